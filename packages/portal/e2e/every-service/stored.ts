import {
  show,
  type Answer,
  type Answers,
  type Field,
  type ServiceDefinition,
} from '@fanar/contract';

/** What the office keeps of an application, as its receipt gives it back. */
export interface Stored {
  readonly answers: unknown;
  /** JSON Pointers of what is kept under seal. */
  readonly withheld: readonly string[];
}

/** What has to be kept of answers: the open ones as they are, of the others that they are there. */
export function storedOf(definition: ServiceDefinition, answers: Answers): Stored {
  const { steps, kept } = show(definition, answers);
  const fields = steps.flatMap((step) => step.fields).map(({ field }) => field);
  return partsOf(fields, kept as Answers, '');
}

function partsOf(fields: readonly Field[], answers: Answers, place: string): Stored {
  const open: Record<string, unknown> = {};
  const withheld: string[] = [];
  for (const field of fields) {
    const answer = answers[field.id];
    if (answer === undefined) continue;
    const pointer = `${place}/${field.id}`;
    if (isSealed(field)) withheld.push(pointer);
    else if (field.type !== 'group') open[field.id] = answer;
    else {
      const items = (answer as readonly Answers[]).map((item, at) =>
        partsOf(field.fields, item, `${pointer}/${String(at)}`),
      );
      open[field.id] = items.map((item) => item.answers);
      withheld.push(...items.flatMap((item) => item.withheld));
    }
  }
  return { answers: open, withheld };
}

const isSealed = ({ sensitive, type }: Field): boolean =>
  sensitive === true || type === 'file' || type === 'signature';

/** Of a consent its version counts: words and moment are those of the page. */
const agreed = ({ type }: Field, answer: Answer): unknown =>
  type === 'consent' ? (answer as { version: string }).version : answer;

/** What can be held against one another of what is kept and what has to be. */
export function comparable(definition: ServiceDefinition, { answers, withheld }: Stored): Stored {
  const fields = definition.steps.flatMap((step) => step.fields);
  const given = answers as Answers;
  const simple = Object.entries(given).map(([id, answer]) => {
    const field = fields.find((one) => one.id === id);
    return [id, field ? agreed(field, answer) : answer] as const;
  });
  return { answers: Object.fromEntries(simple), withheld: [...withheld].sort() };
}
