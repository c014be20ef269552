import { sanitizeIdentity } from '@fanar/arabic';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { canonical, inputOptions, TextEntry, type InputOptions } from '../base/text-entry.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/search-field.json' with { type: 'json' };
import { iconClose, iconSearch } from '../icons/icons.js';
import { isDisabled } from '../mixins/form-associated.js';
import { searchFieldStyles } from './search-field.styles.js';

declare global {
  interface HTMLElementEventMap {
    /** A search is asked for. What for may be a name or a number of the person: read `value`. */
    'fanar-search': CustomEvent<null>;
  }
}

/**
 * What to search for. Enter asks for it and submits the form around, Escape and a button clear the
 * text. The value is in one line, without spaces around it and without hidden characters.
 *
 * @fires input - The native event, on every edit, a clearing among them.
 * @fires change - When the person is done editing.
 * @fires fanar-search - The person pressed Enter. It tells no more; the words are in `value`.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart clear - The button that clears, while there is text.
 * @csspart icon - The icons.
 * @cssstate invalid - An error is shown.
 */
export class FanarSearchField extends TextEntry {
  static override readonly tag: string = 'fanar-search-field';

  static override readonly messageSets = [
    ...TextEntry.messageSets,
    elementMessages('search-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [TextEntry.styles, searchFieldStyles];

  /** Leaves out the mark that tells that an answer is optional. Default: true, a search is no question. */
  @property({ type: Boolean }) override unmarked = true;

  readonly #live = new LiveRegionController(this);

  override [canonical](typed: string): string {
    return sanitizeIdentity(typed);
  }

  override [inputOptions](): InputOptions {
    return {
      // Of `type=search` one engine keeps Escape to itself, text or none: no dialog would be closed.
      role: 'searchbox',
      inputMode: 'search',
      enterKeyHint: 'search',
      // What was searched for is not offered to the next person at a shared computer.
      autocomplete: 'off',
    };
  }

  get #isClearable(): boolean {
    return this.typedText !== '' && !this.readonly && !this[isDisabled];
  }

  protected override onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.#isClearable) {
      // This press is spent: a dialog around stays open.
      event.preventDefault();
      event.stopPropagation();
      this.#clear();
    } else if (event.key === 'Enter') {
      this.dispatchEvent(
        new CustomEvent('fanar-search', { detail: null, bubbles: true, composed: true }),
      );
    }
    super.onKeydown(event);
  }

  #clear(): void {
    this.editTo('');
    this.onChange();
    this.#live.announce(this.locale.t('search-field:cleared'));
    this.focus();
  }

  protected override renderBox(): TemplateResult {
    return html`<div class="box">${iconSearch()}${super.renderBox()}${this.#renderClear()}</div>`;
  }

  /** No Tab stop: Escape does the same. */
  #renderClear(): TemplateResult | typeof nothing {
    if (!this.#isClearable) return nothing;
    return html`<button
      type="button"
      class="clear"
      part="clear"
      tabindex="-1"
      aria-label=${this.locale.t('search-field:clear')}
      @click=${this.#clear}
    >
      ${iconClose()}
    </button>`;
  }
}
