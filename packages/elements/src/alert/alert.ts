import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/alert.json' with { type: 'json' };
import { toneIcons } from '../icons/tone-icons.js';
import { Localized } from '../mixins/localized.js';
import { alertStyles } from './alert.styles.js';

export type AlertTone = 'info' | 'success' | 'warning' | 'danger';
export type AlertAnnounce = 'polite' | 'assertive';

/** Long enough for a screen reader to notice the region before it is filled. */
const SETTLE_MS = 100;

/** Long enough to be heard; then the region is emptied, or it would be read a second time. */
const HEARD_MS = 5000;

/**
 * A message beside the content it is about: what happened and what to do. Its tone is said by a
 * word, an icon and a colour.
 *
 * Stays silent on a page that opens with it. One that appears later takes `announce`.
 *
 * @slot - The message.
 * @csspart alert - The box.
 * @csspart heading - The heading, while there is one.
 * @csspart icon - The icon.
 */
export class FanarAlert extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-alert';

  static override readonly messageSets = [elementMessages('alert', ar)];

  static override readonly styles = alertStyles;

  /** What it tells: information, a success, something to mind, or a problem. Default: `info`. */
  @property({ reflect: true }) tone: AlertTone = 'info';

  /** A line above the message. Default: none. */
  @property() heading = '';

  /** 1 to 6, to fit the headings of the page. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /**
   * Says the message once when it appears, and once more when its words change: after what is being
   * said (`polite`) or at once (`assertive`). Not together with moving the focus here: that says it
   * twice. Default: not said.
   */
  @property() announce: AlertAnnounce | undefined;

  @state() private announcement = '';

  #said = '';
  #observer: MutationObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    this.announcement = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('announce')) this.#watch();
    if (changed.has('announce') || changed.has('heading')) this.#announceSoon();
  }

  /** A framework changes the words inside a node, of which a slot tells nothing. */
  #watch(): void {
    this.#observer?.disconnect();
    if (!this.announce) return;
    this.#observer ??= new MutationObserver(this.#announceSoon);
    this.#observer.observe(this, { subtree: true, childList: true, characterData: true });
  }

  readonly #announceSoon = (): void => {
    if (!this.announce) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(), SETTLE_MS);
  };

  #say(): void {
    const message = `${this.heading} ${this.#bodyText()}`.trim();
    if (message === this.#said) return;
    this.#said = message;
    if (!message) return;
    this.announcement = `${this.#toneWord()} ${message}`;
    this.#timer = setTimeout(() => (this.announcement = ''), HEARD_MS);
  }

  #bodyText(): string {
    const body = this.renderRoot.querySelector('slot')?.assignedNodes() ?? [];
    const text = body.map(({ textContent }) => textContent);
    return text.join(' ').replace(/\s+/g, ' ').trim();
  }

  #toneWord(): string {
    return this.locale.t(`alert:${this.tone}`);
  }

  protected override render(): TemplateResult {
    const tone = html`<span class="visually-hidden">${this.#toneWord()} </span>`;
    const role = this.announce === 'assertive' ? 'alert' : 'status';
    return html`${
        this.announce
          ? html`<div class="visually-hidden" role=${role}>${this.announcement}</div>`
          : nothing
      }
      <div class="alert" part="alert">
        ${toneIcons[this.tone]()}
        <div class="content">
          ${
            this.heading
              ? html`<div
                  class="heading"
                  part="heading"
                  role="heading"
                  aria-level=${this.headingLevel}
                >
                  ${tone}${this.heading}
                </div>`
              : tone
          }
          <slot></slot>
        </div>
      </div>`;
  }
}
