import {
  createHttpGateway,
  type GetToken,
  type Presentation,
  type ServiceDefinition,
  type ServiceGateway,
  type ServiceId,
} from '@fanar/contract';
import {
  connectionErrorMessages,
  FanarElement,
  fieldMessages,
  LiveRegionController,
  Localized,
  warnDeveloper,
  type FanarElementClass,
  scopedRegistryOf,
} from '@fanar/elements';
import { FanarButton } from '@fanar/elements/button';
import { FanarStepIndicator } from '@fanar/elements/step-indicator';
import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import ar from '../i18n/locales/ar/service-form.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { levelOf } from '../level-of.js';
import { problemOf } from '../refusal.js';
import { ApplicationFlow } from './application-flow.js';
import type { FileStore } from './field-kinds/kind.js';
import { FormAnalytics } from './analytics.js';
import { KeepingController } from './keeping/keeping-controller.js';
import { KeepsDrafts } from './keeping/keeps-drafts.js';
import { LazyParts, type Readiness } from './lazy-parts.js';
import { formControls } from './form-controls.js';
import { FormMessages } from './form-messages.js';
import { FormPrefill } from './form-prefill.js';
import { FormSession } from './form-session.js';
import { FormVerification } from './form-verification.js';
import { fileStoreOf, LocalFiles } from './local-files.js';
import type { ReceiptPages } from './receipt/receipt-view.js';
import { WantedReceipt } from './receipt/wanted-receipt.js';
import type { ReceiptKey } from './receipt-links.js';
import { adoptStyles, exit, partsAhead, partsNeeded } from './screen-parts.js';
import { formScreen, type FormView } from './screens/form.js';
import type { Screen, ScreenActions } from './screens/screen.js';
import { askHost, handOver, helpPlaceOf, tellSubmitted } from './service-form.events.js';
import type { Prefill } from './service-form.model.js';
import { wayBack } from './service-form.path.js';
import { declare, present, started } from './service-form.state.js';
import { serviceFormStyles } from './service-form.styles.js';

export type * from '../emit.js';
export type { AnalyticsEvent } from './analytics.js';
export type * from './service-form.events.js';

/** What decides which service is asked. */
const sources = ['service', 'api', 'gateway', 'definition'] as const;

/**
 * A whole application for one service, from what the citizen needs to the receipt. Give it `service`
 * and `api`, or a `gateway` of your own; with neither it hands the answers to the page by
 * `fanar-submit` and sends nothing.
 *
 * It owns no address, no title and no landmark of the page. What is entered is kept on this device
 * alone, encrypted, unless `autosave` or `shared-computer` says otherwise.
 *
 * @slot - Shown before it is there, and beside the message when the service cannot be loaded: where
 *   else to turn.
 * @slot before - Stands above every screen.
 * @slot after - Stands below every screen.
 * @slot help - Help beside every screen, below its questions.
 * @slot help-[step] - In place of that: help for the step of that id, or for `what-you-need`, `review`.
 * @slot confirmation - More for the end, after what happens next.
 * @fires fanar-step-change - Another screen is in view: `{ screen, step, index, count, hasErrors }`.
 * @fires fanar-before-step - A step is about to be left, its answers being right: `{ service, version,
 *   step }`. Cancellable; `detail.waitUntil(promise)` holds it back, and a rejection with a problem is
 *   told, at its fields where it names them by `errors`. Answers only with `expose-answers`.
 * @fires fanar-before-submit - About to be sent. Cancellable; `detail.waitUntil(promise)` holds it
 *   back. No answers in it unless `expose-answers` is set.
 * @fires fanar-submit - Without a gateway: the application, for the page to send.
 * @fires fanar-submitted - Sent: `{ service, version, reference }`. The key is in `receipt`.
 * @fires fanar-receipt-shown - A receipt is shown, first or anew: `{ reference, state, payment }`.
 * @fires fanar-before-leave - The citizen is about to be led to pay, or to load the page again:
 *   `{ href, reason }`. Cancellable; then the page does it itself.
 * @fires fanar-problem - Something is wrong with answers: `{ step, problems: [{ field, code }] }`.
 * @fires fanar-analytics - Only with `analytics`: `{ name, step, field, code, seconds }`, no answer.
 * @fires fanar-draft-saved - What was entered is kept: `{ at, by, href, expiresAt }`.
 * @fires fanar-before-extend - The citizen wants the session to go on. Renew it and set
 *   `session-expires-at`; `detail.waitUntil(promise)` waits for that, `false` or a rejection is a failure.
 * @fires fanar-error - Loading or sending did not work: `{ code, params }`.
 * @csspart heading - The heading of the screen.
 * @csspart summary - What the service is, on the first screen.
 */
export class FanarServiceForm extends KeepsDrafts(Localized(FanarElement)) {
  static override readonly tag: string = 'fanar-service-form';

  static override readonly dependencies: readonly FanarElementClass[] = [
    FanarButton,
    FanarStepIndicator,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    fieldMessages,
    journeyMessages('service-form', ar),
    // With its own, so that they come in one language.
    ...FanarStepIndicator.messageSets,
  ];

  static override readonly styles = serviceFormStyles;

  /** The service to apply for, e.g. `traffic/renew-vehicle-licence`. */
  @property() service: ServiceId | undefined;

  /** Where the API is, e.g. `/api/v1`. Default: none. */
  @property() api: string | undefined;

  /** Level of the heading of each screen, 1 to 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Leaves out the title and the summary, where the page shows them itself. Default: false. */
  @property({ type: Boolean }) untitled = false;

  /**
   * Begins with the first question, where the page itself says what is needed, as
   * `fanar-service-page` does. Default: false.
   */
  @property({ type: Boolean }) started = false;

  /** Page that tracks an application; reference and key are added as its fragment. Default: none. */
  @property({ attribute: 'track-href' }) trackHref: string | undefined;

  /** Page that books an appointment; reference and key are added as its fragment. Default: none. */
  @property({ attribute: 'book-href' }) bookHref: string | undefined;

  /** Page that opens the receipt again, as above; paying leads back there. Default: this page. */
  @property({ attribute: 'receipt-href' }) receiptHref: string | undefined;

  /** Page on which others sign, with `fanar-co-signature`, as above. Default: none. */
  @property({ attribute: 'sign-href' }) signHref: string | undefined;

  /**
   * Takes a receipt from the address once, `#reference=…&key=…`, as its links carry it, and
   * `?reference=…`, with which a payment page leads back. The address is left as it is. Default: false.
   */
  @property({ type: Boolean, attribute: 'from-fragment' }) fromFragment = false;

  /**
   * Address of the tiles of a map, on which a place may be found: `https://…/{z}/{x}/{y}.png`. The
   * policy of the page must let images come from there. Default: none, and no map.
   */
  @property({ attribute: 'map-tiles' }) mapTiles = '';

  /** Whose map it is, as its licence wants it said. */
  @property({ attribute: 'map-attribution' }) mapAttribution = '';

  /** A harmless page to leave to at once, for services that nobody may see used. Default: none. */
  @property({ attribute: 'exit-href' }) exitHref: string | undefined;

  /** Tells by `fanar-analytics` what may be counted: names and ids, no answer. Default: false. */
  @property({ type: Boolean }) analytics = false;

  /** Puts the answers into `fanar-before-submit`, for a page that must see them. Default: false. */
  @property({ type: Boolean, attribute: 'expose-answers' }) exposeAnswers = false;

  /** One step, one question at a time, or steps in any order. Default: as the service says. */
  @property() presentation: Presentation | undefined;

  /**
   * What the page knows of the citizen, by path of the question: `nationalId`, `owners/0/name`, each
   * with where it is from, and whether it must stay so. Never replaces what was typed. Default: none.
   */
  @property({ attribute: false }) prefill: Prefill | undefined;

  /** The service itself, instead of loading it; in the attribute as JSON. Default: none. */
  @property({ type: Object }) definition: ServiceDefinition | undefined;

  /** A back end of the page's own, instead of `api`. Default: none. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** A token of the host for `api`, asked for before every call; given the one just refused. Default: none. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  @state() private revealed: ReadonlySet<string> = new Set();

  readonly #live = new LiveRegionController(this);
  readonly #parts = new LazyParts(this, () => this.locale.language);
  readonly #localFiles = new LocalFiles();
  readonly #flow = new ApplicationFlow({
    language: () => this.locale.language,
    onChange: () => this.requestUpdate(),
    askHost: (request) => askHost(this, request, this.exposeAnswers || !this.#gateway),
    send: (request, idempotencyKey) =>
      this.#gateway?.createApplication(request, { idempotencyKey }) ??
      handOver(this, request, idempotencyKey, this.#localFiles.all),
    onSubmitted: (request, receipt) => tellSubmitted(this, request, receipt),
    onError: (refusal) => emit(this, 'fanar-error', problemOf(refusal)),
    onFault: (fault) => warnDeveloper(this, 'definition-invalid', fault),
    presentation: () => this.presentation,
    isStarted: () => this.started,
  });
  readonly #verification = new FormVerification(this, this.#flow, () => this.#gateway);
  readonly #session = new FormSession(this, this.#flow, this.#verification);
  readonly #prefill = new FormPrefill(this.#flow, ({ path, code }) =>
    warnDeveloper(this, 'prefill-refused', code, path),
  );

  readonly #receipt = new WantedReceipt(this, {
    flow: this.#flow,
    gateway: () => this.#gateway,
    announce: (words) => this.#live.announce(words),
    screen: () => this.#drawn,
    revealed: () => this.revealed,
    restart: () => this.#start(),
  });

  readonly #keeping = new KeepingController(this, {
    flow: this.#flow,
    gateway: () => this.#gateway,
    localFiles: this.#localFiles,
    submit: () => this.#submit(),
    retry: () => this.#actions.retry(),
    isReady: () => this.#flow.draft !== undefined && this.#readiness === 'ready',
    reset: () => this.#session.reset(),
  });

  #httpGateway: ServiceGateway | undefined;
  #files: FileStore = this.#localFiles;
  readonly #controls = formControls({
    host: this,
    flow: this.#flow,
    keeping: this.#keeping,
    verification: this.#verification,
    files: () => this.#files,
    announce: (words) => this.#live.announce(words),
  });
  #readiness: Readiness = 'ready';

  constructor() {
    super();
    new FormAnalytics(this);
    new FormMessages(this);
  }

  /**
   * What opens the receipt in view: reference and key, for the page to keep, as in its fragment. Set it
   * to open a receipt again; nothing begins a new application. A property alone: the key is a secret.
   */
  get receipt(): ReceiptKey | undefined {
    return this.#receipt.key;
  }
  set receipt(key: ReceiptKey | undefined) {
    this.#receipt.want(key);
  }

  /** Pages that the receipt leads to. */
  get pages(): ReceiptPages {
    const { trackHref: track, bookHref: book, receiptHref: receipt, signHref: sign } = this;
    return { track, book, receipt, sign };
  }

  /**
   * Goes on with an application that was kept by link: `id` and `key` as they stand in its fragment,
   * `#draft=…&key=…`, which the page reads. What is wrong is told in the form and by `fanar-error`.
   */
  async resume(id: string, key: string): Promise<void> {
    await this.#keeping.resume(id, key);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#flow.state.phase === 'loading') this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#flow.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { api } = this;
    if (changed.has('api'))
      this.#httpGateway = api
        ? createHttpGateway({ base: api, getToken: (refused) => this.getToken?.(refused) })
        : undefined;
    if (changed.has('api') || changed.has('gateway'))
      this.#files = fileStoreOf(this.#gateway, this.#localFiles);
    if (sources.some((source) => changed.has(source))) this.#start();
    if (changed.has('presentation')) {
      this.#flow.update((draft) => present(draft, this.presentation));
    }
    if (changed.has('started') && this.started) this.#flow.update(started);
    if (isServer) {
      // No part of it is here.
      if (this.#flow.draft && this.started) this.#readiness = 'loading';
      return;
    }
    this.#prefill.apply(this.prefill);
    this.#verification.apply();
    const wishes = {
      receipt: this.#receipt.isWanted,
      prefill: this.prefill !== undefined,
      judgement: this.#session.isHeld,
    };
    this.#readiness = this.#parts.need(partsNeeded(this.#flow.state, wishes));
    this.#parts.ahead(partsAhead(this.#flow.state, wishes));
    if (this.exitHref) this.#parts.ahead([exit]);
    adoptStyles(this.renderRoot as ShadowRoot);
    if (this.#session.prepare(this.#readiness, this.#keeping.comesFirst)) this.revealed = new Set();
  }

  /** What is kept stands on the page too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#keeping.loaded;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    this.#session.settle();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  #start(): void {
    if (this.#receipt.isWanted) return;
    const { definition, service } = this;
    if (definition) this.#flow.open(definition);
    else if (service && this.#gateway && !isServer) void this.#flow.load(this.#gateway, service);
  }

  readonly #actions: ScreenActions = {
    proceed: () => void this.#session.proceed(),
    back: () => this.#session.back(),
    change: (path) => this.#session.change(path),
    open: (path) => this.#session.open(path),
    reveal: (path) => {
      const revealed = new Set(this.revealed);
      if (!revealed.delete(path)) revealed.add(path);
      this.revealed = revealed;
    },
    declare: (isDeclared) => this.#flow.update((draft) => declare(draft, isDeclared)),
    submit: () => void this.#submit(),
    retry: () => {
      this.#parts.retry();
      if (this.#flow.state.phase === 'unavailable') this.#start();
      if (this.#flow.state.phase === 'receipt-missing') this.#receipt.retry();
    },
    reload: () => void this.#keeping.reload(),
    renew: () => {
      if (this.#gateway) void this.#flow.renew(this.#gateway);
    },
  };

  async #submit(): Promise<void> {
    if (this.#flow.draft?.sending || !(await this.#session.finishUnready())) return;
    if (!this.#session.check()) return;
    this.#live.announce(this.locale.t('service-form:sending'));
    await this.#flow.submit();
    // Who reads on must not come upon it.
    this.#live.announce('');
  }

  protected override render(): TemplateResult {
    const { locale, revealed, exitHref } = this;
    const view: FormView = {
      isUntitled: this.untitled,
      hasOffer: this.#keeping.isOffering,
      isBehindOffer: this.#keeping.comesFirst,
      state: this.#flow.state,
      readiness: this.#readiness,
      isKept: this.#keeping.isKept,
      isWaiting: this.#keeping.isWaiting,
      errors: this.#session.errors,
      drawn: this.#session.drawn,
      revealed,
      controls: this.#controls,
      onEdit: this.#session.onEdit,
      receipt: this.#receipt.view,
    };
    return html`<div class="form" part="form" dir=${locale.dir} data-numerals=${locale.numerals}>
      ${exitHref ? html`<fanar-exit-page href=${exitHref}></fanar-exit-page>` : nothing}
      <slot name="before"></slot>
      ${this.#keeping.above()} ${formScreen(this.#drawn, view)} ${this.#keeping.below()}
      <slot name="help-${helpPlaceOf(this.#flow.state)}"><slot name="help"></slot></slot>
      <slot name="after"></slot>
    </div>`;
  }

  get #drawn(): Screen {
    const { draft } = this.#flow;
    const hasBack = draft !== undefined && wayBack(draft).length > 0;
    const { locale, headingLevel } = this;
    const registry = scopedRegistryOf(this);
    return { locale, level: levelOf(headingLevel), hasBack, registry, actions: this.#actions };
  }
}
