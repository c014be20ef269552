import type { ServiceGateway, UploadRef } from '@fanar/contract';
import { newKey } from '../new-key.js';
import type { FileStore } from './field-kinds/kind.js';
import { gatewayFiles } from './gateway-files.js';

/** Keeps files on the page, for a host that takes the application itself. */
export class LocalFiles implements FileStore {
  readonly #files = new Map<string, File>();

  /** By id of the upload, as the answers name it. */
  get all(): ReadonlyMap<string, File> {
    return this.#files;
  }

  readonly upload = async (file: File): Promise<UploadRef> => {
    // It came with the control that has the file.
    const { factsOf } = await import('./file-facts.js');
    const facts = await factsOf(file);
    const id = newKey();
    this.#files.set(id, file);
    return { id, ...facts };
  };

  readonly remove = async (id: string): Promise<void> => {
    this.#files.delete(id);
  };

  /** Puts back a file that was kept elsewhere meanwhile. */
  restore(id: string, file: File): void {
    this.#files.set(id, file);
  }

  clear(): void {
    this.#files.clear();
  }
}

/** Where files go: to the back end, or to the page where there is none. */
export function fileStoreOf(gateway: ServiceGateway | undefined, local: LocalFiles): FileStore {
  return gateway ? gatewayFiles(gateway) : local;
}
