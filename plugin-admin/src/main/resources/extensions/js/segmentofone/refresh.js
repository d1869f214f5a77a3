/* The evaluation of everybody for one segment: how far it is, when it ends, and how to hold, resume or end it. */
(function () {
    'use strict';

    var Seg = window.Seg;
    var el = Seg.el;
    var t = Seg.text;
    var PACE = 700;

    /* place: where it is drawn; done(): called when one that was seen running has ended well. */
    function refresh(place, segmentId, done) {
        var timer = null;
        var seen = false;

        function watch(data) {
            window.clearTimeout(timer);
            if (!place.isConnected && seen) {
                return;
            }
            var under = data && (data.state === 'RUNNING' || data.state === 'QUEUED' || data.state === 'PAUSED');
            place.hidden = !data || data.state === 'DONE' || data.state === 'NONE';
            if (under) {
                seen = true;
                draw(data);
                timer = window.setTimeout(poll, data.state === 'PAUSED' ? 3 * PACE : PACE);
            } else if (data && (data.state === 'FAILED' || data.state === 'CANCELLED')) {
                Seg.fill(place, el('p', {'class': data.state === 'FAILED' ? 'seg-bad' : null, 'data-test': 'rebuild-ended'},
                    t('seg.rebuild.' + data.state, data.reason || '')), button('again', '/refresh', 'rebuild-again'));
                seen = false;
            } else if (data && data.state === 'DONE' && seen) {
                seen = false;
                done();
            }
        }

        function poll() {
            Seg.get('/segments/' + segmentId + '/progress').then(watch).catch(Seg.failed);
        }

        function button(key, path, test) {
            return Seg.can.activate ? Seg.button(t('seg.rebuild.' + key), {
                'class': 'button tiny radius secondary', 'data-test': test, onclick: function () {
                    Seg.post('/segments/' + segmentId + path, {}).then(function (data) {
                        watch(data);
                        var next = place.querySelector('button');
                        if (next) {
                            next.focus();
                        }
                    }).catch(Seg.failed);
                }
            }) : null;
        }

        function words(data) {
            var share = Seg.percent(data.total ? data.done / data.total : 0);
            if (data.state === 'QUEUED') {
                return t('seg.rebuild.QUEUED');
            }
            if (data.state === 'PAUSED') {
                return t('seg.rebuild.PAUSED', share);
            }
            return data.estimatedEnd ? t('seg.rebuild.left', share, Seg.duration(data.secondsLeft), Seg.when(data.estimatedEnd))
                : t('seg.rebuild.running', share);
        }

        function draw(data) {
            var percent = data.total ? Math.min(100, 100 * data.done / data.total) : 0;
            if (place.getAttribute('data-state') !== data.state || !place.querySelector('[role=progressbar]')) {
                place.setAttribute('data-state', data.state);
                Seg.fill(place, el('p', {'data-test': 'rebuild', 'data-state': data.state}),
                    el('div', {role: 'progressbar', 'class': 'seg-bar', 'aria-valuemin': '0', 'aria-valuemax': '100',
                        'aria-label': t('seg.rebuild.label')}, el('span', {})),
                    data.state === 'PAUSED' ? button('resume', '/refresh/resume', 'rebuild-resume')
                        : button('pause', '/refresh/pause', 'rebuild-pause'),
                    ' ', button('cancel', '/cancel', 'rebuild-cancel'));
            }
            var bar = place.querySelector('[role=progressbar]');
            bar.setAttribute('aria-valuenow', String(Math.round(percent)));
            bar.firstChild.style.width = percent + '%';
            place.firstChild.textContent = words(data);
        }

        return {watch: watch};
    }

    Seg.refresh = refresh;
}());
