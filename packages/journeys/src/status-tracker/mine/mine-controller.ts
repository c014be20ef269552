import type { Language, OpenedApplication } from '@fanar/contract';
import { scopedRegistryOf } from '@fanar/elements';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mineCode } from '../late-parts.js';
import type { ReadStatus } from '../status-tracker.state.js';
import { marker } from './marker.js';
import type { Keeping } from './entry.js';
import { ALL, idsOf, type Extent, type Kept, type Wanted } from './kept.js';

export interface MineOptions {
  /** Whether the page offers it; nothing is read or kept where it does not. */
  readonly isOffered: () => boolean;
  readonly language: () => Language;
}

/**
 * The applications that this device keeps, by consent, and what is new of the one in view since it was
 * looked at here last.
 */
export class MineController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: MineOptions;
  #reading: Promise<void> | undefined;
  #list: readonly Kept[] = [];
  #wanted: Wanted = ALL;
  #isHere = false;
  #isFailed = false;
  /** What was known of the one in view before it was opened; all of it is old. */
  #before: { readonly reference: string; readonly seen: ReadonlySet<string> } | undefined;

  constructor(host: ReactiveControllerHost, options: MineOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** All that are kept, in no order. */
  get list(): readonly Kept[] {
    return this.#list;
  }

  get wanted(): Wanted {
    return this.#wanted;
  }

  /** Whether the last keeping or forgetting did not work. */
  get isFailed(): boolean {
    return this.#isFailed;
  }

  /** How it is drawn; nothing before it was fetched, or where nothing is offered. */
  get code() {
    return this.#isHere && this.#options.isOffered() ? mineCode.code : undefined;
  }

  hostConnected(): void {
    // Where something is kept it is waited for: the list comes with the first painting.
    if (!marker.isSet) setTimeout(() => void this.read());
  }

  /** Until the list is here, where there is one: nothing of the page moves when it comes. */
  begun(): Promise<void> | undefined {
    return this.#options.isOffered() && marker.isSet ? this.read() : undefined;
  }

  /** Reads it once. Never rejects: a browser that keeps nothing has an empty list. */
  read(): Promise<void> {
    if (!this.#options.isOffered()) return Promise.resolve();
    return (this.#reading ??= this.#read());
  }

  narrow(wanted: Partial<Wanted>): void {
    this.#wanted = { ...this.#wanted, ...wanted };
    this.#host.requestUpdate();
  }

  extentOf(reference: string): Extent {
    const kept = this.#find(reference);
    if (!kept) return 'none';
    return kept.key === undefined ? 'list' : 'whole';
  }

  /** Whether it is new since this device looked at that application last. */
  isNew(id: string): boolean {
    return this.#before !== undefined && !this.#before.seen.has(id);
  }

  /** Keeps what is in view so far, or forgets it. */
  async keep(extent: Extent, read: ReadStatus, key: string): Promise<void> {
    const { reference } = read.status;
    if (extent === 'none') return this.forget(reference);
    const seen = idsOf(read.status);
    this.#before ??= { reference, seen: new Set(seen) };
    await this.#put({ ...read, seen, key: extent === 'whole' ? key : undefined });
  }

  /** What was read of one that is kept: it is told from what was known, and kept from then on. */
  async see(read: ReadStatus, key: string): Promise<void> {
    await this.read();
    const { reference } = read.status;
    const kept = this.#find(reference);
    if (this.#before?.reference !== reference) this.#before = kept && baselineOf(kept);
    if (!kept) return;
    this.#host.requestUpdate();
    // In a window that nobody looks at nothing is seen.
    const seen = document.visibilityState === 'visible' ? idsOf(read.status) : kept.seen;
    await this.#put({ ...read, seen, key: kept.key && key });
  }

  /** The status that is kept of it under this key. */
  async recall({ reference, key }: OpenedApplication): Promise<ReadStatus | undefined> {
    await this.read();
    const kept = this.#find(reference);
    if (!kept?.status || kept.key !== key) return undefined;
    this.#before = baselineOf(kept);
    return { status: kept.status, at: kept.at };
  }

  /** The application is left: at the next look what is new now is old. */
  leave(): void {
    this.#before = undefined;
  }

  forget(reference: string): Promise<void> {
    return this.#change(async () => {
      await mineCode.code?.forgetEntry(reference);
      this.#list = this.#list.filter((kept) => kept.reference !== reference);
    });
  }

  /** @returns whether they are forgotten */
  async forgetAll(): Promise<boolean> {
    await this.#change(async () => {
      await mineCode.code?.forgetAll(Date.now());
      this.#list = [];
      this.#wanted = ALL;
    });
    return !this.#isFailed;
  }

  #find(reference: string): Kept | undefined {
    return this.#list.find((kept) => kept.reference === reference);
  }

  #put(keeping: Keeping): Promise<void> {
    return this.#change(async () => {
      const { code } = mineCode;
      if (!code) return;
      const entry = code.entryOf(keeping);
      await code.keepEntry(entry, Date.now());
      const others = this.#list.filter(({ reference }) => reference !== entry.reference);
      this.#list = [...others, entry];
    });
  }

  async #change(work: () => Promise<void>): Promise<void> {
    this.#isFailed = !(await work().then(
      () => true,
      () => false,
    ));
    marker.set(this.#list.length > 0);
    this.#host.requestUpdate();
  }

  async #read(): Promise<void> {
    try {
      await mineCode.load(this.#options.language(), scopedRegistryOf(this.#host));
      this.#isHere = true;
      this.#list = (await mineCode.code?.keptList(Date.now())) ?? [];
      marker.set(this.#list.length > 0);
    } catch {
      // Nothing is kept where a browser keeps nothing; that is told to who asks for it.
    }
    this.#host.requestUpdate();
  }
}

function baselineOf({ reference, seen }: Kept) {
  return { reference, seen: new Set(seen) };
}
