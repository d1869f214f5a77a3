/* The list of segments. */
(function () {
    'use strict';

    var Seg = window.Seg;
    var el = Seg.el;
    var t = Seg.text;
    var begin = Seg.newest();
    var search = Seg.byId('seg-search');
    var list = Seg.byId('seg-list');
    var create = Seg.byId('seg-new');
    var archived = Seg.byId('seg-archived');

    Seg.allow(create, Seg.can.edit ? null : t('seg.why.edit'));
    create.addEventListener('click', function (event) {
        if (!Seg.allowed(create)) {
            event.preventDefault();
        }
    });

    function size(segment) {
        var progress = el('div', {'class': 'seg-refresh', hidden: true});
        Seg.refresh(progress, segment.id, load).watch(segment.progress);
        if (segment.size === null) {
            var idle = segment.status === 'DRAFT' || segment.status === 'ARCHIVED';
            return [el('span', {'class': 'seg-quiet'}, t(idle ? 'seg.size.draft' : 'seg.size.pending')), progress];
        }
        return [
            el('strong', {'data-test': 'size'}, Seg.count(segment.size)),
            el('small', {'class': 'seg-quiet'}, ' ', t('seg.asOf', Seg.when(segment.countedAt))),
            progress
        ];
    }

    function uses(segment) {
        if (!segment.usedIn) {
            return el('span', {'class': 'seg-quiet'}, t('seg.usedIn.none'));
        }
        return Seg.counted('seg.usedIn.count', segment.usedIn);
    }

    function row(segment) {
        return el('tr', {'data-test': 'segment-row', 'data-segment': segment.id},
            el('td', {'class': 'seg-name'},
                el('a', {href: Seg.url('/segments/' + segment.id)}, segment.name),
                segment.description ? el('small', {'class': 'seg-quiet'}, segment.description) : null),
            el('td', {}, Seg.badge(segment.status),
                segment.statusReason ? el('small', {'class': 'seg-bad'}, segment.statusReason) : null),
            el('td', {'class': 'seg-number'}, size(segment)),
            el('td', {}, uses(segment)),
            el('td', {}, Seg.instant(segment.updatedAt),
                segment.updatedBy ? el('small', {'class': 'seg-quiet'}, segment.updatedBy) : null));
    }

    function table(segments) {
        var heads = ['name', 'status', 'size', 'usedIn', 'changed'];
        return el('table', {'class': 'seg-table', 'data-test': 'segments'},
            el('caption', {'class': 'seg-hidden'}, t('seg.list.caption')),
            el('thead', {}, el('tr', {}, heads.map(function (head) {
                return el('th', {scope: 'col', 'class': head === 'size' ? 'seg-number' : null}, t('seg.list.' + head));
            }))),
            el('tbody', {}, segments.map(row)));
    }

    function empty(query) {
        if (archived.checked && !query) {
            return el('p', {'class': 'seg-empty', 'data-test': 'empty-archive'}, t('seg.empty.archive'));
        }
        if (query) {
            return el('div', {'class': 'seg-empty', 'data-test': 'empty-search'},
                el('h4', {}, t('seg.empty.search.title', query)),
                el('p', {}, t('seg.empty.search.next')),
                Seg.button(t('seg.search.clear'), {onclick: function () {
                    search.value = '';
                    load();
                    search.focus();
                }}));
        }
        return el('div', {'class': 'seg-empty', 'data-test': 'empty-segments'},
            el('h4', {}, t('seg.empty.segments.title')),
            el('p', {}, t('seg.empty.segments.next')),
            Seg.can.edit ? el('a', {'class': 'button radius dark', href: Seg.url('/segments/new')}, t('seg.new')) : null);
    }

    function load() {
        var query = search.value.trim();
        Seg.get('/segments/list?q=' + encodeURIComponent(query) + '&archived=' + archived.checked, begin()).then(function (data) {
            Seg.fill(list, data.segments.length ? table(data.segments) : empty(query));
            var shown = data.segments.length < data.total
                ? t('seg.list.some', Seg.count(data.segments.length), Seg.count(data.total))
                : Seg.counted('seg.list.all', data.total);
            Seg.fill(Seg.byId('seg-list-count'), data.total ? shown : '');
            list.removeAttribute('aria-busy');
        }).catch(Seg.failed);
    }

    var timer = null;
    search.addEventListener('input', function () {
        window.clearTimeout(timer);
        timer = window.setTimeout(load, 200);
    });
    archived.addEventListener('change', load);
    search.form.addEventListener('submit', function (event) {
        event.preventDefault();
        load();
    });

    var done = new URLSearchParams(window.location.search).get('done');
    if (done && /^[a-z]+$/.test(done)) {
        Seg.notice('success', t('seg.done.' + done));
        window.history.replaceState(null, '', window.location.pathname);
    }
    load();
    Seg.watchHistory(load);
}());
