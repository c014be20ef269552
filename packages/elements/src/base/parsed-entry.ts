import {
  sanitizeIdentity,
  toAsciiDigits,
  type ParseOk,
  type ParseResult,
  type Problem,
} from '@fanar/arabic';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { restoreFormState, type FormState } from '../mixins/form-associated.js';
import {
  isEmpty,
  problemWords,
  shownProblem,
  userCommitted,
  validate,
} from '../mixins/validated.js';
import { adviceStyles } from '../styles/advice.js';
import { understoodStyles } from '../styles/understood.js';
import { canonical, editable, TextEntry } from './text-entry.js';

/** Method: reads the text. */
export const parse = Symbol('parse');
/** Method: what to say of a good text once the person is done; nothing by default. */
export const confirmation = Symbol('confirmation');

/**
 * A text entry that a parser reads. Its errors are the parser's; what the parser only advises is
 * shown when the person is done editing, and blocks nothing.
 */
export abstract class ParsedEntry<Parsed extends ParseOk<string>> extends TextEntry {
  static override readonly styles: CSSResultGroup = [
    TextEntry.styles,
    adviceStyles,
    understoodStyles,
  ];

  /** The text the person was done with; advice is about no other. */
  #settledText: string | undefined;

  abstract [parse](text: string): ParseResult<Parsed, string>;

  /** What was understood; null while it cannot be read. */
  get parsed(): Parsed | null {
    const result = this[parse](this.typedText);
    return result.ok ? result : null;
  }

  override [canonical](typed: string): string {
    const result = this[parse](typed);
    return result.ok ? result.value : toAsciiDigits(sanitizeIdentity(typed));
  }

  override [editable](value: string): string {
    const result = this[parse](value);
    return result.ok ? result.display : value;
  }

  override [isEmpty](): boolean {
    return sanitizeIdentity(this.typedText) === '';
  }

  override [validate](): Problem | null {
    const result = this[parse](this.typedText);
    if (result.ok) return null;
    return result.params ? { code: result.code, params: result.params } : { code: result.code };
  }

  [confirmation](_parsed: Parsed): string | TemplateResult | undefined {
    return undefined;
  }

  override [userCommitted](): void {
    this.#settledText = this.typedText;
    this.requestUpdate();
    super[userCommitted]();
  }

  override formResetCallback(): void {
    this.#settledText = undefined;
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.#settledText = undefined;
    super[restoreFormState](state);
  }

  protected override renderAfter(): TemplateResult {
    // The region is always there, so that what appears in it is said. It describes nothing: it
    // would be said again each time the person comes back.
    return html`<div role="status">${this.#renderAdvice()}</div>`;
  }

  #renderAdvice(): TemplateResult | typeof nothing {
    if (this.#settledText !== this.typedText || this[shownProblem]) return nothing;
    const { parsed } = this;
    if (!parsed) return nothing;
    if (parsed.warnings.length > 0) {
      return html`${parsed.warnings.map(
        (problem) => html`<p class="advice" part="advice">${this[problemWords](problem)}</p>`,
      )}`;
    }
    const words = this[confirmation](parsed);
    return words ? html`<div class="understood" part="understood">${words}</div>` : nothing;
  }
}
