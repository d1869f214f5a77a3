/* One segment: its text, its rule, who matches and why. */
(function () {
    'use strict';

    var Seg = window.Seg;
    var el = Seg.el;
    var t = Seg.text;
    var can = Seg.can;
    var segmentId = document.getElementById('seg-root').getAttribute('data-segment');
    var isNew = segmentId === 'new';
    var storeKey = 'seg-draft-' + segmentId;

    var name = Seg.byId('seg-name');
    var description = Seg.byId('seg-description');
    var rule = Seg.byId('seg-rule');
    var mark = Seg.byId('seg-rule-mark');
    var problems = Seg.byId('seg-rule-problems');
    var answer = Seg.byId('seg-answer');
    var sample = Seg.byId('seg-sample');
    var unsaved = Seg.byId('seg-unsaved');
    var state = Seg.byId('seg-state');

    var save = Seg.byId('seg-save');
    var activate = Seg.byId('seg-activate');
    var deactivate = Seg.byId('seg-deactivate');
    var pause = Seg.byId('seg-pause');
    var archive = Seg.byId('seg-archive');
    var restore = Seg.byId('seg-restore');
    var duplicate = Seg.byId('seg-duplicate');
    var remove = Seg.byId('seg-delete');

    /* What the server holds. */
    var stored = {name: '', description: '', rule: '', version: 0, status: 'DRAFT', size: null, countedAt: null};
    var usedIn = [];
    var lastProblems = [];
    var beginPreview = Seg.newest();
    var beginExplain = Seg.newest();
    var curve = Seg.curve(Seg.byId('seg-curve'), Seg.byId('seg-curve-answer'), isNew ? null : segmentId);
    var explained = null;
    var saving = false;

    /* ---- unsaved changes ---- */

    function typed() {
        return {name: name.value, description: description.value, rule: rule.value};
    }

    function changed() {
        var now = typed();
        return now.name !== stored.name || now.description !== stored.description || now.rule !== stored.rule;
    }

    function keep() {
        try {
            if (changed()) {
                window.sessionStorage.setItem(storeKey, JSON.stringify(
                    Object.assign({version: stored.version, at: Date.now()}, typed())));
            } else {
                window.sessionStorage.removeItem(storeKey);
            }
        } catch (full) {
            /* The draft is a convenience; without room for it the page still works. */
        }
    }

    function kept() {
        try {
            return JSON.parse(window.sessionStorage.getItem(storeKey));
        } catch (unreadable) {
            return null;
        }
    }

    window.addEventListener('beforeunload', function (event) {
        if (changed() && !saving) {
            event.preventDefault();
            event.returnValue = '';
        }
    });

    /* ---- buttons ---- */

    function refreshButtons() {
        var dirty = changed();
        var active = ['ACTIVE', 'PAUSED', 'BROKEN'].indexOf(stored.status) >= 0;
        var archived = stored.status === 'ARCHIVED';
        unsaved.hidden = !dirty;
        Seg.allow(save, !can.edit ? t('seg.why.edit') : active && !can.activate ? t('seg.why.activate') : !dirty ? t('seg.why.unchanged') : null);
        activate.hidden = archived || active && stored.status !== 'PAUSED';
        deactivate.hidden = !active;
        pause.hidden = stored.status !== 'ACTIVE';
        archive.hidden = archived || isNew;
        restore.hidden = !archived;
        Seg.allow(pause, !can.activate ? t('seg.why.activate') : dirty ? t('seg.why.save') : null);
        Seg.allow(archive, !can.edit ? t('seg.why.edit')
            : usedIn.length ? t('seg.why.used')
            : active && !can.activate ? t('seg.why.activate') : dirty ? t('seg.why.save') : null);
        Seg.allow(restore, !can.edit ? t('seg.why.edit') : dirty ? t('seg.why.save') : null);
        Seg.allow(activate, !can.activate ? t('seg.why.activate')
            : isNew || dirty ? t('seg.why.save')
            : !stored.rule.trim() ? t('seg.why.rule')
            : lastProblems.length ? t('seg.why.problems') : null);
        Seg.allow(deactivate, !can.activate ? t('seg.why.activate') : dirty ? t('seg.why.save') : null);
        Seg.allow(duplicate, !can.edit ? t('seg.why.edit') : isNew || dirty ? t('seg.why.save') : null);
        Seg.allow(remove, !can.edit ? t('seg.why.edit')
            : isNew ? t('seg.why.save')
            : usedIn.length ? t('seg.why.used')
            : active && !can.activate ? t('seg.why.activate') : null);
    }

    /* ---- state ---- */

    function drawState() {
        var parts = [Seg.badge(stored.status)];
        if (stored.statusReason) {
            parts.push(el('p', {'class': 'seg-bad', 'data-test': 'status-reason'}, stored.statusReason));
        }
        if (isNew) {
            parts.push(el('p', {'class': 'seg-quiet'}, t('seg.state.new')));
        } else if (stored.status === 'DRAFT') {
            parts.push(el('p', {'class': 'seg-quiet'}, t('seg.state.draft')));
        } else if (stored.status === 'ARCHIVED') {
            parts.push(el('p', {'class': 'seg-quiet'}, t('seg.state.archived')));
        } else if (stored.size === null) {
            parts.push(el('p', {'class': 'seg-quiet', 'data-test': 'not-built'}, t('seg.empty.notBuilt')));
        } else {
            parts.push(el('p', {'data-test': 'members'}, Seg.counted('seg.state.members', stored.size),
                el('small', {'class': 'seg-quiet'}, ' ', t('seg.asOf', Seg.when(stored.countedAt)))));
            if (stored.status === 'PAUSED') {
                parts.push(el('p', {'class': 'seg-quiet', 'data-test': 'paused'}, t('seg.state.paused')));
            }
            if (stored.visitors) {
                parts.push(el('p', {'class': 'seg-quiet', 'data-test': 'visitors'}, Seg.counted('seg.state.visitors', stored.visitors)));
            }
        }
        Seg.fill(state, parts);
    }

    /* ---- the rule: problems at their place ---- */

    function drawMark() {
        var value = rule.value;
        Seg.fill(mark);
        if (!lastProblems.length) {
            return;
        }
        var at = 0;
        lastProblems.forEach(function (problem) {
            if (problem.offset < at) {
                return;
            }
            var rest = value.slice(problem.offset);
            var word = /^(\s*("[^"]*"?|[^\s()"]+|.))/.exec(rest);
            var length = word ? word[0].length : 1;
            mark.appendChild(document.createTextNode(value.slice(at, problem.offset)));
            mark.appendChild(el('mark', {}, value.slice(problem.offset, problem.offset + length) || ' '));
            at = problem.offset + length;
        });
        mark.appendChild(document.createTextNode(value.slice(at) + '\n'));
        mark.scrollTop = rule.scrollTop;
    }

    function goTo(problem) {
        rule.focus();
        if (problem.offset >= 0) {
            var rest = rule.value.slice(problem.offset);
            var word = /^\s*("[^"]*"?|[^\s()"]+)/.exec(rest);
            rule.setSelectionRange(problem.offset, problem.offset + (word ? word[0].length : 0));
        }
    }

    function place(problem) {
        return problem.line > 0 ? t('seg.problem.place', Seg.count(problem.line), Seg.count(problem.column)) : null;
    }

    function drawProblems(found) {
        lastProblems = found;
        if (found.length) {
            rule.setAttribute('aria-invalid', 'true');
        } else {
            rule.removeAttribute('aria-invalid');
        }
        Seg.fill(problems, found.map(function (problem) {
            return el('li', {'data-test': 'problem'},
                place(problem) ? el('button', {
                    type: 'button', 'class': 'seg-place', onclick: function () {
                        goTo(problem);
                    }
                }, place(problem)) : null,
                el('span', {'class': 'seg-cause'}, problem.cause), ' ',
                el('span', {'class': 'seg-remedy'}, problem.remedy));
        }));
        drawMark();
        refreshButtons();
    }

    /* ---- who matches ---- */

    function person(customer) {
        return el('li', {'data-test': 'person'},
            el('button', {
                type: 'button', 'class': 'seg-person', title: t('seg.sample.explain'), onclick: function () {
                    explain(customer);
                }
            }, el('strong', {}, customer.name || t('seg.customer.noName', customer.id)),
            customer.email ? el('small', {}, customer.email) : null));
    }

    function drawSample(data) {
        if (!can.people) {
            Seg.fill(sample, el('p', {'class': 'seg-quiet', 'data-test': 'people-hidden'}, t('seg.why.people')));
            return;
        }
        if (!data || !data.sample.length) {
            Seg.fill(sample);
            return;
        }
        Seg.fill(sample,
            el('h5', {}, data.count > data.sample.length
                ? t('seg.sample.some', Seg.count(data.sample.length), Seg.count(data.count)) : t('seg.sample.all')),
            el('ul', {'class': 'seg-people'}, data.sample.map(person)));
    }

    function drawCount(data) {
        answer.classList.remove('seg-waiting');
        if (data.count === 0) {
            Seg.fill(answer,
                el('p', {'class': 'seg-count', 'data-test': 'count', 'data-count': '0'}, Seg.count(0)),
                el('p', {'data-test': 'empty-nobody'}, t('seg.empty.nobody')),
                el('small', {'class': 'seg-quiet'}, t('seg.asOf', Seg.when(data.asOf))));
        } else {
            Seg.fill(answer,
                el('p', {'class': 'seg-count', 'data-test': 'count', 'data-count': data.count}, Seg.count(data.count)),
                el('p', {}, Seg.counted('seg.count.of', data.total, Seg.percent(data.total ? data.count / data.total : 0))),
                el('div', {'class': 'seg-bar', 'aria-hidden': 'true'}, (function () {
                    var filled = el('span', {});
                    filled.style.width = (data.total ? 100 * data.count / data.total : 0) + '%';
                    return filled;
                }())),
                el('small', {'class': 'seg-quiet', 'data-test': 'as-of'}, t('seg.count.asOf', Seg.when(data.asOf))));
        }
        drawSample(data);
        curve.follow(rule.value);
        Seg.say(data.count === 0 ? t('seg.empty.nobody') : Seg.counted('seg.count.said', data.count, Seg.when(data.asOf)));
    }

    function drawNoCount(key, test) {
        answer.classList.remove('seg-waiting');
        Seg.fill(answer, el('p', {'class': 'seg-quiet', 'data-test': test}, t(key)));
        curve.follow(null);
        drawSample(null);
    }

    var again = null;

    function preview() {
        var text = rule.value;
        var signal = beginPreview();
        window.clearTimeout(again);
        if (!text.trim()) {
            drawProblems([]);
            drawNoCount('seg.empty.rule', 'empty-rule');
            return Promise.resolve(null);
        }
        if (text.length > Seg.settings.longestRule) {
            var tooLong = {
                line: 0, column: 0, offset: -1,
                cause: t('seg.rule.tooLong.cause', Seg.count(text.length), Seg.count(Seg.settings.longestRule)),
                remedy: t('seg.rule.tooLong.remedy')
            };
            drawProblems([tooLong]);
            drawNoCount('seg.count.none', 'no-count');
            return Promise.resolve({problems: [tooLong]});
        }
        answer.classList.add('seg-waiting');
        return Seg.post('/segments/preview', {rule: text, segment: isNew ? null : segmentId}, signal).then(function (data) {
            drawProblems(data.problems);
            if (data.problems.length) {
                drawNoCount('seg.count.none', 'no-count');
                Seg.say(Seg.counted('seg.problem.said', data.problems.length));
            } else if (data.notReady) {
                drawNoCount('seg.count.notReady', 'count-not-ready');
                again = window.setTimeout(preview, 1500);
            } else {
                drawCount(data);
            }
            return data;
        }).catch(function (failure) {
            if (failure.name === 'AbortError') {
                return null;
            }
            drawNoCount('seg.count.failed', 'count-failed');
            Seg.failed(failure);
            return null;
        });
    }

    var timer = null;

    function edited() {
        keep();
        refreshButtons();
    }

    rule.addEventListener('input', function () {
        edited();
        drawMark();
        window.clearTimeout(timer);
        timer = window.setTimeout(preview, 300);
    });
    rule.addEventListener('scroll', function () {
        mark.scrollTop = rule.scrollTop;
    });
    name.addEventListener('input', function () {
        fieldError(name, null);
        edited();
    });
    description.addEventListener('input', edited);

    /* ---- saving ---- */

    function fieldError(field, sentence) {
        var place = Seg.byId(field.id + '-error');
        place.textContent = sentence || '';
        if (sentence) {
            field.setAttribute('aria-invalid', 'true');
        } else {
            field.removeAttribute('aria-invalid');
        }
    }

    function store(data) {
        stored = data.segment;
        stored.description = stored.description || '';
        usedIn = data.usedIn;
        name.value = stored.name;
        description.value = stored.description;
        rule.value = stored.rule;
        Seg.byId('seg-crumb').textContent = stored.name;
        keep();
        drawState();
        drawUses();
        drawVersions(data.versions);
        refreshButtons();
        everybody.watch(data.progress);
    }

    function refuse(data) {
        var first = null;
        if (data.errors && data.errors.name) {
            fieldError(name, data.errors.name);
            first = name;
        }
        if (data.errors && data.errors.description) {
            fieldError(description, data.errors.description);
            first = first || description;
        }
        if (data.problems && data.problems.length) {
            drawProblems(data.problems);
            if (!first) {
                goTo(data.problems[0]);
                Seg.notice('alert', data.problems[0].cause + ' ' + data.problems[0].remedy);
                return;
            }
        }
        if (first) {
            first.focus();
            Seg.notice('alert', Seg.byId(first.id + '-error').textContent);
        } else if (data.message) {
            Seg.notice('alert', data.message);
        }
    }

    function conflict(data) {
        Seg.notice('alert', t('seg.conflict', data.by || t('seg.somebody'), Seg.when(data.at)),
            Seg.button(t('seg.conflict.theirs'), {
                'class': 'button tiny radius dark', 'data-test': 'conflict-theirs', onclick: function () {
                    load(false);
                    Seg.quiet();
                }
            }), ' ',
            Seg.button(t('seg.conflict.mine'), {
                'class': 'button tiny radius secondary', 'data-test': 'conflict-mine', onclick: function () {
                    stored.version = data.version;
                    submit();
                }
            }));
    }

    function submit() {
        saving = true;
        return Seg.post('/segments/save', Object.assign({
            id: isNew ? null : segmentId, version: stored.version
        }, typed())).then(function (data) {
            if (isNew) {
                window.sessionStorage.removeItem(storeKey);
                stored = Object.assign({}, typed(), data.segment);
                window.location.href = Seg.url('/segments/' + data.segment.id + '?done=saved');
                return;
            }
            saving = false;
            store(data);
            Seg.notice('success', t(data.segment.status === 'ACTIVE' ? 'seg.done.savedActive' : 'seg.done.saved'));
            preview();
        }).catch(function (failure) {
            saving = false;
            if (failure.kind === 'invalid') {
                refuse(failure.data);
            } else if (failure.kind === 'conflict') {
                conflict(failure.data);
            } else {
                Seg.failed(failure);
            }
        });
    }

    save.addEventListener('click', function () {
        if (!Seg.allowed(save)) {
            return;
        }
        if (!name.value.trim()) {
            fieldError(name, t('seg.name.missing'));
            name.focus();
            return;
        }
        submit();
    });

    document.addEventListener('keydown', function (event) {
        if ((event.ctrlKey || event.metaKey) && event.key === 's') {
            event.preventDefault();
            save.click();
        }
    });

    function act(control, path, done) {
        control.addEventListener('click', function () {
            if (!Seg.allowed(control)) {
                return;
            }
            Seg.post('/segments/' + segmentId + path, {version: stored.version}).then(done).catch(function (failure) {
                if (failure.kind === 'invalid') {
                    refuse(failure.data);
                } else if (failure.kind === 'conflict' && failure.data.version !== undefined) {
                    conflict(failure.data);
                } else {
                    Seg.failed(failure);
                }
            });
        });
    }

    act(activate, '/activate', function (data) {
        store(data);
        Seg.notice('success', t('seg.done.activated'));
        deactivate.focus();
    });
    act(deactivate, '/deactivate', function (data) {
        store(data);
        Seg.notice('success', t('seg.done.deactivated'));
        activate.focus();
    });
    act(pause, '/pause', function (data) {
        store(data);
        Seg.notice('success', t('seg.done.paused'));
        activate.focus();
    });
    act(archive, '/archive', function (data) {
        store(data);
        Seg.notice('success', t('seg.done.archived'));
        restore.focus();
    });
    act(restore, '/restore', function (data) {
        store(data);
        Seg.notice('success', t('seg.done.restored'));
        archive.focus();
    });
    act(duplicate, '/duplicate', function (data) {
        window.location.href = Seg.url('/segments/' + data.segment.id + '?done=duplicated');
    });
    remove.addEventListener('click', function () {
        if (!Seg.allowed(remove)) {
            return;
        }
        Seg.ask(t('seg.delete.title', stored.name), t('seg.delete.text'), t('seg.delete')).then(function (yes) {
            if (!yes) {
                return;
            }
            Seg.post('/segments/' + segmentId + '/delete', {version: stored.version}).then(function () {
                saving = true;
                window.sessionStorage.removeItem(storeKey);
                window.location.href = Seg.url('/segments?done=deleted');
            }).catch(Seg.failed);
        });
    });

    /* ---- the evaluation of everybody ---- */

    var everybody = Seg.refresh(Seg.byId('seg-progress'), segmentId, function () {
        Seg.get('/segments/' + segmentId + '/data').then(function (fresh) {
            ['size', 'countedAt', 'visitors', 'status', 'statusReason', 'version'].forEach(function (field) {
                stored[field] = fresh.segment[field];
            });
            drawState();
            refreshButtons();
            if (stored.size !== null) {
                Seg.say(Seg.counted('seg.state.members', stored.size));
            }
        }).catch(Seg.failed);
    });

    /* ---- explain ---- */

    var explanation = Seg.byId('seg-explanation');

    function truthMark(truth) {
        var icons = {TRUE: 'ok-sign', FALSE: 'remove-sign', UNKNOWN: 'question-sign'};
        return el('span', {'class': 'seg-truth seg-truth-' + truth.toLowerCase(), 'data-test': 'truth', 'data-truth': truth},
            Seg.icon(icons[truth]), ' ', t('seg.truth.' + truth));
    }

    function source(from) {
        var name = from.name === 'store' ? t('seg.explain.store') : from.name;
        return from.since ? t('seg.explain.sourceSince', name, Seg.instant(from.since)) : t('seg.explain.source', name);
    }

    function node(part, above) {
        return el('li', {'data-test': 'condition', 'data-path': part.path},
            el('div', {'class': 'seg-node'},
                truthMark(part.truth),
                el('div', {},
                    part.group ? el('strong', {}, t('seg.group.' + part.group)) : el('code', {'data-test': 'wanted'}, part.text),
                    part.actual ? el('p', {'class': 'seg-actual', 'data-test': 'actual'}, t('seg.explain.found', part.actual)) : null,
                    part.source ? el('p', {'class': 'seg-quiet', 'data-test': 'source'}, source(part.source)) : null,
                    part.until && part.until !== above ? el('p', {'class': 'seg-quiet', 'data-test': 'until'}, t('seg.explain.until', Seg.instant(part.until))) : null,
                    part.events && part.events.length ? el('details', {'class': 'seg-events'},
                        el('summary', {}, Seg.counted('seg.explain.events', part.events.length)),
                        el('ul', {}, part.events.map(function (event) {
                            return el('li', {}, Seg.instant(event.at), ' \u2013 ', event.text);
                        }))) : null)),
            part.parts.length ? el('ul', {'class': 'seg-tree'}, part.parts.map(function (inner) {
                return node(inner, part.until || above);
            })) : null);
    }

    function drawExplanation(data) {
        var who = data.customer.name || t('seg.customer.noName', data.customer.id);
        var verdict = t('seg.explain.' + data.tree.truth, who);
        Seg.fill(explanation,
            el('h5', {'data-test': 'verdict', tabindex: '-1'}, verdict),
            data.customer.email ? el('p', {'class': 'seg-quiet'}, data.customer.email) : null,
            el('ul', {'class': 'seg-tree seg-tree-root', 'data-test': 'explanation'}, node(data.tree, null)));
        Seg.say(verdict);
    }

    function explain(customer) {
        explained = customer;
        if (!rule.value.trim()) {
            Seg.fill(explanation, el('p', {'class': 'seg-quiet'}, t('seg.empty.rule')));
            return;
        }
        Seg.post('/segments/explain', {rule: rule.value, customer: customer.id}, beginExplain()).then(function (data) {
            if (data.problems && data.problems.length) {
                drawProblems(data.problems);
                Seg.fill(explanation, el('p', {'class': 'seg-quiet'}, t('seg.explain.problems')));
                return;
            }
            drawExplanation(data);
            explanation.querySelector('h5').focus();
            explanation.scrollIntoView({block: 'nearest', behavior: 'smooth'});
        }).catch(Seg.failed);
    }

    function drawExplain() {
        var place = Seg.byId('seg-explain-search');
        if (!can.people) {
            Seg.fill(place, el('p', {'class': 'seg-quiet'}, t('seg.why.people')));
            return;
        }
        Seg.fill(place, Seg.picker({
            label: t('seg.explain.search'), placeholder: t('seg.explain.placeholder'), test: 'explain-search', needsText: true,
            search: function (query, signal) {
                if (!query) {
                    return Promise.resolve([]);
                }
                return Seg.get('/customers?q=' + encodeURIComponent(query), signal).then(function (data) {
                    return data.customers.map(function (customer) {
                        return Object.assign({
                            label: customer.name || t('seg.customer.noName', customer.id),
                            detail: [customer.email, t('seg.customer.id', customer.id)].filter(Boolean).join(' \u00b7 ')
                        }, customer);
                    });
                });
            },
            pick: explain
        }));
    }

    /* ---- used in, versions ---- */

    function drawUses() {
        Seg.fill(Seg.byId('seg-uses'), usedIn.length
            ? el('ul', {'class': 'seg-uses', 'data-test': 'used-in'}, usedIn.map(function (use) {
                return el('li', {}, el('a', {href: Seg.settings.context + use.href}, use.label),
                    ' ', el('small', {'class': 'seg-quiet'}, t('seg.use.' + use.kind)));
            }))
            : el('p', {'class': 'seg-quiet'}, t('seg.usedIn.empty')));
    }

    function drawVersions(versions) {
        Seg.byId('seg-versions-box').hidden = !versions.length;
        Seg.fill(Seg.byId('seg-versions'), el('table', {'class': 'seg-table', 'data-test': 'versions'},
            el('caption', {'class': 'seg-hidden'}, t('seg.versions')),
            el('thead', {}, el('tr', {}, ['version', 'when', 'who', 'status', 'rule'].map(function (head) {
                return el('th', {scope: 'col'}, t('seg.versions.' + head));
            }))),
            el('tbody', {}, versions.map(function (version) {
                var same = version.rule === rule.value;
                return el('tr', {},
                    el('td', {'class': 'seg-number'}, Seg.count(version.version)),
                    el('td', {}, Seg.instant(version.changedAt)),
                    el('td', {}, version.changedBy || ''),
                    el('td', {}, Seg.badge(version.status)),
                    el('td', {}, el('code', {}, version.rule), ' ',
                        same || !can.edit ? null : Seg.button(t('seg.versions.restore'), {
                            'class': 'button tiny radius secondary', 'data-test': 'restore',
                            'aria-label': t('seg.versions.restore.label', Seg.count(version.version)),
                            onclick: function () {
                                rule.value = version.rule;
                                edited();
                                preview();
                                rule.focus();
                                Seg.notice('info', t('seg.versions.restored', Seg.count(version.version)));
                            }
                        })));
            }))));
    }

    /* ---- help ---- */

    Array.prototype.forEach.call(document.querySelectorAll('[data-seg-insert]'), function (control) {
        control.addEventListener('click', function () {
            var piece = control.getAttribute('data-seg-insert');
            var whole = control.hasAttribute('data-seg-whole');
            rule.focus();
            if (whole && !rule.value.trim()) {
                rule.value = piece;
            } else {
                var joint = whole && rule.value.trim() ? '\nand ' : '';
                var at = whole ? rule.value.length : rule.selectionStart;
                rule.setRangeText(joint + piece, at, whole ? at : rule.selectionEnd, 'end');
            }
            edited();
            preview();
        });
    });

    /* ---- start ---- */

    function load(restore) {
        if (isNew) {
            drawState();
            drawUses();
            drawVersions([]);
            resume(restore);
            preview();
            refreshButtons();
            return;
        }
        Seg.get('/segments/' + segmentId + '/data').then(function (data) {
            var draft = restore ? kept() : null;
            store(data);
            resume(restore, draft);
            preview();
        }).catch(Seg.failed);
    }

    function resume(restore, draft) {
        draft = draft || (restore ? kept() : null);
        if (!draft || (draft.name === stored.name && draft.description === stored.description && draft.rule === stored.rule)) {
            return;
        }
        name.value = draft.name;
        description.value = draft.description;
        rule.value = draft.rule;
        if (!isNew) {
            stored.version = draft.version;
        }
        edited();
        Seg.notice('info', t('seg.restored', Seg.when(draft.at)), Seg.button(t('seg.restored.discard'), {
            'class': 'button tiny radius secondary', 'data-test': 'discard', onclick: function () {
                window.sessionStorage.removeItem(storeKey);
                name.value = stored.name;
                description.value = stored.description;
                rule.value = stored.rule;
                edited();
                Seg.quiet();
                load(false);
            }
        }));
    }

    [name, description, rule].forEach(function (field) {
        field.readOnly = !can.edit;
    });
    drawExplain();
    drawSample(null);
    load(true);
    Seg.watchHistory(function () {
        preview();
        if (explained) {
            explain(explained);
        }
    });
    var done = new URLSearchParams(window.location.search).get('done');
    if (done && /^[a-z]+$/i.test(done)) {
        Seg.notice('success', t('seg.done.' + done));
        window.history.replaceState(null, '', window.location.pathname);
    } else if (isNew) {
        name.focus();
    }
}());
