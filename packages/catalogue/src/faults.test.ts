import type { ServiceDefinition } from '@fanar/contract';
import { checkDefinition } from '@fanar/contract/schema';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { lifeEvents } from './life-events.js';
import { sectors } from './sectors.js';

type Text = { ar?: string; en?: string };
type Place = readonly [pointer: string, text: Text];

describe('a service of the catalogue', () => {
  it.each(definitions.map((definition, at) => ({ id: definition.id, definition, at })))(
    '$id does not pass with faults in it, wherever they are',
    ({ definition, at }) => {
      const broken = structuredClone(definition) as ServiceDefinition & { id: string };
      const texts = textsIn(broken);
      const faults = WORD_FAULTS.map(([spoil, code, within], turn) => {
        const [pointer, text] =
          texts[(at * 7 + turn * Math.floor(texts.length / 5)) % texts.length]!;
        spoil(text);
        return `${pointer}${within} ${code}`;
      });
      broken.id = `${broken.id.slice(0, 3)}-other/service`;
      (broken.events as string[])[0] = 'no-such-event';
      const last = broken.steps.length - 1;
      const fields = broken.steps[last]!.fields as object[];
      const probe = (turn: number) =>
        `/steps/${String(last)}/fields/${String(fields.length + turn)}`;
      const dead = [`${probe(1)}/when definition-never`, `${probe(2)}/when definition-always`];
      fields.push(...probes);

      const told = checkDefinition(broken, { sectors, events: lifeEvents });
      const directory = ['/id definition-sector', '/events/0 definition-event'];
      expect(told.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(
        [...faults, ...dead, ...directory].sort(),
      );
    },
  );
});

/** What goes wrong with words, what it is called, and where within the text. */
const WORD_FAULTS: readonly (readonly [spoil: (text: Text) => void, string, string])[] = [
  [(text) => delete text.ar, 'definition-arabic', ''],
  [(text) => (text.ar = text.en!), 'definition-arabic', '/ar'],
  [(text) => delete text.en, 'definition-english', ''],
  [(text) => (text.en = text.ar!), 'definition-english', '/en'],
  [(text) => (text.ar = 'بقي {count} أيام'), 'definition-text-gap', '/ar'],
];

const words = { ar: 'سؤال', en: 'A question' };
const is = (value: string) => ({ '==': [{ var: 'probe' }, value] });
const probes = [
  { id: 'probe', type: 'radio', options: ['a', 'b'].map((value) => ({ value, label: words })) },
  { id: 'probeNever', type: 'text', when: { and: [is('a'), is('b')] } },
  { id: 'probeAlways', type: 'text', when: { or: [is('a'), { '!': is('a') }] } },
].map((field) => ({ ...field, label: words }));

function textsIn(value: unknown, pointer = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ar' in value) return [[pointer, value as Text]];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${pointer}/${key}`));
}
