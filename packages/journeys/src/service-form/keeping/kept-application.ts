import type { Problem } from '@fanar/contract';
import { addMessages, serviceErrorMessages } from '@fanar/elements';
import { html, type nothing, type TemplateResult } from 'lit';
import { emit } from '../../emit.js';
import ar from '../../i18n/locales/ar/keeping.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { newKey } from '../../new-key.js';
import { problemOf, refusalFrom } from '../../refusal.js';
import type { Draft, ServiceFormState, Submitted } from '../service-form.model.js';
import { placeOf } from '../service-form.path.js';
import { begin } from '../service-form.state.js';
import { resume } from '../service-form.versions.js';
import { DeviceDraft } from './device-draft.js';
import { withFilesThere } from './files-there.js';
import type { Reopened } from './keeper.js';
import type { KeepingHost, KeepingOptions } from './keeping-host.js';
import { keepingStyles } from './keeping.styles.js';
import { fieldsNamed, KeepingViews } from './keeping-views.js';
import { SendingQueue } from './sending-queue.js';
import { Session } from './session.js';
import type { KeepingActions, KeepingView, Returned } from './views/view.js';
import { WaysOut } from './ways-out.js';

const messages = [serviceErrorMessages, journeyMessages('keeping', ar)];

/** Failures of the way there, not of the application. */
const NO_NETWORK: ReadonlySet<string> = new Set(['network-unreachable', 'network-timeout']);

/** An application that outlives its page: all that `KeepingController` promises. */
export class KeptApplication {
  readonly #host: KeepingHost;
  readonly #options: KeepingOptions;
  readonly #device: DeviceDraft;
  readonly #ways: WaysOut;
  readonly #session: Session;
  readonly #views: KeepingViews;
  readonly #queue: SendingQueue;
  #seen: ServiceFormState | undefined;
  /** How the citizen came back, while she is where that led. */
  #returned: (Returned & Pick<Draft, 'trail'>) | undefined;
  #refusal: Problem | undefined;
  #isSure = false;
  #isOpening = false;
  #listening: AbortController | undefined;
  #whenReady: (() => void)[] = [];

  /** With the words in the language of the form. */
  static async create(host: KeepingHost, options: KeepingOptions): Promise<KeptApplication> {
    await Promise.all([
      addMessages(messages, host.locale.language),
      import('@fanar/elements/details/define'),
    ]);
    return new KeptApplication(host, options);
  }

  constructor(host: KeepingHost, options: KeepingOptions) {
    this.#host = host;
    this.#options = options;
    this.#device = new DeviceDraft(host, options);
    this.#ways = new WaysOut(host, options);
    this.#views = new KeepingViews(host);
    this.#session = new Session(host, this.#onExpire);
    this.#queue = new SendingQueue({ name: () => this.#device.id, send: () => this.#send() });
    const { styleSheet } = keepingStyles;
    if (styleSheet) (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
  }

  /** Whether the citizen has to decide first what becomes of an earlier application. */
  get isOffering(): boolean {
    return this.#device.keeper?.state.found !== undefined;
  }

  get isShared(): boolean {
    return this.#device.isShared;
  }

  connect(): void {
    const { signal } = (this.#listening = new AbortController());
    const keep = () => void this.#device.keeper?.save();
    const onHide = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', onHide, { signal });
    addEventListener('pagehide', keep, { signal });
    addEventListener('online', this.#onOnline, { signal });
    this.#session.connect();
    if (this.#device.keeper?.state.isQueued) this.#queue.wait();
  }

  disconnect(): void {
    this.#listening?.abort();
    this.#session.disconnect();
    this.#queue.stop();
    void this.#device.keeper?.save();
  }

  /** Looks at what has become of the form. */
  sync(): void {
    const { state } = this.#options.flow;
    if (this.#device.choose()) this.#queue.stop();
    this.#session.sync();
    const before = this.#seen;
    this.#seen = state;
    if (state !== before && state.phase === 'submitted') this.#onSubmitted(state);
    if (state.phase === 'draft' && before?.phase === 'draft') this.#follow(state, before);
    // It was judged after all, and did not hold.
    if (state.phase === 'draft' && before?.phase === 'submitted') this.#stopWaiting();
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
    try {
      const record = await this.#ways.openLink(id, key);
      if (await this.#comeBack({ record })) await this.#device.keeper?.takeOver();
    } catch (error) {
      this.#refusal = problemOf(refusalFrom(error));
      emit(this.#host, 'fanar-error', this.#refusal);
      this.#host.requestUpdate();
    }
  }

  /** What is still to be judged stays, to lead back to its receipt: under its key nothing is sent twice. */
  #onSubmitted({ receipt }: Submitted): void {
    this.#queue.stop();
    if (receipt?.state === 'processing') void this.#device.keeper?.queue(true);
    else void this.#forget();
  }

  /** Nothing could be loaded, and something waits to be sent. */
  readonly #onOnline = (): void => {
    const { flow, retry } = this.#options;
    if (flow.state.phase === 'unavailable' && this.#device.keeper?.state.found) retry();
  };

  #follow(draft: Draft, before: Draft): void {
    if (draft === before || draft.definition.id !== before.definition.id) return;
    if (before.sending && !draft.sending) this.#onAnswer(draft);
    const isAway = !draft.sending && placeOf(draft).screen !== 'review';
    if (isAway && this.#queue.isWaiting) this.#stopWaiting();
    const isStep = draft.trail !== before.trail || draft.sending !== before.sending;
    const { keeper } = this.#device;
    if (isStep) void keeper?.save();
    else if (draft.answers !== before.answers) keeper?.edited();
  }

  /** An answer came to what was sent, or none did. */
  #onAnswer({ failure, unsettled }: Draft): void {
    const isLost = unsettled.length > 0 && failure && NO_NETWORK.has(failure.code);
    if (!isLost) return this.#stopWaiting();
    this.#queue.wait();
    void this.#device.keeper?.queue(true);
    this.#host.requestUpdate();
  }

  readonly #stopWaiting = (): void => {
    this.#queue.stop();
    const { keeper } = this.#device;
    if (keeper?.state.isQueued) void keeper.queue(false);
    this.#host.requestUpdate();
  };

  /** Of several windows, the one that has the draft sends it. */
  async #send(): Promise<void> {
    await this.#ready();
    const { keeper } = this.#device;
    const isKept = keeper?.state.isQueued && keeper.state.status === 'saved';
    if (!isKept || (await keeper.owns())) return this.#options.submit();
    this.#queue.stop();
    await keeper.save();
  }

  /** Resolves when the form can be worked with. */
  #ready(): Promise<void> {
    if (this.#options.isReady()) return Promise.resolve();
    return new Promise((resolve) => this.#whenReady.push(resolve));
  }

  /** Goes on with what was found here; what was to be sent is sent. */
  async #goOn(): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    const opened = await this.#device.keeper?.open();
    const isBack = opened && (await this.#comeBack(opened));
    this.#isOpening = false;
    if (!isBack || !opened.isQueued) return;
    this.#returned = undefined;
    this.#queue.wait();
    await this.#host.updateComplete;
    await this.#queue.try();
  }

  /** @returns whether it could be gone on with */
  async #comeBack({
    record,
    files = new Map(),
    leftOut = [],
  }: Partial<Reopened> & Pick<Reopened, 'record'>): Promise<boolean> {
    const { flow, localFiles } = this.#options;
    for (const [id, file] of files) localFiles.restore(id, file);
    const there = await withFilesThere(record, this.#options.gateway(), localFiles);
    const code = flow.resume(there.record, resume);
    const { draft } = flow;
    this.#refusal = code && { code };
    this.#returned =
      code || !draft
        ? undefined
        : {
            trail: draft.trail,
            leftOut: fieldsNamed(draft.definition, leftOut),
            lostFiles: there.lost,
            isChanged: record.version !== draft.definition.version,
          };
    this.#views.reset();
    this.#host.requestUpdate();
    return !code;
  }

  /** The application is sent, or given up. */
  async #forget(): Promise<void> {
    this.#queue.stop();
    this.#returned = undefined;
    await Promise.all([this.#device.keeper?.forget(), this.#ways.forget()]);
  }

  readonly #onExpire = async (): Promise<void> => {
    if (this.#device.isShared) await this.#wipe();
    else await this.#device.keeper?.save();
  };

  readonly #wipe = async (): Promise<void> => {
    const { flow, localFiles } = this.#options;
    const { draft } = flow;
    this.#isSure = false;
    await this.#views.showSaver(false);
    await this.#forget();
    localFiles.clear();
    this.#options.reset();
    if (draft) flow.show(begin(draft.definition, newKey(), draft.presentation));
  };

  get #view(): KeepingView {
    const { state } = this.#options.flow;
    const isHere = state.phase === 'draft' && state.trail === this.#returned?.trail;
    return {
      locale: this.#host.locale,
      level: this.#host.headingLevel,
      kept: this.#device.keeper?.state,
      isShared: this.#device.isShared,
      keepsSensitive: this.#ways.keepsSensitive,
      returned: isHere ? this.#returned : undefined,
      refusal: this.#refusal,
      isWaiting: this.#queue.isWaiting,
      isSure: this.#isSure,
      saver: this.#ways.saver.state,
      actions: this.#actions,
    };
  }

  readonly #actions: KeepingActions = {
    goOn: () => void this.#goOn(),
    startAgain: () => {
      this.#isSure = false;
      void this.#device.keeper?.forget();
    },
    askToStartAgain: (isAsked) => {
      this.#isSure = isAsked;
      this.#host.requestUpdate();
    },
    saveHere: () => void this.#device.keeper?.takeOver(),
    openSaver: () => {
      this.#isSure = false;
      this.#ways.saver.reset();
      void this.#views.showSaver(true);
    },
    share: (isShared) => void this.#device.share(isShared),
    keepSensitive: (keeps) => {
      this.#ways.keepsSensitive = keeps;
      void this.#device.keeper?.keepSensitive(keeps);
      this.#host.requestUpdate();
    },
    makeLink: () => void this.#ways.makeLink(),
    makeFile: (passphrase) => void this.#ways.makeFile(passphrase),
    checkFile: (file) => void this.#ways.saver.checkFile(file),
    openFile: (file, passphrase) => void this.#openFile(file, passphrase),
    stopWaiting: this.#stopWaiting,
    wipe: () => void this.#wipe(),
  };

  async #openFile(file: File | undefined, passphrase: string): Promise<void> {
    const opened = await this.#ways.saver.openFile(file, passphrase);
    if (opened && (await this.#comeBack(opened))) await this.#device.keeper?.takeOver();
  }
}
