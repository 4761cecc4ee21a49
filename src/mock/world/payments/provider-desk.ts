import type { PaymentContext } from './context.js';
import type { Provider } from './provider.js';
import type { Charge, ProviderDesk } from './types.js';

/** The provider at this moment of the world, for tests and for its own pages. What it does may send notices at once. */
export function providerDesk(
  provider: Provider,
  context: PaymentContext,
  now: () => number,
  receiveAll: (nowMs: number) => void,
): ProviderDesk {
  const act = <T>(what: (nowMs: number) => T): T => {
    const nowMs = now();
    const result = what(nowMs);
    receiveAll(nowMs);
    return result;
  };
  const isNamed = ({ key, action }: Charge, text: string): boolean =>
    [key, action?.code, action?.voucher?.reference, action?.voucher?.barcode].includes(text);
  return {
    get baseUrl() {
      return context.providerUrl();
    },
    plan: (plan) => provider.plan(plan),
    charge: (keyOrCode) => provider.charges(now()).find((charge) => isNamed(charge, keyOrCode)),
    chargeOf: (paymentId) => provider.find(paymentId, now()),
    approve: (paymentId) => act((nowMs) => provider.approve(paymentId, nowMs)),
    decline: (paymentId, reason = 'card_declined') =>
      act((nowMs) => provider.decline(paymentId, reason, nowMs)),
    chargeBack: (paymentId) => act((nowMs) => provider.chargeBack(paymentId, nowMs)),
    tokenize: (card) => provider.tokenize(card, now()),
    charges: () => provider.charges(now()),
  };
}
