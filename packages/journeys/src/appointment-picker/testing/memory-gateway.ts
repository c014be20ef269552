import {
  type Appointment,
  type AppointmentReceipt,
  type Availability,
  type AvailabilityChange,
  type AvailabilityQuery,
  type DayAvailability,
  type Directory,
  GatewayError,
  type Hold,
  type LiveEvent,
  type Office,
  type OfficeAvailability,
  type OfficeSlot,
  type ServiceDefinition,
  type ServiceGateway,
  type ServiceId,
  type Slot,
  type Text,
  type Visit,
  type VisitRules,
} from '@fanar/contract';
import { addDays, fromInstant, toInstant, weekday } from '@fanar/egypt';

type Method = keyof ServiceGateway;

export interface MemoryOptions {
  /** The server's clock when the gateway is made. Default Sunday 5 January 2031, 08:00 in Cairo. */
  readonly now?: string;
  readonly offices?: readonly Office[];
  /** Offices that share their capacity, by the name of the pool. */
  readonly pools?: Readonly<Record<string, readonly string[]>>;
  readonly times?: readonly string[];
  /** Visits that can begin at one time. Default 1. */
  readonly seats?: number;
  /** Default 600. */
  readonly holdSeconds?: number;
  /** Bookable days from today on. Default 60. */
  readonly horizon?: number;
  /** What days say beside their number, by date. */
  readonly days?: Readonly<Record<string, Partial<DayAvailability>>>;
  /** Services that it knows a definition of, with their rules. Default: none. */
  readonly services?: Readonly<
    Record<ServiceId, { readonly title: Text; readonly visit?: VisitRules }>
  >;
  /** Leaves out what not every back end has. Default: all of it is there. */
  readonly isPlain?: boolean;
}

export const OFFICES: readonly [Office, Office] = [
  {
    id: 'port-said-traffic',
    title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
    address: { ar: 'شارع محمد علي، حي الشرق', en: 'Mohamed Ali Street, El Sharq district' },
    phone: '0663220000',
    place: { latitude: 31.2653, longitude: 32.3019 },
    accessibility: ['step-free-entrance', 'lift'],
  },
  {
    id: 'port-fouad-traffic',
    title: { ar: 'وحدة مرور بورفؤاد', en: 'Port Fouad traffic unit' },
    address: { ar: 'شارع الجمهورية، بورفؤاد', en: 'El Gomhoureya Street, Port Fouad' },
    place: { latitude: 31.2463, longitude: 32.3184 },
    accessibility: ['priority-counter'],
  },
];

export const RENEW = 'traffic/renew-vehicle-licence';
export const PLATE = 'traffic/replace-plate';
export const BIRTH = 'civil-status/birth-certificate';

/** Two that go together, and one that goes with neither. */
export const SERVICES: NonNullable<MemoryOptions['services']> = {
  [RENEW]: {
    title: { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' },
    visit: {
      maxCount: 3,
      maxPeople: 4,
      combinesWith: [PLATE],
      modes: ['in-person', 'home-visit'],
      needs: ['wheelchair', 'sign-language', 'reading-help'],
      onBehalf: true,
    },
  },
  [PLATE]: {
    title: { ar: 'بدل لوحة معدنية', en: 'Replace a plate' },
    visit: { maxPeople: 2, modes: ['in-person', 'home-visit'] },
  },
  [BIRTH]: { title: { ar: 'شهادة ميلاد', en: 'Birth certificate' } },
};

const DAY_OFF = { ar: 'إجازة أسبوعية', en: 'Weekly day off' };
/** Minutes of one service for one person, and of each person more. */
const MINUTES = 15;
const PER_PERSON = 5;

/** A back end in memory: some seats for every time, Fridays closed, its own clock. */
export function memoryGateway(options: MemoryOptions = {}) {
  const start = Date.parse(options.now ?? '2031-01-05T08:00:00+02:00');
  const began = performance.now();
  const offices = options.offices ?? [OFFICES[0]];
  const times = options.times ?? ['09:00', '10:00', '12:30', '15:00'];
  const { seats = 1, holdSeconds = 600, horizon = 60, pools = {}, services = {} } = options;
  const taken = new Map<string, number>();
  const holds = new Map<string, Hold>();
  const expired = new Set<string>();
  const answers = new Map<string, unknown>();
  const failures = new Map<Method, unknown[]>();
  const calls: { readonly method: Method; readonly input: unknown; readonly key?: string }[] = [];
  const watchers = new Set<(event: LiveEvent<AvailabilityChange>) => void>();
  let shift = 0;
  const clock = () => start + shift + performance.now() - began;
  const now = () => {
    const civil = fromInstant(clock());
    const offset = toInstant(civil).slice(19);
    const local = new Date(clock() + Number(offset.slice(1, 3)) * 3_600_000);
    return local.toISOString().slice(0, 23) + offset;
  };
  const today = () => fromInstant(clock()).date;
  const poolOf = (office: string) =>
    Object.entries(pools).find(([, members]) => members.includes(office))?.[0];
  const at = (office: string, date: string, time: string) =>
    `${poolOf(office) ?? office} ${date} ${time}`;
  const add = (key: string, count: number) => taken.set(key, (taken.get(key) ?? 0) + count);

  function sweep(): void {
    for (const [id, { slot, office, expiresAt }] of holds) {
      if (Date.parse(expiresAt) > clock() || expired.has(id)) continue;
      expired.add(id);
      add(at(office, slot.date, slot.time), -1);
    }
  }

  function record(method: Method, input: unknown, key?: string): void {
    sweep();
    calls.push({ method, input, ...(key && { key }) });
    const failure = failures.get(method)?.shift();
    if (failure !== undefined) throw failure;
  }

  const minutesOf = ({ services: wanted, people = 1 }: Visit) =>
    wanted.reduce((sum, { count = 1 }) => sum + MINUTES * count, 0) + PER_PERSON * (people - 1);

  const slotsOf = (office: string, date: string, visit: Visit): Slot[] =>
    times.map((time) => ({
      date,
      time,
      instant: toInstant({ date, time }),
      minutes: minutesOf(visit),
      free: Math.max(0, seats - (taken.get(at(office, date, time)) ?? 0)),
    }));

  function dayOf(office: string, date: string, visit: Visit): DayAvailability {
    if (date < today()) return { date, state: 'past', free: 0 };
    if (date > addDays(today(), horizon)) return { date, state: 'beyond', free: 0 };
    const said = options.days?.[date];
    if (said?.state === 'closed') return { date, state: 'closed', free: 0, ...said };
    if (weekday(date) === 5) return { date, state: 'closed', free: 0, reason: DAY_OFF };
    const free = slotsOf(office, date, visit).filter((slot) => slot.free > 0).length;
    return { date, state: free > 0 ? 'open' : 'full', free, ...said };
  }

  function* span(from: string, to: string) {
    for (let date = from; date <= to; date = addDays(date, 1)) yield date;
  }

  function availabilityOf(
    office: string,
    { visit, granularity, from, to }: AvailabilityQuery,
  ): OfficeAvailability {
    const dates = [...span(from, to)];
    const isFree = (date: string) => dayOf(office, date, visit).free > 0;
    const previous = [...span(today(), addDays(from, -1))].reverse().find(isFree);
    const next = [...span(addDays(to, 1), addDays(to, 90))].find(isFree);
    const pool = poolOf(office);
    const days = dates.map((date) => dayOf(office, date, visit));
    return {
      office,
      free: days.reduce((sum, day) => sum + day.free, 0),
      ...(pool && { pool }),
      ...(granularity !== 'offices' && { days }),
      ...(granularity === 'slots' && {
        slots: dates.flatMap((date) => slotsOf(office, date, visit)),
      }),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  }

  function hold(id: string): Hold {
    const found = holds.get(id);
    if (!found) throw new GatewayError({ code: 'hold-not-found', status: 404 });
    if (expired.has(id)) throw new GatewayError({ code: 'hold-expired', status: 410 });
    return found;
  }

  /** The same key gives the first answer again. */
  function once<T>(key: string, make: () => T): T {
    if (!answers.has(key)) answers.set(key, make());
    return answers.get(key) as T;
  }

  function alternatives(visit: Visit, office: string, date: string): OfficeSlot[] {
    return [date, addDays(date, 1)]
      .flatMap((day) => [
        ...slotsOf(office, day, visit).map((slot) => ({ ...slot, office })),
        ...offices
          .filter(({ id }) => id !== office)
          .flatMap(({ id }) => slotsOf(id, day, visit).map((slot) => ({ ...slot, office: id }))),
      ])
      .filter((each) => each.free > 0)
      .slice(0, 3);
  }

  function appointmentOf({ visit, office, slot }: Hold): Appointment {
    return {
      reference: 'BK-7K3M-9QXA',
      revision: 0,
      status: 'booked',
      visit,
      titles: visit.services.map(
        ({ service }) =>
          services[service as ServiceId]?.title ?? {
            ar: 'تجديد رخصة تسيير',
            en: 'Renew a vehicle licence',
          },
      ),
      office: offices.find((each) => each.id === office) ?? OFFICES[0],
      slot,
      evidence: [
        {
          id: 'id-card',
          title: { ar: 'بطاقة الرقم القومي', en: 'National ID card' },
          original: true,
        },
        {
          id: 'insurance',
          title: { ar: 'وثيقة التأمين الإجباري', en: 'Compulsory insurance policy' },
          note: { ar: 'سارية', en: 'In force' },
        },
      ],
      changeable: true,
      changeUntil: toInstant({ date: addDays(slot.date, -1), time: slot.time }),
      bookedAt: now(),
    };
  }

  const unused = () => Promise.reject(new GatewayError({ code: 'not-found', status: 404 }));

  const gateway: ServiceGateway = {
    upload: unused,
    removeUpload: unused,
    createApplication: unused,
    getApplication: unused,
    getAppointment: unused,

    async getService(id) {
      record('getService', id);
      const known = services[id];
      if (!known) throw new GatewayError({ code: 'not-found', status: 404 });
      // As much of a definition as a booking reads.
      return { id, version: 1, ...known } as unknown as ServiceDefinition;
    },

    async listOffices(service) {
      record('listOffices', service);
      return offices;
    },

    async getAvailability(query): Promise<Availability> {
      record('getAvailability', query);
      return {
        now: now(),
        minutes: minutesOf(query.visit),
        offices: query.offices.map((office) => availabilityOf(office, query)),
      };
    },

    async createHold({ visit, office, date, time }, { idempotencyKey }) {
      record('createHold', { visit, office, date, time }, idempotencyKey);
      return once(idempotencyKey, () => {
        const slot = slotsOf(office, date, visit).find((each) => each.time === time);
        if (!slot || slot.free === 0) {
          throw new GatewayError({
            code: 'slot-taken',
            status: 409,
            alternatives: alternatives(visit, office, date),
          });
        }
        add(at(office, date, time), 1);
        const made: Hold = {
          id: crypto.randomUUID(),
          key: 'hold-secret',
          visit,
          office,
          slot,
          expiresAt: new Date(clock() + holdSeconds * 1000).toISOString(),
          now: now(),
          renewable: true,
        };
        holds.set(made.id, made);
        return made;
      });
    },

    async renewHold({ id }) {
      record('renewHold', id);
      const found = hold(id);
      if (!found.renewable) throw new GatewayError({ code: 'hold-already-renewed', status: 409 });
      const renewed: Hold = {
        ...found,
        expiresAt: new Date(clock() + holdSeconds * 1000).toISOString(),
        now: now(),
        renewable: false,
      };
      holds.set(id, renewed);
      return renewed;
    },

    async releaseHold({ id, office, slot }) {
      record('releaseHold', id);
      if (holds.delete(id) && !expired.has(id)) add(at(office, slot.date, slot.time), -1);
    },

    async createAppointment({ id }, request, { idempotencyKey }): Promise<AppointmentReceipt> {
      record('createAppointment', request, idempotencyKey);
      return once(idempotencyKey, () => {
        const found = hold(id);
        holds.delete(id);
        return { ...appointmentOf(found), key: '7K3M-9QXA-V2DT' };
      });
    },
  };

  const further: Partial<ServiceGateway> = {
    async moveAppointment({ reference, revision }, { id }, { idempotencyKey }) {
      record('moveAppointment', { reference, revision }, idempotencyKey);
      return once(idempotencyKey, () => {
        const found = hold(id);
        holds.delete(id);
        return { ...appointmentOf(found), revision: revision + 1 };
      });
    },

    async getDirectory(): Promise<Directory> {
      record('getDirectory', undefined);
      return {
        sectors: [],
        events: [],
        services: Object.entries(services).map(([id, { title }]) => ({
          id,
          title,
          version: 1,
          summary: { ar: '' },
          keywords: [],
          events: [],
          channels: ['counter'],
          appointment: 'offered',
          free: true,
        })),
      };
    },

    joinWaitList: unused,

    watchAvailability(watched, onEvent, signal) {
      record('watchAvailability', watched);
      watchers.add(onEvent);
      signal.addEventListener('abort', () => watchers.delete(onEvent));
      onEvent({ type: 'connected' });
    },
  };

  return {
    ...gateway,
    ...(!options.isPlain && further),
    calls,
    /** Somebody else books it, at every office. */
    take: (date: string, ...wanted: readonly string[]) => {
      for (const { id } of offices) {
        for (const time of wanted.length > 0 ? wanted : times) add(at(id, date, time), seats);
      }
    },
    takeAt: (office: string, date: string, ...wanted: readonly string[]) => {
      for (const time of wanted.length > 0 ? wanted : times) add(at(office, date, time), seats);
    },
    /** The next call of the method fails so. */
    fail: (method: Method, failure: unknown) => {
      failures.set(method, [...(failures.get(method) ?? []), failure]);
    },
    /** Moves the server's clock, and nothing else. */
    advance: (seconds: number) => {
      shift += seconds * 1000;
    },
    /** Tells whoever watches. */
    tell: (event: LiveEvent<AvailabilityChange>) => {
      for (const watcher of watchers) watcher(event);
    },
    watchers,
    count: (method: Method) => calls.filter((call) => call.method === method).length,
  };
}

export type MemoryGateway = ReturnType<typeof memoryGateway>;

/** What people come for in most tests. */
export const VISIT: Visit = { services: [{ service: RENEW }] };
