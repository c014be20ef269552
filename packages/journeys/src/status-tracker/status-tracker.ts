import {
  type CaseDocument,
  createHttpGateway,
  type FieldProblem,
  type ServiceGateway,
} from '@fanar/contract';
import { cairoNow } from '@fanar/egypt';
import {
  baseStyles,
  caseErrorMessages,
  connectionErrorMessages,
  serviceErrorMessages,
  submissionErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
  iconStyles,
  linkStyles,
  LiveRegionController,
  Localized,
  type Params,
  visuallyHiddenStyles,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarContactBlock } from '@fanar/elements/contact-block';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarTag } from '@fanar/elements/tag';
import { FanarTextField } from '@fanar/elements/text-field';
import { FanarTimeline } from '@fanar/elements/timeline';
import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ConnectionController } from '../appointment-picker/connection-controller.js';
import arErrors from '../i18n/locales/ar/check-in-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/status-tracker.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { readGlance, readLookUp } from '../look-up/look-up.js';
import { PageController } from '../page-controller.js';
import { LoadingController } from '../loading-controller.js';
import { newKey } from '../new-key.js';
import { gatewayFiles } from '../service-form/gateway-files.js';
import { LazyParts } from '../service-form/lazy-parts.js';
import { keptKey } from '../service-form/receipt/kept-key.js';
import { saveBlob } from '../service-form/receipt/save-file.js';
import { readAddress } from '../service-form/receipt-links.js';
import { abilitiesOf, type Accesses, type Deed } from './deeds.js';
import { CorrectionDoor } from './correction-door.js';
import { FeedbackDoor } from './feedback-door.js';
import { atFields, fieldProblems, givenBy } from './given.js';
import { afterCode, correctionCode, deedsCode, mineCode, partsFor } from './late-parts.js';
import { MineController } from './mine/mine-controller.js';
import { PaymentWay } from './payment-way.js';
import { tellFailed, tellShown } from './status-tracker.events.js';
import {
  INITIAL,
  isAnother,
  type ReadStatus,
  type TrackerEvent,
  type TrackerState,
} from './status-tracker.state.js';
import { TrackerFlow } from './tracker-flow.js';
import { statusTrackerStyles } from './status-tracker.styles.js';
import { bookingOf } from './booking-of.js';
import { lookUp } from './views/look-up.js';
import { speechOf } from './views/speech.js';
import { statusScreen } from './views/status.js';
import type { TrackerActions, TrackerView } from './views/view.js';

export type * from '../emit.js';
export type * from './status-tracker.events.js';

/** What the answer depends on. */
const ASKED_BY = ['reference', 'key', 'api', 'gateway'] as const;

/**
 * Follows an application: asks for its reference and key, then says what the citizen has to do,
 * which stage it is in, what comes next and when to expect it. It tells of changes by itself, and
 * what the office asks for is sent from here, where the back end takes it.
 *
 * @fires fanar-status-shown - A status is shown, first or anew. Detail: reference and stage.
 * @fires fanar-before-leave - The citizen is about to be led to pay. Detail: href, reason. Cancellable: the
 *   page then leads there itself.
 * @fires fanar-error - A look-up failed, and the citizen has been told. Detail: code and params.
 */
export class FanarStatusTracker extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-status-tracker';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarContactBlock,
    FanarErrorSummary,
    FanarTag,
    FanarTextField,
    FanarTimeline,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    caseErrorMessages,
    submissionErrorMessages,
    fieldMessages,
    journeyMessages('check-in-errors', arErrors, 'errors'),
    journeyMessages('status-tracker', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    linkStyles,
    visuallyHiddenStyles,
    iconStyles,
    journeyStyles,
    statusTrackerStyles,
  ];

  /** Reference to start with, as written on the receipt. Default: none. */
  @property() reference = '';

  /** Key that opens it. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /**
   * Takes reference and key from the address once, `#reference=…&key=…`, as the links of receipts
   * carry them, or `?reference=…`, with which a payment page leads back. The address is read and left as
   * it is. Default: false.
   */
  @property({ type: Boolean, attribute: 'from-fragment' }) fromFragment = false;

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /**
   * Page that books an appointment: a pattern with `{id}` (`sector/service`), `{sector}` and `{service}`,
   * where each service has its own. The reference is added as its fragment. Default: none.
   */
  @property({ attribute: 'book-href' }) bookHref: string | undefined;

  /** Shows the last stage first, for a page that tells the newest first everywhere. Default: false. */
  @property({ type: Boolean, attribute: 'reversed-stages' }) reversedStages = false;

  /**
   * Offers the citizen to keep an application in a list on this device, and marks what is new since it
   * was looked at there. Nothing is kept, and nothing read, without it. Leave it out on a machine that
   * many use. Default: false.
   */
  @property({ type: Boolean }) remember = false;
  /** Page where an appointment is seen, moved and cancelled; the reference is its fragment. Default: none. */
  @property({ attribute: 'appointment-href' }) appointmentHref: string | undefined;

  /** Level of the first heading, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private tracked: TrackerState = INITIAL;

  readonly #live = new LiveRegionController(this);
  readonly #parts = new LazyParts(this, () => this.locale.language);
  readonly #feedback = new FeedbackDoor(this.#parts);
  readonly #form = new FormController(this, () =>
    this.renderRoot.querySelector<HTMLFormElement>('form'),
  );
  readonly #flow = new TrackerFlow({
    gateway: () => this.#gateway,
    newKey,
    onChange: (next, event) => this.#onChange(next, event),
    prepare: (status) =>
      Promise.all([this.#parts.settled(partsFor(this.#gateway, status)), this.#mine.read()]),
    recall: (application) => this.#mine.recall(application),
    isSeen: () => document.visibilityState === 'visible',
  });
  readonly #mine = new MineController(this, {
    isOffered: () => this.remember,
    language: () => this.locale.language,
  });
  readonly #payment = new PaymentWay(this, {
    gateway: () => this.#gateway,
    language: () => this.locale.language,
    onError: (problem) => tellFailed(this, problem),
  });
  readonly #correction = new CorrectionDoor(this, this.#parts, this.#flow, () => this.#gateway);
  readonly #accesses = new LoadingController<Accesses>(this, (signal) => this.#askAccesses(signal));
  #httpGateway: ServiceGateway | undefined;

  constructor() {
    super();
    new PageController(this, { onReturn: () => this.#flow.look() });
    new ConnectionController(this, () => this.#flow.look());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while it was asking: the answer was given up.
    if (this.tracked.busy) void this.#flow.open();
    else if (this.hasUpdated) this.#flow.follow();
    if (this.hasUpdated || !this.fromFragment) return;
    const { reference = '', key = keptKey(reference) } = readAddress(location.href);
    if (reference) this.reference = reference;
    if (key !== undefined) this.key = key;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#flow.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('api')) {
      this.#httpGateway = this.api ? createHttpGateway({ base: this.api }) : undefined;
    }
    const { reference, key } = this;
    if (!changed.has('reference') && !changed.has('key')) return;
    // What the page shows is not what it was opened for any more.
    if (changed.has('reference') && this.#flow.isOther(reference)) this.#flow.leave();
    this.#flow.type({ reference, key });
  }

  /** With the list of this device, where there is one: it would move the page if it came later. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const begun = this.hasUpdated ? undefined : this.#mine.begun();
    return begun ? begun.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    for (const part of [deedsCode, mineCode, correctionCode])
      part.adopt(this.renderRoot as ShadowRoot);
    this.#correction.follow(this.tracked);
    this.#parts.ahead(partsFor(this.#gateway, this.tracked.status));
    const isNews = ASKED_BY.some((name) => changed.has(name));
    // Both given by the host: there is nothing to ask of the citizen. After this update, since it
    // asks for another.
    if (isNews && readLookUp(this).ok) queueMicrotask(() => void this.#flow.open());
  }

  /** Asks for the status again. */
  async refresh(): Promise<void> {
    const before = this.tracked.status;
    await this.#flow.open();
    const { status, failure } = this.tracked;
    if (!before || !status || failure) return;
    // What has changed was told when it came.
    if (status.updatedAt === before.updatedAt && status.current === before.current) {
      this.#live.announce(this.#t('unchanged'));
    }
  }

  async #askAccesses(signal: AbortSignal): Promise<Accesses> {
    const { application } = this.#flow;
    const items = application && (await this.#gateway?.listAccesses?.(application, { signal }));
    return { of: application?.reference, items: items ?? [] };
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  #onChange(next: TrackerState, event: TrackerEvent): void {
    const before = this.tracked;
    this.tracked = next;
    this.#payment.know(next.status?.payment?.status);
    switch (event.type) {
      case 'answered':
        tellShown(this, event.status);
        this.#withRead((read, key) => this.#mine.see(read, key));
        // Opened by a link, the page keeps its own start.
        if (!before.status && this.matches(':focus-within')) void this.#focus('#status-heading');
        if (isAnother(before, event.status)) this.#form.clear();
        else if (before.status && before.status.updatedAt !== event.status.updatedAt) {
          this.#live.announce(this.#t('changed'));
        }
        return;
      case 'failed':
        tellFailed(this, event.failure);
        if (!before.status) void this.#focus('#failure');
        return;
      case 'recalled':
        tellShown(this, event.status);
        tellFailed(this, event.failure);
        if (this.matches(':focus-within')) void this.#focus('#status-heading');
        return;
      case 'not-done':
        return tellFailed(this, event.failure);
      case 'opened':
        return void this.#focusForm(event.deed);
      case 'done':
        if (!event.status) return;
        tellShown(this, event.status);
        this.#withRead((read, key) => this.#mine.see(read, key));
        this.#live.announce(this.#t('sent'));
        this.#leaveForm(this.#correction.wayOut(before.doing, true));
        return;
      case 'closed':
        this.#leaveForm(this.#correction.wayOut(before.opened));
        return;
      case 'left':
        this.#mine.leave();
        return;
      default:
    }
  }

  readonly #actions: TrackerActions = {
    onInput: ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name === 'reference' || name === 'key') this.#flow.type({ [name]: value });
      if (name === 'digits') this.#flow.typeDigits(value);
    },
    lookUp: (event) => {
      event.preventDefault();
      void this.#submit();
    },
    refresh: () => void this.refresh(),
    leave: () => void this.#leave(),
    print: () => window.print(),
    openForm: (deed: Deed) => this.#flow.openForm(deed),
    closeForm: () => this.#flow.closeForm(),
    send: (event) => {
      event.preventDefault();
      void this.#send();
    },
    withdraw: (event) => {
      event.stopPropagation();
      event.detail.waitUntil(this.#flow.withdraw());
    },
    fetchDocument: (document) => void this.#fetch(document),
    showAccesses: ({ newState }) => {
      if (newState === 'open') void this.#accesses.load();
    },
    retryAccesses: () => void this.#accesses.load(),
    retryPart: () => this.#parts.retry(),
    narrow: (wanted) => this.#mine.narrow(wanted),
    openKept: ({ reference, key = '' }) => void this.#openKept(reference, key),
    keep: (extent) => this.#withRead((read, key) => this.#mine.keep(extent, read, key)),
    forget: (reference) => void this.#forget(reference),
    forgetAll: (event) => {
      event.stopPropagation();
      event.detail.waitUntil(this.#mine.forgetAll());
    },
    swap: (toDigits) => {
      this.#form.clear();
      this.#flow.typeDigits(toDigits ? '' : undefined);
      void this.#focus('#look-up [name]');
    },
    openWithKey: () => void this.#leave(),
    stopNotifying: (channel) => void this.#flow.stopNotifying(channel),
    pay: () => {
      const { application } = this.#flow;
      if (application) void this.#payment.pay(application);
    },
  };

  /** Of what was read with a key, and nothing else. */
  #withRead(work: (read: ReadStatus, key: string) => Promise<void>): void {
    const { status, at } = this.tracked;
    const { application } = this.#flow;
    if (status && at && application) void work({ status, at }, application.key);
  }

  /** With its key where that is kept; else the key is asked for. */
  async #openKept(reference: string, key: string): Promise<void> {
    this.#flow.type({ reference, key });
    if (key) await this.#flow.open();
    else await this.#focus('[name=key]');
  }

  async #forget(reference: string): Promise<void> {
    await this.#mine.forget(reference);
    if (this.#mine.isFailed) return;
    this.#live.announce(this.locale.t('status-mine:forgotten'));
    await this.#focus(this.#mine.list.length > 0 ? '#mine-heading' : '#look-up-heading');
  }

  async #submit(): Promise<void> {
    if (this.#form.validate()) {
      const { lookUp, digits } = this.tracked;
      const read = digits === undefined ? readLookUp(lookUp) : readGlance(lookUp.reference, digits);
      if (read.ok) return this.#flow.open();
      this.#showProblems(fieldProblems(read));
    }
    await this.#focus('#errors');
  }

  /** What was written stays until it has arrived. */
  async #send(): Promise<void> {
    const deed = this.tracked.opened;
    if (!deed || deed.kind === 'document' || deed.kind === 'correct') return;
    const { language } = this.locale;
    // Words may stand in for a file that was missing at the last try.
    this.#form.fields.find(({ name }) => name === 'files')?.concealProblem();
    if (!this.#form.validate()) return this.#focus('#deed-errors');
    const given = givenBy(this.#form.answers);
    if (deed.kind === 'answer' && !given.files?.length && !given.words) {
      this.#showProblems([{ pointer: '/files', code: 'file-missing' }]);
      return this.#focus('#deed-errors');
    }
    const isDone =
      deed.kind === 'notify'
        ? this.#flow.notify(deed, { ...given, language })
        : this.#flow.send(deed, given);
    if (await isDone) return;
    const { errors = [] } = this.tracked.trouble?.failure ?? {};
    if (errors.length === 0) return;
    this.#showProblems(atFields(errors));
    await this.#focus('#deed-errors');
  }

  async #fetch({ id, name }: CaseDocument): Promise<void> {
    const content = await this.#flow.fetchDocument(id);
    if (content) saveBlob(name, content);
  }

  #showProblems(problems: readonly FieldProblem[]): void {
    this.#form.showProblems(problems, (problem) => this.locale.problemText(problem));
  }

  async #leave(): Promise<void> {
    this.#flow.leave();
    this.#form.clear();
    await this.#focus('#look-up-heading');
  }

  #leaveForm(to = '#action-heading'): void {
    this.#form.clear();
    void this.#focus(to);
  }

  /** To the first question, once its code is here. */
  async #focusForm({ kind }: Deed): Promise<void> {
    if (kind === 'correct') return this.#correction.open();
    await this.#parts.settled([deedsCode.load]);
    await this.#focus('#deed [name]');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`status-tracker:${key}`, params);

  #view(): TrackerView {
    const gateway = this.#gateway;
    const accesses = this.#accesses.value;
    const { status } = this.tracked;
    const can = abilitiesOf(status?.isBrief ? undefined : gateway);
    const parts = status && !isServer ? partsFor(gateway, status) : [];
    return {
      ...speechOf(this.locale),
      state: this.tracked,
      level: this.headingLevel,
      isReversed: this.reversedStages,
      today: cairoNow().date,
      bookHref: bookingOf(this.bookHref, status),
      appointmentHref: this.appointmentHref,
      handOff: this.#payment.state,
      mayGlance: !!gateway?.glanceApplication,
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      can,
      readiness: parts.length > 0 ? this.#parts.need(parts) : 'loading',
      deeds: deedsCode.code,
      after: afterCode.code,
      correction: this.#correction.view(this.tracked.opened?.kind === 'correct'),
      accesses: {
        failure: this.#accesses.failure,
        // Not those of the application that was followed before.
        value: accesses?.of === status?.reference ? accesses?.items : undefined,
      },
      feedback: this.#feedback.open(status, this.#flow.application, gateway),
      files: gateway && gatewayFiles(gateway),
      mine: this.#mine,
      t: this.#t,
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    const { status } = this.tracked;
    return status ? statusScreen(this.#view(), status) : lookUp(this.#view());
  }
}
