import { toNumerals } from '@fanar/arabic';
import {
  createHttpGateway,
  type FieldProblem,
  parseReference,
  type ServiceGateway,
  type ServiceId,
} from '@fanar/contract';
import { cairoNow, toInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import {
  baseStyles,
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
import { monthOf } from '@fanar/elements/calendar/state';
import { FanarConfirmationPanel } from '@fanar/elements/confirmation-panel';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarPersonNameField } from '@fanar/elements/person-name-field';
import { FanarPhoneField } from '@fanar/elements/phone-field';
import { FanarSummaryList } from '@fanar/elements/summary-list';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import ar from '../i18n/locales/ar/appointment-picker.json' with { type: 'json' };
import { inLanguage } from '../i18n/in-language.js';
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { newKey } from '../new-key.js';
import { PageController } from '../page-controller.js';
import { AppointmentFlow } from './appointment-flow.js';
import { tellHost } from './appointment-picker.events.js';
import { INITIAL, type PickerEvent, type PickerState } from './appointment-picker.state.js';
import { appointmentPickerStyles } from './appointment-picker.styles.js';
import { confirmed } from './views/confirmed.js';
import { details } from './views/details.js';
import { offices } from './views/offices.js';
import { timesScreen } from './views/times-screen.js';
import type { Layout, PickerActions, PickerView } from './views/view.js';

export type * from '../emit.js';
export type * from './appointment-picker.events.js';

/** Another of these is another journey; only what was typed is kept. */
const RESTARTED_BY = ['service', 'office', 'api', 'gateway'] as const;

/** What to go to when something has happened; the heading there says what it was. */
const FOCUSED_AFTER: Partial<Record<PickerEvent['type'], string>> = {
  'office-chosen': '#days-heading',
  'office-reconsidered': '#offices-heading',
  'date-reconsidered': '#days-heading',
  'time-missing': '#slots input',
  'slot-lost': '#notice',
  'hold-expired': '#notice',
  'call-failed': '#notice',
  'hold-released': '#times-heading',
  held: '#details-heading',
  confirmed: '#confirmed',
};

/**
 * Books an appointment: office, day, time, details, confirmation. The chosen time is held for the
 * citizen while the details are typed; what was typed is kept through a lost time, an expired hold
 * and a failing network, and goes nowhere but to the gateway.
 *
 * @fires fanar-hold - A time is held, or held for longer. Detail: service, office, date, time, expiresAt.
 * @fires fanar-booked - Booked. Detail: the reference alone.
 * @fires fanar-error - Something failed, and the citizen has been told. Detail: code and params.
 */
export class FanarAppointmentPicker extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-appointment-picker';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarConfirmationPanel,
    FanarErrorSummary,
    FanarPersonNameField,
    FanarPhoneField,
    FanarSummaryList,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    submissionErrorMessages,
    fieldMessages,
    journeyMessages('appointment-picker', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    iconStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    appointmentPickerStyles,
  ];

  /** What the appointment is for, `sector/service`. Required. */
  @property() service: ServiceId | '' = '';

  /** Id of the office to book at. Default: the citizen chooses, where there are several. */
  @property() office: string | undefined;

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** Reference of the application that the appointment belongs to. Default: none. */
  @property() application: string | undefined;

  /** Level of the headings, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private picked: PickerState = INITIAL;
  @state() private layout: Layout = 'list';

  readonly #live = new LiveRegionController(this);
  readonly #form = new FormController(this, () =>
    this.renderRoot.querySelector<HTMLFormElement>('#details'),
  );
  #flow: AppointmentFlow | undefined;

  constructor() {
    super();
    new PageController(this, {
      onReturn: () => void this.#flow?.revalidate(),
      onLeave: () => this.#flow?.leave(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) this.#setLayout(matchMedia('(width >= 48rem)').matches ? 'grid' : 'list');
    // Put back after having been taken out for good.
    else if (!this.#flow) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is back at once and keeps everything.
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (RESTARTED_BY.some((name) => changed.has(name))) this.#begin();
  }

  /** The calendar comes where it is shown: a small screen shows a list. Without it there is that list. */
  #setLayout(layout: Layout): void {
    this.layout = layout;
    if (layout === 'grid') import('@fanar/elements/calendar/define').catch(() => undefined);
  }

  #begin(): void {
    const { service, office, api } = this;
    const typed = this.#flow?.state.details;
    this.#end();
    const gateway = this.gateway ?? (api ? createHttpGateway({ base: api }) : undefined);
    if (!service || !gateway) return;
    this.#flow = new AppointmentFlow(
      {
        gateway,
        service,
        ...(office && { office }),
        application: () => this.#belongsTo(),
        language: () => this.locale.language,
        today: () => cairoNow().date,
        newKey,
        onChange: (next, event) => this.#onChange(next, event),
        onAnnounce: (seconds) => this.#live.announce(this.#timeLeft(seconds)),
      },
      typed,
    );
    void this.#flow.start();
  }

  #end(): void {
    this.#flow?.stop();
    this.#flow = undefined;
  }

  #onChange(next: PickerState, event?: PickerEvent): void {
    const before = this.picked;
    const isInside = this.matches(':focus-within');
    this.picked = next;
    // Without an event only the countdown has moved.
    if (!event) return this.requestUpdate();
    tellHost(this, event);
    if (event.type === 'held') this.#form.clear();
    if (event.type === 'held' && before.screen === 'details') {
      this.#live.announce(this.#t('renewed'));
    } else if (event.type === 'hold-expired' && !isInside) {
      this.#live.announce(this.#t('hold-expired-title'));
    } else if (event.type === 'call-failed' && event.failure.errors?.length) {
      void this.#showErrors(event.failure.errors);
    } else {
      void this.#focus(FOCUSED_AFTER[event.type]);
    }
  }

  readonly #actions: PickerActions = {
    retry: () => void this.#flow?.retry(),
    chooseOffice: (id) => void this.#flow?.chooseOffice(id),
    reconsiderOffice: () => this.#flow?.reconsiderOffice(),
    setLayout: (layout) => this.#setLayout(layout),
    showDate: (date) => void this.#flow?.showDate(date),
    prepare: (date) => void this.#flow?.loadMonth(monthOf(date)),
    chooseDate: (date) => void this.#chooseDate(date),
    reconsiderDate: () => this.#flow?.reconsiderDate(),
    chooseTime: (time) => this.#flow?.chooseTime(time),
    hold: (slot) => void this.#flow?.hold(slot),
    renew: () => void this.#flow?.renew(),
    release: () => void this.#flow?.release(),
    confirm: () => this.#confirm(),
    onInput: (event) => this.#onInput(event),
    print: () => window.print(),
  };

  /** Choosing a day leads to its times, and the heading there says how many. */
  async #chooseDate(date: string): Promise<void> {
    await this.#flow?.chooseDate(date);
    if (this.picked.date === date) await this.#focus('#times-heading');
  }

  #onInput({ target }: Event): void {
    const { name, value } = target as HTMLInputElement;
    if (name === 'name' || name === 'mobile') this.#flow?.setDetails({ [name]: value });
  }

  #confirm(): void {
    if (this.#form.validate()) void this.#flow?.confirm();
    else void this.#focus('#errors');
  }

  async #showErrors(problems: readonly FieldProblem[]): Promise<void> {
    await this.updateComplete;
    this.#form.showProblems(problems, (problem) => this.locale.problemText(problem));
    await this.#focus('#errors');
  }

  async #focus(selector: string | undefined): Promise<void> {
    if (selector === undefined) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** A reference that is none, from a link cut short, must not stand in the way of booking. */
  #belongsTo(): string | undefined {
    const read = parseReference(this.application ?? '');
    return read.ok ? read.value : undefined;
  }

  #timeLeft(seconds: number): string {
    return seconds >= 60
      ? this.#t('minutes-left', { count: Math.round(seconds / 60) })
      : this.#t('seconds-left', { count: seconds });
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`appointment-picker:${key}`, params);

  /** Noon of the server's day: the calendar asks for the day alone. */
  readonly #clock = (): Date => {
    const { today: date = cairoNow().date } = this.picked;
    return new Date(toInstant({ date, time: '12:00' }));
  };

  #view(): PickerView {
    const { language, numerals, format } = this.locale;
    return {
      state: this.picked,
      left: this.#flow?.left,
      application: this.#belongsTo(),
      level: this.headingLevel,
      layout: this.layout,
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      t: this.#t,
      problem: (problem) => this.locale.problemText(problem),
      words: (text) => inLanguage(text, language),
      date: (date, style) => formatDate(date, { ...format, ...(style && { style }) }),
      time: (time) => formatTime(time, format),
      digits: (text) => toNumerals(text, numerals),
      clock: this.#clock,
      numerals: this.numerals,
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { screen, receipt } = this.picked;
    if (screen === 'confirmed' && receipt) return confirmed(view, receipt);
    if (screen === 'details') return details(view);
    return screen === 'times' ? timesScreen(view) : offices(view);
  }
}
