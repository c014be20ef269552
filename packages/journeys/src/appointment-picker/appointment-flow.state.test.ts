import { GatewayError } from '@fanar/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppointmentFlow, type FlowOptions } from './appointment-flow.js';
import { placesOf } from './appointment-picker.state.js';
import { flowActions } from './flow-actions.js';
import {
  BIRTH,
  type MemoryGateway,
  memoryGateway,
  type MemoryOptions,
  OFFICES,
  PLATE,
  RENEW,
  SERVICES,
  VISIT,
} from './testing/memory-gateway.js';

const UNREACHABLE = new GatewayError({ code: 'network-unreachable', status: 0 });
const FAR_CLOCK = '2020-02-02';

let flows: AppointmentFlow[] = [];

const [PORT_SAID, PORT_FOUAD] = OFFICES;
/** At the first office, on the Monday. */
const slot = (time: string, date = '2031-01-06', office = PORT_SAID.id) => ({ office, date, time });

function setUp(options: MemoryOptions = {}, more: Partial<FlowOptions> = {}) {
  const gateway = memoryGateway(options);
  const spoken: number[] = [];
  let keys = 0;
  const flow = new AppointmentFlow({
    gateway,
    visit: VISIT,
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
  all.flow.chooseTime(slot('10:00'));
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
      chosen: ['port-said-traffic'],
      today: '2031-01-05',
      cursor: '2031-01-05',
    });
  });

  it('asks which office where there are several, unless one is wanted', async () => {
    const { flow } = setUp({ offices: OFFICES });
    await flow.start();
    expect(flow.state.screen).toBe('offices');
    flow.tickOffice(PORT_FOUAD.id, true);
    await flow.chooseOffices();
    expect(flow.state).toMatchObject({ screen: 'times', cursor: '2031-01-05' });

    const other = setUp({ offices: OFFICES }, { offices: [PORT_FOUAD.id] });
    await other.flow.start();
    expect(other.flow.state).toMatchObject({ screen: 'times', chosen: [PORT_FOUAD.id] });
  });

  it('opens on a day that is wanted, with its times, and on the next free one where it is full', async () => {
    const { flow } = setUp({}, { date: '2031-02-11' });
    await flow.start();
    expect(flow.state).toMatchObject({
      cursor: '2031-02-11',
      date: '2031-02-11',
      slots: { status: 'ready', value: { length: 4 } },
    });
    const other = setUp({}, { date: '2031-01-10' });
    await other.flow.start();
    expect(other.flow.state).toMatchObject({ cursor: '2031-01-11' });
    expect(other.flow.state.date).toBeUndefined();
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

  it('fetches a month before it is turned to, and shows it without asking again', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    const before = gateway.count('getAvailability');
    flowActions(() => flow).prepare('2031-02-05');
    await vi.advanceTimersByTimeAsync(0);
    expect(flow.state).toMatchObject({
      cursor: '2031-01-05',
      months: { '2031-02': { status: 'ready' } },
    });
    await flow.showDate('2031-02-05');
    expect(flow.state.cursor).toBe('2031-02-05');
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

  it('calls off the question about a day that is not wanted any more', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    const { getAvailability } = gateway;
    const signals: AbortSignal[] = [];
    gateway.getAvailability = async (query, options) => {
      if (options?.signal) signals.push(options.signal);
      return getAvailability(query, options);
    };
    await Promise.all([flow.chooseDate('2031-01-06'), flow.chooseDate('2031-01-07')]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('asks again for other offices, and not for those gone back to within moments', async () => {
    const { flow, gateway } = setUp({ offices: OFFICES }, { offices: [PORT_FOUAD.id] });
    await flow.start();
    const months = () =>
      gateway.calls.filter(
        ({ method, input }) =>
          method === 'getAvailability' && (input as { granularity: string }).granularity === 'days',
      );
    expect(months()).toHaveLength(1);
    const go = async (id: string, other: string) => {
      await flow.reconsiderOffices();
      flow.tickOffice(other, false);
      flow.tickOffice(id, true);
      await flow.chooseOffices();
    };
    await go(OFFICES[0].id, PORT_FOUAD.id);
    expect(months()).toHaveLength(2);
    expect(months()[1]?.input).toMatchObject({ offices: [OFFICES[0].id] });
    await go(PORT_FOUAD.id, OFFICES[0].id);
    expect(months()).toHaveLength(2);
    expect(flow.state.chosen).toEqual([PORT_FOUAD.id]);
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
    expect(flow.state).toMatchObject({ screen: 'details', picked: slot('10:00') });
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
      notice: { kind: 'hold-expired', slot: slot('10:00') },
      details: { name: 'منى السيد حسن علي', mobile: '+201001234567' },
    });
    expect(flow.left).toBeUndefined();
    await flow.hold(slot('10:00'));
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
    flow.chooseTime(slot('15:00'));
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
    await flow.hold(slot('09:00', '2031-01-07'));
    expect(flow.state).toMatchObject({ screen: 'details', picked: slot('09:00', '2031-01-07') });
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
    await flow.chooseOffices([PORT_SAID.id]);
    const asked = flow.hold(slot('09:00'));
    const left = flow.reconsiderOffices();
    const moved = flow.chooseOffices([PORT_FOUAD.id]);
    await Promise.all([asked, left, moved]);
    expect(flow.state).toMatchObject({ screen: 'times', chosen: [PORT_FOUAD.id] });
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
    await flow.hold(slot('09:00'));
    await flow.hold(slot('09:00'));
    await flow.release();
    await flow.hold(slot('09:00'));
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
    flow.chooseTime(slot('10:00'));
    gateway.take('2031-01-06', '10:00');
    await flow.revalidate();
    expect(flow.state.picked).toEqual(slot('10:00'));
    await vi.advanceTimersByTimeAsync(20_000);
    await flow.revalidate();
    expect(flow.state).toMatchObject({ notice: { kind: 'slot-taken', slot: { time: '10:00' } } });
    expect(flow.state.picked).toBeUndefined();
  });
});

describe('what people come for', () => {
  const several = { services: SERVICES, offices: OFFICES };

  it('asks for the visit only where there is something to choose', async () => {
    const asked = setUp(several);
    await asked.flow.start();
    expect(asked.flow.state).toMatchObject({ screen: 'visit', hasVisitScreen: true });

    const straight = setUp(several, { visit: { services: [{ service: BIRTH }] } });
    await straight.flow.start();
    expect(straight.flow.state.screen).toBe('offices');

    const nothing = setUp(several, { visit: { services: [] } });
    await nothing.flow.start();
    expect(nothing.flow.state.screen).toBe('visit');
  });

  it('puts several services into one visit, with counts and people, and asks for that', async () => {
    const { flow, gateway } = setUp({ ...several, offices: [PORT_SAID] });
    await flow.start();
    await flow.addService(PLATE);
    flow.countService(RENEW, 2);
    flow.changeVisit({ people: 2 });
    await flow.leaveVisit();
    const visit = { services: [{ service: RENEW, count: 2 }, { service: PLATE }], people: 2 };
    expect(flow.state).toMatchObject({ screen: 'times', visit, minutes: 50 });
    await flow.chooseDate('2031-01-06');
    await flow.hold(slot('09:00'));
    expect(gateway.calls.findLast(({ method }) => method === 'createHold')?.input).toMatchObject({
      visit,
    });
  });

  it('says of a service that cannot be combined which one it does not go with', async () => {
    const { flow } = setUp(several);
    await flow.start();
    await flow.addService(BIRTH);
    expect(flow.state).toMatchObject({
      misfit: { service: { id: BIRTH }, other: { id: RENEW } },
      visit: VISIT,
    });
    await flow.addService(PLATE);
    expect(flow.state.misfit).toBeUndefined();
  });

  it('keeps people and counts within what every service of the visit takes', async () => {
    const { flow } = setUp(several);
    await flow.start();
    flow.changeVisit({ people: 4, mode: 'home-visit' });
    flow.countService(RENEW, 9);
    expect(flow.state.visit).toEqual({
      services: [{ service: RENEW, count: 3 }],
      people: 4,
      mode: 'home-visit',
    });
    await flow.addService(PLATE);
    expect(flow.state.visit.people).toBe(2);
    flow.removeService(PLATE);
    flow.removeService(RENEW);
    await flow.addService(BIRTH);
    expect(flow.state.visit).toEqual({ services: [{ service: BIRTH }] });
  });

  it('does not go on with services of the page that are not done together', async () => {
    const { flow } = setUp(several, {
      visit: { services: [{ service: RENEW }, { service: BIRTH }] },
    });
    await flow.start();
    expect(flow.state.screen).toBe('visit');
    await flow.leaveVisit();
    expect(flow.state.screen).toBe('visit');
  });

  it('gives the slot back where the visit is changed, and asks anew', async () => {
    const { flow, gateway } = setUp({ ...several, offices: [PORT_SAID] });
    await flow.start();
    await flow.leaveVisit();
    await flow.chooseDate('2031-01-06');
    await flow.hold(slot('10:00'));
    flow.reconsiderVisit();
    expect(gateway.count('releaseHold')).toBe(1);
    flow.changeVisit({ people: 3 });
    await flow.leaveVisit();
    expect(flow.state).toMatchObject({ screen: 'times', minutes: 25 });
    expect(flow.state.date).toBeUndefined();
  });

  it('sends only what the visit asks for', async () => {
    const services = {
      ...SERVICES,
      [BIRTH]: {
        ...SERVICES[BIRTH]!,
        visit: { asks: { note: 'optional' }, needs: ['reading-help'] } as const,
      },
    };
    const { flow, gateway } = setUp({ services }, { visit: { services: [{ service: BIRTH }] } });
    await flow.start();
    await flow.chooseDate('2031-01-06');
    await flow.hold(slot('10:00'));
    flow.setDetails({
      ...{
        name: 'منى',
        mobile: '+201001234567',
        email: 'a@b.eg',
        note: 'أحضر مبكرًا',
        place: 'شارع',
      },
      ...{
        isForOther: true,
        bookedBy: 'سارة',
        needs: ['reading-help', 'wheelchair'],
        reminders: false,
      },
    });
    await flow.confirm();
    expect(gateway.calls.at(-1)?.input).toEqual({
      name: 'منى',
      mobile: '+201001234567',
      note: 'أحضر مبكرًا',
      needs: ['reading-help'],
      reminders: false,
      language: 'ar',
    });
  });

  it('tells that the service is closed, with its notice, and asks again', async () => {
    const { flow, gateway } = setUp(several);
    const notice = {
      title: { ar: 'تجديد رخصة' },
      reason: { ar: 'صيانة' },
      contact: { title: { ar: 'المرور' }, phone: '0663220000' },
    };
    const closed = { code: 'service-maintenance', status: 503, notice, retryAfter: 60 };
    gateway.fail('getService', new GatewayError(closed));
    await flow.start();
    expect(flow.state.opening).toMatchObject({ status: 'failed', failure: { notice } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(flow.state.screen).toBe('visit');
  });
});

describe('the way of a visit', () => {
  const MODES = ['in-person', 'phone', 'video', 'home-visit', 'mobile-unit'] as const;

  it.each(MODES)('is asked for, held and booked: %s', async (mode) => {
    const service = { title: { ar: 'تجديد رخصة تسيير' }, visit: { modes: MODES } };
    const { flow, gateway } = setUp({ services: { [RENEW]: service } });
    await flow.start();
    expect(flow.state.screen).toBe('visit');
    flow.changeVisit({ mode });
    await flow.leaveVisit();
    await flow.chooseDate('2031-01-06');
    flow.chooseTime(slot('10:00'));
    await flow.hold();
    flow.setDetails({ name: 'منى السيد حسن علي', mobile: '+201001234567', place: 'شارع ٥' });
    await flow.confirm();
    const wanted = mode === 'in-person' ? {} : { mode };
    const visit = { services: [{ service: RENEW }], ...wanted };
    const asked = gateway.calls.findLast(({ method }) => method === 'getAvailability');
    const held = gateway.calls.find(({ method }) => method === 'createHold');
    expect([asked?.input, held?.input]).toMatchObject([{ visit }, { visit }]);
    const booked = gateway.calls.find(({ method }) => method === 'createAppointment');
    // Where to come is nobody's business but of who comes.
    expect(booked?.input).toHaveProperty('name');
    expect('place' in (booked?.input as object)).toBe(mode === 'home-visit');
  });
});

describe('several offices', () => {
  const both = { offices: OFFICES };

  it('compares their first free day and how much is free, and shows one pool as one place', async () => {
    const { flow, gateway } = setUp({ ...both, horizon: 9 });
    gateway.takeAt(PORT_FOUAD.id, '2031-01-05');
    await flow.start();
    expect(flow.state.standings).toMatchObject({
      value: {
        [PORT_SAID.id]: { first: '2031-01-05', free: 36 },
        [PORT_FOUAD.id]: { first: '2031-01-06', free: 32 },
      },
    });
    expect(placesOf(flow.state)).toHaveLength(2);

    const pools = { 'port-said': OFFICES.map(({ id }) => id) };
    const shared = setUp({ ...both, pools });
    await shared.flow.start();
    expect(placesOf(shared.flow.state)).toMatchObject([
      { office: { id: PORT_SAID.id }, others: [{ id: PORT_FOUAD.id }] },
    ]);
  });

  it('compares by the clock of the server, however wrong that of the device', async () => {
    const { flow } = setUp(both, { today: () => FAR_CLOCK });
    await flow.start();
    expect(flow.state.standings).toMatchObject({
      value: { [PORT_SAID.id]: { first: '2031-01-05' } },
    });
  });

  it('merges the days and times of those chosen', async () => {
    const { flow, gateway } = setUp(both);
    gateway.takeAt(PORT_SAID.id, '2031-01-06', '09:00');
    await flow.start();
    await flow.chooseOffices(OFFICES.map(({ id }) => id));
    expect(flow.state.days['2031-01-06']).toMatchObject({ state: 'open', free: 7 });
    await flow.chooseDate('2031-01-06');
    expect(flow.state.slots).toMatchObject({
      value: [
        slot('09:00', '2031-01-06', PORT_FOUAD.id),
        slot('10:00'),
        { time: '10:00' },
        {},
        {},
        {},
        {},
      ],
    });
  });

  it('offers other offices where a slot is lost, and takes one there', async () => {
    const { flow, gateway } = setUp(both);
    await flow.start();
    await flow.chooseOffices([PORT_SAID.id]);
    await flow.chooseDate('2031-01-06');
    gateway.takeAt(PORT_SAID.id, '2031-01-06');
    await flow.hold(slot('10:00'));
    expect(flow.state.notice).toMatchObject({
      kind: 'slot-taken',
      alternatives: [{ office: PORT_FOUAD.id }, {}, {}],
    });
    await flow.hold(slot('10:00', '2031-01-06', PORT_FOUAD.id));
    expect(flow.state.hold).toMatchObject({ office: PORT_FOUAD.id });
  });

  it('asks for at least one office', async () => {
    const { flow } = setUp(both);
    await flow.start();
    await flow.chooseOffices();
    expect(flow.state).toMatchObject({ screen: 'offices', officeMissing: true });
  });

  it('finds the offices that serve every service of the visit', async () => {
    const { flow, gateway } = setUp(
      { ...both, services: SERVICES },
      { visit: { services: [{ service: RENEW }, { service: PLATE }] } },
    );
    gateway.listOffices = async (service) => (service === PLATE ? [PORT_FOUAD] : OFFICES);
    await flow.start();
    await flow.leaveVisit();
    expect(flow.state).toMatchObject({ screen: 'times', chosen: [PORT_FOUAD.id] });
  });
});

describe('moving an appointment', () => {
  async function moving() {
    const first = await setUpHeld({ offices: OFFICES }, { offices: [PORT_SAID.id] });
    await first.flow.confirm();
    const receipt = first.flow.state.receipt!;
    const all = setUp({ offices: OFFICES }, { moving: receipt });
    await all.flow.start();
    return { ...all, receipt };
  }

  it('opens on the old date and office, and asks nothing of the visit', async () => {
    const { flow, gateway, receipt } = await moving();
    expect(flow.state).toMatchObject({
      screen: 'times',
      chosen: [PORT_SAID.id],
      visit: receipt.visit,
      date: '2031-01-06',
    });
    expect(gateway.count('getService')).toBe(0);
  });

  it('moves in one act, with the revision it was read at, and keeps the old until then', async () => {
    const { flow, gateway } = await moving();
    await flow.chooseDate('2031-01-08');
    await flow.hold(slot('12:30', '2031-01-08'));
    expect(gateway.count('moveAppointment')).toBe(0);
    await flow.confirm();
    expect(gateway.calls.at(-1)).toMatchObject({
      method: 'moveAppointment',
      input: { reference: 'BK-7K3M-9QXA', revision: 0 },
    });
    expect(gateway.count('createAppointment')).toBe(0);
    expect(flow.state).toMatchObject({
      screen: 'moved',
      moved: { revision: 1, slot: { date: '2031-01-08', time: '12:30' } },
    });
  });

  it('says why it was not moved, and gives the slot back on a change of mind', async () => {
    const { flow, gateway } = await moving();
    await flow.hold(slot('12:30', '2031-01-08'));
    gateway.fail('moveAppointment', new GatewayError({ code: 'appointment-changed', status: 412 }));
    await flow.confirm();
    expect(flow.state.notice).toMatchObject({ failure: { code: 'appointment-changed' } });
    await flow.release();
    expect(gateway.count('releaseHold')).toBe(1);
  });
});

describe('what happens meanwhile', () => {
  it('tries again by itself when the server said, with everything kept', async () => {
    const { flow, gateway } = await setUpHeld();
    const busy = { code: 'too-many-requests', status: 429, retryAfter: 20 };
    gateway.fail('createAppointment', new GatewayError(busy));
    await flow.confirm();
    expect(flow.state).toMatchObject({ notice: { failure: { retryAfter: 20 } } });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(flow.state.screen).toBe('confirmed');
    expect(new Set(keysOf(gateway, 'createAppointment')).size).toBe(1);
  });

  it('gives up trying by itself after some tries', async () => {
    const { flow, gateway } = setUp();
    const busy = new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 10 });
    for (let turn = 0; turn < 20; turn += 1) gateway.fail('listOffices', busy);
    await flow.start();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(gateway.count('listOffices')).toBe(6);
  });

  it('tries again as soon as the connection is back', async () => {
    const { flow, gateway } = setUp();
    gateway.fail('getAvailability', UNREACHABLE);
    await flow.start();
    expect(flow.state.months['2031-01']).toMatchObject({ status: 'failed' });
    flow.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(flow.state.months['2031-01']).toMatchObject({ status: 'ready' });
  });

  it('follows what happens at the offices while their days are shown, and no longer', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    expect(gateway.watchers.size).toBe(1);
    gateway.take('2031-01-06');
    gateway.tell({ type: 'data', data: { office: PORT_SAID.id, dates: ['2031-01-06'] } });
    await vi.advanceTimersByTimeAsync(400);
    expect(flow.state.days['2031-01-06']?.state).toBe('full');
    await flow.chooseDate('2031-01-07');
    await flow.hold(slot('09:00', '2031-01-07'));
    expect(gateway.watchers.size).toBe(0);
  });

  it('asks for what it missed once the live connection is made again', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    const before = gateway.count('getAvailability');
    gateway.tell({ type: 'connected' });
    await vi.advanceTimersByTimeAsync(400);
    expect(gateway.count('getAvailability')).toBe(before);
    gateway.tell({ type: 'lost' });
    gateway.tell({ type: 'connected' });
    await vi.advanceTimersByTimeAsync(400);
    expect(gateway.count('getAvailability')).toBe(before + 1);
  });

  it('waits longer after each refresh that fails', async () => {
    const { flow, gateway } = setUp();
    await flow.start();
    const asked = async (seconds: number) => {
      const before = gateway.count('getAvailability');
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      gateway.fail('getAvailability', UNREACHABLE);
      await flow.revalidate();
      return gateway.count('getAvailability') - before;
    };
    expect(await asked(16)).toBe(1);
    expect(await asked(16)).toBe(0);
    expect(await asked(16)).toBe(1);
  });

  it('asks the page before it books, and keeps the slot where the page says no', async () => {
    const { flow, gateway } = await setUpHeld({}, { mayConfirm: () => Promise.resolve(false) });
    await flow.confirm();
    expect(gateway.count('createAppointment')).toBe(0);
    expect(flow.state).toMatchObject({ screen: 'details', hold: {} });
    expect(flow.state.doing).toBeUndefined();
  });

  it('shows days as the office has announced them, and those expected as expected', async () => {
    const days = {
      '2031-01-07': { state: 'closed', reason: { ar: 'عيد الميلاد' }, isTentative: true },
      '2031-01-08': { note: { ar: 'لا مواعيد وقت صلاة الظهر' } },
    } as const;
    const { flow } = setUp({ days });
    await flow.start();
    expect(flow.state.days['2031-01-07']).toMatchObject(days['2031-01-07']);
    expect(flow.state.days['2031-01-08']).toMatchObject({ state: 'open', ...days['2031-01-08'] });
  });
});
