import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import {
  getFormState,
  getFormValue,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { userEdited } from '../mixins/validated.js';
import { FormControl } from './form-control.js';
import { showChecked } from './native-choice.js';

/** One thing that is so or not, held by one native checkbox. */
export abstract class CheckableControl extends FormControl {
  static override readonly defaultAttribute: string = 'checked';

  #checked = false;

  /** Whether it is so. Default: the attribute, which is also what a reset goes back to. */
  @property({ type: Boolean })
  get checked(): boolean {
    return this.#checked;
  }
  set checked(checked: boolean) {
    this.#checked = Boolean(checked);
  }

  /** Submitted under `name` when checked. Default: `on`, as native. */
  @property() value = 'on';

  /** What a reset goes back to: the `checked` attribute. */
  get defaultChecked(): boolean {
    return this.hasAttribute('checked');
  }
  set defaultChecked(checked: boolean) {
    this.toggleAttribute('checked', checked);
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

  override [restoreFormState](state: FormState): void {
    this.checked = state === 'true';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showChecked(this, () => this.checked);
  }

  /** For `@input` of the native checkbox. */
  protected onInput(event: Event): void {
    this.checked = (event.target as HTMLInputElement).checked;
    this[userEdited]();
  }
}
