import { SNIFFED_BYTES, type Problem, type UploadRef } from '@fanar/contract';
import type { LitElement, ReactiveController } from 'lit';
import {
  arrive,
  attach,
  fail,
  judge,
  milestone,
  overflows,
  progress,
  send,
  without,
  type FileLimits,
  type JudgedFile,
  type ListedFile,
  type ListedFiles,
} from './file-upload.state.js';

/** Sends a file, and again after a break. `ServiceGateway.upload` is one. */
export type UploadFile = (
  file: File,
  options: {
    readonly signal: AbortSignal;
    /** Bytes. */
    readonly onProgress: (sent: number, total: number) => void;
  },
) => Promise<UploadRef>;

/** Removes what was sent. `ServiceGateway.removeUpload` is one. */
export type RemoveUpload = (id: string) => Promise<void>;

/** Something to be told about a file. */
export type FileNews =
  | { readonly kind: 'sent' | 'kept' | 'removed'; readonly file: ListedFile }
  | { readonly kind: 'passed'; readonly file: ListedFile; readonly share: number }
  | { readonly kind: 'failed'; readonly file: ListedFile; readonly problem: Problem };

export interface UploadsHost extends LitElement {
  readonly limits: FileLimits;
  upload: UploadFile | undefined;
  removeUpload: RemoveUpload | undefined;
}

/**
 * The files of a field and their transfers. What stands in the list decides; a transfer without an
 * entry is given up. Leaving the page's tree pauses, coming back goes on.
 *
 * Does not own: words, events, focus.
 */
export class Uploads implements ReactiveController {
  readonly #host: UploadsHost;
  readonly #onChange: (before: ListedFiles, news?: FileNews) => void;
  readonly #transfers = new Map<number, AbortController>();
  readonly #judged = new Set<symbol>();
  #files: ListedFiles = [];

  /** @param onChange Called after each change and with all news, with the list before. */
  constructor(host: UploadsHost, onChange: (before: ListedFiles, news?: FileNews) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get files(): ListedFiles {
    return this.#files;
  }

  /** Whether chosen files are still being looked at. */
  get isJudging(): boolean {
    return this.#judged.size > 0;
  }

  hostConnected(): void {
    for (const file of this.#files) if (file.state === 'sending') void this.#transfer(file.key);
  }

  hostDisconnected(): void {
    for (const key of [...this.#transfers.keys()]) this.#stop(key);
  }

  /** Takes files the person chose. False: they are too many, and none is taken. */
  async choose(files: readonly File[]): Promise<boolean> {
    const { limits } = this.#host;
    if (overflows(this.#files, files.length, limits.max)) return false;
    const turn = Symbol('turn');
    this.#judged.add(turn);
    this.#host.requestUpdate();
    const judged = await Promise.all(files.map((file) => judgeFile(file, limits)));
    // Another list may have been set meanwhile.
    if (this.#judged.delete(turn)) this.#attach(judged);
    return true;
  }

  /** Sends again what did not arrive. */
  retry(key: number): void {
    this.#change(send(this.#files, key));
    void this.#transfer(key);
  }

  /** Sends what was kept while there was nobody to send it. */
  sendKept(): void {
    for (const { key, state } of this.#files) if (state === 'kept') this.retry(key);
  }

  remove(key: number): void {
    const file = this.#files.find((each) => each.key === key);
    if (!file) return;
    this.#forget(file);
    this.#change(without(this.#files, key), { kind: 'removed', file });
  }

  /** Another list altogether; nobody has chosen it, so nobody is told. */
  reset(files: ListedFiles): void {
    this.hostDisconnected();
    this.#judged.clear();
    this.#files = files;
  }

  #attach(judged: readonly JudgedFile[]): void {
    const before = this.#files;
    const then = this.#host.upload ? 'sending' : 'kept';
    const files = attach(before, judged, this.#host.limits.max, then);
    for (const file of before) if (!files.includes(file)) this.#forget(file);
    this.#change(files);
    for (const file of files.filter((each) => !before.includes(each))) {
      if (file.state === 'sending') void this.#transfer(file.key);
      else if (file.state === 'kept') this.#tell({ kind: 'kept', file });
      else if (file.state === 'rejected') {
        this.#tell({ kind: 'failed', file, problem: file.problem });
      }
    }
  }

  async #transfer(key: number): Promise<void> {
    const { upload } = this.#host;
    const file = this.#find(key);
    // Chosen files may be judged after the element has left; coming back goes on with them.
    if (!upload || !this.#host.isConnected || file?.state !== 'sending') return;
    const transfer = new AbortController();
    const { signal } = transfer;
    this.#transfers.set(key, transfer);
    try {
      const onProgress = (sent: number, total: number) => {
        if (!signal.aborted) this.#progress(key, total > 0 ? sent / total : 0);
      };
      const ref = await upload(file.file, { signal, onProgress });
      if (signal.aborted) return;
      this.#change(arrive(this.#files, key, ref), { kind: 'sent', file });
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemFrom(error);
      this.#change(fail(this.#files, key, problem), { kind: 'failed', file, problem });
    }
    this.#transfers.delete(key);
  }

  #progress(key: number, share: number): void {
    const file = this.#find(key);
    if (file?.state !== 'sending') return;
    const mark = milestone(file.share, share);
    this.#change(
      progress(this.#files, key, share),
      mark === undefined ? undefined : { kind: 'passed', file, share: mark },
    );
  }

  #find(key: number): ListedFile | undefined {
    return this.#files.find((file) => file.key === key);
  }

  #forget(file: ListedFile): void {
    this.#stop(file.key);
    // What stays behind is in no answer; whoever holds uploads clears away such leftovers.
    if (file.state === 'sent') this.#host.removeUpload?.(file.upload.id).catch(() => undefined);
  }

  #stop(key: number): void {
    this.#transfers.get(key)?.abort();
    this.#transfers.delete(key);
  }

  #change(files: ListedFiles, news?: FileNews): void {
    const before = this.#files;
    this.#files = files;
    this.#onChange(before, news);
  }

  #tell(news: FileNews): void {
    this.#onChange(this.#files, news);
  }
}

async function judgeFile(file: File, limits: FileLimits): Promise<JudgedFile> {
  try {
    const head = await file.slice(0, SNIFFED_BYTES).arrayBuffer();
    return { file, problem: judge(file.size, new Uint8Array(head), limits) };
  } catch {
    return { file, problem: { code: 'file-unreadable' } };
  }
}

/** A gateway speaks in codes; whatever else is thrown is not for people to read. */
function problemFrom(error: unknown): Problem {
  const { name, code, params } = (error ?? {}) as Partial<Problem> & { readonly name?: unknown };
  if (name !== 'GatewayError' || typeof code !== 'string') return { code: 'upload-failed' };
  return params ? { code, params } : { code };
}
