import { cairoNow } from '@fanar/egypt';
import { emit } from '../../emit.js';
import { recordOf } from '../service-form.versions.js';
import type { KeepingHost, KeepingOptions } from './keeping-host.js';
import { keepsDrafts } from './links.js';
import { filesIn, withoutSensitive, type Trimmed } from './record.js';
import { Saver, type DraftFile } from './saver.js';

/** By link and as a file: how an application leaves this page, and comes back into one. */
export class WaysOut {
  readonly #host: KeepingHost;
  readonly #options: KeepingOptions;
  readonly saver: Saver;
  #keepsSensitive = false;
  #hasFile = false;

  constructor(host: KeepingHost, options: KeepingOptions) {
    this.#host = host;
    this.#options = options;
    this.saver = new Saver(() => host.requestUpdate());
  }

  /** Whether sensitive answers go along. */
  get keepsSensitive(): boolean {
    return this.#keepsSensitive;
  }

  keepSensitive(keeps: boolean): void {
    this.#keepsSensitive = keeps;
    this.#host.requestUpdate();
  }

  /** Whether a link or a file may lead back to how the application was. */
  get hasLeft(): boolean {
    return this.#hasFile || this.saver.draft !== undefined;
  }

  get isLinkOffered(): boolean {
    return this.#host.resumeHref !== undefined && keepsDrafts(this.#options.gateway());
  }

  /** Whether attached files are on the server, and so in no file for later. */
  get hasFilesElsewhere(): boolean {
    const { flow, gateway } = this.#options;
    return flow.draft !== undefined && !!gateway() && filesIn(flow.draft.answers).length > 0;
  }

  async makeLink(): Promise<void> {
    const gateway = this.#options.gateway();
    const content = this.#content;
    const { resumeHref } = this.#host;
    if (!content || !keepsDrafts(gateway) || resumeHref === undefined) return;
    const { language } = this.#host.locale;
    // It is read on another device.
    const page = new URL(resumeHref, document.baseURI).href;
    const link = await this.saver.makeLink(gateway, content, language, page);
    if (link) this.#tell({ by: 'link', ...link });
    else if (this.saver.state.linkProblem)
      emit(this.#host, 'fanar-error', this.saver.state.linkProblem);
  }

  /** @returns whether the citizen has it now */
  async makeFile(passphrase: string): Promise<boolean> {
    const content = this.#content;
    if (!content) return false;
    const name = this.#host.locale.t('keeping:file-name', { date: cairoNow().date });
    // What is isolated on the screen is a strange mark in the name of a file.
    const plain = name.replace(/[\u2066-\u2069]/g, '');
    const isMade = await this.saver.makeFile(content, passphrase, plain);
    if (isMade) this.#hasFile = true;
    if (isMade) this.#tell({ by: 'file' });
    return isMade;
  }

  async openFile(file: File | undefined, passphrase: string): Promise<DraftFile | undefined> {
    const opened = await this.saver.openFile(file, passphrase);
    if (opened) this.#hasFile = true;
    return opened;
  }

  /** @throws GatewayError */
  openLink(id: string, key: string): Promise<Trimmed> {
    const gateway = this.#options.gateway();
    if (!keepsDrafts(gateway)) throw new Error('This back end keeps no drafts');
    return this.saver.openLink(gateway, id, key);
  }

  /** The application is sent, or given up: what is kept of it on the server is wiped. */
  async forget(): Promise<void> {
    const { draft } = this.saver;
    this.#hasFile = false;
    this.saver.forget();
    if (!draft) return;
    // In time the server wipes it by itself.
    await this.#options
      .gateway()
      ?.removeDraft?.(draft.id, draft.key)
      .catch(() => undefined);
  }

  get #content(): DraftFile | undefined {
    const { flow, gateway, localFiles } = this.#options;
    const { draft } = flow;
    if (!draft) return undefined;
    const record = recordOf(draft);
    const trimmed = this.#keepsSensitive
      ? { record, leftOut: [] }
      : withoutSensitive(draft.definition, record);
    const named = gateway() ? [] : filesIn(trimmed.record.answers);
    const files = named.flatMap(({ id }) => {
      const file = localFiles.all.get(id);
      return file ? [[id, file] as const] : [];
    });
    return { ...trimmed, files: new Map(files) };
  }

  #tell(detail: { by: 'link' | 'file'; href?: string; expiresAt?: string }): void {
    emit(this.#host, 'fanar-draft-saved', { at: new Date().toISOString(), ...detail });
  }
}
