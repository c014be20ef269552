import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database, SandboxPaymentRow } from '../../database/schema.js';
import { newToken } from '../../security/keys.js';
import type { PaymentNotice, PaymentOrder, Payments } from '../payments.js';
import { isSigned, signBody, signatureHeader } from './signing.js';

/** What a tester may let happen. `late`: paid, but told only once the payer is back. */
export type Outcome = 'pay' | 'fail' | 'pending' | 'late';

/** Seconds after which a late notice comes. */
const lateness = 10;
/** Seconds before a notice that was not taken is sent again. */
const retryAfter = 5;

export interface SandboxOptions {
  readonly db: Kysely<Database>;
  readonly now: () => Date;
  /** Shared by the provider and the server, as a real one's is. */
  readonly secret: string;
  /** Where the pages of the provider stand. */
  readonly path: string;
  /** Calls the server, as a provider does over the network. */
  readonly call: (body: string, headers: Readonly<Record<string, string>>) => Promise<Response>;
}

/** A provider that collects nothing and behaves like one that does. */
export interface Sandbox extends Payments {
  find(id: string): Promise<SandboxPaymentRow | undefined>;
  /** Lets a payment end as chosen, once; after that it stays as it is. */
  settle(id: string, outcome: Outcome): Promise<void>;
  /** Tells the server of what has ended, and again until it is taken. */
  notify(): Promise<void>;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const { db, now, secret } = options;
  return {
    start: (order) => open(options, order),

    async verifyCallback(request) {
      const body = await request.text();
      if (!isSigned(secret, body, request.headers.get(signatureHeader), now())) return undefined;
      return JSON.parse(body) as PaymentNotice;
    },

    find: (id) =>
      db.selectFrom('sandbox_payment').selectAll().where('id', '=', id).executeTakeFirst(),

    async settle(id, outcome) {
      if (outcome === 'pending') return;
      await db
        .updateTable('sandbox_payment')
        .set({
          status: outcome === 'fail' ? 'failed' : 'paid',
          notice: randomUUID(),
          due_at: afterSeconds(now(), outcome === 'late' ? lateness : 0),
        })
        .where('id', '=', id)
        .where('status', '=', 'open')
        .execute();
    },

    async notify() {
      const due = await db
        .selectFrom('sandbox_payment')
        .selectAll()
        .where('due_at', '<=', now())
        .execute();
      for (const row of due) await tell(options, row);
    },
  };
}

/** Claims the notice first, so that of several processes one sends it. */
async function tell(
  { db, now, secret, call }: SandboxOptions,
  { id, notice, payment, status, amount }: SandboxPaymentRow,
): Promise<void> {
  const claimed = await db
    .updateTable('sandbox_payment')
    .set({ due_at: afterSeconds(now(), retryAfter) })
    .where('id', '=', id)
    .where('due_at', '<=', now())
    .returning('id')
    .executeTakeFirst();
  if (!claimed) return;
  const body = JSON.stringify({
    ...{ id: notice, payment, status, amount },
    ...(status === 'paid' && { providerReference: referenceOf(payment) }),
  });
  const { ok } = await call(body, {
    'Content-Type': 'application/json',
    [signatureHeader]: signBody(secret, body, now()),
  });
  if (!ok) return;
  await db.updateTable('sandbox_payment').set({ due_at: null }).where('id', '=', id).execute();
}

/** Short enough to be read on the telephone. */
function referenceOf(payment: string): string {
  return `SB-${payment.replaceAll('-', '').slice(0, 10).toUpperCase()}`;
}

function afterSeconds(start: Date, seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000);
}

/** The same page for an order that comes again. */
async function open(
  { db, now, path }: SandboxOptions,
  order: PaymentOrder,
): Promise<{ address: string }> {
  await db
    .insertInto('sandbox_payment')
    .values({
      id: newToken(),
      payment: order.id,
      reference: order.reference,
      amount: order.amount,
      return_to: order.returnTo,
      language: order.language,
      status: 'open',
      created_at: now(),
    })
    .onConflict((conflict) => conflict.column('payment').doNothing())
    .execute();
  const { id } = await db
    .selectFrom('sandbox_payment')
    .select('id')
    .where('payment', '=', order.id)
    .executeTakeFirstOrThrow();
  return { address: `${path}/${id}` };
}
