import {
  createHttpGateway,
  type Answer,
  type ServiceDefinition,
  type ServiceGateway,
  type ServiceId,
} from '@fanar/contract';
import {
  serviceErrorMessages,
  submissionErrorMessages,
  FanarElement,
  fieldMessages,
  fileErrorMessages,
  FormController,
  LiveRegionController,
  Localized,
  uploadErrorMessages,
  type FanarElementClass,
  type FormField,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarStepIndicator } from '@fanar/elements/step-indicator';
import { html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import ar from '../i18n/locales/ar/service-form.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { problemOf } from '../refusal.js';
import { ApplicationFlow } from './application-flow.js';
import type { FileStore } from './field-types.js';
import { LazyParts, type Readiness } from './lazy-parts.js';
import { LocalFiles } from './local-files.js';
import { partsAhead, partsNeeded } from './screen-parts.js';
import { formScreen, type FormView } from './screens/form.js';
import type { ScreenActions } from './screens/screen.js';
import { askHost, handOver, stepChangeOf } from './service-form.events.js';
import { currentStep, placeOf } from './service-form.path.js';
import type { Draft } from './service-form.model.js';
import { answer, back, change, declare, proceed } from './service-form.state.js';
import { serviceFormStyles } from './service-form.styles.js';

export type * from '../emit.js';
export type * from './service-form.events.js';

/** What decides which service is asked. */
const sources = ['service', 'api', 'gateway', 'definition'] as const;

/**
 * A whole application for one service, from what the citizen needs to the receipt. Give it `service`
 * and `api`, or a `gateway` of your own; with neither it hands the answers to the page by
 * `fanar-submit` and sends nothing.
 *
 * It owns no address, no title and no landmark of the page, and stores nothing.
 *
 * @slot - Shown before it is there, and beside the message when the service cannot be loaded: where
 *   else to turn.
 * @slot confirmation - More for the end, after what happens next.
 * @fires fanar-step-change - Another screen is in view: `{ screen, step, index, count }`.
 * @fires fanar-before-submit - About to be sent. Cancellable; `detail.waitUntil(promise)` holds it
 *   back. No answers in it unless `expose-answers` is set.
 * @fires fanar-submit - Without a gateway: the application, for the page to send.
 * @fires fanar-submitted - Sent: `{ service, version, reference }`.
 * @fires fanar-error - Loading or sending did not work: `{ code, params }`.
 * @csspart heading - The heading of the screen.
 * @csspart summary - What the service is, on the first screen.
 */
export class FanarServiceForm extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-service-form';

  static override readonly dependencies: readonly FanarElementClass[] = [
    FanarAlert,
    FanarButton,
    FanarErrorSummary,
    FanarStepIndicator,
  ];

  static override readonly messageSets = [
    serviceErrorMessages,
    submissionErrorMessages,
    fieldMessages,
    fileErrorMessages,
    uploadErrorMessages,
    journeyMessages('service-form', ar),
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

  /** Page that tracks an application; reference and key are added as its fragment. Default: none. */
  @property({ attribute: 'track-href' }) trackHref: string | undefined;

  /** Page that books an appointment; reference and key are added as its fragment. Default: none. */
  @property({ attribute: 'book-href' }) bookHref: string | undefined;

  /** Puts the answers into `fanar-before-submit`, for a page that must see them. Default: false. */
  @property({ type: Boolean, attribute: 'expose-answers' }) exposeAnswers = false;

  /** The service itself, instead of loading it; in the attribute as JSON. Default: none. */
  @property({ type: Object }) definition: ServiceDefinition | undefined;

  /** A back end of the page's own, instead of `api`. Default: none. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  @state() private revealed: ReadonlySet<string> = new Set();

  @state() private isKeyCopied = false;

  readonly #form: FormController = new FormController(this, () =>
    this.renderRoot.querySelector('form:not([hidden])'),
  );
  readonly #live = new LiveRegionController(this);
  readonly #parts = new LazyParts(this);
  readonly #localFiles = new LocalFiles();
  readonly #flow = new ApplicationFlow({
    language: () => this.locale.language,
    onChange: () => this.requestUpdate(),
    askHost: (request) => askHost(this, request, this.exposeAnswers || !this.#gateway),
    send: (request, idempotencyKey) =>
      this.#gateway?.createApplication(request, { idempotencyKey }) ??
      handOver(this, request, idempotencyKey, this.#localFiles.all),
    onSubmitted: ({ service, version }, receipt) =>
      emit(this, 'fanar-submitted', {
        service,
        version,
        ...(receipt && { reference: receipt.reference }),
      }),
    onError: (refusal) => emit(this, 'fanar-error', problemOf(refusal)),
  });

  #httpGateway: ServiceGateway | undefined;
  #files: FileStore = this.#localFiles;
  #readiness: Readiness = 'ready';
  #shownScreen: string | undefined;
  /** The service asked, as `id@version`, and its steps whose questions have been in view. */
  #asked: string | undefined;
  readonly #seen = new Set<string>();
  #shownProblems: Draft['problems'] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.#flow.state.phase === 'loading') this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#flow.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { api } = this;
    if (changed.has('api')) this.#httpGateway = api ? createHttpGateway({ base: api }) : undefined;
    if (changed.has('api') || changed.has('gateway')) this.#files = this.#fileStore();
    if (sources.some((source) => changed.has(source))) this.#start();
    this.#forget();
    if (isServer) return;
    this.#readiness = this.#parts.need(partsNeeded(this.#flow.state));
    this.#parts.need(partsAhead(this.#flow.state));
    const step = this.#flow.draft && currentStep(this.#flow.draft);
    if (step && this.#readiness === 'ready') this.#seen.add(step.id);
    if (this.#screen !== this.#shownScreen) this.#tidy();
  }

  protected override updated(): void {
    this.#passOnMessages();
    const screen = this.#screen;
    if (screen === undefined) {
      // Whatever comes next has to bring the focus back.
      if (this.#shownScreen !== undefined) this.#shownScreen = '';
      return;
    }
    const isMove = screen !== this.#shownScreen;
    const isFirst = this.#shownScreen === undefined;
    const problems = this.#flow.draft?.problems ?? [];
    const isNews = problems !== this.#shownProblems && problems.length > 0;
    this.#shownScreen = screen;
    this.#shownProblems = problems;
    if (isNews) void this.#showProblems(problems);
    if (!isMove || isFirst) return;
    if (!isNews) this.#focusHeading();
    const detail = stepChangeOf(this.#flow.state);
    if (detail) emit(this, 'fanar-step-change', detail);
  }

  /** Another service begins with nothing of the last one. */
  #forget(): void {
    const definition = this.#flow.draft?.definition;
    const asked = definition && `${definition.id}@${String(definition.version)}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#seen.clear();
    this.revealed = new Set();
  }

  /** What was found wrong is told once, where it was found. */
  #tidy(): void {
    for (const field of this.#form.fields) field.concealProblem();
    this.#form.clear();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  /** What is in view, by name; nothing while it is on its way. */
  get #screen(): string | undefined {
    const { state } = this.#flow;
    if (state.phase === 'loading' || this.#readiness !== 'ready') return undefined;
    if (state.phase !== 'draft') return state.phase;
    const place = placeOf(state);
    return place.screen === 'step' ? `step ${place.step}` : place.screen;
  }

  #fileStore(): FileStore {
    const gateway = this.#gateway;
    if (!gateway) return this.#localFiles;
    return {
      upload: (file, options) => gateway.upload(file, options),
      remove: (id) => gateway.removeUpload(id),
    };
  }

  #start(): void {
    const { definition, service } = this;
    if (definition) this.#flow.open(definition);
    else if (service && this.#gateway && !isServer) void this.#flow.load(this.#gateway, service);
  }

  /** Also hears of a file that arrives while the citizen is elsewhere. */
  readonly #onEdit = ({ target }: Event): void => {
    const field = target as FormField;
    if (field.name) this.#take(field);
  };

  #take({ name, answer: given }: FormField): void {
    this.#flow.update((draft) => answer(draft, name, given as Answer | undefined));
  }

  /** Also takes what a browser has filled in without a word. */
  #collect(): void {
    const isOnStep = this.#flow.draft && currentStep(this.#flow.draft);
    if (isOnStep) for (const field of this.#form.fields) this.#take(field);
  }

  /** Whether the questions in view are answered; shows what is wrong with them. */
  #check(): boolean {
    this.#collect();
    const isRight = this.#form.validate();
    if (!isRight) void this.#focusSummary();
    return isRight;
  }

  readonly #actions: ScreenActions = {
    proceed: () => {
      if (this.#check()) this.#flow.update(proceed);
    },
    back: () => {
      this.#collect();
      this.#flow.update(back);
    },
    change: (fieldId) => this.#flow.update((draft) => change(draft, fieldId)),
    reveal: (fieldId) => {
      const revealed = new Set(this.revealed);
      if (!revealed.delete(fieldId)) revealed.add(fieldId);
      this.revealed = revealed;
    },
    declare: (isDeclared) => this.#flow.update((draft) => declare(draft, isDeclared)),
    submit: () => {
      if (this.#flow.draft?.sending) return;
      const unready = this.#unreadyField();
      if (unready) return void this.#returnTo(unready);
      if (!this.#check()) return;
      this.#live.announce(this.locale.t('service-form:sending'));
      void this.#flow.submit();
    },
    retry: () => {
      this.#parts.retry();
      if (this.#flow.state.phase === 'unavailable') this.#start();
    },
    renew: () => {
      if (this.#gateway) void this.#flow.renew(this.#gateway);
    },
    copyKey: () => void this.#copyKey(),
    print: () => print(),
  };

  /** A question left behind unfinished: a file still on its way, or one that did not arrive. */
  #unreadyField(): FormField | undefined {
    const left = this.renderRoot.querySelectorAll<FormField>('form[hidden] [name]');
    return Array.from(left).find(({ problem }) => problem);
  }

  async #returnTo({ name }: FormField): Promise<void> {
    this.#flow.update((draft) => change(draft, name));
    await this.updateComplete;
    this.#check();
  }

  async #showProblems(problems: Draft['problems']): Promise<void> {
    this.#form.showProblems(problems, (problem) => this.locale.problemText(problem));
    await this.#focusSummary();
  }

  async #focusSummary(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<FanarErrorSummary>('fanar-error-summary')?.focus();
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#confirmation, #heading')?.focus();
  }

  async #copyKey(): Promise<void> {
    const key = this.renderRoot.querySelector('#tracking-key');
    if (!key) return;
    try {
      await navigator.clipboard.writeText(key.textContent);
      this.isKeyCopied = true;
      this.#live.announce(this.locale.t('service-form:copied'));
    } catch {
      getSelection()?.selectAllChildren(key);
    }
  }

  /** The page's own words hold for the parts too. */
  #passOnMessages(): void {
    for (const part of this.renderRoot.querySelectorAll('*')) {
      if ('messages' in part) part.messages = this.messages;
    }
  }

  protected override render(): TemplateResult {
    const { locale, revealed, trackHref, bookHref, isKeyCopied } = this;
    const level = Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 6);
    const view: FormView = {
      isUntitled: this.untitled,
      state: this.#flow.state,
      readiness: this.#readiness,
      errors: this.#form.errors,
      seen: this.#seen,
      revealed,
      files: this.#files,
      onEdit: this.#onEdit,
      receipt: { trackHref, bookHref, isKeyCopied },
    };
    return html`<div class="form" part="form" dir=${locale.dir} data-numerals=${locale.numerals}>
      ${formScreen({ locale, level, actions: this.#actions }, view)}
    </div>`;
  }
}
