import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { fileSizeMessages, sizeInWords } from '../i18n/file-size.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/message-thread.json' with { type: 'json' };
import { iconFile } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { messageThreadStyles } from './message-thread.styles.js';
import { safeAddress } from './safe-address.js';

export interface ThreadAttachment {
  readonly name: string;
  /** Of the page or of `https:`; any other is shown without a link. */
  readonly href: string;
  /** In bytes. */
  readonly size?: number | undefined;
}

export interface ThreadMessage {
  /** Names the slot that may replace its text. */
  readonly id: string;
  readonly from: 'citizen' | 'office';
  /** Who wrote it. Default: «أنت» for the citizen, «الجهة» for the office. */
  readonly author?: string | undefined;
  /** An instant in ISO 8601; shown in the time of Cairo. */
  readonly sentAt: string;
  /** Plain text; its line breaks are kept, nothing in it becomes a link or markup. */
  readonly text: string;
  readonly attachments?: readonly ThreadAttachment[] | undefined;
  /** The citizen has not seen it. Default: false. */
  readonly unread?: boolean | undefined;
}

/**
 * What a citizen and an office wrote to each other, the newest at the end. It shows: a box to answer
 * in stands under it. A message that comes while the page is open is announced.
 *
 * @slot [id] - Replaces the text of the message of that `id`.
 * @csspart messages - The list.
 * @csspart message - One message.
 * @csspart author - Who wrote it.
 * @csspart time - When.
 */
export class FanarMessageThread extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-message-thread';

  static override readonly messageSets = [elementMessages('message-thread', ar), fileSizeMessages];

  static override readonly styles = messageThreadStyles;

  /** The messages, the newest last; in the attribute as JSON. Default: none. */
  @property({ type: Array }) thread: readonly ThreadMessage[] = [];

  /** The name of the list. Default: «الرسائل». */
  @property() label = '';

  readonly #live = new LiveRegionController(this);

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('thread');
    // The first are there when the page opens; broken JSON in the attribute gives null.
    if (!before?.length || !this.thread?.length) return;
    const known = new Set(before.map(({ id }) => id));
    const newest = this.thread.findLast(({ id, from }) => from === 'office' && !known.has(id));
    if (!newest) return;
    const author = this.#authorOf(newest);
    this.#live.announce(this.locale.t('message-thread:arrived', { author, text: newest.text }));
  }

  #authorOf({ author, from }: ThreadMessage): string {
    return author ?? this.locale.t(`message-thread:${from}`);
  }

  protected override render(): TemplateResult {
    const { thread, locale } = this;
    if (!thread?.length) return html`<p class="empty">${locale.t('message-thread:empty')}</p>`;
    const count = thread.filter(({ unread }) => unread).length;
    return html`${
        count > 0
          ? html`<p class="unread">${locale.t('message-thread:unread', { count })}</p>`
          : nothing
      }
      <ol
        class="messages"
        part="messages"
        role="list"
        aria-label=${this.label || locale.t('message-thread:messages')}
      >
        ${thread.map((message) => this.#renderMessage(message))}
      </ol>`;
  }

  #renderMessage(message: ThreadMessage): TemplateResult {
    const { id, from, sentAt, text, attachments, unread } = message;
    const side = from === 'citizen' ? 'citizen' : 'office';
    return html`<li class=${`message ${side}${unread ? ' new' : ''}`} part="message">
      <div class="head">
        <bdi class="author" part="author">${this.#authorOf(message)}</bdi>
        <time class="time" part="time" datetime=${sentAt}>${this.#when(sentAt)}</time>
        ${unread ? html`<span class="mark">${this.locale.t('message-thread:new')}</span>` : nothing}
      </div>
      <slot name=${id}><p class="text" dir="auto">${text}</p></slot>
      ${
        attachments?.length
          ? html`<ul class="files" role="list" aria-label=${this.locale.t('message-thread:files')}>
              ${attachments.map((file) => this.#renderFile(file))}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #renderFile({ name, href, size }: ThreadAttachment): TemplateResult {
    const address = safeAddress(href);
    const words = html`${iconFile()}<span
        ><bdi>${name}</bdi>${
          size === undefined ? nothing : html` (${sizeInWords(size, this.locale)})`
        }</span
      >`;
    return html`<li>
      ${
        address === undefined
          ? html`<span class="file">${words}</span>`
          : html`<a class="file" href=${address}>${words}</a>`
      }
    </li>`;
  }

  /** What is no instant is shown as it is. */
  #when(sentAt: string): string {
    if (Number.isNaN(Date.parse(sentAt))) return sentAt;
    const { date, time } = fromInstant(sentAt);
    const { format } = this.locale;
    return this.locale.t('message-thread:when', {
      date: formatDate(date, format),
      time: formatTime(time, format),
    });
  }
}
