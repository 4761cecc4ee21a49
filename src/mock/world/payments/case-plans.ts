import type { Bill, Case, CaseRequest, CaseStep, LocalizedText, Refund } from '../../../contract/index.js';
import { DAY, HOUR } from '../time.js';
import { type KnownPayment, linesOf } from './case-record.js';
import { PaymentRefused } from './types.js';

/** A thing that the utility will do, and how long after now. */
export interface PlannedStep {
  readonly afterMs: number;
  readonly step: CaseStep['step'];
  readonly text: LocalizedText;
  readonly state?: Case['state'];
  readonly decision?: NonNullable<Case['decision']>;
  readonly refund?: Omit<Refund, 'expectedBy' | 'sentAt'> & { expectedInMs: number | null; isSent: boolean };
}

export interface CasePlan {
  readonly heldMinor: number;
  readonly steps: readonly PlannedStep[];
}

/** What the utility sees when it looks at a case. */
export interface CaseFacts {
  readonly bill: Bill | undefined;
  readonly named: readonly KnownPayment[];
  readonly owedMinor: number;
}

const decide = (
  afterMs: number,
  outcome: NonNullable<Case['decision']>['outcome'],
  text: LocalizedText,
): PlannedStep => ({ afterMs, step: 'decided', text, decision: { outcome, text } });

/** Money that goes back: approved after a day, sent after two, there after a week. */
function refundSteps(payment: KnownPayment, amountMinor: number, approved: LocalizedText): PlannedStep[] {
  const refund = { amountMinor, paymentId: payment.id, method: payment.method };
  const expectedInMs = 7 * DAY;
  return [
    {
      afterMs: DAY,
      step: 'refund_approved',
      text: approved,
      refund: { ...refund, state: 'approved', expectedInMs, isSent: false },
    },
    {
      afterMs: 2 * DAY,
      step: 'refund_sent',
      text: TEXTS.sent,
      refund: { ...refund, state: 'sent', expectedInMs, isSent: true },
    },
    {
      ...decide(7 * DAY, 'upheld', TEXTS.arrived),
      step: 'refund_arrived',
      refund: { ...refund, state: 'arrived', expectedInMs: null, isSent: true },
    },
  ];
}

function require(condition: boolean, pointer: string): void {
  if (!condition) throw new PaymentRefused('evidence_missing', pointer);
}

/** The last of several payments that are the same; undefined where they are not. */
function sameTwice(named: readonly KnownPayment[]): KnownPayment | undefined {
  const inOrder = [...named].sort((a, b) => a.atMs - b.atMs);
  const [first] = inOrder;
  const isSame = inOrder.every(
    ({ state, amountMinor, refundedMinor }) =>
      amountMinor === first?.amountMinor && state === 'succeeded' && refundedMinor === 0,
  );
  return isSame && named.length > 1 ? inOrder.at(-1) : undefined;
}

/**
 * What the utility will do about a case, from what it sees. Without facts (the customer has answered a question) it
 * decides on what was said. Throws `PaymentRefused` where the request lacks what its kind needs.
 */
export function decideCase(request: CaseRequest, facts: CaseFacts | undefined): CasePlan {
  if (!facts) return { heldMinor: 0, steps: [decide(2 * DAY, 'rejected', TEXTS.notFound)] };
  const { bill, named, owedMinor } = facts;
  const { kind, claimedMinor, lineIds = [], paymentIds = [] } = request;
  switch (kind) {
    case 'double_charge': {
      require(new Set(paymentIds).size > 1, '/paymentIds');
      const again = sameTwice(named);
      const steps = again
        ? refundSteps(again, again.amountMinor, TEXTS.twice)
        : [decide(DAY, 'rejected', TEXTS.notTwice)];
      return { heldMinor: 0, steps };
    }
    case 'refund': {
      require(paymentIds.length > 0, '/paymentIds');
      const [payment] = named;
      const amountMinor = claimedMinor ?? -owedMinor;
      const left = payment ? payment.amountMinor - payment.refundedMinor : 0;
      const isFit = amountMinor > 0 && amountMinor <= -owedMinor && amountMinor <= left;
      if (!payment || payment.state !== 'succeeded' || !isFit) {
        throw new PaymentRefused('not_refundable', '/claimedMinor');
      }
      return { heldMinor: 0, steps: refundSteps(payment, amountMinor, TEXTS.credit) };
    }
    case 'line_dispute': {
      require(bill !== undefined, '/billId');
      require(lineIds.length > 0, '/lineIds');
      const disputed = (bill ? linesOf(bill) : []).filter(({ id }) => lineIds.includes(id));
      const sum = disputed.reduce((total, { amountMinor }) => total + amountMinor, 0);
      const heldMinor = Math.max(0, Math.min(sum, bill?.payment.outstandingMinor ?? 0));
      return { heldMinor, steps: [looked(2 * DAY), decide(10 * DAY, 'rejected', TEXTS.lineRight)] };
    }
    case 'amount_mismatch': {
      require(bill !== undefined || named.length > 0, '/billId');
      require(claimedMinor !== undefined, '/claimedMinor');
      const ours = named[0]?.amountMinor ?? bill?.totals.amountDueMinor ?? 0;
      const difference = Math.abs(ours - (claimedMinor ?? ours));
      const heldMinor = Math.min(difference, Math.max(0, bill?.payment.outstandingMinor ?? 0));
      const steps =
        difference === 0
          ? [decide(DAY, 'rejected', TEXTS.sameFigure)]
          : [looked(HOUR), ask(DAY, TEXTS.showFigure)];
      return { heldMinor, steps };
    }
    case 'payment_missing': {
      const underWay = named.some(({ state }) => state === 'processing');
      return {
        heldMinor: 0,
        steps: underWay ? [decide(DAY, 'rejected', TEXTS.onItsWay)] : [ask(4 * HOUR, TEXTS.showProof)],
      };
    }
  }
}

const looked = (afterMs: number): PlannedStep => ({ afterMs, step: 'checked', text: TEXTS.looking });
const ask = (afterMs: number, text: LocalizedText): PlannedStep => ({
  afterMs,
  step: 'question',
  text,
  state: 'waiting_customer',
});

const TEXTS = {
  twice: {
    es: 'Vimos los dos pagos iguales. Le devolvemos el segundo.',
    en: 'We saw the two equal payments. We give back the second.',
    pt: 'Vimos os dois pagamentos iguais. Devolvemos o segundo.',
  },
  notTwice: {
    es: 'Los pagos no son iguales. Cada uno pagó algo distinto.',
    en: 'The payments are not equal. Each one paid something else.',
    pt: 'Os pagamentos não são iguais. Cada um pagou algo diferente.',
  },
  credit: {
    es: 'Tiene saldo a favor. Se lo devolvemos.',
    en: 'You have a credit. We give it back.',
    pt: 'Você tem saldo a favor. Vamos devolver.',
  },
  sent: {
    es: 'La plata salió. Su banco puede tardar unos días.',
    en: 'The money has left. Your bank may take some days.',
    pt: 'O dinheiro saiu. Seu banco pode levar alguns dias.',
  },
  arrived: {
    es: 'Su banco dice que la plata ya llegó.',
    en: 'Your bank says that the money is there.',
    pt: 'Seu banco diz que o dinheiro chegou.',
  },
  looking: { es: 'Lo estamos revisando.', en: 'We are looking at it.', pt: 'Estamos olhando.' },
  lineRight: {
    es: 'Revisamos la lectura y la tarifa. El cobro es correcto.',
    en: 'We checked the read and the tariff. The charge is right.',
    pt: 'Conferimos a leitura e a tarifa. A cobrança está certa.',
  },
  sameFigure: {
    es: 'Su cifra y la nuestra son iguales.',
    en: 'Your figure and ours are the same.',
    pt: 'O seu valor e o nosso são iguais.',
  },
  showFigure: {
    es: '¿De dónde es la cifra que usted tiene? Escriba el número del recibo.',
    en: 'Where is your figure from? Write the number of the receipt.',
    pt: 'De onde é o seu valor? Escreva o número do recibo.',
  },
  showProof: {
    es: 'No vemos ese pago. Escriba la fecha, el valor y el número del recibo.',
    en: 'We do not see that payment. Write its date, amount and receipt number.',
    pt: 'Não vemos esse pagamento. Escreva a data, o valor e o número do recibo.',
  },
  onItsWay: {
    es: 'Su pago está en camino. No pague otra vez.',
    en: 'Your payment is on its way. Do not pay again.',
    pt: 'Seu pagamento está a caminho. Não pague outra vez.',
  },
  notFound: {
    es: 'Buscamos con sus datos y no vimos nada distinto. Si tiene más pruebas, abra el caso otra vez.',
    en: 'We searched with what you sent and saw nothing new. If you have more proof, open the case again.',
    pt: 'Buscamos com os seus dados e não vimos nada novo. Se tem mais provas, abra o caso outra vez.',
  },
} satisfies Record<string, LocalizedText>;
