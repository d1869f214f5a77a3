/* What the host's rule builder needs of the field "customer segment": it looks for operators and options among the page's variables. */
(function () {
    'use strict';

    var places = document.querySelectorAll('.seg-rule-settings');
    if (!places.length) {
        return;
    }
    var settings = JSON.parse(places[places.length - 1].getAttribute('data-settings'));
    window.segmentofoneOptions = settings.options;
    window.segmentofoneOperators = [
        {label: settings.is, name: 'CONTAINS', fieldType: 'SELECT'},
        {label: settings.isNot, name: 'NOT_CONTAINS', fieldType: 'SELECT'}
    ];
}());
