import type { Problem, UploadRef, UploadStage } from '@fanar/contract';
import type { ListedFiles } from './file-list.js';

/** Sends a file, and again after a break. `ServiceGateway.upload` is one. */
export type UploadFile = (
  file: File,
  options: {
    readonly signal: AbortSignal;
    /** Bytes. */
    readonly onProgress: (sent: number, total: number) => void;
    readonly onStage: (stage: UploadStage) => void;
    /** To be told where the bytes go, so that a page that is loaded again can go on. */
    readonly onAddress: (address: string) => void;
    /** Where an earlier page began to send the same bytes. */
    readonly address?: string | undefined;
  },
) => Promise<UploadRef>;

/** Removes what was sent. `ServiceGateway.removeUpload` is one. */
export type RemoveUpload = (id: string) => Promise<void>;

/** What is done with files, and how they are shown; fetched when there is about to be one. */
export interface FileWork {
  /** What keeps the list from being an answer. */
  readonly problem: Problem | null;
  /** Id of the refusal, if there is one. */
  readonly refusalId: string;
  /** How many files there are, in words. */
  readonly count: string;
  /** Takes files the person chose, or refuses them all. */
  choose(files: readonly File[]): void;
  /** There is somebody to send them. */
  begin(): void;
  /** Opens the camera within the page. */
  photograph(): void;
  /** The list was set to another: gives up what was under way in this one. */
  giveUp(files: ListedFiles): void;
  /** A problem in words that this field has of its own. */
  word(problem: Problem): string | undefined;
  /** The list, and a refusal where there is one. */
  render(): unknown;
}

const RETRY_MS = 3000;

/**
 * The files of a field. What is chosen before the work on it is there waits; where it cannot be
 * fetched, as on a weak network, it is tried again for as long as something waits.
 */
export class Files {
  readonly #fetchWork: () => Promise<FileWork>;
  readonly #onChange: (before: ListedFiles) => void;
  #all: ListedFiles = [];
  #waiting: (readonly File[])[] = [];
  #work: FileWork | undefined;
  #isFetching = false;
  #isPhotoWanted = false;

  /** @param onChange Called after each change, with the list before. */
  constructor(fetchWork: () => Promise<FileWork>, onChange: (before: ListedFiles) => void) {
    this.#fetchWork = fetchWork;
    this.#onChange = onChange;
  }

  get all(): ListedFiles {
    return this.#all;
  }

  set all(files: ListedFiles) {
    const before = this.#all;
    this.#all = files;
    this.#onChange(before);
  }

  get work(): FileWork | undefined {
    return this.#work;
  }

  /** Files were chosen that nobody has looked at. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** The person pressed, and what is to follow is not here yet. */
  get isComing(): boolean {
    return this.isWaiting || this.#isPhotoWanted;
  }

  /** Fetches the work, once. */
  readonly prepare = (): void => {
    if (this.#work || this.#isFetching) return;
    this.#isFetching = true;
    void this.#fetchWork().then(this.#start, this.#retry);
  };

  choose(files: readonly File[]): void {
    if (this.#work) return this.#work.choose(files);
    this.#waiting.push(files);
    this.prepare();
  }

  /** Opens the camera within the page, as soon as there is one to open. */
  photograph(): void {
    if (this.#work) return this.#work.photograph();
    this.#isPhotoWanted = true;
    this.prepare();
  }

  /** Another list altogether; nobody has chosen it, so nobody is told. */
  reset(files: ListedFiles): void {
    const before = this.#all;
    this.#all = files;
    this.#waiting = [];
    this.#work?.giveUp(before);
  }

  /** What an earlier page had; what goes on by itself goes on. */
  restore(files: ListedFiles): void {
    const resumed = this.#all.filter(({ state }) => state === 'sending' || state === 'lost');
    this.#all = [...files, ...resumed];
  }

  readonly #start = (work: FileWork): void => {
    this.#work = work;
    for (const files of this.#waiting.splice(0)) work.choose(files);
    work.begin();
    if (this.#isPhotoWanted) work.photograph();
    this.#isPhotoWanted = false;
    this.all = this.#all;
  };

  readonly #retry = (): void => {
    this.#isFetching = false;
    if (this.isComing) setTimeout(this.prepare, RETRY_MS);
  };
}
