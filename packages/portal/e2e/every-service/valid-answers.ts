import {
  fieldsOf,
  resolveDateBound,
  show,
  validateAnswers,
  variablesOf,
  type Answer,
  type Answers,
  type Field,
  type FieldOf,
  type Rule,
  type ServiceDefinition,
  type ShownField,
  type Unchecked,
} from '@fanar/contract';

/** One of the right ways to fill in an application. */
export interface Manner {
  /** Which of several answers is given: two manners see both ends of every question. */
  readonly choice: 'first' | 'last';
  /** Whether what may be left out is answered too. */
  readonly isWhole: boolean;
}

/** How far each answer is from the one that the manner names, by id of the field. */
type Variation = Readonly<Record<string, number>>;

interface Filling {
  readonly manner: Manner;
  readonly variation: Variation;
  readonly now: Date;
}

/** Answers tried for a rule, per field that it reads. */
const TRIES = [0, 1, 2, 3] as const;

const DAY_MS = 86_400_000;

/** Invented: born in 1900, so nobody's. */
const NATIONAL_ID = '20001150300919';

/** Stands for a file that is sent; its id is of the server's making. */
const FILE = { id: 'A'.repeat(24), name: 'paper', size: 100 };

/**
 * Answers that hold for a service by its definition alone: every field that is shown, every rule.
 * The same each time on the same day.
 *
 * @param beside Answers given before: these choose what shows most of the fields that those did not.
 * @throws Error where no such answers are found, naming what does not hold
 */
export function validAnswers(
  definition: ServiceDefinition,
  manner: Manner,
  beside?: Answers,
  now = new Date(),
): Answers {
  const filling = { manner, variation: {}, now };
  let variation = beside ? furthestFrom(definition, beside, filling) : filling.variation;
  for (;;) {
    const answers = fill(definition, { ...filling, variation });
    const problems = validateAnswers(definition, answers, { now });
    if (problems.length === 0) return answers;
    const broken = rulesOf(definition).find(({ id }) =>
      problems.some(({ params }) => params?.rule === id),
    );
    const better = broken && mended(definition, { ...filling, variation }, broken);
    if (!better)
      throw new Error(`${definition.id} cannot be filled in: ${JSON.stringify(problems)}`);
    variation = better;
  }
}

/** The choices that show most fields which other answers did not, one after the other. */
function furthestFrom(definition: ServiceDefinition, beside: Answers, filling: Filling): Variation {
  const seen = new Set(idsShown(definition, beside, filling.now));
  const countNew = (variation: Variation) =>
    idsShown(definition, fill(definition, { ...filling, variation }), filling.now).filter(
      (id) => !seen.has(id),
    ).length;
  return fieldsOf(definition).reduce<Variation>((best, field) => {
    if (!('options' in field)) return best;
    const others = field.options.slice(1).map((_, at) => ({ ...best, [field.id]: at + 1 }));
    const [further] = others
      .map((variation) => ({ variation, count: countNew(variation) }))
      .filter(({ count }, _at, all) => count === Math.max(...all.map((one) => one.count)));
    return further && further.count > countNew(best) ? further.variation : best;
  }, filling.variation);
}

function idsShown(definition: ServiceDefinition, answers: Answers, now: Date): readonly string[] {
  const { steps } = show(definition, answers, now);
  return fieldsIn(steps.flatMap(({ fields }) => fields)).map(({ field }) => field.id);
}

function rulesOf({ rules = [], steps }: ServiceDefinition): readonly Rule[] {
  const groups = steps.flatMap(({ fields }) => fields).filter(({ type }) => type === 'group');
  return [...rules, ...groups.flatMap((group) => (group as FieldOf<'group'>).rules ?? [])];
}

/** The variation nearest to this one that a rule holds for. */
function mended(
  definition: ServiceDefinition,
  filling: Filling,
  { id, fields, assert }: Rule,
): Variation | undefined {
  const read = [...new Set([...fields, ...variablesOf(assert)])];
  const combinations = read.reduce<readonly Variation[]>(
    (all, one) => all.flatMap((some) => TRIES.map((at) => ({ ...some, [one]: at }))),
    [{}],
  );
  return combinations
    .map((combination) => ({ ...filling.variation, ...combination }))
    .find((variation) => {
      const answers = fill(definition, { ...filling, variation });
      const problems = validateAnswers(definition, answers, { now: filling.now });
      return !problems.some(({ params }) => params?.rule === id);
    });
}

/** Answers fields as they come into view, for what is answered decides on what follows. */
function fill(definition: ServiceDefinition, filling: Filling): Answers {
  const answers: Record<string, Answer> = {};
  for (;;) {
    const { steps, kept } = show(definition, answers, filling.now);
    const open = fieldsIn(steps.flatMap(({ fields }) => fields)).filter(
      ({ answer, field, isRequired }) =>
        answer === undefined && field.type !== 'computed' && (isRequired || filling.manner.isWhole),
    );
    if (open.length === 0) return kept as Answers;
    for (const shown of open) put(answers, shown.pointer, answerTo(shown, filling));
  }
}

/** Fields with those of items, in the order of the page. */
export function fieldsIn(fields: readonly ShownField[]): readonly ShownField[] {
  return fields.flatMap((shown) => [
    shown,
    ...(shown.items ?? []).flatMap((item) => fieldsIn(item.fields)),
  ]);
}

function put(answers: Record<string, unknown>, pointer: string, answer: Answer): void {
  const path = pointer.slice(1).split('/');
  const last = path.pop() ?? '';
  const place = path.reduce<Unchecked>((at, part) => at[part] as Unchecked, answers);
  (place as Record<string, unknown>)[last] = answer;
}

function answerTo({ field }: ShownField, { manner, variation, now }: Filling): Answer {
  const several = answersTo(field, now);
  const ordered = manner.choice === 'first' ? several : [...several].reverse();
  const answer = ordered[(variation[field.id] ?? 0) % ordered.length];
  if (answer === undefined) throw new Error(`Nothing answers “${field.id}”.`);
  return answer;
}

/** Right answers to a field taken by itself. */
function answersTo(field: Field, now: Date): readonly Answer[] {
  switch (field.type) {
    case 'text':
    case 'text-area':
      return ['بيان مكتوب للتجربة', 'كلام آخر للتجربة'].map((words) => fitted(words, field));
    case 'person-name':
      return ['مينا فؤاد حسن علي', 'سلمى أحمد عبد الرحمن محمد'];
    case 'national-id':
      return [NATIONAL_ID];
    case 'phone':
      return [
        (field.constraints?.kinds?.includes('mobile') ?? true) ? '+201001234567' : '+20663220000',
      ];
    case 'email':
      return ['name@example.com'];
    case 'plate':
      return ['أبج1234', 'سص56'];
    case 'iban':
      return ['EG380019000500000000263180002'];
    case 'address':
      return [
        { governorate: 'EG-PTS', city: 'حي الشرق', street: 'شارع 23 يوليو', building: '5' },
        { governorate: 'EG-C', city: 'مدينة نصر', street: 'شارع عباس العقاد' },
      ];
    case 'location':
      return [
        { description: 'أمام الميناء' },
        { description: 'خلف المسجد', latitude: 31.2653, longitude: 32.3019 },
      ];
    case 'case-number':
      return [caseNumber(field.constraints?.parts ?? ['judicial', 'type', 'venue'])];
    case 'time':
      return ['09:30', '15:45'];
    case 'date':
    case 'date-picker':
      return datesOf(field, now);
    case 'date-range': {
      const [first = '', last = ''] = datesOf(field, now);
      return [`${first}/${last}`];
    }
    case 'number':
    case 'amount':
      return numbersOf(field);
    case 'rating':
      return [4, 5];
    case 'select':
    case 'radio':
    case 'segmented-control':
    case 'combobox':
      return field.options.map(({ value }) => value);
    case 'checkbox-group':
      return choicesOf(field);
    case 'checkbox':
    case 'switch':
      return [true];
    case 'file':
      return [[{ ...FILE, type: field.constraints?.accept?.[0] ?? 'application/pdf' }]];
    case 'signature':
      return [{ mode: 'type', name: 'مينا فؤاد' }];
    case 'consent':
      return [{ purpose: field.text.ar, version: field.version, at: '2026-01-05T08:00:00.000Z' }];
    case 'declaration':
      return [{ accepted: true, version: field.version }];
    case 'group':
      return itemsOf(field);
    case 'computed':
      throw new Error(`“${field.id}” is worked out, not answered.`);
  }
}

function fitted(words: string, { constraints = {} }: FieldOf<'text' | 'text-area'>): string {
  const { minLength = 0, maxLength = words.length + minLength } = constraints;
  return words.slice(0, maxLength).trimEnd().padEnd(minLength, 'ب');
}

function caseNumber(parts: readonly string[]): Answer {
  return {
    number: '1234',
    year: 2024,
    judicial: false,
    ...(parts.includes('type') && { type: 'felony' }),
    ...(parts.includes('venue') && { venue: 'محكمة بورسعيد' }),
  };
}

/** The first day that is accepted, one in between, and the last. */
function datesOf({ constraints }: FieldOf<'date' | 'date-picker' | 'date-range'>, now: Date) {
  const first = Date.parse(resolveDateBound(constraints?.min ?? 'today-365', now) ?? '');
  const last = Date.parse(resolveDateBound(constraints?.max ?? 'today+365', now) ?? '');
  const middle = first + Math.floor((last - first) / DAY_MS / 2) * DAY_MS;
  return [first, middle, last].map((time) => new Date(time).toISOString().slice(0, 10));
}

/** The least, and the most in whole and in equal parts. */
function numbersOf({ type, constraints = {} }: FieldOf<'number' | 'amount'>): readonly number[] {
  const { min = 0, max = min + 100 } = constraints;
  const decimals = type === 'number' && 'decimals' in constraints ? (constraints.decimals ?? 0) : 0;
  const cut = (value: number) => Math.floor(value * 10 ** decimals) / 10 ** decimals;
  return [min, ...[3, 2].map((parts) => Math.max(min, cut(max / parts))), max];
}

function choicesOf({ options, constraints = {} }: FieldOf<'checkbox-group'>): readonly Answer[] {
  const values = options.map(({ value }) => value);
  const { min = 1, max = values.length } = constraints;
  return [values.slice(0, Math.max(1, min)), values.slice(0, max)];
}

function itemsOf({ min = 1, max = 20 }: FieldOf<'group'>): readonly Answer[] {
  const least = Math.max(1, min);
  return [least, least + 1, least + 2]
    .filter((count) => count <= max)
    .map((count) => Array.from({ length: count }, () => ({})));
}
