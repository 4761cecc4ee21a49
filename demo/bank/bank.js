// Another account is another value of an attribute. The elements do the rest.
const elements = document.querySelectorAll(
  'utility-bill-explainer, utility-payment-help, utility-chat-launcher',
);
const accounts = document.querySelector('#account');
accounts?.addEventListener('change', () => {
  for (const element of elements) element.setAttribute('account-id', accounts.value);
});

// "Problems with paying?" stands in the bill's place for actions, and opens the help beside the bill.
const trouble = document.querySelector('#trouble');
const opener = document.querySelector('.trouble');
opener?.addEventListener('click', () => {
  trouble.hidden = !trouble.hidden;
  opener.setAttribute('aria-expanded', String(!trouble.hidden));
  if (!trouble.hidden) trouble.scrollIntoView({ block: 'nearest' });
});
