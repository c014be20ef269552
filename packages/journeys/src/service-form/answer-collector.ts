import type { Answer } from '@fanar/contract';
import type { FormController, FormField } from '@fanar/elements';
import type { ApplicationFlow } from './application-flow.js';
import { currentPage } from './service-form.path.js';
import { answerScreening, questionsInView, screeningIdOf } from './service-form.screening.js';
import { answer } from './service-form.state.js';

/** Hands over what the controls hold. */
export class AnswerCollector {
  readonly #flow: ApplicationFlow;
  readonly #form: FormController;

  constructor(flow: ApplicationFlow, form: FormController) {
    this.#flow = flow;
    this.#form = form;
  }

  /** Also hears of a file that arrives while the citizen is elsewhere. */
  readonly onEdit = ({ target }: Event): void => {
    const field = target as FormField;
    if (field.name && isAnswering(field)) this.#take(field);
  };

  /** Also takes what a browser has filled in without a word. */
  collect(): void {
    const { draft } = this.#flow;
    if (!draft || !(currentPage(draft) || questionsInView(draft).length > 0)) return;
    for (const field of this.#form.fields) if (isAnswering(field)) this.#take(field);
  }

  #take({ name, answer: given }: FormField): void {
    const question = screeningIdOf(name);
    this.#flow.update((draft) =>
      question === undefined
        ? answer(draft, name, given as Answer | undefined)
        : answerScreening(draft, question, given as string | undefined),
    );
  }
}

/** What is in a list is asked for by the fields of its items; a code is no answer. */
function isAnswering(field: FormField): boolean {
  return !field.matches('fanar-add-another, fanar-one-time-code');
}
