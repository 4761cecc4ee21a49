import { sumMinor } from '../exact.js';
import { CAUSES, type Cause } from './causes.js';
import type { Explained, ExplanationPart } from './types.js';

/** A step on the way from one amount to the other. */
export interface WaterfallStep {
  /** `rest` holds what is too small for a step of its own; `residual` is what no cause explains. */
  readonly kind: 'part' | 'rest' | 'residual';
  /** One part of the explanation, for `rest` several, for `residual` none. */
  readonly parts: readonly ExplanationPart[];
  readonly amountMinor: number;
  /** Where the sum stands before and after it. */
  readonly startMinor: number;
  readonly endMinor: number;
}

/** An explanation as steps that lead from one amount due to the other, each beginning where the last one ended. */
export interface Waterfall {
  readonly fromMinor: number;
  readonly toMinor: number;
  /** The largest first; the residual is always there, and last. */
  readonly steps: readonly WaterfallStep[];
  /** Zero and every place where the sum stands lie between these. */
  readonly lowMinor: number;
  readonly highMinor: number;
}

/** More steps than this and the smallest are one. */
const MOST_STEPS = 7;

const size = ({ amountMinor }: { amountMinor: number }): number => Math.abs(amountMinor);

/**
 * The steps from the older amount due to the newer. Nothing is rounded: the parts are multiples of the step in which
 * the bill's amounts are shown, or minor units where their difference is none, so what is shown adds up as shown.
 *
 * @throws RangeError where the amounts do not differ by what is explained.
 */
export function waterfall(
  { parts, residualMinor, deltaMinor }: Explained,
  fromMinor: number,
  toMinor: number,
): Waterfall {
  if (sumMinor([toMinor, -fromMinor]) !== deltaMinor)
    throw new RangeError('Not the difference that is explained');
  const sorted = [...parts].sort((a, b) => size(b) - size(a));
  const own = sorted.length > MOST_STEPS ? sorted.slice(0, MOST_STEPS - 1) : sorted;
  const small = sorted.slice(own.length);
  const drawn: Pick<WaterfallStep, 'kind' | 'parts' | 'amountMinor'>[] = [
    ...own.map((part) => ({ kind: 'part' as const, parts: [part], amountMinor: part.amountMinor })),
    ...(small.length > 0
      ? [
          {
            kind: 'rest' as const,
            parts: small,
            amountMinor: sumMinor(small.map(({ amountMinor }) => amountMinor)),
          },
        ]
      : []),
    { kind: 'residual', parts: [], amountMinor: residualMinor },
  ];
  let at = fromMinor;
  const steps = drawn.map((step): WaterfallStep => {
    const startMinor = at;
    at = sumMinor([at, step.amountMinor]);
    return { ...step, startMinor, endMinor: at };
  });
  const places = [0, fromMinor, toMinor, ...steps.map(({ endMinor }) => endMinor)];
  return { fromMinor, toMinor, steps, lowMinor: Math.min(...places), highMinor: Math.max(...places) };
}

/** What a cause did, over all services. */
export interface MainCause {
  readonly cause: Cause;
  readonly amountMinor: number;
  readonly parts: readonly ExplanationPart[];
}

/** A cause of less than this share of the largest is not worth a place in one sentence. */
const WORTH_TELLING = 1 / 3;
const MOST_TOLD = 2;

/**
 * The causes that one sentence about a difference should name: the largest of those that went its way, over all
 * services, and a second one where it is not much smaller. None where the amounts are equal.
 */
export function mainCauses({ parts, deltaMinor }: Explained): MainCause[] {
  const way = Math.sign(deltaMinor);
  const causes = CAUSES.map((cause) => {
    const own = parts.filter((part) => part.cause === cause);
    return { cause, amountMinor: sumMinor(own.map(({ amountMinor }) => amountMinor)), parts: own };
  }).filter(({ amountMinor }) => way !== 0 && Math.sign(amountMinor) === way);
  causes.sort((a, b) => size(b) - size(a));
  const [first] = causes;
  return first ? causes.filter((one) => size(one) >= size(first) * WORTH_TELLING).slice(0, MOST_TOLD) : [];
}

/** A stretch of the scale, as shares of its length from its low end. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** Where the stretch between two places of the sum lies on the waterfall's scale. */
export function stretch(
  { lowMinor, highMinor }: Pick<Waterfall, 'lowMinor' | 'highMinor'>,
  aMinor: number,
  bMinor: number,
): Stretch {
  const whole = highMinor - lowMinor || 1;
  return { offset: (Math.min(aMinor, bMinor) - lowMinor) / whole, length: Math.abs(bMinor - aMinor) / whole };
}
