import type { UnfinishedUpload } from './unfinished.js';

const store = () => import('./unfinished.js');

/**
 * What the device keeps of the files of one list, by their keys there. The store is fetched with the
 * first file that needs it, and nothing waits for it: where it fails, a reload asks for the file.
 */
export class UploadMemory {
  readonly #kept = new Map<number, Promise<UnfinishedUpload | undefined>>();

  has(key: number): boolean {
    return this.#kept.has(key);
  }

  /** @param address Where its bytes go, if that is known already. */
  remember(key: number, scope: string, file: File, address: string | undefined): void {
    const kept = store().then(({ remember }) => remember(scope, file, address));
    this.#kept.set(
      key,
      kept.catch(() => undefined),
    );
  }

  /** Takes over what an earlier page kept. */
  adopt(key: number, upload: UnfinishedUpload): void {
    this.#kept.set(key, Promise.resolve(upload));
  }

  /** The same bytes have got another key. */
  move(from: number, to: number): void {
    const kept = this.#kept.get(from);
    this.#kept.delete(from);
    if (kept) this.#kept.set(to, kept);
  }

  note(key: number, changes: Pick<Partial<UnfinishedUpload>, 'address' | 'sent'>): void {
    this.#whenKept(key, async ({ id }) => (await store()).note(id, changes));
  }

  forget(key: number): void {
    this.#whenKept(key, async ({ id }) => (await store()).forget(id));
    this.#kept.delete(key);
  }

  /** Nothing of it stays on the device. */
  forgetAll(): void {
    for (const key of [...this.#kept.keys()]) this.forget(key);
  }

  #whenKept(key: number, act: (upload: UnfinishedUpload) => Promise<unknown>): void {
    void this.#kept.get(key)?.then((upload) => upload && act(upload));
  }
}
