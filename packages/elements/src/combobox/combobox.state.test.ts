import { describe, expect, it } from 'vitest';
import type { Choice } from '../controllers/option-children.js';
import {
  fromKept,
  INITIAL,
  readValues,
  settled,
  toKept,
  withText,
  withValues,
  type ComboboxState,
} from './answer.state.js';
import { actionOf, reduce, type ListAction, type ListRules } from './combobox.state.js';

const CHOICES: readonly Choice[] = [
  { value: 'x', label: 'مغلق', disabled: true },
  { value: 'ps', label: 'بورسعيد' },
  { value: 'pf', label: 'بورفؤاد' },
  { value: 'y', label: 'مغلق أيضًا', disabled: true },
  { value: 'ca', label: 'القاهرة' },
  { value: 'z', label: 'مغلق كذلك', disabled: true },
];

const open = (state: Partial<ComboboxState> = {}): ComboboxState => ({
  ...INITIAL,
  isOpen: true,
  ...state,
});

function rulesOf(values: readonly string[] = [], isMultiple = false): ListRules {
  return {
    values,
    isMultiple,
    count: CHOICES.length,
    pageSize: 3,
    resultAt: (place) => CHOICES[place],
    placeOf: (value) => CHOICES.findIndex((choice) => choice.value === value),
  };
}

const exact = (text: string) => CHOICES.find(({ label }) => label === text);
const single = { values: [], isMultiple: false, isCustom: false, exact };
const multiple = { ...single, isMultiple: true };

describe('what is typed', () => {
  it('is searched for, and takes the place of what was chosen', () => {
    const state = withText({ ...INITIAL, values: ['ca'], active: 2 }, 'بور', single);
    expect(state).toEqual({
      isOpen: true,
      typed: 'بور',
      isPending: true,
      active: -1,
      values: [],
    });
  });

  it('is no search when only spaces are left', () => {
    expect(withText(INITIAL, '  ', single)).toMatchObject({ isPending: false, typed: '  ' });
  });

  it('leaves the answers alone where there may be several', () => {
    expect(withText({ ...INITIAL, values: ['ca'] }, 'بور', multiple).values).toEqual(['ca']);
  });

  it('is an answer at once where own words are', () => {
    const own = { ...single, isCustom: true };
    expect(withText(INITIAL, ' الضاهر ', own).values).toEqual(['الضاهر']);
    expect(withText(INITIAL, ' ', own).values).toEqual([]);
  });

  it('is chosen when it was written out, and stays as typed', () => {
    const state = settled(open({ typed: 'القاهرة', isPending: true, active: 1 }), single);
    expect(state).toEqual({
      isOpen: false,
      typed: 'القاهرة',
      isPending: false,
      active: -1,
      values: ['ca'],
    });
  });

  it('stays and remains unanswered when it matches nothing', () => {
    const state = settled(open({ typed: 'طنطا', isPending: true, values: [] }), single);
    expect(state).toMatchObject({ isOpen: false, typed: 'طنطا', isPending: true, values: [] });
  });

  it('joins the answers where there may be several, once', () => {
    const state = open({ typed: 'القاهرة', isPending: true });
    expect(settled(state, { ...multiple, values: ['ps'] })).toMatchObject({
      typed: undefined,
      isPending: false,
      values: ['ps', 'ca'],
    });
    expect(settled(state, { ...multiple, values: ['ca'] }).values).toEqual(['ca']);
  });

  it('joins them as own words too', () => {
    const state = open({ typed: ' الضاهر', isPending: true });
    expect(settled(state, { ...multiple, isCustom: true }).values).toEqual(['الضاهر']);
    expect(settled(state, { ...multiple, isCustom: false })).toMatchObject({
      typed: ' الضاهر',
      isPending: true,
    });
  });

  it('gives way to what the page sets', () => {
    const state = withValues(open({ typed: 'ط', isPending: true, active: 2 }), ['ps']);
    expect(state).toMatchObject({ typed: undefined, isPending: false, active: -1, values: ['ps'] });
  });

  it('is kept and comes back', () => {
    const kept = { typed: 'طن', isPending: true, values: ['ca'] };
    expect(fromKept(toKept(kept))).toEqual(kept);
    expect(fromKept(toKept({ typed: undefined, isPending: false, values: ['a'] }))).toEqual({
      typed: undefined,
      isPending: false,
      values: ['a'],
    });
    expect(fromKept('')).toEqual({ typed: undefined, isPending: false, values: [] });
  });
});

describe('values in an attribute', () => {
  it('stand with commas between, where there may be several', () => {
    expect(readValues('a, b,,c', true)).toEqual(['a', 'b', 'c']);
    expect(readValues('a, b', false)).toEqual(['a, b']);
    expect(readValues('', false)).toEqual([]);
  });
});

describe('the list', () => {
  const after = (action: ListAction, state = open(), rules = rulesOf()) =>
    reduce(state, action, rules);
  const move = (to: Extract<ListAction, { type: 'move' }>['to'], active: number) =>
    after({ type: 'move', to }, open({ active })).active;

  it('opens at the end asked for, at the answer where there is one', () => {
    expect(after({ type: 'open' }, INITIAL)).toMatchObject({ isOpen: true, active: -1 });
    expect(after({ type: 'open', at: 'first' }, INITIAL).active).toBe(1);
    expect(after({ type: 'open', at: 'last' }, INITIAL).active).toBe(4);
    expect(after({ type: 'open', at: 'first' }, INITIAL, rulesOf(['ca'])).active).toBe(4);
    expect(after({ type: 'open' }, INITIAL, rulesOf(['ca'], true)).active).toBe(-1);
  });

  it('is the same state where nothing changes', () => {
    const state = open({ active: 1 });
    expect(after({ type: 'open' }, state)).toBe(state);
    expect(after({ type: 'close' }, INITIAL)).toBe(INITIAL);
    expect(after({ type: 'edit' }, INITIAL)).toBe(INITIAL);
    expect(after({ type: 'choose', place: 0 }, state)).toBe(state);
    expect(after({ type: 'choose', place: 99 }, state)).toBe(state);
  });

  it.each([
    ['next', -1, 1],
    ['next', 1, 2],
    ['next', 2, 4],
    ['next', 4, 1],
    ['previous', -1, 4],
    ['previous', 4, 2],
    ['previous', 1, 4],
    ['first', 4, 1],
    ['last', 1, 4],
    ['page-down', 1, 4],
    ['page-down', 4, 4],
    ['page-down', -1, 2],
    ['page-up', 4, 1],
    ['page-up', 1, 1],
    ['page-up', 2, 1],
  ] as const)('goes to the %s from %d: %d', (to, from, place) => {
    expect(move(to, from)).toBe(place);
  });

  it('goes nowhere where nothing can be chosen', () => {
    const rules = { ...rulesOf(), count: 1 };
    expect(after({ type: 'move', to: 'next' }, open(), rules).active).toBe(-1);
    expect(after({ type: 'move', to: 'last' }, open(), { ...rules, count: 0 }).active).toBe(-1);
  });

  it('closes with the one answer, its label in the box', () => {
    const state = open({ typed: 'بو', isPending: true, active: 1 });
    expect(after({ type: 'choose', place: 1 }, state)).toEqual({
      isOpen: false,
      typed: undefined,
      isPending: false,
      active: -1,
      values: ['ps'],
    });
  });

  it('stays open for several answers, and takes one back', () => {
    const both = after({ type: 'choose', place: 2 }, open({ active: 2 }), rulesOf(['ps'], true));
    expect(both).toMatchObject({ isOpen: true, active: 2, values: ['ps', 'pf'] });
    const back = after({ type: 'choose', place: 1 }, both, rulesOf(['ps', 'pf'], true));
    expect(back.values).toEqual(['pf']);
  });

  it('forgets the place when the search ends with an answer', () => {
    const state = open({ typed: 'بو', isPending: true, active: 0 });
    const next = after({ type: 'choose', place: 1 }, state, rulesOf([], true));
    expect(next).toMatchObject({ typed: undefined, active: -1 });
  });

  it('empties the box, and with it the one answer', () => {
    expect(after({ type: 'clear' }, INITIAL, rulesOf(['ps']))).toMatchObject({
      typed: '',
      values: [],
    });
    const several = { ...INITIAL, typed: 'ط', isPending: true, values: ['ps'] };
    expect(after({ type: 'clear' }, several, rulesOf(['ps'], true))).toMatchObject({
      typed: undefined,
      isPending: false,
      values: ['ps'],
    });
  });
});

describe('keys', () => {
  const asked = (key: string, state: ComboboxState, text = '', altKey = false) =>
    actionOf({ key, altKey }, state, text);

  it('open the list', () => {
    expect(asked('ArrowDown', INITIAL)).toEqual({ type: 'open', at: 'first' });
    expect(asked('ArrowUp', INITIAL)).toEqual({ type: 'open', at: 'last' });
    expect(asked('ArrowDown', INITIAL, '', true)).toEqual({ type: 'open' });
    expect(asked('ArrowUp', INITIAL, '', true)).toBe(undefined);
  });

  it('go through the open list', () => {
    expect(asked('ArrowDown', open())).toEqual({ type: 'move', to: 'next' });
    expect(asked('ArrowUp', open())).toEqual({ type: 'move', to: 'previous' });
    expect(asked('PageDown', open())).toEqual({ type: 'move', to: 'page-down' });
    expect(asked('PageUp', open())).toEqual({ type: 'move', to: 'page-up' });
    expect(asked('ArrowUp', open(), '', true)).toEqual({ type: 'close' });
    expect(asked('ArrowDown', open(), '', true)).toBe(undefined);
  });

  it('move in the list once the person is in it, in the text before', () => {
    expect(asked('Home', open({ active: 3 }))).toEqual({ type: 'move', to: 'first' });
    expect(asked('End', open({ active: 3 }))).toEqual({ type: 'move', to: 'last' });
    expect(asked('ArrowLeft', open({ active: 3 }))).toEqual({ type: 'edit' });
    expect(asked('ArrowRight', open({ active: 3 }))).toEqual({ type: 'edit' });
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight', 'Enter']) {
      expect(asked(key, open())).toBe(undefined);
      expect(asked(key, INITIAL, 'ب')).toBe(undefined);
    }
  });

  it('choose, close and clear', () => {
    expect(asked('Enter', open({ active: 3 }))).toEqual({ type: 'choose', place: 3 });
    expect(asked('Escape', open({ active: 3 }), 'ب')).toEqual({ type: 'close' });
    expect(asked('Escape', INITIAL, 'ب')).toEqual({ type: 'clear' });
    expect(asked('Escape', INITIAL)).toBe(undefined);
  });

  it('leave Tab, letters and pages of the closed list alone', () => {
    for (const key of ['Tab', 'ب', 'PageDown', 'PageUp']) {
      expect(asked(key, INITIAL, 'ب')).toBe(undefined);
    }
    expect(asked('Tab', open({ active: 3 }), 'ب')).toBe(undefined);
  });
});
