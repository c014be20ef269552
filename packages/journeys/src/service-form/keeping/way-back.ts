import type { Problem } from '@fanar/contract';
import { emit } from '../../emit.js';
import { problemOf, refusalFrom } from '../../refusal.js';
import type { Draft, ServiceFormState } from '../service-form.model.js';
import { resume } from '../service-form.versions.js';
import type { DeviceDraft } from './device-draft.js';
import { fieldsInView } from './fields-in-view.js';
import { withFilesThere } from './files-there.js';
import type { Reopened } from './keeper.js';
import type { KeepingHost, KeepingOptions } from './keeping-host.js';
import type { Returned } from './views/view.js';
import type { KeptDraft } from './vault.js';
import type { WaysOut } from './ways-out.js';

type Brought = Pick<Reopened, 'record'> & Partial<Reopened>;

/** Brings an application back into the form: from this device, by link, or out of a file. */
export class WayBack {
  readonly #host: KeepingHost;
  readonly #options: KeepingOptions;
  readonly #device: DeviceDraft;
  readonly #ways: WaysOut;
  readonly #onBrought: () => void;
  /** How the citizen came back, while she is where that led. */
  #returned: (Returned & Pick<Draft, 'trail'>) | undefined;
  #refusal: Problem | undefined;
  #opening: KeptDraft | undefined;

  /** @param onBrought one was read, whether or not it could be gone on with */
  constructor(
    host: KeepingHost,
    options: KeepingOptions,
    device: DeviceDraft,
    ways: WaysOut,
    onBrought: () => void,
  ) {
    this.#host = host;
    this.#options = options;
    this.#device = device;
    this.#ways = ways;
    this.#onBrought = onBrought;
  }

  /** Why one could not be opened. */
  get refusal(): Problem | undefined {
    return this.#refusal;
  }

  /** How the citizen came back, until she goes on. */
  returnedTo(state: ServiceFormState): Returned | undefined {
    const isHere = state.phase === 'draft' && state.trail === this.#returned?.trail;
    return isHere ? this.#returned : undefined;
  }

  /** What was found here, until it stands in the form: its files may have to be asked for. */
  get offered(): KeptDraft | undefined {
    return this.#opening ?? this.#device.keeper?.state.found;
  }

  /** Nothing is to be said of coming back. */
  forget(): void {
    this.#returned = undefined;
  }

  /** Goes on with what was found here. @returns whether it waits to be sent */
  async goOn(): Promise<boolean> {
    if (this.#opening) return false;
    this.#opening = this.offered;
    try {
      const opened = await this.#device.keeper?.open();
      const isBack = opened && (await this.#bring(opened));
      if (!isBack || !opened.isQueued) return false;
      this.forget();
      return true;
    } finally {
      this.#opening = undefined;
      this.#host.requestUpdate();
    }
  }

  async openLink(id: string, key: string): Promise<void> {
    try {
      await this.#take(await this.#ways.openLink(id, key));
    } catch (error) {
      this.#refusal = problemOf(refusalFrom(error));
      emit(this.#host, 'fanar-error', this.#refusal);
      this.#host.requestUpdate();
    }
  }

  async openFile(file: File | undefined, passphrase: string): Promise<void> {
    const opened = await this.#ways.openFile(file, passphrase);
    if (opened) await this.#take(opened);
  }

  /** What comes from elsewhere is kept here from now on. */
  async #take(brought: Brought): Promise<void> {
    if (await this.#bring(brought)) await this.#device.keeper?.takeOver();
  }

  /** @returns whether it could be gone on with */
  async #bring({ record, files = new Map(), leftOut = [] }: Brought): Promise<boolean> {
    const { flow, localFiles } = this.#options;
    for (const [id, file] of files) localFiles.restore(id, file);
    const there = await withFilesThere(record, this.#options.gateway(), localFiles);
    const code = flow.resume(there.record, resume);
    const { draft } = flow;
    if (!code) this.#options.reset();
    this.#refusal = code && { code };
    this.#returned =
      code || !draft
        ? undefined
        : {
            trail: draft.trail,
            leftOut: fieldsInView(draft, leftOut),
            lostFiles: there.lost,
            isChanged: record.version !== draft.definition.version,
          };
    this.#onBrought();
    this.#host.requestUpdate();
    return !code;
  }
}
