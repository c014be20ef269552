import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/utils';
import { toBytea } from '../database/base64.js';
import { inTransaction } from '../database/transaction.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { judgeFile } from './file-judgement.js';
import { readUpload } from './read-upload.js';

/** Bytes gathered before a row is written. */
const rowSize = 256 * 1024;

/**
 * Uploads in the database, so that any server process can take the next part. Content and name are
 * sealed. The last part is stored only when the whole content has been judged: an upload that has
 * arrived whole is always one of an accepted type.
 */
export class UploadStore extends DataStore {
  readonly #resources: Resources;

  constructor(resources: Resources) {
    super();
    this.#resources = resources;
    this.extensions = ['creation', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const { db, vault, now } = this.#resources;
    const { id, size, metadata } = upload;
    if (!size) throw new HttpProblem(415, 'file-empty');
    const name = metadata?.filename ?? '';
    await db
      .insertInto('upload')
      .values({
        id,
        name: vault.seal(Buffer.from(name), `upload:${id}:name`),
        size,
        received: 0,
        created_at: now(),
      })
      .execute();
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, received } = await this.#find(id);
    return new Upload({ id, size, offset: received });
  }

  override async remove(id: string): Promise<void> {
    await this.#find(id);
    await this.#discard(id);
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { size } = await this.#find(id);
    let position = offset;
    let gathered: Uint8Array[] = [];
    let length = 0;
    const flush = async (): Promise<void> => {
      if (length === 0) return;
      await this.#append(id, position, size, Buffer.concat(gathered));
      position += length;
      [gathered, length] = [[], 0];
    };
    try {
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        gathered.push(piece);
        length += piece.byteLength;
        if (length >= rowSize) await flush();
      }
    } catch (error) {
      // A broken connection: what came is kept, so that the client resumes after it.
      if (!(error instanceof HttpProblem)) await flush();
      throw error;
    }
    await flush();
    return position;
  }

  async #append(id: string, position: number, size: number, bytes: Uint8Array): Promise<void> {
    const { db, vault } = this.#resources;
    const received = position + bytes.byteLength;
    const type = received === size ? await this.#judge(id, bytes) : null;
    await inTransaction(db, async (tx) => {
      const moved = await tx
        .updateTable('upload')
        .set({ received, type })
        .where('id', '=', id)
        .where('received', '=', position)
        .returning('id')
        .executeTakeFirst();
      if (!moved) throw new HttpProblem(409, 'upload-offset');
      const sealed = toBytea(vault.seal(bytes, `upload:${id}:${position}`));
      await tx.insertInto('upload_chunk').values({ upload: id, position, bytes: sealed }).execute();
    });
  }

  async #judge(id: string, last: Uint8Array): Promise<string> {
    const { db } = this.#resources;
    try {
      const before = await readUpload(db, this.#resources, id);
      return await judgeFile(Buffer.concat([...before, last]));
    } catch (error) {
      await this.#discard(id);
      throw error;
    }
  }

  /** An upload that belongs to an application is out of the client's reach. */
  async #find(id: string): Promise<{ size: number; received: number }> {
    const found = await this.#resources.db
      .selectFrom('upload')
      .select(['size', 'received'])
      .where('id', '=', id)
      .where('application', 'is', null)
      .executeTakeFirst();
    if (!found) throw new HttpProblem(404, 'upload-not-found');
    return found;
  }

  async #discard(id: string): Promise<void> {
    const { db } = this.#resources;
    await db.deleteFrom('upload').where('id', '=', id).where('application', 'is', null).execute();
  }
}
