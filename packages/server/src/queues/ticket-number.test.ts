import { describe, expect, it } from 'vitest';
import { ticketNumber } from './ticket-number.js';

describe('the number of a ticket', () => {
  it.each([
    ['walk-in', 1, 'A1'],
    ['walk-in', 999, 'A999'],
    ['walk-in', 1000, 'C1'],
    ['appointment', 1, 'B1'],
    ['appointment', 1000, 'M1'],
  ] as const)('%s %i is %s', (series, position, number) => {
    expect(ticketNumber(series, position)).toBe(number);
  });

  it('is given to one alone, as the contract writes it, until none is left', () => {
    const series = ['walk-in', 'appointment'] as const;
    const numbers = series.flatMap((one) =>
      Array.from({ length: 9_990 }, (_, at) => ticketNumber(one, at + 1) ?? ''),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !/^[A-Z]\d{1,3}$/.test(number))).toEqual([]);
    for (const one of series) expect(ticketNumber(one, 9_991)).toBeUndefined();
  });
});
