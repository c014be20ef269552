import {
  createHttpGateway,
  type Queue,
  type ServiceGateway,
  type ServiceId,
  type Ticket,
} from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import { formatTime } from '@fanar/egypt/calendar';
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
import { FanarCheckbox } from '@fanar/elements/checkbox';
import { FanarCriticalAction } from '@fanar/elements/critical-action';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarRadioGroup } from '@fanar/elements/radio-group';
import { html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/queue-ticket.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { factsStyles } from '../queue/facts.styles.js';
import { levelOf } from '../level-of.js';
import { IdempotencyKeys } from '../booking/idempotency-keys.js';
import { newKey } from '../new-key.js';
import { LiveFollower } from '../live-follower.js';
import { shownNumber } from '../queue/ticket-number.js';
import { counterWords, queueMessages } from '../queue/words.js';
import { problemOf, refusalFrom } from '../refusal.js';
import { keptTicket } from './kept-ticket.js';
import { tellChange, tellTaken } from './queue-ticket.events.js';
import {
  INITIAL,
  isRunning,
  newsOf,
  readFragment,
  screenOf,
  serviceOf,
  transition,
  type TicketEvent,
  type TicketKey,
  type TicketPhase,
} from './queue-ticket.state.js';
import { queueTicketStyles } from './queue-ticket.styles.js';
import { closed, offer, unavailable, unknown } from './views/offer.js';
import { TurnAlert } from './turn-alert.js';
import { ticketScreen } from './views/ticket.js';
import type { TicketActions, TicketView } from './views/view.js';

export type * from '../emit.js';
export type * from './queue-ticket.events.js';

/** What decides whose queue is followed, and with which ticket. */
const SOURCES = ['office', 'ticket', 'key', 'api', 'gateway'] as const;

/**
 * A place in the queue of an office: takes a number and follows it, with the people ahead, an honest
 * range of the wait, and the counter once it is called.
 *
 * @fires fanar-ticket-taken - A number was taken: office and number.
 * @fires fanar-ticket-change - The ticket changed its state: number, state, counter.
 * @fires fanar-error - A call failed, and the person has been told: code and params.
 */
export class FanarQueueTicket extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-queue-ticket';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarCheckbox,
    FanarCriticalAction,
    FanarErrorSummary,
    FanarRadioGroup,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    appointmentErrorMessages,
    fieldMessages,
    queueMessages,
    journeyMessages('queue-ticket', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    visuallyHiddenStyles,
    journeyStyles,
    factsStyles,
    queueTicketStyles,
  ];

  /** The office in whose hall one waits. Default: none. */
  @property() office: string | undefined;

  /** The service to take a number for; where it is absent, it is asked. Default: none. */
  @property() service: ServiceId | undefined;

  /** Id of a ticket that was taken before. Default: none. */
  @property() ticket = '';

  /** Key that opens it. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /**
   * Takes ticket and key from the address once, `#ticket=…&key=…`. The fragment is read and left as
   * it is. Default: false.
   */
  @property({ type: Boolean, attribute: 'from-fragment' }) fromFragment = false;

  /**
   * Keeps the ticket for this tab until it is over, so that a reload loses no turn. Leave it out on a
   * machine that many use. Default: false.
   */
  @property({ type: Boolean }) remember = false;

  /** Where the API is, e.g. `/api/v1`. Default: none. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. Default: none. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** Level of the first heading, 1–6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private phase: TicketPhase = INITIAL;
  /** Said at once: that it is one's turn. */
  @state() private urgent = '';

  readonly #live = new LiveRegionController(this);
  readonly #alert = new TurnAlert(this);
  readonly #form = new FormController(this, () =>
    this.renderRoot.querySelector<HTMLFormElement>('#take'),
  );
  readonly #follower = new LiveFollower<Queue>({
    watch: () => {
      const { office } = this;
      const gateway = this.#gateway;
      if (!office || !gateway?.watchQueue) return undefined;
      return (onEvent, signal) => gateway.watchQueue?.(office, onEvent, signal);
    },
    ask: (signal) => this.#ask(signal),
    onData: (queue) => this.#onQueue(queue),
    onLiveliness: (liveliness, failure) => {
      this.#dispatch({ type: 'liveliness', liveliness, ...(failure && { failure }) });
      if (failure) emit(this, 'fanar-error', problemOf(failure));
      if (failure?.code === 'ticket-not-found') this.#end();
    },
  });
  #httpGateway: ServiceGateway | undefined;
  /** Tried again, it is the same number. */
  readonly #keys = new IdempotencyKeys(newKey);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibility);
    if (this.hasUpdated) this.#follow();
    if (this.hasUpdated || !this.fromFragment) return;
    const given = readFragment(location.hash);
    if (given) [this.ticket, this.key] = [given.id, given.key];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#follower.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer) return;
    const { api } = this;
    if (changed.has('api')) this.#httpGateway = api ? createHttpGateway({ base: api }) : undefined;
    if (SOURCES.some((source) => changed.has(source))) this.#open();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  #open(): void {
    const { office, ticket, key } = this;
    const given: TicketKey | undefined = ticket && key ? { id: ticket, key } : undefined;
    const kept = office && this.remember ? keptTicket.read(office) : undefined;
    const held = given ?? kept;
    this.phase = held ? transition(INITIAL, { type: 'opened', held }) : INITIAL;
    this.#follow();
  }

  #follow(): void {
    const { ticket } = this.phase;
    const isOver = ticket && !isRunning(ticket);
    if (!this.office || !this.#gateway?.getQueue || isOver) this.#follower.stop();
    else this.#follower.start();
  }

  /** What nobody looks at is not asked for; unless the person wants to be called from afar. */
  readonly #onVisibility = (): void => {
    const isHidden = document.visibilityState === 'hidden';
    if (isHidden && !this.#alert.isOn) this.#follower.stop();
    else if (!isHidden && this.#follower.isRunning) void this.#follower.ask();
    else if (!isHidden) this.#follow();
  };

  async #ask(signal: AbortSignal): Promise<void> {
    const { office } = this;
    const gateway = this.#gateway;
    const { held } = this.phase;
    if (!office || !gateway) return;
    if (!held) {
      const queue = await gateway.getQueue?.(office, { signal });
      if (queue && !signal.aborted) this.#dispatch({ type: 'queue-told', queue });
      return;
    }
    const ticket = await gateway.getTicket?.(office, held.id, held.key, { signal });
    if (ticket && !signal.aborted && this.phase.held === held) this.#onTicket(ticket);
  }

  #onQueue(queue: Queue): void {
    this.#dispatch({ type: 'queue-told', queue });
    if (this.phase.held) void this.#follower.ask();
  }

  #onTicket(ticket: Ticket): void {
    const before = this.phase.ticket;
    this.#dispatch({ type: 'ticket-told', ticket });
    const known = this.phase.ticket;
    if (!known || known === before) return;
    if (before?.state !== known.state) tellChange(this, known);
    this.#tell(before, known);
    if (!isRunning(known)) this.#end();
  }

  /** Nothing of it will change any more. */
  #end(): void {
    this.#follower.stop();
    this.#forget();
  }

  #tell(before: Ticket | undefined, ticket: Ticket): void {
    const news = newsOf(before, ticket);
    if (news !== 'called') this.urgent = '';
    if (news === 'called') this.#call(ticket);
    else if (news === 'ahead') this.#live.announce(this.#t('queue:ahead', { count: ticket.ahead }));
    else if (news === 'state') {
      void this.updateComplete.then(() => {
        const title = this.renderRoot.querySelector('#ticket-heading');
        this.#live.announce(title?.textContent.trim() ?? '');
      });
    }
  }

  #call({ counter }: Ticket): void {
    const t = this.#t;
    this.urgent =
      counter === undefined
        ? t('called-anywhere')
        : t('called-heading', { counter: counterWords(t, counter) });
    this.#alert.ring();
  }

  readonly #actions: TicketActions = {
    choose: ({ target }) => {
      const service = (target as FanarRadioGroup).value as ServiceId;
      this.#dispatch({ type: 'service-chosen', service });
    },
    take: (event) => {
      event.preventDefault();
      void this.#take();
    },
    retry: () => void this.#follower.ask(),
    again: () => void this.#again(),
    alertMe: ({ target }) => void this.#alert.set((target as FanarCheckbox).checked),
    print: () => window.print(),
    askToLeave: () =>
      this.renderRoot.querySelector<FanarCriticalAction>('fanar-critical-action')?.show(),
    leave: (event) =>
      (event as HTMLElementEventMap['fanar-confirm']).detail.waitUntil(this.#leave()),
  };

  async #take(): Promise<void> {
    const { office } = this;
    const gateway = this.#gateway;
    if (!office || !gateway?.takeTicket || this.phase.isTaking) return;
    if (!this.#form.validate()) return this.#focus('#errors');
    const service = serviceOf(this.phase, this.service);
    const request = { language: this.locale.language, ...(service && { service }) };
    const purpose = `take ${office} ${JSON.stringify(request)}`;
    this.#dispatch({ type: 'taking' });
    try {
      const { key, ...ticket } = await gateway.takeTicket(office, request, {
        idempotencyKey: this.#keys.for(purpose),
      });
      this.#keys.settle(purpose);
      this.#dispatch({ type: 'taken', ticket, key });
      if (this.remember) keptTicket.write(office, { id: ticket.id, key });
      tellTaken(this, ticket);
      await this.#focus('#ticket-heading');
    } catch (error) {
      this.#keys.fail(purpose, error);
      await this.#refuse(error);
    }
  }

  async #refuse(error: unknown): Promise<void> {
    const failure = refusalFrom(error);
    this.#dispatch({ type: 'refused', refusal: failure });
    emit(this, 'fanar-error', problemOf(failure));
    // Closed meanwhile: when it opens is what the queue says.
    if (failure.code === 'queue-closed') void this.#follower.ask();
    await this.#focus('#failure');
  }

  async #leave(): Promise<boolean> {
    const { office } = this;
    const { held, ticket } = this.phase;
    if (!office || !held || !ticket) return false;
    try {
      await this.#gateway?.leaveQueue?.(office, held.id, held.key);
    } catch (error) {
      emit(this, 'fanar-error', problemOf(refusalFrom(error)));
      return false;
    }
    this.#onTicket({ ...ticket, state: 'left' });
    void this.#focus('#ticket-heading');
    return true;
  }

  async #again(): Promise<void> {
    this.#forget();
    this.#dispatch({ type: 'dropped' });
    this.#follower.start();
    await this.#focus('.heading');
  }

  #forget(): void {
    if (this.office) keptTicket.forget(this.office);
  }

  #dispatch(event: TicketEvent): void {
    this.phase = transition(this.phase, event);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(key.includes(':') ? key : `queue-ticket:${key}`, params);

  #view(): TicketView {
    const { language, format } = this.locale;
    const time = (text: string) => formatTime(text, format);
    return {
      state: this.phase,
      level: levelOf(this.headingLevel),
      service: this.service,
      isAlerting: this.#alert.isOn,
      isAlertBlocked: this.#alert.isBlocked,
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      t: this.#t,
      problem: (problem) => this.locale.problemText(problem),
      words: (text) => inLanguage(text, language),
      time,
      moment: (instant) => time(fromInstant(instant).time),
      number: (number) => shownNumber(number, format),
      actions: this.#actions,
    };
  }

  protected override render(): TemplateResult {
    return html`<div class="visually-hidden" role="alert">${this.urgent}</div>
      ${this.#renderScreen()}`;
  }

  #renderScreen(): TemplateResult {
    const view = this.#view();
    const { queue, ticket } = this.phase;
    const screen = screenOf(this.phase);
    if (screen === 'unknown') return unknown(view);
    if (ticket) return ticketScreen(view, ticket);
    if (screen === 'unavailable') return unavailable(view);
    if (queue && screen === 'offer') return offer(view, queue);
    if (queue && screen === 'closed') return closed(view, queue);
    return html`<p role="status">${this.#t('loading')}</p>`;
  }
}
