import type { Problem } from '@fanar/contract';
import type { LitElement, PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { getFormValue, internals, type FormAssociatedElement } from './form-associated.js';
import type { LocalizedElement } from './localized.js';
import type { Constructor } from './mixin.js';

/** Method: the control's own check of what is there; never asked when it is empty. */
export const validate = Symbol('validate');
/** Method: whether there is nothing to check. */
export const isEmpty = Symbol('isEmpty');
/** The code for an answer that is required and missing. */
export const missingCode = Symbol('missingCode');
/** The problem shown now. */
export const shownProblem = Symbol('shownProblem');
/** Method: the name of the control, for its messages. */
export const nameInMessages = Symbol('nameInMessages');
/** Method: a problem in words, as this control says it. */
export const problemWords = Symbol('problemWords');
/** Method: the control calls it when the person edits. */
export const userEdited = Symbol('userEdited');
/** Method: the control calls it when the person is done editing. */
export const userCommitted = Symbol('userCommitted');

const isWatching = Symbol('isWatching');

export interface ValidatedElement {
  /** An answer is needed. Default: false. */
  required: boolean;
  /** The host's or the server's message, shown at once, gone when the person edits. */
  error: string;
  /** What is wrong now, shown or not. */
  readonly problem: Problem | null;
  /** What the platform makes of it. */
  readonly validity: ValidityState;
  /** The problem in words, in the language of the element. */
  readonly validationMessage: string;
  /** Whether it is checked at all; what is disabled is not. */
  readonly willValidate: boolean;
  /** Checks in silence. Fires `invalid` where something is wrong. */
  checkValidity(): boolean;
  /** Checks, and shows what is wrong. */
  reportValidity(): boolean;
  /** As on native controls: an error until it is set to the empty text again. */
  setCustomValidity(message: string): void;
  /** Shows a problem found elsewhere, such as on the server, until the person edits. */
  showProblem(problem: Problem): void;
  /** Hides what was shown, as on a fresh form. */
  concealProblem(): void;
  [validate](): Problem | null;
  [isEmpty](): boolean;
  readonly [missingCode]: string;
  readonly [shownProblem]: Problem | null;
  [nameInMessages](): string | undefined;
  [problemWords](problem: Problem): string;
  [userEdited](): void;
  [userCommitted](): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
  requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void;
}

type Validatable = LitElement & FormAssociatedElement & LocalizedElement;

/**
 * Errors of a control. They are known at once and shown late: when the form is checked, not while
 * the person types. Once shown, an error is looked at again each time the person has changed the
 * answer, until there is none.
 */
export function Validated<Base extends Constructor<Validatable>>(
  base: Base,
): Base & Constructor<ValidatedElement> {
  abstract class Validated extends base implements ValidatedElement {
    @property({ type: Boolean }) required = false;

    @property() error = '';

    [isWatching] = false;
    #shown: Problem | null = null;
    #reported: Problem | null = null;
    #customMessage = '';
    #isRevealed = false;
    #isEditing = false;
    #isSilent = false;
    #synced = '';

    get problem(): Problem | null {
      if (!this[internals].willValidate) return null;
      if (this.error) return inWords(this.error);
      if (this.#reported) return this.#reported;
      if (this.#customMessage) return inWords(this.#customMessage);
      if (this[isEmpty]()) return this.required ? { code: this[missingCode] } : null;
      return this[validate]();
    }

    get validity(): ValidityState {
      this.#sync();
      return this[internals].validity;
    }

    get validationMessage(): string {
      const { problem } = this;
      if (!problem) return '';
      // Word for word, as native controls give it back.
      if (problem.code === CUSTOM) return String(problem.params?.message);
      return this[problemWords](problem);
    }

    get willValidate(): boolean {
      return this[internals].willValidate;
    }

    get [shownProblem](): Problem | null {
      return this.error ? inWords(this.error) : this.#shown;
    }

    get [missingCode](): string {
      return MISSING;
    }

    [isEmpty](): boolean {
      const value = this[getFormValue]();
      return value === null || value === '';
    }

    [validate](): Problem | null {
      return null;
    }

    [nameInMessages](): string | undefined {
      return undefined;
    }

    [problemWords](problem: Problem): string {
      return this.locale.problemText(problem, this[nameInMessages]());
    }

    checkValidity(): boolean {
      this.#sync();
      this.#isSilent = true;
      const isValid = this[internals].checkValidity();
      this.#isSilent = false;
      return isValid;
    }

    reportValidity(): boolean {
      if (this.checkValidity()) return true;
      this.#reveal();
      return false;
    }

    setCustomValidity(message: string): void {
      this.#customMessage = message;
      this.requestUpdate();
    }

    showProblem(problem: Problem): void {
      this.#reported = problem;
      this.#reveal();
    }

    concealProblem(): void {
      this.#isRevealed = false;
      this.#reported = null;
      this.error = '';
      this.#show(null);
    }

    override connectedCallback(): void {
      super.connectedCallback();
      this[isWatching] = true;
      this.addEventListener('invalid', this.#onInvalid);
      this.#sync();
    }

    override disconnectedCallback(): void {
      super.disconnectedCallback();
      this.removeEventListener('invalid', this.#onInvalid);
    }

    override requestUpdate(...args: Parameters<LitElement['requestUpdate']>): void {
      super.requestUpdate(...args);
      if (this[isWatching]) this.#sync();
    }

    protected override willUpdate(changed: PropertyValues): void {
      super.willUpdate(changed);
      if (this.#isRevealed && !this.#isEditing) this.#shown = this.problem;
    }

    protected override updated(changed: PropertyValues): void {
      super.updated(changed);
      const { states } = this[internals];
      if (this[shownProblem]) states.add('invalid');
      else states.delete('invalid');
    }

    [userEdited](): void {
      this.#isEditing = true;
      if (!this.error && !this.#reported) return;
      this.error = '';
      this.#reported = null;
      this.#show(null);
    }

    [userCommitted](): void {
      this.#isEditing = false;
      if (this.#isRevealed) this.#reveal();
    }

    /** The browser checked the form and is about to say so in a bubble of its own. */
    readonly #onInvalid = (): void => {
      if (!this.#isSilent) this.#reveal();
    };

    #reveal(): void {
      this.#isEditing = false;
      const { problem } = this;
      this.#isRevealed = problem !== null;
      this.#show(problem);
    }

    #show(problem: Problem | null): void {
      this.#shown = problem;
      this.requestUpdate();
    }

    /** The browser asks `ElementInternals` without telling us, so it is kept true at all times. */
    #sync(): void {
      const { problem, validationMessage: message } = this;
      const state = problem ? `${problem.code} ${message}` : '';
      if (state === this.#synced) return;
      this.#synced = state;
      this[internals].setValidity(problem ? flagsOf(problem) : {}, message);
    }
  }
  return Validated;
}

const MISSING = 'value-missing';
const CUSTOM = 'custom';
const inWords = (message: string): Problem => ({ code: CUSTOM, params: { message } });

function flagsOf({ code }: Problem): ValidityStateFlags {
  if (code === CUSTOM) return { customError: true };
  if (/-(missing|required)$/.test(code)) return { valueMissing: true };
  if (code === 'text-too-long') return { tooLong: true };
  if (code === 'text-too-short') return { tooShort: true };
  if (/^(number|amount|date|time)-too-(small|early)$/.test(code)) return { rangeUnderflow: true };
  if (/^(number|amount|date|time)-too-(large|late)$/.test(code)) return { rangeOverflow: true };
  return { badInput: true };
}
