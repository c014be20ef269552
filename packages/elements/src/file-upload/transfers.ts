import type { Problem, UploadRef, UploadStage } from '@fanar/contract';
import type { SendingFile } from './file-list.js';
import type { UploadFile } from './files.js';
import type { UnfinishedUpload } from './unfinished.js';
import { UploadMemory } from './upload-memory.js';

export interface TransferHost {
  upload: UploadFile | undefined;
  readonly isConnected: boolean;
  /** Names the field among all of this tab; undefined: the device keeps nothing. */
  readonly scope: string | undefined;
}

/** What becomes of a file, by its key. */
export interface TransferEvents {
  onProgress(key: number, share: number): void;
  onStage(key: number, stage: UploadStage): void;
  onSent(key: number, upload: UploadRef): void;
  onFailed(key: number, problem: Problem): void;
}

/** More at once only get in each other's way on a weak network. */
const MOST_AT_ONCE = 2;
const NOTE_EVERY_MS = 1000;

/** Sends files and keeps note of them, so that a page that is loaded again goes on. */
export class Transfers {
  readonly #host: TransferHost;
  readonly #events: TransferEvents;
  readonly #memory = new UploadMemory();
  readonly #running = new Map<number, AbortController>();
  readonly #addresses = new Map<number, string>();
  #notedAt = 0;

  constructor(host: TransferHost, events: TransferEvents) {
    this.#host = host;
    this.#events = events;
  }

  /** Starts as many of these as may run at once. */
  advance(files: readonly SendingFile[]): void {
    for (const { key, file } of files) {
      if (this.#running.size >= MOST_AT_ONCE) return;
      if (!this.#running.has(key)) void this.#run(key, file);
    }
  }

  /** Goes on where an earlier page left off. */
  adopt(key: number, upload: UnfinishedUpload): void {
    this.#memory.adopt(key, upload);
    if (upload.address) this.#addresses.set(key, upload.address);
  }

  /** The same bytes have got another entry. */
  move(from: number, to: number): void {
    this.#memory.move(from, to);
    const address = this.#addresses.get(from);
    if (address) this.#addresses.set(to, address);
  }

  /** The element left the page, perhaps for good; what comes back is noted again. */
  pause(): void {
    for (const key of [...this.#running.keys()]) this.#stop(key);
    this.#memory.forgetAll();
  }

  /** Nobody wants the file any more. */
  drop(key: number): void {
    this.#stop(key);
    this.#memory.forget(key);
    this.#addresses.delete(key);
  }

  #stop(key: number): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
  }

  async #run(key: number, file: File): Promise<void> {
    const { upload, isConnected, scope } = this.#host;
    // Chosen files may be judged after the element has left; coming back goes on with them.
    if (!upload || !isConnected) return;
    const transfer = new AbortController();
    const { signal } = transfer;
    this.#running.set(key, transfer);
    try {
      const address = this.#addresses.get(key);
      const sent = upload(file, this.#options(key, signal));
      if (scope !== undefined && !this.#memory.has(key)) {
        this.#memory.remember(key, scope, file, address);
      }
      const ref = await sent;
      if (signal.aborted) return;
      this.drop(key);
      this.#events.onSent(key, ref);
    } catch (error) {
      if (signal.aborted) return;
      this.#stop(key);
      this.#events.onFailed(key, problemFrom(error));
    }
  }

  #options(key: number, signal: AbortSignal): Parameters<UploadFile>[1] {
    return {
      signal,
      address: this.#addresses.get(key),
      onProgress: (sent, total) => {
        if (signal.aborted) return;
        this.#note(key, sent);
        this.#events.onProgress(key, total > 0 ? sent / total : 0);
      },
      onStage: (stage) => {
        if (!signal.aborted) this.#events.onStage(key, stage);
      },
      onAddress: (address) => {
        if (signal.aborted) return;
        this.#addresses.set(key, address);
        this.#memory.note(key, { address });
      },
    };
  }

  #note(key: number, sent: number): void {
    if (Date.now() - this.#notedAt < NOTE_EVERY_MS) return;
    this.#notedAt = Date.now();
    this.#memory.note(key, { sent });
  }
}

/** A gateway speaks in codes; whatever else is thrown is not for people to read. */
function problemFrom(error: unknown): Problem {
  const { name, code, params } = (error ?? {}) as Partial<Problem> & { readonly name?: unknown };
  if (name !== 'GatewayError' || typeof code !== 'string') return { code: 'upload-failed' };
  return params ? { code, params } : { code };
}
