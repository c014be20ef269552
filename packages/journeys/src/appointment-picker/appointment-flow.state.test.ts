import { GatewayError } from '@fanar/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppointmentFlow, type FlowOptions } from './appointment-flow.js';
import {
  type MemoryGateway,
  memoryGateway,
  type MemoryOptions,
  OFFICES,
} from './testing/memory-gateway.js';

const UNREACHABLE = new GatewayError({ code: 'network-unreachable', status: 0 });
const FAR_CLOCK = '2020-02-02';

let flows: AppointmentFlow[] = [];

function setUp(options: MemoryOptions = {}, more: Partial<FlowOptions> = {}) {
  const gateway = memoryGateway(options);
  const spoken: number[] = [];
  let keys = 0;
  const flow = new AppointmentFlow({
    gateway,
    service: 'traffic/renew-vehicle-licence',
    language: () => 'ar',
    today: () => '2031-01-05',
    newKey: () => `key-${String((keys += 1))}-0123456789abcdef`,
    onChange: () => undefined,
    onAnnounce: (seconds) => spoken.push(seconds),
    ...more,
  });
  flows.push(flow);
  return { gateway, flow, spoken };
}

async function setUpHeld(options: MemoryOptions = {}, more: Partial<FlowOptions> = {}) {
  const all = setUp(options, more);
  await all.flow.start();
  await all.flow.chooseDate('2031-01-06');
  all.flow.chooseTime('10:00');
  await all.flow.hold();
  all.flow.setDetails({ name: 'منى السيد حسن علي', mobile: '+201001234567' });
  return all;
}

const keysOf = (gateway: MemoryGateway, method: string) =>
  gateway.calls.filter((call) => call.method === method).map((call) => call.key);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2020-02-02T00:00:00Z') });
});

afterEach(() => {
  for (const flow of flows) flow.stop();
  flows = [];
  vi.useRealTimers();
});

describe('finding a time', () => {
  it('goes straight to the days where there is one office', async () => {
    const { flow } = setUp();
    await flow.start();
    expect(flow.state).toMatchObject({
      screen: 'times',
      office: { id: 'port-said-traffic' },
      today: '2031-01-05',
      cursor: '2031-01-05',
    });
  });

  it('asks which office where there are several, unless one is wanted', async () => {
    const { flow } = setUp({ offices: OFFICES });
    await flow.start();
    expect(flow.state.screen).toBe('offices');
    await flow.chooseOffice('port-fouad-traffic');
    expect(flow.state).toMatchObject({ screen: 'times', cursor: '2031-01-05' });

    const other = setUp({ offices: OFFICES }, { office: 'port-fouad-traffic' });
    await other.flow.start();
    expect(other.flow.state.office?.id).toBe('port-fouad-traffic');
  });

  it('opens on the first bookable day, even months ahead', async () => {
    const { flow, gateway } = setUp({ horizon: 90 });
    for (let day = 5; day <= 31; day += 1) gateway.take(`2031-01-${String(day).padStart(2, '0')}`);
    for (let day = 1; day <= 28; day += 1) gateway.take(`2031-02-${String(day).padStart(2, '0')}`);
    await flow.start();
    expect(flow.state.cursor).toBe('2031-03-01');
    expect(flow.state.months['2031-03']?.status).toBe('ready');
  });

  it('finds the bookable days of the server, however wrong the device clock', async () => {
    const { flow } = setUp({}, { today: () => FAR_CLOCK });
    await flow.start();
    expect(flow.state).toMatchObject({ today: '2031-01-05', cursor: '2031-01-05' });
  });

  it('asks for a month once, though two ask for it', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    const before = gateway.count('getAvailability');
    await Promise.all([flow.loadMonth('2031-02'), flow.loadMonth('2031-02')]);
    await flow.showDate('2031-02-10');
    expect(gateway.count('getAvailability')).toBe(before + 1);
  });

  it('answers the last day asked for', async () => {
    const { flow } = setUp();
    await flow.start();
    const first = flow.chooseDate('2031-01-06');
    const second = flow.chooseDate('2031-01-07');
    await Promise.all([first, second]);
    expect(flow.state.date).toBe('2031-01-07');
    expect(flow.state.slots).toMatchObject({
      status: 'ready',
      value: { 0: { date: '2031-01-07' } },
    });
  });

  it('tells failures apart and tries again', async () => {
    const { flow, gateway } = setUp();
    gateway.fail('listOffices', UNREACHABLE);
    await flow.start();
    expect(flow.state.offices).toMatchObject({
      status: 'failed',
      failure: { code: 'network-unreachable' },
    });
    gateway.fail(
      'getAvailability',
      new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 20 }),
    );
    await flow.start();
    expect(flow.state.months['2031-01']).toMatchObject({
      status: 'failed',
      failure: { code: 'too-many-requests', retryAfter: 20 },
    });
    await flow.loadMonth('2031-01');
    expect(flow.state.cursor).toBe('2031-01-05');
  });

  it('words what a host gateway throws that is no GatewayError', async () => {
    const { flow, gateway } = setUp();
    gateway.fail('listOffices', new TypeError('boom'));
    await flow.start();
    expect(flow.state.offices).toMatchObject({ failure: { code: 'internal-error' } });
  });
});

describe('holding', () => {
  it('holds the chosen time and counts down by the clock of the server', async () => {
    const { flow, spoken } = await setUpHeld();
    expect(flow.state).toMatchObject({ screen: 'details', time: '10:00' });
    expect(flow.left).toBe(600);
    await vi.advanceTimersByTimeAsync(479_000);
    expect(spoken).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(spoken).toEqual([120]);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(spoken).toEqual([120, 30]);
    expect(flow.left).toBe(30);
  });

  it('tells when the time is up, keeps what was typed, and lets choose again', async () => {
    const { flow } = await setUpHeld({ holdSeconds: 60 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(flow.state).toMatchObject({
      screen: 'times',
      date: '2031-01-06',
      notice: { kind: 'hold-expired', slot: { date: '2031-01-06', time: '10:00' } },
      details: { name: 'منى السيد حسن علي', mobile: '+201001234567' },
    });
    expect(flow.left).toBeUndefined();
    await flow.hold({ date: '2031-01-06', time: '10:00' });
    await flow.confirm();
    expect(flow.state.receipt?.reference).toBe('BK-7K3M-9QXA');
  });

  it('tells it too when only the server knows that the time is up', async () => {
    const { flow, gateway } = await setUpHeld();
    gateway.advance(700);
    await flow.confirm();
    expect(flow.state).toMatchObject({
      screen: 'times',
      notice: { kind: 'hold-expired' },
      details: { name: 'منى السيد حسن علي' },
    });
  });

  it('corrects the countdown when the page is looked at again', async () => {
    const { flow, gateway } = await setUpHeld();
    gateway.advance(500);
    await vi.advanceTimersByTimeAsync(16_000);
    await flow.revalidate();
    expect(flow.left).toBe(84);
  });

  it('notices that the device slept', async () => {
    const { flow, gateway } = await setUpHeld();
    gateway.advance(300);
    vi.setSystemTime(Date.now() + 300_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(flow.left).toBe(298);
  });

  it('extends once', async () => {
    const { flow } = await setUpHeld();
    await vi.advanceTimersByTimeAsync(300_000);
    await flow.renew();
    expect(flow.left).toBe(600);
    expect(flow.state.hold?.renewable).toBe(false);
    await flow.renew();
    expect(flow.left).toBe(600);
  });

  it('tells a lost slot with alternatives and takes one of another day', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    await flow.chooseDate('2031-01-06');
    flow.setDetails({ name: 'منى' });
    flow.chooseTime('15:00');
    gateway.take('2031-01-06');
    await flow.hold();
    expect(flow.state).toMatchObject({
      screen: 'times',
      notice: {
        kind: 'slot-taken',
        slot: { time: '15:00' },
        alternatives: [{ date: '2031-01-07', time: '09:00' }, {}, {}],
      },
      details: { name: 'منى' },
      slots: { status: 'ready', value: [] },
    });
    expect(flow.state.days['2031-01-06']?.state).toBe('full');
    await flow.hold({ date: '2031-01-07', time: '09:00' });
    expect(flow.state).toMatchObject({ screen: 'details', date: '2031-01-07', time: '09:00' });
  });

  it('gives the slot back on a change of mind', async () => {
    const { flow, gateway } = await setUpHeld();
    await flow.release();
    expect(gateway.count('releaseHold')).toBe(1);
    expect(flow.state).toMatchObject({ screen: 'times', details: { mobile: '+201001234567' } });
    expect(flow.state.slots).toMatchObject({ value: { length: 4 } });
  });

  it('gives it back when the page is left or the element goes', async () => {
    const { flow, gateway } = await setUpHeld();
    flow.leave();
    expect(gateway.count('releaseHold')).toBe(1);
    flow.stop();
    expect(gateway.count('releaseHold')).toBe(1);

    const other = await setUpHeld();
    other.flow.stop();
    expect(other.gateway.count('releaseHold')).toBe(1);
  });
});

describe('confirming', () => {
  it('keeps its key over retries, and the details with it', async () => {
    const { flow, gateway } = await setUpHeld();
    gateway.fail('createAppointment', UNREACHABLE);
    await flow.confirm();
    expect(flow.state).toMatchObject({
      screen: 'details',
      notice: { kind: 'failed', doing: 'confirming', failure: { code: 'network-unreachable' } },
    });
    await flow.confirm();
    expect(flow.state.screen).toBe('confirmed');
    const [first, second] = keysOf(gateway, 'createAppointment');
    expect(first).toBe(second);
  });

  it('leaves it to the server whether a confirmation without an answer came in time', async () => {
    const { flow, gateway } = await setUpHeld({ holdSeconds: 60 });
    gateway.fail('createAppointment', UNREACHABLE);
    await vi.advanceTimersByTimeAsync(59_000);
    await flow.confirm();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(flow.state).toMatchObject({ screen: 'details', notice: { kind: 'failed' } });
    await flow.confirm();
    expect(flow.state).toMatchObject({ screen: 'times', notice: { kind: 'hold-expired' } });
    expect(flow.state.details.name).toBe('منى السيد حسن علي');
  });

  it('lets go of what was asked for before a change of mind', async () => {
    const { flow, gateway } = setUp({ offices: OFFICES });
    await flow.start();
    await flow.chooseOffice(OFFICES[0].id);
    const asked = flow.hold({ date: '2031-01-06', time: '09:00' });
    flow.reconsiderOffice();
    const moved = flow.chooseOffice(OFFICES[1].id);
    await Promise.all([asked, moved]);
    expect(flow.state).toMatchObject({ screen: 'times', office: OFFICES[1] });
    expect(flow.state.hold).toBeUndefined();
    expect(gateway.count('releaseHold')).toBe(1);
  });

  it('keeps the key over a refusal that does not come from the server itself', async () => {
    const { flow, gateway } = await setUpHeld();
    gateway.fail('createAppointment', UNREACHABLE);
    gateway.fail('createAppointment', { code: 'sign-in-needed', status: 401 });
    for (let turn = 0; turn < 3; turn += 1) await flow.confirm();
    expect(flow.state.screen).toBe('confirmed');
    expect(new Set(keysOf(gateway, 'createAppointment')).size).toBe(1);
  });

  it('keeps the key of a hold over retries, and takes a new one after an answer', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    gateway.fail('createHold', UNREACHABLE);
    await flow.hold({ date: '2031-01-06', time: '09:00' });
    await flow.hold({ date: '2031-01-06', time: '09:00' });
    await flow.release();
    await flow.hold({ date: '2031-01-06', time: '09:00' });
    const [first, second, third] = keysOf(gateway, 'createHold');
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  it('takes a new key for other details', async () => {
    const { flow, gateway } = await setUpHeld();
    gateway.fail('createAppointment', UNREACHABLE);
    await flow.confirm();
    flow.setDetails({ name: 'هدى' });
    await flow.confirm();
    const [first, second] = keysOf(gateway, 'createAppointment');
    expect(first).not.toBe(second);
  });

  it('asks once, however often it is pressed', async () => {
    const { flow, gateway } = await setUpHeld();
    await Promise.all([flow.confirm(), flow.confirm(), flow.confirm()]);
    expect(gateway.count('createAppointment')).toBe(1);
  });

  it('sends the reference of the application', async () => {
    const { flow, gateway } = await setUpHeld({}, { application: () => 'AP-7K3M-9QXA' });
    await flow.confirm();
    expect(gateway.calls.at(-1)?.input).toEqual({
      name: 'منى السيد حسن علي',
      mobile: '+201001234567',
      application: 'AP-7K3M-9QXA',
      language: 'ar',
    });
  });

  it('keeps single answers that the server refused', async () => {
    const { flow, gateway } = await setUpHeld();
    const errors = [{ pointer: '/mobile', code: 'phone-kind' }];
    gateway.fail(
      'createAppointment',
      new GatewayError({ code: 'answers-invalid', status: 422, errors }),
    );
    await flow.confirm();
    expect(flow.state).toMatchObject({ screen: 'details', notice: { failure: { errors } } });
  });
});

describe('a page left open', () => {
  it('drops a day that midnight has made past', async () => {
    const { flow } = setUp({ now: '2031-01-05T23:50:00+02:00' });
    await flow.start();
    await flow.chooseDate('2031-01-05');
    expect(flow.state.date).toBe('2031-01-05');
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    expect(flow.state).toMatchObject({ today: '2031-01-06', cursor: '2031-01-06' });
    expect(flow.state.date).toBeUndefined();
  });

  it('sees on return that the chosen time has gone', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    await flow.chooseDate('2031-01-06');
    flow.chooseTime('10:00');
    gateway.take('2031-01-06', '10:00');
    await flow.revalidate();
    expect(flow.state.time).toBe('10:00');
    await vi.advanceTimersByTimeAsync(20_000);
    await flow.revalidate();
    expect(flow.state).toMatchObject({ notice: { kind: 'slot-taken', slot: { time: '10:00' } } });
    expect(flow.state.time).toBeUndefined();
  });
});
