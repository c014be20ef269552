import { addMessages, serviceErrorMessages, defineFetched } from '@fanar/elements';
import { html, type nothing, type TemplateResult } from 'lit';
import ar from '../../i18n/locales/ar/keeping.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { newKey } from '../../new-key.js';
import type { Draft, ServiceFormState, Submitted } from '../service-form.model.js';
import { begin } from '../service-form.state.js';
import { DeviceDraft } from './device-draft.js';
import { releaseFiles } from './file-release.js';
import { keepingActions } from './keeping-actions.js';
import type { KeepingHost, KeepingOptions } from './keeping-host.js';
import { keepingStyles } from './keeping.styles.js';
import { KeepingViews } from './keeping-views.js';
import { Outbox } from './outbox.js';
import { Session } from './session.js';
import type { KeepingActions, KeepingView } from './views/view.js';
import { WayBack } from './way-back.js';
import { WaysOut } from './ways-out.js';

const messages = [serviceErrorMessages, journeyMessages('keeping', ar)];

/** An application that outlives its page: all that `KeepingController` promises. */
export class KeptApplication {
  readonly #host: KeepingHost;
  readonly #options: KeepingOptions;
  readonly #device: DeviceDraft;
  readonly #ways: WaysOut;
  readonly #wayBack: WayBack;
  readonly #session: Session;
  readonly #views: KeepingViews;
  readonly #outbox: Outbox;
  readonly #actions: KeepingActions;
  #seen: ServiceFormState | undefined;
  #whenReady: (() => void)[] = [];

  /** With the words in the language of the form. */
  static async create(host: KeepingHost, options: KeepingOptions): Promise<KeptApplication> {
    await Promise.all([
      addMessages(messages, host.locale.language),
      defineFetched(host, [import('@fanar/elements/alert'), import('@fanar/elements/details')]),
    ]);
    return new KeptApplication(host, options);
  }

  constructor(host: KeepingHost, options: KeepingOptions) {
    this.#host = host;
    this.#options = options;
    const device = (this.#device = new DeviceDraft(host, options));
    const ways = (this.#ways = new WaysOut(host, options));
    const views = (this.#views = new KeepingViews(host));
    const wayBack = (this.#wayBack = new WayBack(host, options, device, ways, () => views.reset()));
    const outbox = (this.#outbox = new Outbox(host, options, device, () => this.#ready()));
    this.#session = new Session(host, this.#onExpire);
    this.#actions = keepingActions(
      { device, ways, wayBack, views, outbox },
      { goOn: () => void this.#goOn(), wipe: () => void this.#wipe() },
    );
    const { styleSheet } = keepingStyles;
    if (styleSheet) (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
  }

  /** Whether the citizen has to decide first what becomes of an earlier application. */
  get isOffering(): boolean {
    return this.#wayBack.offered !== undefined;
  }

  get isShared(): boolean {
    return this.#device.isShared;
  }

  /** Whether what was entered is on this device. */
  get isKept(): boolean {
    const { status, saved } = this.#device.keeper?.state ?? {};
    return saved !== undefined && (status === 'saved' || status === 'saving');
  }

  /** Whether what could not be sent will be by itself. */
  get isWaiting(): boolean {
    return this.#outbox.isWaiting;
  }

  /** Resolves when what there is is kept, or could not be. */
  async keep(): Promise<void> {
    await this.#device.keeper?.save();
  }

  connect(): void {
    this.#device.connect();
    this.#session.connect();
    this.#outbox.connect();
  }

  disconnect(): void {
    this.#device.disconnect();
    this.#session.disconnect();
    this.#outbox.disconnect();
  }

  /** Looks at what has become of the form. */
  sync(): void {
    const { state } = this.#options.flow;
    if (this.#device.choose()) this.#outbox.stop();
    this.#session.sync();
    const before = this.#seen;
    this.#seen = state;
    // This part may come when much was entered already.
    if (!before) void this.#device.keeper?.save();
    if (state !== before && state.phase === 'submitted') this.#onSubmitted(state);
    if (state.phase === 'draft' && before?.phase === 'draft') this.#follow(state, before);
    // It was judged after all, and did not hold.
    if (state.phase === 'draft' && before?.phase === 'submitted') this.#outbox.giveUp();
    if (this.#device.keeper?.state.found?.isQueued && state.phase === 'draft') void this.#goOn();
    if (this.#options.isReady()) for (const resolve of this.#whenReady.splice(0)) resolve();
  }

  above(): TemplateResult {
    const view = this.#view;
    return html`${this.#views.above(view, this.#options.flow.state)}
    ${this.#session.render(this.#views.sessionWords(view))}`;
  }

  below(): TemplateResult | typeof nothing {
    const { isLinkOffered, hasFilesElsewhere } = this.#ways;
    const { state } = this.#options.flow;
    return this.#views.below(this.#view, { state, isLinkOffered, hasFilesElsewhere });
  }

  /** Opens a draft that was kept by link. */
  async openLink(id: string, key: string): Promise<void> {
    await this.#ready();
    await this.#wayBack.openLink(id, key);
  }

  /** Lets go of the files of what was taken out since. */
  letGo(before: Draft): Promise<void> {
    return releaseFiles(before, this.#options, this.#device, this.#ways);
  }

  /** What is still to be judged stays, to lead back to its receipt: under its key nothing is sent twice. */
  #onSubmitted({ receipt }: Submitted): void {
    this.#outbox.stop();
    if (receipt?.state === 'processing') void this.#device.keeper?.queue(true);
    else void this.#forget();
  }

  #follow(draft: Draft, before: Draft): void {
    if (draft === before || draft.definition.id !== before.definition.id) return;
    this.#outbox.follow(draft, before);
    const isStep = draft.trail !== before.trail || draft.sending !== before.sending;
    const { keeper } = this.#device;
    if (isStep) void keeper?.save();
    else if (draft.answers !== before.answers) keeper?.edited();
  }

  /** Resolves when the form can be worked with. */
  #ready(): Promise<void> {
    if (this.#options.isReady()) return Promise.resolve();
    return new Promise((resolve) => this.#whenReady.push(resolve));
  }

  /** Goes on with what was found here; what was to be sent is sent. */
  async #goOn(): Promise<void> {
    if (await this.#wayBack.goOn()) await this.#outbox.goOn();
  }

  /** The application is sent, or given up. */
  async #forget(): Promise<void> {
    this.#outbox.stop();
    this.#wayBack.forget();
    await Promise.all([this.#device.keeper?.forget(), this.#ways.forget()]);
  }

  readonly #onExpire = async (): Promise<void> => {
    if (this.#device.isShared) await this.#wipe();
    else await this.#device.keeper?.save();
  };

  readonly #wipe = async (): Promise<void> => {
    const { flow, localFiles } = this.#options;
    const { draft } = flow;
    this.#views.ask(false);
    await this.#views.showSaver(false);
    await this.#forget();
    localFiles.clear();
    this.#options.reset();
    if (draft) flow.show(begin(draft.definition, newKey(), draft.presentation));
  };

  get #view(): KeepingView {
    const { keeper } = this.#device;
    return {
      locale: this.#host.locale,
      level: this.#host.headingLevel,
      kept: keeper && { ...keeper.state, found: this.#wayBack.offered },
      isShared: this.#device.isShared,
      keepsSensitive: this.#ways.keepsSensitive,
      returned: this.#wayBack.returnedTo(this.#options.flow.state),
      refusal: this.#wayBack.refusal,
      isWaiting: this.isWaiting,
      isSure: this.#views.isSure,
      saver: this.#ways.saver.state,
      actions: this.#actions,
    };
  }
}
