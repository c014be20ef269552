import { describe, expect, it } from 'vitest';
import { groupsOf } from './time-groups.js';

const slot = (time: string) => ({
  ...{ office: 'o', date: '2031-01-06', time, minutes: 15, free: 1 },
  instant: `2031-01-06T${time}:00+02:00`,
});

describe('times of a day', () => {
  it('stand by part of the day, then by hour', () => {
    const times = ['09:00', '09:45', '11:59', '12:00', '14:59', '15:00', '18:00'];
    expect(
      groupsOf(times.map(slot)).map(({ name, hours }) => [
        name,
        hours.map((slots) => slots.map(({ time }) => time)),
      ]),
    ).toEqual([
      ['morning', [['09:00', '09:45'], ['11:59']]],
      ['noon', [['12:00'], ['14:59']]],
      ['afternoon', [['15:00']]],
      ['evening', [['18:00']]],
    ]);
  });

  it('leaves out parts without any', () => {
    expect(groupsOf([slot('20:00')]).map(({ name }) => name)).toEqual(['evening']);
  });
});
