import { graphemeLength } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { elementMessages } from '../i18n/messages.js';
import { submissionErrorMessages } from '../i18n/submission-error-messages.js';
import ar from '../i18n/locales/ar/character-count.json' with { type: 'json' };
import { LiveRegionController } from './live-region.js';
import type { LocalizedElement } from '../mixins/localized.js';

/** A box of text that may be limited. */
export interface CountedHost extends LitElement, LocalizedElement {
  readonly value: string;
  readonly maxLength: number | undefined;
  readonly minLength: number | undefined;
}

/** How long a pause in typing is, in milliseconds, before the count is said aloud. */
const PAUSE_MS = 1000;

/** From how many characters left the count is shown; before that it would only distract. */
const NEAR_THE_LIMIT = 20;

/** What the count says, and what is wrong with a text that is too long. */
export const characterCountMessages = [
  elementMessages('character-count', ar),
  submissionErrorMessages,
];

/**
 * How many characters are left, as a reader counts them. It is shown near the limit and beyond, said
 * aloud when the person pauses, and cuts nothing. Fetched by `TextLimitController`.
 *
 * Does not own: the limit, and when the problem is shown.
 */
export class CharacterCountController implements ReactiveController {
  readonly #host: CountedHost;
  readonly #live: LiveRegionController;
  #counted: string | undefined;

  constructor(host: CountedHost) {
    this.#host = host;
    this.#live = new LiveRegionController(host);
    host.addController(this);
  }

  /** More than the most, or less than the least. */
  get problem(): Problem | null {
    const { value, maxLength, minLength } = this.#host;
    const limit = maxLength ?? Infinity;
    const minimum = minLength ?? 0;
    const count = graphemeLength(value);
    if (count > limit) return { code: 'text-too-long', params: { count, limit } };
    return count < minimum ? { code: 'text-too-short', params: { count, minimum } } : null;
  }

  /** The id for `aria-describedby`, while the count is shown. */
  get id(): string | undefined {
    return this.#words ? 'count' : undefined;
  }

  get #words(): string {
    const { value, maxLength, locale } = this.#host;
    if (maxLength == null) return '';
    const left = maxLength - graphemeLength(value);
    if (left > NEAR_THE_LIMIT) return '';
    return left < 0
      ? locale.t('character-count:over', { count: -left })
      : locale.t('character-count:left', { count: left });
  }

  hostUpdated(): void {
    if (this.#host.maxLength == null) return;
    const { value } = this.#host;
    const isEdited = this.#counted !== undefined && this.#counted !== value;
    this.#counted = value;
    const words = isEdited && this.#host.matches(':focus-within') ? this.#words : '';
    if (words) this.#live.announce(words, PAUSE_MS);
  }

  render(): TemplateResult | typeof nothing {
    const words = this.#words;
    return words ? html`<p id="count" class="count" part="count">${words}</p>` : nothing;
  }
}
