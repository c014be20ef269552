import type { Problem, UploadRef, UploadStage } from '@fanar/contract';

/** What a field takes. */
export interface FileLimits {
  /** How many files. */
  readonly max: number;
  /** Bytes of one file. */
  readonly maxSize: number;
  /** Media types, as judged by content. */
  readonly accept: readonly string[];
}

/** What was done to a photo on the device. */
export type PhotoNote = 'shrunk' | 'unlocated';

/** What every entry has in common. */
export interface Listed {
  /** Tells it apart for as long as it is listed. */
  readonly key: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly note?: PhotoNote | undefined;
}

/** Just chosen; being looked at on the device. */
export interface ChosenFile extends Listed {
  readonly state: 'chosen';
  readonly file: File;
}

/** On its way; `share` from 0 to 1. */
export interface SendingFile extends Listed {
  readonly state: 'sending';
  readonly file: File;
  readonly share: number;
  /** The last quarter that was told. */
  readonly told: number;
  readonly stage: UploadStage;
}

/** Arrived. */
export interface SentFile extends Listed {
  readonly state: 'sent';
  readonly upload: UploadRef;
}

/** Goes with the form, since nobody sends it before. */
export interface KeptFile extends Listed {
  readonly state: 'kept';
  readonly file: File;
}

/** Did not arrive; the same file can be sent again. */
export interface FailedFile extends Listed {
  readonly state: 'failed';
  readonly file: File;
  readonly problem: Problem;
}

/** Not a file that fits here. It stays listed until the person has read why. */
export interface RejectedFile extends Listed {
  readonly state: 'rejected';
  readonly problem: Problem;
}

/** Broke off with the page, and the device did not keep it: the same file has to be chosen again. */
export interface LostFile extends Listed {
  readonly state: 'lost';
  readonly share: number;
}

export type ListedFile =
  ChosenFile | SendingFile | SentFile | KeptFile | FailedFile | RejectedFile | LostFile;
export type ListedFiles = readonly ListedFile[];

let lastKey = 0;

/** A new entry. */
export function listing({ name, size }: { readonly name: string; readonly size: number }): Listed {
  return { key: (lastKey += 1), name, size };
}

/** Files that arrived at another time. */
export function fromUploads(uploads: readonly UploadRef[]): ListedFiles {
  return uploads.map((upload) => ({ ...listing(upload), state: 'sent', upload }));
}

export function uploadsOf(files: ListedFiles): readonly UploadRef[] {
  return files.flatMap((file) => (file.state === 'sent' ? [file.upload] : []));
}

export function keptOf(files: ListedFiles): readonly File[] {
  return files.flatMap((file) => (file.state === 'kept' ? [file.file] : []));
}

/** What the list is as an answer: ids of what has arrived, and what is kept. */
export function partsOf(files: ListedFiles): readonly (string | File)[] {
  return [...uploadsOf(files).map(({ id }) => id), ...keptOf(files)];
}

/** Whether both stand for the same answer, whatever is on its way. */
export function sameAnswer(some: ListedFiles, others: ListedFiles): boolean {
  const [mine, theirs] = [partsOf(some), partsOf(others)];
  return mine.length === theirs.length && mine.every((part, at) => part === theirs[at]);
}

/** Uploads written as JSON; anything else is nothing. */
export function readUploads(text: string | null): readonly UploadRef[] {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) ? value.filter(isUpload) : [];
  } catch {
    return [];
  }
}

function isUpload(value: unknown): value is UploadRef {
  const { id, name, size, type } = (value ?? {}) as Partial<Record<keyof UploadRef, unknown>>;
  return [id, name, type].every((each) => typeof each === 'string') && typeof size === 'number';
}
