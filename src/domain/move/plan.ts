import type { MoveCost, MoveItem, MoveKind } from '../../contract/moves.js';
import type { Premise, PremiseService } from '../../contract/premises.js';
import type { Period } from '../../contract/shared.js';
import type { WorkCalendar } from '../../contract/work-days.js';
import { addDays, daysBetween, startOfDay } from '../calendar.js';
import { askedOn, dateProblem, type DateProblem, frozenFrom, shiftWorkDays } from './work-days.js';

/** What a customer wants: which homes, from when and until when. What is not known yet is left out. */
export interface MoveWish {
  readonly kind: MoveKind;
  readonly from?: Premise | undefined;
  readonly to?: Premise | undefined;
  /** The last day at the home that is left. */
  readonly stopOn?: string | undefined;
  /** The first day at the new home. */
  readonly startOn?: string | undefined;
  /** When somebody comes to the new home. */
  readonly visit?: Period | undefined;
  /** What is owed of the old home now, in minor units; null where that is not known. */
  readonly owedMinor?: number | null | undefined;
}

/** Days that the two homes share, or that lie between them. */
export type HomesBetween =
  | { readonly kind: 'overlap'; readonly days: number; readonly costMinor: number }
  | { readonly kind: 'gap'; readonly days: number };

/** Why the two days do not fit each other. */
export type BetweenProblem = { readonly kind: 'overlap' | 'gap'; readonly atMostDays: number };

/** A step as it is planned. `after` names the steps that have to be done before. */
export interface PlannedStep {
  readonly id: string;
  readonly kind: MoveItem['kind'];
  readonly side: 'to' | 'from';
  readonly servicePointId: string | null;
  readonly service: PremiseService['service'] | null;
  readonly plannedOn: string;
  readonly promisedByMs: number;
  readonly visit: Period | null;
  readonly after: readonly string[];
}

/** All that follows from a wish. */
export interface MovePlan {
  readonly startProblem: DateProblem | undefined;
  readonly stopProblem: DateProblem | undefined;
  /** Undefined where there is one home, or the homes follow each other without a day between. */
  readonly between: HomesBetween | undefined;
  readonly betweenProblem: BetweenProblem | undefined;
  readonly costs: readonly MoveCost[];
  /** What the last bill of the old home will be about; null where that cannot be told. */
  readonly finalBillMinor: number | null;
  /** In the order in which they happen. Empty while a home or a day is missing. */
  readonly steps: readonly PlannedStep[];
  /** Until when the days can be changed and the move cancelled; undefined while there are no days. */
  readonly changeableUntilMs: number | undefined;
}

/** How many work days after the last day the last bill is issued. */
const FINAL_BILL_WORK_DAYS = 5;

/** The plan of a move from what the customer wants, the utility's calendar, and the moment at which it is asked. */
export function planMove(wish: MoveWish, calendar: WorkCalendar, nowMs: number): MovePlan {
  const { startOn, stopOn } = wish;
  const between = betweenHomes(wish);
  const finalBillMinor = finalBill(wish);
  const days = [startOn, stopOn].filter((day) => day !== undefined).sort();
  return {
    startProblem: startOn === undefined ? undefined : dateProblem(calendar, 'start', startOn, nowMs),
    stopProblem: stopOn === undefined ? undefined : dateProblem(calendar, 'stop', stopOn, nowMs),
    between,
    betweenProblem: betweenProblem(between, calendar),
    costs: costsOf(wish, between, finalBillMinor),
    finalBillMinor,
    steps: stepsOf(wish, calendar, nowMs),
    changeableUntilMs: days[0] === undefined ? undefined : frozenFrom(calendar, days[0]),
  };
}

function betweenHomes({ from, to, startOn, stopOn }: MoveWish): HomesBetween | undefined {
  if (startOn === undefined || stopOn === undefined || !from || !to) return undefined;
  // Both days belong to the customer: the same day as last and first is one day of both.
  const shared = daysBetween(startOn, stopOn) + 1;
  if (shared < 0) return { kind: 'gap', days: -shared };
  if (shared === 0) return undefined;
  const perDay = from.services.reduce((sum, { dailyFixedMinor }) => sum + dailyFixedMinor, 0);
  return { kind: 'overlap', days: shared, costMinor: shared * perDay };
}

function betweenProblem(
  between: HomesBetween | undefined,
  { overlapDays, gapDays }: WorkCalendar,
): BetweenProblem | undefined {
  if (!between) return undefined;
  const atMostDays = between.kind === 'overlap' ? overlapDays : gapDays;
  return between.days > atMostDays ? { kind: between.kind, atMostDays } : undefined;
}

/** What is owed and the days that no bill has asked for yet, at a usual day's price. Nothing is guessed. */
function finalBill({ from, stopOn, owedMinor }: MoveWish): number | null {
  if (!from || stopOn === undefined || owedMinor === undefined || owedMinor === null) return null;
  let sum = owedMinor;
  for (const { usualDailyMinor, billedUntil } of from.services) {
    if (usualDailyMinor === null || billedUntil === null) return null;
    sum += Math.max(0, daysBetween(billedUntil, stopOn) + 1) * usualDailyMinor;
  }
  return sum;
}

function costsOf(
  { to, from }: MoveWish,
  between: HomesBetween | undefined,
  finalBillMinor: number | null,
): MoveCost[] {
  const starts = (to?.services ?? []).flatMap(({ servicePointId, deposit, fees }): MoveCost[] => [
    ...fees.map(({ label, amountMinor }): MoveCost => ({
      kind: 'fee',
      label,
      servicePointId,
      amountMinor,
      isEstimate: false,
    })),
    ...(deposit
      ? [{ kind: 'deposit', servicePointId, amountMinor: deposit.amountMinor, isEstimate: false }]
      : []),
  ]);
  const whole = (kind: MoveCost['kind'], amountMinor: number): MoveCost => ({
    kind,
    servicePointId: null,
    amountMinor,
    isEstimate: true,
  });
  return [
    ...starts,
    ...(between?.kind === 'overlap' && between.costMinor > 0 ? [whole('overlap', between.costMinor)] : []),
    ...(from && finalBillMinor !== null ? [whole('final_bill', finalBillMinor)] : []),
  ];
}

function stepsOf(wish: MoveWish, calendar: WorkCalendar, nowMs: number): PlannedStep[] {
  const { kind, from, to, startOn, stopOn } = wish;
  const steps: PlannedStep[] = [];
  const begun = kind === 'stop' ? [] : startSteps(wish, calendar, nowMs);
  if (kind !== 'stop' && (!to || startOn === undefined)) return [];
  if (kind !== 'start' && (!from || stopOn === undefined)) return [];
  steps.push(...begun);
  if (kind !== 'start') steps.push(...stopSteps(wish, calendar, begun));
  return steps;
}

type StepParts = Pick<PlannedStep, 'kind' | 'side' | 'plannedOn' | 'after'> & Partial<PlannedStep>;

function step(parts: StepParts, zone: string): PlannedStep {
  const { kind, side, plannedOn, servicePointId = null, visit = null } = parts;
  return {
    servicePointId,
    service: null,
    visit,
    id: servicePointId === null ? `${side}.${kind}` : `${side}.${kind}.${servicePointId}`,
    promisedByMs: visit ? Date.parse(visit.end) : startOfDay(addDays(plannedOn, 1), zone),
    ...parts,
  };
}

function startSteps({ to, startOn, visit }: MoveWish, calendar: WorkCalendar, nowMs: number): PlannedStep[] {
  if (!to || startOn === undefined) return [];
  const { zone } = to;
  const asked = askedOn(calendar, nowMs);
  const contract = step({ kind: 'open_contract', side: 'to', plannedOn: asked, after: [] }, zone);
  const needsDeposit = to.services.some(({ deposit }) => deposit !== null);
  const deposit = step({ kind: 'deposit', side: 'to', plannedOn: asked, after: [contract.id] }, zone);
  const ahead = needsDeposit ? [contract, deposit] : [contract];
  const secured = ahead.map(({ id }) => id);
  return [
    ...ahead,
    ...to.services.flatMap((one) => {
      const { servicePointId, service, supply } = one;
      const common = { side: 'to', servicePointId, service, plannedOn: startOn } as const;
      const own: PlannedStep[] = [];
      const add = (kind: PlannedStep['kind'], more: Partial<PlannedStep> = {}): void => {
        const after = [...secured, ...own.map(({ id }) => id)];
        own.push(step({ ...common, kind, after, ...more }, zone));
      };
      if (one.visit !== null) add('field_visit', { visit: visit ?? null });
      if (supply !== 'on') add('start_supply');
      if (one.meter !== null || one.visit !== null) add('start_read');
      add('start_billing');
      return own;
    }),
  ];
}

function stopSteps(
  { from, to, startOn, stopOn }: MoveWish,
  calendar: WorkCalendar,
  begun: readonly PlannedStep[],
): PlannedStep[] {
  if (!from || stopOn === undefined) return [];
  const { zone } = from;
  const isGap = to !== undefined && startOn !== undefined && startOn > stopOn;
  const started = begun.filter(({ kind }) => kind === 'start_supply' || kind === 'start_billing');
  // The old home is left once the new one works; a customer who wants days between leaves once its contract stands.
  // Either way its supply is cut last.
  const secured = begun
    .filter((one) => one.kind === 'open_contract' || (!isGap && started.includes(one)))
    .map(({ id }) => id);
  // The last day is still the customer's.
  const cutOn = isGap ? startOn : addDays(stopOn, 1);
  const stops = from.services.flatMap(({ servicePointId, service, supply, meter }) => {
    const common = { side: 'from', servicePointId, service, plannedOn: stopOn } as const;
    const read = step({ ...common, kind: 'stop_read', after: secured }, zone);
    const readFirst = meter === null ? secured : [read.id];
    const billing = step({ ...common, kind: 'stop_billing', after: readFirst }, zone);
    const after = [...new Set([...secured, ...started.map(({ id }) => id), billing.id])];
    const cut = step({ ...common, kind: 'stop_supply', plannedOn: cutOn, after }, zone);
    return [...(meter === null ? [] : [read]), billing, ...(supply === 'on' ? [cut] : [])];
  });
  const billOn = shiftWorkDays(calendar, stopOn, FINAL_BILL_WORK_DAYS);
  const bill = step(
    {
      kind: 'final_bill',
      side: 'from',
      plannedOn: billOn,
      after: stops.filter(({ kind }) => kind === 'stop_billing').map(({ id }) => id),
    },
    zone,
  );
  const closeOn = billOn > cutOn ? billOn : cutOn;
  const after = [bill.id, ...stops.map(({ id }) => id)];
  const close = step({ kind: 'close_contract', side: 'from', plannedOn: closeOn, after }, zone);
  return [...stops, bill, close];
}
