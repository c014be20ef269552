import {
  ChangeDetectorRef,
  DestroyRef,
  Directive,
  inject,
  Injector,
  type OutputRef,
  type Provider,
  type Type,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  ControlContainer,
  FormResetEvent,
  FormSubmittedEvent,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  NgControl,
  type ControlValueAccessor,
  type ValidationErrors,
  type Validator,
} from '@angular/forms';
import type { FormControl } from '@fanar/elements';
import { EMPTY, merge, type Subscription } from 'rxjs';
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
 * The element shows an error when the form of Angular is sent, not when the person leaves it, and hides it
 * when the control or the form is reset.
 */
@Directive({ host: { '(input)': 'onInput()', '(focusout)': 'onLeave()' } })
export abstract class ControlDirective<Element extends FormControl>
  extends ElementDirective<Element>
  implements ControlValueAccessor, Validator
{
  readonly #injector = inject(Injector);
  readonly #changes = inject(ChangeDetectorRef);
  readonly #destroyed = inject(DestroyRef);
  readonly #container = inject(ControlContainer, { optional: true });
  #control: NgControl | null = null;
  #followed: Subscription | undefined;
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

  writeValue(value: unknown): void {
    Reflect.set(this.element, this.answerName, value);
  }

  registerOnChange(tell: (value: unknown) => void): void {
    this.#tellValue = tell;
    // Not sooner: it is given this accessor while it is made.
    this.#control = this.#injector.get(NgControl, null, { self: true, optional: true });
    this.#follow();
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
  }

  #follow(): void {
    this.#followed?.unsubscribe();
    const form = this.#container?.formDirective as ControlContainer | null | undefined;
    this.#followed = merge(this.#control?.control?.events ?? EMPTY, form?.control?.events ?? EMPTY)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe((event) => {
        // On a server the element has no class.
        if (event instanceof FormSubmittedEvent) this.element.reportValidity?.();
        else if (event instanceof FormResetEvent) this.element.concealProblem?.();
      });
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
