import { sanitizeIdentity } from '@fanar/arabic';
import { sniffMediaType, SNIFFED_BYTES, type UploadRef } from '@fanar/contract';
import { newKey } from '../new-key.js';
import type { FileStore } from './field-types.js';

/** Keeps files on the page, for a host that takes the application itself. */
export class LocalFiles implements FileStore {
  readonly #files = new Map<string, File>();

  /** By id of the upload, as the answers name it. */
  get all(): ReadonlyMap<string, File> {
    return this.#files;
  }

  readonly upload = async (file: File): Promise<UploadRef> => {
    const head = new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
    const id = newKey();
    this.#files.set(id, file);
    const name = sanitizeIdentity(file.name) || 'file';
    return { id, name, size: file.size, type: sniffMediaType(head) ?? file.type };
  };

  readonly remove = async (id: string): Promise<void> => {
    this.#files.delete(id);
  };
}
