import type { FieldProblem } from '@fanar/contract';
import {
  FormController,
  type FormError,
  type FormField,
  type LocaleController,
} from '@fanar/elements';
import { isServer, type LitElement } from 'lit';
import { AnswerCollector } from './answer-collector.js';
import type { ApplicationFlow } from './application-flow.js';
import type { Readiness } from './lazy-parts.js';
import { inOwnWords, wordsOf } from './problem-words.js';
import { focusField, focusHeading, focusSummary } from './form-focus.js';
import { PageDrawing } from './page-drawing.js';
import { inView, newsOf, nothingYet, type InView } from './screen-news.js';
import { tellOfScreen } from './service-form.events.js';
import { currentPage } from './service-form.path.js';
import { back, change, isAskedAtStart } from './service-form.state.js';
import type { FormVerification } from './form-verification.js';
import { StepExit } from './step-exit.js';

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
  readonly #exit: StepExit;
  readonly #form: FormController;
  readonly #answers: AnswerCollector;
  readonly #drawing: PageDrawing;
  #readiness: Readiness = 'ready';
  #isBehindOffer = false;
  #asked: string | undefined;
  #shown = nothingYet;
  /** The field that the next screen is opened for. */
  #target: string | undefined;

  constructor(host: SessionHost, flow: ApplicationFlow, verification: FormVerification) {
    this.#host = host;
    this.#flow = flow;
    this.#exit = new StepExit(host, flow, verification);
    this.#form = new FormController(host, () =>
      host.renderRoot.querySelector('form.questions:not([hidden])'),
    );
    this.#answers = new AnswerCollector(flow, this.#form);
    this.#drawing = new PageDrawing(host);
  }

  /** What is wrong with the questions in view, to be listed. */
  get errors(): readonly FormError[] {
    return this.#form.errors;
  }

  /** Of the pages those whose questions have been in view, as far as they are drawn. */
  get drawn(): PageDrawing['drawn'] {
    return this.#drawing.drawn;
  }

  /** See {@link StepExit.isHeld}. */
  get isHeld(): boolean {
    return this.#exit.isHeld;
  }

  /**
   * Before a render. Returns true where another service begins, with nothing of the last one.
   * @param isBehindOffer nothing is asked yet: something else is to be decided first
   */
  prepare(readiness: Readiness, isBehindOffer: boolean): boolean {
    this.#readiness = readiness;
    this.#isBehindOffer = isBehindOffer;
    const definition = this.#flow.draft?.definition;
    const asked = definition && `${definition.id}@${String(definition.version)}`;
    const isOther = asked !== this.#asked;
    if (isOther) {
      this.#drawing.clear();
      this.#exit.release();
    }
    this.#asked = asked;
    if (isServer) return isOther;
    const page = this.#flow.draft && currentPage(this.#flow.draft);
    if (page && readiness === 'ready' && !isBehindOffer) this.#drawing.see(page);
    if (this.#view.screen !== this.#shown.screen) this.#tidy();
    return isOther;
  }

  /** Nothing of what has been in view is of use any more. */
  reset(): void {
    this.#asked = undefined;
  }

  /** After a render: shows what is news, and brings the focus to it. */
  settle(): void {
    if (this.#readiness === 'ready' && this.#exit.release()) void this.proceed();
    const { view, hasMoved, isFirst, hasProblems } = newsOf(this.#shown, this.#view);
    this.#shown = view;
    if (hasProblems) return void this.#showProblems(view.problems);
    const { draft } = this.#flow;
    if (isFirst && draft && isAskedAtStart(draft)) this.#tellPage(false);
    if (!hasMoved) return;
    void this.#focusPlace();
    this.#tellPage(false);
  }

  get onEdit(): (event: Event) => void {
    return this.#answers.onEdit;
  }

  /** Goes on from the questions in view, where they are answered and the page agrees. */
  async proceed(): Promise<void> {
    if (!this.#drawing.isWhole) await this.#drawing.finish();
    if (!this.#exit.isAsking && this.check()) await this.#exit.leave();
  }

  back(): void {
    this.#answers.collect();
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

  /** Whether the questions in view are answered; shows what is wrong with them. */
  check(): boolean {
    this.#answers.collect();
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
    const left = this.#host.renderRoot.querySelectorAll<FormField>(
      'form.questions[hidden] [name]:not(fanar-one-time-code)',
    );
    const unready = Array.from(left).find(({ problem }) => problem);
    if (!unready) return true;
    this.#flow.update((draft) => change(draft, unready.name));
    await this.#host.updateComplete;
    this.check();
    return false;
  }

  get #view(): InView {
    return inView(this.#flow.state, this.#readiness === 'ready', this.#isBehindOffer);
  }

  /** What was found wrong is told once, where it was found. */
  #tidy(): void {
    for (const field of this.#form.fields) field.concealProblem();
    this.#form.clear();
  }

  async #showProblems(problems: readonly FieldProblem[]): Promise<void> {
    const { draft } = this.#flow;
    if (!draft) return;
    if (!this.#drawing.isWhole) await this.#drawing.finish();
    const { locale } = this.#host;
    this.#form.showProblems(
      problems.map((problem) => inOwnWords(draft, problem, locale.language)),
      (problem) => wordsOf(draft, problem, locale),
    );
    this.#tellPage(true);
    await this.#focusSummary();
  }

  async #focusSummary(): Promise<void> {
    await this.#host.updateComplete;
    await focusSummary(this.#host, this.#host.renderRoot);
  }

  /** The question that was asked for, else the heading of the screen. */
  async #focusPlace(): Promise<void> {
    const target = this.#target;
    this.#target = undefined;
    const { renderRoot } = this.#host;
    if (target !== undefined) {
      if (!this.#drawing.isWhole) await this.#drawing.finish();
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
