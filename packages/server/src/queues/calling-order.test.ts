import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callingOrder, placeOf, type Waiting } from './calling-order.js';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00Z`);
const ticket = (id: string, issued: string, due?: string): Waiting => ({
  id,
  issuedAt: at(issued),
  position: Number(id.slice(1)),
  ...(due !== undefined && { dueAt: at(due) }),
});
const ids = (tickets: readonly Waiting[]): string[] => tickets.map(({ id }) => id);

describe('the order of calls', () => {
  it('is that of arrival among those without an appointment', () => {
    const waiting = [ticket('A2', '08:05'), ticket('A1', '08:00'), ticket('A3', '08:10')];
    expect(ids(callingOrder(waiting, at('08:30')))).toEqual(['A1', 'A2', 'A3']);
  });

  it('has those first whose appointment has begun, the earliest appointment before others', () => {
    const waiting = [
      ticket('A1', '08:00'),
      ticket('B1', '08:20', '08:30'),
      ticket('B2', '08:25', '08:15'),
    ];
    expect(ids(callingOrder(waiting, at('08:30')))).toEqual(['B2', 'B1', 'A1']);
  });

  it('has who is early for an appointment wait among the others', () => {
    const waiting = [ticket('A1', '08:00'), ticket('B1', '08:05', '09:00'), ticket('A2', '08:10')];
    expect(ids(callingOrder(waiting, at('08:59')))).toEqual(['A1', 'B1', 'A2']);
    expect(ids(callingOrder(waiting, at('09:00')))).toEqual(['B1', 'A1', 'A2']);
    expect(placeOf('A1', waiting, at('08:59'))).toEqual({ ahead: 0, overtaking: 1 });
    expect(placeOf('A2', waiting, at('08:59'))).toEqual({ ahead: 2, overtaking: 0 });
    expect(placeOf('B1', waiting, at('09:00'))).toEqual({ ahead: 0, overtaking: 0 });
  });

  const minutes = fc.integer({ min: 0, max: 600 }).map((minute) => new Date(minute * 60_000));
  const waitings = fc
    .array(
      fc.record({
        issuedAt: minutes,
        position: fc.nat(9),
        dueAt: fc.option(minutes, { nil: undefined }),
      }),
    )
    .map((tickets) => tickets.map((one, index) => ({ ...one, id: String(index) })));

  it('calls each once, whatever the order they are read in', () => {
    fc.assert(
      fc.property(waitings, minutes, fc.func(fc.integer()), (waiting, now, mix) => {
        const order = ids(callingOrder(waiting, now));
        const mixed = [...waiting].sort((one, other) => mix(one.id) - mix(other.id));
        expect(ids(callingOrder(mixed, now))).toEqual(order);
        expect([...order].sort()).toEqual(ids(waiting).sort());
        order.forEach((id, ahead) => expect(placeOf(id, waiting, now)?.ahead).toBe(ahead));
      }),
    );
  });

  it('puts nobody whose appointment has begun behind one whose has not', () => {
    fc.assert(
      fc.property(waitings, minutes, (waiting, now) => {
        const isDue = ({ dueAt }: Waiting): boolean => dueAt !== undefined && dueAt <= now;
        const order = callingOrder(waiting, now).map(isDue);
        expect(order).toEqual([...order].sort((one, other) => Number(other) - Number(one)));
      }),
    );
  });

  it('knows no place of one who does not wait', () => {
    expect(placeOf('A9', [ticket('A1', '08:00')], at('08:30'))).toBeUndefined();
  });
});
