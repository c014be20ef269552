import type { WaitEstimate } from '@fanar/contract';
import type { Place } from './calling-order.js';

/** Fewer say too little of how long one takes. */
const smallestSample = 5;
const minute = 60_000;

/** Somebody who was called to a counter, and has left it. */
export interface Served {
  readonly calledAt: Date;
  readonly endedAt: Date;
}

/**
 * Minutes until called: from as many as it takes where those ahead are as quick as the quicker
 * quarter of the served, to as many where they are as slow as the slower quarter, whoever has an
 * appointment meanwhile is called before, and each counter has just begun with somebody.
 *
 * @param counters How many receive now.
 */
export function estimateWait(
  { ahead, overtaking }: Place,
  served: readonly Served[],
  counters: number,
): WaitEstimate | undefined {
  if (served.length < smallestSample || counters < 1) return undefined;
  const lengths = served
    .map(({ calledAt, endedAt }) => Math.max(0, endedAt.getTime() - calledAt.getTime()))
    .sort((one, other) => one - other);
  const least = (quantile(lengths, 0.25) * ahead) / counters;
  const most = (quantile(lengths, 0.75) * (ahead + overtaking + 1)) / counters;
  return {
    from: Math.floor(least / minute),
    to: Math.max(1, Math.ceil(most / minute)),
  };
}

/** Between the two nearest, of values in order. */
function quantile(values: readonly number[], share: number): number {
  const at = (values.length - 1) * share;
  const below = values[Math.floor(at)] ?? 0;
  const above = values[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
