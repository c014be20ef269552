import type { Queue, Ticket } from '@fanar/contract';
import type { Kysely } from 'kysely';
import type { Database, TicketRow } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { placeOf, type Waiting } from './calling-order.js';
import { queueOffice } from './queue-office.js';
import { titlesOf } from './tickets.js';
import { estimateWait, type Served } from './wait-estimate.js';

const minute = 60_000;
/** What was served before says little of now. */
const sampled = 60 * minute;
/** A counter that has called nobody for so long counts as left. */
const leftAfter = 15 * minute;
const callsShown = 10;

/** How an office receives at a moment. */
interface Hall {
  readonly waiting: readonly Waiting[];
  /** Of the last hour. */
  readonly served: readonly Served[];
  /** How many receive. */
  readonly counters: number;
}

type QueueResources = Pick<Resources, 'catalogue' | 'now'>;

export async function readHall(
  db: Kysely<Database>,
  { office, date }: Pick<TicketRow, 'office' | 'date'>,
  now: Date,
): Promise<Hall> {
  const rows = await db
    .selectFrom('ticket')
    .select(['id', 'state', 'counter', 'due_at', 'issued_at', 'position', 'called_at', 'ended_at'])
    .where('office', '=', office)
    .where('date', '=', date)
    .where(({ eb, or, and }) =>
      or([
        eb('state', 'in', ['waiting', 'called', 'serving']),
        and([
          eb('state', 'in', ['done', 'missed']),
          eb('ended_at', '>', new Date(now.getTime() - sampled)),
        ]),
      ]),
    )
    .execute();
  const lately = now.getTime() - leftAfter;
  const receiving = rows.filter(
    ({ counter, ended_at }) => counter !== null && (!ended_at || ended_at.getTime() > lately),
  );
  return {
    waiting: rows
      .filter(({ state }) => state === 'waiting')
      .map(({ id, position, issued_at: issuedAt, due_at }) => ({
        id,
        position,
        issuedAt,
        dueAt: due_at ?? undefined,
      })),
    served: rows.flatMap(({ called_at, ended_at }) =>
      called_at && ended_at ? [{ calledAt: called_at, endedAt: ended_at }] : [],
    ),
    counters: new Set(receiving.map(({ counter }) => counter)).size,
  };
}

/** As its holder sees it. */
export async function describeTicket(
  db: Kysely<Database>,
  { catalogue, now }: QueueResources,
  ticket: TicketRow,
): Promise<Ticket> {
  const present = now();
  const { waiting, served, counters } = await readHall(db, ticket, present);
  const place = placeOf(ticket.id, waiting, present);
  const estimate = place && estimateWait(place, served, counters);
  const titles = titlesOf(catalogue, ticket);
  return {
    id: ticket.id,
    number: ticket.number,
    office: catalogue.bookable(ticket.office).office,
    ...(titles.length > 0 && { titles }),
    state: ticket.state,
    ahead: place?.ahead ?? 0,
    ...(estimate && { estimate }),
    ...(ticket.counter !== null && { counter: ticket.counter }),
    issuedAt: ticket.issued_at.toISOString(),
    ...(ticket.called_at && { calledAt: ticket.called_at.toISOString() }),
    now: present.toISOString(),
  };
}

/**
 * As everybody in the hall may see it.
 * @throws HttpProblem 404 `office-not-found`
 */
export async function readQueue(
  db: Kysely<Database>,
  resources: QueueResources,
  id: string,
): Promise<Queue> {
  const present = resources.now();
  const { office, services, day } = await queueOffice(db, resources, id);
  const { waiting, served, counters } = await readHall(db, { office: id, date: day.date }, present);
  const last = { ahead: waiting.length, overtaking: 0 };
  const estimate = day.isOpen ? estimateWait(last, served, counters) : undefined;
  return {
    office,
    isOpen: day.isOpen,
    ...(day.opens !== undefined && { opens: day.opens }),
    waiting: waiting.length,
    ...(estimate && { estimate }),
    calls: await readCalls(db, id, day.date),
    services: resources.catalogue.summaries
      .filter((summary) => services.some((id) => id === summary.id))
      .map((summary) => ({ service: summary.id, title: summary.title })),
    now: present.toISOString(),
  };
}

async function readCalls(
  db: Kysely<Database>,
  office: string,
  date: string,
): Promise<Queue['calls']> {
  const rows = await db
    .selectFrom('ticket')
    .select(['number', 'counter', 'called_at'])
    .where('office', '=', office)
    .where('date', '=', date)
    .where('called_at', 'is not', null)
    .where('state', '<>', 'left')
    .orderBy('called_at', 'desc')
    .orderBy('number')
    .limit(callsShown)
    .execute();
  return rows.flatMap(({ number, counter, called_at }) =>
    counter !== null && called_at ? [{ number, counter, at: called_at.toISOString() }] : [],
  );
}
