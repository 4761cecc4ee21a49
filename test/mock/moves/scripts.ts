// Moves with systems that fail, are slow, answer late or twice, and customers who change their minds.
import fc from 'fast-check';
import type { MoveKind, Premise, PremiseService, WorkCalendar } from '../../../src/contract/index.js';
import { addDays } from '../../../src/domain/calendar.js';
import { planMove } from '../../../src/domain/move/plan.js';
import { hash } from '../../../src/mock/world/random.js';
import type { MoveScript } from '../../../src/mock/world/moves/run-types.js';
import type { Command, Conduct, Conducts } from '../../../src/mock/world/moves/systems.js';
import { workCalendar } from '../../../src/mock/world/moves/calendar.js';

export const ZONE = 'America/Bogota';
export const START = Date.parse('2026-11-23T10:00:00-05:00');
const HOUR = 3_600_000;

function place(id: string, services: readonly Partial<PremiseService>[]): Premise {
  return {
    id,
    label: id,
    address: { lines: [id], locality: 'Tuluá', country: 'CO' },
    zone: ZONE,
    currency: 'COP',
    occupancy: 'vacant',
    services: services.map((own, index) => ({
      servicePointId: `${id}_${String(index)}`,
      service: index === 0 ? 'electricity' : 'water',
      supply: 'on',
      tariffs: [],
      meter: { id: `m_${id}_${String(index)}`, access: 'outside', registers: [] },
      deposit: null,
      fees: [],
      visit: null,
      dailyFixedMinor: 100,
      usualDailyMinor: 500,
      billedUntil: '2026-11-01',
      ...own,
    })),
  };
}

export const calendar: WorkCalendar = workCalendar(
  { country: 'CO', zone: ZONE, nowMs: START },
  { to: '2027-06-30' },
);

export interface Situation {
  readonly kind: MoveKind;
  readonly services: readonly { isOff: boolean; hasVisit: boolean; hasDeposit: boolean }[];
  readonly inDays: number;
  /** Negative for days without a home. */
  readonly overlap: number;
  /** 0 to 1: how often something goes wrong. */
  readonly trouble: number;
  readonly seed: number;
  readonly later: readonly { afterHours: number; kind: 'dates' | 'cancel'; byDays: number }[];
}

export const situation: fc.Arbitrary<Situation> = fc.record({
  kind: fc.constantFrom<MoveKind>('transfer', 'transfer', 'transfer', 'start', 'stop'),
  services: fc.array(fc.record({ isOff: fc.boolean(), hasVisit: fc.boolean(), hasDeposit: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
  }),
  inDays: fc.integer({ min: 4, max: 40 }),
  overlap: fc.integer({ min: -8, max: 8 }),
  trouble: fc.constantFrom(0, 0.1, 0.3, 0.6, 0.9),
  seed: fc.nat(),
  later: fc.array(
    fc.record({
      afterHours: fc.integer({ min: 0, max: 1200 }),
      kind: fc.constantFrom('dates', 'dates', 'cancel'),
      byDays: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 3 },
  ),
});

/** A conduct for each command, the same each time it is asked for. */
function seeded(seed: number, trouble: number): Conducts {
  return ({ key, attempt }: Command): Conduct => {
    const draw = (what: string): number =>
      (hash(`${key} ${String(attempt)} ${what}`, seed) % 10_000) / 10_000;
    const isTrouble = (what: string, share: number): boolean => draw(what) < trouble * share;
    const delays = [0, 60_000, HOUR, 7 * HOUR, 40 * HOUR, 200 * HOUR];
    const delay = (what: string): number =>
      isTrouble(`${what} slow`, 0.5) ? (delays[Math.floor(draw(what) * delays.length)] ?? 0) : 60_000;
    const copies = isTrouble('twice', 0.5) ? 1 + Math.floor(draw('copies') * 3) : 1;
    return {
      outcome: isTrouble('refused', 0.2) ? 'refused' : isTrouble('failed', 0.5) ? 'failed' : 'done',
      worksMs: delay('work'),
      answersMs: isTrouble('silent', 0.3)
        ? []
        : Array.from({ length: copies }, (_, index) => delay(`answer ${String(index)}`)),
      isLost: isTrouble('lost', 0.3),
      isMute: isTrouble('mute', 0.2),
    };
  };
}

/** The script of a situation with what is asked later as far as `laterCount`. */
export function scriptOf(one: Situation, laterCount = one.later.length): MoveScript {
  const { kind, services, inDays, overlap, trouble, seed, later } = one;
  const from =
    kind === 'start'
      ? undefined
      : place(
          'old',
          services.map(() => ({})),
        );
  const note = { es: 'Visita.', en: 'Visit.' };
  const to =
    kind === 'stop'
      ? undefined
      : place(
          'new',
          services.map(({ isOff, hasVisit, hasDeposit }) => ({
            supply: isOff ? 'off' : 'on',
            visit: hasVisit ? note : null,
            deposit: hasDeposit ? { amountMinor: 5000, text: note } : null,
          })),
        );
  const plan = (nowMs: number, days: number) => {
    const startOn = addDays('2026-11-23', days);
    const stopOn = addDays(startOn, Math.max(overlap, 3 - days));
    const visit = { start: `${startOn}T08:00:00-05:00`, end: `${startOn}T12:00:00-05:00` };
    return planMove({ kind, from, to, startOn, stopOn, visit }, calendar, nowMs);
  };
  const first = plan(START, inDays);
  const wishes = later
    .slice(0, laterCount)
    .map(({ afterHours, kind: what, byDays }) => {
      const atMs = START + afterHours * HOUR;
      if (what === 'cancel') return { kind: what, atMs } as const;
      const { steps, changeableUntilMs = 0 } = plan(atMs, inDays + byDays);
      return { kind: what, atMs, steps, changeableUntilMs } as const;
    })
    .sort((a, b) => a.atMs - b.atMs);
  return {
    moveId: 'mov',
    submittedMs: START,
    zone: ZONE,
    steps: first.steps,
    changeableUntilMs: first.changeableUntilMs ?? START,
    later: wishes,
    conducts: seeded(seed, trouble),
  };
}
