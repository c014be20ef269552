import type { ApplicationStatus, OpenedApplication, ServiceGateway } from '@fanar/contract';
import type { LazyParts } from '../service-form/lazy-parts.js';
import { feedbackCode } from './late-parts.js';
import type { Judged } from './views/view.js';

/** Leads to the questions about how it went, whose code is fetched once they are open. */
export class FeedbackDoor {
  readonly #parts: LazyParts;
  /** Reference of what could be judged when it was last looked at. */
  #judged: string | undefined;

  constructor(parts: LazyParts) {
    this.#parts = parts;
  }

  /** Nothing where nothing is asked. Once it was given, the thanks stay while one looks on. */
  open(
    status: ApplicationStatus | undefined,
    application: OpenedApplication | undefined,
    gateway: ServiceGateway | undefined,
  ): Judged | undefined {
    if (!status || !application || !gateway?.giveFeedback) return undefined;
    if (status.feedback === 'open') this.#judged = status.reference;
    if (this.#judged !== status.reference) return undefined;
    const isHere = this.#parts.need([feedbackCode]) === 'ready';
    return isHere ? { ...application, gateway } : undefined;
  }
}
