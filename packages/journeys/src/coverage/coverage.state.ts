import type { Coverage } from '@fanar/contract';

/** From none to the most, as cells are shaded. */
export type Shade = 0 | 1 | 2 | 3 | 4;

const MOST_SHADE = 4;

/** How dark the cell of a number is, beside the greatest of all cells. */
export function shadeOf(count: number, greatest: number): Shade {
  if (count <= 0 || greatest <= 0) return 0;
  return Math.min(MOST_SHADE, Math.ceil((count / greatest) * MOST_SHADE)) as Shade;
}

export function greatestCell({ districts }: Coverage): number {
  return Math.max(0, ...districts.flatMap(({ bySector }) => Object.values(bySector)));
}

export const isNowhere = ({ facilities, cabinets }: Coverage): boolean =>
  facilities === 0 && cabinets === 0;
