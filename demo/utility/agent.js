// The help desk of the pretend utility: who waits, what was said, what the customer was looking at with the same
// explanation they saw, and the answers that the utility has ready. A small page over the same API.

const { factTexts, fillFacts } = await import(new URL('/modules/domain.js', location.href).href);

const { api, session: sessionUrl, locale: pageLocale } = document.body.dataset;
const $ = (id) => document.getElementById(id);
const words = Object.fromEntries(
  [...document.querySelectorAll('[data-word]')].map(({ dataset, textContent }) => [
    dataset.word,
    textContent,
  ]),
);
const languageOf = (texts, locale) => texts[locale] ?? texts[locale.slice(0, 2)] ?? Object.values(texts)[0];

let session;
/** The conversation on screen, and its account. */
let chosen;
let shownCard;

async function token(fresh = false) {
  if (!session || fresh) {
    const answer = await fetch(sessionUrl, { method: 'POST' });
    if (!answer.ok) throw new Error(`no session: ${answer.status}`);
    session = await answer.json();
  }
  return session.token;
}

/** Asks the API, once more with a new token where the old one has ended. */
async function ask(path, { method = 'GET', body, key } = {}) {
  for (const fresh of [false, true]) {
    const headers = { authorization: `Bearer ${await token(fresh)}` };
    if (body) headers['content-type'] = 'application/json';
    if (key) headers['idempotency-key'] = key;
    const answer = await fetch(`${api}/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
    if (answer.ok) return answer.json();
    if (answer.status !== 401) throw new Error(`${method} ${path}: ${answer.status}`);
  }
  throw new Error('the session has ended');
}

const pathOf = ({ accountId, id }) => `/accounts/${accountId}/conversations/${id}`;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

async function showQueue() {
  const { items } = await ask('/agent/queue?limit=50');
  const waiting = items.map(({ conversation, customerName, lastText }) => {
    const line = element('button', '', {
      type: 'button',
      'aria-current': String(chosen?.id === conversation.id),
    });
    line.append(element('strong', customerName), element('span', lastText), element('span', words.take));
    line.addEventListener('click', () => guarded(() => choose(conversation, customerName)));
    const item = document.createElement('li');
    item.append(line);
    return item;
  });
  $('queue').replaceChildren(...waiting);
  $('queue-empty').hidden = waiting.length > 0;
}

async function choose(conversation, customerName) {
  chosen =
    conversation.state === 'waiting'
      ? await ask(`${pathOf(conversation)}/take`, { method: 'POST' })
      : conversation;
  $('who').textContent = `${customerName} · ${conversation.number}`;
  $('compose').hidden = false;
  await showCanned();
  await refresh();
  $('reply').focus();
}

/** The answers of the utility's own data, with the facts of this account. One whose facts are not known is left out. */
async function showCanned() {
  const { accountId, locale } = chosen;
  const [book, config, account, balance, bills, payments] = await Promise.all([
    ask('/config/answers'),
    ask('/config'),
    ask(`/accounts/${accountId}`),
    ask(`/accounts/${accountId}/balance`),
    ask(`/accounts/${accountId}/bills?limit=1`),
    ask(`/payments?accountId=${encodeURIComponent(accountId)}&limit=5`),
  ]);
  const facts = factTexts({ config, account, balance, bills: bills.items, payments: payments.items, locale });
  const ready = book.answers
    .filter(({ canned }) => canned)
    .map(({ title, text, otherwise }) => ({
      title: languageOf(title, pageLocale),
      text:
        fillFacts(languageOf(text, locale), facts) ??
        (otherwise && fillFacts(languageOf(otherwise, locale), facts)),
    }))
    .filter(({ text }) => text !== undefined);
  $('canned').replaceChildren(
    element('option', '', { value: '' }),
    ...ready.map(({ title, text }) => element('option', title, { value: text })),
  );
}

async function refresh() {
  await showQueue();
  if (!chosen) return;
  chosen = await ask(pathOf(chosen));
  const { items } = await ask(`${pathOf(chosen)}/messages?limit=100`);
  $('log').replaceChildren(
    ...items.map((message) => {
      const line = element('li', '', { 'data-from': message.from });
      line.append(element('b', message.name ?? words[message.from] ?? message.from));
      line.append(message.notice ? (words[message.notice] ?? '') : message.text);
      if (message.card) line.append(element('p', message.card.summary));
      for (const { name } of message.attachments) line.append(element('p', name));
      return line;
    }),
  );
  $('log').lastElementChild?.scrollIntoView({ block: 'nearest' });
  const last = items[items.length - 1];
  if (last) {
    await ask(`${pathOf(chosen)}/presence`, { method: 'PUT', body: { readUpTo: last.sequence } });
  }
  const call = chosen.callback?.state === 'booked';
  $('call').hidden = !call;
  $('phone').textContent = call ? chosen.callback.phone : '';
  $('compose').hidden = chosen.state !== 'with_person';
  showCard([...items].reverse().find(({ card }) => card)?.card ?? chosen.card);
}

/** What the customer was looking at: the same element explains the same bill, so both see the same figures. */
function showCard(card) {
  $('seen').hidden = !card;
  if (!card || JSON.stringify(card) === shownCard) return;
  shownCard = JSON.stringify(card);
  $('card').textContent = card.summary;
  const billId = card.type === 'bill' ? card.id : card.details?.billId;
  const explainer = element('utility-bill-explainer', '', { 'account-id': card.accountId });
  if (billId) explainer.setAttribute('bill-id', billId);
  $('explained').replaceChildren(...(billId ? [explainer] : []));
}

async function guarded(work) {
  try {
    await work();
    $('lost').hidden = true;
  } catch (error) {
    console.warn(error.message);
    $('lost').hidden = false;
  }
}

/** Listens to the page's one stream; each event is a reason to look again, and a lost line too. */
async function follow() {
  for (;;) {
    await guarded(async () => {
      const headers = { authorization: `Bearer ${await token()}` };
      const { ok, body } = await fetch(`${api}/v1/events`, { headers });
      if (!ok) {
        await token(true);
        return;
      }
      const reader = body.getReader();
      const decoder = new TextDecoder();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        if (decoder.decode(part.value, { stream: true }).includes('data:')) await refresh();
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await guarded(refresh);
  }
}

$('canned').addEventListener('change', ({ target }) => {
  if (target.value) $('reply').value = target.value;
  target.value = '';
  $('reply').focus();
});
let draftId = crypto.randomUUID();
$('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('reply').value.trim();
  if (!text || !chosen) return;
  guarded(async () => {
    // The name of a message stays until it has arrived: pressed again after a lost answer, it is one message.
    const body = { clientId: draftId, locale: chosen.locale, text };
    await ask(`${pathOf(chosen)}/messages`, { method: 'POST', body, key: draftId });
    draftId = crypto.randomUUID();
    $('reply').value = '';
    await refresh();
  });
});
$('close').addEventListener('click', () =>
  guarded(async () => {
    await ask(`${pathOf(chosen)}/close`, { method: 'POST' });
    await refresh();
  }),
);
$('called').addEventListener('click', () =>
  guarded(async () => {
    await ask(`${pathOf(chosen)}/callback/done`, { method: 'POST' });
    await refresh();
  }),
);

void guarded(refresh);
void follow();
