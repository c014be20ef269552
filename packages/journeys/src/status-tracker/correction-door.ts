import type { FanarElement, LocalizedElement } from '@fanar/elements';
import type { LazyParts, Readiness } from '../service-form/lazy-parts.js';
import type { Correction, CorrectionOptions } from './correct/correction.js';
import { correctionCode } from './late-parts.js';
import type { CorrectionDraw } from './views/view.js';

/** Leads to correcting what was sent, whose code is fetched once it is wanted. */
export class CorrectionDoor {
  readonly #host: FanarElement & LocalizedElement;
  readonly #parts: LazyParts;
  readonly #options: CorrectionOptions;
  #correction: Correction | undefined;
  /** Whose correction has arrived, while one looks on. */
  #arrived: string | undefined;
  #isToBeShown = false;

  constructor(host: FanarElement & LocalizedElement, parts: LazyParts, options: CorrectionOptions) {
    this.#host = host;
    this.#parts = parts;
    this.#options = options;
  }

  /** What it is drawn by; nothing before its code is here. */
  get draw(): CorrectionDraw | undefined {
    const { code } = correctionCode;
    const correction = this.#correction;
    if (!code || !correction) return undefined;
    const { locale } = this.#host;
    return {
      form: (view, status) => code.correctionView(view, status, correction, locale),
      note: (view, { reference }) =>
        this.#arrived === reference ? code.correctedNote(view) : undefined,
    };
  }

  get readiness(): Readiness {
    return this.#parts.need([correctionCode.load]);
  }

  /** It was opened: to be led to once it is drawn. */
  open(): void {
    this.#isToBeShown = true;
  }

  /** It is open: reads what was sent once the code is here. */
  begin(): void {
    const { code } = correctionCode;
    if (this.readiness !== 'ready' || !code) return;
    if (!this.#correction) {
      this.#correction = new code.Correction(this.#host, this.#options);
      this.#host.requestUpdate();
    }
    this.#arrived = undefined;
    this.#correction.begin();
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('#correct-heading');
    if (!heading || !this.#isToBeShown) return;
    this.#isToBeShown = false;
    heading.focus();
  }

  /** Notes whose correction has arrived. */
  arrive(reference: string): void {
    this.#arrived = reference;
  }

  forget(): void {
    this.#arrived = undefined;
    this.#correction?.forget();
  }
}
