import { loadFieldRules, pruneHidden } from '@fanar/contract';

const firstOption = ({ options }) => options[0].value;

/** A right answer to a question of each type; the people are invented. Add the types you use. */
const examples = {
  text: () => 'مكتب بورسعيد',
  'text-area': () => 'وصلت في الصباح، وانتهى طلبي بعد ساعة.',
  'person-name': () => 'منى أحمد محمود حسن',
  'national-id': () => '29001011234567',
  phone: () => '+201001234567',
  email: () => 'mona@example.com',
  number: ({ constraints }) => constraints?.min ?? 1,
  amount: ({ constraints }) => constraints?.min ?? 100,
  date: () => '2020-02-29',
  time: () => '09:30',
  radio: firstOption,
  select: firstOption,
  combobox: firstOption,
  'checkbox-group': ({ options }) => options.map(({ value }) => value),
  checkbox: () => true,
  switch: () => true,
  rating: () => 5,
  group: ({ fields, min = 1 }) => Array.from({ length: min }, () => answersTo(fields)),
};

/** Answers with which an application can be sent. */
export async function validAnswers(definition) {
  await loadFieldRules(definition);
  return pruneHidden(definition, answersTo(definition.steps.flatMap(({ fields }) => fields)));
}

function answersTo(fields) {
  return Object.fromEntries(fields.map((field) => [field.id, answerTo(field)]));
}

function answerTo(field) {
  const example = examples[field.type];
  if (!example) throw new Error(`tests/answers.js has no example of the type "${field.type}".`);
  return example(field);
}
