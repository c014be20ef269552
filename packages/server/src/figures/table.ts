import { readAsked, sectorOf, type Asked, type FiguresQuery } from './ask.js';
import { emptyCell, figuresOf, type CellKind, type ToldCell } from './cell.js';
import { csvOf } from './csv.js';
import { columns, type ColumnName } from './dictionary.js';
import { readTold, type Counting } from './performance.js';

/**
 * The cells as CSV. All of it is ASCII, so that it needs no byte order mark, which many a reader takes
 * for a part of the first name.
 * @throws HttpProblem as {@link readAsked}
 */
export async function readTable(resources: Counting, query: FiguresQuery): Promise<Response> {
  const asked = readAsked(resources, query);
  const [from, to] = [asked.months[0], asked.months.at(-1)];
  return tableOf(resources, asked, `fanar-figures-${from}-${to}.csv`);
}

export async function tableOf(
  resources: Counting,
  asked: Asked,
  fileName: string,
): Promise<Response> {
  const { cells } = await readTold(resources, asked);
  const found = new Map(cells.map((cell) => [`${cell.service} ${cell.month}`, cell]));
  const lines = asked.services.flatMap(({ id }) =>
    asked.months.map((month) => lineOf(found.get(`${id} ${month}`) ?? nothing(id, month))),
  );
  return new Response(csvOf([columns.map(({ name }) => name), ...lines]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  });
}

function nothing(service: string, month: string): ToldCell {
  return { ...emptyCell(service, month), withheld: [] };
}

type Values = Readonly<Record<ColumnName, string | number | undefined>>;

/** That there was nothing is told as 0; what is withheld is empty. */
function lineOf(cell: ToldCell): (string | number | undefined)[] {
  const { service, month, withheld } = cell;
  const figures = figuresOf([cell]);
  const countOf = (kind: CellKind): number | undefined =>
    withheld.includes(kind) ? undefined : cell[kind];
  const values: Values = {
    sector: sectorOf(service),
    service,
    month,
    received: countOf('received'),
    online_percent: figures.online,
    ended: countOf('ended'),
    median_days: figures.medianDays,
    ninetieth_percentile_days: figures.ninetiethDays,
    within_promise_percent: figures.withinPromise,
    answers: countOf('answers'),
    satisfied_percent: figures.satisfied,
    completed_percent: figures.completed,
  };
  return columns.map(({ name }) => values[name]);
}
