import { sanitizeText } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { canonical, directionOf, editable, TextEntry } from '../base/text-entry.js';
import { TextLimitController } from '../controllers/text-limit.js';
import { isDisabled } from '../mixins/form-associated.js';
import { describedBy, outerName } from '../mixins/labelled-control.js';
import { shownProblem, validate } from '../mixins/validated.js';
import { characterCountStyles } from '../styles/character-count.js';
import { textAreaStyles } from './text-area.styles.js';

const DEFAULT_ROWS = 4;

/**
 * Text of several lines: an explanation, a complaint, an address in full. Enter makes a new line and
 * never submits. The value has `\n` for every line break, and neither hidden nor control characters.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native textarea.
 * @csspart count - How many characters are left, near the limit.
 * @cssstate invalid - An error is shown.
 */
export class FanarTextArea extends TextEntry {
  static override readonly tag: string = 'fanar-text-area';

  static override readonly styles: CSSResultGroup = [
    TextEntry.styles,
    characterCountStyles,
    textAreaStyles,
  ];

  /** How many lines are in view: as much room as a good answer needs. Default: 4. */
  @property({ type: Number }) rows = DEFAULT_ROWS;

  /** Grows with the text, from `rows` lines to most of the window's height. Default: false. */
  @property({ type: Boolean, reflect: true }) autogrow = false;

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
    return sanitizeText(typed);
  }

  override [editable](value: string): string {
    // As the box itself will have it; else it would be put in anew at each update.
    return value.replace(/\r\n?/g, '\n');
  }

  override [validate](): Problem | null {
    return this.#limit.problem;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { autogrow, rows } = this;
    const box = this.renderRoot.querySelector('textarea');
    if (!box || (!autogrow && !changed.get('autogrow'))) return;
    // Through the object model: a style attribute is what a strict policy refuses.
    box.style.setProperty('--_rows', String(rows));
    if (CSS.supports('field-sizing', 'content')) return;
    box.style.blockSize = '';
    // Padding is in the one height, the border in the other.
    const border = box.offsetHeight - box.clientHeight;
    if (autogrow) box.style.blockSize = `${box.scrollHeight + border}px`;
  }

  protected override renderBox(): TemplateResult {
    return html`<textarea
      id="control"
      class="input"
      part="input"
      rows=${this.rows || DEFAULT_ROWS}
      dir=${directionOf(this.typedText)}
      autocomplete=${this.autocomplete || nothing}
      aria-label=${outerName(this)}
      aria-describedby=${describedBy(this, this.#limit.id ?? '')}
      aria-required=${this.required || nothing}
      aria-invalid=${this[shownProblem] ? 'true' : nothing}
      ?data-empty=${!this.typedText}
      ?disabled=${this[isDisabled]}
      ?readonly=${this.readonly}
      @input=${this.onInput}
      @change=${this.onChange}
    ></textarea>`;
  }

  protected override renderAfter(): unknown {
    return this.#limit.render();
  }
}
