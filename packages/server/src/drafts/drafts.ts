import type { Kysely, Transaction } from 'kysely';
import type { components } from '@fanar/contract';
import type { Database, DraftRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { newReadableKey, newReference, readKey, readReference } from '../security/keys.js';
import { isUploadId } from '../uploads/upload-id.js';

type DraftContent = components['schemas']['DraftContent'];
type DraftReceipt = components['schemas']['DraftReceipt'];
type Draft = components['schemas']['Draft'];

export interface DraftKey {
  readonly id: string;
  readonly key: string;
}

const contentPlace = (id: string): string => `draft:${id}:content`;

/** @throws HttpProblem 404 `service-not-found` */
export async function createDraft(
  tx: Transaction<Database>,
  resources: Resources,
  content: DraftContent,
): Promise<DraftReceipt> {
  const { vault, catalogue } = resources;
  catalogue.service(content.service);
  const key = newReadableKey();
  const times = timesOf(resources);
  for (;;) {
    const id = newReference('DR');
    const kept = await tx
      .insertInto('draft')
      .values({
        id,
        key_hash: vault.hash(key, `draft:${id}`),
        content: vault.sealJson(content, contentPlace(id)),
        revision: 1,
        ...times,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning(['id', 'saved_at', 'expires_at'])
      .executeTakeFirst();
    if (!kept) continue;
    await nameUploads(tx, id, content);
    return receiptOf(kept, key);
  }
}

/** @throws HttpProblem 404 `draft-not-found` */
export async function readDraft(
  resources: Resources,
  given: DraftKey,
): Promise<{ draft: Draft; tag: string }> {
  const row = await findDraft(resources.db, resources, given);
  const content = resources.vault.openJson(row.content, contentPlace(row.id)) as DraftContent;
  return { draft: { ...receiptOf(row, readKey(given.key)), content }, tag: tagOf(row) };
}

/**
 * Puts another content in the place of the one that the tag names.
 * @throws HttpProblem 404 `draft-not-found`, 412 `draft-changed`
 */
export async function saveDraft(
  tx: Transaction<Database>,
  resources: Resources,
  given: DraftKey,
  content: DraftContent,
  isCurrent: (tag: string) => boolean,
): Promise<{ receipt: DraftReceipt; tag: string }> {
  const { vault, catalogue } = resources;
  catalogue.service(content.service);
  const row = await findDraft(tx, resources, given, { isLocked: true });
  if (!isCurrent(tagOf(row))) throw new HttpProblem(412, 'draft-changed');
  const { id } = row;
  const saved = await tx
    .updateTable('draft')
    .set({
      content: vault.sealJson(content, contentPlace(id)),
      revision: row.revision + 1,
      ...timesOf(resources),
    })
    .where('id', '=', id)
    .returning(['id', 'revision', 'saved_at', 'expires_at'])
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('draft_upload').where('draft', '=', id).execute();
  await nameUploads(tx, id, content);
  return { receipt: receiptOf(saved, readKey(given.key)), tag: tagOf(saved) };
}

/** The draft, locked, where the key opens it; nothing where there is none any more. */
export async function openDraft(
  tx: Transaction<Database>,
  resources: Resources,
  given: DraftKey,
): Promise<{ readonly id: string } | undefined> {
  return findDraft(tx, resources, given, { isLocked: true }).catch((error: unknown) => {
    if (error instanceof HttpProblem) return undefined;
    throw error;
  });
}

/** Removes a draft, and the uploads that neither an application nor another draft has. */
export async function removeDraft(tx: Transaction<Database>, id: string): Promise<void> {
  const named = await tx
    .selectFrom('draft_upload')
    .select('upload')
    .where('draft', '=', id)
    .execute();
  await tx.deleteFrom('draft').where('id', '=', id).execute();
  if (named.length === 0) return;
  await tx
    .deleteFrom('upload')
    .where(
      'id',
      'in',
      named.map(({ upload }) => upload),
    )
    .where('application', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('draft_upload')
            .select('draft')
            .whereRef('draft_upload.upload', '=', 'upload.id'),
        ),
      ),
    )
    .execute();
}

export const firstTag = tagOf({ revision: 1 });

async function findDraft(
  db: Kysely<Database>,
  { vault, now }: Pick<Resources, 'vault' | 'now'>,
  { id: idText, key }: DraftKey,
  { isLocked }: { readonly isLocked: boolean } = { isLocked: false },
): Promise<DraftRow> {
  const id = readReference(idText);
  const query = db
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .where('key_hash', '=', vault.hash(readKey(key), `draft:${id}`))
    .where('expires_at', '>', now());
  return (isLocked ? query.forUpdate() : query).executeTakeFirstOrThrow(
    () => new HttpProblem(404, 'draft-not-found'),
  );
}

/** Those that are there; what else is named has no life to lengthen. */
async function nameUploads(
  tx: Transaction<Database>,
  draft: string,
  { answers }: DraftContent,
): Promise<void> {
  const ids = Array.from(new Set(uploadsIn(answers)));
  if (ids.length === 0) return;
  const known = await tx
    .selectFrom('upload')
    .select('id')
    .where('id', 'in', ids)
    .where('application', 'is', null)
    .execute();
  if (known.length === 0) return;
  const rows = known.map(({ id }) => ({ draft, upload: id }));
  await tx.insertInto('draft_upload').values(rows).execute();
}

/** By their shape, wherever they stand: a draft may be of an older version of its service. */
function uploadsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(uploadsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'size' in value && isUploadId(value.id)) return [value.id];
  return Object.values(value).flatMap(uploadsIn);
}

function timesOf({ now, limits }: Resources): { saved_at: Date; expires_at: Date } {
  const saved_at = now();
  return { saved_at, expires_at: new Date(saved_at.getTime() + limits.draft * 1000) };
}

function receiptOf(
  { id, saved_at, expires_at }: Pick<DraftRow, 'id' | 'saved_at' | 'expires_at'>,
  key: string,
): DraftReceipt {
  return { id, key, savedAt: saved_at.toISOString(), expiresAt: expires_at.toISOString() };
}

function tagOf({ revision }: Pick<DraftRow, 'revision'>): string {
  return `"${String(revision)}"`;
}
