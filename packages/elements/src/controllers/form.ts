import type { FieldProblem } from '@fanar/contract';
import type { LitElement, ReactiveController } from 'lit';
import type { FormAssociatedElement } from '../mixins/form-associated.js';
import type { ValidatedElement } from '../mixins/validated.js';

/** An element that follows the control protocol. */
export type FormField = LitElement & FormAssociatedElement & ValidatedElement;

/** An error to list in a summary. */
export interface FormError {
  /** JSON pointer into the answers, e.g. `/nationalId`. */
  readonly pointer: string;
  /** In words, in the language of the field. */
  readonly text: string;
  /** The field to go to; null where the form has none at that place. */
  readonly field: FormField | null;
}

/**
 * Runs a form: shows every error at once, takes errors of the server by the same door, reads the
 * answers. The form is put to `novalidate`; its fields are those with a name.
 *
 * Does not own: the error summary (the host renders {@link FormController.errors} and focuses it),
 * submission, and steps.
 */
export class FormController implements ReactiveController {
  readonly #host: LitElement;
  readonly #form: () => HTMLFormElement | null;
  #errors: readonly FormError[] = [];

  /** @param form Finds the form; asked each time, since a host may render another. */
  constructor(host: LitElement, form: () => HTMLFormElement | null) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
  }

  hostUpdated(): void {
    const form = this.#form();
    if (form) form.noValidate = true;
  }

  /** The errors shown at the last check, in the order of the page. */
  get errors(): readonly FormError[] {
    return this.#errors;
  }

  /** The fields of the form, in the order of the page. */
  get fields(): readonly FormField[] {
    const form = this.#form();
    return form ? Array.from(elementsOf(form)).filter(isField) : [];
  }

  /** The canonical answers by field name; what was left empty is absent. */
  get answers(): Record<string, unknown> {
    const given = this.fields.map(({ name, answer }) => [name, answer] as const);
    return Object.fromEntries(given.filter(([, answer]) => answer !== undefined));
  }

  /** Checks every field and shows what is wrong. True when nothing is. */
  validate(): boolean {
    const wrong = this.fields.filter((field) => !field.reportValidity());
    this.#setErrors(
      wrong.map((field) => ({
        pointer: pointerTo(field.name),
        text: field.validationMessage,
        field,
      })),
    );
    return wrong.length === 0;
  }

  /**
   * Shows problems found elsewhere, each at its field. The host lists `submissionErrorMessages` among
   * its words: fields alone have none for what only a check of the whole finds.
   *
   * @param word Puts into words a problem that no field here stands for.
   */
  showProblems(problems: readonly FieldProblem[], word: (problem: FieldProblem) => string): void {
    const { fields } = this;
    this.#setErrors(
      problems.map((problem) => {
        const field = nearest(problem.pointer, fields);
        field?.showProblem(problem);
        // A field that is disabled by now has nothing to say.
        const text = field?.validationMessage || word(problem);
        return { pointer: problem.pointer, text, field };
      }),
    );
  }

  /** Forgets the errors listed; what fields show is theirs. */
  clear(): void {
    this.#setErrors([]);
  }

  #setErrors(errors: readonly FormError[]): void {
    this.#errors = errors;
    this.#host.requestUpdate();
  }
}

function isField(element: Element): element is FormField {
  return 'problem' in element && 'showProblem' in element && 'name' in element && !!element.name;
}

/** A field name as a JSON pointer. A name may be a path: `owners/0/name`. */
function pointerTo(name: string): string {
  return `/${name}`;
}

/** A form has the controls in it as properties, and one may be named `elements`. */
function elementsOf(form: HTMLFormElement): HTMLFormControlsCollection {
  return Reflect.get<HTMLFormElement, 'elements'>(HTMLFormElement.prototype, 'elements', form);
}

/** A list of items and a question within one of them may both be fields. */
function nearest(pointer: string, fields: readonly FormField[]): FormField | null {
  return fields
    .filter(({ name }) => belongsTo(pointer, pointerTo(name)))
    .reduce<FormField | null>((one, other) => {
      return one && one.name.length > other.name.length ? one : other;
    }, null);
}

/** A problem inside an answer, such as its second file, is shown at the field that gave it. */
function belongsTo(pointer: string, field: string): boolean {
  return pointer === field || pointer.startsWith(`${field}/`);
}
