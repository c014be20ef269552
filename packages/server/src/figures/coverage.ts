import type { Coverage } from '@fanar/contract';
import type { Catalogue } from '../catalogue.js';

/** How many government buildings and cabinets are connected, by sector and district. */
export function coverageOf({
  offices,
  sectors,
  districts,
  cabinets,
}: Pick<Catalogue, 'offices' | 'sectors' | 'districts' | 'cabinets'>): Coverage {
  const isMadeUp = [...offices, ...cabinets].some((one) => one.isDemonstration);
  const cabinetsIn = (district: string): number =>
    sum(cabinets.filter((one) => one.district === district).map(({ count }) => count));
  return {
    ...(isMadeUp && { isDemonstration: true }),
    facilities: offices.length,
    cabinets: sum(cabinets.map(({ count }) => count)),
    sectors: sectors.map(({ id, title }) => ({
      id,
      title,
      facilities: offices.filter(({ sector }) => sector === id).length,
    })),
    districts: districts.map(({ id, title }) => {
      const here = offices.filter(({ district }) => district === id);
      const bySector = sectors.flatMap(({ id: sector }) => {
        const own = here.filter((office) => office.sector === sector).length;
        return own > 0 ? [[sector, own] as const] : [];
      });
      return {
        id,
        title,
        facilities: here.length,
        cabinets: cabinetsIn(id),
        bySector: Object.fromEntries(bySector),
      };
    }),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}
