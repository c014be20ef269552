import { randomUUID } from 'node:crypto';
import type { AppointmentReceipt, Availability, Hold } from '@fanar/contract';
import { raceCapacity, raceService, raceSlots } from './race-catalogue.js';

/** Sends a request to one of the servers; the turn says which. */
export type Ask = (
  turn: number,
  method: string,
  path: string,
  request?: { readonly headers?: Record<string, string>; readonly json?: unknown },
) => Promise<Response>;

/** What a crowd has seen. */
export interface Seen {
  /** In words; none: all was well. */
  readonly faults: string[];
  readonly acts: Record<
    'held' | 'renewed' | 'released' | 'left' | 'booked' | 'moved' | 'cancelled',
    number
  >;
  refused: number;
  /** Answers in milliseconds. */
  readonly times: number[];
}

export interface Racer {
  /** What it was told that it has. */
  appointment: AppointmentReceipt | undefined;
  /** Books, changes its mind and books again until it is time to stop. */
  run(isOver: () => boolean): Promise<void>;
}

const wait = (most: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * most));

/** In milliseconds; a server that was away is asked again soon. */
const longestPause = 6000;

const chance = (share: number): boolean => Math.random() < share;

/** Of the refusals that are no fault: lost to somebody else, or come too late. */
const expected = new Set([409, 410]);

/** One of many who want the same few slots, as quick as a program. */
export function createRacer(ask: Ask, date: string, seen: Seen): Racer {
  const racer: Racer = {
    appointment: undefined,
    async run(isOver) {
      await wait(1000);
      while (!isOver()) {
        if (racer.appointment) await change();
        else await book();
        await pause(500);
      }
    },
  };

  /** Longer on a slow machine: were all on their way at once, no hold would live to be confirmed. */
  function pause(most: number): Promise<void> {
    const lately = seen.times.slice(-20).sort((a, b) => a - b);
    const usual = lately[Math.floor(lately.length / 2)] ?? 0;
    return wait(Math.min(longestPause, Math.max(most, 40 * usual)));
  }

  /** Asks; one time in four twice at once, and one in ten once more later, for which there must be one answer. */
  async function send(
    path: string,
    headers: Record<string, string>,
    json?: unknown,
  ): Promise<{ status: number; body: unknown }> {
    const request = {
      headers: { ...headers, 'Idempotency-Key': randomUUID() },
      ...(json !== undefined && { json }),
    };
    const begun = performance.now();
    const turns = chance(0.25) ? [0, 1] : [Math.random() < 0.5 ? 0 : 1];
    const answers = await Promise.all(
      turns.map(async (turn) => {
        const [answer] = await persist(() => ask(turn, 'POST', path, request));
        return { status: answer.status, text: await answer.text() };
      }),
    );
    seen.times.push(performance.now() - begun);
    const good = answers.filter(({ status }) => status < 300);
    if (new Set(good.map(({ text }) => text)).size > 1) seen.faults.push(`Two answers: ${path}`);
    if (good[0] && chance(0.1)) {
      const [again] = await persist(() => ask(1, 'POST', path, request));
      const { status, text } = { status: again.status, text: await again.text() };
      if (status !== good[0].status || text !== good[0].text) {
        seen.faults.push(`Another answer later: ${path}: ${status}`);
      }
    }
    const { status, text } = good[0] ?? answers[0] ?? { status: 0, text: '{}' };
    if (status >= 300 && !expected.has(status)) seen.faults.push(`${path}: ${status} ${text}`);
    return { status, body: JSON.parse(text) };
  }

  async function hold(): Promise<Hold | undefined> {
    const slot = raceSlots[Math.floor(Math.random() * raceSlots.length)];
    const visit = { services: [{ service: raceService }] };
    const { status, body } = await send('/holds', {}, { visit, date, ...slot });
    if (status === 201) {
      seen.acts.held += 1;
      return body as Hold;
    }
    seen.refused += 1;
    return undefined;
  }

  /** A connection that the server gave up just then is no answer: asked again, as any client does. */
  async function persist(ask: () => Promise<Response>): Promise<[answer: Response, tries: number]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return [await ask(), tries];
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  }

  async function keyed(method: string, path: string, { key }: Hold): Promise<number> {
    const begun = performance.now();
    const request = { headers: { 'Fanar-Key': key } };
    const [answer, tries] = await persist(() => ask(0, method, path, request));
    const text = await answer.text();
    seen.times.push(performance.now() - begun);
    if (answer.status >= 300 && !expected.has(answer.status)) {
      seen.faults.push(`${method} ${path}: ${answer.status}`);
    }
    // The first try was heard, and its answer lost.
    return tries > 1 && text.includes('hold-already-renewed') ? 200 : answer.status;
  }

  async function book(): Promise<void> {
    const held = await hold();
    if (!held) return pause(1000);
    if (chance(0.15)) return void (seen.acts.left += 1);
    if (chance(0.15)) {
      if ((await keyed('DELETE', `/holds/${held.id}`, held)) === 204) seen.acts.released += 1;
      return;
    }
    if (chance(0.3) && (await keyed('POST', `/holds/${held.id}/renewal`, held)) === 200) {
      seen.acts.renewed += 1;
      await wait(3000);
    }
    const person = { name: 'سلمى عادل', mobile: '+201001234567', language: 'ar' };
    const headers = { 'Fanar-Key': held.key };
    const { status, body } = await send('/appointments', headers, { hold: held.id, ...person });
    if (status !== 201) return;
    racer.appointment = body as AppointmentReceipt;
    seen.acts.booked += 1;
  }

  async function change(): Promise<void> {
    const { appointment } = racer;
    if (!appointment) return;
    const { reference, key, revision } = appointment;
    const headers = { 'Fanar-Key': key, 'If-Match': `"${revision}"` };
    if (chance(0.5)) {
      const held = await hold();
      if (!held) return;
      const json = { hold: held.id, holdKey: held.key };
      const { status, body } = await send(`/appointments/${reference}/move`, headers, json);
      if (status !== 200) return;
      racer.appointment = { ...(body as AppointmentReceipt), key };
      seen.acts.moved += 1;
      return;
    }
    const { status } = await send(`/appointments/${reference}/cancellation`, headers);
    if (status !== 200) return void seen.faults.push(`Not cancelled: ${status}`);
    racer.appointment = undefined;
    seen.acts.cancelled += 1;
  }

  return racer;
}

/** What one of the servers says is free, by office and time. */
export async function freePlaces(ask: Ask, date: string): Promise<Record<string, number>> {
  const query = `services=${raceService}&offices=${Object.keys(raceCapacity).join()}`;
  const range = `granularity=slots&from=${date}&to=${date}`;
  const answer = await ask(0, 'GET', `/availability?${query}&${range}`);
  const { offices } = (await answer.json()) as Availability;
  const slots = offices.flatMap(({ office, slots: own = [] }) =>
    own.map(({ time, free }) => ({ office, time, free })),
  );
  const wanted = ({ office, time }: { office: string; time: string }): boolean =>
    raceSlots.some((one) => one.office === office && one.time === time);
  return Object.fromEntries(
    slots.filter(wanted).map(({ office, time, free }) => [`${office} ${time}`, free]),
  );
}

/** What is free where these alone have a place. */
export function placesLeft(booked: readonly AppointmentReceipt[]): Record<string, number> {
  return Object.fromEntries(
    raceSlots.map(({ office, time }) => {
      const here = booked.filter((one) => one.office.id === office && one.slot.time === time);
      return [`${office} ${time}`, (raceCapacity[office] ?? 0) - here.length];
    }),
  );
}

export function nothingSeen(): Seen {
  const acts = { held: 0, renewed: 0, released: 0, left: 0, booked: 0, moved: 0, cancelled: 0 };
  return { faults: [], acts, refused: 0, times: [] };
}
