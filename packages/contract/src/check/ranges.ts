import { isCivilDate } from '@fanar/egypt';
import { resolveDateBound } from '../fields/date-bound.js';
import { GROUP_MAX_ITEMS, TEXT_AREA_MAX_LENGTH, TEXT_MAX_LENGTH } from '../limits.js';
import { fault, type DefinitionProblem } from './faults.js';
import type { FieldPart, FormParts } from './form-parts.js';
import { inside, items, number, property, text, texts, type Part } from './json.js';

/** Options that still can be looked through. */
const MANY_OPTIONS = 50;

/** What a camera gives. */
const PHOTOS = new Set(['image/jpeg', 'image/png']);

/** Bounds that no answer can meet, and lists too long for what shows them. */
export function rangeProblems({ root, fields }: FormParts, now: Date): DefinitionProblem[] {
  return [
    ...between(inside(root, 'processingTime'), 'min', 'max'),
    ...fields.flatMap((field) => fieldProblems(field, now)),
  ];
}

function fieldProblems(field: FieldPart, now: Date): DefinitionProblem[] {
  const constraints = inside(field, 'constraints');
  const options = items(field, 'options').length;
  switch (field.type) {
    case 'text':
      return between(constraints, 'minLength', 'maxLength', { max: TEXT_MAX_LENGTH });
    case 'text-area':
      return between(constraints, 'minLength', 'maxLength', { max: TEXT_AREA_MAX_LENGTH });
    case 'number':
    case 'amount':
      return between(constraints, 'min', 'max', { min: 0 });
    case 'checkbox-group':
      return [
        ...between(constraints, 'min', 'max', { max: options }),
        ...choosable(constraints, options),
      ];
    case 'file':
      return takesNoPhoto(constraints) ? [fault('definition-camera', constraints.pointer)] : [];
    case 'group':
      return between(field, 'min', 'max', { max: GROUP_MAX_ITEMS });
    case 'date':
    case 'date-picker':
    case 'date-range':
      return dateBounds(constraints, now);
    case 'select':
    case 'radio':
    case 'segmented-control':
      return options > MANY_OPTIONS
        ? [fault('definition-options', `${field.pointer}/options`, { count: options })]
        : [];
    default:
      return [];
  }
}

/** A camera is wanted, and what it gives is not. */
function takesNoPhoto(constraints: Part): boolean {
  const accept = property(constraints, 'accept');
  if (property(constraints, 'inPageCamera') !== true || accept === undefined) return false;
  return !texts(constraints, 'accept').some(([type]) => PHOTOS.has(type));
}

function between(
  part: Part,
  low: string,
  high: string,
  defaults: { min?: number; max?: number } = {},
): DefinitionProblem[] {
  const min = number(part, low) ?? defaults.min;
  const max = number(part, high) ?? defaults.max;
  if (min === undefined || max === undefined || min <= max) return [];
  return [fault('definition-range', part.pointer, { min, max })];
}

/** More than there are to choose from. */
function choosable(constraints: Part, options: number): DefinitionProblem[] {
  const max = number(constraints, 'max');
  if (max === undefined || max <= options || options === 0) return [];
  const suggestion = `There are ${String(options)} options: write at most that.`;
  return [
    fault('definition-range', `${constraints.pointer}/max`, { min: max, max: options }, suggestion),
  ];
}

function dateBounds(constraints: Part, now: Date): DefinitionProblem[] {
  const bounds = (['min', 'max'] as const).map((key) => {
    const bound = text(constraints, key);
    return { key, bound, day: resolveDateBound(bound, now) };
  });
  const wrong = bounds.filter(({ bound, day }) => bound !== undefined && day === undefined);
  if (wrong.length > 0) {
    return wrong.map(({ key, bound = '' }) => {
      const expected =
        'a date such as "2026-01-31", or days from today: "today", "today-30", "today+90"';
      return fault('definition-value', `${constraints.pointer}/${key}`, {
        message: `"${bound}"`,
        expected,
      });
    });
  }
  const [low, high] = bounds;
  if (!low?.day || !high?.day || low.day <= high.day) return [];
  const params = { min: low.bound ?? '', max: high.bound ?? '' };
  // As time goes by, the latest day moves on and may pass the earliest.
  const isMending = isCivilDate(params.min) && !isCivilDate(params.max);
  return [
    fault(isMending ? 'definition-bound-far' : 'definition-range', constraints.pointer, params),
  ];
}

/** What is worked out is never asked. */
export function computedProblems({ fields }: FormParts): DefinitionProblem[] {
  return fields
    .filter((field) => field.type === 'computed' && property(field, 'required') !== undefined)
    .map((field) => fault('definition-required', `${field.pointer}/required`));
}
