/* What the screens share besides their parts: texts, numbers and dates of the operator's locale, requests, announcements, dialogs, pickers. */
(function () {
    'use strict';

    var root = document.getElementById('seg-root');
    var settings = JSON.parse(document.getElementById('seg-settings').textContent);
    var texts = settings.texts;
    var locale = settings.locale;
    var csrf = settings.csrf;

    /* ---- texts ---- */

    function text(key) {
        var parameters = Array.prototype.slice.call(arguments, 1);
        var pattern = texts[key];
        if (pattern === undefined) {
            return key;
        }
        return pattern.replace(/\{(\d)\}/g, function (whole, index) {
            var value = parameters[index];
            return value === undefined || value === null ? '' : String(value);
        });
    }

    /* A sentence that depends on a number: key.one, key.other; {0} is the number as the locale writes it. */
    function counted(key, number) {
        var more = Array.prototype.slice.call(arguments, 2);
        var form = new Intl.PluralRules(locale).select(number) === 'one' ? '.one' : '.other';
        return text.apply(null, [key + form, count(number)].concat(more));
    }

    function count(number) {
        return new Intl.NumberFormat(locale).format(number);
    }

    function percent(share) {
        return new Intl.NumberFormat(locale, {
            style: 'percent',
            maximumFractionDigits: share > 0 && share < 0.1 ? 1 : 0
        }).format(share);
    }

    function instant(ms) {
        return new Intl.DateTimeFormat(locale, {
            dateStyle: 'medium', timeStyle: 'short', timeZone: settings.zone
        }).format(new Date(ms));
    }

    function clock(ms) {
        return new Intl.DateTimeFormat(locale, {timeStyle: 'medium', timeZone: settings.zone}).format(new Date(ms));
    }

    function today(ms) {
        var day = new Intl.DateTimeFormat('en-CA', {timeZone: settings.zone});
        return day.format(new Date(ms)) === day.format(new Date());
    }

    /* The time alone when it is of today. */
    function when(ms) {
        return today(ms) ? clock(ms) : instant(ms);
    }

    function duration(seconds) {
        if (seconds < 60) {
            return counted('seg.duration.seconds', Math.max(1, Math.round(seconds)));
        }
        return counted('seg.duration.minutes', Math.round(seconds / 60));
    }

    /* ---- elements ---- */

    var el = window.SegParts.el;
    var fill = window.SegParts.fill;
    var id = window.SegParts.id;

    function byId(id) {
        return document.getElementById(id);
    }

    function icon(name) {
        return el('i', {'class': 'icon-' + name, 'aria-hidden': 'true'});
    }

    function button(label, attributes, iconName) {
        var all = Object.assign({type: 'button', 'class': 'button small radius dark'}, attributes);
        return el('button', all, iconName ? [icon(iconName), ' '] : null, label);
    }

    /* A button that cannot be used now stays reachable and says why. */
    function allow(control, reason) {
        var why = byId(control.getAttribute('data-why'));
        if (reason) {
            control.setAttribute('aria-disabled', 'true');
            control.classList.add('seg-off');
            control.title = reason;
            if (!why) {
                why = el('span', {id: id('seg-why'), 'class': 'seg-hidden'});
                control.insertAdjacentElement('afterend', why);
                control.setAttribute('data-why', why.id);
                control.setAttribute('aria-describedby', why.id);
            }
            why.textContent = reason;
        } else {
            control.removeAttribute('aria-disabled');
            control.classList.remove('seg-off');
            control.removeAttribute('title');
            if (why) {
                why.textContent = '';
            }
        }
    }

    /* Whether the control may act; otherwise its reason is said. */
    function allowed(control) {
        if (control.getAttribute('aria-disabled') === 'true') {
            say(control.title);
            notice('info', control.title);
            return false;
        }
        return true;
    }

    /* ---- announcements and notices ---- */

    var announcer = el('div', {role: 'status', 'aria-live': 'polite', 'class': 'seg-hidden', id: 'seg-announcer'});
    root.appendChild(announcer);

    function say(sentence) {
        announcer.textContent = '';
        window.setTimeout(function () {
            announcer.textContent = sentence;
        }, 50);
    }

    var notices = byId('seg-notices');

    /* kind: info, success, alert. Only one notice stands at a time. */
    function notice(kind, sentence) {
        var actions = Array.prototype.slice.call(arguments, 2);
        var close = el('button', {
            type: 'button', 'class': 'seg-close', 'aria-label': text('seg.close'), onclick: quiet
        }, '\u00d7');
        fill(notices, el('div', {
            'class': 'seg-notice seg-notice-' + kind,
            role: kind === 'alert' ? 'alert' : null,
            'data-test': 'notice-' + kind
        }, el('span', {}, sentence), actions.length ? el('span', {'class': 'seg-notice-actions'}, actions) : null, close));
        if (kind !== 'alert') {
            say(sentence);
        }
        if (kind === 'success') {
            var shown = notices.firstChild;
            window.setTimeout(function () {
                if (notices.firstChild === shown) {
                    quiet();
                }
            }, 8000);
        }
    }

    function quiet() {
        fill(notices);
    }

    /* ---- requests ---- */

    function Failure(kind, data) {
        this.kind = kind;
        this.data = data || {};
    }

    function url(path) {
        return settings.base + path;
    }

    function read(response) {
        var type = response.headers.get('Content-Type') || '';
        if (type.indexOf('application/json') !== 0) {
            if (response.status === 400 || response.status === 413) {
                throw new Failure('tooLong');
            }
            throw new Failure(response.redirected || response.status === 200 ? 'session' : 'server');
        }
        return response.json().then(function (data) {
            if (response.ok) {
                return data;
            }
            var kinds = {400: 'invalid', 403: 'forbidden', 404: 'gone', 409: 'conflict', 413: 'tooLong'};
            throw new Failure(data.kind || kinds[response.status] || 'server', data);
        });
    }

    function send(path, options) {
        return fetch(url(path), Object.assign({
            credentials: 'same-origin', headers: {'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json'}
        }, options)).then(read, function (error) {
            throw error.name === 'AbortError' ? error : new Failure('network');
        });
    }

    function get(path, signal) {
        return send(path, {signal: signal});
    }

    function refresh() {
        return get('/session').then(function (session) {
            csrf = session.csrf;
        });
    }

    function form(parameters) {
        var body = new URLSearchParams();
        Object.keys(parameters || {}).forEach(function (name) {
            var value = parameters[name];
            (Array.isArray(value) ? value : [value]).forEach(function (one) {
                if (one !== undefined && one !== null) {
                    body.append(name, one);
                }
            });
        });
        body.append('csrfToken', csrf);
        return body.toString();
    }

    /* Posts; after a new log-in the token is another, so a refused one is renewed once. */
    function post(path, parameters, signal) {
        function attempt() {
            var body = form(parameters);
            if (body.length > settings.longestPost) {
                return Promise.reject(new Failure('tooLong'));
            }
            return send(path, {
                method: 'POST',
                body: body,
                signal: signal,
                headers: {
                    'X-Requested-With': 'XMLHttpRequest',
                    Accept: 'application/json',
                    'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8'
                }
            });
        }
        return attempt().catch(function (failure) {
            if (failure.kind !== 'session' && failure.kind !== 'server' && failure.kind !== 'token') {
                throw failure;
            }
            var before = csrf;
            return refresh().then(function () {
                if (csrf === before) {
                    throw failure;
                }
                return attempt();
            });
        });
    }

    /* Says what went wrong; nothing typed is lost. */
    function failed(failure) {
        if (failure.name === 'AbortError') {
            return;
        }
        if (failure.kind === 'session') {
            notice('alert', text('seg.failed.session'), el('a', {
                href: settings.context + '/login', target: '_blank', rel: 'noopener', 'class': 'seg-link'
            }, text('seg.failed.session.link')));
            return;
        }
        var known = ['network', 'forbidden', 'gone', 'tooLong', 'conflict', 'notReady'];
        if (known.indexOf(failure.kind) >= 0) {
            notice('alert', failure.data && failure.data.message ? failure.data.message : text('seg.failed.' + failure.kind));
            return;
        }
        if (failure.data && failure.data.message) {
            notice('alert', failure.data.message);
            return;
        }
        notice('alert', text('seg.failed.server'));
        if (!failure.kind && window.console) {
            window.console.error(failure);
        }
    }

    /* ---- history from before the plugin ---- */

    /* Says beside every number how much of it has been read, as long as some has not; calls whole() when that ends. */
    function watchHistory(whole) {
        var shown = null;

        function ask() {
            get('/history').then(function (data) {
                var sentence = data.percent < 100 ? text('seg.history.loading', percent(data.percent / 100)) : '';
                if (sentence !== shown) {
                    Array.prototype.forEach.call(root.querySelectorAll('.seg-history'), function (place) {
                        place.textContent = sentence;
                    });
                    if (shown && !sentence) {
                        whole();
                    }
                    shown = sentence;
                }
                if (sentence) {
                    window.setTimeout(ask, 3000);
                }
            }).catch(function () {
                window.setTimeout(ask, 10000);
            });
        }

        ask();
    }

    /* ---- dialogs ---- */

    /* Asks; resolves to true when confirmed. Focus returns to where it was. */
    function ask(title, sentence, confirm) {
        return new Promise(function (resolve) {
            var before = document.activeElement;
            var heading = id('seg-dialog');
            var answer = false;
            var dialog = el('dialog', {'class': 'seg-dialog', 'aria-labelledby': heading, 'data-test': 'dialog'},
                el('h4', {id: heading}, title),
                el('p', {}, sentence),
                el('div', {'class': 'seg-dialog-actions'},
                    button(text('seg.cancel'), {
                        'class': 'button small radius secondary', 'data-test': 'dialog-cancel', onclick: function () {
                            dialog.close();
                        }
                    }),
                    button(confirm, {
                        'data-test': 'dialog-confirm', onclick: function () {
                            answer = true;
                            dialog.close();
                        }
                    })));
            dialog.addEventListener('close', function () {
                dialog.remove();
                if (before && before.focus) {
                    before.focus();
                }
                resolve(answer);
            });
            root.appendChild(dialog);
            dialog.showModal();
        });
    }

    /* A search field with suggestions, in the words and with the announcements of these screens. */
    function picker(options) {
        return window.SegParts.picker(Object.assign({
            none: text('seg.picker.none'),
            found: function (number) {
                say(number ? counted('seg.picker.found', number) : text('seg.picker.none'));
            },
            failed: failed
        }, options));
    }

    /* Runs only the newest: begin() aborts the older and gives a signal. */
    function newest() {
        var running = null;
        return function () {
            if (running) {
                running.abort();
            }
            running = new AbortController();
            return running.signal;
        };
    }

    function badge(status) {
        return el('span', {'class': 'seg-badge seg-badge-' + status.toLowerCase(), 'data-test': 'status'},
            text('seg.status.' + status));
    }

    window.Seg = {
        settings: settings, can: settings.can, text: text, counted: counted, count: count, percent: percent,
        instant: instant, clock: clock, when: when, duration: duration, el: el, fill: fill, byId: byId, icon: icon,
        button: button, id: id, allow: allow, allowed: allowed, say: say, notice: notice, quiet: quiet, get: get,
        post: post, failed: failed, watchHistory: watchHistory, ask: ask, picker: picker, newest: newest, badge: badge, url: url,
        Failure: Failure
    };
}());
