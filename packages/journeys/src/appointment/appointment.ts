import {
  createHttpGateway,
  type FieldProblem,
  type OfficeSlot,
  type Problem,
  type ServiceGateway,
} from '@fanar/contract';
import { cairoNow } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import {
  appointmentErrorMessages,
  baseStyles,
  connectionErrorMessages,
  serviceErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
  hijriFor,
  linkStyles,
  LiveRegionController,
  Localized,
  type Params,
  visuallyHiddenStyles,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarDialog } from '@fanar/elements/dialog';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarQrCode } from '@fanar/elements/qr-code';
import { FanarSummaryList } from '@fanar/elements/summary-list';
import { FanarTextField } from '@fanar/elements/text-field';
import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ConnectionController } from '../appointment-picker/connection-controller.js';
import { bookingMessages, bookingSpeech, type BookingSpeech } from '../booking/booking-speech.js';
import { bookingStyles } from '../booking/booking.styles.js';
import { CalendarSaver } from '../booking/calendar-saver.js';
import { choiceStyles } from '../booking/choices.styles.js';
import ar from '../i18n/locales/ar/appointment.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { readLookUp, type LookUp } from '../look-up/look-up.js';
import { MidnightController } from '../midnight-controller.js';
import { newKey } from '../new-key.js';
import { PageController } from '../page-controller.js';
import { lateElement } from '../service-form/late-part.js';
import { LazyParts } from '../service-form/lazy-parts.js';
import { readAddress } from '../service-form/receipt-links.js';
import { AppointmentFlow } from './appointment-flow.js';
import { tellOf } from './appointment.events.js';
import { INITIAL, type AppointmentEvent, type AppointmentState } from './appointment.state.js';
import { appointmentStyles } from './appointment.styles.js';
import { focusAfter } from './focus-after.js';
import { embeddedPicker } from './embedded-picker.js';
import { appointmentScreen } from './views/appointment.js';
import { changeScreen } from './views/change.js';
import { lookUp } from './views/look-up.js';
import type { AppointmentActions, AppointmentView } from './views/view.js';

export type * from '../emit.js';
export type * from './appointment.events.js';

/** What the answer depends on. */
const ASKED_BY = ['reference', 'key', 'api', 'gateway'] as const;

const loadPicker = lateElement(() => import('../appointment-picker/appointment-picker.js'));

/**
 * An appointment after it was booked: how it stands, the slip to print and to show at the door, the file
 * for a calendar, what to bring; moves and cancels it. Opened by reference and key, given by the page or
 * typed. On the device it stays only where the citizen says so, until the end of its day.
 *
 * @fires fanar-appointment-shown - It is shown, first or anew: `{ reference, status }`.
 * @fires fanar-appointment-changed - Moved: `{ reference, office, date, time }`.
 * @fires fanar-appointment-cancelled - Cancelled by the citizen. Detail: the reference alone.
 * @fires fanar-error - Something failed, and the citizen has been told. Detail: code and params. While
 *   another slot is chosen, the events of `<fanar-appointment-picker>` come too.
 */
export class FanarAppointment extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-appointment';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarDialog,
    FanarErrorSummary,
    FanarQrCode,
    FanarSummaryList,
    FanarTextField,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    appointmentErrorMessages,
    fieldMessages,
    bookingMessages,
    journeyMessages('appointment', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    bookingStyles,
    choiceStyles,
    appointmentStyles,
  ];

  /** Reference to start with, as written on the receipt. Default: none. */
  @property() reference = '';

  /** Key that opens it. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /**
   * Takes reference and key from the address once, `#reference=…&key=…`, as the links of receipts and
   * messages carry them. The fragment is read and left as it is. Default: false.
   */
  @property({ type: Boolean, attribute: 'from-fragment' }) fromFragment = false;

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /**
   * Page that says that the citizen is there, with `<fanar-check-in>`: the code of the slip leads there,
   * with reference and key in the fragment. Default: no code.
   */
  @property({ attribute: 'check-in-url' }) checkInUrl: string | undefined;

  /**
   * Page of this element, for calendar files and for what is booked instead of a cancelled appointment;
   * the key is never in the file. Default: none.
   */
  @property({ attribute: 'manage-url' }) manageUrl: string | undefined;

  /**
   * Shows the Hijri date too, and says by how many days the sighted calendar differs from Umm al-Qura:
   * −1, 0 or 1. It is never used as data. Default: not shown.
   */
  @property({ type: Number, attribute: 'hijri-offset' }) hijriOffset: -1 | 0 | 1 | undefined;

  /** Level of the first heading, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private shown: AppointmentState = INITIAL;

  readonly #saver = new CalendarSaver(this);
  readonly #live = new LiveRegionController(this);
  readonly #parts = new LazyParts(this, () => this.locale.language);
  readonly #connection = new ConnectionController(this, () => this.#flow.reconnect());
  readonly #form = new FormController(this, () =>
    this.renderRoot.querySelector<HTMLFormElement>('#look-up'),
  );
  readonly #flow = new AppointmentFlow({
    gateway: () => this.#gateway,
    copies: () => import('./device-copies.js'),
    newKey,
    onChange: (next, event) => this.#onChange(next, event),
  });
  #httpGateway: ServiceGateway | undefined;

  constructor() {
    super();
    new PageController(this, { onReturn: () => void this.#flow.refresh() });
    new MidnightController(this, () => void this.#flow.readCopies());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while it was asking: the answer was given up.
    if (this.shown.isAsking) void this.#flow.open();
    if (this.hasUpdated) return;
    void this.#flow.readCopies();
    if (!this.fromFragment) return;
    const { reference, key } = readAddress(location.href);
    if (reference !== undefined) this.reference = reference;
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
    if (changed.has('reference') || changed.has('key')) this.#flow.type({ reference, key });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { reference, key } = this;
    // Both given by the host: there is nothing to ask of the citizen. After this update, since it
    // asks for another.
    if (ASKED_BY.some((name) => changed.has(name))) {
      queueMicrotask(() => void this.#flow.open({ reference, key }));
    }
  }

  /** Asks for the appointment again. */
  async refresh(): Promise<void> {
    await this.#flow.refresh();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  #onChange(next: AppointmentState, event: AppointmentEvent): void {
    const before = this.shown;
    this.shown = next;
    // What was typed, or given by the page: on a server too.
    if (event.type === 'look-up-changed') return;
    const isInside = this.matches(':focus-within');
    tellOf(this, event, next);
    const isNews = next.notice && next.notice !== before.notice;
    // Changed elsewhere while it lay open: whoever reads it is told, and left where she is.
    if (isNews && event.type === 'answered') this.#live.announce(this.#t('changed-title'));
    void this.#focus(focusAfter(event, before, isInside));
  }

  readonly #actions: AppointmentActions = {
    onInput: ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name === 'reference' || name === 'key') this.#flow.type({ [name]: value });
    },
    lookUp: (event) => {
      event.preventDefault();
      void this.#submit();
    },
    openCopy: ({ appointment: { reference }, key }) => void this.#flow.open({ reference, key }),
    refresh: () => void this.#flow.refresh(),
    move: () => this.#flow.wantMove(),
    take: (slot: OfficeSlot) => this.#flow.wantSlot(slot),
    back: () => this.#flow.return(),
    retryPart: () => this.#parts.retry(),
    askCancel: () => this.#flow.wantCancel(),
    leaveCancel: () => this.#flow.leaveCancel(),
    cancel: () => void this.#flow.cancel(),
    keep: ({ currentTarget }) => void this.#flow.keep((currentTarget as HTMLInputElement).checked),
    print: () => window.print(),
    saveCalendarFile: () => void this.#saver.save(this.shown.opened?.appointment, this.#speech),
    leave: () => {
      this.#form.clear();
      this.#flow.leave();
    },
  };

  async #submit(): Promise<void> {
    if (this.#form.validate()) {
      const read = readLookUp(this.shown.lookUp);
      if (read.ok) return this.#flow.open();
      this.#form.showProblems(fieldProblems(read), (problem) => this.locale.problemText(problem));
    }
    await this.#focus('#errors');
  }

  async #focus(selector: string | undefined): Promise<void> {
    if (selector === undefined) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`appointment:${key}`, params);

  get #speech(): BookingSpeech {
    return bookingSpeech(this.locale, levelOf(this.headingLevel));
  }

  /** Undefined where it is not shown, and until its calendar is here. */
  #hijri(): (date: string) => string | undefined {
    const { hijriOffset: adjustment } = this;
    if (adjustment === undefined || isServer) return () => undefined;
    const calendar = hijriFor(this, { adjustment });
    return (date) => calendar && formatDate(date, { ...this.locale.format, calendar });
  }

  #view(): AppointmentView {
    const gateway = this.#gateway;
    const isChosen = this.shown.screen === 'move' || this.shown.screen === 'replace';
    return {
      ...this.#speech,
      state: this.shown,
      today: cairoNow().date,
      isOffline: this.#connection.isOffline,
      can: {
        move: gateway?.moveAppointment !== undefined,
        cancel: gateway?.cancelAppointment !== undefined,
      },
      checkInUrl: this.checkInUrl,
      isFileFailed: this.#saver.isFailed,
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      readiness: isChosen ? this.#parts.need([loadPicker]) : 'loading',
      picker: (level) => embeddedPicker(this, this.shown, this.#flow, gateway, level),
      t: this.#t,
      hijri: this.#hijri(),
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { screen, opened } = this.shown;
    if (!opened || screen === 'look-up') return lookUp(view);
    return screen === 'appointment' ? appointmentScreen(view, opened) : changeScreen(view);
  }
}

function fieldProblems(problems: Partial<Record<keyof LookUp, Problem>>): readonly FieldProblem[] {
  return (['reference', 'key'] as const).flatMap((name) => {
    const problem = problems[name];
    return problem ? [{ pointer: `/${name}`, code: problem.code }] : [];
  });
}
