import {
  type Availability,
  GatewayError,
  type Hold,
  type Office,
  type ServiceGateway,
  type Slot,
} from '@fanar/contract';
import { addDays, fromInstant, toInstant, weekday } from '@fanar/egypt';

type Day = Availability['days'][number];
type Method = keyof ServiceGateway;

export interface MemoryOptions {
  /** The server's clock when the gateway is made. Default Sunday 5 January 2031, 08:00 in Cairo. */
  readonly now?: string;
  readonly offices?: readonly Office[];
  readonly times?: readonly string[];
  /** Default 600. */
  readonly holdSeconds?: number;
  /** Bookable days from today on. Default 60. */
  readonly horizon?: number;
}

export const OFFICES: readonly [Office, Office] = [
  {
    id: 'port-said-traffic',
    title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
    address: { ar: 'شارع محمد علي، حي الشرق', en: 'Mohamed Ali Street, El Sharq district' },
    phone: '0663220000',
  },
  {
    id: 'port-fouad-traffic',
    title: { ar: 'وحدة مرور بورفؤاد', en: 'Port Fouad traffic unit' },
    address: { ar: 'شارع الجمهورية، بورفؤاد', en: 'El Gomhoureya Street, Port Fouad' },
  },
];

/** A back end in memory: one seat for every time, Fridays closed, its own clock. */
export function memoryGateway(options: MemoryOptions = {}) {
  const start = Date.parse(options.now ?? '2031-01-05T08:00:00+02:00');
  const began = performance.now();
  const offices = options.offices ?? [OFFICES[0]];
  const times = options.times ?? ['09:00', '10:00', '12:30', '15:00'];
  const holdSeconds = options.holdSeconds ?? 600;
  const taken = new Set<string>();
  const holds = new Map<string, Hold>();
  const expired = new Set<string>();
  const answers = new Map<string, unknown>();
  const failures = new Map<Method, unknown[]>();
  const calls: { readonly method: Method; readonly input: unknown; readonly key?: string }[] = [];
  let shift = 0;

  const clock = () => start + shift + performance.now() - began;
  const now = () => {
    const civil = fromInstant(clock());
    const offset = toInstant(civil).slice(19);
    const local = new Date(clock() + Number(offset.slice(1, 3)) * 3_600_000);
    return local.toISOString().slice(0, 23) + offset;
  };
  const today = () => fromInstant(clock()).date;
  const at = (date: string, time: string) => `${date} ${time}`;

  function sweep(): void {
    for (const [id, { slot, expiresAt }] of holds) {
      if (Date.parse(expiresAt) > clock() || expired.has(id)) continue;
      expired.add(id);
      taken.delete(at(slot.date, slot.time));
    }
  }

  function record(method: Method, input: unknown, key?: string): void {
    sweep();
    calls.push({ method, input, ...(key && { key }) });
    const failure = failures.get(method)?.shift();
    if (failure !== undefined) throw failure;
  }

  const slotsOf = (date: string): Slot[] =>
    times.map((time) => ({
      date,
      time,
      instant: toInstant({ date, time }),
      minutes: 15,
      free: taken.has(at(date, time)) ? 0 : 1,
    }));

  function dayOf(date: string): Day {
    if (date < today()) return { date, state: 'past', free: 0 };
    if (date > addDays(today(), options.horizon ?? 60)) return { date, state: 'beyond', free: 0 };
    if (weekday(date) === 5) {
      return {
        date,
        state: 'closed',
        free: 0,
        reason: { ar: 'إجازة أسبوعية', en: 'Weekly day off' },
      };
    }
    const free = slotsOf(date).filter((slot) => slot.free > 0).length;
    return { date, state: free > 0 ? 'open' : 'full', free };
  }

  function* span(from: string, to: string) {
    for (let date = from; date <= to; date = addDays(date, 1)) yield date;
  }
  const firstOpen = (dates: Iterable<string>) => [...dates].find((date) => dayOf(date).free > 0);

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

  const unused = () => Promise.reject(new GatewayError({ code: 'not-found', status: 404 }));
  const gateway: ServiceGateway = {
    getService: unused,
    upload: unused,
    removeUpload: unused,
    createApplication: unused,
    getApplication: unused,
    getAppointment: unused,
    async listOffices(service) {
      record('listOffices', service);
      return offices;
    },
    async getAvailability(query) {
      record('getAvailability', query);
      const { office, granularity, from, to } = query;
      const previous = firstOpen([...span(today(), addDays(from, -1))].reverse());
      const next = firstOpen(span(addDays(to, 1), addDays(to, 90)));
      return {
        office,
        now: now(),
        days: [...span(from, to)].map(dayOf),
        ...(granularity === 'slots' && { slots: [...span(from, to)].flatMap(slotsOf) }),
        ...(previous !== undefined && { previous }),
        ...(next !== undefined && { next }),
      };
    },
    async createHold({ service, office, date, time }, { idempotencyKey }) {
      record('createHold', { date, time }, idempotencyKey);
      return once(idempotencyKey, () => {
        const slot = slotsOf(date).find((each) => each.time === time);
        if (!slot || slot.free === 0) {
          throw new GatewayError({
            code: 'slot-taken',
            status: 409,
            alternatives: [...slotsOf(date), ...slotsOf(addDays(date, 1))]
              .filter((each) => each.free > 0)
              .slice(0, 3),
          });
        }
        taken.add(at(date, time));
        const made: Hold = {
          id: crypto.randomUUID(),
          key: 'hold-secret',
          service,
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
    async releaseHold({ id, slot }) {
      record('releaseHold', id);
      if (holds.delete(id) && !expired.has(id)) taken.delete(at(slot.date, slot.time));
    },
    async createAppointment({ id }, request, { idempotencyKey }) {
      record('createAppointment', request, idempotencyKey);
      return once(idempotencyKey, () => {
        const { service, slot, office } = hold(id);
        holds.delete(id);
        return {
          reference: 'BK-7K3M-9QXA',
          key: '7K3M-9QXA-V2DT',
          service,
          serviceTitle: { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' },
          office: offices.find((each) => each.id === office) ?? OFFICES[0],
          slot,
          status: 'confirmed',
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
        };
      });
    },
  };

  return {
    ...gateway,
    calls,
    /** Somebody else books it. */
    take: (date: string, ...wanted: readonly string[]) => {
      for (const time of wanted.length > 0 ? wanted : times) taken.add(at(date, time));
    },
    /** The next call of the method fails so. */
    fail: (method: Method, failure: unknown) => {
      failures.set(method, [...(failures.get(method) ?? []), failure]);
    },
    /** Moves the server's clock, and nothing else. */
    advance: (seconds: number) => {
      shift += seconds * 1000;
    },
    count: (method: Method) => calls.filter((call) => call.method === method).length,
  };
}

export type MemoryGateway = ReturnType<typeof memoryGateway>;
