import { paymentMethodsOf } from '../../scenarios/payment-methods.js';
import type { WorldPlan } from '../plan.js';
import { hash } from '../random.js';
import type { Timeline } from '../timeline.js';
import type { EventLog, WorldOptions } from '../types.js';
import { createPayments, type Payments } from './desk.js';

/** Where the pretend payment provider seems to stand where none is named. Never resolves (RFC 2606). */
export const PROVIDER_ORIGIN = 'https://provider.servicedrop.example';

/** Sets up paying over a world's accounts, and lets their books count what moves there. */
export function openPayments(
  { id, scenario, seed = 1, providerUrl = () => PROVIDER_ORIGIN }: WorldOptions,
  plan: WorldPlan,
  timelines: ReadonlyMap<string, Timeline>,
  emit: EventLog['append'],
  now: () => number,
): Payments {
  const { config } = plan;
  const methods = plan.paymentMethods ?? paymentMethodsOf(config.country, config.currency);
  const timelineOf = (accountId: string): Timeline => {
    const timeline = timelines.get(accountId);
    if (timeline === undefined) throw new RangeError(`No account ${accountId}`);
    return timeline;
  };
  const baseUrl = (): string => `${providerUrl()}/w/${id}`;
  const payments = createPayments(
    {
      config,
      seed: hash(`${scenario} ${String(seed)}`).toString(36),
      providerUrl: baseUrl,
      account: (accountId) => timelines.get(accountId)?.account,
      zone: (accountId) => timelines.get(accountId)?.account.zone ?? config.zone,
      accountIds: () => [...timelines.keys()],
      methods: (accountId) =>
        methods
          .filter(({ currency }) => currency === timelines.get(accountId)?.account.currency)
          .map((method) => {
            const fields = { url: `${baseUrl()}/fields`, protocol: 'servicedrop-fields-1' };
            return method.kind === 'card' ? { ...method, fields } : method;
          }),
      bills: (accountId, nowMs) => timelines.get(accountId)?.bills(nowMs) ?? [],
      balance: (accountId, nowMs) => timelineOf(accountId).balance(nowMs),
      paidMinor: (accountId, untilMs) => timelineOf(accountId).books.paidMinor(untilMs),
      told: (accountId, untilMs) => timelineOf(accountId).books.told(untilMs),
      emit,
    },
    now,
  );
  for (const [accountId, { books }] of timelines) {
    books.join({
      payments: (untilMs) => payments.booked(accountId, untilMs),
      reversals: (untilMs) => payments.reversals(accountId, untilMs),
    });
  }
  return payments;
}
