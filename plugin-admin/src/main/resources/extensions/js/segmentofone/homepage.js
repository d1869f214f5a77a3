/* The homepage's slots: what each may show, to whom, when, and in which order. */
(function () {
    'use strict';

    var Seg = window.Seg;
    var el = Seg.el;
    var t = Seg.text;
    var can = Seg.can;
    var place = Seg.byId('seg-slots');
    var slots = [];
    var editing = null;
    var dragged = null;

    function slotOf(key) {
        return slots.filter(function (slot) {
            return slot.key === key;
        })[0];
    }

    function label(variant) {
        return variant.name || variant.key;
    }

    /* ---- one variant, as a row ---- */

    function audience(variant) {
        var parts = [];
        if (variant.include.length) {
            parts.push(el('span', {'class': 'seg-quiet'}, t('seg.audience.include')), ' ');
            variant.include.forEach(function (segment) {
                parts.push(chip(segment, 'include'), ' ');
            });
        } else {
            parts.push(el('span', {}, t('seg.audience.everyone')), ' ');
        }
        if (variant.exclude.length) {
            parts.push(el('br'), el('span', {'class': 'seg-quiet'}, t('seg.audience.exclude')), ' ');
            variant.exclude.forEach(function (segment) {
                parts.push(chip(segment, 'exclude'), ' ');
            });
        }
        return parts;
    }

    function chip(segment, kind) {
        var off = segment.status !== 'ACTIVE';
        return el('a', {
            'class': 'seg-chip seg-chip-' + kind + (off ? ' seg-chip-off' : ''),
            href: Seg.url('/segments/' + segment.id),
            title: off ? t('seg.audience.notActive') : null
        }, segment.name, off ? el('small', {}, ' ', t('seg.status.' + segment.status)) : null);
    }

    function schedule(variant) {
        if (!variant.from && !variant.to) {
            return t('seg.schedule.always');
        }
        if (variant.from && variant.to) {
            return t('seg.schedule.between', Seg.instant(variant.from), Seg.instant(variant.to));
        }
        return variant.from ? t('seg.schedule.from', Seg.instant(variant.from)) : t('seg.schedule.to', Seg.instant(variant.to));
    }

    function shows(slot, variant) {
        if (slot.kind === 'CONTENT') {
            return variant.contentId === null ? el('span', {'class': 'seg-bad'}, t('seg.variant.noContent'))
                : variant.contentName === null
                    ? el('span', {'class': 'seg-bad'}, t('seg.variant.contentGone', variant.contentId))
                    : el('a', {href: Seg.settings.context + '/structured-content/' + variant.contentId}, variant.contentName);
        }
        return source(slot, variant.source, variant.sourceName);
    }

    function source(slot, value, categoryName) {
        if (!value) {
            return el('span', {'class': 'seg-bad'}, t('seg.variant.noSource'));
        }
        if (value.indexOf('category:') === 0) {
            return t('seg.source.' + slot.kind + '.category', categoryName || value.slice(9));
        }
        return t('seg.source.' + slot.kind + '.' + value);
    }

    function control(name, iconName, variant, action, reason, test) {
        var button = el('button', {
            type: 'button', 'class': 'seg-icon-button', 'aria-label': t(name, label(variant)), title: t(name, label(variant)),
            'data-test': test, onclick: function () {
                if (Seg.allowed(button)) {
                    action(button);
                }
            }
        }, Seg.icon(iconName));
        if (reason) {
            Seg.allow(button, reason);
        }
        return button;
    }

    function row(slot, variant, index) {
        var noEdit = !can.edit ? t('seg.why.edit') : variant.enabled && !can.activate ? t('seg.why.activate') : null;
        var noMove = !can.edit ? t('seg.why.edit') : !mayMove(slot) ? t('seg.why.activate') : null;
        var enabled = el('input', {
            type: 'checkbox', id: Seg.id('seg-enabled'), 'data-test': 'variant-enabled',
            'aria-label': t('seg.variant.enabled.label', label(variant))
        });
        enabled.checked = variant.enabled;
        enabled.addEventListener('click', function (event) {
            if (!can.activate) {
                event.preventDefault();
                Seg.notice('info', t('seg.why.activate'));
                return;
            }
            var on = enabled.checked;
            send(slot, '/enable', {variant: variant.key, enabled: on},
                t(on ? 'seg.variant.enabled.done' : 'seg.variant.disabled.done', label(variant)),
                focusOn(slot.key, variant.key, '[data-test=variant-enabled]'));
        });
        var line = el('tr', {
            'data-test': 'variant', 'data-variant': variant.key, 'class': variant.enabled ? null : 'seg-row-off',
            id: 'variant-' + slot.key + '-' + variant.key
        },
        el('td', {'class': 'seg-order'},
            !noMove ? el('span', {'class': 'seg-handle', draggable: 'true', title: t('seg.variant.drag'), 'aria-hidden': 'true'},
                Seg.icon('reorder')) : null,
            el('span', {'class': 'seg-rank'}, Seg.count(index + 1)),
            control('seg.variant.up', 'chevron-up', variant, function () {
                move(slot, index, index - 1, '[data-test=variant-up]');
            }, noMove || (index === 0 ? t('seg.variant.first') : null), 'variant-up'),
            control('seg.variant.down', 'chevron-down', variant, function () {
                move(slot, index, index + 1, '[data-test=variant-down]');
            }, noMove || (index === slot.variants.length - 1 ? t('seg.variant.last') : null), 'variant-down')),
        el('td', {'class': 'seg-name'}, el('strong', {}, label(variant)),
            el('small', {'class': 'seg-quiet'}, variant.key)),
        el('td', {}, shows(slot, variant)),
        el('td', {}, audience(variant)),
        el('td', {}, schedule(variant)),
        el('td', {'class': 'seg-middle'}, enabled),
        el('td', {'class': 'seg-actions'},
            control('seg.variant.edit', 'pencil', variant, function () {
                edit(slot, variant);
            }, noEdit, 'variant-edit'),
            control('seg.variant.delete', 'trash', variant, function () {
                Seg.ask(t('seg.variant.delete.title', label(variant)), t('seg.variant.delete.text'), t('seg.delete'))
                    .then(function (yes) {
                        if (yes) {
                            send(slot, '/delete', {variant: variant.key}, t('seg.variant.deleted', label(variant)),
                                focusAdd(slot.key));
                        }
                    });
            }, noEdit, 'variant-delete')));
        if (!noMove) {
            draggable(line, slot, index);
        }
        return line;
    }

    function focusOn(slotKey, variantKey, selector) {
        return function () {
            var line = Seg.byId('variant-' + slotKey + '-' + variantKey);
            var target = line && line.querySelector(selector);
            if (target) {
                target.focus();
            }
        };
    }

    function focusAdd(slotKey) {
        return function () {
            var target = document.querySelector('[data-slot="' + slotKey + '"] [data-test=variant-add]');
            if (target) {
                target.focus();
            }
        };
    }

    /* ---- order ---- */

    /* The order of what shoppers see is for those who may activate. */
    function mayMove(slot) {
        return can.edit && (can.activate || !slot.variants.some(function (variant) {
            return variant.enabled;
        }));
    }

    function move(slot, from, to, selector) {
        if (to < 0 || to >= slot.variants.length) {
            return;
        }
        var order = slot.variants.map(function (variant) {
            return variant.key;
        });
        var key = order.splice(from, 1)[0];
        var name = label(slot.variants[from]);
        order.splice(to, 0, key);
        send(slot, '/order', {order: order},
            t('seg.variant.moved', name, Seg.count(to + 1), Seg.count(order.length)), focusOn(slot.key, key, selector));
    }

    function draggable(line, slot, index) {
        var handle = line.querySelector('.seg-handle');
        handle.addEventListener('dragstart', function (event) {
            dragged = {slot: slot.key, index: index};
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', String(index));
            event.dataTransfer.setDragImage(line, 10, 10);
            line.classList.add('seg-dragged');
        });
        handle.addEventListener('dragend', function () {
            line.classList.remove('seg-dragged');
            dragged = null;
        });
        line.addEventListener('dragover', function (event) {
            if (dragged && dragged.slot === slot.key && dragged.index !== index) {
                event.preventDefault();
                line.classList.add(dragged.index < index ? 'seg-drop-after' : 'seg-drop-before');
            }
        });
        line.addEventListener('dragleave', function () {
            line.classList.remove('seg-drop-after', 'seg-drop-before');
        });
        line.addEventListener('drop', function (event) {
            event.preventDefault();
            line.classList.remove('seg-drop-after', 'seg-drop-before');
            if (dragged && dragged.slot === slot.key) {
                move(slot, dragged.index, index, '[data-test=variant-up]');
            }
        });
    }

    /* ---- requests that change a slot ---- */

    function send(slot, path, parameters, done, then) {
        return Seg.post('/homepage/' + encodeURIComponent(slot.key) + path, Object.assign({
            version: slot.version
        }, parameters)).then(function (data) {
            replace(data.slot);
            if (done) {
                Seg.notice('success', done);
            }
            if (then) {
                then();
            }
            return true;
        }).catch(function (failure) {
            if (failure.kind === 'conflict') {
                conflict();
            } else if (failure.kind === 'invalid') {
                refuse(failure.data);
            } else {
                Seg.failed(failure);
            }
            draw();
            return false;
        });
    }

    function conflict() {
        Seg.notice('alert', t('seg.slot.conflict'), Seg.button(t('seg.slot.reload'), {
            'class': 'button tiny radius dark', 'data-test': 'slot-reload', onclick: function () {
                Seg.quiet();
                load();
            }
        }));
    }

    function replace(slot) {
        slots = slots.map(function (other) {
            return other.key === slot.key ? slot : other;
        });
        draw();
    }

    /* ---- the form ---- */

    function local(ms) {
        if (!ms) {
            return '';
        }
        var parts = {};
        new Intl.DateTimeFormat('en-CA', {
            timeZone: Seg.settings.zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
            hourCycle: 'h23'
        }).formatToParts(new Date(ms)).forEach(function (part) {
            parts[part.type] = part.value;
        });
        return parts.year + '-' + parts.month + '-' + parts.day + 'T' + parts.hour + ':' + parts.minute;
    }

    function edit(slot, variant) {
        editing = {
            slot: slot.key,
            key: variant ? variant.key : null,
            values: variant ? {
                name: variant.name || variant.key, content: variant.contentId, contentName: variant.contentName,
                source: variant.source || 'favourite', sourceName: variant.sourceName,
                include: variant.include.slice(), exclude: variant.exclude.slice(),
                from: local(variant.from), to: local(variant.to), enabled: variant.enabled
            } : {
                name: '', content: null, contentName: null, source: 'favourite', sourceName: null, include: [], exclude: [],
                from: '', to: '', enabled: can.activate
            },
            errors: {}
        };
        draw();
        var field = Seg.byId('seg-variant-name');
        field.focus();
        field.scrollIntoView({block: 'center'});
    }

    function field(labelText, input, key, help) {
        var error = editing.errors[key];
        var errorId = input.id + '-error';
        input.setAttribute('aria-describedby', errorId);
        if (error) {
            input.setAttribute('aria-invalid', 'true');
        }
        return el('div', {'class': 'seg-field'},
            el('label', {'for': input.id}, labelText), input,
            help ? el('small', {'class': 'seg-quiet'}, help) : null,
            el('span', {'class': 'seg-error', id: errorId, 'data-test': 'error-' + key}, error || ''));
    }

    function bind(input, key) {
        input.value = editing.values[key];
        input.addEventListener('input', function () {
            editing.values[key] = input.value;
        });
        return input;
    }

    function searchSegments(query, signal) {
        return Seg.get('/segments/list?q=' + encodeURIComponent(query), signal).then(function (data) {
            return data.segments.map(function (segment) {
                return {id: segment.id, name: segment.name, status: segment.status, label: segment.name,
                    detail: t('seg.status.' + segment.status)
                        + (segment.size === null ? '' : ' \u00b7 ' + Seg.counted('seg.state.members', segment.size))};
            });
        });
    }

    function audienceField(key, labelText, help) {
        var chosen = editing.values[key];
        var list = el('ul', {'class': 'seg-chosen', 'data-test': key + '-chosen'}, chosen.map(function (segment) {
            return el('li', {'class': 'seg-chip seg-chip-' + key}, segment.name, ' ', el('button', {
                type: 'button', 'aria-label': t('seg.audience.remove', segment.name), onclick: function () {
                    editing.values[key] = chosen.filter(function (other) {
                        return other.id !== segment.id;
                    });
                    draw();
                    Seg.byId('seg-form').querySelector('[data-test=' + key + '-search]').focus();
                }
            }, '\u00d7'));
        }));
        return el('div', {'class': 'seg-field'},
            Seg.picker({
                label: labelText, placeholder: t('seg.audience.placeholder'), test: key + '-search',
                search: searchSegments,
                pick: function (segment) {
                    var known = chosen.some(function (other) {
                        return other.id === segment.id;
                    });
                    if (!known) {
                        chosen.push({id: segment.id, name: segment.name, status: segment.status});
                    }
                    draw();
                    Seg.say(t('seg.audience.added', segment.name));
                    Seg.byId('seg-form').querySelector('[data-test=' + key + '-search]').focus();
                }
            }), list, el('small', {'class': 'seg-quiet'}, help),
            el('span', {'class': 'seg-error', 'data-test': 'error-' + key}, editing.errors[key] || ''));
    }

    function found(path) {
        return function (query, signal) {
            return Seg.get(path + 'q=' + encodeURIComponent(query), signal).then(function (data) {
                return data.found;
            });
        };
    }

    function contentField(slot) {
        var chosen = editing.values.content === null ? el('p', {'class': 'seg-quiet'}, t('seg.content.none'))
            : el('p', {'data-test': 'content-chosen'}, Seg.icon('file'), ' ',
                el('strong', {}, editing.values.contentName || t('seg.variant.contentGone', editing.values.content)));
        return el('div', {'class': 'seg-field'},
            Seg.picker({
                label: t('seg.content.label'), placeholder: t('seg.content.placeholder'), test: 'content-search',
                search: found('/homepage/' + encodeURIComponent(slot.key) + '/contents?'),
                pick: function (item) {
                    editing.values.content = item.id;
                    editing.values.contentName = item.label;
                    draw();
                    Seg.say(t('seg.content.chosen', item.label));
                    Seg.byId('seg-form').querySelector('[data-test=content-search]').focus();
                }
            }), chosen,
            el('small', {'class': 'seg-quiet'}, t('seg.content.help')),
            el('span', {'class': 'seg-error', 'data-test': 'error-content'}, editing.errors.content || ''));
    }

    function sourceField(slot) {
        var value = editing.values.source;
        var kinds = ['favourite', 'bestsellers', 'category'];
        var chosen = value.indexOf('category') === 0 ? 'category' : value;
        var select = el('select', {id: 'seg-variant-source', 'data-test': 'source'}, kinds.map(function (kind) {
            return el('option', {value: kind, selected: kind === chosen}, t('seg.source.' + slot.kind + '.option.' + kind));
        }));
        select.addEventListener('change', function () {
            editing.values.source = select.value;
            editing.values.sourceName = null;
            draw();
            Seg.byId('seg-variant-source').focus();
        });
        return [
            field(t('seg.source.label'), select, 'source'),
            chosen !== 'category' ? null : el('div', {'class': 'seg-field'},
                Seg.picker({
                    label: t('seg.source.category.label'), placeholder: t('seg.source.category.placeholder'),
                    test: 'category-search', search: found('/categories?'),
                    pick: function (item) {
                        editing.values.source = 'category:' + item.id;
                        editing.values.sourceName = item.label;
                        draw();
                        Seg.say(t('seg.content.chosen', item.label));
                        Seg.byId('seg-form').querySelector('[data-test=category-search]').focus();
                    }
                }),
                editing.values.sourceName ? el('p', {'data-test': 'category-chosen'}, el('strong', {}, editing.values.sourceName))
                    : el('p', {'class': 'seg-quiet'}, t('seg.source.category.none')))
        ];
    }

    function formOf(slot) {
        var values = editing.values;
        var title = editing.key ? t('seg.variant.edit', values.name) : t('seg.variant.add.title', slot.name);
        var enabled = el('input', {type: 'checkbox', id: 'seg-variant-enabled', 'data-test': 'enabled'});
        enabled.checked = values.enabled;
        enabled.disabled = !can.activate;
        enabled.addEventListener('change', function () {
            values.enabled = enabled.checked;
        });
        var name = bind(el('input', {type: 'text', id: 'seg-variant-name', maxlength: '200', 'data-test': 'name', required: true}), 'name');
        return el('form', {id: 'seg-form', 'class': 'seg-variant-form', 'data-test': 'variant-form', novalidate: true,
            onsubmit: function (event) {
                event.preventDefault();
                submit(slot);
            },
            onkeydown: function (event) {
                if (event.key === 'Escape' && !event.defaultPrevented) {
                    cancel();
                }
            }},
        el('h5', {}, title),
        el('div', {'class': 'seg-columns'},
            el('div', {},
                field(t('seg.variant.name'), name, 'name'),
                slot.kind === 'CONTENT' ? contentField(slot) : sourceField(slot),
                el('div', {'class': 'seg-pair'},
                    field(t('seg.schedule.from.label'), bind(el('input', {
                        type: 'datetime-local', id: 'seg-variant-from', 'data-test': 'from'}), 'from'), 'from'),
                    field(t('seg.schedule.to.label'), bind(el('input', {
                        type: 'datetime-local', id: 'seg-variant-to', 'data-test': 'to'}), 'to'), 'to')),
                el('small', {'class': 'seg-quiet'}, t('seg.schedule.zone', Seg.settings.zone))),
            el('div', {},
                audienceField('include', t('seg.audience.include.label'), t('seg.audience.include.help')),
                audienceField('exclude', t('seg.audience.exclude.label'), t('seg.audience.exclude.help')),
                el('p', {'class': 'seg-check'}, enabled, ' ', el('label', {'for': 'seg-variant-enabled'}, t('seg.variant.enabled')),
                    can.activate ? null : el('small', {'class': 'seg-quiet'}, ' ', t('seg.why.activate'))))),
        el('div', {'class': 'seg-form-actions'},
            Seg.button(t('seg.save'), {type: 'submit', 'data-test': 'variant-save'}), ' ',
            Seg.button(t('seg.cancel'), {
                'class': 'button small radius secondary', 'data-test': 'variant-cancel', onclick: cancel
            })));
    }

    function cancel() {
        var slot = editing.slot;
        var key = editing.key;
        editing = null;
        draw();
        (key ? focusOn(slot, key, '[data-test=variant-edit]') : focusAdd(slot))();
    }

    function ids(segments) {
        return segments.map(function (segment) {
            return segment.id;
        });
    }

    function submit(slot) {
        var form = editing;
        var values = form.values;
        form.errors = {};
        if (!values.name.trim()) {
            form.errors.name = t('seg.variant.name.missing');
        }
        if (slot.kind === 'CONTENT' && values.content === null) {
            form.errors.content = t('seg.content.missing');
        }
        if (slot.kind !== 'CONTENT' && values.source === 'category') {
            form.errors.source = t('seg.source.category.none');
        }
        if (values.from && values.to && values.from >= values.to) {
            form.errors.to = t('seg.schedule.order');
        }
        if (Object.keys(form.errors).length) {
            refuse({errors: form.errors});
            return;
        }
        Seg.post('/homepage/' + encodeURIComponent(slot.key) + '/save', {
            version: slot.version, variant: form.key, name: values.name, content: slot.kind === 'CONTENT' ? values.content : null,
            source: slot.kind === 'CONTENT' ? null : values.source, include: ids(values.include), exclude: ids(values.exclude),
            from: values.from, to: values.to, enabled: values.enabled
        }).then(function (data) {
            editing = null;
            replace(data.slot);
            Seg.notice('success', t('seg.variant.saved', values.name));
            focusOn(slot.key, data.variant, '[data-test=variant-edit]')();
        }).catch(function (failure) {
            if (failure.kind === 'conflict' && failure.data.slot) {
                slots = slots.map(function (other) {
                    return other.key === slot.key ? failure.data.slot : other;
                });
                draw();
                Seg.notice('alert', t('seg.slot.conflict.form'));
            } else if (failure.kind === 'invalid') {
                refuse(failure.data);
            } else {
                Seg.failed(failure);
            }
        });
    }

    function refuse(data) {
        var order = ['name', 'content', 'source', 'from', 'to', 'include', 'exclude'];
        if (!editing || !data.errors) {
            Seg.notice('alert', data.message || t('seg.failed.server'));
            return;
        }
        editing.errors = data.errors;
        draw();
        var first = order.filter(function (key) {
            return data.errors[key];
        })[0];
        var form = Seg.byId('seg-form');
        var target = form.querySelector('[data-test=' + first + ']') || form.querySelector('[data-test=' + first + '-search]');
        if (target) {
            target.focus();
        }
        Seg.notice('alert', first ? data.errors[first] : data.message);
    }

    /* ---- one slot ---- */

    function table(slot) {
        return el('table', {'class': 'seg-table'},
            el('caption', {'class': 'seg-hidden'}, t('seg.slot.variants', slot.name)),
            el('thead', {}, el('tr', {}, ['order', 'name', 'shows', 'audience', 'schedule', 'enabled', 'actions'].map(function (head) {
                return el('th', {scope: 'col', 'class': head === 'enabled' ? 'seg-middle' : null}, t('seg.variants.' + head));
            }))),
            el('tbody', {},
                slot.variants.map(function (variant, index) {
                    return row(slot, variant, index);
                }),
                el('tr', {'class': 'seg-fallback'},
                    el('td', {}, '\u2013'),
                    el('td', {'class': 'seg-name'}, el('strong', {}, t('seg.fallback'))),
                    el('td', {colspan: '5'}, t('seg.fallback.text')))));
    }

    function card(slot) {
        var add = Seg.button(t('seg.variant.add'), {
            'data-test': 'variant-add', onclick: function () {
                if (Seg.allowed(add)) {
                    edit(slot, null);
                }
            }
        }, 'plus');
        if (!can.edit) {
            Seg.allow(add, t('seg.why.edit'));
        }
        var open = editing && editing.slot === slot.key;
        return el('section', {'class': 'seg-card', 'data-test': 'slot', 'data-slot': slot.key, 'aria-labelledby': 'slot-' + slot.key},
            el('div', {'class': 'seg-card-head'},
                el('div', {},
                    el('h4', {id: 'slot-' + slot.key}, slot.name),
                    el('p', {'class': 'seg-quiet'}, t('seg.kind.' + slot.kind), slot.description ? ' \u00b7 ' + slot.description : '')),
                open ? null : el('div', {}, add)),
            slot.variants.length ? table(slot) : el('div', {'class': 'seg-empty', 'data-test': 'empty-slot'},
                el('h4', {}, t('seg.empty.slot.title')), el('p', {}, t('seg.empty.slot.next'))),
            open ? formOf(slot) : null);
    }

    function draw() {
        if (!slots.length) {
            Seg.fill(place, el('div', {'class': 'seg-empty', 'data-test': 'empty-slots'},
                el('h4', {}, t('seg.empty.slots.title')), el('p', {}, t('seg.empty.slots.next'))));
            return;
        }
        Seg.fill(place, slots.map(card));
    }

    function load() {
        return Seg.get('/homepage/data').then(function (data) {
            slots = data.slots;
            draw();
            place.removeAttribute('aria-busy');
            var target = window.location.hash && Seg.byId(decodeURIComponent(window.location.hash.slice(1)));
            if (target) {
                target.scrollIntoView({block: 'center'});
                target.classList.add('seg-target');
            }
        }).catch(Seg.failed);
    }

    window.addEventListener('beforeunload', function (event) {
        if (editing) {
            event.preventDefault();
            event.returnValue = '';
        }
    });

    /* ---- preview ---- */

    var preview = Seg.byId('seg-preview');
    var beginPreview = Seg.newest();

    function decision(item) {
        return el('li', {'data-test': 'preview-slot', 'data-slot': item.slot, 'data-variant': item.variant || 'default'},
            el('strong', {}, item.slotName), ': ',
            item.variant ? item.variantName : t('seg.fallback'),
            item.shows.length ? el('small', {'class': 'seg-quiet'}, ' ', item.shows.join(', ')) : null,
            el('p', {'class': 'seg-actual', 'data-test': 'preview-reason'}, item.reason),
            item.others && item.others.length ? el('details', {},
                el('summary', {}, t('seg.preview.others')),
                el('ul', {}, item.others.map(function (other) {
                    return el('li', {}, other.name, ': ', other.why);
                }))) : null);
    }

    function show(customer) {
        Seg.get('/homepage/preview' + (customer ? '?customer=' + customer.id : ''), beginPreview()).then(function (data) {
            var who = customer ? customer.label : t('seg.preview.visitor');
            Seg.fill(preview,
                el('h5', {tabindex: '-1', 'data-test': 'preview-who'}, t('seg.preview.title', who)),
                el('p', {}, data.segments.length
                    ? [t('seg.preview.segments'), ' ', data.segments.map(function (segment) {
                        return [el('a', {'class': 'seg-chip seg-chip-include', href: Seg.url('/segments/' + segment.id)}, segment.name), ' '];
                    })]
                    : t('seg.preview.noSegments')),
                el('ul', {'class': 'seg-preview', 'data-test': 'preview'}, data.slots.map(decision)));
            preview.querySelector('h5').focus();
            Seg.say(t('seg.preview.title', who));
        }).catch(Seg.failed);
    }

    function drawPreview() {
        var search = Seg.byId('seg-preview-search');
        var visitor = Seg.button(t('seg.preview.visitor.button'), {
            'class': 'button small radius secondary', 'data-test': 'preview-visitor', onclick: function () {
                show(null);
            }
        });
        Seg.fill(search, can.people ? Seg.picker({
            label: t('seg.preview.search'), placeholder: t('seg.explain.placeholder'), test: 'preview-search', needsText: true,
            search: function (query, signal) {
                if (!query) {
                    return Promise.resolve([]);
                }
                return Seg.get('/customers?q=' + encodeURIComponent(query), signal).then(function (data) {
                    return data.customers.map(function (customer) {
                        return {
                            id: customer.id, label: customer.name || t('seg.customer.noName', customer.id),
                            detail: [customer.email, t('seg.customer.id', customer.id)].filter(Boolean).join(' \u00b7 ')
                        };
                    });
                });
            },
            pick: show
        }) : el('p', {'class': 'seg-quiet'}, t('seg.why.people')), visitor);
    }

    drawPreview();
    load();
}());
