import { isCivilDate, isCivilTime } from '@fanar/egypt';
import { listed, shown } from './faults.js';
import type { FieldPart } from './form-parts.js';
import { inside, items, number, property, text } from './json.js';

/** What the value of a field or an expression can be. `any`: not known. */
export type Kind =
  | { readonly is: 'any' | 'text' | 'id' | 'flag' | 'date' | 'range' | 'time' | 'files' | 'parts' }
  | NumberKind
  | { readonly is: 'choice' | 'choices'; readonly values: readonly string[] }
  | { readonly is: 'items'; readonly group: FieldPart }
  | { readonly is: 'literal'; readonly value: string | number | boolean | null };

export interface NumberKind {
  readonly is: 'number';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the decimal sign; not known where absent. */
  readonly decimals?: number | undefined;
}

export const ANY: Kind = { is: 'any' };

/** Kinds of fields that have nothing to set. */
const PLAIN: Readonly<Record<string, Kind>> = {
  text: { is: 'text' },
  'text-area': { is: 'text' },
  'person-name': { is: 'text' },
  'national-id': { is: 'id' },
  plate: { is: 'text' },
  email: { is: 'text' },
  iban: { is: 'text' },
  phone: { is: 'text' },
  time: { is: 'time' },
  date: { is: 'date' },
  'date-picker': { is: 'date' },
  'date-range': { is: 'range' },
  checkbox: { is: 'flag' },
  switch: { is: 'flag' },
  rating: { is: 'number', min: 1, max: 5, decimals: 0 },
  file: { is: 'files' },
  address: { is: 'parts' },
  location: { is: 'parts' },
  'case-number': { is: 'parts' },
  signature: { is: 'parts' },
  consent: { is: 'parts' },
  declaration: { is: 'parts' },
};

/** What the answers to a field can be; a computed one is known by its expression alone. */
export function kindOfField(field: FieldPart): Kind {
  const { type = '' } = field;
  if (Object.hasOwn(PLAIN, type)) return PLAIN[type] ?? ANY;
  const constraints = inside(field, 'constraints');
  const values = items(field, 'options').map((option) => text(option, 'value') ?? '');
  switch (type) {
    case 'number':
    case 'amount': {
      const decimals = type === 'amount' ? 0 : (number(constraints, 'decimals') ?? 0);
      return {
        is: 'number',
        min: number(constraints, 'min') ?? 0,
        max: number(constraints, 'max'),
        decimals,
      };
    }
    case 'select':
    case 'radio':
    case 'segmented-control':
    case 'combobox':
      return { is: 'choice', values };
    case 'checkbox-group':
      return { is: 'choices', values };
    case 'group':
      return { is: 'items', group: field };
    default:
      return ANY;
  }
}

/** Whether something of this kind can ever equal a literal. `null` is "not answered". */
export function canEqual(kind: Kind, literal: unknown): boolean {
  if (literal === null) return true;
  switch (kind.is) {
    case 'any':
      return true;
    case 'text':
      return typeof literal === 'string' && literal.trim() !== '';
    case 'id':
      return typeof literal === 'string' && /^[23]\d{13}$/.test(literal);
    case 'flag':
      return typeof literal === 'boolean';
    case 'number':
      return typeof literal === 'number' && isWithin(kind, literal);
    case 'choice':
      return typeof literal === 'string' && kind.values.includes(literal);
    case 'date':
      return typeof literal === 'string' && isCivilDate(literal);
    case 'range':
      return typeof literal === 'string' && literal.split('/').every(isCivilDate);
    case 'time':
      return typeof literal === 'string' && isCivilTime(literal);
    case 'literal':
      return kind.value === literal;
    default:
      return false;
  }
}

function isWithin(
  { min = -Infinity, max = Infinity, decimals }: NumberKind,
  value: number,
): boolean {
  const step = decimals === undefined ? undefined : 10 ** Math.min(decimals, 15);
  return value >= min && value <= max && (step === undefined || isWhole(value * step));
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** Whether "less" and "more" mean something between this kind and a literal. */
export function canOrder(kind: Kind, literal: unknown): boolean {
  switch (kind.is) {
    case 'any':
    case 'literal':
      return typeof literal === 'number' || typeof literal === 'string';
    case 'number':
      return typeof literal === 'number';
    case 'date':
    case 'time':
      return canEqual(kind, literal);
    default:
      return false;
  }
}

/** What an author may write instead. */
export function possibleValues(kind: Kind): string {
  switch (kind.is) {
    case 'text':
      return 'texts that are not empty';
    case 'id':
      return 'national IDs of 14 digits, as texts';
    case 'flag':
      return '`true` and `false`, without quotation marks';
    case 'number':
      return numbersInWords(kind);
    case 'choice':
      return listed(kind.values);
    case 'date':
      return 'dates such as "2026-01-31"';
    case 'range':
      return 'ranges of dates such as "2026-01-01/2026-01-31"';
    case 'time':
      return 'times such as "09:30"';
    case 'choices':
      return `lists: ask { "in": ["value", { "var": … }] } with one of ${listed(kind.values)}`;
    case 'items':
      return 'lists of items: ask "some", "all", "none", "sum" or "count"';
    case 'files':
      return 'lists of files: ask { "count": { "var": … } }';
    case 'parts':
      return 'made of parts: ask only whether it is answered, { "var": … }';
    case 'literal':
      return shown(kind.value);
    case 'any':
      return 'not known';
  }
}

function numbersInWords({ min, max, decimals = 0 }: NumberKind): string {
  const bounds = [
    ...(min === undefined ? [] : [`from ${String(min)}`]),
    ...(max === undefined ? [] : [`to ${String(max)}`]),
  ];
  return [decimals === 0 ? 'whole numbers' : 'numbers', ...bounds].join(' ');
}

/** A kind as a sentence names it. */
export function kindName(kind: Kind): string {
  switch (kind.is) {
    case 'literal':
      return shown(kind.value);
    case 'text':
    case 'choice':
      return 'a text';
    case 'id':
      return 'a national ID';
    case 'flag':
      return 'true or false';
    case 'number':
      return 'a number';
    case 'date':
    case 'time':
      return `a ${kind.is}`;
    case 'range':
      return 'a range of dates';
    case 'choices':
      return 'a list of choices';
    case 'files':
      return 'a list of files';
    case 'items':
      return 'a list of items';
    case 'parts':
      return 'an answer of several parts';
    case 'any':
      return 'a value';
  }
}

/** What a value is for comparing: two of different sorts are never equal. */
export function sortOf(kind: Kind): 'any' | 'number' | 'text' | 'flag' | 'list' {
  switch (kind.is) {
    case 'any':
      return 'any';
    case 'number':
      return 'number';
    case 'flag':
      return 'flag';
    case 'literal':
      return LITERAL_SORTS[typeof kind.value] ?? 'any';
    case 'choices':
    case 'files':
    case 'items':
    case 'parts':
      return 'list';
    default:
      return 'text';
  }
}

const LITERAL_SORTS: Readonly<Record<string, 'number' | 'text' | 'flag'>> = {
  number: 'number',
  string: 'text',
  boolean: 'flag',
};

/** The kind of a computed field by its `format`. */
export function kindOfFormat(field: FieldPart): Kind {
  const format = property(field, 'format');
  if (format === 'number' || format === 'amount') return { is: 'number' };
  return format === 'date' ? { is: 'date' } : ANY;
}
