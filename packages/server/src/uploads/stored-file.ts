import type { components } from '@fanar/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { readUpload } from './read-upload.js';

/** Answers with a file that was uploaded, to be saved under its name. */
export async function storedFile(
  db: Kysely<Database>,
  resources: Pick<Resources, 'vault'>,
  { id, name, type }: Pick<components['schemas']['CaseFile'], 'id' | 'name' | 'type'>,
): Promise<Response> {
  const content = Uint8Array.from(Buffer.concat([...(await readUpload(db, resources, id))]));
  return new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(content.byteLength),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}
