import { sanitizeIdentity } from '@fanar/arabic';
import { sniffMediaType, type Problem, type UploadRef } from '@fanar/contract';

/** What a field takes. */
export interface FileLimits {
  /** How many files. */
  readonly max: number;
  /** Bytes of one file. */
  readonly maxSize: number;
  /** Media types, as judged by content. */
  readonly accept: readonly string[];
}

interface Listed {
  /** Tells it apart for as long as it is listed. */
  readonly key: number;
  /** Fit to be shown. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** On its way; `share` from 0 to 1. */
export interface SendingFile extends Listed {
  readonly state: 'sending';
  readonly file: File;
  readonly share: number;
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

export type ListedFile = SendingFile | SentFile | KeptFile | FailedFile | RejectedFile;
export type ListedFiles = readonly ListedFile[];

/** A file chosen, with what is wrong with it. */
export interface JudgedFile {
  readonly file: File;
  readonly problem: Problem | null;
}

const MILESTONES = [0.75, 0.5, 0.25];

let lastKey = 0;

/** What is wrong with a file, told before a byte of it is sent. `head`: its first bytes. */
export function judge(size: number, head: Uint8Array, limits: FileLimits): Problem | null {
  if (size === 0) return { code: 'file-empty' };
  const { accept, maxSize: limit } = limits;
  const type = sniffMediaType(head);
  if (!type || !accept.includes(type)) {
    const isPhoto = type === 'image/heic' && accept.includes('image/jpeg');
    return { code: isPhoto ? 'file-heic' : 'file-type' };
  }
  return size > limit ? { code: 'file-too-large', params: { limit } } : null;
}

/** Whether so many more are too many. Where one is allowed, one more takes its place. */
export function overflows(files: ListedFiles, more: number, max: number): boolean {
  const staying = replaces(more, max) ? 0 : files.filter(isFitting).length;
  return staying + more > max;
}

/**
 * Lists chosen files. Those rejected before make room; where one is allowed, the new one takes the
 * place of the old, unless it does not fit itself.
 *
 * @param then What becomes of those that fit.
 */
export function attach(
  files: ListedFiles,
  chosen: readonly JudgedFile[],
  max: number,
  then: 'sending' | 'kept',
): ListedFiles {
  const fitting = chosen.filter(({ problem }) => !problem).length;
  const staying = replaces(fitting, max) ? [] : files.filter(isFitting);
  return [...staying, ...chosen.map((each) => listed(each, then))];
}

/** Files that arrived at another time. */
export function fromUploads(uploads: readonly UploadRef[]): ListedFiles {
  return uploads.map((upload) => ({ ...listing(upload), state: 'sent', upload }));
}

export function progress(files: ListedFiles, key: number, share: number): ListedFiles {
  return change(files, key, (file) => (file.state === 'sending' ? { ...file, share } : file));
}

/** On its way, for the first time or again. */
export function send(files: ListedFiles, key: number): ListedFiles {
  return change(files, key, (file) =>
    'file' in file
      ? { key, name: file.name, size: file.size, state: 'sending', file: file.file, share: 0 }
      : file,
  );
}

export function arrive(files: ListedFiles, key: number, upload: UploadRef): ListedFiles {
  return change(files, key, () => ({ ...listing(upload), key, state: 'sent', upload }));
}

/** What is wrong with the file itself is not cured by sending it again. */
export function fail(files: ListedFiles, key: number, problem: Problem): ListedFiles {
  return change(files, key, (file) => {
    if (file.state !== 'sending') return file;
    const { name, size } = file;
    return problem.code.startsWith('file-')
      ? { key, name, size, state: 'rejected', problem }
      : { key, name, size, state: 'failed', file: file.file, problem };
  });
}

export function without(files: ListedFiles, key: number): ListedFiles {
  return files.filter((file) => file.key !== key);
}

export function uploadsOf(files: ListedFiles): readonly UploadRef[] {
  return files.flatMap((file) => (file.state === 'sent' ? [file.upload] : []));
}

export function keptOf(files: ListedFiles): readonly File[] {
  return files.flatMap((file) => (file.state === 'kept' ? [file.file] : []));
}

/** Whether both stand for the same answer, whatever is on its way. */
export function sameAnswer(some: ListedFiles, others: ListedFiles): boolean {
  const parts = (files: ListedFiles) => [...uploadsOf(files).map(({ id }) => id), ...keptOf(files)];
  const [mine, theirs] = [parts(some), parts(others)];
  return mine.length === theirs.length && mine.every((part, at) => part === theirs[at]);
}

/** What keeps the list from being an answer. */
export function problemOf(files: ListedFiles, max: number): Problem | null {
  const wrong = files.find((file) => file.state === 'failed' || file.state === 'rejected');
  if (wrong) return wrong.problem;
  if (files.some(({ state }) => state === 'sending')) return { code: 'upload-under-way' };
  return files.length > max ? tooMany(max) : null;
}

/** The quarter just passed, to be said aloud; each once. */
export function milestone(before: number, after: number): number | undefined {
  return MILESTONES.find((mark) => before < mark && after >= mark && after < 1);
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

/** Whether it takes up a place. */
export function isFitting({ state }: ListedFile): boolean {
  return state !== 'rejected';
}

function replaces(more: number, max: number): boolean {
  return max === 1 && more === 1;
}

function tooMany(limit: number): Problem {
  return { code: 'file-count', params: { limit } };
}

function listed({ file, problem }: JudgedFile, then: 'sending' | 'kept'): ListedFile {
  const entry = listing(file);
  if (problem) return { ...entry, state: 'rejected', problem };
  return then === 'kept'
    ? { ...entry, state: 'kept', file }
    : { ...entry, state: 'sending', file, share: 0 };
}

function listing({ name, size }: { readonly name: string; readonly size: number }): Listed {
  return { key: (lastKey += 1), name: sanitizeIdentity(name), size };
}

function change(
  files: ListedFiles,
  key: number,
  to: (file: ListedFile) => ListedFile,
): ListedFiles {
  return files.map((file) => (file.key === key ? to(file) : file));
}
