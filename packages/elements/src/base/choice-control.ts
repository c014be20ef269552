import { isServer } from 'lit';
import { property, state } from 'lit/decorators.js';
import { getFormValue, type FormState } from '../mixins/form-associated.js';
import { missingCode, userCommitted, userEdited, validate } from '../mixins/validated.js';
import type { Problem } from '@fanar/contract';
import { FormControl } from './form-control.js';

export interface Choice {
  /** Submitted. */
  readonly value: string;
  /** Shown. */
  readonly label: string;
  /** More words under the label; a select has no room for them. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

/**
 * One answer out of several. They come as `options`, or as `<option>` children, which may change:
 * `<option value="courier" data-hint="…">…</option>`.
 */
export abstract class ChoiceControl extends FormControl {
  /** The answers to choose from. Default: the `<option>` children. */
  @property({ attribute: false }) options: readonly Choice[] | undefined;

  @state() private optionChildren: readonly Choice[] = [];

  /** What the children mark as `selected`. */
  #marked = '';
  /** Undefined until the page, the person or the browser says something. */
  #value: string | undefined;
  #observer: MutationObserver | undefined;

  /** The value chosen; `''` is none. Default: {@link defaultValue}. */
  @property()
  get value(): string {
    return this.#value ?? this.defaultValue;
  }
  set value(value: string) {
    this.#value = value ?? '';
  }

  /** What a reset goes back to: the `value` attribute, else the child marked as `selected`. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? this.#marked;
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What can be chosen, wherever it comes from. */
  get choices(): readonly Choice[] {
    return this.options ?? this.optionChildren;
  }

  override get [missingCode](): string {
    return 'choice-missing';
  }

  override [getFormValue](): string | null {
    return this.value || null;
  }

  override [validate](): Problem | null {
    // Until the answers have come there is nothing to hold a value against.
    if (this.choices.length === 0 || this.choices.some(({ value }) => value === this.value)) {
      return null;
    }
    return { code: 'choice-unknown' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    this.#observer ??= new MutationObserver(this.#readChildren);
    this.#observer.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['value', 'label', 'disabled', 'selected', 'data-hint'],
    });
    // A server knows of no children: the first render of its markup must not either.
    if (!this.hasUpdated && this.renderRoot.hasChildNodes()) {
      void this.updateComplete.then(this.#readChildren);
    } else {
      this.#readChildren();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  override formResetCallback(): void {
    const before = this.value;
    this.#value = undefined;
    this.requestUpdate('value', before);
    super.formResetCallback();
  }

  override formStateRestoreCallback(restored: FormState | null): void {
    this.value = typeof restored === 'string' ? restored : '';
  }

  /** For `input`, which comes before `change` and is heard by the page too. */
  protected choose(value: string): void {
    this.value = value;
    this[userEdited]();
  }

  /** For `change`: the native one ends at the shadow root. */
  protected commit(): void {
    this[userCommitted]();
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  readonly #readChildren = (): void => {
    const children = Array.from(this.querySelectorAll<HTMLOptionElement>(':scope > option'));
    if (children.length === 0 && this.optionChildren.length === 0) return;
    this.#marked = children.find((option) => option.hasAttribute('selected'))?.value ?? '';
    this.optionChildren = children.map((option) => ({
      value: option.value,
      label: option.label,
      disabled: option.disabled,
      ...(option.dataset.hint && { hint: option.dataset.hint }),
    }));
  };
}
