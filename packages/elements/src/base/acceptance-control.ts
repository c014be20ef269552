import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import {
  getFormState,
  getFormValue,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { outerLabel, renderName } from '../mixins/labelled-control.js';
import { isEmpty, missingCode, nameInMessages, userEdited } from '../mixins/validated.js';
import { choiceStyles } from '../styles/choice.js';
import { renderCheckbox } from '../templates/checkbox.js';
import { warnDeveloper } from './developer-warning.js';
import { FormControl } from './form-control.js';
import { showChecked } from './native-choice.js';

/**
 * A box whose tick means something in law. It is never ticked beforehand: the person ticks it, and
 * the answer is a record of what was accepted. A record kept from before may be given back as
 * `value`; it counts while the wording is still the same.
 *
 * @attr {boolean} checked - Ignored, with a warning: the person ticks it, never the page.
 */
export abstract class AcceptanceControl<Accepted extends object> extends FormControl {
  static override readonly messageSets = [...FormControl.messageSets, choiceErrorMessages];

  static override readonly styles: CSSResultGroup = [FormControl.styles, choiceStyles];

  static override readonly defaultAttribute: string = 'checked';

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'checked'];
  }

  /**
   * Names the wording, in every language it is shown in. Another wording has another version, and is
   * accepted anew. Default: none, with a warning to the developer.
   */
  @property() version = '';

  /** What was accepted; null for nothing. */
  abstract get value(): Accepted | null;
  abstract set value(value: Accepted | null);

  /** What the person accepts now, as it will be kept. */
  protected abstract accept(): void;

  /** A record given from outside; null for what is none. */
  protected abstract read(value: unknown): Accepted | null;

  /** Said beside the box where the page gives no label. */
  protected abstract readonly standardWords: string;

  /** Whether the box is ticked. */
  get checked(): boolean {
    return this.value !== null;
  }

  override get answer(): Accepted | undefined {
    return this.value ?? undefined;
  }

  override get [missingCode](): string {
    return 'checkbox-missing';
  }

  override [isEmpty](): boolean {
    return !this.checked;
  }

  override [nameInMessages](): string {
    return super[nameInMessages]() ?? this.standardWords;
  }

  /** The record as JSON. */
  override [getFormValue](): string | null {
    return this.value && JSON.stringify(this.value);
  }

  override [getFormState](): string {
    return this[getFormValue]() ?? '';
  }

  override formResetCallback(): void {
    this.value = null;
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.value = typeof state === 'string' && state ? this.read(JSON.parse(state)) : null;
  }

  override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
    if (name !== 'checked') super.attributeChangedCallback(name, old, now);
    else if (now !== null)
      warnDeveloper(
        this,
        'checked-ignored',
        'the person ticks it, never the page: "checked" is ignored',
      );
  }

  /** For `@input` of the native checkbox. */
  protected onInput(event: Event): void {
    if ((event.target as HTMLInputElement).checked) this.accept();
    else this.value = null;
    this[userEdited]();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    if (!this.version)
      warnDeveloper(
        this,
        'version-missing',
        'set "version", so that the answer says which wording was accepted',
      );
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showChecked(this, () => this.checked);
  }

  protected renderBox(details?: string): TemplateResult {
    const words = this.label || (this[outerLabel] ? '' : this.standardWords);
    return renderCheckbox(this, {
      checked: this.checked,
      words: words && renderName(this, words),
      onInput: this.onInput,
      ...(details && { details }),
    });
  }
}
