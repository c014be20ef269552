import {
  ChangeDetectorRef,
  Directive,
  inject,
  Injector,
  type DoCheck,
  type OutputRef,
  type Provider,
  type Type,
} from '@angular/core';
import {
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  NgControl,
  type ControlValueAccessor,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';
import type { FormControl } from '@fanar/elements';
import { ElementDirective } from './element-directive.js';

/** What makes a directive the accessor and the validator of its control. */
export const controlProviders = (directive: Type<unknown>): Provider[] => [
  { provide: NG_VALUE_ACCESSOR, useExisting: directive, multi: true },
  { provide: NG_VALIDATORS, useExisting: directive, multi: true },
];

/**
 * A control of a form, for `formControl`, `formControlName` and `ngModel`. What the element finds wrong is
 * an error of the control of Angular, under its code: `{ 'value-missing': { message } }`.
 *
 * The element shows an error when the form is checked, not when the person leaves it. So it shows what is
 * wrong when the page marks the control as touched, and hides it when the page marks it as untouched.
 */
@Directive({ host: { '(input)': 'onInput()', '(focusout)': 'onLeave()' } })
export abstract class ControlDirective<Element extends FormControl>
  extends ElementDirective<Element>
  implements ControlValueAccessor, DoCheck, Validator
{
  readonly #injector = inject(Injector);
  readonly #changes = inject(ChangeDetectorRef);
  #control: NgControl | null = null;
  #isTouched = false;
  #judged = '';
  #tellValue: (value: unknown) => void = () => undefined;
  #tellTouched: () => void = () => undefined;
  #judgeAnew: () => void = () => undefined;

  /** The property that holds the answer: what the control of Angular has as its value. */
  protected abstract readonly answerName: keyof Element;

  constructor() {
    super();
    // On a server the element has no class.
    this.element.addController?.({ hostUpdated: () => this.#onUpdated() });
  }

  ngDoCheck(): void {
    const isTouched = Boolean(this.#control?.touched);
    if (isTouched === this.#isTouched) return;
    this.#isTouched = isTouched;
    if (isTouched) this.element.reportValidity?.();
    else this.element.concealProblem?.();
  }

  writeValue(value: unknown): void {
    Reflect.set(this.element, this.answerName, value);
  }

  registerOnChange(tell: (value: unknown) => void): void {
    this.#tellValue = tell;
    // Not sooner: it is given this accessor while it is made.
    this.#control = this.#injector.get(NgControl, null, { self: true, optional: true });
  }

  registerOnTouched(tell: () => void): void {
    this.#tellTouched = tell;
  }

  setDisabledState(isDisabled: boolean): void {
    this.element.disabled = isDisabled;
  }

  validate(): ValidationErrors | null {
    const { problem, validationMessage: message } = this.element;
    this.#judged = this.#judgement;
    return problem ? { [problem.code]: { ...problem.params, message } } : null;
  }

  registerOnValidatorChange(judgeAnew: () => void): void {
    this.#judgeAnew = judgeAnew;
  }

  /** For `[(value)]`: the property after each edit of the person. */
  protected edited<Name extends keyof Element>(name: Name): OutputRef<Element[Name]> {
    const { element } = this;
    const edits = this.heard('input');
    return { subscribe: (listener) => edits.subscribe(() => listener(element[name])) };
  }

  /** The person has changed the answer. */
  protected onInput(): void {
    this.#tellValue(this.element[this.answerName]);
  }

  /** The focus leaves the element: from box to box within it no event comes out. */
  protected onLeave(): void {
    this.#tellTouched();
    this.#isTouched = Boolean(this.#control?.touched);
  }

  get #judgement(): string {
    const { problem, validationMessage } = this.element;
    return problem ? `${problem.code} ${validationMessage}` : '';
  }

  /** Other limits, another language, a file that has arrived: the answer is the same, the judgement is not. */
  #onUpdated(): void {
    if (!this.#control || this.#judgement === this.#judged) return;
    this.#judgeAnew();
    this.#changes.markForCheck();
  }
}
