// A file of usage becomes a chart, here in the page: it is read, never sent. The page's policy forbids it to send anything.
import { readUsageFile, UsageFileError, usagePlaces } from '/modules/adapters.js';

const find = (selector) => document.querySelector(selector);
const [drop, input, columns, said, warnings, shown] = [
  '#drop',
  '#file',
  '#columns',
  '#said',
  '#warnings',
  '#shown',
].map(find);
let file;

const account = (place) => ({
  id: 'file',
  number: place.id,
  label: file.name,
  status: 'active',
  currency: 'USD',
  locale: document.documentElement.lang,
  zone: place.zone,
});

/** What the elements ask of a utility, answered from the file. */
class FileClient {
  baseUrl = 'file:';
  #places;
  #now;

  constructor(places) {
    this.#places = places;
    const ends = places.flatMap((place) => place.flows().map(({ availableRange }) => availableRange.end));
    this.#now = Math.max(...ends.map((end) => Date.parse(end)));
  }

  async request({ id }, input) {
    return { data: this.#answer(id, input), notModified: false, replayed: false };
  }

  #answer(operation, { servicePointId, ...question }) {
    const places = this.#places;
    const [first] = places;
    const { zone } = first;
    switch (operation) {
      case 'getUsage':
        return (places.find(({ id }) => id === servicePointId) ?? first).usage(question);
      case 'getUsageSummary':
        return {
          accountId: 'file',
          points: places.map((place) => ({
            servicePointId: place.id,
            service: place.service,
            label: place.label,
            zone: place.zone,
            capabilities: place.capabilities,
            flows: place.flows(),
          })),
        };
      default:
        // The page's own facts: nobody else stands behind it.
        return {
          version: '1',
          brand: { name: file.name },
          country: 'CO',
          currency: 'USD',
          zone,
          locales: ['es', 'en', 'pt'],
          defaultLocale: 'es',
          channels: [],
          glossary: [],
          strings: {},
          features: {},
          flows: [],
        };
    }
  }

  async session() {
    const [first] = this.#places;
    const expiresAt = new Date(this.#now + 86_400_000).toISOString();
    return { token: 'none', expiresAt, role: 'customer', accounts: [account(first)], origins: [] };
  }

  // Nothing is listed in pages, and nothing happens while the file is looked at.
  async *pages() {}
  events({ signal }) {
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
  }
  now() {
    return this.#now;
  }
  close() {}
}

function say(text) {
  said.textContent = text;
}

/** What is wrong with the file, as the reader tells it: its code, where, and how often. */
function warn(list) {
  warnings.hidden = list.length === 0;
  warnings.querySelector('ul').replaceChildren(
    ...list.map(({ code, count, flow, at, line, found }) => {
      const item = document.createElement('li');
      const name = document.createElement('code');
      name.textContent = code;
      const where = [flow, at, line === undefined ? undefined : `#${line}`, found]
        .filter(Boolean)
        .join(' · ');
      item.append(name, ` × ${count}${where ? ` — ${where}` : ''}`);
      return item;
    }),
  );
}

async function show(options) {
  say(said.dataset.reading);
  shown.replaceChildren();
  warn([]);
  try {
    const found = await readUsageFile(file, options);
    columns.hidden = true;
    warn(found.warnings);
    // A new provider for each file: nothing of the one before is left.
    const provider = document.createElement('utility-provider');
    provider.client = new FileClient(usagePlaces(found));
    provider.locale = document.documentElement.lang;
    provider.append(document.createElement('utility-usage-chart'));
    shown.append(provider);
    say(said.dataset.read.replace('{name}', file.name));
  } catch (error) {
    if (error instanceof UsageFileError && error.kind === 'unknown-format') await askColumns();
    else if (error instanceof RangeError) say(said.dataset.zone);
    else say(error.kind === 'too-large' ? said.dataset.large : said.dataset.failed);
  }
}

/** Nothing about a CSV file is guessed: its reader says which column is what. */
async function askColumns() {
  const head = (await file.slice(0, 4000).text()).split(/\r?\n/)[0] ?? '';
  const mark = [';', '\t', ','].find((one) => head.includes(one));
  if (!mark || head.startsWith('PK') || head.startsWith('%PDF')) {
    say(said.dataset.failed);
    return;
  }
  const names = head.split(mark).map((name) => name.replace(/^\uFEFF|"/g, '').trim());
  for (const select of columns.querySelectorAll('[name="start"], [name="time"], [name="value"]')) {
    select.replaceChildren(
      ...['', ...names].map((name) => {
        const option = document.createElement('option');
        option.textContent = name;
        return option;
      }),
    );
  }
  columns.hidden = false;
  say(said.dataset.columns);
}

function take(chosen) {
  if (!chosen) return;
  file = chosen;
  void show({});
}

input.addEventListener('change', () => take(input.files[0]));
for (const type of ['dragover', 'drop']) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
    if (type === 'drop') take(event.dataTransfer?.files[0]);
  });
}
drop.addEventListener('submit', (event) => event.preventDefault());
columns.addEventListener('submit', (event) => {
  event.preventDefault();
  const { start, time, value, unit, zone, dates, decimal } = Object.fromEntries(new FormData(columns));
  const csv = { columns: { start: time ? [start, time] : start, value }, unit, dates, decimal };
  void show({ zone, csv });
});
