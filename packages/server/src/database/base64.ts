import { sql, type RawBuilder } from 'kysely';

/**
 * Large values cross to the database as base64: PGlite takes and gives `bytea` byte by byte, eight
 * times as slow, and PostgreSQL does not mind.
 */
export function toBytea(bytes: Uint8Array): RawBuilder<Uint8Array> {
  return sql<Uint8Array>`decode(${Buffer.from(bytes).toString('base64')}, 'base64')`;
}

/** A `bytea` column, to be read with `Buffer.from(text, 'base64')`. */
export function fromBytea(column: string): RawBuilder<string> {
  return sql<string>`encode(${sql.ref(column)}, 'base64')`;
}
