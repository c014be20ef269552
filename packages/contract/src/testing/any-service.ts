import fc from 'fast-check';
import type { Answers, Field, FieldType, Rule, ServiceDefinition, Step } from '../definition.js';
import type { Expression } from '../logic.js';
import { answersTo } from './answers-to.js';
import { everything } from './definition.js';
import { pickFrom, tapeReader, type Pick } from './tape.js';

const words = (ar: string) => ({ ar, en: 'words' });
const options = ['a', 'b', 'c'].map((value) => ({ value, label: words('اختيار') }));
const constraints = (value: object) => ({ constraints: value });

/** What each type needs, and what may be set, the simplest first. */
const SETTINGS: Readonly<Record<Exclude<FieldType, 'group' | 'computed'>, [object, ...object[]]>> =
  {
    checkbox: [{}],
    radio: [{ options }],
    number: [{}, constraints({ min: -10, max: 50, decimals: 1 }), constraints({ max: 9 })],
    text: [{}, constraints({ minLength: 2, maxLength: 5 })],
    switch: [{}],
    select: [{ options }],
    'segmented-control': [{ options }],
    combobox: [{ options }],
    'checkbox-group': [{ options }, { options, ...constraints({ min: 2, max: 3 }) }],
    amount: [{}, constraints({ min: 100, max: 10_000 })],
    rating: [{}],
    date: [{}, constraints({ min: '2000-01-01', max: 'today' })],
    'date-picker': [{}, constraints({ min: 'today', max: 'today+60' })],
    'date-range': [{}, constraints({ min: 'today-30' })],
    time: [{}],
    'national-id': [{}, { sensitive: true }],
    'person-name': [{}],
    phone: [{}, constraints({ kinds: ['mobile'] })],
    plate: [{}],
    email: [{}],
    iban: [{}],
    'text-area': [{}, constraints({ maxLength: 10 })],
    address: [{}],
    location: [{}],
    'case-number': [{}],
    file: [{}, constraints({ max: 2 })],
    signature: [{}],
    consent: [{ text: words('نسأل'), version: '1' }],
    declaration: [{ text: words('أقر'), version: '1' }],
  };

const TYPES = Object.keys(SETTINGS) as [keyof typeof SETTINGS, ...(keyof typeof SETTINGS)[]];

/** What was asked before, and the one thing that conditions ask of it. */
interface Asked {
  readonly field: Field;
  readonly predicate: Expression;
}

interface Making {
  readonly pick: Pick;
  readonly nextId: () => string;
  /** Grows as fields are made. */
  readonly asked: Asked[];
  /** Levels of groups that may still be opened. */
  readonly levels: number;
}

/**
 * Any service that `checkDefinition` lets pass: every type, groups two levels deep, conditions, rules
 * and computed values over what was asked before. Of each field one thing alone is ever asked, and
 * never its opposite, so that no two conditions contradict each other.
 */
export const anyService: fc.Arbitrary<ServiceDefinition> = tapeOf(200).map((tape) =>
  makeService(tapeReader(tape)),
);

/** A service and answers as a form keeps them: hidden ones included, one set in two right throughout. */
export const anyServiceWithAnswers: fc.Arbitrary<{
  readonly definition: ServiceDefinition;
  readonly answers: Answers;
}> = tapeOf(400).map((tape) => {
  const pick = tapeReader(tape);
  const definition = makeService(pick);
  return { definition, answers: answersTo(definition, pick) };
});

/** Drawn four at a time, which is quicker. */
function tapeOf(length: number): fc.Arbitrary<Uint8Array> {
  const size = { minLength: length / 4, maxLength: length / 4 };
  return fc.uint32Array(size).map(({ buffer }) => new Uint8Array(buffer));
}

function makeService(pick: Pick): ServiceDefinition {
  const making: Making = { pick, nextId: counter(), asked: [], levels: 2 };
  const roles = options.slice(0, 2);
  const applicant = { label: words('لمن'), roles };
  const isForOthers = pick(4) === 1;
  if (isForOthers) {
    const field = { id: 'applicant', type: 'radio', label: words('لمن'), options: roles } as const;
    making.asked.push({ field, predicate: { '==': [{ var: 'applicant' }, 'b'] } });
  }
  const steps = Array.from({ length: 1 + pick(3) }, (_, at): Step => {
    const when = pick(4) === 1 ? { when: condition(making) } : {};
    return { id: `s${String(at)}`, title: words('خطوة'), ...when, fields: makeFields(making, 5) };
  });
  return {
    ...everything,
    ...(isForOthers && { applicant }),
    steps,
    rules: makeRules(
      steps.flatMap((step) => [...step.fields]),
      making,
    ),
  };
}

function makeFields(making: Making, most: number): Field[] {
  return Array.from({ length: 1 + making.pick(most) }, () => makeField(making));
}

function makeField(making: Making): Field {
  const { pick, asked, nextId } = making;
  const id = nextId();
  const when = pick(3) === 1 ? { when: condition(making) } : {};
  const field = { id, label: words('سؤال'), ...when, ...makeKind(making) } as Field;
  asked.push({ field, predicate: predicateOf(field, pick) });
  return field;
}

function makeKind(making: Making): object {
  const { pick, levels } = making;
  const kind = pick(10);
  if (kind === 1) return { type: 'computed', value: computation(making) };
  const required = pickFrom<object>(pick, [
    {},
    { required: false },
    { required: condition(making) },
  ]);
  const isGroup = levels > 0 && (kind === 2 || kind === 3);
  return { ...required, ...(isGroup ? makeGroup(making) : plain(pick)) };
}

function plain(pick: Pick): object {
  const type = pickFrom(pick, TYPES);
  return { type, ...pickFrom(pick, SETTINGS[type]) };
}

function makeGroup(making: Making): object {
  const { pick } = making;
  const within = { ...making, asked: [...making.asked], levels: making.levels - 1 };
  const fields = makeFields(within, 3);
  const bounds = pickFrom<object>(pick, [{}, { max: 2 }, { min: 2 }, { min: 0 }]);
  return { type: 'group', item: words('بند'), ...bounds, fields, rules: makeRules(fields, within) };
}

function makeRules(fields: readonly Field[], { asked, pick }: Making): Rule[] {
  const own = asked.filter(({ field }) => fields.includes(field));
  const one = own[pick(own.length)];
  const other = own[pick(own.length)];
  if (!one || !other || one === other || pick(2) === 0) return [];
  const assert: Expression =
    one.field.type === 'number' && other.field.type === 'number'
      ? { '<=': [{ var: one.field.id }, { var: other.field.id }] }
      : { or: [one.predicate, other.predicate] };
  const ids = [one.field.id, other.field.id];
  return [{ id: ids.join('-'), fields: ids, assert, message: words('لا يتفقان') }];
}

/** That holds where everything asked of earlier fields does. */
function condition({ asked, pick }: Making): Expression {
  if (asked.length === 0) return { today: [] };
  const some = (): Expression => asked[pick(asked.length)]?.predicate ?? true;
  const [one, two] = [some(), some()];
  return pickFrom<Expression>(pick, [
    one,
    { and: [one, two] },
    { or: [one, two] },
    { '!': { '!': one } },
    { if: [one, two, false] },
    { if: [one, true, two] },
  ]);
}

function predicateOf(field: Field, pick: Pick): Expression {
  const it = { var: field.id };
  switch (field.type) {
    case 'checkbox':
    case 'switch':
      return pickFrom<Expression>(pick, [it, { '==': [it, true] }, { '!=': [it, false] }]);
    case 'radio':
    case 'select':
    case 'segmented-control':
    case 'combobox':
      return pickFrom<Expression>(pick, [
        { '==': [it, 'a'] },
        { in: [it, ['a', 'b']] },
        { '!=': [it, 'c'] },
        { '!': { '==': ['b', it] } },
      ]);
    case 'checkbox-group':
      return pickFrom<Expression>(pick, [{ in: ['a', it] }, { '>': [{ count: it }, 1] }, it]);
    case 'number':
      return pickFrom<Expression>(pick, [
        { '>': [it, 3] },
        { '<=': [it, 5] },
        { '>=': [8, it] },
        { '==': [it, 4] },
        { '<': [{ '*': [it, 2] }, { '+': [it, 6] }] },
      ]);
    case 'amount':
      return pickFrom<Expression>(pick, [{ '>=': [it, 5000] }, { '<': [{ '/': [it, 100] }, 60] }]);
    case 'date':
      return pickFrom<Expression>(pick, [
        { '<': [it, '2008-06-01'] },
        { '>=': [{ age: it }, 18] },
        { '<=': [it, { today: [] }] },
      ]);
    case 'national-id':
      return { '<': [{ age: { birthDate: it } }, 60] };
    case 'group':
      return groupPredicate(field.id, field.fields, pick);
    default:
      return it;
  }
}

function groupPredicate(id: string, fields: readonly Field[], pick: Pick): Expression {
  const it = { var: id };
  const counted = fields.find(({ type }) => type === 'number');
  const boxed = fields.find(({ type }) => type === 'checkbox');
  return pickFrom<Expression>(pick, [
    it,
    { '>=': [{ count: it }, 1] },
    ...(counted ? [{ '>=': [{ sum: [it, { var: counted.id }] }, 4] } as const] : []),
    ...(boxed
      ? [
          { some: [it, { var: boxed.id }] } as const,
          { all: [it, { var: boxed.id }] } as const,
          { none: [it, { '==': [{ var: boxed.id }, false] }] } as const,
        ]
      : []),
  ]);
}

function computation(making: Making): Expression {
  const { asked, pick } = making;
  const of = (type: FieldType) => asked.filter(({ field }) => field.type === type);
  const [number] = of('number');
  const [nationalId] = of('national-id');
  const [text] = of('text');
  return pickFrom<Expression>(pick, [
    { if: [condition(making), 'نعم', 'لا'] },
    ...(number ? [{ '+': [{ var: number.field.id }, 1] } as const] : []),
    ...(number ? [{ max: [{ var: number.field.id }, 7] } as const] : []),
    ...(nationalId ? [{ age: { birthDate: { var: nationalId.field.id } } } as const] : []),
    ...(text ? [{ cat: [{ var: text.field.id }, ' ', 5] } as const] : []),
  ]);
}

function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `f${String(count)}`;
  };
}
