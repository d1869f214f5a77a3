// Tells the store which slot was clicked. Without it pages work the same, and no click is known.
(function () {
  "use strict";
  var me = document.currentScript;
  if (!me || !window.fetch) {
    return;
  }
  var address = me.src.replace(/slots\.js.*$/, "click");
  document.addEventListener("click", function (event) {
    var target = event.target;
    var link = target && target.closest && target.closest("a[href], button, [role=link], [role=button]");
    var slot = link && link.closest("[data-seg-slot], [data-seg-block]");
    if (!slot) {
      return;
    }
    var query = "?slot=" + encodeURIComponent(slot.getAttribute("data-seg-slot") || slot.getAttribute("data-seg-block"))
        + "&variant=" + encodeURIComponent(slot.getAttribute("data-seg-variant") || "default");
    window.fetch(address + query, {keepalive: true, credentials: "same-origin", cache: "no-store"})
        .catch(function () {});
  }, true);
}());
