import { cardFields } from './card-fields.js';

// Where payments may lead: the payment provider, and nobody else.
const provider = document.querySelector('utility-provider');
provider.allowedOrigins = [provider.dataset.payments];

// The provider's own card fields, wherever the pay button offers a card.
const pay = document.querySelector('utility-pay-button');
pay.paymentHandlers = { card: cardFields };

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

// "Help with paying" in the pay button: this page has a place for it already.
pay.addEventListener('utility-help-requested', (event) => {
  event.preventDefault();
  const { subject } = event.detail;
  const help = trouble.querySelector('utility-payment-help');
  if (subject.type === 'payment') help.setAttribute('payment-id', subject.id);
  help.setAttribute('topic', subject.topic ?? '');
  trouble.hidden = false;
  opener.setAttribute('aria-expanded', 'true');
  trouble.scrollIntoView({ block: 'nearest' });
});
