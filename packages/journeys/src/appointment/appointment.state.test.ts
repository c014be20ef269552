import { GatewayError, makeKey } from '@fanar/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppointmentFlow, type Copies } from './appointment-flow.js';
import { isKept, isStale, nearness, standingOf, type Copy } from './appointment.state.js';
import {
  appointment,
  appointmentGateway,
  cancelledByOffice,
  KEY,
  OTHER,
  REFERENCE,
  slotAt,
  unreachable,
} from './testing/appointments.js';

const opened = { reference: REFERENCE, key: KEY };

function memoryCopies(): Copies & { readonly all: Map<string, Copy> } {
  const all = new Map<string, Copy>();
  return {
    all,
    keptCopies: async () => [...all.values()],
    keepCopy: async (copy) => void all.set(copy.appointment.reference, copy),
    forgetCopy: async (reference) => void all.delete(reference),
  };
}

function start(gateway = appointmentGateway(), copies = memoryCopies()) {
  let made = 0;
  const flow = new AppointmentFlow({
    gateway: () => gateway,
    copies: async () => copies,
    newKey: () => `key-${String((made += 1))}`,
    onChange: () => undefined,
    clock: () => Date.parse('2031-01-03T10:00:00+02:00'),
  });
  return { flow, gateway, copies };
}

async function open(gateway = appointmentGateway(), copies = memoryCopies()) {
  const started = start(gateway, copies);
  await started.flow.open(opened);
  return started;
}

describe('an appointment', () => {
  it.each([
    [appointment(), '2031-01-01', 'booked'],
    [appointment(), '2031-01-05', 'tomorrow'],
    [appointment(), '2031-01-06', 'today'],
    [appointment(), '2031-01-07', 'past'],
    [appointment({ status: 'arrived' }), '2031-01-06', 'arrived'],
    [appointment({ status: 'fulfilled' }), '2031-01-06', 'fulfilled'],
    [appointment({ status: 'noshow' }), '2031-01-07', 'noshow'],
    [cancelledByOffice(), '2031-01-06', 'cancelled-office'],
    [
      appointment({
        status: 'cancelled',
        cancellation: { by: 'citizen', at: '2031-01-04T12:00:00+02:00' },
      }),
      '2031-01-06',
      'cancelled-citizen',
    ],
  ] as const)('is said to stand as it does: %#', (known, today, standing) => {
    expect(standingOf(known, today)).toBe(standing);
  });

  it('is tomorrow by the calendar, over the days of the clock change too', () => {
    expect(nearness(appointment({ slot: slotAt('2031-04-25', '09:00') }), '2031-04-24')).toBe(
      'tomorrow',
    );
    expect(nearness(appointment({ slot: slotAt('2031-10-31', '09:00') }), '2031-10-30')).toBe(
      'tomorrow',
    );
  });
});

describe('opening an appointment', () => {
  it('reads the reference and the key as people write them', async () => {
    const { flow } = start();
    await flow.open({ reference: REFERENCE.toLowerCase().replaceAll('-', ' '), key: KEY });
    expect(flow.state).toMatchObject({
      screen: 'appointment',
      lookUp: opened,
      opened: { appointment: { reference: REFERENCE }, key: KEY },
    });
  });

  it('asks nobody for what can be no reference', async () => {
    const { flow, gateway } = start();
    await flow.open({ reference: 'BK-12', key: KEY });
    expect(gateway.calls).toEqual([]);
  });

  it('keeps what was typed when it is not found', async () => {
    const { flow } = start(appointmentGateway(appointment({ reference: OTHER })));
    flow.type(opened);
    await flow.open();
    expect(flow.state).toMatchObject({
      screen: 'look-up',
      lookUp: opened,
      failure: { code: 'appointment-not-found' },
    });
  });

  it('forgets the key when it is closed', async () => {
    const { flow } = await open();
    flow.leave();
    expect(flow.state).toMatchObject({ screen: 'look-up', lookUp: { ...opened, key: '' } });
    expect(flow.state.opened).toBeUndefined();
  });

  it('tries again by itself when the server says how long to wait', async () => {
    vi.useFakeTimers();
    try {
      const gateway = appointmentGateway();
      gateway.fail(
        'getAppointment',
        new GatewayError({ code: 'too-many-requests', status: 429, retryAfter: 20 }),
      );
      const { flow } = await open(gateway);
      expect(flow.state.failure).toMatchObject({ code: 'too-many-requests', retryAfter: 20 });
      await vi.advanceTimersByTimeAsync(20_000);
      expect(flow.state).toMatchObject({ screen: 'appointment' });
      expect(flow.state.failure).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('shows nothing of one appointment while another is asked for', async () => {
    const { flow, gateway } = await open();
    gateway.fail('getAppointment', unreachable());
    await flow.open({ reference: OTHER, key: KEY });
    expect(flow.state.opened).toBeUndefined();
    expect(flow.state.screen).toBe('look-up');
  });
});

describe('reading again', () => {
  it('says that it was changed elsewhere', async () => {
    const { flow, gateway } = await open();
    gateway.change({ slot: slotAt('2031-01-07', '09:00') });
    await flow.refresh();
    expect(flow.state).toMatchObject({
      notice: { kind: 'changed' },
      opened: { appointment: { slot: { date: '2031-01-07' } } },
    });
  });

  it('says nothing where nothing is new', async () => {
    const { flow } = await open();
    await flow.refresh();
    expect(flow.state.notice).toBeUndefined();
  });

  it('disturbs nobody who is choosing another slot or about to cancel', async () => {
    const { flow, gateway } = await open();
    flow.wantMove();
    await flow.refresh();
    flow.return();
    flow.wantCancel();
    await flow.refresh();
    expect(gateway.count('getAppointment')).toBe(2);
  });

  it('keeps what is known when the server cannot be reached, until it is back', async () => {
    const { flow, gateway } = await open();
    gateway.fail('getAppointment', unreachable());
    await flow.refresh();
    expect(isStale(flow.state)).toBe(true);
    expect(flow.state.opened?.at).toBe('2031-01-03T08:00:00.000Z');
    flow.reconnect();
    await vi.waitFor(() => expect(isStale(flow.state)).toBe(false));
  });
});

describe('cancelling', () => {
  it('asks first, and does nothing when it is thought better of', async () => {
    const { flow, gateway } = await open();
    flow.wantCancel();
    expect(flow.state.cancelling).toBe('asked');
    flow.leaveCancel();
    expect(flow.state.cancelling).toBeUndefined();
    await flow.cancel();
    expect(gateway.count('cancelAppointment')).toBe(0);
  });

  it('cancels', async () => {
    const { flow } = await open();
    flow.wantCancel();
    await flow.cancel();
    expect(flow.state).toMatchObject({
      notice: { kind: 'cancelled' },
      opened: { appointment: { status: 'cancelled', revision: 1 } },
    });
    expect(flow.state.cancelling).toBeUndefined();
  });

  it('is done once although the answer got lost', async () => {
    const { flow, gateway } = await open();
    flow.wantCancel();
    gateway.loseAnswer('cancelAppointment');
    await flow.cancel();
    expect(flow.state).toMatchObject({
      cancelling: 'asked',
      cancelFailure: { code: 'network-unreachable' },
    });
    await flow.cancel();
    expect(flow.state.opened?.appointment.status).toBe('cancelled');
    const keys = gateway.calls.filter(({ method }) => method === 'cancelAppointment');
    expect(keys.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  it('waits as long as the server says, and cancels while the question stands open', async () => {
    vi.useFakeTimers();
    try {
      const { flow, gateway } = await open();
      const busy = { code: 'too-many-requests', status: 429, retryAfter: 20 };
      gateway.fail('cancelAppointment', new GatewayError(busy));
      gateway.fail('cancelAppointment', new GatewayError(busy));
      flow.wantCancel();
      await flow.cancel();
      flow.leaveCancel();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(gateway.count('cancelAppointment')).toBe(1);
      flow.wantCancel();
      await flow.cancel();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(flow.state.opened?.appointment.status).toBe('cancelled');
    } finally {
      vi.useRealTimers();
    }
  });

  it('reads again what was changed elsewhere, and cancels only what was seen', async () => {
    const { flow, gateway } = await open();
    gateway.change({ slot: slotAt('2031-01-07', '09:00') });
    flow.wantCancel();
    await flow.cancel();
    expect(flow.state).toMatchObject({
      notice: { kind: 'refused', failure: { code: 'appointment-changed' } },
      opened: { appointment: { status: 'booked', slot: { date: '2031-01-07' } } },
    });
    flow.wantCancel();
    await flow.cancel();
    expect(flow.state.opened?.appointment.status).toBe('cancelled');
  });

  it('says that it is too late, and what the appointment is now', async () => {
    const { flow, gateway } = await open();
    gateway.change({ revision: 0, changeable: false });
    gateway.fail('cancelAppointment', new GatewayError({ code: 'appointment-late', status: 409 }));
    flow.wantCancel();
    await flow.cancel();
    expect(flow.state).toMatchObject({
      notice: { kind: 'refused', failure: { code: 'appointment-late' } },
      opened: { appointment: { changeable: false } },
    });
  });
});

describe('moving', () => {
  it('keeps the appointment until the new one is sure', async () => {
    const { flow } = await open();
    flow.wantMove();
    expect(flow.state).toMatchObject({
      screen: 'move',
      opened: { appointment: { slot: { date: '2031-01-06' } } },
    });
    await flow.moved(appointment({ revision: 1, slot: slotAt('2031-01-08', '09:00') }));
    expect(flow.state).toMatchObject({
      screen: 'appointment',
      notice: { kind: 'moved' },
      opened: { key: KEY, appointment: { revision: 1, slot: { date: '2031-01-08' } } },
    });
  });

  it('goes back to the appointment as it is now when it can no longer be moved', async () => {
    const { flow, gateway } = await open();
    flow.wantMove();
    gateway.change({ changeable: false });
    await flow.refuse({ code: 'appointment-late' });
    expect(flow.state).toMatchObject({
      screen: 'appointment',
      notice: { kind: 'refused', failure: { code: 'appointment-late' } },
      opened: { appointment: { changeable: false } },
    });
  });

  it('takes what the office offers for a cancelled one', async () => {
    const known = cancelledByOffice();
    const { flow } = await open(appointmentGateway(known));
    const [slot] = known.cancellation?.alternatives ?? [];
    if (slot) flow.wantSlot(slot);
    expect(flow.state).toMatchObject({ screen: 'replace', wanted: { date: '2031-01-07' } });
  });
});

describe('keeping it on the device', () => {
  let copies: ReturnType<typeof memoryCopies>;
  beforeEach(() => {
    copies = memoryCopies();
  });

  it('keeps nothing that was not asked for', async () => {
    const { flow } = await open(appointmentGateway(), copies);
    await flow.refresh();
    flow.leave();
    expect(copies.all.size).toBe(0);
  });

  it('shows the kept copy where the server cannot be reached', async () => {
    const { flow } = await open(appointmentGateway(), copies);
    await flow.keep(true);
    const gateway = appointmentGateway();
    gateway.fail('getAppointment', unreachable());
    const { flow: later } = await open(gateway, copies);
    expect(later.state).toMatchObject({
      screen: 'appointment',
      failure: { code: 'network-unreachable' },
      opened: { appointment: { reference: REFERENCE } },
    });
    expect([isStale(later.state), isKept(later.state)]).toEqual([true, true]);
  });

  it('opens no copy with another key', async () => {
    const { flow } = await open(appointmentGateway(), copies);
    await flow.keep(true);
    const gateway = appointmentGateway();
    gateway.fail('getAppointment', unreachable());
    const { flow: later } = start(gateway, copies);
    await later.open({ reference: REFERENCE, key: makeKey(Uint8Array.of(7, 7, 7, 7, 7, 7, 7)) });
    expect(later.state.opened).toBeUndefined();
  });

  it('keeps what was read last', async () => {
    const { flow, gateway } = await open(appointmentGateway(), copies);
    await flow.keep(true);
    gateway.change({ slot: slotAt('2031-01-07', '09:00') });
    await flow.refresh();
    expect(copies.all.get(REFERENCE)?.appointment.slot.date).toBe('2031-01-07');
  });

  it('forgets it when the tick is taken away', async () => {
    const { flow } = await open(appointmentGateway(), copies);
    await flow.keep(true);
    await flow.keep(false);
    expect(copies.all.size).toBe(0);
    expect(isKept(flow.state)).toBe(false);
  });

  it('says so where the device keeps nothing', async () => {
    const barred = {
      ...copies,
      keepCopy: () => Promise.reject(new DOMException('no', 'SecurityError')),
    };
    const { flow } = await open(appointmentGateway(), barred);
    await flow.keep(true);
    expect(flow.state.isUnkept).toBe(true);
  });
});
