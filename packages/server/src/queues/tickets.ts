import { randomUUID } from 'node:crypto';
import type { components, Language, ServiceId } from '@fanar/contract';
import { sql, type Transaction } from 'kysely';
import { publishNotice } from '../database/notices.js';
import type { Database, TicketRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newToken } from '../security/keys.js';
import { ticketNumber, type TicketSeries } from './ticket-number.js';

type OfficeTicket = components['schemas']['OfficeTicket'];

interface TicketToIssue {
  readonly office: string;
  readonly date: string;
  readonly services: readonly ServiceId[];
  readonly language: Language;
  /** That of whoever has one. */
  readonly appointment?: { readonly reference: string; readonly dueAt: Date };
}

export interface IssuedTicket {
  readonly ticket: TicketRow;
  readonly key: string;
}

const ticketPlace = (id: string): string => `ticket:${id}`;

/**
 * Gives the next number of the day. Whoever is given one at the same time waits for this transaction,
 * and gets the same number where it is given up.
 * @throws HttpProblem 409 `queue-closed` where all numbers of the day are given
 */
export async function issueTicket(
  tx: Transaction<Database>,
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  { office, date, services, language, appointment }: TicketToIssue,
): Promise<IssuedTicket> {
  const series = appointment ? 'appointment' : 'walk-in';
  const position = await nextPosition(tx, { office, date, series });
  const number = ticketNumber(series, position);
  if (number === undefined) throw new HttpProblem(409, 'queue-closed');
  const id = randomUUID();
  const key = newToken();
  const ticket = await tx
    .insertInto('ticket')
    .values({
      id,
      key_hash: vault.hash(key, ticketPlace(id)),
      key: appointment ? vault.sealJson(key, ticketPlace(id)) : null,
      office,
      date,
      number,
      position,
      services: JSON.stringify(services),
      appointment: appointment?.reference ?? null,
      due_at: appointment?.dueAt ?? null,
      language,
      state: 'waiting',
      issued_at: now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await publishNotice(tx, 'queue', { office });
  return { ticket, key };
}

interface Counted {
  readonly office: string;
  readonly date: string;
  readonly series: TicketSeries;
}

async function nextPosition(tx: Transaction<Database>, counted: Counted): Promise<number> {
  const { last } = await tx
    .insertInto('ticket_counter')
    .values({ ...counted, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['office', 'date', 'series'])
        .doUpdateSet({ last: sql<number>`ticket_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** The key of a ticket that a check-in gave. */
export function keyOfTicket({ vault }: Pick<Resources, 'vault'>, { id, key }: TicketRow): string {
  return key ? (vault.openJson(key, ticketPlace(id)) as string) : '';
}

/**
 * The ticket that the key opens.
 * @throws HttpProblem 404 `ticket-not-found`
 */
export async function openTicket(
  db: Resources['db'],
  { vault }: Pick<Resources, 'vault'>,
  { office, id, key }: { readonly office: string; readonly id: string; readonly key: string },
): Promise<TicketRow> {
  return db
    .selectFrom('ticket')
    .selectAll()
    .where('id', '=', id)
    .where('office', '=', office)
    .where('key_hash', '=', vault.hash(key, ticketPlace(id)))
    .executeTakeFirstOrThrow(() => new HttpProblem(404, 'ticket-not-found'));
}

/** Gives it back. Whoever has been served, or comes twice, changes nothing. */
export async function leaveQueue(
  tx: Transaction<Database>,
  { now }: Pick<Resources, 'now'>,
  { id, office }: TicketRow,
): Promise<void> {
  const left = await tx
    .updateTable('ticket')
    .set({ state: 'left', ended_at: now() })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'called'])
    .returning('id')
    .executeTakeFirst();
  if (left) await publishNotice(tx, 'queue', { office });
}

/** As the people of the office see it. */
export function officeTicket(
  { catalogue }: Pick<Resources, 'catalogue'>,
  ticket: TicketRow,
): OfficeTicket {
  const titles = titlesOf(catalogue, ticket);
  return {
    id: ticket.id,
    number: ticket.number,
    state: ticket.state,
    ...(titles.length > 0 && { titles }),
    ...(ticket.appointment !== null && { appointment: ticket.appointment }),
    ...(ticket.counter !== null && { counter: ticket.counter }),
    issuedAt: ticket.issued_at.toISOString(),
    ...(ticket.called_at && { calledAt: ticket.called_at.toISOString() }),
  };
}

/** Of what is offered still. */
export function titlesOf(
  { summaries }: Pick<Resources['catalogue'], 'summaries'>,
  { services }: Pick<TicketRow, 'services'>,
): NonNullable<OfficeTicket['titles']> {
  return (JSON.parse(services) as string[]).flatMap((id) =>
    summaries.filter((summary) => summary.id === id).map(({ title }) => title),
  );
}
