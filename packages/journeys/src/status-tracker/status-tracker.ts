import {
  type ApplicationStatus,
  createHttpGateway,
  type FieldProblem,
  type Problem,
  type ServiceGateway,
} from '@fanar/contract';
import { cairoNow, fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import {
  baseStyles,
  connectionErrorMessages,
  serviceErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
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
import { FanarTextField } from '@fanar/elements/text-field';
import { FanarTimeline } from '@fanar/elements/timeline';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/status-tracker.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { readFragment, readLookUp } from '../look-up/look-up.js';
import { refusalFrom } from '../refusal.js';
import { serviceAddress } from '../service-address.js';
import { tellFailed, tellShown } from './status-tracker.events.js';
import {
  INITIAL,
  type TrackerEvent,
  type TrackerState,
  transition,
} from './status-tracker.state.js';
import { statusTrackerStyles } from './status-tracker.styles.js';
import { lookUp } from './views/look-up.js';
import { statusScreen } from './views/status.js';
import type { TrackerActions, TrackerView } from './views/view.js';

export type * from '../emit.js';
export type * from './status-tracker.events.js';

/** What the answer depends on. */
const ASKED_BY = ['reference', 'key', 'api', 'gateway'] as const;

/**
 * Follows an application: asks for its reference and key, then says what the citizen has to do,
 * which stage it is in, what comes next and when to expect it.
 *
 * @fires fanar-status-shown - A status is shown, first or anew. Detail: reference and stage.
 * @fires fanar-error - A look-up failed, and the citizen has been told. Detail: code and params.
 */
export class FanarStatusTracker extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-status-tracker';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarContactBlock,
    FanarErrorSummary,
    FanarTextField,
    FanarTimeline,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    fieldMessages,
    journeyMessages('status-tracker', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    statusTrackerStyles,
  ];

  /** Reference to start with, as written on the receipt. Default: none. */
  @property() reference = '';

  /** Key that opens it. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /**
   * Takes reference and key from the address once, `#reference=…&key=…`, as the links of receipts
   * carry them. The fragment is read and left as it is. Default: false.
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

  /** Level of the first heading, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private tracked: TrackerState = INITIAL;

  readonly #live = new LiveRegionController(this);
  readonly #form = new FormController(this, () =>
    this.renderRoot.querySelector<HTMLFormElement>('#look-up'),
  );
  #asking: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while it was asking: the answer was given up.
    if (this.tracked.busy) void this.#ask();
    if (this.hasUpdated || !this.fromFragment) return;
    const { reference, key } = readFragment(location.hash);
    if (reference !== undefined) this.reference = reference;
    if (key !== undefined) this.key = key;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('reference') && !changed.has('key')) return;
    const { reference, key } = this;
    this.tracked = transition(this.tracked, {
      type: 'look-up-changed',
      lookUp: { reference, key },
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isNews = ASKED_BY.some((name) => changed.has(name));
    // Both given by the host: there is nothing to ask of the citizen.
    if (isNews && readLookUp(this).ok) void this.#ask();
  }

  /** Asks for the status again. */
  async refresh(): Promise<void> {
    const before = this.tracked.status;
    await this.#ask();
    const { status, failure } = this.tracked;
    if (!before || !status || failure) return;
    const isSame = before.updatedAt === status.updatedAt && before.current === status.current;
    this.#live.announce(this.#t(isSame ? 'unchanged' : 'changed'));
  }

  async #ask(): Promise<void> {
    const { api } = this;
    const wanted = readLookUp(this.tracked.lookUp);
    const gateway = this.gateway ?? (api ? createHttpGateway({ base: api }) : undefined);
    if (!wanted.ok || !gateway) return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    this.#dispatch({ type: 'asked' });
    try {
      const status = await gateway.getApplication(wanted.reference, wanted.key, { signal });
      if (!signal.aborted) await this.#show(status);
    } catch (error) {
      if (signal.aborted) return;
      const failure = refusalFrom(error);
      this.#dispatch({ type: 'failed', failure });
      tellFailed(this, failure);
      await this.#focus('#failure');
    }
  }

  async #show(status: ApplicationStatus): Promise<void> {
    const isFirst = this.tracked.status === undefined;
    const wasInside = this.matches(':focus-within');
    this.#dispatch({ type: 'answered', status });
    tellShown(this, status);
    // Opened by a link, the page keeps its own start.
    if (isFirst && wasInside) await this.#focus('#status-heading');
  }

  #dispatch(event: TrackerEvent): void {
    this.tracked = transition(this.tracked, event);
  }

  readonly #actions: TrackerActions = {
    onInput: ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name !== 'reference' && name !== 'key') return;
      this.#dispatch({ type: 'look-up-changed', lookUp: { [name]: value } });
    },
    lookUp: (event) => {
      event.preventDefault();
      void this.#submit();
    },
    refresh: () => void this.refresh(),
    leave: () => void this.#leave(),
    print: () => window.print(),
  };

  async #submit(): Promise<void> {
    if (this.#form.validate()) {
      const read = readLookUp(this.tracked.lookUp);
      if (read.ok) return this.#ask();
      this.#form.showProblems(fieldProblems(read), (problem) => this.locale.problemText(problem));
    }
    await this.#focus('#errors');
  }

  async #leave(): Promise<void> {
    this.#asking?.abort();
    this.#dispatch({ type: 'left' });
    this.#form.clear();
    await this.#focus('#look-up-heading');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`status-tracker:${key}`, params);

  #view(): TrackerView {
    const { language, format } = this.locale;
    const date = (text: string) => formatDate(text, format);
    const time = (text: string) => formatTime(text, format);
    return {
      state: this.tracked,
      level: this.headingLevel,
      today: cairoNow().date,
      bookHref: this.#bookHref(),
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      t: this.#t,
      problem: (problem) => this.locale.problemText(problem),
      words: (text) => inLanguage(text, language),
      date,
      time,
      moment: (instant) => {
        const civil = fromInstant(instant);
        return { date: date(civil.date), time: time(civil.time) };
      },
      actions: this.#actions,
    };
  }

  #bookHref(): string | undefined {
    const { bookHref, tracked } = this;
    if (!bookHref || !tracked.status) return undefined;
    const { reference, service } = tracked.status;
    const page = serviceAddress(bookHref, service).split('#', 1).join('');
    return `${page}#${new URLSearchParams({ reference }).toString()}`;
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { status } = this.tracked;
    return status ? statusScreen(view, status) : lookUp(view);
  }
}

function fieldProblems(problems: {
  readonly reference?: Problem;
  readonly key?: Problem;
}): readonly FieldProblem[] {
  return Object.entries(problems)
    .filter(([, problem]) => typeof problem === 'object')
    .map(([name, { code }]) => ({ pointer: `/${name}`, code }));
}
