import type { CSSResultGroup } from 'lit';
import { answerErrorMessages, fieldMessages } from '../i18n/shared-messages.js';
import type { MessageSet } from '../i18n/messages.js';
import {
  FormAssociated,
  getFormValue,
  type FormState,
  type FormValue,
} from '../mixins/form-associated.js';
import { LabelledControl } from '../mixins/labelled-control.js';
import { Localized } from '../mixins/localized.js';
import { Validated } from '../mixins/validated.js';
import { fieldStyles } from '../styles/field.js';
import { FanarElement } from './fanar-element.js';

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

  abstract override [getFormValue](): FormValue | null;

  /** Back to what the attributes say. Call it from an override. */
  formResetCallback(): void {
    this.concealProblem();
  }

  abstract formStateRestoreCallback(state: FormState | null): void;
}
