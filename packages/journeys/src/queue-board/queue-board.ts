import { createHttpGateway, type Queue, type ServiceGateway } from '@fanar/contract';
import { stripBidiControls, type Language } from '@fanar/arabic';
import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import {
  baseStyles,
  FanarElement,
  focusStyles,
  LiveRegionController,
  Localized,
  visuallyHiddenStyles,
  type Params,
} from '@fanar/elements';
import { FanarButton } from '@fanar/elements/button';
import { html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { emit } from '../emit.js';
import { MinuteClock } from '../minute-clock.js';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/queue-board.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { levelOf } from '../level-of.js';
import { Chime } from '../queue/chime.js';
import { LiveFollower } from '../live-follower.js';
import { isNumbered, shownNumber, spokenCounter, spokenNumber } from '../queue/ticket-number.js';
import { counterWords, queueMessages } from '../queue/words.js';
import { problemOf } from '../refusal.js';
import { CallOut } from './call-out.js';
import { tellCall } from './queue-board.events.js';
import {
  freshCalls,
  INITIAL,
  isNight,
  placeAt,
  transition,
  type BoardEvent,
  type BoardState,
  type Call,
} from './queue-board.state.js';
import { queueBoardStyles } from './queue-board.styles.js';
import { speak, stopSpeaking, voiceFor, watchVoices } from './speech.js';
import { board } from './views/board.js';
import type { BoardView } from './views/view.js';

export type * from '../emit.js';
export type * from './queue-board.events.js';

const SOURCES = ['office', 'api', 'gateway'] as const;
/** Milliseconds that the chime is let ring before the number is said. */
const CHIME_MS = 1100;

/**
 * The screen of a waiting hall: the number that is called, read from ten metres, and said aloud with a
 * chime. It fills the screen it is on, and runs for days by itself.
 *
 * @fires fanar-call - A number is called while the board looks on: number and counter.
 * @fires fanar-error - The hall could not be asked; the board goes on trying: code and params.
 */
export class FanarQueueBoard extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-queue-board';

  static override readonly dependencies = [FanarButton];

  static override readonly messageSets = [queueMessages, journeyMessages('queue-board', ar)];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    visuallyHiddenStyles,
    queueBoardStyles,
  ];

  /** The office whose hall it is. Default: none. */
  @property() office: string | undefined;

  /**
   * Whether calls are heard: a chime, and the number in words where the device has a voice of the
   * language. Browsers want a press of the button first. Default: `off`.
   */
  @property() voice: 'on' | 'off' = 'off';

  /** Where the API is, e.g. `/api/v1`. Default: none. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. Default: none. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** Level of the heading, 1–6, to fit the page. Default: 1. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;

  @state() private told: BoardState = INITIAL;
  @state() private isSounding = false;

  readonly #live = new LiveRegionController(this);
  readonly #chime = new Chime();
  readonly #clock = new MinuteClock(this, () => this.requestUpdate());
  readonly #callOut = new CallOut({
    ring: () => this.#chime.ring(),
    pause: () => new Promise((resolve) => setTimeout(resolve, CHIME_MS)),
    say: (text) => speak(text, this.#language),
  });
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
      this.#dispatch({ type: 'liveliness', liveliness, at: Date.now() });
      if (failure) emit(this, 'fanar-error', problemOf(failure));
    },
  });
  #httpGateway: ServiceGateway | undefined;
  #connected: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    watchVoices(() => this.requestUpdate(), this.#connected.signal);
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#follower.stop();
    this.#silence();
    this.#chime.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer) return;
    const { api } = this;
    if (changed.has('api')) this.#httpGateway = api ? createHttpGateway({ base: api }) : undefined;
    if (changed.has('voice') && this.voice !== 'on') this.#silence();
    if (!SOURCES.some((source) => changed.has(source))) return;
    this.#dispatch({ type: 'another-hall' });
    this.#follow();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  get #language(): Language {
    return this.locale.language;
  }

  /** A screen in a hall is looked at also where the browser thinks that it is hidden. */
  #follow(): void {
    if (this.office && this.#gateway?.getQueue) this.#follower.start();
    else this.#follower.stop();
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { office } = this;
    if (!office) return;
    const queue = await this.#gateway?.getQueue?.(office, { signal });
    if (queue && !signal.aborted) this.#onQueue(queue);
  }

  #onQueue(queue: Queue): void {
    const calls = freshCalls(this.told, queue);
    this.#dispatch({ type: 'told', queue, at: Date.now() });
    for (const call of calls) this.#call(call);
  }

  #call(call: Call): void {
    const { format } = this.locale;
    const t = this.#t;
    tellCall(this, call);
    const number = shownNumber(call.number, format);
    this.#live.announce(t('call', { number, counter: counterWords(t, call.counter) }));
    if (!this.isSounding) return;
    const counter = spokenCounter(call.counter, this.#language);
    const place = isNumbered(call.counter) ? t('counter-spoken', { counter }) : counter;
    const said = t('call', { number: spokenNumber(call.number, this.#language), counter: place });
    // A voice may read the marks that keep a line in order.
    this.#callOut.call(stripBidiControls(said));
  }

  readonly #toggleSound = (): void => {
    if (this.isSounding) {
      this.#silence();
      return;
    }
    this.isSounding = true;
    void this.#chime.unlock().then(() => this.#chime.ring());
  };

  #silence(): void {
    this.isSounding = false;
    this.#callOut.stop();
    stopSpeaking();
  }

  #dispatch(event: BoardEvent): void {
    this.told = transition(this.told, event);
  }

  readonly #t = (key: string, params?: Params): string =>
    this.locale.t(key.includes(':') ? key : `queue-board:${key}`, params);

  #view(): BoardView {
    const { format } = this.locale;
    const { now } = this.#clock;
    const time = (text: string) => formatTime(text, format);
    const isVoiced = this.voice === 'on';
    return {
      state: this.told,
      level: levelOf(this.headingLevel),
      clock: now && {
        time: time(now.time),
        date: formatDate(now.date, { ...format, style: 'full' }),
      },
      isVoiced,
      isSounding: this.isSounding,
      isVoiceMissing: isVoiced && !isServer && !voiceFor(this.#language),
      t: this.#t,
      words: (text) => inLanguage(text, this.#language),
      time,
      moment: (at) => time(fromInstant(at).time),
      number: (number) => shownNumber(number, format),
      // Whoever took the number on an English phone looks for it here too.
      otherNumber: (number) => (shownNumber(number, format) === number ? undefined : number),
      toggleSound: this.#toggleSound,
    };
  }

  protected override render(): TemplateResult {
    const { now } = this.#clock;
    const classes = { board: true, night: now !== undefined && isNight(now.time) };
    return html`<div
      class=${classMap(classes)}
      data-place=${now ? placeAt(now.time) : 0}
      dir=${this.locale.dir}
    >
      <div class="picture">${board(this.#view())}</div>
    </div>`;
  }
}
