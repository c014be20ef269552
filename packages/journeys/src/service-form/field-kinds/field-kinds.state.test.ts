import { formatNumber } from '@fanar/arabic';
import { show, type Field, type FieldOf } from '@fanar/contract';
import { nothing } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { everyField, owners } from '../../testing/every-type.js';
import { boundsOf } from './dates.js';
import { itemsAround } from './item-title.js';
import { loadsOf } from './load.js';

const label = { ar: 'سؤال', en: 'Question' };

describe('loading', () => {
  it('names one load for each type in use, and one for help', () => {
    const text: Field = { id: 'a', type: 'text', label };
    expect(loadsOf([text, { ...text, id: 'b' }])).toHaveLength(1);
    expect(loadsOf([text])).toEqual(loadsOf([{ ...text, id: 'c' }]));
    expect(loadsOf([{ ...text, help: { title: label, text: label } }])).toHaveLength(2);
    expect(loadsOf()).toEqual([]);
  });

  it('reaches the fields within groups', () => {
    const inOwners = owners.steps[0]?.fields ?? [];
    // group, text, phone, number, file, computed
    expect(loadsOf(inOwners)).toHaveLength(6);
  });

  it('says which type is not loaded', async () => {
    const [first] = everyField;
    if (!first) throw new Error('no field');
    vi.resetModules();
    const fresh = await import('./load.js');
    expect(() => fresh.kindOf(first)).toThrow(fresh.FieldKindMissingError);
  });
});

describe('bounds of dates', () => {
  // 00:30 on 1 March in Cairo, when it is still February in London.
  const now = new Date('2026-02-28T22:30:00Z');
  const bounds = (constraints: FieldOf<'date'>['constraints']) =>
    boundsOf({ id: 'a', type: 'date', label, ...(constraints && { constraints }) }, now);

  it.each([
    [
      { min: 'today', max: 'today+30' },
      { min: '2026-03-01', max: '2026-03-31' },
    ],
    [{ max: 'today-1' }, { min: nothing, max: '2026-02-28' }],
    [{ min: '2020-01-01' }, { min: '2020-01-01', max: nothing }],
    [undefined, { min: nothing, max: nothing }],
  ])('%o', (constraints, expected) => {
    expect(bounds(constraints)).toEqual(expected);
  });
});

describe('the items around an answer', () => {
  const answers = { owners: [{}, { children: [{}, {}] }] };
  const fields = show(owners, answers).steps.flatMap((step) => step.fields);
  const locale = { language: 'ar', formatNumber: (value: number) => formatNumber(value) } as const;

  it.each([
    ['/owners/1/name', 'المالك ٢'],
    ['/owners/1/children/0/childName', 'المالك ٢ – الابن ١'],
    ['/owners', ''],
    ['/total', ''],
    ['/ownersOfAll/0', ''],
  ])('%s', (pointer, expected) => {
    expect(itemsAround(pointer, fields, locale)).toBe(expected);
  });
});
