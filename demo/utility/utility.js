// Another account is another value of an attribute. The element does the rest.
const bill = document.querySelector('utility-bill-explainer');
const accounts = document.querySelector('#account');
accounts?.addEventListener('change', () => bill?.setAttribute('account-id', accounts.value));
