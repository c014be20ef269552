import type { FieldProblem } from '@fanar/contract';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FanarElement } from '../base/fanar-element.js';
import { FormController } from '../controllers/form.js';
import { FanarErrorSummary, type SummaryProblem } from '../error-summary/error-summary.js';
import { FanarFieldError } from '../field-error/field-error.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import { answerErrorMessages, fieldMessages } from '../i18n/shared-messages.js';
import { submissionErrorMessages } from '../i18n/submission-error-messages.js';
import { Localized } from '../mixins/localized.js';
import { baseStyles } from '../styles/base.js';
import {
  clearError,
  isNativeField,
  nameOf,
  nativeFieldsOf,
  problemOf,
  showError,
  type NativeField,
} from './native-field.js';

/**
 * Makes one form of our controls and native ones together: put it around a `<form>`. Sent with
 * something wrong, the form stays; every error is shown at its control, in the language of the page,
 * and listed in a summary that takes the focus. Sent with nothing wrong, it is the page's: the form
 * goes where its `action` says, or the page listens for `submit`.
 *
 * A button with `formnovalidate` sends unchecked, to save what is there.
 *
 * @slot - The form.
 * @csspart summary - The error summary.
 */
export class FanarForm extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-form';

  static override readonly dependencies = [FanarErrorSummary, FanarFieldError];

  static override readonly messageSets = [
    answerErrorMessages,
    choiceErrorMessages,
    submissionErrorMessages,
    fieldMessages,
  ];

  static override readonly styles = baseStyles;

  /** Level of the summary's heading, 1 to 6, to fit those of the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #controller = new FormController(this, () => this.form);
  #problems: readonly SummaryProblem[] = [];

  constructor() {
    super();
    // Before the listeners of the page: a form with errors is none of their business.
    this.addEventListener('submit', this.#onSubmit, { capture: true });
    this.addEventListener('reset', this.#onReset);
    this.addEventListener('input', this.#onInput);
  }

  /** The form inside. */
  get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  /** The canonical answers of our controls, by name; what was left empty is absent. */
  get answers(): Record<string, unknown> {
    return this.#controller.answers;
  }

  /** Checks every control and shows what is wrong. True when nothing is. Moves no focus. */
  validate(): boolean {
    this.#controller.validate();
    const native = nativeFieldsOf(this.form).flatMap((field) => {
      const problem = problemOf(field);
      const message = problem ? this.locale.problemText(problem, nameOf(field)) : '';
      if (message) showError(field, message);
      else clearError(field);
      return message ? [{ message, target: field }] : [];
    });
    this.#list([...this.#own(), ...native]);
    return this.#problems.length === 0;
  }

  /**
   * Shows problems found elsewhere, such as on a server, each at its control, and takes the person to
   * the summary. One that no control here stands for is listed without a place.
   */
  showProblems(problems: readonly FieldProblem[]): void {
    const native = nativeFieldsOf(this.form);
    const at = (problem: FieldProblem) =>
      native.find(({ name }) => name !== '' && problem.pointer === `/${name}`);
    const shown = problems.flatMap((problem) => {
      const field = at(problem);
      if (!field) return [];
      const message = this.locale.problemText(problem, nameOf(field));
      showError(field, message);
      return [{ message, target: field }];
    });
    this.#controller.showProblems(
      problems.filter((problem) => !at(problem)),
      (problem) => this.locale.problemText(problem),
    );
    this.#list([...this.#own(), ...shown]);
    this.#goToSummary();
  }

  #own(): SummaryProblem[] {
    return this.#controller.errors.map(({ text, field }) => ({ message: text, target: field }));
  }

  /** In the order of the page; what has no place comes first. */
  #list(problems: readonly SummaryProblem[]): void {
    this.#problems = [...problems].sort((one, other) => {
      const [first, second] = [one.target, other.target];
      if (!(first instanceof Node)) return -1;
      if (!(second instanceof Node)) return 1;
      return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
    });
    this.requestUpdate();
  }

  #goToSummary(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('fanar-error-summary')?.focus(),
    );
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    const { submitter } = event;
    const isUnchecked = submitter !== null && 'formNoValidate' in submitter;
    if ((isUnchecked && submitter.formNoValidate) || this.validate()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#goToSummary();
  };

  readonly #onReset = (): void => {
    for (const field of nativeFieldsOf(this.form)) clearError(field);
    this.#controller.clear();
    this.#list([]);
  };

  /** As our own do: an error goes when the person edits. */
  readonly #onInput = ({ target }: Event): void => {
    if (isNativeField(target)) this.#firstOfGroup(target).forEach(clearError);
  };

  #firstOfGroup(field: NativeField): NativeField[] {
    if (field.type !== 'radio') return [field];
    return nativeFieldsOf(this.form).filter(({ name, type }) => {
      return type === 'radio' && name === field.name;
    });
  }

  protected override render(): TemplateResult {
    return html`<fanar-error-summary
        part="summary"
        .problems=${this.#problems}
        .headingLevel=${this.headingLevel}
      ></fanar-error-summary>
      <div class="body"><slot @slotchange=${() => this.requestUpdate()}></slot></div>`;
  }
}
