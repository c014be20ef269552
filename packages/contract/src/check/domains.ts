import { canEqual, type Kind, type NumberKind } from './kinds.js';

/** A text that no author compares with. */
const ANOTHER = '\uFFFFanother';

/**
 * Values that stand for all that something of a kind can be, as far as comparing it with these
 * literals can tell: each literal, and one value of each gap between them. Rather too many than too
 * few: what holds for all of them holds for every answer. The first is "no answer".
 */
export function domainOf(kind: Kind, literals: ReadonlySet<unknown>): readonly unknown[] {
  switch (kind.is) {
    case 'choice':
      return [null, ...kind.values];
    case 'flag':
      return [null, true, false];
    case 'number':
      return [null, ...numbersAround(kind, literals)];
    case 'choices':
      return listsOf(kind.values, literals);
    case 'text':
    case 'id':
    case 'date':
    case 'range':
    case 'time':
      return [null, ...textsAround(literals)];
    case 'literal':
      return [kind.value];
    case 'files':
    case 'items':
      return [null, [], [ANOTHER]];
    case 'parts':
      return [null, {}];
    case 'any':
      return [
        null,
        true,
        false,
        [],
        [ANOTHER],
        ...numbersAround({ is: 'number' }, literals),
        ...textsAround(literals),
      ];
  }
}

function textsAround(literals: ReadonlySet<unknown>): string[] {
  const texts = Array.from(literals).filter((one) => typeof one === 'string');
  // What follows a text at once, in the order of texts, is the text and the smallest character.
  return Array.from(new Set(['', ...texts.flatMap((one) => [one, `${one}\0`]), ANOTHER]));
}

function numbersAround(kind: NumberKind, literals: ReadonlySet<unknown>): number[] {
  const { min = -Infinity, max = Infinity, decimals } = kind;
  const marks = [0, min, max, ...literals].filter(
    (one) => typeof one === 'number' && Number.isFinite(one),
  ) as number[];
  const sorted = Array.from(new Set(marks)).sort((one, other) => one - other);
  const gaps = sorted.slice(1).map((one, at) => one - (sorted[at] ?? one));
  const step = decimals === undefined ? Math.min(1, ...gaps) / 2 : 10 ** -Math.min(decimals, 15);
  const around = sorted.flatMap((mark) => [mark - step, mark, mark + step]);
  const onGrid =
    decimals === undefined ? around : around.flatMap((one) => neighbours(one, decimals));
  return Array.from(new Set(onGrid)).filter((one) => one >= min && one <= max);
}

/** The values with so many decimals at and around a number. */
function neighbours(value: number, decimals: number): number[] {
  const scale = 10 ** Math.min(decimals, 15);
  const scaled = value * scale;
  return [Math.floor(scaled), Math.round(scaled), Math.ceil(scaled)].map((one) => one / scale);
}

/** Lists that differ in what is compared with: each of those values is in it or not. */
function listsOf(values: readonly string[], literals: ReadonlySet<unknown>): readonly unknown[] {
  const kind: Kind = { is: 'choice', values };
  const marks = Array.from(literals).filter(
    (one): one is string => typeof one === 'string' && canEqual(kind, one),
  );
  if (marks.length > 8) return [];
  const rest = values.find((one) => !marks.includes(one));
  let lists: string[][] = [[]];
  for (const mark of marks) lists = [...lists, ...lists.map((list) => [...list, mark])];
  const withRest = rest === undefined ? [] : lists.map((list) => [...list, rest]);
  return [null, ...lists, ...withRest];
}
