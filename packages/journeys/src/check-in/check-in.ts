import {
  createHttpGateway,
  parseKey,
  parseReference,
  type CheckIn,
  type CheckInProof,
  type ServiceGateway,
} from '@fanar/contract';
import { cairoNow } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import {
  appointmentErrorMessages,
  baseStyles,
  connectionErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
  LiveRegionController,
  Localized,
  serviceErrorMessages,
  visuallyHiddenStyles,
  type Params,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarTextField } from '@fanar/elements/text-field';
import { html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import { inLanguage } from '../i18n/in-language.js';
import arErrors from '../i18n/locales/ar/check-in-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/check-in.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { factsStyles } from '../queue/facts.styles.js';
import { levelOf } from '../level-of.js';
import { shownNumber } from '../queue/ticket-number.js';
import { queueMessages } from '../queue/words.js';
import { problemOf, refusalFrom } from '../refusal.js';
import { tellCheckedIn } from './check-in.events.js';
import {
  INITIAL,
  isTouched,
  readEntry,
  transition,
  type CheckInEvent,
  type CheckInState,
} from './check-in.state.js';
import { checkInStyles } from './check-in.styles.js';
import { IdleClock, IDLE_SECONDS, LONGER_SECONDS } from './idle-clock.js';
import { readScan } from './scan.js';
import { entry } from './views/entry.js';
import { idle } from './views/idle.js';
import { refused } from './views/refused.js';
import { result } from './views/result.js';
import type { CheckInActions, CheckInView } from './views/view.js';

export type * from '../emit.js';
export type * from './check-in.events.js';

/** What tells that somebody is there. */
const TOUCHES = ['pointerdown', 'keydown', 'input'] as const;

/**
 * Says that the person is there for her appointment, and gives the number she is called by: by the code
 * of the appointment, or by its number and four digits of the mobile. On a phone, or with `kiosk` on
 * the machine at the door, which forgets whoever goes away.
 *
 * @fires fanar-checked-in - Somebody was checked in: office, and the number of the ticket.
 * @fires fanar-error - It did not work, and the person has been told: code and params.
 */
export class FanarCheckIn extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-check-in';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarErrorSummary,
    FanarTextField,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    appointmentErrorMessages,
    fieldMessages,
    queueMessages,
    journeyMessages('check-in', ar),
    journeyMessages('check-in-errors', arErrors, 'errors'),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    visuallyHiddenStyles,
    journeyStyles,
    factsStyles,
    checkInStyles,
  ];

  /** The office where it stands: who has an appointment elsewhere is told. Default: none. */
  @property() office: string | undefined;

  /**
   * For a machine that all use: large targets, and back to the start after twenty seconds that nobody
   * touches it, with nothing left of the last person. Default: false.
   */
  @property({ type: Boolean, reflect: true }) kiosk = false;

  /** Reference to start with, as in the message. Default: none. */
  @property() reference = '';

  /** Key that opens it. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /**
   * Takes reference and key from the address once, `#reference=…&key=…`. The fragment is read and left
   * as it is; nobody is checked in before the button is pressed. Default: false.
   */
  @property({ type: Boolean, attribute: 'from-fragment' }) fromFragment = false;

  /**
   * Page that follows a ticket; id and key of the ticket are added as its fragment. Not used by a
   * kiosk. Default: none.
   */
  @property({ attribute: 'ticket-href' }) ticketHref: string | undefined;

  /** Where the API is, e.g. `/api/v1`. Default: none. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. Default: none. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** Level of the first heading, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private entered: CheckInState = INITIAL;
  @state() private idleLeft: number | undefined;
  @state() private canScan = false;

  readonly #live = new LiveRegionController(this);
  readonly #form = new FormController(this, () =>
    this.renderRoot.querySelector<HTMLFormElement>('#entry'),
  );
  readonly #idle = new IdleClock(
    (left) => (this.idleLeft = left),
    () => void this.#clear(),
  );
  #httpGateway: ServiceGateway | undefined;
  #camera: AbortController | undefined;
  #sending: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const touch of TOUCHES) this.addEventListener(touch, this.#onTouch);
    if (!this.hasUpdated && this.fromFragment) this.#readFragment();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const touch of TOUCHES) this.removeEventListener(touch, this.#onTouch);
    this.#camera?.abort();
    this.#sending?.abort();
    this.#idle.stop();
    if (this.entered.step === 'sending') this.#dispatch({ type: 'back' });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { api, reference } = this;
    if (changed.has('api')) this.#httpGateway = api ? createHttpGateway({ base: api }) : undefined;
    if (changed.has('reference')) this.#dispatch({ type: 'typed', reference });
  }

  protected override firstUpdated(): void {
    // Asked after the first drawing, which is as a server's.
    this.canScan = 'BarcodeDetector' in globalThis && 'mediaDevices' in navigator;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const isCounted = this.kiosk && isTouched(this.entered) && this.entered.step !== 'sending';
    if (!isCounted) this.#idle.stop();
    else if (changed.has('entered')) this.#startIdle();
  }

  #startIdle(): void {
    // Said once: a voice that counts along would drown what is to be read.
    if (this.idleLeft === undefined) {
      this.#live.announce(this.#t('idle', { count: IDLE_SECONDS }), 1000);
    }
    this.#idle.start();
  }

  readonly #onTouch = (event: Event): void => {
    if (!this.kiosk || this.idleLeft === undefined) return;
    const isStay = event
      .composedPath()
      .some((target) => target instanceof HTMLElement && target.id === 'stay');
    if (!isStay) this.#idle.start();
  };

  #readFragment(): void {
    const given = readScan(location.hash);
    if (given) [this.reference, this.key] = [given.reference, given.key];
  }

  /** What a link has opened: canonical, or nothing. */
  get #opened(): { readonly reference: string; readonly proof: CheckInProof } | undefined {
    const reference = parseReference(this.reference);
    const key = parseKey(this.key);
    if (!reference.ok || !key.ok) return undefined;
    return { reference: reference.value, proof: { key: key.value } };
  }

  readonly #actions: CheckInActions = {
    onInput: ({ target }) => this.#onInput(target as FanarTextField),
    send: (event) => {
      event.preventDefault();
      void this.#submit();
    },
    openCamera: () => void this.#openCamera(),
    shutCamera: () => void this.#shutCamera('shut'),
    back: () => void this.#back(),
    clear: () => void this.#clear(),
    stay: () => {
      this.#idle.start(LONGER_SECONDS);
      this.#live.announce(this.#t('staying'));
    },
    print: () => window.print(),
  };

  #onInput({ name, value }: FanarTextField): void {
    const scanned = readScan(value);
    // A reader of codes types like a person, only all of it: nobody has to press anything after.
    if (scanned) void this.#send(scanned.reference, { key: scanned.key });
    else if (name === 'reference' || name === 'lastDigits') {
      this.#dispatch({ type: 'typed', [name]: value });
    }
  }

  async #submit(): Promise<void> {
    if (this.entered.step === 'sending') return;
    const opened = this.#opened;
    if (opened) return this.#send(opened.reference, opened.proof);
    if (this.#form.validate()) {
      const read = readEntry(this.entered);
      if (read.ok) return this.#send(read.reference, read.proof);
      this.#form.showProblems(read.problems, (problem) => this.locale.problemText(problem));
    }
    await this.#focus('#errors');
  }

  async #send(reference: string, proof: CheckInProof): Promise<void> {
    const gateway = this.gateway ?? this.#httpGateway;
    if (!gateway?.checkIn || this.entered.step === 'sending') return;
    this.#camera?.abort();
    const { signal } = (this.#sending = new AbortController());
    // What a code held is not shown: neither number nor key.
    const shown = 'key' in proof ? { reference: '', lastDigits: '' } : { reference };
    this.#dispatch({ type: 'typed', ...shown });
    this.#dispatch({ type: 'sent' });
    try {
      const checkIn = await gateway.checkIn(reference, proof, { signal });
      if (!signal.aborted) await this.#show(checkIn);
    } catch (error) {
      if (signal.aborted) return;
      const failure = refusalFrom(error);
      this.#dispatch({ type: 'failed', failure });
      emit(this, 'fanar-error', problemOf(failure));
      await this.#focus('#heading');
    }
  }

  async #show(checkIn: CheckIn): Promise<void> {
    this.#dispatch({ type: 'answered', result: checkIn });
    this.#form.clear();
    tellCheckedIn(this, checkIn);
    await this.#focus('#heading');
  }

  async #openCamera(): Promise<void> {
    this.#camera?.abort();
    const { signal } = (this.#camera = new AbortController());
    this.#dispatch({ type: 'camera', camera: 'open' });
    await this.#focus('#camera-heading');
    const video = this.renderRoot.querySelector('video');
    if (!video || signal.aborted) return;
    try {
      const { scan } = await import('./scanner.js');
      await scan(video, (text) => void this.#onCode(text), signal);
    } catch {
      if (!signal.aborted) await this.#shutCamera('failed');
    }
  }

  async #onCode(text: string): Promise<void> {
    const scanned = readScan(text);
    if (scanned) return this.#send(scanned.reference, { key: scanned.key });
    return this.#shutCamera('unknown-code');
  }

  async #shutCamera(camera: CheckInState['camera']): Promise<void> {
    this.#camera?.abort();
    this.#dispatch({ type: 'camera', camera });
    await this.#focus('#camera');
  }

  async #back(): Promise<void> {
    this.#dispatch({ type: 'back' });
    await this.#focus(this.#opened ? '#heading' : '[name=reference]');
  }

  async #clear(): Promise<void> {
    this.#camera?.abort();
    this.#sending?.abort();
    this.#form.clear();
    this.reference = this.key = '';
    this.#dispatch({ type: 'cleared' });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLFormElement>('#entry')?.reset();
    await this.#focus('[name=reference]');
  }

  #dispatch(event: CheckInEvent): void {
    this.entered = transition(this.entered, event);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(key.includes(':') ? key : `check-in:${key}`, params);

  #ticketHref(): string | undefined {
    const { ticketHref, entered } = this;
    if (!ticketHref || !entered.result) return undefined;
    const { id, key } = entered.result.ticket;
    return `${ticketHref.split('#', 1).join('')}#${new URLSearchParams({ ticket: id, key }).toString()}`;
  }

  #view(): CheckInView {
    const { language, format } = this.locale;
    return {
      state: this.entered,
      level: levelOf(this.headingLevel),
      isKiosk: this.kiosk,
      office: this.office,
      opened: this.#opened?.reference,
      canScan: this.canScan,
      ticketHref: this.#ticketHref(),
      today: isServer ? '' : cairoNow().date,
      idle: this.idleLeft,
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      t: this.#t,
      problem: (problem) => this.locale.problemText(problem),
      words: (text) => inLanguage(text, language),
      date: (text) => formatDate(text, format),
      time: (text) => formatTime(text, format),
      number: (number) => shownNumber(number, format),
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    return html`<div class=${this.kiosk ? 'screen kiosk' : 'screen'}>
      ${this.#renderStep(view)} ${idle(view)}
    </div>`;
  }

  #renderStep(view: CheckInView): TemplateResult {
    const { step, result: checkIn, failure } = this.entered;
    if (step === 'in' && checkIn) return result(view, checkIn);
    if (step === 'refused' && failure) return refused(view, failure);
    return entry(view);
  }
}
