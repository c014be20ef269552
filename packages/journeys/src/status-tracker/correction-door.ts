import type { ServiceGateway } from '@fanar/contract';
import type { FanarElement, LocalizedElement } from '@fanar/elements';
import type { LazyParts, Readiness } from '../service-form/lazy-parts.js';
import type { Correction } from './correct/correction.js';
import type { Deed } from './deeds.js';
import { correctionCode } from './late-parts.js';
import type { TrackerState } from './status-tracker.state.js';
import type { TrackerFlow } from './tracker-flow.js';
import type { CorrectionDraw, TrackerView } from './views/view.js';

/** Leads to correcting what was sent, whose code is fetched once it is wanted. */
export class CorrectionDoor {
  readonly #host: FanarElement & LocalizedElement;
  readonly #parts: LazyParts;
  readonly #flow: TrackerFlow;
  readonly #gateway: () => ServiceGateway | undefined;
  #correction: Correction | undefined;
  #hasArrived = false;
  #isToBeShown = false;

  constructor(
    host: FanarElement & LocalizedElement,
    parts: LazyParts,
    flow: TrackerFlow,
    gateway: () => ServiceGateway | undefined,
  ) {
    this.#host = host;
    this.#parts = parts;
    this.#flow = flow;
    this.#gateway = gateway;
  }

  /** @param isOpen whether it is wanted; else nothing is fetched */
  view(isOpen: boolean): TrackerView['correction'] {
    const draw = this.#draw();
    const readiness = isOpen ? this.#need() : 'loading';
    // Its code is here before it is set up, at the end of the update.
    return { draw, readiness: readiness === 'ready' && !draw ? 'loading' : readiness };
  }

  /** It was opened: to be led to once it is drawn. */
  open(): void {
    this.#hasArrived = false;
    this.#isToBeShown = true;
  }

  /** Where to go on after a form. Default: where every form leads. */
  wayOut(deed: Deed | undefined, isDone = false): string | undefined {
    if (deed?.kind !== 'correct') return undefined;
    this.#hasArrived = isDone;
    return isDone ? '#corrected' : '#correct-open';
  }

  /** Reads what was sent where that is wanted, and keeps nothing of an application that was left. */
  follow({ opened, status }: TrackerState): void {
    if (!status) {
      this.#hasArrived = false;
      this.#correction?.forget();
    }
    const { code } = correctionCode;
    if (opened?.kind !== 'correct' || this.#need() !== 'ready' || !code) return;
    if (!this.#correction) {
      this.#correction = this.#setUp(code.Correction);
      this.#host.requestUpdate();
    }
    this.#correction.begin();
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('#correct-heading');
    if (!heading || !this.#isToBeShown) return;
    this.#isToBeShown = false;
    heading.focus();
  }

  #need(): Readiness {
    return this.#parts.need([correctionCode.load]);
  }

  /** What it is drawn by; nothing before its code is here. */
  #draw(): CorrectionDraw | undefined {
    const { code } = correctionCode;
    const correction = this.#correction;
    if (!code || !correction) return undefined;
    const { locale } = this.#host;
    return {
      form: (view, status) => code.correctionView(view, status, correction, locale),
      note: (view) => (this.#hasArrived ? code.correctedNote(view) : undefined),
    };
  }

  #setUp(Correcting: typeof Correction): Correction {
    const flow = this.#flow;
    return new Correcting(this.#host, {
      gateway: this.#gateway,
      application: () => flow.application,
      status: () => flow.state.status,
      send: (changes, basedOn) => flow.correct({ changes, basedOn }),
      failure: () => flow.state.trouble?.failure,
      refresh: () => flow.askAgain(),
    });
  }
}
