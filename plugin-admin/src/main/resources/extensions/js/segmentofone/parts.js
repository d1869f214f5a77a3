/* What our screens and our fields on the host's forms have in common: elements and the picker. */
(function () {
    'use strict';

    /* el('p', {class: 'x', onclick: f}, 'text', child): texts are always text, never markup. */
    function el(tag, attributes) {
        var element = document.createElement(tag);
        Object.keys(attributes || {}).forEach(function (name) {
            var value = attributes[name];
            if (value === undefined || value === null || value === false) {
                return;
            }
            if (name.slice(0, 2) === 'on') {
                element.addEventListener(name.slice(2), value);
            } else if (name === 'value') {
                element.value = value;
            } else {
                element.setAttribute(name, value === true ? '' : value);
            }
        });
        add(element, Array.prototype.slice.call(arguments, 2));
        return element;
    }

    function add(element, children) {
        children.forEach(function (child) {
            if (Array.isArray(child)) {
                add(element, child);
            } else if (child !== undefined && child !== null && child !== false) {
                element.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
            }
        });
    }

    function fill(element) {
        element.textContent = '';
        add(element, Array.prototype.slice.call(arguments, 1));
        return element;
    }

    var serial = 0;

    function id(prefix) {
        serial += 1;
        return prefix + '-' + serial;
    }

    /* ---- pickers ---- */

    /*
     * A search field with suggestions (ARIA combobox).
     * options: label, placeholder, search(query, signal) -> Promise of [{id, label, detail}], pick(item), test; none: what is said when
     * nothing is found; found(number) and failed(failure) are told; labelled: the label stands elsewhere; needsText: no suggestions
     * before something is typed
     */
    function picker(options) {
        var listId = id('seg-options');
        var inputId = id('seg-search');
        var found = [];
        var active = -1;
        var timer = null;
        var running = null;

        var list = el('ul', {id: listId, role: 'listbox', 'class': 'seg-options', 'aria-label': options.label, hidden: true});
        var input = el('input', {
            id: inputId, type: 'text', role: 'combobox', autocomplete: 'off', 'aria-expanded': 'false',
            'aria-controls': listId, 'aria-autocomplete': 'list', placeholder: options.placeholder,
            'data-test': options.test, 'aria-label': options.hideLabel ? options.label : null
        });
        var box = el('div', {'class': 'seg-picker'},
            options.hideLabel || options.labelled ? null : el('label', {'for': inputId}, options.label), input, list);

        function show(visible) {
            list.hidden = !visible;
            input.setAttribute('aria-expanded', String(visible));
            if (!visible) {
                mark(-1);
            }
        }

        function mark(index) {
            active = index;
            Array.prototype.forEach.call(list.querySelectorAll('[role=option]'), function (option, at) {
                option.setAttribute('aria-selected', String(at === index));
                if (at === index) {
                    input.setAttribute('aria-activedescendant', option.id);
                    option.scrollIntoView({block: 'nearest'});
                }
            });
            if (index < 0) {
                input.removeAttribute('aria-activedescendant');
            }
        }

        function choose(item) {
            show(false);
            input.value = '';
            options.pick(item);
        }

        function draw(items) {
            found = items;
            fill(list, items.map(function (item) {
                return el('li', {
                    id: id('seg-option'), role: 'option', 'aria-selected': 'false', 'data-test': 'option',
                    onmousedown: function (event) {
                        event.preventDefault();
                        choose(item);
                    }
                }, el('span', {}, item.label), item.detail ? el('small', {}, item.detail) : null);
            }));
            if (!items.length) {
                add(list, [el('li', {'class': 'seg-options-none', role: 'presentation'}, options.none)]);
            }
            show(true);
            if (options.found) {
                options.found(items.length);
            }
        }

        function search() {
            if (running) {
                running.abort();
            }
            running = new AbortController();
            options.search(input.value.trim(), running.signal).then(draw).catch(options.failed || function () {
            });
        }

        input.addEventListener('input', function () {
            window.clearTimeout(timer);
            timer = window.setTimeout(search, 200);
        });
        input.addEventListener('focus', function () {
            if (!options.needsText || input.value.trim()) {
                search();
            }
        });
        input.addEventListener('blur', function () {
            window.clearTimeout(timer);
            if (running) {
                running.abort();
            }
            show(false);
        });
        input.addEventListener('keydown', function (event) {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                if (list.hidden) {
                    search();
                } else if (found.length) {
                    var step = event.key === 'ArrowDown' ? 1 : -1;
                    mark((active + step + found.length) % found.length);
                }
            } else if (event.key === 'Enter') {
                event.preventDefault();
                if (!list.hidden && found.length) {
                    choose(found[active < 0 ? 0 : active]);
                } else {
                    search();
                }
            } else if (event.key === 'Escape' && !list.hidden) {
                event.preventDefault();
                event.stopPropagation();
                show(false);
            }
        });
        box.input = input;
        return box;
    }

    window.SegParts = {el: el, fill: fill, id: id, picker: picker};
}());
