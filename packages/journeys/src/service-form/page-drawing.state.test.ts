import { show, type ServiceDefinition, type ShownField } from '@fanar/contract';
import { expect, it } from 'vitest';
import { licence } from '../testing/licence.js';
import { firstOf } from './page-drawing.js';

const label = { ar: 'سؤال' };
const text = (id: string) => ({ id, type: 'text', label }) as const;
const definition: ServiceDefinition = {
  ...licence,
  steps: [
    {
      id: 'all',
      title: label,
      fields: [
        text('first'),
        { id: 'owners', type: 'group', label, item: label, fields: [text('name'), text('share')] },
        text('last'),
      ],
    },
  ],
};
const { fields = [] } = show(definition, { owners: [{}, {}, {}] }).steps[0] ?? {};
const pointers = (of: readonly ShownField[]): readonly string[] =>
  of.flatMap(({ pointer, items = [] }) => [
    pointer,
    ...items.flatMap((item) => pointers(item.fields)),
  ]);

it('draws a long page from its top, never half an item', () => {
  const all = pointers(fields);
  for (let room = 1; room <= all.length + 1; room += 1) {
    const drawn = pointers(firstOf(fields, room));
    expect(drawn).toEqual(all.slice(0, drawn.length));
    expect(drawn.length).toBeGreaterThanOrEqual(Math.min(room, all.length));
    expect(drawn.length - room).toBeLessThanOrEqual(2);
    expect(drawn.filter((one) => one.startsWith('/owners/')).length % 2).toBe(0);
  }
});

it('leaves a page as it is where there is room for all of it', () => {
  expect(firstOf(fields, Infinity)).toBe(fields);
  expect(firstOf(fields, pointers(fields).length)).toBe(fields);
  expect(firstOf([], 1)).toEqual([]);
});
