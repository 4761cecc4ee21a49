// Answers in situations that single changes seldom reach.
import { BILL_KINDS, LINE_KINDS, LINE_ROLES, USAGE_BASES } from '../../src/contract/bills.js';
import { CHANNEL_KINDS } from '../../src/contract/config.js';
import type { Random } from './random.js';
import {
  CURRENCIES,
  DATES,
  DECIMALS,
  HOSTILE,
  INSTANTS,
  LONE_SURROGATE,
  NUMBERS,
  TIMES,
  UNITS,
  UNKNOWN_ENUMS,
  ZONES,
  type Json,
} from './values.js';

/** Where in a document, and what comes to stand there. */
export interface Placed {
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

/** A utility's words and ways that single changes seldom reach. */
export function utilitySituation(random: Random): Placed[] {
  const text = (): string => random.pick(HOSTILE);
  const said = (value: string): Json => ({ es: value, en: value, pt: value });
  const hours = (): Json => ({
    days: [1, 2, 3, 4, 5, 6, 7].filter(() => random.chance(0.6)),
    opens: random.pick(TIMES.slice(2, 5)),
    closes: random.pick(TIMES.slice(0, 5)),
  });
  const channel = (kind: string): Json => ({
    id: text() || 'c',
    kind,
    label: random.chance(0.5) ? said(text()) : {},
    value: random.chance(0.6)
      ? text()
      : random.pick([LONE_SURROGATE, '+57 602 555 0115', 'a@b.example?cc=c@d.example', '#*99']),
    hours: random.chance(0.3) ? [] : [hours(), hours()],
    zone: random.pick(ZONES.slice(0, 10)),
    ...(random.chance(0.3) && { emergency: true }),
  });
  const word = (): string =>
    random.pick([
      '{date} — {when} · {amount}',
      '{paid} / {total} {nobody}',
      '{0} {__proto__} {constructor}',
      text(),
    ]);
  const keys = [
    'heading',
    'toPay',
    'due',
    'wasDue',
    'cutoff',
    'providedBy',
    'used',
    'shareOf',
    'tier',
    'meter',
    'subtotal',
    'loading',
    'ask',
    'askSummary',
    'openUntil',
    'opensOn',
    'reference',
    'errorTitle',
    'emptyNext',
    '__proto__',
    'no.such',
  ];
  const words = (): Json =>
    Object.fromEntries(keys.filter(() => random.chance(0.4)).map((key) => [`bill-explainer.${key}`, word()]));
  return random.pick([
    () => [{ path: ['channels'], value: [...CHANNEL_KINDS, random.pick(UNKNOWN_ENUMS)].map(channel) }],
    () => [{ path: ['channels'], value: [] }],
    () => [
      {
        path: ['strings'],
        value: { es: words(), en: words(), pt: words(), 'es-CO': words(), [text()]: words() },
      },
    ],
    () => [
      {
        path: ['glossary'],
        value: [...LINE_KINDS, 'Energy', ''].map((term) => ({
          term,
          text: random.chance(0.8) ? said(text()) : {},
        })),
      },
    ],
  ])();
}

/** Charges that single changes seldom reach. */
export function chargeSituation(random: Random): Placed[] {
  const place: (string | number)[] = random.chance(0.8)
    ? ['sections', 0, 'lines', random.below(4)]
    : ['lines', random.below(2)];
  const set = (values: { [key: string]: Json }): Placed[] =>
    Object.entries(values).map(([key, value]) => ({ path: [...place, key], value }));
  const decimal = (): string => random.pick(DECIMALS.slice(0, 16));
  return random.pick([
    () =>
      set({
        quantity: decimal(),
        rate: decimal(),
        unit: random.pick(UNITS),
        amountMinor: random.pick(NUMBERS.slice(0, 14)),
      }),
    () =>
      set({
        quantity: '2',
        rate: '3',
        unit: random.pick(UNITS),
        amountMinor: random.pick([600, 6, 601, -600]),
      }),
    () => set({ days: decimal(), rate: decimal(), quantity: decimal() }),
    () =>
      set({
        days: random.pick(['30', '-1', '0.5']),
        rate: '1.105',
        amountMinor: random.pick([3315, 3300, -111, 55, 56]),
      }),
    () =>
      set({
        tier: { index: 1, from: decimal(), to: random.pick([null, decimal()]) },
        unit: random.pick(UNITS),
      }),
    () =>
      set({ period: { start: random.pick(INSTANTS.slice(0, 8)), end: random.pick(INSTANTS.slice(0, 8)) } }),
    () =>
      set({
        touLabel: random.pick(HOSTILE),
        usageBasis: random.pick(USAGE_BASES),
        taxIncluded: random.chance(0.5),
      }),
    () =>
      set({
        percent: random.pick(['19', '-50', '100', '0', '5.000', decimal()]),
        baseLineIds: random.pick([['a'], [], ['__proto__'], ['base', 'base']]),
        id: random.pick(['base', 'a', '__proto__']),
      }),
    () =>
      set({
        role: random.pick(LINE_ROLES),
        kind: random.pick(LINE_KINDS),
        label: random.pick(HOSTILE),
        amountMinor: random.pick(NUMBERS.slice(0, 14)),
      }),
    () => [
      { path: ['sections', 0, 'quantity'], value: decimal() },
      { path: ['sections', 0, 'unit'], value: random.pick(UNITS) },
      { path: ['sections', 0, 'days'], value: random.pick([0, -1, 1, 31, 2 ** 53 - 1]) },
      { path: ['sections', 0, 'zone'], value: random.pick(ZONES.slice(0, 10)) },
    ],
  ])();
}

/** Bills in situations that single changes seldom reach. */
export function billSituation(random: Random): Placed[] {
  const state = (name: string, paidMinor: number, outstandingMinor: number, paidOn?: string): Json => ({
    state: name,
    paidMinor,
    outstandingMinor,
    ...(paidOn === undefined ? {} : { paidOn }),
  });
  const day = (): string => random.pick(DATES.slice(0, 12));
  return random.pick([
    [{ path: ['payment'], value: state('paid', 12_000, 0, day()) }],
    [{ path: ['payment'], value: state('processing', random.pick([0, 4200]), 4200) }],
    [{ path: ['payment'], value: state('partially_paid', 100, random.pick([1, 7_777_700]), day()) }],
    [{ path: ['payment'], value: state('not_payable', 0, random.pick([0, 5, -3])) }],
    [{ path: ['payment'], value: state('unpaid', -100, random.pick([-5, 0, 2 ** 53 - 1])) }],
    [{ path: ['replacedBy'], value: random.pick(['bill_2', 'a/b', '..', random.pick(HOSTILE)]) }],
    [{ path: ['kind'], value: random.pick(BILL_KINDS) }],
    [{ path: ['estimate'], value: { reason: 'no_access', settlesOn: random.pick([null, day()]) } }],
    [
      { path: ['dueOn'], value: random.pick([null, day()]) },
      { path: ['cutoffOn'], value: random.pick([null, day()]) },
    ],
    [{ path: ['currency'], value: random.pick(CURRENCIES.slice(0, 12)) }],
    [{ path: ['zone'], value: random.pick(ZONES.slice(0, 10)) }],
    [
      {
        path: ['totals', 'amountDueMinor'],
        value: random.pick([0, -4500, 1, 99, 2 ** 53 - 1, -(2 ** 53 - 1)]),
      },
    ],
    [{ path: ['totals', 'arrearsMinor'], value: random.pick([0, 1500, -1500]) }],
    [
      { path: ['totals', 'previousBalanceMinor'], value: random.pick([0, 2000, -2000, 2 ** 53 - 1]) },
      { path: ['totals', 'paymentsMinor'], value: random.pick([0, 2000, -1]) },
    ],
    [{ path: ['lines'], value: [] }],
    [{ path: ['sections'], value: [] }],
    [{ path: ['hasDocument'], value: random.chance(0.5) }],
    [
      {
        path: ['rounding'],
        value: { mode: 'up', incrementMinor: random.pick([1, 50, 2 ** 53 - 1]), level: 'line' },
      },
    ],
  ]);
}
