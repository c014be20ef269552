import { describe, expect, it } from 'vitest';
import { problemIn, toggle } from './checkbox-group.state.js';

const none = { value: 'none', label: 'لا شيء مما سبق', exclusive: true };
const choices = [
  { value: 'id', label: 'البطاقة' },
  { value: 'birth', label: 'شهادة الميلاد' },
  { value: 'lease', label: 'عقد الإيجار' },
  none,
];

describe('toggle', () => {
  it('keeps the answers in their own order, whichever was ticked first', () => {
    const { values, cleared } = toggle(choices, ['lease'], 'id', true);
    expect(values).toEqual(['id', 'lease']);
    expect(cleared).toEqual([]);
  });

  it('clears one and says nothing of it: the person did it', () => {
    expect(toggle(choices, ['id', 'lease'], 'id', false)).toEqual({
      values: ['lease'],
      cleared: [],
    });
  });

  it('lets an exclusive answer rule out the others', () => {
    expect(toggle(choices, ['id', 'birth'], 'none', true)).toEqual({
      values: ['none'],
      cleared: [choices[0], choices[1]],
    });
    expect(toggle(choices, [], 'none', true)).toEqual({ values: ['none'], cleared: [] });
  });

  it('lets another answer rule out an exclusive one', () => {
    expect(toggle(choices, ['none'], 'birth', true)).toEqual({
      values: ['birth'],
      cleared: [none],
    });
  });

  it('drops what is not among the answers, which nobody could clear', () => {
    expect(toggle(choices, ['drone', 'id'], 'birth', true).values).toEqual(['id', 'birth']);
    expect(toggle(choices, ['drone', 'id'], 'id', false).values).toEqual([]);
  });
});

describe('problemIn', () => {
  it('waits for the answers', () => {
    expect(problemIn([], ['id'], { min: 2 })).toBe(null);
  });

  it('finds what is not among them', () => {
    expect(problemIn(choices, ['id', 'drone'], {})).toEqual({ code: 'choice-unknown' });
  });

  it('counts', () => {
    const limits = { min: 2, max: 2 };
    expect(problemIn(choices, ['id'], limits)).toEqual({
      code: 'choices-too-few',
      params: { chosen: 1, minimum: 2 },
    });
    expect(problemIn(choices, ['id', 'birth'], limits)).toBe(null);
    expect(problemIn(choices, ['id', 'birth', 'lease'], limits)).toEqual({
      code: 'choices-too-many',
      params: { chosen: 3, limit: 2 },
    });
  });

  it('takes an exclusive answer alone, whatever the least number', () => {
    expect(problemIn(choices, ['none'], { min: 2 })).toBe(null);
    expect(problemIn(choices, ['id', 'none'], {})).toEqual({
      code: 'choices-too-many',
      params: { chosen: 2, limit: 1 },
    });
  });
});
