import { GatewayError } from '@fanar/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OFFICES, VISIT } from '../appointment-picker/testing/memory-gateway.js';
import { WaitListFlow } from './wait-list-flow.js';
import { stateOf } from './wait-list.state.js';
import {
  BOOKING,
  entry,
  ID,
  KEY,
  offered,
  unreachable,
  waitListGateway,
} from './testing/wait-lists.js';

const contact = { name: 'منى السيد حسن علي', mobile: '+201001234567' };
const wish = {
  visit: VISIT,
  offices: [OFFICES[0].id],
  from: '2031-01-05',
  to: '2031-01-20',
  ...contact,
};

function start(gateway = waitListGateway()) {
  let made = 0;
  let at = 0;
  const announced: number[] = [];
  const flow = new WaitListFlow({
    gateway: () => gateway,
    newKey: () => `key-${String((made += 1))}`,
    language: () => 'ar',
    onChange: () => undefined,
    onAnnounce: (seconds) => announced.push(seconds),
    monotonic: () => at,
  });
  const pass = async (seconds: number) => {
    for (let each = 0; each < seconds; each += 1) {
      at += 1000;
      await vi.advanceTimersByTimeAsync(1000);
    }
  };
  return { flow, gateway, announced, pass };
}

async function open(gateway = waitListGateway()) {
  const started = start(gateway);
  await started.flow.open(ID, KEY);
  return started;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('joining a wait list', () => {
  it('waits with what was wished, and keeps the contact in memory', async () => {
    const { flow, gateway } = start();
    await flow.join({ ...wish, parts: ['morning'] });
    expect(gateway.inputOf('joinWaitList')).toEqual({
      ...wish,
      parts: ['morning'],
      language: 'ar',
    });
    expect(flow.state).toMatchObject({ screen: 'entry', opened: { key: KEY }, contact });
    expect(stateOf(flow.state)).toBe('waiting');
  });

  it('joins once although the answer got lost', async () => {
    const { flow, gateway } = start();
    gateway.fail('joinWaitList', unreachable());
    await flow.join(wish);
    expect(flow.state).toMatchObject({ screen: 'form', failed: { doing: 'joining' } });
    await flow.join(wish);
    const keys = gateway.calls.flatMap(({ key }) => key ?? []);
    expect(keys).toEqual(['key-1', 'key-1']);
    expect(flow.state.failed).toBeUndefined();
  });

  it('offers the offices that serve all that is wanted, of the wished ones where some are', async () => {
    const { flow, gateway } = start();
    const visit = {
      services: [{ service: 'traffic/a' }, { service: 'traffic/b' }],
    };
    gateway.listOffices = async (service) => (service === 'traffic/a' ? OFFICES : [OFFICES[1]]);
    await flow.readOffices(visit, []);
    expect(flow.state.offices?.map(({ id }) => id)).toEqual([OFFICES[1].id]);
    await flow.readOffices(visit, ['elsewhere']);
    expect(flow.state.offices?.map(({ id }) => id)).toEqual([OFFICES[1].id]);
  });

  it('asks for the offices again when the connection is back', async () => {
    const { flow, gateway } = start();
    gateway.fail('listOffices', unreachable());
    await flow.readOffices(VISIT, []);
    expect(flow.state.officesFailure).toMatchObject({ code: 'network-unreachable' });
    flow.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(flow.state.offices?.length).toBe(2);
    expect(flow.state.officesFailure).toBeUndefined();
  });
});

describe('an offer of a wait list', () => {
  it("counts down by the server's clock, and speaks at two minutes and thirty seconds", async () => {
    const { flow, announced, pass } = await open(waitListGateway(offered(130)));
    expect(flow.left).toBe(130);
    await pass(110);
    expect(flow.left).toBe(20);
    expect(announced).toEqual([120, 30]);
  });

  it('is taken with the contact, once although the answer got lost', async () => {
    const { flow, gateway } = await open(waitListGateway(offered()));
    gateway.fail('createAppointment', unreachable());
    await flow.accept(contact);
    expect(flow.state).toMatchObject({ failed: { doing: 'booking' } });
    await flow.accept(contact);
    expect(flow.state).toMatchObject({ screen: 'booked', receipt: { reference: BOOKING } });
    const calls = gateway.calls.filter(({ method }) => method === 'createAppointment');
    expect(calls.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
    expect(calls[0]?.input).toEqual({ ...contact, language: 'ar' });
    expect(flow.left).toBeUndefined();
  });

  it('is let go, and the wait goes on', async () => {
    const { flow } = await open(waitListGateway(offered()));
    await flow.decline();
    expect(flow.state).toMatchObject({ screen: 'entry', notice: 'declined' });
    expect(stateOf(flow.state)).toBe('waiting');
    expect(flow.left).toBeUndefined();
  });

  it('runs out, and says that the wait goes on', async () => {
    const gateway = waitListGateway(offered(5));
    const { flow, pass } = await open(gateway);
    gateway.become(entry());
    await pass(6);
    expect(flow.state).toMatchObject({ notice: 'run-out' });
    expect(stateOf(flow.state)).toBe('waiting');
  });

  it('that was gone when it was taken is said to be gone', async () => {
    const gateway = waitListGateway(offered());
    const { flow } = await open(gateway);
    gateway.become(entry());
    gateway.fail('createAppointment', new GatewayError({ code: 'hold-expired', status: 410 }));
    await flow.accept(contact);
    expect(flow.state).toMatchObject({ screen: 'entry', notice: 'run-out' });
    expect(stateOf(flow.state)).toBe('waiting');
  });

  it('is left to the server to judge while the booking is under way', async () => {
    const gateway = waitListGateway(offered(3));
    const { flow, pass } = await open(gateway);
    gateway.fail('createAppointment', unreachable());
    await flow.accept(contact);
    await pass(5);
    expect(flow.state.notice).toBeUndefined();
    await flow.accept(contact);
    expect(flow.state.screen).toBe('booked');
  });
});

describe('an entry of a wait list', () => {
  it.each(['waiting', 'booked', 'ended'] as const)('is said to be %s', async (state) => {
    const { flow } = await open(waitListGateway(entry({ state })));
    expect(stateOf(flow.state)).toBe(state);
  });

  it('is not opened with another key', async () => {
    const { flow } = start();
    await flow.open(ID, 'other');
    expect(flow.state).toMatchObject({
      screen: 'form',
      failed: { failure: { code: 'wait-list-not-found' } },
    });
  });

  it('keeps what is known when it cannot be read again', async () => {
    const { flow, gateway } = await open();
    gateway.fail('getWaitListEntry', unreachable());
    await flow.refresh();
    expect(flow.state).toMatchObject({ screen: 'entry', failed: { doing: 'asking' } });
    expect(stateOf(flow.state)).toBe('waiting');
  });

  it('is left after asking, and forgotten', async () => {
    const { flow, gateway } = await open();
    flow.wantLeave();
    flow.withdrawLeave();
    await flow.leave();
    expect(gateway.count('leaveWaitList')).toBe(0);
    flow.wantLeave();
    await flow.leave();
    expect(flow.state).toEqual({ screen: 'left' });
  });

  it('is left although the answer of the first try got lost', async () => {
    const { flow, gateway } = await open();
    flow.wantLeave();
    gateway.fail('leaveWaitList', unreachable());
    await flow.leave();
    expect(flow.state).toMatchObject({
      leaving: 'asked',
      leaveFailure: { code: 'network-unreachable' },
    });
    gateway.fail('leaveWaitList', new GatewayError({ code: 'wait-list-not-found', status: 404 }));
    await flow.leave();
    expect(flow.state.screen).toBe('left');
  });
});
