/* The field on the form of an offer: for which segments it is, not for which, and why. What is chosen is kept in a hidden field as JSON. */
(function () {
    'use strict';

    var numbers = 0;

    var el = window.SegParts.el;

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
            var chosen = el('ul', {'class': 'seg-chips', 'data-test': kind + '-chosen'});
            var picker = window.SegParts.picker({
                label: label, labelled: true, placeholder: t('seg.audience.placeholder'), test: kind + '-search',
                none: t('seg.picker.none'),
                search: function (query) {
                    var wanted = query.toLowerCase();
                    return Promise.resolve(settings.segments.filter(function (segment) {
                        return segment.name.toLowerCase().indexOf(wanted) >= 0 && value.include.indexOf(segment.id) < 0
                            && value.exclude.indexOf(segment.id) < 0;
                    }).slice(0, 20).map(function (segment) {
                        return {id: segment.id, label: segment.name};
                    }));
                },
                pick: function (segment) {
                    value[kind].push(segment.id);
                    keep();
                    draw();
                    status.textContent = t('seg.audience.added', segment.label);
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
                el('label', {'for': picker.input.id}, label), chosen,
                settings.editable ? picker : null,
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
