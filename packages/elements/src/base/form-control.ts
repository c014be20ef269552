import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { answerErrorMessages, fieldMessages } from '../i18n/shared-messages.js';
import type { MessageSet } from '../i18n/messages.js';
import {
  FormAssociated,
  getFormValue,
  restoreFormState,
  type FormState,
  type FormValue,
} from '../mixins/form-associated.js';
import { LabelledControl } from '../mixins/labelled-control.js';
import { Localized } from '../mixins/localized.js';
import { Validated } from '../mixins/validated.js';
import { fieldStyles } from '../styles/field.js';
import { FanarElement } from './fanar-element.js';

export type FieldWidth = 's' | 'm' | 'l' | 'full';

/** A labelled control of a form: what is left to write is its value and its template. */
export abstract class FormControl extends LabelledControl(
  Validated(FormAssociated(Localized(FanarElement))),
) {
  static override readonly messageSets: readonly MessageSet[] = [
    answerErrorMessages,
    fieldMessages,
  ];

  static override readonly styles: CSSResultGroup = fieldStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The attribute that holds the answer to start from; a property of that name holds the answer. */
  static readonly defaultAttribute: string = 'value';

  /** Can be read, focused and submitted, not changed by the person. Default: false. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /**
   * How much room the answer needs, which tells the person how much is expected: `s` for a few
   * digits, `m` for a word or a number, `l`, `full` for the whole line. Default: `l`.
   */
  @property({ reflect: true }) width: FieldWidth | undefined;

  #isAnswered = false;

  override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
    if (name !== defaultAttributeOf(this)) {
      super.attributeChangedCallback(name, old, now);
    } else if (!this.#isAnswered) {
      super.attributeChangedCallback(name, old, now);
      this.#isAnswered = false;
    }
  }

  /** As on native controls, a new default leaves an answer of the person or the page alone. */
  override requestUpdate(...args: Parameters<FanarElement['requestUpdate']>): void {
    super.requestUpdate(...args);
    if (args[0] === defaultAttributeOf(this)) this.#isAnswered = true;
  }

  abstract override [getFormValue](): FormValue | null;

  /** Back to what the attributes say. An override calls it last. */
  formResetCallback(): void {
    this.concealProblem();
    this.#isAnswered = false;
  }

  abstract override [restoreFormState](state: FormState): void;
}

function defaultAttributeOf({ constructor }: FormControl): string {
  return (constructor as typeof FormControl).defaultAttribute;
}
