/** A page to go to, or a gap where some are left out. */
export type PageStep = number | 'gap';

/**
 * The first page, the last, and the current one with a neighbour at each side. A gap stands for two
 * pages at least: one alone would take no more room itself. The row has the same length wherever one
 * is, so that the links stay in their places.
 */
export function pageSteps(page: number, total: number): readonly PageStep[] {
  if (total <= 7) return range(1, total);
  if (page <= 4) return [...range(1, 5), 'gap', total];
  if (page >= total - 3) return [1, 'gap', ...range(total - 4, total)];
  return [1, 'gap', page - 1, page, page + 1, 'gap', total];
}

/** A whole page within what there is; the nearest where it is none. */
export function pageWithin(page: number, total: number): number {
  return Math.min(Math.max(Math.trunc(page) || 1, 1), total);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
