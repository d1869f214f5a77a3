/* The field on the form of an offer: for which segments it is, not for which, and why. What is chosen is kept in a hidden field as JSON. */
(function () {
    'use strict';

    var numbers = 0;

    function el(name, attributes) {
        var node = document.createElement(name);
        Object.keys(attributes || {}).forEach(function (key) {
            if (attributes[key] !== null && attributes[key] !== undefined && attributes[key] !== false) {
                node.setAttribute(key, attributes[key] === true ? '' : attributes[key]);
            }
        });
        Array.prototype.slice.call(arguments, 2).forEach(function (child) {
            if (child) {
                node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
            }
        });
        return node;
    }

    function start(box) {
        var settings = JSON.parse(box.getAttribute('data-settings'));
        var hidden = box.querySelector('.seg-offer-value');
        var value = hidden.value ? JSON.parse(hidden.value) : {include: [], exclude: [], why: {}};
        var status = el('p', {role: 'status', 'class': 'seg-offer-status'});
        var byId = {};

        settings.segments.forEach(function (segment) {
            byId[segment.id] = segment;
        });

        function t(key, parameter) {
            return settings.texts[key].replace('{0}', parameter === undefined ? '' : parameter);
        }

        function keep() {
            hidden.value = JSON.stringify(value);
        }

        function nameOf(id) {
            return byId[id] ? byId[id].name : t('seg.offer.unknownSegment', id);
        }

        function audience(kind) {
            var label = t('seg.offer.' + kind + '.label');
            var number = ++numbers;
            var input = el('input', {
                type: 'text', id: 'seg-offer-' + kind + number, 'data-test': kind + '-search', autocomplete: 'off',
                role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list',
                'aria-controls': 'seg-offer-list' + kind + number, placeholder: t('seg.audience.placeholder')
            });
            var list = el('ul', {
                id: 'seg-offer-list' + kind + number, role: 'listbox', 'class': 'seg-options', 'aria-label': label, hidden: true
            });
            var chosen = el('ul', {'class': 'seg-chips', 'data-test': kind + '-chosen'});
            var found = [];
            var active = -1;

            function mark(index) {
                active = index;
                Array.prototype.forEach.call(list.children, function (option, at) {
                    option.setAttribute('aria-selected', String(at === index));
                    if (at === index) {
                        input.setAttribute('aria-activedescendant', option.id);
                    }
                });
            }

            function close() {
                list.hidden = true;
                input.setAttribute('aria-expanded', 'false');
                input.removeAttribute('aria-activedescendant');
            }

            function choose(segment) {
                value[kind].push(segment.id);
                keep();
                input.value = '';
                close();
                draw();
                status.textContent = t('seg.audience.added', segment.name);
            }

            function search() {
                var wanted = input.value.trim().toLowerCase();
                found = settings.segments.filter(function (segment) {
                    return segment.name.toLowerCase().indexOf(wanted) >= 0 && value.include.indexOf(segment.id) < 0
                        && value.exclude.indexOf(segment.id) < 0;
                }).slice(0, 20);
                list.textContent = '';
                found.forEach(function (segment, at) {
                    var option = el('li', {
                        role: 'option', id: 'seg-offer-option' + kind + number + '-' + at, 'aria-selected': 'false', 'data-test': 'option'
                    }, segment.name);
                    option.addEventListener('mousedown', function (event) {
                        event.preventDefault();
                        choose(segment);
                    });
                    list.appendChild(option);
                });
                active = -1;
                list.hidden = !found.length;
                input.setAttribute('aria-expanded', String(found.length > 0));
            }

            input.addEventListener('input', search);
            input.addEventListener('focus', search);
            input.addEventListener('blur', close);
            input.addEventListener('keydown', function (event) {
                if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                    event.preventDefault();
                    if (list.hidden) {
                        search();
                    } else {
                        mark((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
                    }
                } else if (event.key === 'Enter') {
                    event.preventDefault();
                    if (!list.hidden && found.length) {
                        choose(found[active < 0 ? 0 : active]);
                    }
                } else if (event.key === 'Escape' && !list.hidden) {
                    event.stopPropagation();
                    close();
                }
            });

            function draw() {
                chosen.textContent = '';
                value[kind].forEach(function (id) {
                    var remove = el('button', {
                        type: 'button', 'class': 'seg-chip-remove', 'aria-label': t('seg.audience.remove', nameOf(id)), 'data-test': 'chip-remove'
                    }, '×');
                    remove.addEventListener('click', function () {
                        value[kind] = value[kind].filter(function (other) {
                            return other !== id;
                        });
                        keep();
                        draw();
                        input.focus();
                    });
                    chosen.appendChild(el('li', {'class': 'seg-chip', 'data-test': 'chip'}, el('span', {}, nameOf(id)),
                        byId[id] && !byId[id].active ? el('small', {}, ' ' + t('seg.audience.notActive')) : null,
                        settings.editable ? remove : null));
                });
                if (!value[kind].length && kind === 'include') {
                    chosen.appendChild(el('li', {'class': 'seg-quiet'}, t('seg.offer.everyone')));
                }
            }

            draw();
            return el('div', {'class': 'seg-field'},
                el('label', {'for': input.id}, label), chosen,
                settings.editable ? el('div', {'class': 'seg-picker'}, input, list) : null,
                el('small', {'class': 'seg-quiet'}, t('seg.offer.' + kind + '.help')));
        }

        function words() {
            var number = ++numbers;
            return el.apply(null, ['div', {'class': 'seg-field', role: 'group', 'aria-label': t('seg.offer.why.label')},
                el('span', {'class': 'seg-offer-label'}, t('seg.offer.why.label'))].concat(settings.languages.map(function (language) {
                var input = el('input', {
                    type: 'text', id: 'seg-offer-why' + number + language.code, maxlength: '200', 'data-test': 'why-' + language.code,
                    lang: language.code, value: value.why[language.code] || '', readonly: !settings.editable
                });
                input.addEventListener('input', function () {
                    value.why[language.code] = input.value;
                    keep();
                });
                return el('p', {'class': 'seg-offer-words'}, el('label', {'for': input.id}, language.name), input);
            }), [el('small', {'class': 'seg-quiet'}, t('seg.offer.why.help'))]));
        }

        keep();
        box.appendChild(el('div', {'class': 'seg-columns'},
            el('div', {}, audience('include'), audience('exclude')), el('div', {}, words())));
        if (!settings.editable) {
            box.appendChild(el('p', {'class': 'seg-quiet', 'data-test': 'readonly'}, t('seg.offer.readonly')));
        }
        box.appendChild(status);
    }

    Array.prototype.forEach.call(document.querySelectorAll('.seg-offer:not([data-started])'), function (box) {
        box.setAttribute('data-started', 'true');
        start(box);
    });
}());
