/**
 * A file that is on its way, noted for a page that is loaded again. What is noted dies with the tab
 * or after {@link LIFETIME}, and is wiped as soon as it is of no more use: a device may be shared.
 */
export interface UnfinishedUpload {
  readonly id: string;
  /** The field, on its page. */
  readonly scope: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Tells whether a file chosen again is the same; see {@link fingerprint}. */
  readonly print: string;
  /** Bytes that were sent. */
  readonly sent: number;
  /** When it last moved: milliseconds of the epoch. */
  readonly at: number;
  /** Where its bytes go. */
  readonly address?: string | undefined;
}

/** Long enough for a call or an empty battery. */
const LIFETIME = 2 * 60 * 60 * 1000;
/** Bytes that are kept of one file; more is too much for the memory of a phone. */
const LARGEST = 64 * 1024 * 1024;
const EDGE = 64 * 1024;
/** In the storage of the tab; its presence tells a page that there may be something to go on with. */
const UNFINISHED = 'fanar-unfinished-uploads';
const DATABASE = 'fanar-unfinished-uploads';
const STORE = 'files';

/** In a list of this page. */
const claimed = new Set<string>();

/**
 * Notes a file: its bytes in IndexedDB, the rest in the storage of the tab. Undefined where the
 * device keeps nothing.
 */
export async function remember(
  scope: string,
  file: File,
  address: string | undefined,
): Promise<UnfinishedUpload | undefined> {
  const { name, size } = file;
  const id = randomId();
  const print = await fingerprint(file);
  const upload = { id, scope, name, size, print, sent: 0, at: Date.now(), address };
  claimed.add(id);
  if (!write([...read(), upload])) return undefined;
  // Nobody waits for the bytes; without them the same file can be chosen again.
  keepBytes(id, file).catch(() => undefined);
  return upload;
}

/** Notes how far it is, or where its bytes go. */
export function note(id: string, changes: Partial<UnfinishedUpload>): void {
  write(read().map((each) => (each.id === id ? { ...each, ...changes, at: Date.now() } : each)));
}

export async function forget(id: string): Promise<void> {
  write(read().filter((each) => each.id !== id));
  claimed.delete(id);
  await inStore('readwrite', (store) => store.delete(id)).catch(() => undefined);
}

/** What an earlier page left of a field, each given out once. */
export async function claim(scope: string): Promise<readonly UnfinishedUpload[]> {
  await sweep().catch(() => undefined);
  const all = read();
  const fresh = all.filter(({ at }) => !isOver(at));
  if (fresh.length < all.length) write(fresh);
  const mine = fresh.filter((each) => each.scope === scope && !claimed.has(each.id));
  for (const { id } of mine) claimed.add(id);
  return mine;
}

/** Its bytes, where the device kept them. */
export async function fileOf({ id, size }: UnfinishedUpload): Promise<File | undefined> {
  const kept = await inStore<Kept | undefined>('readonly', (store) => store.get(id)).catch(
    () => undefined,
  );
  if (kept?.bytes.byteLength !== size) return undefined;
  const { bytes, name, type, lastModified } = kept;
  return new File([bytes], name, { type, lastModified });
}

/**
 * Name, size, date and the bytes at both ends, as one short text that gives none of them away.
 * Against a mistake, not against an attack.
 */
export async function fingerprint(file: File): Promise<string> {
  const { name, size, lastModified } = file;
  const told = new TextEncoder().encode(JSON.stringify([name, size, lastModified]));
  const ends = [file.slice(0, EDGE), file.slice(Math.max(EDGE, size - EDGE))];
  const parts = await Promise.all(ends.map((end) => end.arrayBuffer()));
  return hash([told, ...parts.map((part) => new Uint8Array(part))]);
}

/** `randomUUID` is barred on pages without a certificate. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join();
}

/** Two mixed 32-bit hashes, as in MurmurHash3 (public domain). */
function hash(parts: readonly Uint8Array[]): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const part of parts) {
    for (const byte of part) {
      one = Math.imul(one ^ byte, 0x85ebca6b);
      two = Math.imul(two ^ byte, 0xc2b2ae35);
      one ^= one >>> 15;
      two ^= two >>> 13;
    }
  }
  return [one, two].map((half) => (half >>> 0).toString(36)).join('');
}

const isOver = (at: number): boolean => Date.now() - at > LIFETIME;

function read(): UnfinishedUpload[] {
  try {
    return JSON.parse(sessionStorage.getItem(UNFINISHED) ?? '[]') as UnfinishedUpload[];
  } catch {
    return [];
  }
}

/** False where storage is barred or full. */
function write(uploads: readonly UnfinishedUpload[]): boolean {
  try {
    if (uploads.length > 0) sessionStorage.setItem(UNFINISHED, JSON.stringify(uploads));
    else sessionStorage.removeItem(UNFINISHED);
    return true;
  } catch {
    return false;
  }
}

/** Bytes instead of a `File`, which WebKit does not keep everywhere. */
interface Kept {
  readonly id: string;
  readonly at: number;
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly type: string;
  readonly lastModified: number;
}

async function keepBytes(id: string, file: File): Promise<void> {
  const { name, type, lastModified, size } = file;
  if (size > LARGEST) return;
  const bytes = await file.arrayBuffer();
  const kept: Kept = { id, at: Date.now(), bytes, name, type, lastModified };
  await inStore('readwrite', (store) => store.put(kept));
  await sweep();
  // It may have arrived meanwhile.
  if (!claimed.has(id)) await forget(id);
}

/** Removes what tabs left that were closed in the middle. */
async function sweep(): Promise<void> {
  await inStore('readwrite', (store) => {
    const walk = store.openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      if (isOver((cursor.value as Kept).at)) cursor.delete();
      cursor.continue();
    };
    return walk;
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result> | IDBRequest,
): Promise<Result> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error());
  });
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result as Result);
      transaction.onabort = () => reject(transaction.error ?? new Error());
    });
  } finally {
    database.close();
  }
}
