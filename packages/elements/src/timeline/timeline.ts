import { formatDate } from '@fanar/egypt/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/timeline.json' with { type: 'json' };
import { iconCheck } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { FanarTag } from '../tag/tag.js';
import { timelineStyles } from './timeline.styles.js';

export type TimelineState = 'done' | 'current' | 'to-come';

/** Something that happened to an application, or will. */
export interface TimelineEvent {
  /** Names the slot that may replace the text. */
  readonly id: string;
  readonly title: string;
  /** A civil date, `2026-11-30`; anything else is shown as it is, such as «خلال أسبوع». */
  readonly date?: string | undefined;
  readonly text?: string | undefined;
  /** Default: `done`. */
  readonly state?: TimelineState | undefined;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * What has happened to an application, where it is now and what is to come. Each state is told by a
 * mark and in words.
 *
 * @slot [id] - Replaces the text of the event of that `id`: a link, a list of papers.
 * @csspart events - The list.
 * @csspart event - One event.
 * @csspart title - What happened.
 * @csspart date - When.
 */
export class FanarTimeline extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-timeline';

  static override readonly dependencies: readonly FanarElementClass[] = [FanarTag];

  static override readonly messageSets = [elementMessages('timeline', ar)];

  static override readonly styles = timelineStyles;

  /** In the order to show; in the attribute as JSON. Default: none. */
  @property({ type: Array }) events: readonly TimelineEvent[] = [];

  /** The name of the list. Default: «مراحل الطلب». */
  @property() label = '';

  /** Shows the last of them first, and counts them backwards. Default: false. */
  @property({ type: Boolean }) reversed = false;

  protected override render(): TemplateResult | typeof nothing {
    // Broken JSON in the attribute gives null.
    if (!this.events?.length) return nothing;
    const label = this.label || this.locale.t('timeline:events');
    const shown = this.reversed ? this.events.toReversed() : this.events;
    return html`<ol class="events" part="events" aria-label=${label} ?reversed=${this.reversed}>
      ${shown.map((event) => this.#renderEvent(event))}
    </ol>`;
  }

  #renderEvent({ id, title, date, text, state = 'done' }: TimelineEvent): TemplateResult {
    const word = this.locale.t(`timeline:${state}`);
    return html`<li
      class="event ${state}"
      part="event"
      aria-current=${state === 'current' ? 'step' : nothing}
    >
      <span class="marker" aria-hidden="true">${renderMark(state)}</span>
      <p class="heading">
        <bdi class="title" part="title">${title}</bdi>${
          state === 'current'
            ? html`<fanar-tag tone="info">${word}</fanar-tag>`
            : html`<span class="visually-hidden">: ${word}</span>`
        }
      </p>
      ${date ? html`<p class="date" part="date">${this.#renderDate(date)}</p>` : nothing}
      <slot name=${id}>${text ? html`<bdi class="text">${text}</bdi>` : nothing}</slot>
    </li>`;
  }

  #renderDate(date: string): unknown {
    if (!ISO_DATE.test(date)) return date;
    return html`<time datetime=${date}>${formatDate(date, this.locale.format)}</time>`;
  }
}

function renderMark(state: TimelineState): unknown {
  if (state === 'done') return iconCheck();
  return state === 'current' ? html`<span class="dot"></span>` : nothing;
}
