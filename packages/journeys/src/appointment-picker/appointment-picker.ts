import {
  createHttpGateway,
  type AppointmentReceipt,
  parseReference,
  type ServiceGateway,
  type ServiceSummary,
} from '@fanar/contract';
import { cairoNow, toInstant } from '@fanar/egypt';
import {
  appointmentErrorMessages,
  baseStyles,
  connectionErrorMessages,
  serviceErrorMessages,
  submissionErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  iconStyles,
  linkStyles,
  LiveRegionController,
  Localized,
  type Params,
  visuallyHiddenStyles,
  defineFetched,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { bookingMessages, bookingSpeech, type BookingSpeech } from '../booking/booking-speech.js';
import { bookingStyles } from '../booking/booking.styles.js';
import { choiceStyles } from '../booking/choices.styles.js';
import { CalendarSaver } from '../booking/calendar-saver.js';
import { timeLeftWords } from '../booking/hold-bar.js';
import { readIds, readServices } from '../booking/visit-rules.js';
import ar from '../i18n/locales/ar/appointment-picker.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { newKey } from '../new-key.js';
import { PageController } from '../page-controller.js';
import { remembering } from '../remembering.js';
import { AppointmentFlow } from './appointment-flow.js';
import { mayBook, tellHost } from './appointment-picker.events.js';
import { INITIAL, type PickerEvent, type PickerState } from './appointment-picker.state.js';
import { appointmentPickerStyles } from './appointment-picker.styles.js';
import { ConnectionController } from './connection-controller.js';
import { flowActions } from './flow-actions.js';
import { ChangeTeller } from './change-teller.js';
import { DetailsForm } from './details-form.js';
import { hijriWriter } from './hijri-writer.js';
import { FocusKeeper } from './focus-keeper.js';
import { LateScreens } from './late-screens.js';
import { focusAfter, newsOf } from './picker-news.js';
import { WaitDoor } from './wait-door.js';
import { dayWords } from './views/month-calendar.js';
import { pickerScreen } from './views/picker-screen.js';
import type { HijriOffset, Layout, PickerActions, PickerView } from './views/view.js';

export type * from '../emit.js';
export type * from './appointment-picker.events.js';

/** Another of these is another journey; only what was typed is kept. */
const RESTARTED_BY = ['api', 'gateway', 'moving'] as const;
/** So is another of these, unless the citizen is there already. */
const PLACED_BY = ['service', 'office', 'date'] as const;

/** How many times are drawn at once: so many can be found in the page by its reader's browser. */
const DRAWN = 200;

/**
 * Books an appointment: what for, where, which day and time, who comes, confirmation. Several services
 * may be had in one visit, and several offices be compared. The chosen time is held for the citizen
 * while the details are typed; what was typed is kept through a lost time, an expired hold and a
 * failing network, in memory alone, and goes nowhere but to the gateway. Where she is stays on the
 * device. With `moving` it moves an appointment instead, which stands until the new one is sure.
 *
 * @slot check - Before the button that confirms: a check that a person is there, if the page has one.
 *   What it finds holds the booking back by `fanar-before-book`.
 * @slot after - Below the receipt: what the page has to say then.
 * @fires fanar-appointment-change - The citizen went on or back: `{ screen, service, office, date }`, for
 *   a page that puts it into its address; the element owns none.
 * @fires fanar-hold - A time is held, or held for longer: `{ visit, office, date, time, expiresAt }`.
 * @fires fanar-before-book - About to be booked; cancel it, or hold it back by `detail.waitUntil`.
 * @fires fanar-booked - Booked. Detail: the reference alone.
 * @fires fanar-moved - Moved: `{ appointment }`. Does not leave the tree that the picker stands in.
 * @fires fanar-wait-list-wanted - The citizen would be told of an earlier appointment:
 *   `{ visit, offices, from, to }`. Cancel it to have the form of the wait list elsewhere than here.
 * @fires fanar-error - Something failed, and the citizen has been told. Detail: code and params.
 */
export class FanarAppointmentPicker extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-appointment-picker';

  static override readonly dependencies = [FanarAlert, FanarButton];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    appointmentErrorMessages,
    submissionErrorMessages,
    fieldMessages,
    bookingMessages,
    journeyMessages('appointment-picker', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    iconStyles,
    linkStyles,
    visuallyHiddenStyles,
    journeyStyles,
    bookingStyles,
    choiceStyles,
    appointmentPickerStyles,
  ];

  /**
   * What the appointment is for: `sector/service`, or several with commas between, `*2` behind one that
   * is wanted twice. Default: the citizen chooses among `services`.
   */
  @property() service = '';

  /**
   * Services to choose among and to add; JSON in the attribute. Default: the directory of the gateway,
   * where it has one.
   */
  @property({ type: Array }) services: readonly ServiceSummary[] = [];

  /** Ids of the services that most ask for, shown first, with commas between. Default: none. */
  @property() popular = '';

  /** Id of the office to book at, or several with commas between. Default: the citizen chooses. */
  @property() office: string | undefined;

  /** Day to open on, ISO 8601. Default: the first that is free. */
  @property() date: string | undefined;

  /** An appointment to move, as it was read, with its key. Default: one is booked. */
  @property({ attribute: false }) moving: AppointmentReceipt | undefined;

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** Reference of the application that the appointment belongs to. Default: none. */
  @property() application: string | undefined;

  /**
   * Page that opens an appointment again, with `<fanar-appointment>`: the code of the receipt leads
   * there, with reference and key in the fragment. Default: no code.
   */
  @property({ attribute: 'manage-url' }) manageUrl: string | undefined;

  /** Where there is more about an office: a pattern with `{office}`. Default: no link. */
  @property({ attribute: 'office-href' }) officeHref = '';

  /**
   * Where a map shows an office: a pattern with `{latitude}`, `{longitude}` and `{name}`. Default: no
   * link.
   */
  @property({ attribute: 'map-href' }) mapHref = '';

  /**
   * Address of the tiles of a map of the offices, with `{z}`, `{x}` and `{y}`. The policy of the page
   * must let images come from there. Default: none, and no map.
   */
  @property() tiles = '';

  /** Whose map it is, as its licence wants it said. */
  @property() attribution = '';

  /**
   * Shows the Hijri date too, and says by how many days the sighted calendar differs from Umm al-Qura:
   * −1, 0 or 1. It is never used as data. Default: not shown.
   */
  @property({ type: Number, attribute: 'hijri-offset' }) hijriOffset: HijriOffset | undefined;

  /** Level of the headings, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private picked: PickerState = INITIAL;
  @state() private layout: Layout = 'list';
  @state() private drawnTimes = DRAWN;

  readonly #live = new LiveRegionController(this);
  readonly #connection = new ConnectionController(this, () => this.#flow?.reconnect());
  readonly #screens: LateScreens = new LateScreens(
    this,
    () => this.#gateway,
    () => this.picked,
  );
  readonly #focus = new FocusKeeper(this, () => this.#screens.readiness !== 'loading');
  readonly #form = new DetailsForm(this, this.#focus, () => this.#flow);
  readonly #waiting: WaitDoor = new WaitDoor(this, () => this.#gateway);
  #flow: AppointmentFlow | undefined;
  #httpGateway: ServiceGateway | undefined;
  /** The same while the days are, and how they are spoken of. */
  readonly #dayWords = remembering((days: PickerState['days'], ..._spoken: readonly unknown[]) =>
    dayWords(this.#speech, days),
  );
  readonly #saver = new CalendarSaver(this);
  readonly #teller = new ChangeTeller(this);

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('api')) {
      this.#httpGateway = this.api ? createHttpGateway({ base: this.api }) : undefined;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const isOther = RESTARTED_BY.some((name) => changed.has(name));
    if (
      isOther ||
      (PLACED_BY.some((name) => changed.has(name)) && !this.#teller.isEcho(changed, this))
    )
      this.#begin();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  /** The calendar comes where it is shown: a small screen shows a list. Without it there is that list. */
  #setLayout(layout: Layout): void {
    this.layout = layout;
    if (layout !== 'grid') return;
    defineFetched(this, [import('@fanar/elements/calendar')]).catch(() => undefined);
  }

  #begin(): void {
    const { service, office, date, moving } = this;
    const typed = this.#flow?.state.details;
    this.#end();
    this.#waiting.close();
    const gateway = this.#gateway;
    if (!gateway) return;
    this.#flow = new AppointmentFlow(
      {
        gateway,
        visit: { services: readServices(service) },
        offices: readIds(office),
        date,
        moving,
        summaries: () => this.services,
        application: () => this.#belongsTo,
        language: () => this.locale.language,
        today: () => cairoNow().date,
        newKey,
        mayConfirm: () => mayBook(this, this.picked),
        onChange: (next, event) => this.#onChange(next, event),
        onAnnounce: (seconds) => this.#live.announce(timeLeftWords(this.#speech, seconds)),
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
    this.picked = next;
    // Without an event only the countdown has moved.
    if (!event) return this.requestUpdate();
    tellHost(this, event);
    this.#teller.tell(next);
    if (event.type === 'date-chosen') this.drawnTimes = DRAWN;
    if (event.type === 'held') this.#form.clear();
    if (event.type === 'held' && before.screen === 'details') {
      this.#live.announce(this.#speech.say('booking:renewed'));
    } else if (event.type === 'hold-expired' && !this.matches(':focus-within')) {
      this.#live.announce(this.#t('hold-expired-title'));
    } else if (event.type === 'call-failed' && event.failure.errors?.length) {
      void this.#form.showErrors(event.failure.errors);
    } else {
      void this.#focus.goTo(focusAfter(event, before, next));
    }
    const news = newsOf(event, before, next, this.layout);
    if (news) this.#live.announce(news.key && this.#t(news.key), news.delay);
  }

  readonly #actions: PickerActions = {
    ...flowActions(() => this.#flow),
    retry: () => {
      this.#screens.retry();
      void this.#flow?.retry();
    },
    setLayout: (layout) => this.#setLayout(layout),
    chooseDate: (date) => void this.#chooseDate(date),
    showMoreTimes: () => void this.#showMoreTimes(),
    confirm: this.#form.confirm,
    onInput: this.#form.onInput,
    wait: () => void this.#wait(),
    print: () => window.print(),
    saveCalendarFile: () =>
      void this.#saver.save(this.picked.moved ?? this.picked.receipt, this.#speech),
  };

  /** Choosing a day leads to its times, and the heading there says how many. */
  async #chooseDate(date: string): Promise<void> {
    await this.#flow?.chooseDate(date);
    if (this.picked.date === date) await this.#focus.goTo('#times-heading');
  }

  /** The first of those that were not there before has the focus. */
  async #showMoreTimes(): Promise<void> {
    const before = this.drawnTimes;
    this.drawnTimes += DRAWN;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('#slots input').item(before)?.focus();
  }

  async #wait(): Promise<void> {
    try {
      if (await this.#waiting.open(this.picked)) await this.#focus.goTo('#wait-list');
    } catch {
      this.#live.announce(this.#speech.problem({ code: 'network-unreachable' }));
    }
  }

  /** A reference that is none, from a link cut short, must not stand in the way of booking. */
  get #belongsTo(): string | undefined {
    const read = parseReference(this.application ?? '');
    return read.ok ? read.value : undefined;
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(`appointment-picker:${key}`, params);

  get #speech(): BookingSpeech {
    return bookingSpeech(this.locale, levelOf(this.headingLevel));
  }

  /** Noon of the server's day: the calendar asks for the day alone. */
  readonly #clock = (): Date => {
    const { today: date = cairoNow().date } = this.picked;
    return new Date(toInstant({ date, time: '12:00' }));
  };

  #view(): PickerView {
    const speech = this.#speech;
    const { language, numerals } = this.locale;
    const spoken = [language, numerals, speech.say('booking:day-past')];
    return {
      ...speech,
      dayWords: this.#dayWords(this.picked.days, ...spoken),
      state: this.picked,
      left: this.#flow?.left,
      application: this.#belongsTo,
      layout: this.layout,
      drawn: this.drawnTimes,
      isOffline: this.#connection.isOffline,
      canWait: this.#gateway?.joinWaitList !== undefined && !this.moving,
      waitList: this.#waiting.render(this.#t('wait')),
      manageUrl: this.manageUrl,
      isFileFailed: this.#saver.isFailed,
      problems: this.#form.problems,
      t: this.#t,
      hijri: hijriWriter(this),
      hijriOffset: this.hijriOffset,
      clock: this.#clock,
      numerals: this.numerals,
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    return pickerScreen(this.#view(), this.#screens);
  }
}
