import type { LitElement } from 'lit';
import type { Constructor } from './mixin.js';

/** The element's `ElementInternals`. */
export const internals = Symbol('internals');
/** Method: what is submitted; null for nothing. */
export const getFormValue = Symbol('getFormValue');
/** Method: what brings the control back as it was, text half typed included. */
export const getFormState = Symbol('getFormState');
/** Method: brings it back, from what `[getFormState]` once gave. */
export const restoreFormState = Symbol('restoreFormState');
/** Whether it is disabled, by itself or by a fieldset. */
export const isDisabled = Symbol('isDisabled');
const isLive = Symbol('isLive');

export type FormValue = string | File | FormData;
export type FormState = string | FormData;

export interface FormAssociatedElement {
  /** The key in the submitted data; for a form in JSON the pointer into the answers. */
  name: string;
  /** Its own wish. A disabled fieldset around it disables it too and leaves this alone. */
  disabled: boolean;
  /** The form it belongs to. */
  readonly form: HTMLFormElement | null;
  /** The labels of the page that name it. */
  readonly labels: NodeList;
  /** What the answers hold under its name, ready for JSON; undefined for nothing. */
  readonly answer: unknown;
  readonly [internals]: ElementInternals;
  readonly [isDisabled]: boolean;
  [getFormValue](): FormValue | null;
  [getFormState](): FormState;
  [restoreFormState](state: FormState): void;
  connectedCallback(): void;
  attributeChangedCallback(name: string, old: string | null, now: string | null): void;
  requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void;
  formAssociatedCallback(form: HTMLFormElement | null): void;
  formStateRestoreCallback(state: FormState | null, reason: 'restore' | 'autocomplete'): void;
  formDisabledCallback(disabled: boolean): void;
}

/**
 * Takes part in forms. The value is pushed at once, never in an update, so that a listener of the
 * same event reads it from `FormData`.
 *
 * A control implements `[getFormValue]`, `formResetCallback` (back to its attribute) and
 * `[restoreFormState]`.
 */
export function FormAssociated<Base extends Constructor<LitElement>>(
  base: Base,
): Base & Constructor<FormAssociatedElement> & { readonly formAssociated: true } {
  abstract class FormAssociated extends base implements FormAssociatedElement {
    static readonly formAssociated = true;

    static get observedAttributes(): string[] {
      // Asked of this class, not of the base: Lit finishes the class that is asked, its styles included.
      const observed = Reflect.get(base, 'observedAttributes', this) as readonly string[];
      return [...observed, 'name'];
    }

    readonly [internals] = this.attachInternals();
    [isLive]?: boolean;
    #disabledByForm = false;
    #pushed: FormValue | null | undefined;
    #pushedState: FormState | undefined;

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

    override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
      super.attributeChangedCallback(name, old, now);
      // Value and state may carry it.
      if (name === 'name') this.requestUpdate();
    }

    override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
      super.requestUpdate(...args);
      // Lit calls this from within the constructor, before the fields of a subclass are there.
      if (this[isLive]) this.#push();
    }

    [getFormValue](): FormValue | null {
      return null;
    }

    [getFormState](): FormState {
      const value = this[getFormValue]();
      return typeof value === 'string' ? value : '';
    }

    [restoreFormState](_state: FormState): void {
      // Most controls have one; a button has not.
    }

    formAssociatedCallback(_form: HTMLFormElement | null): void {
      // A form that is not in the document is a form all the same, and nothing gets connected.
      this.#goLive();
    }

    formDisabledCallback(disabled: boolean): void {
      this.#disabledByForm = disabled;
      this.requestUpdate();
    }

    /**
     * Firefox finds what it kept by the order in which controls were upgraded, which is another with
     * each load: it may hand over the state of another control and has then put that one's value in
     * place of this one's. So each state says whose it is, and the value is pushed anew.
     * Source: Gecko, `nsContentUtils::GenerateStateKey` and `ElementInternals::RestoreFormValue`.
     */
    formStateRestoreCallback(state: FormState | null, reason: 'restore' | 'autocomplete'): void {
      const own = reason === 'autocomplete' ? state : unsigned(state, this.#signature);
      if (own !== null) this[restoreFormState](own);
      this.#pushedState = undefined;
      this.#push();
    }

    get #signature(): string {
      return `${this.localName} ${this.name}`;
    }

    #goLive(): void {
      this[isLive] = true;
      this.#push();
    }

    #push(): void {
      const value = this[getFormValue]();
      // Never null: Firefox would hand over the value alone and tell nobody.
      const state = signed(this[getFormState](), this.#signature);
      if (value === this.#pushed && state === this.#pushedState) return;
      this.#pushed = value;
      this.#pushedState = state;
      this[internals].setFormValue(value, state);
    }
  }
  return FormAssociated;
}

function signed(state: FormState, signature: string): FormState {
  if (typeof state === 'string') return `${signature}\n${state}`;
  const data = new FormData();
  data.append('', signature);
  for (const [name, part] of state) data.append(name, part);
  return data;
}

/** The state; null where it is of another control. */
function unsigned(state: FormState | null, signature: string): FormState | null {
  if (!state || typeof state === 'string') {
    const start = `${signature}\n`;
    return state?.startsWith(start) ? state.slice(start.length) : null;
  }
  const [first, ...parts] = state;
  if (first?.[1] !== signature) return null;
  const data = new FormData();
  for (const [name, part] of parts) data.append(name, part);
  return data;
}
