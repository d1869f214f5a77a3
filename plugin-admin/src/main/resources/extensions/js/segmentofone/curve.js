/* How large the segment of a rule would have been on each of the past days: a curve, and the same as a table. Drawn by uPlot. */
(function () {
    'use strict';

    var Seg = window.Seg;
    var el = Seg.el;
    var t = Seg.text;
    var locale = Seg.settings.locale;
    var zone = Seg.settings.zone;
    var OPEN = 'seg-curve-open';

    function formatter(options) {
        var format = new Intl.DateTimeFormat(locale, Object.assign({timeZone: zone}, options));
        return function (ms) {
            return format.format(new Date(ms));
        };
    }

    var day = formatter({dateStyle: 'medium'});
    var month = formatter({month: 'short', year: 'numeric'});

    function remembered() {
        try {
            return window.localStorage.getItem(OPEN) === 'true';
        } catch (refused) {
            return false;
        }
    }

    function remember(open) {
        try {
            window.localStorage.setItem(OPEN, String(open));
        } catch (refused) {
            /* It is only a convenience. */
        }
    }

    /* box: a details element; place: what is in it; segmentId: null for a new one. */
    function curve(box, place, segmentId) {
        var begin = Seg.newest();
        var wanted = null;
        var shown = null;
        var polling = null;
        var again = null;
        var chart = null;

        box.open = remembered();
        box.addEventListener('toggle', function () {
            remember(box.open);
            if (box.open) {
                look();
            } else {
                end();
            }
        });

        function end() {
            begin();
            window.clearTimeout(polling);
            window.clearTimeout(again);
            shown = null;
        }

        /* What is typed now; null while there is nothing to count. */
        function follow(rule) {
            wanted = rule;
            if (box.open) {
                look();
            }
        }

        function look() {
            if (wanted === null) {
                end();
                say('seg.curve.none', 'curve-none');
                return;
            }
            if (wanted === shown) {
                return;
            }
            shown = wanted;
            window.clearTimeout(again);
            var signal = begin();
            drawProgress(0);
            poll();
            Seg.post('/segments/backcast', {rule: wanted, segment: segmentId}, signal).then(function (data) {
                window.clearTimeout(polling);
                if (data.problems.length) {
                    say('seg.curve.none', 'curve-none');
                } else if (data.notReady) {
                    shown = null;
                    again = window.setTimeout(look, 1500);
                } else {
                    draw(data);
                }
            }).catch(function (failure) {
                if (failure.name === 'AbortError' || failure.kind === 'superseded') {
                    return;
                }
                window.clearTimeout(polling);
                shown = null;
                say('seg.curve.failed', 'curve-failed', retry());
            });
        }

        function say(key, test, control) {
            Seg.fill(place, el('p', {'class': 'seg-quiet', 'data-test': test}, t(key)), control || null);
        }

        function retry() {
            return Seg.button(t('seg.curve.again'), {
                'class': 'button tiny radius secondary', 'data-test': 'curve-again', onclick: look
            });
        }

        /* ---- while it is being found ---- */

        function drawProgress(percent) {
            var bar = place.querySelector('[role=progressbar]');
            if (!bar) {
                bar = el('div', {role: 'progressbar', 'class': 'seg-bar', 'aria-valuemin': '0', 'aria-valuemax': '100',
                    'aria-label': t('seg.curve.title')}, el('span', {}));
                Seg.fill(place, el('p', {'data-test': 'curve-progress'}), bar, Seg.button(t('seg.curve.cancel'), {
                    'class': 'button tiny radius secondary', 'data-test': 'curve-cancel', onclick: cancel
                }));
            }
            place.firstChild.textContent = t('seg.curve.running', Seg.percent(percent / 100));
            bar.setAttribute('aria-valuenow', String(percent));
            bar.firstChild.style.width = percent + '%';
        }

        function poll() {
            window.clearTimeout(polling);
            polling = window.setTimeout(function () {
                Seg.get('/segments/backcast/progress' + (segmentId ? '?segment=' + segmentId : '')).then(function (data) {
                    if (place.querySelector('[role=progressbar]')) {
                        drawProgress(data.percent);
                        poll();
                    }
                }).catch(function () {
                    /* The answer itself tells what is wrong. */
                });
            }, 500);
        }

        function cancel() {
            end();
            Seg.post('/segments/backcast/cancel', {segment: segmentId}).catch(Seg.failed);
            say('seg.curve.cancelled', 'curve-cancelled', retry());
            Seg.say(t('seg.curve.cancelled'));
            place.querySelector('button').focus();
        }

        /* ---- what was found ---- */

        function when(data, at) {
            return at === data.at.length - 1 ? t('seg.curve.now') : day(data.at[at]);
        }

        function extreme(sizes, better) {
            return sizes.reduce(function (best, size, at) {
                return better(size, sizes[best]) ? at : best;
            }, 0);
        }

        function summary(data) {
            var last = data.sizes.length - 1;
            var least = extreme(data.sizes, function (a, b) {
                return a < b;
            });
            var most = extreme(data.sizes, function (a, b) {
                return a > b;
            });
            return t('seg.curve.summary', Seg.count(data.sizes[0]), when(data, 0), Seg.count(data.sizes[last]),
                Seg.count(data.sizes[least]), when(data, least), Seg.count(data.sizes[most]), when(data, most));
        }

        function draw(data) {
            var sentence = summary(data);
            var point = el('p', {'class': 'seg-quiet', 'data-test': 'curve-point', 'aria-live': 'polite'}, t('seg.curve.keys'));
            var canvas = el('div', {
                'class': 'seg-curve-chart', role: 'img', tabindex: '0', 'aria-label': sentence, 'data-test': 'curve-chart'
            });
            Seg.fill(place,
                el('p', {'data-test': 'curve-summary', 'data-first': data.sizes[0], 'data-last': data.sizes[data.sizes.length - 1]},
                    sentence),
                canvas, point,
                el('small', {'class': 'seg-quiet'}, t('seg.curve.note')),
                table(data));
            plot(data, canvas, point);
        }

        function plot(data, canvas, point) {
            if (chart) {
                chart.destroy();
            }
            chart = new window.uPlot({
                width: Math.max(200, canvas.clientWidth), height: 150, legend: {show: false},
                cursor: {y: false, drag: {x: false, y: false}},
                scales: {y: {range: function (u, least, most) {
                    return [0, Math.max(1, most * 1.1)];
                }}},
                axes: [
                    {stroke: '#595959', grid: {show: false}, space: 80, size: 30, values: function (u, splits) {
                        return splits.map(function (second) {
                            return month(second * 1000);
                        });
                    }},
                    {stroke: '#595959', grid: {stroke: '#e4e4e4', width: 1}, size: 56, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000,
                        5000, 10000, 20000, 50000, 100000, 200000, 500000, 1000000, 2000000, 5000000], values: function (u, splits) {
                        return splits.map(Seg.count);
                    }}
                ],
                series: [{}, {stroke: '#4a6312', width: 2, fill: 'rgba(106, 138, 18, .15)', points: {show: false}}],
                hooks: {setCursor: [function (u) {
                    var at = u.cursor.idx;
                    if (at !== null && at !== undefined) {
                        point.textContent = t('seg.curve.point', when(data, at), Seg.count(data.sizes[at]));
                    }
                }]}
            }, [data.at.map(function (ms) {
                return ms / 1000;
            }), data.sizes], canvas);
            keys(data, canvas, chart);
            new ResizeObserver(function () {
                if (canvas.clientWidth > 0 && canvas.isConnected) {
                    chart.setSize({width: canvas.clientWidth, height: 150});
                }
            }).observe(canvas);
        }

        function keys(data, canvas, drawn) {
            var at = data.sizes.length - 1;
            canvas.addEventListener('keydown', function (event) {
                var steps = {ArrowLeft: at - 1, ArrowRight: at + 1, PageUp: at - 30, PageDown: at + 30, Home: 0, End: data.sizes.length - 1};
                if (steps[event.key] === undefined) {
                    return;
                }
                event.preventDefault();
                at = Math.min(data.sizes.length - 1, Math.max(0, steps[event.key]));
                drawn.setCursor({left: drawn.valToPos(data.at[at] / 1000, 'x'), top: 10});
            });
        }

        function table(data) {
            return el('details', {'class': 'seg-curve-table'},
                el('summary', {'data-test': 'curve-table'}, t('seg.curve.table')),
                el('div', {'class': 'seg-scroll', tabindex: '0', role: 'region', 'aria-label': t('seg.curve.title')},
                    el('table', {'class': 'seg-table'},
                        el('thead', {}, el('tr', {},
                            el('th', {scope: 'col'}, t('seg.curve.day')),
                            el('th', {scope: 'col', 'class': 'seg-number'}, t('seg.curve.size')))),
                        el('tbody', {}, data.sizes.map(function (size, at) {
                            return el('tr', {}, el('th', {scope: 'row'}, when(data, at)), el('td', {'class': 'seg-number'}, Seg.count(size)));
                        }).reverse()))));
        }

        return {follow: follow};
    }

    Seg.curve = curve;
}());
