import type { ServiceDefinition, UploadRef } from '@fanar/contract';
import { newKey } from '../../new-key.js';
import { filesIn, withoutFiles, withoutSensitive, type ApplicationRecord } from './record.js';
import {
  findDraft,
  isUnreadable,
  keepDraft,
  openDraft,
  ownsDraft,
  removeDraft,
  storageProblemOf,
  type DraftContent,
  type KeptDraft,
  type StorageProblem,
} from './vault.js';

/**
 * - `resting`: nothing is kept yet.
 * - `saving`, `saved`: as they say.
 * - `full`, `barred`: the device took nothing.
 * - `elsewhere`: another window has the draft; this one keeps nothing until it is told to.
 */
export type KeeperStatus = 'resting' | 'saving' | 'saved' | 'elsewhere' | StorageProblem;

export interface KeeperState {
  readonly status: KeeperStatus;
  /** When it was last kept, and until when: milliseconds of the epoch. */
  readonly saved?: { readonly at: number; readonly until: number };
  /** A draft of an earlier visit, until the citizen has decided what becomes of it. */
  readonly found?: KeptDraft | undefined;
  /** Ids of sensitive fields that were answered and are not kept. */
  readonly leftOut: readonly string[];
  /** Names of files that are not kept. */
  readonly unkept: readonly string[];
  /** What is kept holds a request that may have arrived, with all of its answers. */
  readonly isWhole: boolean;
  /** Whether the citizen wants sensitive answers kept too. */
  readonly keepsSensitive: boolean;
  /** Whether the whole application waits here to be sent, sensitive answers included. */
  readonly isQueued: boolean;
}

/** What is to be kept. */
export interface ToKeep {
  readonly definition: ServiceDefinition;
  readonly record: ApplicationRecord;
  /** Files whose bytes are in this page, by id. Others are on the server. */
  readonly files: ReadonlyMap<string, File>;
}

export interface KeeperOptions {
  /** Of the draft, on this device. */
  readonly id: string;
  /** How long a draft is kept after the last change, in milliseconds. */
  readonly lifetime: number;
  /** What there is to keep; nothing before anything was entered. */
  readonly current: () => ToKeep | undefined;
  readonly onChange: () => void;
  /** It was kept, at this moment: milliseconds of the epoch. */
  readonly onKept?: (at: number) => void;
  /** Default: the clock of the device. */
  readonly now?: () => number;
}

/** A draft as it was kept. */
export interface Reopened {
  readonly record: ApplicationRecord;
  readonly files: ReadonlyMap<string, File>;
  /** Ids of the sensitive fields whose answers were not kept. */
  readonly leftOut: readonly string[];
  readonly isQueued: boolean;
}

interface Content {
  readonly record: ApplicationRecord;
  readonly leftOut: readonly string[];
  readonly keepsSensitive: boolean;
}

/** Nobody is slowed down at typing: what there is is kept once nothing more comes for this long. */
const PAUSE_MS = 600;

/** A tab that is lost costs no more typing than this. */
const LONGEST_MS = 2400;

/** More bytes than this are too much for the memory of a phone. */
const LARGEST = 64 * 1024 * 1024;

const nothing: KeeperState = {
  status: 'resting',
  leftOut: [],
  unkept: [],
  isWhole: false,
  keepsSensitive: false,
  isQueued: false,
};

/** What is done with each draft by this page. */
const works = new Map<string, Promise<unknown>>();

/**
 * One piece of work with a draft at a time, whoever of this page does it: a form that is put in place
 * of another finds what that one was just keeping.
 */
function afterOthers<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
  const done = (works.get(id) ?? Promise.resolve()).then(work);
  const settled = done
    .catch(() => undefined)
    .then(() => {
      if (works.get(id) === settled) works.delete(id);
    });
  works.set(id, settled);
  return done;
}

/** Keeps one draft on this device, and tells how that went. */
export class DraftKeeper {
  readonly #options: KeeperOptions;
  readonly #writer = newKey();
  #state = nothing;
  #hasKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of what is not kept yet was entered, by the clock of the page. */
  #unkeptSince: number | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get state(): KeeperState {
    return this.#state;
  }

  /** Looks for a draft of an earlier visit. */
  look(): Promise<KeptDraft | undefined> {
    return this.#next(async () => {
      try {
        const found = await findDraft(this.#options.id, this.#now);
        this.#become({ found });
        return found;
      } catch (error) {
        this.#become({ status: storageProblemOf(error) });
        return undefined;
      }
    });
  }

  /** Something was entered: it is kept soon. */
  edited(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#unkeptSince ??= now;
    const longest = this.#unkeptSince + LONGEST_MS - now;
    this.#timer = setTimeout(() => void this.save(), Math.min(PAUSE_MS, Math.max(0, longest)));
  }

  /** Keeps what there is now. Resolves when it is kept, or could not be. */
  save({ isForced = false } = {}): Promise<void> {
    this.stop();
    return this.#next(() => this.#save(isForced));
  }

  /** Keeps sensitive answers too, or no longer. */
  keepSensitive(keepsSensitive: boolean): Promise<void> {
    this.#become({ keepsSensitive });
    return this.save();
  }

  /** Has the whole application wait here to be sent, or no longer. */
  queue(isQueued: boolean): Promise<void> {
    this.#become({ isQueued });
    // Who sends it here goes on with it here.
    return this.save({ isForced: isQueued });
  }

  /** The application in view counts, whatever was found or is kept by another window. */
  takeOver(): Promise<void> {
    this.#become({ found: undefined });
    return this.save({ isForced: true });
  }

  /**
   * Opens what was found; this window keeps it from now on. Undefined where it is gone by now, and
   * where the device did not give it: then it stays found.
   */
  open(): Promise<Reopened | undefined> {
    return this.#next(async () => {
      const isQueued = this.#state.found?.isQueued ?? false;
      let opened: DraftContent | undefined;
      try {
        opened = await openDraft(this.#options.id, this.#writer);
      } catch (error) {
        if (!isUnreadable(error)) {
          this.#become({ status: storageProblemOf(error) });
          return undefined;
        }
      }
      if (!opened) {
        await this.#forget();
        return undefined;
      }
      this.#hasKept = true;
      const { record, leftOut, keepsSensitive } = opened.content as Content;
      this.#become({ found: undefined, keepsSensitive, isQueued });
      return { record, files: opened.files, leftOut, isQueued };
    });
  }

  /** Whether what was kept is still there, and still this window's. */
  owns(): Promise<boolean> {
    return this.#next(() => ownsDraft(this.#options.id, this.#writer).catch(() => false));
  }

  /** Removes what is kept. What is entered later is kept anew. */
  forget(): Promise<void> {
    this.stop();
    return this.#next(() => this.#forget());
  }

  /** Keeps nothing that was not asked for yet; what is kept stays. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#unkeptSince = undefined;
  }

  get #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  async #save(isForced: boolean): Promise<void> {
    const { found, status } = this.#state;
    const current = this.#options.current();
    if (!current || found || (status === 'elsewhere' && !isForced)) return;
    this.#become({ status: 'saving' });
    try {
      await this.#keep(current, isForced, LARGEST).catch((error: unknown) => {
        // Better the answers alone than nothing.
        if (current.files.size === 0 || storageProblemOf(error) !== 'full') throw error;
        return this.#keep(current, isForced, 0);
      });
    } catch (error) {
      this.#become({ status: storageProblemOf(error) });
    }
  }

  async #keep(current: ToKeep, isForced: boolean, room: number): Promise<void> {
    const { keepsSensitive, isQueued } = this.#state;
    const isWhole = isQueued || current.record.unsettled.length > 0;
    const { record, leftOut, files, unkept } = keepable(current, keepsSensitive || isWhole, room);
    const content: Content = { record, leftOut, keepsSensitive };
    const at = this.#now;
    const until = at + this.#options.lifetime;
    const result = await keepDraft({
      id: this.#options.id,
      writer: this.#writer,
      isFirst: !this.#hasKept,
      isForced,
      at,
      until,
      isQueued,
      content,
      files,
    });
    if (result === 'elsewhere') return this.#become({ status: 'elsewhere' });
    this.#hasKept = true;
    this.#become({ status: 'saved', saved: { at, until }, leftOut, unkept, isWhole });
    this.#options.onKept?.(at);
  }

  async #forget(): Promise<void> {
    await removeDraft(this.#options.id).catch(() => undefined);
    this.#hasKept = false;
    this.#state = { ...nothing, keepsSensitive: this.#state.keepsSensitive };
    this.#options.onChange();
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    return afterOthers(this.#options.id, work);
  }

  #become(change: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange();
  }
}

/**
 * What is kept of an application: files without bytes behind them are not.
 *
 * @param isWhole Sensitive answers too.
 * @param room For the bytes of files.
 */
function keepable({ definition, record, files }: ToKeep, isWhole: boolean, room: number) {
  const trimmed = isWhole ? { record, leftOut: [] } : withoutSensitive(definition, record);
  const { answers } = trimmed.record;
  const kept = new Map<string, File>();
  const unkept: UploadRef[] = [];
  let left = room;
  for (const ref of filesIn(answers)) {
    const file = files.get(ref.id);
    if (!file) continue;
    left -= file.size;
    if (left >= 0) kept.set(ref.id, file);
    else unkept.push(ref);
  }
  const lost = new Set(unkept.map(({ id }) => id));
  return {
    record: { ...trimmed.record, answers: withoutFiles(answers, ({ id }) => lost.has(id)) },
    leftOut: trimmed.leftOut,
    files: kept,
    unkept: unkept.map(({ name }) => name),
  };
}
