import type { CivilDate } from '@fanar/egypt';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { AsksForDaysElement } from '../calendar/asks-for-days.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/date-picker.json' with { type: 'json' };
import { iconCalendar } from '../icons/icons.js';
import type { LocalizedElement } from '../mixins/localized.js';
import type { CalendarPopover, CalendarView } from './calendar-popover.js';

export type { CalendarView } from './calendar-popover.js';

/** The texts of the button and of what it opens. */
export const calendarButtonMessages = elementMessages('date-picker', ar);

export interface CalendarButtonOptions {
  /** What the calendar is to show, for the button of this id. */
  readonly view: (opener: string) => CalendarView;
  readonly onChoose: (date: CivilDate, opener: string) => void;
}

/**
 * A button beside a box that opens a calendar. The focus goes to the day in the box; a day chosen,
 * Escape and the close button bring it back to the button. Most dates are typed and a calendar weighs
 * more than the box: it is fetched when the person comes to the box, and where that fails a date can
 * still be typed.
 *
 * The host renders the button in `.popover-anchor`, and the popover, and holds `calendarButtonStyles`.
 */
export class CalendarButton {
  readonly #host: LitElement & LocalizedElement & AsksForDaysElement;
  readonly #options: CalendarButtonOptions;
  #popover: CalendarPopover | undefined;
  #opener = '';

  constructor(
    host: LitElement & LocalizedElement & AsksForDaysElement,
    options: CalendarButtonOptions,
  ) {
    this.#host = host;
    this.#options = options;
  }

  /** The id of the button that opened it; empty while it is closed. */
  get opener(): string {
    return this.#opener;
  }

  /** Ahead of need. */
  readonly prepare = (): void => {
    this.#load().catch(() => undefined);
  };

  async show(opener: string): Promise<void> {
    if (this.#opener === opener) return;
    this.#popover?.hide();
    this.#opener = opener;
    try {
      await this.#load();
    } catch {
      this.#opener = '';
    }
    if (this.#opener !== opener) return;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#popover?.show();
  }

  hide(): void {
    this.#popover?.hide();
    this.#closed(true);
  }

  async #load(): Promise<void> {
    const { CalendarPopover } = await import('./calendar-popover.js');
    this.#popover ??= new CalendarPopover(this.#host, {
      onDismiss: (reason) => this.#closed(reason === 'escape'),
      onChoose: (date) => {
        const opener = this.#opener;
        this.hide();
        this.#options.onChoose(date, opener);
      },
    });
  }

  #closed(givesFocusBack: boolean): void {
    const opener = this.#opener;
    this.#opener = '';
    this.#host.requestUpdate();
    if (!givesFocusBack || !opener) return;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${opener}`)?.focus();
  }

  renderButton(id: string, label: string, isDisabled: boolean): TemplateResult {
    return html`<button
      id=${id}
      class="open"
      part="calendar-button"
      type="button"
      aria-label=${this.#host.locale.t('date-picker:open', { label })}
      aria-haspopup="dialog"
      aria-expanded=${this.#opener === id}
      ?disabled=${isDisabled}
      @click=${() => (this.#opener === id ? this.hide() : void this.show(id))}
    >
      ${iconCalendar()}
    </button>`;
  }

  renderPopover(label: string): TemplateResult {
    return html`<div
      class="popover"
      popover="manual"
      role="dialog"
      aria-label=${this.#host.locale.t('date-picker:title', { label })}
    >
      ${
        this.#opener && this.#popover
          ? this.#popover.render(this.#options.view(this.#opener))
          : nothing
      }
    </div>`;
  }
}
