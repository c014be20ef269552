import { describe, expect, it } from 'vitest';
import { hall, TICKET_ID, TICKET_KEY, ticketOf } from '../queue/testing/hall.js';
import {
  INITIAL,
  isNear,
  isRunning,
  isServiceAsked,
  newsOf,
  readFragment,
  screenOf,
  serviceOf,
  transition,
  type TicketEvent,
} from './queue-ticket.state.js';

const after = (...events: readonly TicketEvent[]) => events.reduce(transition, INITIAL);
const queue = hall();
const taken: TicketEvent = { type: 'taken', ticket: ticketOf(), key: TICKET_KEY };
const lost: TicketEvent = {
  type: 'liveliness',
  liveliness: 'lost',
  failure: { code: 'network-unreachable' },
};

describe('a place in the queue', () => {
  it('is offered while the hall gives tickets', () => {
    expect(screenOf(INITIAL)).toBe('loading');
    expect(screenOf(after({ type: 'queue-told', queue }))).toBe('offer');
    expect(screenOf(after({ type: 'queue-told', queue: hall({ isOpen: false }) }))).toBe('closed');
    expect(screenOf(after(lost))).toBe('unavailable');
  });

  it('is asked for with the service where there are several', () => {
    const state = after({ type: 'queue-told', queue });
    expect([isServiceAsked(state, undefined), serviceOf(state, undefined)]).toEqual([
      true,
      undefined,
    ]);
    expect(isServiceAsked(state, 'traffic/renew-vehicle-licence')).toBe(false);
    const one = after({
      type: 'queue-told',
      queue: hall({ services: queue.services.slice(0, 1) }),
    });
    expect([isServiceAsked(one, undefined), serviceOf(one, undefined)]).toEqual([
      false,
      'traffic/renew-vehicle-licence',
    ]);
    const chosen = transition(state, {
      type: 'service-chosen',
      service: 'traffic/renew-driving-licence',
    });
    expect(serviceOf(chosen, undefined)).toBe('traffic/renew-driving-licence');
  });

  it('is followed with the key it came with', () => {
    const state = after({ type: 'queue-told', queue }, { type: 'taking' }, taken);
    expect([screenOf(state), state.held, state.isTaking]).toEqual([
      'waiting',
      { id: TICKET_ID, key: TICKET_KEY },
      false,
    ]);
  });

  it.each(['waiting', 'called', 'serving', 'done', 'missed', 'left'] as const)(
    'has a screen of its own: %s',
    (state) => {
      const told = after(taken, { type: 'ticket-told', ticket: ticketOf({ state }) });
      expect(screenOf(told)).toBe(state);
      expect(isRunning(ticketOf({ state }))).toBe(['waiting', 'called', 'serving'].includes(state));
    },
  );

  it('stays on the screen while the connection is lost, and the failure goes with the next answer', () => {
    const state = after(taken, lost);
    expect([screenOf(state), state.failure?.code]).toEqual(['waiting', 'network-unreachable']);
    const again = transition(state, { type: 'ticket-told', ticket: ticketOf({ ahead: 2 }) });
    expect([again.ticket?.ahead, again.failure]).toEqual([2, undefined]);
  });

  it('keeps the word of a number that was not taken, whatever is told of the hall', () => {
    const state = after(
      { type: 'queue-told', queue },
      { type: 'taking' },
      { type: 'refused', refusal: { code: 'too-many-requests' } },
      { type: 'liveliness', liveliness: 'asking' },
    );
    expect([screenOf(state), state.isTaking, state.refusal?.code]).toEqual([
      'offer',
      false,
      'too-many-requests',
    ]);
    expect(transition(state, { type: 'taking' }).refusal).toBe(undefined);
  });

  it('never goes back to an older answer', () => {
    const late = ticketOf({ ahead: 9, now: '2031-01-05T09:59:00+02:00' });
    expect(after(taken, { type: 'ticket-told', ticket: late }).ticket?.ahead).toBe(4);
  });

  it('is unknown where the key opens none, and another can be taken', () => {
    const state = after(
      { type: 'opened', held: { id: TICKET_ID, key: 'x' } },
      { type: 'liveliness', liveliness: 'lost', failure: { code: 'ticket-not-found' } },
    );
    expect(screenOf(state)).toBe('unknown');
    const dropped = transition(state, { type: 'dropped' });
    expect(screenOf(transition(dropped, { type: 'queue-told', queue }))).toBe('offer');
  });

  it('is near with three ahead', () => {
    expect([4, 3, 0].map((ahead) => isNear(ticketOf({ ahead })))).toEqual([false, true, true]);
    expect(isNear(ticketOf({ ahead: 0, state: 'called' }))).toBe(false);
  });
});

describe('what is said of a ticket', () => {
  const call = ticketOf({ state: 'called', counter: '3', calledAt: '2031-01-05T10:05:00+02:00' });

  it('is that it is called, once for each call', () => {
    expect(newsOf(ticketOf(), call)).toBe('called');
    expect(newsOf(undefined, call)).toBe('called');
    expect(newsOf(call, { ...call })).toBe(undefined);
    expect(newsOf(call, { ...call, calledAt: '2031-01-05T10:07:00+02:00' })).toBe('called');
  });

  it('is how many are ahead, not at each step', () => {
    expect(newsOf(ticketOf({ ahead: 8 }), ticketOf({ ahead: 7 }))).toBe(undefined);
    expect(newsOf(ticketOf({ ahead: 6 }), ticketOf({ ahead: 5 }))).toBe('ahead');
    expect(newsOf(ticketOf({ ahead: 5 }), ticketOf({ ahead: 5 }))).toBe(undefined);
  });

  it('is that it ended', () => {
    expect(newsOf(call, { ...call, state: 'missed' })).toBe('state');
    expect(newsOf(undefined, ticketOf())).toBe(undefined);
  });
});

describe('the address of a ticket', () => {
  it('has id and key in the fragment', () => {
    expect(readFragment(`#ticket=${TICKET_ID}&key=${TICKET_KEY}`)).toEqual({
      id: TICKET_ID,
      key: TICKET_KEY,
    });
    expect(readFragment('#top')).toBe(undefined);
  });
});
