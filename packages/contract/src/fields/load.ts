import type { Field, FieldType, ServiceDefinition } from '../definition.js';
import { fieldsOf } from '../form.js';
import type { FieldRules } from './field-rules.js';

/** What is computed is judged by its expression. */
type Judged = Exclude<FieldType, 'computed'>;

/** Where the rules of each type stand; what a form has no use for is never fetched. */
const SOURCES: Readonly<Record<Judged, () => Promise<FieldRules<never>>>> = {
  text: async () => (await import('./text.js')).text,
  'text-area': async () => (await import('./text.js')).textArea,
  email: async () => (await import('./email.js')).email,
  'person-name': async () => (await import('./identifiers.js')).personName,
  'national-id': async () => (await import('./identifiers.js')).nationalId,
  phone: async () => (await import('./identifiers.js')).phone,
  plate: async () => (await import('./plate.js')).plate,
  iban: async () => (await import('./iban.js')).iban,
  address: async () => (await import('./address.js')).address,
  location: async () => (await import('./location.js')).location,
  'case-number': async () => (await import('./case-number.js')).caseNumber,
  number: async () => (await import('./numbers.js')).number,
  amount: async () => (await import('./numbers.js')).amount,
  rating: async () => (await import('./numbers.js')).rating,
  date: async () => (await import('./dates.js')).date,
  'date-picker': async () => (await import('./dates.js')).date,
  'date-range': async () => (await import('./dates.js')).dateRange,
  time: async () => (await import('./dates.js')).time,
  select: async () => (await import('./choices.js')).choice,
  radio: async () => (await import('./choices.js')).choice,
  'segmented-control': async () => (await import('./choices.js')).choice,
  combobox: async () => (await import('./choices.js')).choice,
  'checkbox-group': async () => (await import('./choices.js')).choices,
  checkbox: async () => (await import('./choices.js')).checkbox,
  switch: async () => (await import('./choices.js')).onOff,
  file: async () => (await import('./files.js')).file,
  signature: async () => (await import('./acceptance.js')).signature,
  consent: async () => (await import('./acceptance.js')).consent,
  declaration: async () => (await import('./acceptance.js')).declaration,
  group: async () => (await import('./group.js')).group,
};

/** Whether there is a type of that name; what is computed is one, and has no rules. */
export function isFieldType(name: string): name is FieldType {
  return name === 'computed' || Object.hasOwn(SOURCES, name);
}

/** Code that was fetched once, for every form of the page. */
const loaded = new Map<FieldType, FieldRules>();

/** The rules of a type of field were asked for before they were loaded: `await loadFieldRules(…)`. */
export class FieldRulesMissingError extends Error {
  override readonly name = 'FieldRulesMissingError';

  constructor(readonly type: string) {
    super(`The rules of "${type}" are not loaded.`);
  }
}

/** A service, as far as its fields go. */
type WithFields = Pick<ServiceDefinition, 'applicant' | 'steps'>;

/**
 * Fetches what `validateAnswers` needs for a service. Once for each type of field.
 * @throws whatever `import` throws; the next call tries again
 */
export async function loadFieldRules(definition: WithFields): Promise<void> {
  await loadRulesOf(typesIn(fieldsOf(definition)));
}

/** The same for types by name; default all of them. */
export async function loadRulesOf(
  types: Iterable<FieldType> = Object.keys(SOURCES) as Judged[],
): Promise<void> {
  const missing = Array.from(new Set(types))
    .filter(isJudged)
    .filter((type) => !loaded.has(type));
  await Promise.all(
    missing.map(async (type) => {
      loaded.set(type, (await SOURCES[type]()) as FieldRules);
    }),
  );
}

/** Whether `validateAnswers` can judge this service. */
export function hasFieldRules(definition: WithFields): boolean {
  return typesIn(fieldsOf(definition))
    .filter(isJudged)
    .every((type) => loaded.has(type));
}

/** @throws {@link FieldRulesMissingError} */
export function rulesOf({ type }: Field): FieldRules {
  const rules = loaded.get(type);
  if (!rules) throw new FieldRulesMissingError(type);
  return rules;
}

function isJudged(type: FieldType): type is Judged {
  return type !== 'computed';
}

function typesIn(fields: readonly Field[]): FieldType[] {
  return fields.flatMap((field) => [
    field.type,
    ...(field.type === 'group' ? typesIn(field.fields) : []),
  ]);
}
