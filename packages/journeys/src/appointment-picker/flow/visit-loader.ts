import type { ServiceId, ServiceSummary } from '@fanar/contract';
import { bookedService, type BookedService } from '../../booking/visit-rules.js';
import { refusalFrom } from '../../refusal.js';
import type { FlowContext } from './context.js';

/** A back end of a host may know nothing of definitions: then there are no rules. */
const UNKNOWN = new Set(['not-found', 'service-not-found']);

/** What is to be known of services before they are booked. */
export class VisitLoader {
  readonly #context: FlowContext;
  readonly #summaries: () => readonly ServiceSummary[];

  /** @param summaries Names for services that the back end knows no definition of. */
  constructor(context: FlowContext, summaries: () => readonly ServiceSummary[]) {
    this.#context = context;
    this.#summaries = summaries;
  }

  /** Of the visit as the page wants it. False where it could not be learned; `again` is for later. */
  async open(again: () => unknown): Promise<boolean> {
    const { state, dispatch, signal, tryLater } = this.#context;
    try {
      const ids = state().visit.services.map(({ service }) => service as ServiceId);
      const services = await Promise.all(ids.map((id) => this.#ask(id)));
      if (signal.aborted) return false;
      dispatch({ type: 'services-received', services });
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const failure = refusalFrom(error);
      dispatch({ type: 'opening-failed', failure });
      tryLater(failure, again);
      return false;
    }
  }

  /** One more service for the visit. */
  async add(id: ServiceId): Promise<void> {
    const { state, dispatch, signal } = this.#context;
    if (state().adding) return;
    dispatch({ type: 'service-requested', service: id });
    try {
      const service = await this.#ask(id);
      if (!signal.aborted) dispatch({ type: 'service-added', service });
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'service-failed', failure: refusalFrom(error) });
    }
  }

  async #ask(id: ServiceId): Promise<BookedService> {
    const { gateway, state, signal } = this.#context;
    const known = state().services[id];
    if (known) return known;
    try {
      return bookedService(await gateway.getService(id, { signal }));
    } catch (error) {
      if (!UNKNOWN.has(refusalFrom(error).code)) throw error;
      const title = this.#summaries().find((each) => each.id === id)?.title ?? { ar: '' };
      return { id, title, rules: {} };
    }
  }
}
