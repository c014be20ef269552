import type { components } from '@fanar/contract';
import type { Kysely, Transaction } from 'kysely';
import { findUploads, openName } from '../applications/attachments.js';
import type { Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';

type CaseFile = components['schemas']['CaseFile'];

/**
 * Files that an application may have, locked.
 * @param place JSON pointer of the list or the one in the request
 * @throws HttpProblem 422 `answers-invalid` with `upload-not-found` or `upload-incomplete` of each
 */
export async function wholeFiles(
  tx: Transaction<Database>,
  resources: Pick<Resources, 'vault'>,
  uploads: readonly string[],
  reference: string,
  place: (index: number) => string,
): Promise<readonly CaseFile[]> {
  const found = await findUploads(tx, resources, uploads, reference);
  const errors = uploads.flatMap((id, index) => {
    const file = found.get(id);
    if (file?.type) return [];
    return { pointer: place(index), code: file ? 'upload-incomplete' : 'upload-not-found' };
  });
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  return uploads.flatMap((id) => {
    const file = found.get(id);
    return file?.type ? { id, name: file.name, size: file.size, type: file.type } : [];
  });
}

/** A file of an application. @throws HttpProblem 404 `upload-not-found` */
export async function caseFile(
  db: Kysely<Database>,
  { vault }: Pick<Resources, 'vault'>,
  reference: string,
  id: string,
): Promise<CaseFile> {
  const row = await db
    .selectFrom('upload')
    .select(['name', 'size', 'type'])
    .where('id', '=', id)
    .where('application', '=', reference)
    .executeTakeFirst();
  if (!row?.type) throw new HttpProblem(404, 'upload-not-found');
  const { size, type } = row;
  return { id, name: openName(vault, id, row.name), size, type };
}
