import { boundProblems } from '../check/bounds.js';
import { checkDefinition } from '../check/check-definition.js';
import type { DefinitionProblem } from '../check/faults.js';
import type { ServiceDefinition } from '../definition.js';
import { isObject, type Unchecked } from '../form.js';
import type { Draft, DraftField, DraftStep } from './draft.js';
import { ImportError, TO_COMPLETE, type Imported } from './imported.js';
import { translated } from './translate.js';
import { optionalText, slugFrom, textFrom, cleaned } from './words.js';

/** The form as an object that can be read. @throws {@link ImportError} */
export function readable(form: unknown, what: string): Unchecked {
  if (!isObject(form)) throw new ImportError(`This is no ${what}: an object is needed.`);
  const [excess] = boundProblems(form);
  if (excess) throw new ImportError(`${excess.pointer || '/'}: ${excess.message}`);
  return form;
}

/** @throws {@link ImportError} where nothing is left to ask */
export function settled(
  draft: Draft,
  steps: readonly DraftStep[],
  title: unknown,
  summary: unknown,
): Imported {
  const sources = new WeakMap<object, string>();
  const definition = assembled(
    draft,
    steps.filter(({ fields }) => fields.length > 0),
    sources,
    title,
    summary,
  );
  for (let round = 0; round < 100; round++) {
    const errors = checkDefinition(definition).filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
      return { definition: definition as unknown as ServiceDefinition, notes: draft.notes };
    if (!mend(definition, errors, draft, sources)) break;
    if ((definition.steps as unknown[]).length === 0)
      throw new ImportError('The form asks nothing that can be carried over.');
  }
  throw new ImportError('The form cannot be made into a definition.');
}

type Loose = Record<string, unknown>;

function assembled(
  draft: Draft,
  steps: readonly DraftStep[],
  sources: WeakMap<object, string>,
  title: unknown,
  summary: unknown,
): Loose {
  if (steps.length === 0) throw new ImportError('The form asks nothing that can be carried over.');
  const name = isObject(title) ? cleaned(title.en ?? title.default) : cleaned(title);
  const todo = (what: string) => ({ ar: `${TO_COMPLETE}: ${what}` });
  draft.note(
    '',
    'to-complete',
    `The facts of the service: whatever begins with «${TO_COMPLETE}», the processing time, the fees, the documents and the telephone number.`,
  );
  const made = steps.map((step) => {
    const intro = optionalText(step.intro);
    const fields = step.fields.map((field) => fieldFrom(field, draft, sources));
    const body = {
      id: step.id,
      title: textFrom(step.title, step.id),
      ...(intro && { intro }),
      fields,
    };
    sources.set(body, step.pointer);
    return body;
  });
  if (JSON.stringify(made).includes(`"${TO_COMPLETE}`))
    draft.note(
      '',
      'to-complete',
      `Arabic words: the form has none for what begins with «${TO_COMPLETE}».`,
    );
  return {
    id: `imported/${slugFrom(name) || 'form'}`,
    version: 1,
    title: textFrom(title, 'Form'),
    summary: optionalText(summary) ?? todo('ملخص الخدمة في سطر أو سطرين'),
    competentAuthority: todo('الجهة المختصة'),
    audience: ['citizen'],
    fees: [],
    processingTime: { min: 0, max: 0, unit: 'working-day' },
    evidence: [],
    outputs: [{ title: todo('المستند الذي تصدره الخدمة') }],
    channels: ['online'],
    eligibility: [],
    appointment: 'none',
    next: [todo('ما يحدث بعد إرسال الطلب')],
    contact: { title: todo('جهة الاستفسار'), phone: '000' },
    steps: made,
    declaration: { ar: 'أقر بصحة البيانات المدخلة', en: 'I declare that the data is correct' },
    stages: [
      {
        id: 'received',
        title: { ar: 'تم استلام الطلب', en: 'Received' },
        next: todo('ما يحدث في هذه المرحلة'),
      },
    ],
  };
}

function fieldFrom(field: DraftField, draft: Draft, sources: WeakMap<object, string>): Loose {
  const { when, required, fields } = field;
  const needed =
    typeof required === 'object' && required !== null ? translated(required, draft) : required;
  const isComputed = field.body.type === 'computed';
  const body: Loose = {
    ...field.body,
    ...(isComputed && { value: translated(field.body.value as never, draft) }),
    ...(when !== undefined && { when: translated(when, draft) }),
    ...(needed !== true && !isComputed && { required: needed }),
    ...(fields && { fields: fields.map((one) => fieldFrom(one, draft, sources)) }),
  };
  sources.set(body, field.pointer);
  return body;
}

/** Takes out what is wrong: a condition first, then bounds, then a whole question. */
function mend(
  definition: Loose,
  errors: readonly DefinitionProblem[],
  draft: Draft,
  sources: WeakMap<object, string>,
): boolean {
  let isMended = false;
  const doomed = new Set<string>();
  for (const { pointer, message } of errors) {
    const [place = '', property] =
      /^((?:\/steps\/\d+)(?:\/fields\/\d+)*)(?:\/(\w+))?/.exec(pointer)?.slice(1) ?? [];
    const part = partAt(definition, place);
    if (!isObject(part)) continue;
    const source = sources.get(part) ?? '';
    const isSmall =
      property !== undefined &&
      ['when', 'required', 'constraints', 'hint', 'autocomplete', 'unit', 'min', 'max'].includes(
        property,
      );
    if (isSmall && Object.hasOwn(part, property)) {
      delete (part as Loose)[property];
      if (property === 'required') (part as Loose).required = false;
      draft.note(source, 'lost', `\`${property}\` was left out. ${message}`);
      isMended = true;
    } else if (!isSmall) doomed.add(place);
  }
  return isMended || removeAll(definition, doomed, draft, sources);
}

function removeAll(
  definition: Loose,
  places: ReadonlySet<string>,
  draft: Draft,
  sources: WeakMap<object, string>,
): boolean {
  // The last first, so that the places of those before stay as they are.
  const order = Array.from(places).sort((one, other) =>
    other.localeCompare(one, 'en', { numeric: true }),
  );
  for (const place of order) {
    const cut = place.lastIndexOf('/');
    const list = partAt(definition, place.slice(0, cut));
    if (!Array.isArray(list)) return false;
    const [removed] = list.splice(Number(place.slice(cut + 1)), 1) as unknown[];
    if (isObject(removed))
      draft.note(sources.get(removed) ?? '', 'lost', 'The question could not be carried over.');
  }
  return order.length > 0;
}

function partAt(definition: Loose, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => (part as Loose | undefined)?.[key], definition);
}
