import { officeDistricts, offices } from './offices.js';

/** How many cabinets connect the government buildings of a district. */
export interface Cabinets {
  /** A key of the districts. */
  readonly district: string;
  readonly count: number;
  /** Where they stand is made up, since it is not published. */
  readonly isDemonstration?: boolean;
}

/** In all of Port Said, as was announced. */
const inAll = 230;

/**
 * The cabinets of Port Said, for demonstration: each district has its part of them by how many buildings
 * it has, by largest remainder.
 */
export const cabinets: readonly Cabinets[] = /* @__PURE__ */ shared(
  officeDistricts.map(({ id }) => ({
    district: id,
    buildings: offices.filter(({ district }) => district === id).length,
  })),
);

function shared(
  districts: readonly { readonly district: string; readonly buildings: number }[],
): Cabinets[] {
  const all = districts.reduce((sum, { buildings }) => sum + buildings, 0);
  const parts = districts.map(({ district, buildings }) => {
    const exact = (inAll * buildings) / all;
    return { district, whole: Math.floor(exact), rest: exact % 1 };
  });
  const left = inAll - parts.reduce((sum, { whole }) => sum + whole, 0);
  const first = [...parts].sort((a, b) => b.rest - a.rest).slice(0, left);
  return parts.map((part) => ({
    district: part.district,
    count: part.whole + (first.includes(part) ? 1 : 0),
    isDemonstration: true,
  }));
}
