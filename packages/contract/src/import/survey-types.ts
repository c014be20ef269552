import { isObject, type Unchecked } from '../form.js';
import {
  countOf,
  listIn,
  num,
  own,
  str,
  type DraftField,
  type OptionLike,
  type Question,
} from './draft.js';
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
  const none = isOn(element, 'showNoneItem', 'hasNone');
  return [
    ...choicesIn(element, 'choices'),
    ...(none
      ? [{ value: 'none', label: own(element, 'noneText') ?? { ar: 'لا شيء مما سبق', en: 'None' } }]
      : []),
    ...(hasOther(element)
      ? [{ value: OTHER, label: own(element, 'otherText') ?? { ar: 'أخرى', en: 'Other' } }]
      : []),
  ];
}

const OTHER = 'other';

/** What is written under a question, as far as it is a question of its own. */
export interface FreeText extends Pick<Question, 'label' | 'hint' | 'type' | 'when' | 'required'> {
  /** For the note. */
  readonly words: string;
}

/** @param field what the question became */
export function freeTextOf(
  element: Unchecked,
  { body, values }: DraftField,
  name: string,
): FreeText | undefined {
  // With nothing else to choose, it is a box to tick.
  const isBox = body.type === 'checkbox';
  if (hasOther(element) && (isBox || values.has(OTHER)))
    return {
      words: 'The text of "other"',
      label: own(element, 'otherText') ?? {
        ar: 'اكتب الإجابة الأخرى',
        en: 'Write the other answer',
      },
      hint: own(element, 'otherPlaceholder') ?? own(element, 'otherPlaceHolder'),
      type: 'text',
      when: isBox ? { var: name } : { '==': [{ var: name }, OTHER] },
      required: true,
    };
  if (!isOn(element, 'showCommentArea', 'hasComment')) return undefined;
  return {
    words: 'The comment',
    label: own(element, 'commentText') ?? { ar: 'أضف ملاحظة', en: 'Add a comment' },
    hint: own(element, 'commentPlaceholder') ?? own(element, 'commentPlaceHolder'),
    type: 'text-area',
    required: false,
  };
}

function hasOther(element: Unchecked): boolean {
  return isOn(element, 'showOtherItem', 'hasOther');
}

function isOn(element: Unchecked, key: string, formerKey: string): boolean {
  return own(element, key) === true || own(element, formerKey) === true;
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
