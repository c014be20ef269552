import type { ServicePerformance } from '@fanar/contract';
import type { Resources } from '../resources.js';
import { readAsked, sectorOf, type Asked, type FiguresQuery } from './ask.js';
import { figuresOf, toldOf, type ToldCell } from './cell.js';
import { monthOf } from './month.js';

export type Counting = Pick<Resources, 'catalogue' | 'now' | 'knownCells' | 'smallest'>;

/** The cells of these services and months with what may be told of them. */
export async function readTold(
  { knownCells, smallest, now }: Counting,
  { months, services }: Asked,
): Promise<{ cells: readonly ToldCell[]; isDemonstration: boolean; at: Date }> {
  const counted = await knownCells.read(months);
  const wanted = new Set<string>(services.map(({ id }) => id));
  const running = monthOf(now());
  const cells = counted.cells
    .filter(({ service }) => wanted.has(service))
    .map((cell) => toldOf(cell, { smallest, running }));
  return { ...counted, cells };
}

/** @throws HttpProblem as {@link readAsked} */
export async function readPerformance(
  resources: Counting,
  query: FiguresQuery,
): Promise<ServicePerformance> {
  const asked = readAsked(resources, query);
  const { cells, isDemonstration, at } = await readTold(resources, asked);
  const { months } = asked;
  const [from = '', to = ''] = [months[0], months.at(-1)];
  return {
    from,
    to,
    ...(to >= monthOf(resources.now()) && { isRunning: true }),
    ...(isDemonstration && { isDemonstration }),
    smallest: resources.smallest,
    withheld: cells.reduce((sum, { withheld }) => sum + withheld.length, 0),
    total: figuresOf(cells),
    months: months.map((month) => ({
      month,
      figures: figuresOf(cells.filter((cell) => cell.month === month)),
    })),
    groups: groupsOf(resources, query, asked, cells),
    updatedAt: at.toISOString(),
  };
}

function groupsOf(
  { catalogue }: Counting,
  { sector, service }: FiguresQuery,
  { services }: Asked,
  cells: readonly ToldCell[],
): ServicePerformance['groups'] {
  if (service !== undefined) return [];
  if (sector !== undefined) return byService(services, cells);
  return bySector(catalogue, cells);
}

/** Each of them, also where there is nothing to tell. */
export function byService(
  services: Asked['services'],
  cells: readonly ToldCell[],
): ServicePerformance['groups'] {
  return services.map(({ id, title }) => ({
    id,
    title,
    figures: figuresOf(cells.filter((cell) => cell.service === id)),
  }));
}

export function bySector(
  { sectors }: Pick<Counting['catalogue'], 'sectors'>,
  cells: readonly ToldCell[],
): ServicePerformance['groups'] {
  return sectors.map(({ id, title }) => ({
    id,
    title,
    figures: figuresOf(cells.filter((cell) => sectorOf(cell.service) === id)),
  }));
}
