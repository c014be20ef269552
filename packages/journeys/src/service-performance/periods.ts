/** Months from the first to the last, as `2026-11`; empty where the back end may choose. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** So many months up to the one that runs, or a quarter of the calendar. */
export type Period =
  | { readonly id: string; readonly kind: 'last'; readonly months: number }
  | {
      readonly id: string;
      readonly kind: 'quarter';
      readonly year: number;
      readonly quarter: number;
    };

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
/** What a back end gives where nothing is said. */
const USUAL = 12;
const LENGTHS = [3, USUAL, 24];
const IN_QUARTER = 3;
/** Of the last two years: as far back as the longest of the lengths. */
const QUARTERS = 8;

/** A month as it is written; empty where it is none. */
export function readMonth(text: string): string {
  return MONTH.test(text) ? text : '';
}

/** @param count may be below zero */
export function addMonths(month: string, count: number): string {
  const at = placeOf(month) + count;
  const year = Math.floor(at / 12);
  return `${String(year).padStart(4, '0')}-${String(at - year * 12 + 1).padStart(2, '0')}`;
}

/** What can be chosen in a month: the longest stretches last, then quarters, the latest first. */
export function periodsUntil(now: string): readonly Period[] {
  const running = Math.floor(placeOf(now) / IN_QUARTER);
  return [
    ...LENGTHS.map((months) => ({ id: `last-${String(months)}`, kind: 'last' as const, months })),
    ...Array.from({ length: QUARTERS }, (_, back) => quarterAt(running - back)),
  ];
}

export function spanOf(period: Period, now: string): Span {
  if (period.kind === 'last') {
    if (period.months === USUAL) return { from: '', to: '' };
    return { from: addMonths(now, 1 - period.months), to: now };
  }
  const first = (period.quarter - 1) * IN_QUARTER + 1;
  const from = `${String(period.year)}-${String(first).padStart(2, '0')}`;
  const last = addMonths(from, IN_QUARTER - 1);
  // Of months to come nothing can be asked.
  return { from, to: last < now ? last : now };
}

/** Which of those that can be chosen it is; `undefined` for any other. */
export function periodOf({ from, to }: Span, now: string): Period | undefined {
  const [first, last] = [from || addMonths(to || now, 1 - USUAL), to || now];
  return periodsUntil(now).find((period) => {
    const { from: starts, to: ends } = spanOf(period, now);
    return (starts || addMonths(now, 1 - USUAL)) === first && (ends || now) === last;
  });
}

function quarterAt(place: number): Period {
  const year = Math.floor(place / 4);
  const quarter = place - year * 4 + 1;
  return { id: `${String(year)}-Q${String(quarter)}`, kind: 'quarter', year, quarter };
}

/** How many months it is from the year nought. */
function placeOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}
