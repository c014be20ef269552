import type { Answer, FieldProblem } from '@fanar/contract';
import {
  FormController,
  type FormError,
  type FormField,
  type LocaleController,
} from '@fanar/elements';
import { isServer, type LitElement } from 'lit';
import type { ApplicationFlow } from './application-flow.js';
import type { Readiness } from './lazy-parts.js';
import { inOwnWords, wordsOf } from './problem-words.js';
import { focusField, focusHeading, focusSummary } from './form-focus.js';
import { askToGoOn, tellOfScreen } from './service-form.events.js';
import type { Draft } from './service-form.model.js';
import { currentPage, placeOf } from './service-form.path.js';
import { answerScreening, questionsInView, screeningIdOf } from './service-form.screening.js';
import { answer, back, change, proceed, stopped } from './service-form.state.js';

/** The form, as far as the session needs it. */
export interface SessionHost extends LitElement {
  readonly locale: LocaleController;
  readonly exposeAnswers: boolean;
}

/**
 * Stands between the controls in view and the state: takes their answers, shows what is wrong with
 * them, moves the focus, and tells the page of every screen.
 */
export class FormSession {
  readonly #host: SessionHost;
  readonly #flow: ApplicationFlow;
  readonly #form: FormController;
  readonly #seen = new Set<string>();
  #readiness: Readiness = 'ready';
  #asked: string | undefined;
  #shownScreen: string | undefined;
  #shownProblems: Draft['problems'] = [];
  #isAsking = false;
  /** The field that the next screen is opened for. */
  #target: string | undefined;

  constructor(host: SessionHost, flow: ApplicationFlow) {
    this.#host = host;
    this.#flow = flow;
    this.#form = new FormController(host, () =>
      host.renderRoot.querySelector('form.questions:not([hidden])'),
    );
  }

  /** What is wrong with the questions in view, to be listed. */
  get errors(): readonly FormError[] {
    return this.#form.errors;
  }

  /** Ids of the pages whose questions have been in view. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  /** Before a render. Returns true where another service begins, with nothing of the last one. */
  prepare(readiness: Readiness): boolean {
    this.#readiness = readiness;
    const definition = this.#flow.draft?.definition;
    const asked = definition && `${definition.id}@${String(definition.version)}`;
    const isOther = asked !== this.#asked;
    if (isOther) this.#seen.clear();
    this.#asked = asked;
    if (isServer) return isOther;
    const page = this.#flow.draft && currentPage(this.#flow.draft);
    if (page && readiness === 'ready') this.#seen.add(page.id);
    if (this.#screen !== this.#shownScreen) this.#tidy();
    return isOther;
  }

  /** Nothing of what has been in view is of use any more. */
  reset(): void {
    this.#asked = undefined;
  }

  /** After a render: shows what is news, and brings the focus to it. */
  settle(): void {
    const screen = this.#screen;
    if (screen === undefined) {
      // Whatever comes next has to bring the focus back.
      if (this.#shownScreen !== undefined) this.#shownScreen = '';
      return;
    }
    const isMove = screen !== this.#shownScreen;
    const isFirst = this.#shownScreen === undefined;
    const problems = this.#flow.draft?.problems ?? [];
    const isNews = problems !== this.#shownProblems && problems.length > 0;
    this.#shownScreen = screen;
    this.#shownProblems = problems;
    const hasMoved = isMove && !isFirst;
    if (isNews) void this.#showProblems(problems);
    else if (hasMoved) void this.#focusPlace();
    if (hasMoved || isNews) this.#tellPage(isNews);
  }

  /** Also hears of a file that arrives while the citizen is elsewhere. */
  readonly onEdit = ({ target }: Event): void => {
    const field = target as FormField;
    if (field.name && isAnswering(field)) this.#take(field);
  };

  /** Goes on from the questions in view, where they are answered and the page agrees. */
  async proceed(): Promise<void> {
    if (this.#isAsking || !this.check()) return;
    const draft = this.#flow.draft;
    const page = draft && currentPage(draft);
    if (page && placeOf(proceed(draft)) !== placeOf(draft)) {
      const { id: service, version } = draft.definition;
      const answers = this.#host.exposeAnswers && { answers: draft.answers };
      this.#isAsking = true;
      const told = { service, version, step: page.id, ...answers };
      const permission = await askToGoOn(this.#host, told);
      this.#isAsking = false;
      if (this.#flow.draft && currentPage(this.#flow.draft)?.id !== page.id) return;
      if (!permission.isGranted) {
        return this.#flow.update((present) => stopped(present, permission.reason));
      }
    }
    this.#flow.update(proceed);
  }

  back(): void {
    this.collect();
    this.#flow.update(back);
  }

  /** Opens the page of a question, from its top. */
  open(path: string): void {
    this.#flow.update((draft) => change(draft, path));
  }

  /** Goes to the question of an answer. */
  change(path: string): void {
    this.#target = path;
    this.#flow.update((draft) => change(draft, path));
  }

  /** Also takes what a browser has filled in without a word. */
  collect(): void {
    const { draft } = this.#flow;
    if (!draft || !(currentPage(draft) || questionsInView(draft).length > 0)) return;
    for (const field of this.#form.fields) if (isAnswering(field)) this.#take(field);
  }

  /** Whether the questions in view are answered; shows what is wrong with them. */
  check(): boolean {
    this.collect();
    // What others have found stands until something has changed, which they then judge.
    for (const field of this.#form.fields) field.concealProblem();
    const isRight = this.#form.validate();
    if (!isRight) {
      void this.#focusSummary();
      this.#tellPage(true);
    }
    return isRight;
  }

  /** Goes to a question left behind unfinished: a file still on its way, or one that did not arrive. */
  async finishUnready(): Promise<boolean> {
    const left = this.#host.renderRoot.querySelectorAll<FormField>('form.questions[hidden] [name]');
    const unready = Array.from(left).find(({ problem }) => problem);
    if (!unready) return true;
    this.#flow.update((draft) => change(draft, unready.name));
    await this.#host.updateComplete;
    this.check();
    return false;
  }

  /** What is in view, by name; nothing while it is on its way. */
  get #screen(): string | undefined {
    const { state } = this.#flow;
    if (state.phase === 'loading' || this.#readiness !== 'ready') return undefined;
    if (state.phase !== 'draft') return state.phase;
    const place = placeOf(state);
    const question = place.screen === 'screening' ? questionsInView(state)[0]?.id : undefined;
    return currentPage(state)?.id ?? [place.screen, question].filter(Boolean).join(':');
  }

  #take({ name, answer: given }: FormField): void {
    const question = screeningIdOf(name);
    this.#flow.update((draft) =>
      question === undefined
        ? answer(draft, name, given as Answer | undefined)
        : answerScreening(draft, question, given as string | undefined),
    );
  }

  /** What was found wrong is told once, where it was found. */
  #tidy(): void {
    for (const field of this.#form.fields) field.concealProblem();
    this.#form.clear();
  }

  async #showProblems(problems: readonly FieldProblem[]): Promise<void> {
    const { draft } = this.#flow;
    if (!draft) return;
    const { locale } = this.#host;
    this.#form.showProblems(
      problems.map((problem) => inOwnWords(draft, problem, locale.language)),
      (problem) => wordsOf(draft, problem, locale),
    );
    await this.#focusSummary();
  }

  async #focusSummary(): Promise<void> {
    await this.#host.updateComplete;
    focusSummary(this.#host.renderRoot);
  }

  /** The question that was asked for, else the heading of the screen. */
  async #focusPlace(): Promise<void> {
    const target = this.#target;
    this.#target = undefined;
    const { renderRoot } = this.#host;
    if (target !== undefined) {
      await this.#host.updateComplete;
      if (focusField(renderRoot, target)) return;
    }
    focusHeading(renderRoot);
  }

  #tellPage(hasErrors: boolean): void {
    const { state } = this.#flow;
    tellOfScreen(this.#host, state, hasErrors ? this.errors : []);
  }
}

/** What is in a list is asked for by the fields of its items. */
function isAnswering(field: FormField): boolean {
  return !field.matches('fanar-add-another');
}
