import { createHash } from 'node:crypto';
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from './database/schema.js';
import { inTransaction } from './database/transaction.js';
import { HttpProblem } from './http/problem.js';
import type { Resources } from './resources.js';

export interface Created {
  readonly body: unknown;
  /** 202: kept, and the work is still to be done; 200: changed. Default 201. */
  readonly status?: 200 | 201 | 202;
  /** Address of what was made. */
  readonly location?: string | null;
  /** Reference of the one that it tells of: the answer is erased with it. */
  readonly application?: string | undefined;
}

/**
 * The statement that keeps an answer, for who writes it together with what was created: others may
 * wait meanwhile. Who does not call it has it kept after.
 */
export type Keep = (made: Created) => RawBuilder<unknown>;

interface CreateOnce {
  /** What is created, e.g. `applications`: keys of different kinds do not meet. */
  readonly scope: string;
  readonly key: string;
  /** The whole request; another one under the same key is refused. */
  readonly request: unknown;
  /** Runs inside the transaction that also keeps the answer. When it throws, nothing is kept. */
  readonly create: (tx: Transaction<Database>, keep: Keep) => Promise<Created>;
  /** Headers that follow from the answer, and so come with every repeat too. */
  readonly headersOf?: (body: unknown) => Readonly<Record<string, string>>;
}

interface Answer {
  readonly body: Uint8Array;
  readonly status: number;
  readonly location: string | null;
}

/**
 * Creates at most once per key, and answers every repeat with the very bytes of the first answer.
 * Of concurrent calls with one key the primary key lets a single one through; the rest wait for
 * its transaction and read what it kept.
 *
 * @throws HttpProblem 409 `idempotency-key-reused` when the key came with another request before
 */
export async function createOnce(resources: Resources, wanted: CreateOnce): Promise<Response> {
  const { db } = resources;
  const { body, status, location } = await inTransaction(
    db,
    async (tx) => (await repeated(tx, resources, wanted)) ?? (await created(tx, resources, wanted)),
  );
  const bytes = Buffer.from(body);
  const headers = {
    'Content-Type': 'application/json',
    ...(location && { Location: location }),
    ...wanted.headersOf?.(JSON.parse(bytes.toString())),
  };
  return new Response(bytes, { status, headers });
}

function placeOf({ scope }: CreateOnce): string {
  return `idempotency:${scope}`;
}

/** Claims the key; the kept answer when it was claimed before. */
async function repeated(
  tx: Transaction<Database>,
  { vault, now }: Resources,
  wanted: CreateOnce,
): Promise<Answer | undefined> {
  const request = createHash('sha256').update(canonicalJson(wanted.request)).digest('base64url');
  const record = {
    scope: wanted.scope,
    key_hash: vault.hash(wanted.key, placeOf(wanted)),
    request_hash: vault.hash(request, placeOf(wanted)),
  };
  const claimed = await tx
    .insertInto('idempotency')
    .values({ ...record, created_at: now() })
    .onConflict((conflict) => conflict.columns(['scope', 'key_hash']).doNothing())
    .returning('scope')
    .executeTakeFirst();
  if (claimed) return undefined;
  const kept = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'location', 'body'])
    .where('scope', '=', record.scope)
    .where('key_hash', '=', record.key_hash)
    .executeTakeFirstOrThrow();
  if (kept.request_hash !== record.request_hash || kept.body === null) {
    throw new HttpProblem(409, 'idempotency-key-reused');
  }
  const { status, location } = kept;
  return { body: vault.open(kept.body, placeOf(wanted)), status, location };
}

async function created(
  tx: Transaction<Database>,
  { vault }: Resources,
  wanted: CreateOnce,
): Promise<Answer> {
  let kept: Answer | undefined;
  const keep = (made: Created): RawBuilder<unknown> => {
    kept = answerOf(made);
    const { status, location, body } = kept;
    const { application = null } = made;
    return sql`${tx
      .updateTable('idempotency')
      .set({ status, location, application, body: vault.seal(body, placeOf(wanted)) })
      .where('scope', '=', wanted.scope)
      .where('key_hash', '=', vault.hash(wanted.key, placeOf(wanted)))}`;
  };
  const made = await wanted.create(tx, keep);
  if (!kept) await keep(made).execute(tx);
  return kept ?? answerOf(made);
}

function answerOf({ body, status = 201, location = null }: Created): Answer {
  return { body: Buffer.from(JSON.stringify(body)), status, location };
}

/** The same text for the same value, whatever the order of its members. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
