import type { CivilDate } from '@fanar/egypt';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { AsksForDaysElement } from '../calendar/asks-for-days.js';
import type { FanarCalendar } from '../calendar/calendar.js';
import '../calendar/define.js';
import { AnchoredPopoverController, type DismissReason } from '../controllers/anchored-popover.js';
import type { LocalizedElement } from '../mixins/localized.js';

/** What a calendar shows. */
export type CalendarView = Pick<FanarCalendar, 'mode' | 'value' | 'focusedDate' | 'min'>;

export interface CalendarPopoverOptions {
  readonly onChoose: (date: CivilDate) => void;
  /** It has closed by itself. */
  readonly onDismiss: (reason: DismissReason) => void;
}

/** What the button of `calendar-button.ts` opens; loaded then, with the calendar. */
export class CalendarPopover {
  readonly #host: LitElement & LocalizedElement & AsksForDaysElement;
  readonly #options: CalendarPopoverOptions;
  readonly #popover: AnchoredPopoverController;

  constructor(
    host: LitElement & LocalizedElement & AsksForDaysElement,
    options: CalendarPopoverOptions,
  ) {
    this.#host = host;
    this.#options = options;
    this.#popover = new AnchoredPopoverController(host, { onDismiss: options.onDismiss });
  }

  /** Once it is drawn. */
  async show(): Promise<void> {
    const calendar = this.#host.renderRoot.querySelector<FanarCalendar>('.popover > .calendar');
    await calendar?.updateComplete;
    if (!calendar?.isConnected) return;
    this.#popover.show();
    calendar.focus();
  }

  hide(): void {
    this.#popover.hide();
  }

  readonly #onInput = (event: Event): void => {
    event.stopPropagation();
    this.#options.onChoose((event.target as FanarCalendar).focusedDate);
  };

  render({ mode, value, focusedDate, min }: CalendarView): TemplateResult {
    const host = this.#host;
    return html`<fanar-calendar
        class="calendar"
        .mode=${mode}
        .value=${value}
        .focusedDate=${focusedDate}
        .min=${min}
        .max=${host.max}
        .unavailable=${host.unavailable}
        .dayNotes=${host.dayNotes}
        .hijri=${host.hijri}
        .hijriAdjustment=${host.hijriAdjustment}
        .clock=${host.clock}
        .numerals=${host.numerals}
        .messages=${host.messages}
        @input=${this.#onInput}
        @change=${stopped}
        @fanar-calendar-move=${stopped}
      ></fanar-calendar>
      <button class="close" type="button" @click=${this.#onClose}>
        ${host.locale.t('date-picker:close')}
      </button>`;
  }

  readonly #onClose = (): void => {
    this.hide();
    this.#options.onDismiss('escape');
  };
}

/** The host says itself when its answer changes. */
const stopped = (event: Event): void => event.stopPropagation();
