import { isServer, nothing, type ReactiveController } from 'lit';
import { askToLeave } from '../service-form.events.js';
import type { Draft } from '../service-form.model.js';
import { isAskedAtStart } from '../service-form.state.js';
import type { KeepingHost, KeepingOptions } from './keeping-host.js';
import type { KeptApplication } from './kept-application.js';

/**
 * Never lets an answer be lost: keeps the application while it is filled in, offers it again, warns
 * before the session ends, and sends what could not be sent. All of that is fetched once the form
 * stands on the page.
 */
export class KeepingController implements ReactiveController {
  readonly #host: KeepingHost;
  readonly #options: KeepingOptions;
  #application: KeptApplication | undefined;
  #loading: Promise<KeptApplication | undefined> | undefined;

  constructor(host: KeepingHost, options: KeepingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#application?.connect();
  }

  hostDisconnected(): void {
    this.#application?.disconnect();
  }

  hostUpdated(): void {
    if (this.#application) this.#application.sync();
    else if (!isServer) void this.#load();
  }

  /** Resolves once its part has been fetched, or could not be. */
  get loaded(): Promise<unknown> {
    return this.#loading ?? Promise.resolve();
  }

  /** Whether the citizen has to decide first what becomes of an earlier application. */
  get isOffering(): boolean {
    return this.#application?.isOffering ?? false;
  }

  /** Whether nothing is asked yet, since that has to be decided before the first question. */
  get comesFirst(): boolean {
    const { draft } = this.#options.flow;
    return draft !== undefined && this.isOffering && isAskedAtStart(draft);
  }

  /** Whether others use this device: the page says so, or the citizen. */
  get isShared(): boolean {
    return this.#application?.isShared ?? this.#host.sharedComputer;
  }

  /** Whether what was entered is on this device. */
  get isKept(): boolean {
    return this.#application?.isKept ?? false;
  }

  /** Whether what could not be sent will be by itself: that is said here, and is no failure to tell. */
  get isWaiting(): boolean {
    return this.#application?.isWaiting ?? false;
  }

  /** What stands above the screen. */
  above(): unknown {
    return this.#application?.above() ?? nothing;
  }

  /** What stands below the screen. */
  below(): unknown {
    return this.#application?.below() ?? nothing;
  }

  /** Lets go of the files of what was taken out since, where nothing needs them any more. */
  letGo(before: Draft): void {
    void this.#application?.letGo(before);
  }

  /** Opens a draft that was kept by link. */
  async resume(id: string, key: string): Promise<void> {
    const application = await this.#load();
    await application?.openLink(id, key);
  }

  /** Loads the page again once all that can be kept is, and the host agrees. */
  async reload(): Promise<void> {
    await this.#application?.keep();
    if (await askToLeave(this.#host, location.href, 'reload')) location.reload();
  }

  /** Without its part nothing is kept; it is asked for again at the next change. */
  #load(): Promise<KeptApplication | undefined> {
    this.#loading ??= this.#fetch().catch(() => {
      this.#loading = undefined;
      return undefined;
    });
    return this.#loading;
  }

  async #fetch(): Promise<KeptApplication> {
    const { KeptApplication: Kept } = await import('./kept-application.js');
    const application = await Kept.create(this.#host, this.#options);
    this.#application = application;
    if (this.#host.isConnected) application.connect();
    this.#host.requestUpdate();
    return application;
  }
}
