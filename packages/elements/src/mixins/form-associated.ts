import type { LitElement } from 'lit';
import type { Constructor } from './mixin.js';

/** The element's `ElementInternals`. */
export const internals = Symbol('internals');
/** Method: what is submitted; null for nothing. */
export const getFormValue = Symbol('getFormValue');
/** Method: what brings the control back as it was, text half typed included. */
export const getFormState = Symbol('getFormState');
/** Whether it is disabled, by itself or by a fieldset. */
export const isDisabled = Symbol('isDisabled');
const isLive = Symbol('isLive');

export type FormValue = string | File | FormData;

/** What is restored: FormData comes back as its entries. */
export type FormState = string | File | [string, FormDataEntryValue][];

export interface FormAssociatedElement {
  /** The key in the submitted data; for a form in JSON the pointer into the answers. */
  name: string;
  /** Its own wish. A disabled fieldset around it disables it too and leaves this alone. */
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  /** What the answers hold under its name, ready for JSON; undefined for nothing. */
  readonly answer: unknown;
  readonly [internals]: ElementInternals;
  readonly [isDisabled]: boolean;
  [getFormValue](): FormValue | null;
  [getFormState](): FormValue | null;
  connectedCallback(): void;
  requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void;
  formAssociatedCallback(form: HTMLFormElement | null): void;
  formDisabledCallback(disabled: boolean): void;
}

/**
 * Takes part in forms. The value is pushed at once, never in an update, so that a listener of the
 * same event reads it from `FormData`.
 *
 * A control implements `[getFormValue]`, `formResetCallback` (back to its attribute) and
 * `formStateRestoreCallback`.
 */
export function FormAssociated<Base extends Constructor<LitElement>>(
  base: Base,
): Base & Constructor<FormAssociatedElement> & { readonly formAssociated: true } {
  abstract class FormAssociated extends base implements FormAssociatedElement {
    static readonly formAssociated = true;

    readonly [internals] = this.attachInternals();
    [isLive]?: boolean;
    #disabledByForm = false;
    #pushed: FormValue | null | undefined;
    #pushedState: FormValue | null | undefined;

    // Kept in the attributes, which the platform reads at any moment: Lit would write them too late.
    /** @attr name */
    get name(): string {
      return this.getAttribute('name') ?? '';
    }
    set name(name: string) {
      this.setAttribute('name', name);
    }

    /** @attr disabled */
    get disabled(): boolean {
      return this.hasAttribute('disabled');
    }
    set disabled(disabled: boolean) {
      this.toggleAttribute('disabled', Boolean(disabled));
    }

    get form(): HTMLFormElement | null {
      return this[internals].form;
    }

    get labels(): NodeList {
      return this[internals].labels;
    }

    get answer(): unknown {
      return this[getFormValue]() || undefined;
    }

    get [isDisabled](): boolean {
      return this.#disabledByForm || this.disabled;
    }

    override connectedCallback(): void {
      super.connectedCallback();
      this.#goLive();
    }

    override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
      super.requestUpdate(...args);
      // Lit calls this from within the constructor, before the fields of a subclass are there.
      if (this[isLive]) this.#push();
    }

    [getFormValue](): FormValue | null {
      return null;
    }

    [getFormState](): FormValue | null {
      return this[getFormValue]();
    }

    formAssociatedCallback(_form: HTMLFormElement | null): void {
      // A form that is not in the document is a form all the same, and nothing gets connected.
      this.#goLive();
    }

    formDisabledCallback(disabled: boolean): void {
      this.#disabledByForm = disabled;
      this.requestUpdate();
    }

    #goLive(): void {
      this[isLive] = true;
      this.#push();
    }

    #push(): void {
      const value = this[getFormValue]();
      const state = this[getFormState]();
      if (value === this.#pushed && state === this.#pushedState) return;
      this.#pushed = value;
      this.#pushedState = state;
      this[internals].setFormValue(value, state);
    }
  }
  return FormAssociated;
}
