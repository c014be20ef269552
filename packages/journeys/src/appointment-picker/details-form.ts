import type { FieldProblem } from '@fanar/contract';
import { FormController, type LocaleController } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import type { LitElement } from 'lit';
import type { AppointmentFlow } from './appointment-flow.js';
import type { FocusKeeper } from './focus-keeper.js';

/** Fields whose text is kept as it is typed. */
const TYPED = new Set(['name', 'mobile', 'email', 'note', 'place', 'bookedBy']);

type Host = LitElement & { readonly locale: LocaleController };

/** The form of who comes: what is typed, and what is wrong with it. */
export class DetailsForm {
  readonly #host: Host;
  readonly #focus: FocusKeeper;
  readonly #flow: () => AppointmentFlow | undefined;
  readonly #form: FormController;

  constructor(host: Host, focus: FocusKeeper, flow: () => AppointmentFlow | undefined) {
    this.#host = host;
    this.#focus = focus;
    this.#flow = flow;
    this.#form = new FormController(host, () =>
      host.renderRoot.querySelector<HTMLFormElement>('#details'),
    );
  }

  /** At the last try to confirm. */
  get problems(): readonly SummaryProblem[] {
    return this.#form.errors.map(({ text, field }) => ({ message: text, target: field }));
  }

  clear(): void {
    this.#form.clear();
  }

  readonly onInput = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (TYPED.has(name)) this.#flow()?.setDetails({ [name]: value });
  };

  readonly confirm = (): void => {
    if (this.#form.validate()) void this.#flow()?.confirm();
    else void this.#focus.goTo('#errors');
  };

  async showErrors(problems: readonly FieldProblem[]): Promise<void> {
    const { updateComplete, locale } = this.#host;
    await updateComplete;
    this.#form.showProblems(problems, (problem) => locale.problemText(problem));
    await this.#focus.goTo('#errors');
  }
}
