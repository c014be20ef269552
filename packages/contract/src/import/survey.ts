import { isObject, type Unchecked } from '../form.js';
import type { Expression } from '../logic.js';
import {
  both,
  Draft,
  listIn,
  num,
  own,
  str,
  type DraftField,
  type DraftStep,
  type Question,
} from './draft.js';
import { ImportError, type Imported } from './imported.js';
import { readable, settled } from './settle.js';
import { surveyExpression } from './survey-expression.js';
import { choicesIn, constraintsOf, freeTextOf, optionsOf, typeOf } from './survey-types.js';
import { cleaned } from './words.js';

/**
 * A SurveyJS survey as a service definition. Pages become steps, panels their fields, dynamic panels
 * and dynamic matrices groups; the simple part of its expression language is carried over.
 *
 * @throws {@link ImportError}
 */
export function fromSurveyJs(survey: unknown): Imported {
  const root = readable(survey, 'SurveyJS survey');
  const reading = new SurveyReading();
  const steps = reading.steps(root);
  return settled(reading.draft, steps, own(root, 'title'), own(root, 'description'));
}

interface Place {
  readonly pointer: string;
  readonly when: Expression | undefined;
  readonly groups: number;
}

const NO_COUNTERPART = new Set(['html', 'image', 'imagemap', 'ranking', 'matrixdropdown']);

class SurveyReading {
  readonly draft = new Draft();

  steps(root: Unchecked): DraftStep[] {
    const pages = listIn(root, 'pages').filter(isObject);
    const top = own(root, 'elements') ?? own(root, 'questions');
    if (pages.length === 0 && !Array.isArray(top))
      throw new ImportError('This is no SurveyJS survey: it has no `pages` and no `elements`.');
    for (const key of ['triggers', 'calculatedValues']) {
      if (listIn(root, key).length > 0)
        this.draft.note(
          `/${key}`,
          'lost',
          `\`${key}\` was not carried over: use computed fields and conditions.`,
        );
    }
    if (pages.length === 0) return [this.#page(root, '', own(root, 'title'))];
    return pages.map((page, at) => this.#page(page, `/pages/${String(at)}`, own(root, 'title')));
  }

  #page(page: Unchecked, pointer: string, title: unknown): DraftStep {
    const when = this.#expression(page, 'visibleIf', pointer);
    const fields = this.#elements(page, { pointer, when, groups: 0 });
    return this.draft.step(
      pointer,
      str(page, 'name') ?? 'page',
      own(page, 'title') ?? title,
      fields,
      pointer ? own(page, 'description') : undefined,
    );
  }

  #elements(
    part: Unchecked,
    place: Place,
    key = Array.isArray(own(part, 'elements')) ? 'elements' : 'questions',
  ): DraftField[] {
    return listIn(part, key).flatMap((one, at) =>
      isObject(one)
        ? this.#element(one, { ...place, pointer: `${place.pointer}/${key}/${String(at)}` })
        : [],
    );
  }

  #element(element: Unchecked, place: Place): DraftField[] {
    const { pointer } = place;
    const type = str(element, 'type') ?? 'text';
    const when = both(place.when, this.#expression(element, 'visibleIf', pointer));
    const here = { ...place, when };
    if (own(element, 'visible') === false && own(element, 'visibleIf') === undefined) {
      this.draft.note(pointer, 'lost', 'It is never shown.');
      return [];
    }
    if (type === 'panel') return this.#elements(element, here);
    if (NO_COUNTERPART.has(type)) {
      this.draft.note(pointer, 'lost', `A question of the type "${type}" has no counterpart.`);
      return [];
    }
    const asked = this.#asked(element, type, here);
    return [...asked, ...this.#freeText(element, asked[0], here)];
  }

  #asked(element: Unchecked, type: string, here: Place): DraftField[] {
    if (type === 'paneldynamic') return this.#group(element, here, 'templateElements');
    if (type === 'matrixdynamic') return this.#group(element, here, 'columns');
    if (type === 'matrix') return this.#matrix(element, here);
    if (type === 'multipletext') return this.#several(element, here);
    if (type === 'expression') return this.#computed(element, here);
    return [this.#question(element, type, here)];
  }

  /** What is written under a question: of another answer than those listed, or a comment. */
  #freeText(element: Unchecked, field: DraftField | undefined, here: Place): DraftField[] {
    const name = str(element, 'name') ?? '';
    const free = field && freeTextOf(element, field, name);
    if (!free) return [];
    const { words, ...question } = free;
    const { pointer } = here;
    const when = both(here.when, question.when);
    const text = this.draft.field({ ...question, pointer, name: `${name}-Comment`, when });
    const message = `${words} is asked by a question of its own, \`${text.id}\`.`;
    this.draft.note(pointer, 'guessed', message);
    return [text];
  }

  #group(element: Unchecked, { pointer, when, groups }: Place, key: string): DraftField[] {
    if (!this.draft.mayNest(groups, pointer)) return [];
    const isMatrix = key === 'columns';
    const inner = { pointer, when: undefined, groups: groups + 1 };
    const fields = isMatrix ? this.#columns(element, inner) : this.#elements(element, inner, key);
    const least = num(element, isMatrix ? 'minRowCount' : 'minPanelCount');
    const question = {
      ...{ pointer, name: str(element, 'name') ?? '', label: titleOf(element), when, fields },
      hint: own(element, 'description'),
      required: own(element, 'isRequired') === true || (least ?? 0) > 0,
    };
    return this.draft.group(
      question,
      least,
      num(element, isMatrix ? 'maxRowCount' : 'maxPanelCount'),
    );
  }

  #columns(element: Unchecked, place: Place): DraftField[] {
    const usual = str(element, 'cellType') ?? 'dropdown';
    return listIn(element, 'columns').flatMap((column, at) => {
      if (!isObject(column)) return [];
      const type = str(column, 'cellType') ?? usual;
      const choices = own(column, 'choices') ?? own(element, 'choices');
      const one = {
        ...column,
        type: type === 'default' ? usual : type,
        ...(choices !== undefined && { choices }),
      };
      return this.#element(one, { ...place, pointer: `${place.pointer}/columns/${String(at)}` });
    });
  }

  /** One answer for each row: a question for each. */
  #matrix(element: Unchecked, { pointer, when }: Place): DraftField[] {
    const name = str(element, 'name') ?? 'matrix';
    const options = choicesIn(element, 'columns');
    const required = own(element, 'isAllRowRequired') === true;
    return choicesIn(element, 'rows').map(({ value, label }, at) =>
      this.draft.field({
        pointer: `${pointer}/rows/${String(at)}`,
        name: `${name}.${cleaned(value)}`,
        label,
        type: 'radio',
        options,
        when,
        required,
      }),
    );
  }

  #several(element: Unchecked, { pointer, when }: Place): DraftField[] {
    const name = str(element, 'name') ?? '';
    return listIn(element, 'items').flatMap((item, at) =>
      isObject(item)
        ? [
            this.#question({ ...item, name: `${name}.${str(item, 'name') ?? ''}` }, 'text', {
              pointer: `${pointer}/items/${String(at)}`,
              when,
              groups: 0,
            }),
          ]
        : [],
    );
  }

  #computed(element: Unchecked, { pointer, when }: Place): DraftField[] {
    const value = surveyExpression(str(element, 'expression') ?? '');
    if (value === undefined) {
      this.draft.note(
        pointer,
        'lost',
        `The expression has no counterpart: ${cleaned(own(element, 'expression')).slice(0, 120)}`,
      );
      return [];
    }
    return [
      this.draft.field({
        pointer,
        name: str(element, 'name') ?? '',
        label: titleOf(element),
        type: 'computed',
        when,
        more: { value },
      }),
    ];
  }

  #question(element: Unchecked, foreign: string, { pointer, when }: Place): DraftField {
    const type = typeOf(element, foreign, (kind, message) =>
      this.draft.note(pointer, kind, message),
    );
    for (const key of [
      'defaultValue',
      'enableIf',
      'validators',
      'setValueExpression',
      'choicesByUrl',
    ]) {
      const value = own(element, key);
      if (value === undefined || (Array.isArray(value) && value.every(isLength))) continue;
      this.draft.note(pointer, 'lost', `\`${key}\` was not carried over.`);
    }
    const required = this.#expression(element, 'requiredIf', pointer);
    const question: Question = {
      ...{ pointer, name: str(element, 'name') ?? '', label: titleOf(element), type, when },
      hint: own(element, 'description') ?? own(element, 'placeholder'),
      required: required ?? own(element, 'isRequired') === true,
      constraints: constraintsOf(type, element),
      options: optionsOf(element, foreign),
    };
    return this.draft.field(question);
  }

  #expression(part: Unchecked, key: string, pointer: string): Expression | undefined {
    const text = str(part, key);
    if (text === undefined || text.trim() === '') return undefined;
    const read = surveyExpression(text);
    if (read === undefined)
      this.draft.note(
        pointer,
        'lost',
        `\`${key}\` has no counterpart: ${cleaned(text).slice(0, 120)}`,
      );
    return read;
  }
}

function titleOf(element: Unchecked): unknown {
  return own(element, 'title') ?? own(element, 'name');
}

function isLength(validator: unknown): boolean {
  return isObject(validator) && ['text', 'numeric', 'email'].includes(String(validator.type));
}
