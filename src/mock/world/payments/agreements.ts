import type { Agreement, AgreementOffer, Instalment, OpenBill } from '../../../contract/index.js';
import { addDays, civilDateOf, daysBetween, startOfDay } from '../../../domain/calendar.js';
import { displayIncrementMinor } from '../../../domain/currency.js';
import { monthLength, monthStart, rfc3339 } from '../time.js';
import { Archive, Chronicle } from './chronicle.js';
import { announce, type PaymentContext } from './context.js';
import { PaymentRefused } from './types.js';

/** In how many parts the utility lets a debt be paid. */
const COUNTS = [2, 3, 6];
/** How many days late a part may be before the agreement ends. */
const GRACE_DAYS = 10;
const EXTENSION_DAYS = 15;
const FIRST_PART_DAYS = 5;

const CONDITIONS = {
  es: 'No tiene costo. Si una cuota se atrasa más de diez días, el acuerdo termina.',
  en: 'It is free. If a part is more than ten days late, the agreement ends.',
  pt: 'Não tem custo. Se uma parcela atrasa mais de dez dias, o acordo termina.',
};

interface AgreementRecord {
  readonly id: string;
  readonly offer: AgreementOffer;
  readonly acceptedMs: number;
  /** What the account had paid when it was accepted. */
  readonly paidBefore: number;
  readonly cancelled: boolean;
}

/**
 * An amount in parts that add up to it exactly. Each is a multiple of the step in which the currency is shown, as far as
 * the amount allows; what does not divide goes to the first.
 */
export function inParts(amountMinor: number, count: number, incrementMinor: number): number[] {
  const part = Math.floor(amountMinor / count / incrementMinor) * incrementMinor;
  return Array.from({ length: count }, (_, index) => (index === 0 ? amountMinor - part * (count - 1) : part));
}

/** The day a number of months after another, its last day where the month is shorter. */
function monthsAfter(civil: string, months: number): string {
  const first = monthStart(civil, months);
  return addDays(first, Math.min(Number(civil.slice(8, 10)), monthLength(first)) - 1);
}

/** What the utility offers for a debt on a day: all of it later, or in parts. */
export function offersFor(
  debt: {
    accountId: string;
    amountMinor: number;
    currency: string;
    bills: readonly OpenBill[];
    dueOn: string | null;
  },
  today: string,
  zone: string,
): AgreementOffer[] {
  const { accountId, amountMinor, currency, bills, dueOn } = debt;
  if (amountMinor <= 0) return [];
  const offer = (
    kind: AgreementOffer['kind'],
    parts: { dueOn: string; amountMinor: number }[],
  ): AgreementOffer => ({
    id: `off_${kind === 'extension' ? 'later' : String(parts.length)}_${today}_${String(amountMinor)}_${accountId}`,
    accountId,
    kind,
    currency,
    debtMinor: amountMinor,
    costMinor: 0,
    totalMinor: amountMinor,
    bills: [...bills],
    instalments: parts.map((part, index) => ({ number: index + 1, ...part })),
    conditions: CONDITIONS,
    expiresAt: rfc3339(startOfDay(addDays(today, 1), zone), zone),
  });
  const from = dueOn === null || dueOn < today ? today : dueOn;
  const first = addDays(today, FIRST_PART_DAYS);
  const inCounts = COUNTS.filter((count) => amountMinor >= count * displayIncrementMinor(currency));
  return [
    offer('extension', [{ dueOn: addDays(from, EXTENSION_DAYS), amountMinor }]),
    ...inCounts.map((count) =>
      offer(
        'instalments',
        inParts(amountMinor, count, displayIncrementMinor(currency)).map((part, index) => ({
          dueOn: monthsAfter(first, index),
          amountMinor: part,
        })),
      ),
    ),
  ];
}

/** The agreements of a world. How far they are paid follows from the books. */
export class AgreementBook {
  readonly #records = new Archive<AgreementRecord>();

  constructor(private readonly context: PaymentContext) {}

  offers(accountId: string, nowMs: number, coveredMinor: number): AgreementOffer[] {
    const account = this.context.account(accountId);
    if (!account || this.running(accountId, nowMs)) return [];
    const balance = this.context.balance(accountId, nowMs);
    return offersFor(
      {
        accountId,
        amountMinor: balance.amountDueMinor - coveredMinor,
        currency: balance.currency,
        bills: balance.openBills,
        dueOn: balance.dueOn,
      },
      civilDateOf(nowMs, account.zone),
      account.zone,
    );
  }

  list(accountId: string, nowMs: number): Agreement[] {
    return this.#records
      .at(nowMs)
      .filter(({ offer }) => offer.accountId === accountId)
      .map((record) => this.#tell(record, nowMs))
      .reverse();
  }

  running(accountId: string, nowMs: number): Agreement | undefined {
    return this.list(accountId, nowMs).find(({ state }) => state === 'accepted' || state === 'active');
  }

  accept(accountId: string, offerId: string, nowMs: number, coveredMinor: number): Agreement {
    if (this.running(accountId, nowMs)) throw new PaymentRefused('agreement_exists');
    const offer = this.offers(accountId, nowMs, coveredMinor).find(({ id }) => id === offerId);
    if (!offer) throw this.#whyNot(accountId, offerId, nowMs);
    const id = `agr_${String(this.#records.size + 1).padStart(3, '0')}${this.context.seed}`;
    const paidBefore = this.context.paidMinor(accountId, nowMs);
    const record = { id, offer, acceptedMs: nowMs, paidBefore, cancelled: false };
    this.#records.add(id, new Chronicle<AgreementRecord>(nowMs, record));
    this.#emit(record, 'created');
    return this.#tell(record, nowMs);
  }

  cancel(accountId: string, agreementId: string, nowMs: number): Agreement {
    const chronicle = this.#records.find(agreementId);
    const record = chronicle?.at(nowMs);
    if (!chronicle || record?.offer.accountId !== accountId) throw new PaymentRefused('not_found');
    const { state } = this.#tell(record, nowMs);
    if (state === 'completed' || state === 'defaulted') throw new PaymentRefused('agreement_not_open');
    if (state !== 'cancelled') {
      chronicle.write(nowMs, { cancelled: true });
      this.#emit(record, 'cancelled');
    }
    return this.#tell(chronicle.at(nowMs), nowMs);
  }

  rewind(toMs: number): void {
    this.#records.rewind(toMs);
  }

  #whyNot(accountId: string, offerId: string, nowMs: number): PaymentRefused {
    const [, day = '', owner = ''] = /^off_\w+_(\d{4}-\d\d-\d\d)_\d+_(.+)$/.exec(offerId) ?? [];
    const zone = this.context.zone(accountId);
    if (owner !== accountId || day > civilDateOf(nowMs, zone))
      return new PaymentRefused('unknown_offer', '/offerId');
    return new PaymentRefused(
      day < civilDateOf(nowMs, zone) ? 'offer_expired' : 'amount_changed',
      '/offerId',
    );
  }

  #tell(record: AgreementRecord, nowMs: number): Agreement {
    const { offer, acceptedMs, cancelled } = record;
    const { id: offerId, conditions: _conditions, expiresAt: _expiresAt, ...terms } = offer;
    const zone = this.context.zone(offer.accountId);
    const today = civilDateOf(nowMs, zone);
    const paid = this.context.paidMinor(offer.accountId, nowMs) - record.paidBefore;
    const paidMinor = Math.max(0, Math.min(offer.totalMinor, paid));
    let left = paidMinor;
    let isNext = true;
    const instalments = offer.instalments.map((part): Instalment => {
      const of = Math.min(left, part.amountMinor);
      left -= of;
      const isPaid = of === part.amountMinor;
      const state = isPaid ? 'paid' : part.dueOn < today ? 'late' : isNext ? 'due' : 'upcoming';
      if (!isPaid) isNext = false;
      return { ...part, paidMinor: of, state };
    });
    const isDefaulted = instalments.some(
      ({ state, dueOn }) => state === 'late' && daysBetween(dueOn, today) > GRACE_DAYS,
    );
    const open = paidMinor > 0 ? 'active' : 'accepted';
    const state =
      paidMinor === offer.totalMinor
        ? 'completed'
        : cancelled
          ? 'cancelled'
          : isDefaulted
            ? 'defaulted'
            : open;
    return {
      ...terms,
      id: record.id,
      offerId,
      state,
      paidMinor,
      instalments,
      acceptedAt: rfc3339(acceptedMs, zone),
    };
  }

  #emit({ id, offer: { accountId } }: AgreementRecord, version: string): void {
    const type = version === 'created' ? 'created' : 'updated';
    announce(this.context, { accountId, path: `agreements/${id}` }, { type, version });
  }
}
