import { graphemeLength, sanitizeText, stripBidiControls, toAsciiDigits } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { canonical, inputOptions, TextEntry, type InputOptions } from '../base/text-entry.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/text-field.json' with { type: 'json' };
import { validate } from '../mixins/validated.js';
import { textFieldStyles } from './text-field.styles.js';

/** What is asked for: it chooses the keyboard, the direction and the canonical form. */
export type TextFieldType = 'text' | 'email' | 'numeric' | 'code';

const OPTIONS: Readonly<Record<TextFieldType, InputOptions>> = {
  text: {},
  email: { inputMode: 'email', dir: 'ltr' },
  numeric: { inputMode: 'numeric', dir: 'ltr' },
  code: { dir: 'ltr' },
};

/** How long a pause in typing is, in milliseconds, before the count is said aloud. */
const PAUSE_MS = 1000;

/** From how many characters left the count is shown; before that it would only distract. */
const NEAR_THE_LIMIT = 20;

/** One name part, `@`, a domain with a dot. Whether it exists only a message to it can tell. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/**
 * A line of text: a name, an address, a number that is no quantity.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @cssstate invalid - An error is shown.
 */
export class FanarTextField extends TextEntry {
  static override readonly tag: string = 'fanar-text-field';

  static override readonly messageSets = [
    ...TextEntry.messageSets,
    elementMessages('text-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [TextEntry.styles, textFieldStyles];

  /**
   * `text` takes the direction of what is written. `email`, `numeric` (digits that are no quantity)
   * and `code` (a reference, letters and digits) run left to right, and their digits of any script
   * become ASCII. Default: `text`.
   */
  @property() type: TextFieldType = 'text';

  /**
   * The most characters allowed, as a reader counts them. More can be typed: the field says how many
   * are left when it gets close, or too many, and cuts nothing. Default: no limit.
   */
  @property({ type: Number, attribute: 'maxlength' }) maxLength: number | undefined;

  readonly #live = new LiveRegionController(this);

  override [canonical](typed: string): string {
    if (this.type === 'text') return sanitizeText(typed);
    return toAsciiDigits(stripBidiControls(typed)).trim();
  }

  override [validate](): Problem | null {
    const { value, maxLength: limit } = this;
    const count = graphemeLength(value);
    if (limit !== undefined && count > limit) {
      return { code: 'text-too-long', params: { count, limit } };
    }
    if (this.type === 'email' && !EMAIL.test(value)) return { code: 'email-format' };
    return null;
  }

  override [inputOptions](): InputOptions {
    return {
      ...OPTIONS[this.type],
      ...(this.#count && { describedBy: 'count' }),
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const count = this.#count;
    if (count && changed.has('value') && this.matches(':focus-within')) {
      this.#live.announce(count, PAUSE_MS);
    }
  }

  /** How many characters are left, near the limit and beyond it; else empty. */
  get #count(): string {
    if (this.maxLength === undefined) return '';
    const left = this.maxLength - graphemeLength(this.value);
    if (left > NEAR_THE_LIMIT) return '';
    return left < 0
      ? this.locale.t('text-field:over', { count: -left })
      : this.locale.t('text-field:left', { count: left });
  }

  protected override renderAfter(): unknown {
    return this.#count ? html`<p id="count" class="count">${this.#count}</p>` : nothing;
  }
}
