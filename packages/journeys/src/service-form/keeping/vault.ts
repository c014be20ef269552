import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { fromBytes, newSealKey, seal, toBytes, unseal, type Sealed } from './seal.js';

/*
 * Drafts on this device: in IndexedDB, each under a key of its own that lies beside it and cannot be
 * read out. To remove the key is to remove the draft. What must be known without the key is in the
 * clear: when it was kept, until when, and by which window.
 */

/** What is known of a draft without opening it. Milliseconds of the epoch. */
export interface KeptDraft {
  readonly at: number;
  readonly until: number;
  /** To be sent as soon as the network is back. */
  readonly isQueued: boolean;
}

export interface DraftContent {
  /** Any JSON. */
  readonly content: unknown;
  /** By their ids. */
  readonly files: ReadonlyMap<string, File>;
}

export interface Keeping extends DraftContent, KeptDraft {
  /** Of the draft. */
  readonly id: string;
  /** Of the window. */
  readonly writer: string;
  /** Whether this window has not kept it before. */
  readonly isFirst: boolean;
  /** Takes it over, whoever kept it last. */
  readonly isForced?: boolean;
}

/** `full`: no room. `barred`: the browser keeps nothing for this page. */
export type StorageProblem = 'full' | 'barred';

interface DraftRow extends KeptDraft {
  readonly id: string;
  readonly writer: string;
  readonly key: CryptoKey;
  readonly sealed: Sealed;
}

interface FileRow {
  readonly draft: string;
  readonly file: string;
  readonly sealed: Sealed;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: DraftRow };
  files: { key: [string, string]; value: FileRow };
}

interface SealedContent {
  readonly content: unknown;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly lastModified: number;
  }[];
}

const DATABASE = 'fanar-drafts';

/** Looks for a draft; whatever is past its time is removed first, of other services too. */
export function findDraft(id: string, now: number): Promise<KeptDraft | undefined> {
  return inDatabase(async (database) => {
    await sweep(database, now);
    const row = await database.get('drafts', id);
    return row && { at: row.at, until: row.until, isQueued: row.isQueued };
  });
}

/** The ids that begin so; whatever is past its time is removed first. */
export function draftsUnder(prefix: string, now: number): Promise<readonly string[]> {
  return inDatabase(async (database) => {
    await sweep(database, now);
    return database.getAllKeys('drafts', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  });
}

/** Opens a draft for this window, which keeps it from now on. Undefined where it is gone. */
export function openDraft(id: string, writer: string): Promise<DraftContent | undefined> {
  return inDatabase(async (database) => {
    const transaction = database.transaction('drafts', 'readwrite');
    const row = await transaction.store.get(id);
    if (row) await transaction.store.put({ ...row, writer });
    await transaction.done;
    return row && read(database, row);
  });
}

/** `elsewhere`: another window has kept or removed it since, and nothing is changed. */
export function keepDraft(keeping: Keeping): Promise<'kept' | 'elsewhere'> {
  return inDatabase(async (database) => {
    const { id } = keeping;
    const before = await database.get('drafts', id);
    if (!isOurs(before, keeping)) return 'elsewhere';
    const key = before?.key ?? (await newSealKey());
    // A key that is new opens no file kept under the last one.
    const known = before ? await fileIds(database, id) : [];
    const row = await rowOf(keeping, key);
    const fresh = Array.from(keeping.files).filter(([file]) => !known.includes(file));
    const files = await Promise.all(fresh.map((entry) => fileRow(keeping.id, key, entry)));
    const transaction = database.transaction(['drafts', 'files'], 'readwrite');
    // Sealing takes a while, and another window may have been faster.
    const now = await transaction.objectStore('drafts').get(id);
    if (now?.writer !== before?.writer) {
      await transaction.done;
      return 'elsewhere';
    }
    await Promise.all([
      transaction.objectStore('drafts').put(row),
      ...files.map((file) => transaction.objectStore('files').put(file)),
      ...known
        .filter((file) => !keeping.files.has(file))
        .map((file) => transaction.objectStore('files').delete([id, file])),
      transaction.done,
    ]);
    return 'kept';
  });
}

/** Whether a draft is there and this window kept it last. */
export function ownsDraft(id: string, writer: string): Promise<boolean> {
  return inDatabase(async (database) => (await database.get('drafts', id))?.writer === writer);
}

export function removeDraft(id: string): Promise<void> {
  return inDatabase(async (database) => {
    const transaction = database.transaction(['drafts', 'files'], 'readwrite');
    await remove(transaction, id);
    await transaction.done;
  });
}

export function storageProblemOf(error: unknown): StorageProblem {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'barred';
}

/** What was kept is damaged, or its key is not the one; no other try will open it. */
export function isUnreadable(error: unknown): boolean {
  return !(error instanceof DOMException) || error.name === 'OperationError';
}

function isOurs(row: DraftRow | undefined, { writer, isFirst, isForced }: Keeping): boolean {
  return isForced || (row ? row.writer === writer : isFirst);
}

async function rowOf(keeping: Keeping, key: CryptoKey): Promise<DraftRow> {
  const { id, writer, at, until, isQueued, content } = keeping;
  const files = Array.from(keeping.files, ([file, { name, type, lastModified }]) => ({
    id: file,
    name,
    type,
    lastModified,
  }));
  const whole: SealedContent = { content, files };
  const sealed = await seal(key, toBytes(whole), toBytes([id]));
  return { id, writer, at, until, isQueued, key, sealed };
}

async function fileRow(
  draft: string,
  key: CryptoKey,
  [file, bytes]: readonly [string, File],
): Promise<FileRow> {
  const sealed = await seal(key, await bytes.arrayBuffer(), toBytes([draft, file]));
  return { draft, file, sealed };
}

async function read(database: IDBPDatabase<Schema>, row: DraftRow): Promise<DraftContent> {
  const { id, key, sealed } = row;
  const opened = fromBytes(await unseal(key, sealed, toBytes([id]))) as SealedContent;
  const files = new Map<string, File>();
  for (const { id: file, name, type, lastModified } of opened.files) {
    const kept = await database.get('files', [id, file]);
    if (!kept) continue;
    const bytes = await unseal(key, kept.sealed, toBytes([id, file]));
    files.set(file, new File([bytes], name, { type, lastModified }));
  }
  return { content: opened.content, files };
}

async function fileIds(database: IDBPDatabase<Schema>, draft: string): Promise<readonly string[]> {
  const keys = await database.getAllKeys('files', filesOf(draft));
  return keys.map(([, file]) => file);
}

async function sweep(database: IDBPDatabase<Schema>, now: number): Promise<void> {
  const transaction = database.transaction(['drafts', 'files'], 'readwrite');
  const rows = await transaction.objectStore('drafts').getAll();
  const over = rows.filter(({ until }) => until <= now);
  await Promise.all([...over.map(({ id }) => remove(transaction, id)), transaction.done]);
}

async function remove(
  transaction: IDBPTransaction<Schema, ('drafts' | 'files')[], 'readwrite'>,
  id: string,
): Promise<void> {
  await Promise.all([
    transaction.objectStore('drafts').delete(id),
    transaction.objectStore('files').delete(filesOf(id)),
  ]);
}

function filesOf(draft: string): IDBKeyRange {
  return IDBKeyRange.bound([draft], [draft, []]);
}

type Work<Result> = (database: IDBPDatabase<Schema>) => Promise<Result>;

/**
 * Once more where the database was lost in between: WebKit loses one that is open when its process of
 * the network ends, as it may in the background (https://webkit.org/b/197050). What was asked of it may
 * have been done all the same, only the answer be lost: work must be such that it may be done twice.
 */
async function inDatabase<Result>(work: Work<Result>): Promise<Result> {
  try {
    return await once(work);
  } catch (error) {
    if (!isLost(error)) throw error;
    return once(work);
  }
}

function isLost(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['AbortError', 'InvalidStateError', 'UnknownError'].includes(error.name)
  );
}

/** Opened for each piece of work, so that no window stands in the way of another. */
async function once<Result>(work: Work<Result>): Promise<Result> {
  const database = await openDB<Schema>(DATABASE, 1, {
    upgrade(created) {
      created.createObjectStore('drafts', { keyPath: 'id' });
      created.createObjectStore('files', { keyPath: ['draft', 'file'] });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
