import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { Vault } from '../security/vault.js';

/** One value that the database holds. */
export interface Cell {
  /** Table and column, such as `application.answers`. */
  readonly at: string;
  readonly bytes: Buffer;
}

type Row = Readonly<Record<string, unknown>>;

/** Where what is sealed opens. A column of bytes that is not here is one that nobody can look into. */
const places: Readonly<Record<string, (row: Row) => string>> = {
  'application.answers': ({ reference }) => `application:${String(reference)}:answers`,
  'application.sensitive': ({ reference }) => `application:${String(reference)}:sensitive`,
  'application.pending': ({ reference }) => `application:${String(reference)}:pending`,
  'application.errors': ({ reference }) => `application:${String(reference)}:errors`,
  'application_event.body': ({ id }) => `application-event:${String(id)}`,
  'signature.person': ({ id }) => `signature:${String(id)}:person`,
  'signature.reason': ({ id }) => `signature:${String(id)}:reason`,
  'upload.name': ({ id }) => `upload:${String(id)}:name`,
  'upload_chunk.bytes': (row) => `upload:${String(row.upload)}:${String(row.position)}`,
  'draft.content': ({ id }) => `draft:${String(id)}:content`,
  'idempotency.body': ({ scope }) => `idempotency:${String(scope)}`,
  'outbox.message': ({ id }) => `outbox:${String(id)}`,
  'appointment.person': ({ reference }) => `appointment:${String(reference)}:person`,
  'ticket.key': ({ id }) => `ticket:${String(id)}`,
  'wait_entry.person': ({ id }) => `wait-list:${String(id)}:person`,
  'wait_entry.hold_key': ({ id }) => `wait-list:${String(id)}:hold`,
};

/** Every value of every column of every table, as it lies there. */
export async function everyCell(db: Kysely<Database>): Promise<Cell[]> {
  return (await everyRow(db)).flatMap(({ table, row }) =>
    Object.entries(row).flatMap(([column, value]) =>
      value === null ? [] : [{ at: `${table}.${column}`, bytes: bytesOf(value) }],
    ),
  );
}

/**
 * The same, with what is sealed as whoever has the secret reads it.
 * @throws where bytes stand that no place is known for
 */
export async function everyOpenCell(db: Kysely<Database>, vault: Vault): Promise<Cell[]> {
  return (await everyRow(db)).flatMap(({ table, row }) =>
    Object.entries(row).flatMap(([column, value]) => {
      if (value === null) return [];
      const at = `${table}.${column}`;
      const placeOf = places[at];
      const bytes = bytesOf(value);
      if (placeOf) {
        const sealed = typeof value === 'string' ? Buffer.from(value, 'base64') : bytes;
        return [{ at, bytes: Buffer.from(vault.open(sealed, placeOf(row))) }];
      }
      if (value instanceof Uint8Array) throw new Error(`What is sealed in ${at} is not opened`);
      return [{ at, bytes }];
    }),
  );
}

/** Names of the columns in which one of these texts stands, each once. */
export function columnsWith(cells: readonly Cell[], texts: readonly string[]): string[] {
  const found = cells.filter(({ bytes }) => texts.some((text) => bytes.includes(text)));
  return [...new Set(found.map(({ at }) => at))].sort();
}

/** Those of the texts that stand anywhere. */
export function textsIn(cells: readonly Cell[], texts: readonly string[]): string[] {
  return texts.filter((text) => cells.some(({ bytes }) => bytes.includes(text)));
}

async function everyRow(db: Kysely<Database>): Promise<{ table: string; row: Row }[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  const rows: { table: string; row: Row }[] = [];
  for (const { name: table } of tables.rows) {
    const all = await sql<Row>`select * from ${sql.table(table)}`.execute(db);
    rows.push(...all.rows.map((row) => ({ table, row })));
  }
  return rows;
}

function bytesOf(value: unknown): Buffer {
  if (value instanceof Uint8Array) return Buffer.from(value);
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
}
