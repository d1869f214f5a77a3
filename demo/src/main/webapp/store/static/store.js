/* Comfort on top of pages that work without it. */
(function () {
  'use strict';
  var toast = document.getElementById('toast');
  var fading;
  var DROPS = 'details.menu[open], details.drop[open]';

  function tell(text, bad) {
    toast.textContent = text;
    toast.classList.toggle('bad', Boolean(bad));
    toast.classList.add('shown');
    clearTimeout(fading);
    fading = setTimeout(function () { toast.classList.remove('shown'); }, 3500);
  }

  function showCount(count) {
    var badge = document.getElementById('cart-count');
    badge.classList.toggle('none', count === 0);
    badge.querySelector('.n').textContent = count;
  }

  function send(form) {
    return fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
      credentials: 'same-origin'
    }).then(function (response) {
      if (!response.ok) { throw new Error(String(response.status)); }
      return response.json();
    });
  }

  function add(form) {
    var button = form.querySelector('button[type=submit]');
    button.disabled = true;
    send(form).then(function (answer) {
      button.disabled = false;
      showCount(answer.cartCount);
      tell(answer.added ? document.body.dataset.added : document.body.dataset.notAdded, !answer.added);
    }).catch(function () {
      form.submit();
    });
  }

  /* The same product may have several hearts on a page. */
  function toggleHeart(form) {
    var id = form.elements.productId.value;
    send(form).then(function (answer) {
      if (answer.logIn) { location.assign(answer.logIn); return; }
      document.querySelectorAll('form.heart').forEach(function (other) {
        if (other.elements.productId.value !== id) { return; }
        other.querySelector('button').setAttribute('aria-pressed', String(answer.favourite));
      });
      tell(answer.favourite ? document.body.dataset.hearted : document.body.dataset.unhearted);
    }).catch(function () {
      form.submit();
    });
  }

  document.addEventListener('submit', function (event) {
    if (event.target.matches('form.heart') && window.fetch) {
      event.preventDefault();
      toggleHeart(event.target);
    }
    if (event.target.matches('form.add') && window.fetch) {
      event.preventDefault();
      add(event.target);
    }
  });

  document.addEventListener('change', function (event) {
    var form = event.target.closest('form.quantity');
    if (form && event.target.value !== '') { form.submit(); }
  });

  document.querySelectorAll('form.quantity').forEach(function (form) { form.classList.add('auto'); });

  /* A filter list that fills a phone's screen starts closed. */
  if (window.matchMedia('(max-width: 859px)').matches) {
    document.querySelectorAll('.filters > details').forEach(function (d) { d.open = false; });
  }

  document.addEventListener('click', function (event) {
    document.querySelectorAll(DROPS).forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') { return; }
    document.querySelectorAll(DROPS).forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });
})();
