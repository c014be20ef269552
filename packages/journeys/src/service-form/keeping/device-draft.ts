import { emit } from '../../emit.js';
import { hasBegun } from '../service-form.state.js';
import { recordOf } from '../service-form.versions.js';
import { DraftKeeper, type ToKeep } from './keeper.js';
import type { KeepingHost, KeepingOptions } from './keeping-host.js';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 7;

/** Which draft is kept on this device: that of the service asked, of this person, or none. */
export class DeviceDraft {
  readonly #host: KeepingHost;
  readonly #options: KeepingOptions;
  #keeper: DraftKeeper | undefined;
  #kept = '';
  #listening: AbortController | undefined;
  /** Said by the citizen; the page may say so too. */
  #isSaidShared = false;

  constructor(host: KeepingHost, options: KeepingOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Nothing where the device is to keep nothing. */
  get keeper(): DraftKeeper | undefined {
    return this.#keeper;
  }

  get isShared(): boolean {
    return this.#host.sharedComputer || this.#isSaidShared;
  }

  /** Of the draft. */
  get id(): string {
    const { state } = this.#options.flow;
    const service = 'definition' in state ? state.definition.id : this.#host.service;
    return service ? `${this.#host.draftScope}/${service}` : '';
  }

  /** Keeps what there is whenever the page may be about to go. */
  connect(): void {
    const { signal } = (this.#listening = new AbortController());
    const keep = () => void this.#keeper?.save();
    const onHide = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', onHide, { signal });
    addEventListener('pagehide', keep, { signal });
  }

  disconnect(): void {
    this.#listening?.abort();
    void this.#keeper?.save();
  }

  /** Says that others use this device, and wipes what it has kept; or that none do after all. */
  async share(isShared: boolean): Promise<void> {
    this.#isSaidShared = isShared;
    const { keeper } = this;
    if (this.choose() && isShared) await keeper?.forget();
    await this.#keeper?.save();
    this.#host.requestUpdate();
  }

  /** Keeps what there is now. @returns whether nothing older is kept here */
  async settle(): Promise<boolean> {
    await this.#keeper?.save();
    const { status = 'resting' } = this.#keeper?.state ?? {};
    return status === 'saved' || status === 'resting';
  }

  /** Looks which draft it is now. @returns whether it is another one */
  choose(): boolean {
    const { id, isShared } = this;
    const { autosave, draftDays } = this.#host;
    const isKept = id && autosave !== 'off' && !isShared;
    const kept = isKept ? JSON.stringify([id, draftDays]) : '';
    if (kept === this.#kept) return false;
    this.#kept = kept;
    this.#keeper?.stop();
    this.#keeper = isKept ? this.#newKeeper(id) : undefined;
    void this.#keeper?.look();
    return true;
  }

  #newKeeper(id: string): DraftKeeper {
    const { draftDays } = this.#host;
    return new DraftKeeper({
      id,
      lifetime: (draftDays > 0 ? draftDays : DEFAULT_DAYS) * DAY_MS,
      current: () => this.#current(),
      onChange: () => this.#host.requestUpdate(),
      onKept: (at) =>
        emit(this.#host, 'fanar-draft-saved', { at: new Date(at).toISOString(), by: 'device' }),
    });
  }

  /** Nothing before the citizen has begun. */
  #current(): ToKeep | undefined {
    const { flow, gateway, localFiles } = this.#options;
    const { state } = flow;
    const draft = state.phase === 'submitted' ? state.draft : flow.draft;
    if (!draft || !hasBegun(draft)) return undefined;
    const files = gateway() ? new Map<string, File>() : localFiles.all;
    return { definition: draft.definition, record: recordOf(draft), files };
  }
}
