import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { directionOf } from '../base/text-entry.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import { LiveRegionController } from '../controllers/live-region.js';
import type { Choice } from '../controllers/option-children.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/combobox.json' with { type: 'json' };
import { iconDown } from '../icons/icons.js';
import { isDisabled } from '../mixins/form-associated.js';
import { describedBy, outerName, renderField } from '../mixins/labelled-control.js';
import { shownProblem } from '../mixins/validated.js';
import { renderChips, type Chip } from './chips.js';
import {
  boxText,
  changeState,
  ComboboxAnswer,
  comboboxState,
  exactChoice,
  isFixed,
  settle,
} from './combobox-answer.js';
import type { ComboboxList } from './combobox-list.js';

import { comboboxStyles } from './combobox.styles.js';

export type { LoadChoices } from './choice-loader.js';

/** The list with all that belongs to it; once for all comboboxes of the page. */
let loading: Promise<typeof import('./combobox-list.js')> | undefined;

/** Where it cannot be had, it is tried again with the next need. */
function loadList(): Promise<typeof import('./combobox-list.js')> {
  loading ??= import('./combobox-list.js').catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}

/** Not yet needed, so not missed either. */
function loadAhead(): void {
  loadList().catch(() => undefined);
}

/**
 * One answer, or with `multiple` several, out of a list that is searched by typing, as Egyptians
 * spell. Only what is listed is an answer, unless `custom`; other text stays in the box and is an
 * error. Its answers are `options`, `<option>` children, or what `load` brings. The list itself is
 * loaded once the page has come to rest.
 *
 * @fires input - On every edit, and when an answer is chosen or removed.
 * @fires change - When the person is done with an edit, has chosen or removed an answer.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart list - The list.
 * @csspart group-label - The heading of a group in it.
 * @csspart option - Each choice in it.
 * @csspart chip - Each answer chosen, with `multiple`.
 * @cssstate invalid - An error is shown.
 */
export class FanarCombobox extends ComboboxAnswer {
  static override readonly tag: string = 'fanar-combobox';

  static override readonly messageSets = [
    ...ComboboxAnswer.messageSets,
    elementMessages('combobox', ar),
  ];

  static override readonly styles: CSSResultGroup = [ComboboxAnswer.styles, comboboxStyles];

  /** As on native inputs: which answer of the person the browser may fill in. Default: `off`. */
  @property() autocomplete: AutoFill | '' = '';

  #list: ComboboxList | undefined;
  readonly #live = new LiveRegionController(this);

  override [exactChoice](text: string): Choice | undefined {
    return this.#list ? this.#list.exact(text) : super[exactChoice](text);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    if (loading) return;
    if ('requestIdleCallback' in window) requestIdleCallback(loadAhead);
    else setTimeout(loadAhead, 500);
  }

  get #input(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#control');
  }

  get #chipButtons(): readonly HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>('button.chip'));
  }

  async #needList(): Promise<ComboboxList | undefined> {
    try {
      const { ComboboxList } = await loadList();
      if (!this.#list) {
        this.#list = new ComboboxList(this, this.#live);
        this.requestUpdate();
        await this.updateComplete;
      }
    } catch {
      // Without a list the answer can still be written out.
    }
    return this.#list;
  }

  async #onFocus(): Promise<void> {
    (await this.#needList())?.prepare();
  }

  #onInput(event: Event): void {
    this.enterText((event.target as HTMLInputElement).value);
    void this.#needList();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || this.#list?.handleKey(event)) return;
    const { key, altKey } = event;
    if (key === 'Enter') {
      const { isOpen } = this[comboboxState];
      // With the list open, Enter is about the list.
      if (isOpen) event.preventDefault();
      this[settle]();
      if (!isOpen) submitImplicitly(this.form);
    } else if (key === 'Backspace' && !this[boxText] && !event.repeat) {
      // To the last answer; pressed again, the key removes it.
      this.#chipButtons.at(-1)?.focus();
    } else if (!this.#list && (key === 'ArrowDown' || (key === 'ArrowUp' && !altKey))) {
      void this.#open();
    }
  }

  async #open(): Promise<void> {
    if (!this[isFixed]) (await this.#needList())?.act({ type: 'open' });
  }

  #onToggle(): void {
    const { isOpen } = this[comboboxState];
    this.#input?.focus();
    if (isOpen) this.#list?.act({ type: 'close' });
    else void this.#open();
  }

  /** Pressed, it leaves the focus where the person types. */
  #keepFocus(event: Event): void {
    event.preventDefault();
  }

  readonly #onRemove = ({ value, label }: Chip, place: number): void => {
    const values = this.values.filter((each) => each !== value);
    this[changeState]({ ...this[comboboxState], values }, true);
    this.#live.announce(this.locale.t('combobox:removed', { label }));
    // What held the focus is gone.
    void this.updateComplete.then(() => (this.#chipButtons[place] ?? this.#input)?.focus());
  };

  protected override render(): TemplateResult {
    return renderField(
      this,
      html`<div class="box overlaid popover-anchor">${this.#renderBox()}</div>
        <div class="popover" popover="manual" @mousedown=${this.#keepFocus}>
          ${this.#list?.render()}
        </div>
        ${this.multiple ? this.#renderChosen() : nothing}`,
    );
  }

  #renderBox(): TemplateResult {
    const { isOpen } = this[comboboxState];
    const text = this[boxText];
    return html`<input
        id="control"
        class="input"
        part="input"
        role="combobox"
        .value=${live(text)}
        dir=${directionOf(text)}
        autocomplete=${this.autocomplete || 'off'}
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls=${this.#list ? 'list' : nothing}
        aria-activedescendant=${this.#list?.activeId ?? nothing}
        aria-label=${outerName(this)}
        aria-describedby=${describedBy(this, this.multiple ? 'chosen' : '')}
        aria-required=${this.required || nothing}
        aria-invalid=${this[shownProblem] ? 'true' : nothing}
        ?disabled=${this[isDisabled]}
        ?readonly=${this.readonly}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
        @click=${this.#open}
        @focus=${this.#onFocus}
        @change=${this[settle]}
        @blur=${this[settle]}
      />${this.readonly ? nothing : this.#renderToggle()}`;
  }

  #renderToggle(): TemplateResult {
    const { isOpen } = this[comboboxState];
    return html`<button
      class="toggle"
      type="button"
      tabindex="-1"
      aria-label=${this.locale.t(isOpen ? 'combobox:hide' : 'combobox:show')}
      aria-controls=${this.#list ? 'list' : nothing}
      aria-expanded=${isOpen}
      ?disabled=${this[isDisabled]}
      @mousedown=${this.#keepFocus}
      @click=${this.#onToggle}
    >
      ${iconDown()}
    </button>`;
  }

  #renderChosen(): TemplateResult {
    const { values, locale } = this;
    const chips = values.map((value) => ({ value, label: this.labelOf(value) }));
    return html`<span id="chosen" class="visually-hidden"
        >${locale.t('combobox:chosen', { count: values.length })}</span
      >${
        values.length > 0
          ? renderChips({
              chips,
              locale,
              isDisabled: this[isDisabled],
              isReadonly: this.readonly,
              onRemove: this.#onRemove,
            })
          : nothing
      }`;
  }
}
