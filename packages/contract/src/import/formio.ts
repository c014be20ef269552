import { isObject, type Unchecked } from '../form.js';
import type { Expression } from '../logic.js';
import {
  both,
  countOf,
  Draft,
  listIn,
  num,
  objectIn,
  own,
  str,
  type DraftField,
  type DraftStep,
  type OptionLike,
  type Question,
} from './draft.js';
import { formioCondition } from './formio-condition.js';
import { ImportError, type Imported } from './imported.js';
import { readable, settled } from './settle.js';
import { cleaned } from './words.js';

/**
 * A Form.io form as a service definition. Conditions as data (`conditional`, JsonLogic) are carried
 * over; scripts (`customConditional`, `calculateValue`, `validate.custom`) are never run, but noted.
 *
 * @throws {@link ImportError}
 */
export function fromFormio(form: unknown): Imported {
  const root = readable(form, 'Form.io form');
  if (!Array.isArray(own(root, 'components')))
    throw new ImportError('This is no Form.io form: it has no `components`.');
  const reading = new FormioReading();
  return settled(
    reading.draft,
    reading.steps(root),
    own(root, 'title') ?? own(root, 'name'),
    own(root, 'description'),
  );
}

/** Where a component stands. */
interface Place {
  readonly pointer: string;
  readonly when: Expression | undefined;
  readonly groups: number;
}

/** Components that only hold others. */
const CONTAINERS = new Set([
  'panel',
  'fieldset',
  'well',
  'container',
  'columns',
  'table',
  'tabs',
  'form',
]);
/** Nothing is asked and nothing is missed. */
const SILENT = new Set(['button', 'recaptcha']);

const TYPES: Readonly<Record<string, string>> = {
  textfield: 'text',
  textarea: 'text-area',
  number: 'number',
  currency: 'amount',
  checkbox: 'checkbox',
  selectboxes: 'checkbox-group',
  select: 'select',
  radio: 'radio',
  email: 'email',
  phoneNumber: 'phone',
  day: 'date',
  datetime: 'date-picker',
  time: 'time',
  file: 'file',
  signature: 'signature',
  address: 'address',
  url: 'text',
};

class FormioReading {
  readonly draft = new Draft();

  /** Of a wizard each panel is a step; of a form, all of it is one. */
  steps(root: Unchecked): DraftStep[] {
    const components = listIn(root, 'components');
    const title = own(root, 'title');
    if (own(root, 'display') !== 'wizard') {
      return [
        this.draft.step(
          '/components',
          'form',
          title,
          this.#all(components, { pointer: '/components', when: undefined, groups: 0 }),
        ),
      ];
    }
    return components.flatMap((panel, at) => {
      if (!isObject(panel)) return [];
      const pointer = `/components/${String(at)}`;
      const fields = this.#component(panel, { pointer, when: undefined, groups: 0 });
      return [
        this.draft.step(
          pointer,
          str(panel, 'key') ?? '',
          own(panel, 'title') ?? own(panel, 'label') ?? title,
          fields,
        ),
      ];
    });
  }

  #all(components: readonly unknown[], place: Place): DraftField[] {
    return components.flatMap((one, at) =>
      isObject(one)
        ? this.#component(one, { ...place, pointer: `${place.pointer}/${String(at)}` })
        : [],
    );
  }

  #component(component: Unchecked, place: Place): DraftField[] {
    const type = str(component, 'type') ?? '';
    if (SILENT.has(type)) return [];
    const when = both(place.when, formioCondition(component, place.pointer, this.draft));
    const here = { ...place, when };
    if (CONTAINERS.has(type)) return this.#inside(component, here);
    if (type === 'datagrid' || type === 'editgrid') return this.#group(component, here);
    if (type === 'survey') return this.#survey(component, here);
    if (
      ['content', 'htmlelement', 'hidden', 'password', 'tree', 'datamap', 'resource'].includes(type)
    ) {
      const words = cleaned(
        own(component, 'html') ?? own(component, 'content') ?? own(component, 'label'),
      );
      this.draft.note(
        place.pointer,
        'lost',
        `A component of the type "${cleaned(type)}" has no counterpart${words ? `: ${words.slice(0, 80)}` : ''}.`,
      );
      return [];
    }
    return this.#question(component, type, here);
  }

  /** What stands in containers, in columns and in the cells of tables. */
  #inside(component: Unchecked, place: Place): DraftField[] {
    const { pointer } = place;
    const lists: [readonly unknown[], string][] = [
      [listIn(component, 'components'), `${pointer}/components`],
    ];
    listIn(component, 'columns').forEach((column, at) => {
      if (isObject(column))
        lists.push([listIn(column, 'components'), `${pointer}/columns/${String(at)}/components`]);
    });
    listIn(component, 'rows').forEach((row, at) => {
      if (!Array.isArray(row)) return;
      (row as unknown[]).forEach((cell, index) => {
        if (isObject(cell))
          lists.push([
            listIn(cell, 'components'),
            `${pointer}/rows/${String(at)}/${String(index)}/components`,
          ]);
      });
    });
    return lists.flatMap(([list, path]) => this.#all(list, { ...place, pointer: path }));
  }

  #group(component: Unchecked, { pointer, when, groups }: Place): DraftField[] {
    if (!this.draft.mayNest(groups, pointer)) return [];
    const inner = { pointer: `${pointer}/components`, when: undefined, groups: groups + 1 };
    const fields = this.#all(listIn(component, 'components'), inner);
    const validate = objectIn(component, 'validate');
    const question = {
      ...{
        pointer,
        name: str(component, 'key') ?? '',
        label: own(component, 'label'),
        when,
        fields,
      },
      required: own(validate, 'required') === true,
    };
    return this.draft.group(question, num(validate, 'minLength'), num(validate, 'maxLength'));
  }

  /** The same answers to several questions: a question for each. */
  #survey(component: Unchecked, { pointer, when }: Place): DraftField[] {
    const options = optionsIn(component, 'values');
    const key = str(component, 'key') ?? 'survey';
    return listIn(component, 'questions').flatMap((one, at) => {
      if (!isObject(one)) return [];
      const name = `${key}.${str(one, 'value') ?? String(at)}`;
      const required = own(objectIn(component, 'validate'), 'required') === true;
      return [
        this.draft.field({
          pointer: `${pointer}/questions/${String(at)}`,
          name,
          label: own(one, 'label'),
          type: 'radio',
          options,
          when,
          required,
        }),
      ];
    });
  }

  #question(component: Unchecked, foreign: string, { pointer, when }: Place): DraftField[] {
    const name = str(component, 'key') ?? '';
    const validate = objectIn(component, 'validate');
    const type = this.#type(component, foreign, pointer);
    this.#noteScripts(component, validate, pointer);
    const question: Question = {
      ...{ pointer, name, type, when },
      label: own(component, 'label'),
      hint:
        own(component, 'description') || own(component, 'tooltip') || own(component, 'placeholder'),
      required: own(validate, 'required') === true,
      constraints: constraintsOf(type, component, validate),
      options: optionsIn(component, 'values').concat(
        optionsIn(objectIn(component, 'data'), 'values'),
      ),
    };
    const field = this.draft.field(question);
    // Other components ask for single boxes as `key.value`.
    for (const { value } of type === 'checkbox-group' ? (question.options ?? []) : [])
      this.draft.ids.set(`${name}.${String(value)}`, field.id);
    return [field];
  }

  #type(component: Unchecked, foreign: string, pointer: string): string {
    const known = Object.hasOwn(TYPES, foreign) ? TYPES[foreign] : undefined;
    const isMultiple = own(component, 'multiple') === true;
    if (foreign === 'select') {
      const source = own(component, 'dataSrc') ?? 'values';
      if (source !== 'values')
        this.draft.note(
          pointer,
          'lost',
          `Options come from elsewhere (${cleaned(source)}): list them.`,
        );
      return isMultiple ? 'checkbox-group' : 'select';
    }
    if (known === 'phone')
      this.draft.note(pointer, 'guessed', 'A telephone number is taken for one dialled in Egypt.');
    if (foreign === 'datetime' && own(component, 'enableTime') !== false)
      this.draft.note(pointer, 'lost', 'Only the date is asked, without the time.');
    if (foreign === 'url')
      this.draft.note(pointer, 'guessed', 'An address of a page is asked as a text.');
    if (isMultiple && known !== 'file')
      this.draft.note(pointer, 'lost', 'Only one answer is asked: use a group for several.');
    if (known === undefined)
      this.draft.note(
        pointer,
        'guessed',
        `A component of the type "${cleaned(foreign)}" became a text.`,
      );
    return known ?? 'text';
  }

  #noteScripts(component: Unchecked, validate: Unchecked, pointer: string): void {
    const scripts = [
      ...['calculateValue', 'customDefaultValue'].map((key) => [key, own(component, key)] as const),
      ...['custom', 'pattern', 'json', 'customPrivate'].map(
        (key) => [`validate.${key}`, own(validate, key)] as const,
      ),
    ];
    for (const [key, value] of scripts) {
      if (value === undefined || value === null || value === '' || value === false) continue;
      this.draft.note(
        pointer,
        'lost',
        `\`${key}\` was not carried over: write it as a rule or a computed field.`,
      );
    }
    const initial = own(component, 'defaultValue');
    if (typeof initial === 'string' && initial !== '')
      this.draft.note(pointer, 'lost', 'The answer that was filled in beforehand.');
  }
}

function optionsIn(part: Unchecked, key: string): OptionLike[] {
  return listIn(part, key).flatMap((one) => {
    if (!isObject(one) || own(one, 'value') === '') return [];
    return [{ value: own(one, 'value'), label: own(one, 'label') ?? own(one, 'value') }];
  });
}

function constraintsOf(
  type: string,
  component: Unchecked,
  validate: Unchecked,
): Record<string, unknown> {
  switch (type) {
    case 'text':
    case 'text-area':
      return {
        minLength: countOf(num(validate, 'minLength')),
        maxLength: countOf(num(validate, 'maxLength'), 1),
      };
    case 'number': {
      const isWhole = own(validate, 'integer') === true;
      const decimals = Math.min(countOf(num(component, 'decimalLimit')) ?? (isWhole ? 0 : 2), 6);
      return { min: num(validate, 'min'), max: num(validate, 'max'), decimals };
    }
    case 'amount':
      return { min: piastres(num(validate, 'min')), max: piastres(num(validate, 'max')) };
    case 'checkbox-group':
      return {
        min: countOf(num(validate, 'minSelectedCount'), 1),
        max: countOf(num(validate, 'maxSelectedCount'), 1),
      };
    case 'file':
      return own(component, 'multiple') === true ? { max: 20 } : {};
    default:
      return {};
  }
}

function piastres(pounds: number | undefined): number | undefined {
  return pounds === undefined ? undefined : Math.round(pounds * 100);
}
