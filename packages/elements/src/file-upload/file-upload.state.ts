import { sanitizeIdentity } from '@fanar/arabic';
import { sniffMediaType, type Problem, type UploadRef, type UploadStage } from '@fanar/contract';
import {
  listing,
  type ChosenFile,
  type FileLimits,
  type Listed,
  type ListedFile,
  type ListedFiles,
  type PhotoNote,
  type SendingFile,
} from './file-list.js';

export * from './file-list.js';

/** A file chosen, with what is wrong with it. */
export interface JudgedFile {
  /** As it will be sent. */
  readonly file: File;
  readonly problem: Problem | null;
  /** Of the entry that it is listed as already. */
  readonly key?: number;
  readonly note?: PhotoNote | undefined;
}

const QUARTERS = [0.75, 0.5, 0.25];

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

/** Whether it takes up a place. */
export function isFitting({ state }: ListedFile): boolean {
  return state !== 'rejected' && state !== 'lost';
}

/** What keeps the list from being an answer. */
export function problemOf(files: ListedFiles, max: number): Problem | null {
  const wrong = files.find((file) => 'problem' in file);
  if (wrong) return wrong.problem;
  const states = files.map(({ state }) => state);
  if (states.includes('lost')) return { code: 'upload-incomplete' };
  if (states.includes('chosen') || states.includes('sending')) return { code: 'upload-under-way' };
  return files.length > max ? { code: 'file-count', params: { limit: max } } : null;
}

/** Whether so many more are too many. Where one is allowed, one more takes its place. */
export function overflows(files: ListedFiles, more: number, max: number): boolean {
  const staying = replaces(more, max) ? 0 : files.filter(isFitting).length;
  return staying + more > max;
}

/** Files that the person has just chosen. */
export function fromChosen(files: readonly File[]): readonly ChosenFile[] {
  return files.map((file) => ({ ...entryOf(file), state: 'chosen', file }));
}

/**
 * Lists chosen files. Those rejected before make room; where one is allowed, the new one takes the
 * place of the old, unless it does not fit itself.
 *
 * @param then What becomes of those that fit.
 */
export function attach(
  files: ListedFiles,
  judged: readonly JudgedFile[],
  max: number,
  then: 'sending' | 'kept',
): ListedFiles {
  const fitting = judged.filter(({ problem }) => !problem).length;
  const keys = judged.map(({ key }) => key);
  const others = files.filter(({ key }) => !keys.includes(key));
  const staying = replaces(fitting, max)
    ? []
    : others.filter((file) => isFitting(file) || file.state === 'lost');
  return [...staying, ...judged.map((each) => listed(each, then))];
}

export function progress(files: ListedFiles, key: number, share: number): ListedFiles {
  return change(files, key, (file) => {
    if (file.state !== 'sending') return file;
    return { ...file, share, told: milestone(file.told, share) ?? file.told };
  });
}

export function enter(files: ListedFiles, key: number, stage: UploadStage): ListedFiles {
  return change(files, key, (file) => (file.state === 'sending' ? { ...file, stage } : file));
}

/** On its way, for the first time or again. */
export function send(files: ListedFiles, key: number): ListedFiles {
  return change(files, key, (file) => ('file' in file ? onItsWay(common(file), file.file) : file));
}

export function arrive(files: ListedFiles, key: number, upload: UploadRef): ListedFiles {
  return change(files, key, (file) => ({
    ...common(file),
    ...named(upload),
    state: 'sent',
    upload,
  }));
}

/** What is wrong with the file itself is not cured by sending it again. */
export function fail(files: ListedFiles, key: number, problem: Problem): ListedFiles {
  return change(files, key, (file) => {
    if (file.state !== 'sending') return file;
    return problem.code.startsWith('file-')
      ? { ...common(file), state: 'rejected', problem }
      : { ...common(file), state: 'failed', file: file.file, problem };
  });
}

export function without(files: ListedFiles, key: number): ListedFiles {
  return files.filter((file) => file.key !== key);
}

/** The quarter just passed, to be said aloud; each once. */
export function milestone(before: number, after: number): number | undefined {
  return QUARTERS.find((mark) => before < mark && after >= mark && after < 1);
}

/** A new entry, its name fit to be shown. */
export function entryOf(file: { readonly name: string; readonly size: number }): Listed {
  return listing(named(file));
}

/** An entry for what is on its way. */
export function onItsWay(entry: Listed, file: File, share = 0): SendingFile {
  const told = milestone(0, share) ?? 0;
  return { ...entry, state: 'sending', file, share, told, stage: 'sending' };
}

function listed({ file, problem, key, note }: JudgedFile, then: 'sending' | 'kept'): ListedFile {
  const fresh = entryOf(file);
  const entry = { ...fresh, key: key ?? fresh.key, ...(note && { note }) };
  if (problem) return { ...entry, state: 'rejected', problem };
  return then === 'kept' ? { ...entry, state: 'kept', file } : onItsWay(entry, file);
}

function replaces(more: number, max: number): boolean {
  return max === 1 && more === 1;
}

function change(
  files: ListedFiles,
  key: number,
  to: (file: ListedFile) => ListedFile,
): ListedFiles {
  return files.map((file) => (file.key === key ? to(file) : file));
}

function common({ key, name, size, note }: ListedFile): Listed {
  return { key, name, size, ...(note && { note }) };
}

function named({ name, size }: { readonly name: string; readonly size: number }) {
  return { name: sanitizeIdentity(name), size };
}
