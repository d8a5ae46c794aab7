/* Behaviour of the work pages: everything works without it except the live parts. */
(() => {
  'use strict';

  const framed = window.parent !== window;
  if (framed) {
    document.documentElement.classList.add('framed');
  }
  const tell = message => framed && window.parent.postMessage({desk: message.what, ...message}, window.location.origin);

  /* Tasklist gives the frame the height that the page needs, up to what fits. */
  const tellHeight = () => tell({what: 'height', height: document.body.scrollHeight});

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  function filterRows() {
    const filter = document.querySelector('[data-filter]');
    const onlyChosen = document.querySelector('[data-only-chosen]');
    if (!filter && !onlyChosen) {
      return;
    }
    const words = (filter?.value ?? '').trim().toLowerCase();
    all((filter ?? onlyChosen).dataset.filter ?? onlyChosen.dataset.onlyChosen).forEach(row => {
      const fits = row.textContent.toLowerCase().includes(words);
      row.hidden = !fits || Boolean(onlyChosen?.checked) && !row.classList.contains('chosen');
    });
  }

  function count() {
    let lines = 0;
    let units = 0;
    all('[data-units]').forEach(field => {
      const typed = Number(field.value);
      const chosen = field.value.trim() !== '' && typed > 0;
      field.closest('tr').classList.toggle('chosen', chosen);
      if (chosen) {
        lines += 1;
        units += typed;
      }
    });
    all('[data-chosen]').forEach(output => {
      output.textContent = lines ? `${output.dataset.some}: ${units}` : output.dataset.none;
    });
  }

  document.addEventListener('input', event => {
    if (event.target.matches('[data-filter], [data-only-chosen]')) {
      filterRows();
    }
    if (event.target.matches('[data-units]')) {
      count();
    }
    if (event.target.closest('[data-work]')) {
      all('[data-only-fresh]').forEach(part => { part.hidden = true; });
    }
  });

  document.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if ('print' in button.dataset) {
      window.print();
    }
    if (button.dataset.all) {
      const field = button.closest('td').querySelector('[data-units]');
      field.value = button.dataset.all;
      field.focus();
      count();
    }
    if ('asAnnounced' in button.dataset) {
      all('[data-announced]').forEach(field => { field.value = field.dataset.announced; });
      /* of a parcel that nobody expected, nobody is asked for more */
      all('[name=moreExpected][value=false]').forEach(field => { field.checked = true; });
      count();
    }
    if ('addOther' in button.dataset) {
      const rows = all('[data-other]');
      const row = rows.at(-1).cloneNode(true);
      all('.error', row).forEach(error => error.remove());
      all('input', row).forEach(field => {
        field.name = field.name.replace(/\d+/, String(rows.length + 1));
        field.value = '';
      });
      button.before(row);
      row.querySelector('input').focus();
    }
  });

  /* Enter in a quantity goes on to the next one; a half-filled page is not sent by a slip. */
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.target.matches('[data-work] input:not([type=submit]):not([type=file])')) {
      return;
    }
    event.preventDefault();
    if (event.ctrlKey) {
      event.target.form.requestSubmit();
      return;
    }
    const fields = all('[data-units]').filter(field => !field.disabled && field.offsetParent);
    fields[fields.indexOf(event.target) + 1]?.focus();
  });

  /* One press, one request. */
  document.addEventListener('submit', event => {
    if (event.target.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (!event.target.hasAttribute('hx-post')) {
      event.target.dataset.sent = 'true';
    }
  });

  document.addEventListener('htmx:configRequest', event => {
    const token = document.querySelector('meta[name=csrf]');
    if (token) {
      event.detail.headers[token.dataset.header] = token.content;
    }
    if (event.detail.elt.matches('[data-split]')) {
      const keys = all('[name$="].line"]').map(field => Number(field.name.match(/\d+/)[0]));
      event.detail.parameters.newKey = Math.max(...keys) + 1;
    }
  });
  document.addEventListener('htmx:afterSettle', () => {
    count();
    filterRows();
  });
  /* A session that ended, or a task that somebody else took: the whole page says so. */
  document.addEventListener('htmx:responseError', event => {
    const answer = event.detail.xhr;
    if (answer.status === 413) {
      window.alert(JSON.parse(answer.responseText).message);
    } else {
      window.location.reload();
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    all('.bar nav a').forEach(link => {
      const address = new URL(window.location.href);
      address.searchParams.set('lang', new URL(link.href).searchParams.get('lang'));
      link.href = address.href;
    });
    count();
    filterRows();
    new ResizeObserver(tellHeight).observe(document.body);
    tellHeight();
    const done = document.querySelector('[data-done]');
    if (done) {
      tell({what: 'done', of: done.dataset.done});
    } else if (new URLSearchParams(window.location.search).has('claimed')) {
      tell({what: 'claimed'});
    }
    document.querySelector('[data-refused]')?.focus();
  });
})();
