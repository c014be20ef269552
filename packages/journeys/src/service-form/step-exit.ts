import { hasFieldRules } from '@fanar/contract';
import type { LitElement } from 'lit';
import type { ApplicationFlow } from './application-flow.js';
import type { FormVerification } from './form-verification.js';
import { askToGoOn } from './service-form.events.js';
import { currentPage, placeOf, type Page } from './service-form.path.js';
import { proceed, stopped } from './service-form.state.js';

/** What a form tells the page of a step that is about to be left. */
interface ExitHost extends LitElement {
  readonly exposeAnswers: boolean;
}

/** The way out of a page whose questions are answered: past the codes, and past the host. */
export class StepExit {
  readonly #host: ExitHost;
  readonly #flow: ApplicationFlow;
  readonly #verification: FormVerification;
  #isAsking = false;
  #isHeld = false;

  constructor(host: ExitHost, flow: ApplicationFlow, verification: FormVerification) {
    this.#host = host;
    this.#flow = flow;
    this.#verification = verification;
  }

  /** Somebody is being asked whether the citizen may go on. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** The citizen would go on, and what all answers are judged by is still on its way. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** What was waited for is here. @returns whether the citizen was held back by it */
  release(): boolean {
    const wasHeld = this.#isHeld;
    this.#isHeld = false;
    return wasHeld;
  }

  /** Goes on, where nothing stands in the way. */
  async leave(): Promise<void> {
    if (this.#hold()) return;
    const left = this.#flow.draft && currentPage(this.#flow.draft);
    const hasCodes = left && this.#verification.isNeeded(left);
    if (hasCodes && !(await this.#verify(left))) return;
    const draft = this.#flow.draft;
    const page = draft && currentPage(draft);
    if (page && placeOf(proceed(draft)) !== placeOf(draft)) {
      const { id: service, version } = draft.definition;
      const answers = this.#host.exposeAnswers && { answers: draft.answers };
      const told = { service, version, step: page.id, ...answers };
      const permission = await this.#asking(askToGoOn(this.#host, told));
      if (!this.#isOn(page)) return;
      if (!permission.isGranted) {
        return this.#flow.update((present) => stopped(present, permission.reason));
      }
    }
    this.#flow.update(proceed);
  }

  /** Asks for what answers are judged by; once it is here the form goes on. */
  #hold(): boolean {
    const { draft } = this.#flow;
    const isJudged = draft && placeOf(draft).screen === 'step';
    this.#isHeld = isJudged === true && !hasFieldRules(draft.definition);
    if (this.#isHeld) this.#host.requestUpdate();
    return this.#isHeld;
  }

  /** Has codes sent and asked for. @returns whether they have proved what has to be on the page */
  async #verify(page: Page): Promise<boolean> {
    const isVerified = await this.#asking(this.#verification.verify(page));
    return isVerified && this.#flow.draft !== undefined && this.#isOn(page);
  }

  /** Unless the application is gone meanwhile. */
  #isOn({ id }: Page): boolean {
    const { draft } = this.#flow;
    return !draft || currentPage(draft)?.id === id;
  }

  async #asking<Answer>(question: Promise<Answer>): Promise<Answer> {
    this.#isAsking = true;
    try {
      return await question;
    } finally {
      this.#isAsking = false;
    }
  }
}
