import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarAlert } from '../alert/alert.js';
import { ask, type Waitable } from '../base/ask.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { CountdownController } from '../controllers/countdown.js';
import { FanarDialog } from '../dialog/dialog.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/session-timeout.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { inUnits, isTimeToSay, phaseAt, secondsUntil } from './session-timeout.state.js';
import type { SessionPhase } from './session-timeout.state.js';
import { sessionTimeoutStyles } from './session-timeout.styles.js';

declare global {
  interface HTMLElementEventMap {
    'fanar-extend': CustomEvent<Waitable>;
    'fanar-expire': CustomEvent<null>;
  }
}

/**
 * Warns before a session ends, and lets it go on with one key. It only tells the page: it ends nothing
 * by itself, and what was typed stays where it is.
 *
 * @slot - What the person should know, e.g. that answers are kept. Default: why sessions end.
 * @slot actions - More ways out, such as to save and go on later.
 * @slot expired - What to do once it has ended.
 * @slot expired-actions - The buttons for that.
 * @fires fanar-extend - The person wants to go on: `{ waitUntil }`. Ask the server, then set
 *   `expires-at` anew. `waitUntil(promise)` keeps the button busy; `false` or a rejection is a failure.
 * @fires fanar-expire - The session has ended.
 */
export class FanarSessionTimeout extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-session-timeout';

  static override readonly dependencies: readonly FanarElementClass[] = [
    FanarAlert,
    FanarButton,
    FanarDialog,
  ];

  static override readonly messageSets = [elementMessages('session-timeout', ar)];

  static override readonly styles = sessionTimeoutStyles;

  /** When the session ends: an instant, ISO 8601 with its offset. Default: none, and nothing happens. */
  @property({ attribute: 'expires-at' }) expiresAt = '';

  /** What the clock of the server says as this is set. Default: the clock of the device is trusted. */
  @property() now = '';

  /** How long before the end it warns, in seconds. Default: 120. */
  @property({ type: Number, attribute: 'warn-before' }) warnBefore = 120;

  @state() private isExtending = false;

  @state() private hasFailed = false;

  @state() private isLeft = false;

  @state() private said = '';

  readonly #countdown = new CountdownController(this, () => this.#expire());
  #skew = 0;
  #saidAt = Infinity;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('now')) this.#skew = this.now ? Date.parse(this.now) - Date.now() || 0 : 0;
    // After this update: what it starts asks for another.
    if (changed.has('now') || changed.has('expiresAt')) queueMicrotask(this.#start);
    else queueMicrotask(this.#say);
  }

  readonly #start = (): void => {
    const seconds = secondsUntil(this.expiresAt, Date.now(), this.#skew);
    if (seconds === undefined) return;
    this.hasFailed = false;
    this.isLeft = false;
    this.said = '';
    this.#saidAt = Infinity;
    this.#countdown.start(Math.max(0, seconds));
    if (seconds <= 0) this.#expire();
  };

  #expire(): void {
    this.said = '';
    const init = { bubbles: true, composed: true, detail: null };
    this.dispatchEvent(new CustomEvent('fanar-expire', init));
  }

  get #phase(): SessionPhase {
    const { hasStarted, left } = this.#countdown;
    return hasStarted ? phaseAt(left, this.warnBefore) : 'quiet';
  }

  get #leftInWords(): string {
    const { unit, count } = inUnits(this.#countdown.left);
    return this.locale.t(`session-timeout:${unit}`, { count });
  }

  readonly #say = (): void => {
    const { left } = this.#countdown;
    if (this.#phase !== 'warning' || left === this.#saidAt) return;
    const isFirst = this.#saidAt === Infinity;
    if (isFirst || isTimeToSay(this.#saidAt, left)) this.said = this.#leftInWords;
    this.#saidAt = left;
  };

  readonly #extend = async (): Promise<void> => {
    if (this.isExtending) return;
    this.hasFailed = false;
    const answer = ask(this, 'fanar-extend');
    this.isExtending = true;
    this.hasFailed = !(await answer);
    this.isExtending = false;
  };

  /** While it still runs, whatever closes the dialog means to go on. */
  readonly #onBeforeClose = (event: Event): void => {
    event.stopPropagation();
    if (this.#phase === 'expired') return;
    event.preventDefault();
    void this.#extend();
  };

  readonly #onClose = (): void => {
    this.isLeft = this.#phase === 'expired';
  };

  protected override render(): TemplateResult {
    const phase = this.#phase;
    const isExpired = phase === 'expired';
    return html`<fanar-dialog
      heading=${this.locale.t(isExpired ? 'session-timeout:expired' : 'session-timeout:heading')}
      .numerals=${this.numerals}
      .open=${phase !== 'quiet' && !this.isLeft}
      @fanar-before-close=${this.#onBeforeClose}
      @close=${this.#onClose}
    >
      <div class="visually-hidden" role="status">${this.said}</div>
      ${isExpired ? this.#renderExpired() : this.#renderWarning()}
    </fanar-dialog>`;
  }

  #renderWarning(): TemplateResult {
    const { locale } = this;
    return html`${
        this.hasFailed
          ? html`<fanar-alert tone="danger" announce="assertive"
              >${locale.t('session-timeout:failed')}</fanar-alert
            >`
          : nothing
      }
      <p class="left">${this.#phase === 'warning' ? this.#leftInWords : nothing}</p>
      <slot>${locale.t('session-timeout:why')}</slot>
      <fanar-button slot="actions" ?busy=${this.isExtending} @click=${this.#extend}
        >${locale.t('session-timeout:extend')}</fanar-button
      >
      <slot name="actions" slot="actions"></slot>`;
  }

  #renderExpired(): TemplateResult {
    return html`<slot name="expired">${this.locale.t('session-timeout:again')}</slot>
      <slot name="expired-actions" slot="actions"></slot>`;
  }
}
