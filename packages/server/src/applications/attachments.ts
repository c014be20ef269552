import type { Transaction } from 'kysely';
import {
  FILE_MAX_COUNT,
  pointerTo,
  visibleFields,
  type Answers,
  type FieldProblem,
  type ServiceDefinition,
  type UploadRef,
} from '@fanar/contract';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';

interface Attachments {
  /** The answers with what the server itself knows of each file. */
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly uploads: readonly string[];
}

/**
 * Finds the uploads that the answers name. Size and type are taken from the stored content, never
 * from the answers; a file that is missing, unfinished or another's is a problem at its place.
 */
export async function findAttachments(
  tx: Transaction<Database>,
  { vault }: Pick<Resources, 'vault'>,
  definition: ServiceDefinition,
  given: Answers,
): Promise<Attachments> {
  const answers: Record<string, Answers[string]> = { ...given };
  const problems: FieldProblem[] = [];
  const uploads: string[] = [];
  for (const field of visibleFields(definition, given)) {
    const files: unknown = given[field.id];
    if (field.type !== 'file' || !Array.isArray(files) || !files.every(isUploadRef)) continue;
    // Too many is said by the validation, without looking up each.
    if (files.length > (field.constraints?.max ?? FILE_MAX_COUNT)) continue;
    const known: UploadRef[] = [];
    for (const [index, file] of files.entries()) {
      const upload = await tx
        .selectFrom('upload')
        .select(['id', 'name', 'size', 'type'])
        .where('id', '=', file.id)
        .where('application', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (upload?.type) {
        const { id, size, type } = upload;
        const name = Buffer.from(vault.open(upload.name, `upload:${id}:name`)).toString();
        known.push({ id, name: name || file.name, size, type });
        uploads.push(id);
      } else {
        known.push(file);
        const code = upload ? 'upload-incomplete' : 'upload-not-found';
        problems.push({ pointer: `${pointerTo(field.id)}/${index}`, code });
      }
    }
    answers[field.id] = known;
  }
  return { answers, problems, uploads };
}

/** Makes the uploads part of the application, out of the reach of whoever sent them. */
export async function bindUploads(
  tx: Transaction<Database>,
  uploads: readonly string[],
  application: string,
): Promise<void> {
  if (uploads.length === 0) return;
  await tx
    .updateTable('upload')
    .set({ application })
    .where('id', 'in', [...uploads])
    .execute();
}

function isUploadRef(value: unknown): value is UploadRef {
  return (
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
  );
}
