import { sanitizeText, stripBidiControls, toAsciiDigits } from '@fanar/arabic';
import { parseEmail, type Problem } from '@fanar/contract';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { canonical, inputOptions, TextEntry, type InputOptions } from '../base/text-entry.js';
import { TextLimitController } from '../controllers/text-limit.js';
import { validate } from '../mixins/validated.js';
import { characterCountStyles } from '../styles/character-count.js';

/** What is asked for: it chooses the keyboard, the direction and the canonical form. */
export type TextFieldType = 'text' | 'email' | 'numeric' | 'code';

const OPTIONS: Readonly<Record<TextFieldType, InputOptions>> = {
  text: {},
  email: { inputMode: 'email', dir: 'ltr' },
  numeric: { inputMode: 'numeric', dir: 'ltr' },
  code: { dir: 'ltr' },
};

/**
 * A line of text: a name, an address, a number that is no quantity.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart count - How many characters are left, near the limit.
 * @cssstate invalid - An error is shown.
 */
export class FanarTextField extends TextEntry {
  static override readonly tag: string = 'fanar-text-field';

  static override readonly styles: CSSResultGroup = [TextEntry.styles, characterCountStyles];

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

  /**
   * The fewest characters allowed, as a reader counts them, once there are any. Default: no limit.
   */
  @property({ type: Number, attribute: 'minlength' }) minLength: number | undefined;

  readonly #limit = new TextLimitController(this);

  override [canonical](typed: string): string {
    if (this.type === 'text') return sanitizeText(typed);
    return toAsciiDigits(stripBidiControls(typed)).trim();
  }

  override [validate](): Problem | null {
    const { problem } = this.#limit;
    if (problem) return problem;
    return this.type === 'email' && !parseEmail(this.value).ok ? { code: 'email-format' } : null;
  }

  override [inputOptions](): InputOptions {
    return { ...OPTIONS[this.type], describedBy: this.#limit.id };
  }

  protected override renderAfter(): unknown {
    return this.#limit.render();
  }
}
