// The demo's bar answers at once; without this script its button does the same.
const bar = document.querySelector('.demo-switch');
bar?.addEventListener('change', () => bar.requestSubmit());
