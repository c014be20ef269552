import {
  createHttpGateway,
  type DayPart,
  type FieldProblem,
  type ServiceGateway,
  type Visit,
} from '@fanar/contract';
import { cairoNow } from '@fanar/egypt';
import {
  appointmentErrorMessages,
  baseStyles,
  connectionErrorMessages,
  serviceErrorMessages,
  submissionErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
  linkStyles,
  LiveRegionController,
  Localized,
  type Params,
  visuallyHiddenStyles,
  defineFetched,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import { FanarConfirmationPanel } from '@fanar/elements/confirmation-panel';
import { FanarCopyButton } from '@fanar/elements/copy-button';
import { FanarDateRange } from '@fanar/elements/date-range';
import { FanarDialog } from '@fanar/elements/dialog';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarPersonNameField } from '@fanar/elements/person-name-field';
import { FanarPhoneField } from '@fanar/elements/phone-field';
import { FanarSummaryList } from '@fanar/elements/summary-list';
import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ConnectionController } from '../appointment-picker/connection-controller.js';
import { bookingMessages, bookingSpeech, type BookingSpeech } from '../booking/booking-speech.js';
import { bookingStyles } from '../booking/booking.styles.js';
import { CalendarSaver } from '../booking/calendar-saver.js';
import { choiceStyles } from '../booking/choices.styles.js';
import { timeLeftWords } from '../booking/hold-bar.js';
import { readIds, readServices } from '../booking/visit-rules.js';
import ar from '../i18n/locales/ar/wait-list.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { newKey } from '../new-key.js';
import { PageController } from '../page-controller.js';
import { remembering } from '../remembering.js';
import { focusAfter } from './focus-after.js';
import { bookedScreen, leftScreen } from './views/end.js';
import { entryScreen } from './views/entry.js';
import { form, opening } from './views/form.js';
import type { WaitListActions, WaitListView } from './views/view.js';
import { WaitListFlow } from './wait-list-flow.js';
import { wishOf } from './wish.js';
import { tellOfEntry } from './wait-list.events.js';
import {
  INITIAL,
  type Contact,
  type WaitListEvent,
  type WaitListState,
} from './wait-list.state.js';

export type * from '../emit.js';
export type * from '../appointment-picker/appointment-picker.events.js';
export type * from './wait-list.events.js';

/** What the list of offices depends on. */
const READ_BY = ['service', 'visit', 'office', 'api', 'gateway'] as const;
/** What the answer depends on. */
const ASKED_BY = ['entry', 'key', 'api', 'gateway'] as const;

/**
 * Waits for an earlier appointment: asks where and when it would suit, then says how the wish stands. A
 * slot that comes free is held for the citizen, who takes it or lets it go to the next. What was given
 * stays in memory, and goes nowhere but to the gateway.
 *
 * @fires fanar-wait-list-joined - Waits from now on. Detail: the id of the entry.
 * @fires fanar-wait-list-left - The wish was taken back. Detail: the id of the entry.
 * @fires fanar-booked - The offer was taken. Detail: the reference of the appointment.
 * @fires fanar-error - Something failed, and the citizen has been told. Detail: code and params.
 */
export class FanarWaitList extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-wait-list';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarCheckboxGroup,
    FanarConfirmationPanel,
    FanarCopyButton,
    FanarDateRange,
    FanarDialog,
    FanarErrorSummary,
    FanarPersonNameField,
    FanarPhoneField,
    FanarSummaryList,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    appointmentErrorMessages,
    submissionErrorMessages,
    fieldMessages,
    bookingMessages,
    journeyMessages('wait-list', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    bookingStyles,
    choiceStyles,
  ];

  /** What the appointment is for: `sector/service`, or several with commas between, `*2` behind one. */
  @property() service = '';

  /** The whole visit, with people and mode; comes before `service`. Default: what `service` says. */
  @property({ attribute: false }) visit: Visit | undefined;

  /** Ids of the offices that suit, with commas between. Default: the citizen chooses. */
  @property() office: string | undefined;

  /** First day that suits, ISO 8601. Default: today. */
  @property() from: string | undefined;

  /** Last day that suits, ISO 8601. Default: the citizen says. */
  @property() to: string | undefined;

  /** Parts of the day that suit: `morning`, `noon`, `afternoon`, `evening`. Default: the whole day. */
  @property() parts: string | undefined;

  /** Id of an entry to open. Default: none, and one is made. */
  @property() entry = '';

  /** Key that opens it. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /**
   * Takes entry and key from the address once, `#entry=…&key=…`, as the links of messages carry them.
   * The fragment is read and left as it is. Default: false.
   */
  @property({ type: Boolean, attribute: 'from-fragment' }) fromFragment = false;

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** Page of this element, for the link that opens the entry again. Default: no link. */
  @property({ attribute: 'entry-url' }) entryUrl: string | undefined;

  /** Page of `<fanar-appointment>`: the code of the receipt leads there. Default: no code. */
  @property({ attribute: 'manage-url' }) manageUrl: string | undefined;

  /** Level of the headings, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private shown: WaitListState = INITIAL;

  readonly #saver = new CalendarSaver(this);
  readonly #live = new LiveRegionController(this);
  readonly #connection = new ConnectionController(this, () => this.#flow.reconnect());
  readonly #form = new FormController(this, () =>
    this.renderRoot.querySelector<HTMLFormElement>('form'),
  );
  readonly #flow = new WaitListFlow({
    gateway: () => this.#gateway,
    newKey,
    language: () => this.locale.language,
    onChange: (next, event) => this.#onChange(next, event),
    onAnnounce: (seconds) => this.#live.announce(timeLeftWords(this.#speech, seconds)),
  });
  /** The same day again after midnight: another would take the place of what was typed. */
  readonly #wish = remembering(wishOf);
  #httpGateway: ServiceGateway | undefined;

  constructor() {
    super();
    new PageController(this, { onReturn: () => void this.#flow.refresh() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      // Put back: what was being asked, and the countdown, were given up.
      if (!this.shown.offices) this.#readOffices();
      void this.#flow.refresh();
      return;
    }
    if (!this.fromFragment) return;
    const values = new URLSearchParams(location.hash.slice(1));
    this.entry = values.get('entry') ?? this.entry;
    this.key = values.get('key') ?? this.key;
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
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isOpening = ASKED_BY.some((name) => changed.has(name));
    const isReading = READ_BY.some((name) => changed.has(name));
    // After this update: what it starts asks for another.
    queueMicrotask(() => {
      if (isOpening) void this.#flow.open(this.entry, this.key);
      if (isReading) this.#readOffices();
    });
  }

  /** Asks how the wish stands. */
  async refresh(): Promise<void> {
    await this.#flow.refresh();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  get #visit(): Visit {
    return this.visit ?? { services: readServices(this.service) };
  }

  /** Of no use to who opens an entry. */
  #readOffices(): void {
    if (!this.entry) void this.#flow.readOffices(this.#visit, readIds(this.office));
  }

  #onChange(next: WaitListState, event?: WaitListEvent): void {
    const before = this.shown;
    this.shown = next;
    // Without an event only the countdown has moved.
    if (!event) return this.requestUpdate();
    tellOfEntry(this, event, before.opened?.entry.id ?? '');
    if (event.type === 'booked') {
      defineFetched(this, [import('@fanar/elements/qr-code')]).catch(() => undefined);
    }
    if (event.type === 'failed' && event.failure.errors?.length) {
      return void this.#showErrors(event.failure.errors);
    }
    if (event.type !== 'failed') this.#form.clear();
    const isInside = this.matches(':focus-within');
    const focus = focusAfter(event, before, next, isInside);
    if (focus) void this.#focus(focus);
    // Read again while it lay open: whoever reads it is told, and left where she is.
    else if (before.opened && next.opened?.entry.state !== before.opened.entry.state) {
      this.#live.announce(this.#t(`${next.opened?.entry.state ?? 'ended'}-heading`));
    }
  }

  readonly #actions: WaitListActions = {
    join: (event) => {
      event.preventDefault();
      if (this.#isValid()) void this.#join();
    },
    retryOffices: () => this.#readOffices(),
    refresh: () => void this.#flow.refresh(),
    accept: (event) => {
      event.preventDefault();
      if (this.#isValid()) void this.#flow.accept(this.#contact());
    },
    decline: () => void this.#flow.decline(),
    askLeave: () => this.#flow.wantLeave(),
    withdrawLeave: () => this.#flow.withdrawLeave(),
    leave: () => void this.#flow.leave(),
    again: () => {
      this.entry = '';
      this.key = '';
      this.#flow.again();
      this.#readOffices();
    },
    print: () => window.print(),
    saveCalendarFile: () => void this.#saver.save(this.shown.receipt, this.#speech),
  };

  #isValid(): boolean {
    const isValid = this.#form.validate();
    if (!isValid) void this.#focus('#errors');
    return isValid;
  }

  /** As given in the form, else as given before on this page. */
  #contact(): Contact {
    const { name, mobile } = { ...this.shown.contact, ...this.#form.answers } as Partial<Contact>;
    return { name: name ?? '', mobile: mobile ?? '' };
  }

  async #join(): Promise<void> {
    const { answers } = this.#form;
    const [from = '', to = from] = (answers.range as string).split('/');
    const chosen = answers.offices as readonly string[] | undefined;
    const parts = answers.parts as readonly DayPart[] | undefined;
    await this.#flow.join({
      visit: this.#visit,
      offices: chosen ?? (this.shown.offices ?? []).map(({ id }) => id),
      from,
      to,
      ...(parts?.length && { parts }),
      ...this.#contact(),
    });
  }

  async #showErrors(problems: readonly FieldProblem[]): Promise<void> {
    await this.updateComplete;
    this.#form.showProblems(problems, (problem) => this.locale.problemText(problem));
    await this.#focus('#errors');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t = (key: string, params?: Params): string => this.locale.t(`wait-list:${key}`, params);

  get #speech(): BookingSpeech {
    return bookingSpeech(this.locale, levelOf(this.headingLevel));
  }

  /** The secret stands in the fragment, which browsers never send. */
  #link(): string | undefined {
    const { opened } = this.shown;
    if (!this.entryUrl || !opened || isServer) return undefined;
    const url = new URL(this.entryUrl, document.baseURI);
    url.hash = new URLSearchParams({ entry: opened.entry.id, key: opened.key }).toString();
    return url.href;
  }

  #view(): WaitListView {
    const gateway = this.#gateway;
    const { office, from, to, parts } = this;
    return {
      ...this.#speech,
      state: this.shown,
      visit: this.#visit,
      wish: this.#wish(office, from, to, parts, this.shown.offices),
      today: cairoNow().date,
      left: this.#flow.left,
      isOffline: this.#connection.isOffline,
      link: this.#link(),
      manageUrl: this.manageUrl,
      canJoin: !gateway || gateway.joinWaitList !== undefined,
      isFileFailed: this.#saver.isFailed,
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      t: this.#t,
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { screen, opened, receipt } = this.shown;
    if (screen === 'booked' && receipt) return bookedScreen(view, receipt);
    if (screen === 'left') return leftScreen(view);
    if (screen === 'entry' && opened) return entryScreen(view, opened);
    return this.entry && this.key && screen === 'form' ? opening(view) : form(view);
  }
}
