import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../base/form-control.js';
import { submitImplicitly } from '../controllers/implicit-submission.js';
import {
  getFormState,
  getFormValue,
  isDisabled,
  type FormState,
} from '../mixins/form-associated.js';
import {
  describedBy,
  outerName,
  renderError,
  renderHint,
  renderName,
} from '../mixins/labelled-control.js';
import {
  isEmpty,
  missingCode,
  shownProblem,
  userCommitted,
  userEdited,
} from '../mixins/validated.js';
import { choiceStyles } from '../styles/choice.js';

/**
 * A box to tick: one thing that is so or not. Required, it must be ticked.
 *
 * @fires input - The native event.
 * @fires change - When it was ticked or cleared.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native checkbox.
 * @cssstate invalid - An error is shown.
 */
export class FanarCheckbox extends FormControl {
  static override readonly tag: string = 'fanar-checkbox';

  static override readonly styles: CSSResultGroup = [FormControl.styles, choiceStyles];

  static override readonly defaultAttribute = 'checked';

  #checked = false;

  /** Ticked. Default: the attribute, which is also what a reset goes back to. */
  @property({ type: Boolean })
  get checked(): boolean {
    return this.#checked;
  }
  set checked(checked: boolean) {
    this.#checked = Boolean(checked);
  }

  /** Submitted under `name` when ticked. Default: `on`, as native. */
  @property() value = 'on';

  get defaultChecked(): boolean {
    return this.hasAttribute('checked');
  }
  set defaultChecked(checked: boolean) {
    this.toggleAttribute('checked', checked);
  }

  override get answer(): true | undefined {
    return this.checked || undefined;
  }

  override get [missingCode](): string {
    return 'checkbox-missing';
  }

  override [isEmpty](): boolean {
    return !this.checked;
  }

  override [getFormValue](): string | null {
    return this.checked ? this.value : null;
  }

  override [getFormState](): string {
    return String(this.checked);
  }

  override formResetCallback(): void {
    this.checked = this.defaultChecked;
    super.formResetCallback();
  }

  override formStateRestoreCallback(state: FormState | null): void {
    this.checked = state === 'true';
  }

  #onInput(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
    this[userEdited]();
  }

  #onChange(): void {
    this[userCommitted]();
    // The native one ends at the shadow root.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) submitImplicitly(this.form);
  }

  protected override render(): TemplateResult {
    return html`${renderError(this)}
      <div class="choice">
        <label part="field-label">
          <input
            id="control"
            type="checkbox"
            part="input"
            .checked=${live(this.checked)}
            aria-label=${outerName(this)}
            aria-describedby=${describedBy(this)}
            aria-required=${this.required || nothing}
            aria-invalid=${this[shownProblem] ? 'true' : nothing}
            ?disabled=${this[isDisabled]}
            @input=${this.#onInput}
            @change=${this.#onChange}
            @keydown=${this.#onKeydown}
          />
          ${this.label ? html`<span>${renderName(this)}</span>` : nothing}
        </label>
        ${renderHint(this)}
      </div>`;
  }
}
