import type { Figures, ServicePerformance, Text } from '@fanar/contract';
import { nice, ticks } from 'd3-array';
import { isShare, type Measure } from './service-performance.state.js';

/** Where a value stands on a chart: from nought to a round number above the greatest. */
export interface Axis {
  readonly max: number;
  /** Values that are written beside it. */
  readonly ticks: readonly number[];
}

/** What is known of a month; a value that is not told is `undefined`. */
export interface Point {
  readonly month: string;
  /** The month is not over. */
  readonly isRunning: boolean;
  readonly values: readonly (number | undefined)[];
}

export interface Chart {
  readonly id: 'days' | 'promise' | 'received';
  readonly shape: 'bars' | 'lines';
  /** What each of the values of a point is. */
  readonly measures: readonly Measure[];
  readonly points: readonly Point[];
  readonly axis: Axis;
}

/** A sector or a service, beside the others. */
export interface Bar {
  readonly id: string;
  readonly title: Text;
  readonly value: number | undefined;
  readonly figures: Figures;
}

const CHARTS: readonly Pick<Chart, 'id' | 'shape' | 'measures'>[] = [
  { id: 'days', shape: 'lines', measures: ['medianDays', 'ninetiethDays'] },
  { id: 'promise', shape: 'lines', measures: ['withinPromise'] },
  { id: 'received', shape: 'bars', measures: ['received'] },
];

/** Lines across a chart, more or less. */
const LINES = 4;
/** Names of months below, on the narrowest of phones. */
const NAMES = 3;
const HUNDRED = 100;

/** How it went month by month; of what no month tells anything there is no chart. */
export function chartsOf({ months, isRunning = false }: ServicePerformance): readonly Chart[] {
  return CHARTS.flatMap((chart) => {
    const points = months.map(({ month, figures }, at) => ({
      month,
      isRunning: isRunning && at === months.length - 1,
      values: chart.measures.map((measure) => figures[measure]),
    }));
    const known = points.flatMap(({ values }) => values.filter(isKnown));
    if (known.length === 0) return [];
    return [{ ...chart, points, axis: axisFor(known, chart.measures.every(isShare)) }];
  });
}

/** A share is seen as a part of the whole; a number is whole. */
export function axisFor(values: readonly number[], isOfHundred: boolean): Axis {
  if (isOfHundred) return { max: HUNDRED, ticks: [0, 50, HUNDRED] };
  const [, max] = nice(0, Math.max(1, ...values), LINES);
  return { max, ticks: ticks(0, max, LINES).filter(Number.isInteger) };
}

/** The greatest first; those of which nothing is told last. */
export function barsOf({ groups }: ServicePerformance, measure: Measure): readonly Bar[] {
  return groups
    .map(({ id, title, figures }) => ({ id, title, figures, value: figures[measure] }))
    .sort((one, other) => (other.value ?? -1) - (one.value ?? -1));
}

/** Which points are named below: at most three, and none so near the end that its name would be cut. */
export function namedPoints(count: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / NAMES));
  return Array.from({ length: count }, (_, at) => at).filter(
    (at) => at % step === 0 && count - at > step / 2,
  );
}

/** The last point that is whole and told, where one begins to look. */
export function startingPoint(points: readonly Point[]): number {
  const at = points.findLastIndex(({ isRunning, values }) => !isRunning && values.some(isKnown));
  return at < 0 ? points.length - 1 : at;
}

const isKnown = (value: number | undefined): value is number => value !== undefined;
