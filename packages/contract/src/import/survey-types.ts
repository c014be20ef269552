import { isObject, type Unchecked } from '../form.js';
import { countOf, listIn, num, own, str, type OptionLike } from './draft.js';
import type { ImportNote } from './imported.js';
import { cleaned } from './words.js';

type Note = (kind: ImportNote['kind'], message: string) => void;

/** What a question of a survey is asked as. */
export function typeOf(element: Unchecked, foreign: string, note: Note): string {
  switch (foreign) {
    case 'text':
      return textType(str(element, 'inputType') ?? 'text', note);
    case 'slider':
      return 'number';
    case 'comment':
      return 'text-area';
    case 'radiogroup':
    case 'buttongroup':
      return 'radio';
    case 'dropdown':
      return 'select';
    case 'imagepicker':
      return own(element, 'multiSelect') === true ? 'checkbox-group' : 'radio';
    case 'checkbox':
    case 'tagbox':
      return 'checkbox-group';
    case 'boolean':
      return 'radio';
    case 'rating':
      return ratesFive(element) ? 'rating' : 'radio';
    case 'file':
      return 'file';
    case 'signaturepad':
      return 'signature';
    default:
      note('guessed', `A question of the type "${cleaned(foreign)}" became a text.`);
      return 'text';
  }
}

function textType(input: string, note: Note): string {
  switch (input) {
    case 'number':
    case 'range':
      return 'number';
    case 'email':
      return 'email';
    case 'date':
      return 'date';
    case 'time':
      return 'time';
    case 'tel':
      note('guessed', 'A telephone number is taken for one dialled in Egypt.');
      return 'phone';
    case 'datetime-local':
    case 'datetime':
      note('lost', 'Only the date is asked, without the time.');
      return 'date-picker';
    case 'text':
      return 'text';
    default:
      note('guessed', `An input of the type "${cleaned(input)}" became a text.`);
      return 'text';
  }
}

function ratesFive(element: Unchecked): boolean {
  const isCustom = listIn(element, 'rateValues').length > 0;
  return (
    !isCustom &&
    (num(element, 'rateMin') ?? 1) === 1 &&
    (num(element, 'rateMax') ?? num(element, 'rateCount') ?? 5) === 5
  );
}

export function optionsOf(element: Unchecked, foreign: string): OptionLike[] {
  if (foreign === 'boolean') {
    return [
      {
        value: own(element, 'valueTrue') ?? 'true',
        label: own(element, 'labelTrue') ?? { ar: 'نعم', en: 'Yes' },
      },
      {
        value: own(element, 'valueFalse') ?? 'false',
        label: own(element, 'labelFalse') ?? { ar: 'لا', en: 'No' },
      },
    ];
  }
  if (foreign === 'rating' && !ratesFive(element)) {
    const given = choicesIn(element, 'rateValues');
    if (given.length > 0) return given;
    const first = Math.trunc(num(element, 'rateMin') ?? 1);
    const last = Math.min(
      Math.trunc(num(element, 'rateMax') ?? num(element, 'rateCount') ?? 5),
      first + 100,
    );
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => ({
      value: first + at,
      label: String(first + at),
    }));
  }
  const other = own(element, 'showOtherItem') === true || own(element, 'hasOther') === true;
  const none = own(element, 'showNoneItem') === true || own(element, 'hasNone') === true;
  return [
    ...choicesIn(element, 'choices'),
    ...(none
      ? [{ value: 'none', label: own(element, 'noneText') ?? { ar: 'لا شيء مما سبق', en: 'None' } }]
      : []),
    ...(other
      ? [{ value: 'other', label: own(element, 'otherText') ?? { ar: 'أخرى', en: 'Other' } }]
      : []),
  ];
}

export function choicesIn(element: Unchecked, key: string): OptionLike[] {
  return listIn(element, key).map((one) =>
    isObject(one)
      ? { value: own(one, 'value'), label: own(one, 'text') ?? own(one, 'value') }
      : { value: one, label: one },
  );
}

export function constraintsOf(type: string, element: Unchecked): Record<string, unknown> {
  const validator = (kind: string): Unchecked =>
    listIn(element, 'validators')
      .filter(isObject)
      .find((one) => one.type === kind) ?? {};
  switch (type) {
    case 'text':
    case 'text-area':
      return {
        minLength: countOf(num(validator('text'), 'minLength')),
        maxLength: countOf(num(element, 'maxLength') ?? num(validator('text'), 'maxLength'), 1),
      };
    case 'number': {
      const numeric = validator('numeric');
      const step = num(element, 'step');
      const decimals = step === undefined || Number.isInteger(step) ? {} : { decimals: 2 };
      return {
        min: num(element, 'min') ?? num(numeric, 'minValue'),
        max: num(element, 'max') ?? num(numeric, 'maxValue'),
        ...decimals,
      };
    }
    case 'date':
    case 'date-picker':
      return { min: dayOf(own(element, 'min')), max: dayOf(own(element, 'max')) };
    case 'checkbox-group':
      return {
        min: countOf(num(element, 'minSelectedChoices'), 1),
        max: countOf(num(element, 'maxSelectedChoices'), 1),
      };
    case 'file':
      return own(element, 'allowMultiple') === true
        ? { max: 20, maxSize: countOf(num(element, 'maxSize'), 1) }
        : { maxSize: countOf(num(element, 'maxSize'), 1) };
    default:
      return {};
  }
}

function dayOf(bound: unknown): string | undefined {
  return typeof bound === 'string' && /^\d{4}-\d\d-\d\d$/.test(bound) ? bound : undefined;
}
