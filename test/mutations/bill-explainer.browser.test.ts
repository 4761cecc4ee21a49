import { expect } from '@open-wc/testing';
import { runs, seed } from '../support/counts.js';
import { type Case, caseOf, faultsOf, play, smallest } from './cases.js';
import { outcriesOf, withoutDownloads } from './outcry.js';
import { type Page, recordPages } from './pages.js';
import { Stage } from './stage.js';
import { MARK } from './values.js';

/** Elements on the page at a time. */
const BATCH = 8;
/** Enough to see a pattern; more would only be noise. */
const MOST_FAILURES = 5;

describe('utility-bill-explainer under mutated answers', function () {
  // The test runner has a limit of its own.
  this.timeout(0);
  let pages: Page[] = [];
  let restore = (): void => undefined;

  before(async () => {
    pages = await recordPages();
    restore = withoutDownloads();
  });
  after(() => restore());

  describe('the checks', () => {
    it('find nothing where nothing is mutated', async () => {
      const whole = pages.map((page, index): Case => ({ index, page, mutations: [], seed: index }));
      const { outcomes, outcries } = await play(whole);
      expect(outcries).to.deep.equal([]);
      for (const [index, { state, faults }] of outcomes.entries()) {
        const { name = '' } = whole[index]?.page ?? {};
        expect(faults, name).to.deep.equal([]);
        expect(state, name).to.equal(name.startsWith('new') ? 'empty' : 'ready');
      }
    });

    /** Spoils the shadow tree of a good bill and gives what the checks say about it. */
    const said = async (spoil: (root: ShadowRoot, stage: Stage) => void): Promise<string> => {
      const [page] = pages;
      if (!page) throw new Error('no page was recorded');
      const stage = new Stage(page, page.answers);
      try {
        expect(await stage.settles()).to.equal(undefined);
        expect(faultsOf(stage)).to.deep.equal([]);
        spoil(stage.root, stage);
        return faultsOf(stage).join('\n');
      } finally {
        stage.remove();
      }
    };
    const write = (root: ShadowRoot, selector: string, change: (text: string) => string): void => {
      const element = root.querySelector(selector);
      if (!element) throw new Error(`no ${selector}`);
      element.textContent = change(element.textContent ?? '');
    };
    const plant = (
      root: ShadowRoot,
      tag: string,
      attributes: Readonly<Record<string, string>> = {},
    ): void => {
      const planted = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) planted.setAttribute(name, value);
      root.querySelector('summary bdi')?.append(planted);
    };

    const spoilt: readonly (readonly [string, RegExp, (root: ShadowRoot, stage: Stage) => void])[] = [
      [
        'a total that is a peso too high',
        /a figure from nowhere/,
        (root) =>
          write(root, '.figure .amount', (text) =>
            text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
          ),
      ],
      [
        'an amount with another sign',
        /an amount from nowhere/,
        (root) => write(root, '.figure .amount', (text) => `-${text}`),
      ],
      [
        'an amount in another currency',
        /an amount from nowhere/,
        (root) => write(root, '.figure .amount', (text) => `US${text}`),
      ],
      [
        'a day that is not the due date',
        /a figure from nowhere/,
        (root) => write(root, 'p.due', (text) => text.replace(/\d+/, '31')),
      ],
      [
        'a count of days',
        /a figure from nowhere/,
        (root) => write(root, 'section.service .sub:last-of-type', (text) => `${text} 17 días`),
      ],
      [
        'an amount that belongs to another charge',
        /are not those of the bill/,
        (root) => {
          const [one, other] = root.querySelectorAll('summary .amount');
          if (one && other) [one.textContent, other.textContent] = [other.textContent, one.textContent];
        },
      ],
      [
        'a label that lost its end',
        /are not those of the bill/,
        (root) => write(root, 'summary bdi', (text) => text.slice(0, -1)),
      ],
      ['a picture', /foreign element <img>/, (root) => plant(root, 'img', { alt: '' })],
      ['a script', /foreign element <script>/, (root) => plant(root, 'script', { type: 'text/plain' })],
      ['a harmless tag', /foreign element <b>/, (root) => plant(root, 'b')],
      [
        'an inline style',
        /foreign attribute span\[style\]/,
        (root) => plant(root, 'span', { style: 'color: red' }),
      ],
      [
        'a handler',
        /foreign attribute span\[onclick\]/,
        (root) => plant(root, 'span', { onclick: 'void 0' }),
      ],
      [
        'a link to a script',
        /foreign value a\[href/,
        (root) => plant(root, 'a', { href: 'javascript:void 0' }),
      ],
      [
        'a link to another site',
        /foreign value a\[href/,
        (root) => plant(root, 'a', { href: 'https://wa.me.evil.example/1' }),
      ],
      [
        'markup elsewhere in the page',
        /planted markup/,
        (_, { provider }) => provider.setAttribute(MARK, ''),
      ],
      [
        'figures that are written backwards',
        /written backwards/,
        (root) => root.querySelector('header > .sub:last-of-type')?.prepend('\u202e'),
      ],
      [
        'two states at once',
        /in 2 states/,
        (_, stage) => Object.defineProperty(stage, 'states', { value: ['ready', 'error'] }),
      ],
      ['no state', /in 0 states/, (_, stage) => Object.defineProperty(stage, 'states', { value: [] })],
    ];
    for (const [name, words, spoil] of spoilt) {
      it(`find ${name}`, async () => {
        expect(await said(spoil)).to.match(words);
      });
    }

    it('hear what escapes', async () => {
      const escapes: readonly [RegExp, () => void][] = [
        [
          /error: Error: thrown/,
          () =>
            queueMicrotask(() => {
              throw new Error('thrown');
            }),
        ],
        [/unhandledrejection: Error: rejected/, () => void Promise.reject(new Error('rejected'))],
        [/console.error: complained/, () => console.error('complained')],
        [
          /planted code ran: "x"/,
          () => {
            window.__hit = 'x';
          },
        ],
        [
          /every object has polluted/,
          () => Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true }),
        ],
      ];
      for (const [words, escape] of escapes) {
        const heard = await outcriesOf(async () => escape());
        Reflect.deleteProperty(Object.prototype, 'polluted');
        expect(heard.join('\n')).to.match(words);
      }
      expect(await outcriesOf(async () => undefined)).to.deep.equal([]);
    });
  });

  it('never breaks, never invents a figure, never takes data for markup', async () => {
    const count = runs(20_000);
    const own = seed();
    const started = performance.now();
    const states = new Map<string, number>();
    const reports: string[] = [];
    for (let from = 0; from < count && reports.length < MOST_FAILURES; from += BATCH) {
      const size = Math.min(BATCH, count - from);
      const cases = Array.from({ length: size }, (_, offset) => caseOf(own, from + offset, pages));
      const { outcomes, outcries } = await play(cases);
      for (const { state } of outcomes) states.set(state ?? 'none', (states.get(state ?? 'none') ?? 0) + 1);
      const said = [...outcries, ...outcomes.flatMap(({ faults }) => faults)];
      if (said.length > 0) reports.push(await blame(cases, said));
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const shares = [...states].map(([state, times]) => `${times} ${state}`).join(', ');
    console.log(`${count} mutated answers, seed ${own}: ${shares}; ${seconds} s`);
    expect(reports.join('\n\n'), `seed ${own}`).to.equal('');
    // Mutations that only ever break the contract would say nothing about what is shown.
    expect(states.get('ready') ?? 0).to.be.greaterThan(count / 4);
    expect(states.get('error') ?? 0).to.be.greaterThan(count / 20);
  });
});

/** Which of the cases that were played together is to blame: each plays again, alone. */
async function blame(cases: readonly Case[], together: readonly string[]): Promise<string> {
  const reports: string[] = [];
  for (const one of cases) {
    const { made, said } = await smallest(one);
    if (said.length > 0) reports.push(report(made, said));
  }
  const numbers = cases.map(({ index }) => index).join(', ');
  return (
    reports.join('\n\n') || `cases ${numbers} together, none alone:\n${together.join('\n').slice(0, 2000)}`
  );
}

function report({ index, page, mutations }: Case, said: readonly string[]): string {
  const made = mutations.map((mutation) => `  ${JSON.stringify(mutation).slice(0, 600)}`).join('\n');
  return `case ${index} (${page.name}):\n${said.join('\n').slice(0, 2000)}\nafter\n${made}`;
}
