// Another account is another value of an attribute. The elements do the rest.
const elements = document.querySelectorAll(
  'utility-bill-explainer, utility-payment-help, utility-pay-button, utility-usage-chart, utility-chat-launcher',
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

// The bank pays from the customer's own account: it answers with its reference, and the utility says when it has come.
async function payFromAccount({ amountMinor, currency, bills }) {
  const answer = await fetch('/transfer', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ amountMinor, currency, bills }),
  });
  if (!answer.ok) throw new Error(`the transfer was refused: ${answer.status}`);
  const { reference } = await answer.json();
  return { status: 'submitted', reference };
}
document.addEventListener('utility-payment-requested', (event) =>
  event.respondWith(payFromAccount(event.detail)),
);

// "Help with paying" in the pay button: this page has a place for it already.
document.querySelector('utility-pay-button').addEventListener('utility-help-requested', (event) => {
  event.preventDefault();
  trouble.querySelector('utility-payment-help').setAttribute('topic', event.detail.subject.topic ?? '');
  trouble.hidden = false;
  opener.setAttribute('aria-expanded', 'true');
  trouble.scrollIntoView({ block: 'nearest' });
});
