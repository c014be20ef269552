import { emit } from '../emit.js';
import {
  fieldIdOf,
  moved,
  newVisit,
  problemsTold,
  type AnalyticsEvent,
} from './analytics.state.js';

/** Tells the page what it may count, drawn from the form's own events. */
export class Teller {
  readonly #host: HTMLElement;
  #visit = newVisit;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** @param target of the event, which is forgotten once all have heard it */
  hear(event: Event, target: EventTarget | null, now: number): void {
    if (event.type === 'toggle') return this.#hearToggle(event as ToggleEvent, target as Element);
    if (target === this.#host) this.#tell(this.#eventsOf(event, now));
  }

  #eventsOf(event: Event, now: number): readonly AnalyticsEvent[] {
    if (event.type === 'fanar-submitted') return [{ name: 'submitted' }];
    if (event.type === 'fanar-problem') {
      return problemsTold((event as HTMLElementEventMap['fanar-problem']).detail);
    }
    const { detail } = event as HTMLElementEventMap['fanar-step-change'];
    const { visit, events } = moved(this.#visit, detail, now);
    this.#visit = visit;
    return events;
  }

  #hearToggle({ newState }: ToggleEvent, target: Element): void {
    const help = target.closest('[data-help]');
    if (!help || newState !== 'open') return;
    this.#tell([{ name: 'help-opened', field: fieldIdOf(help.getAttribute('data-help') ?? '') }]);
  }

  #tell(events: readonly AnalyticsEvent[]): void {
    for (const event of events) emit(this.#host, 'fanar-analytics', event);
  }
}
