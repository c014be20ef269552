import type { LocalizedElement } from '@fanar/elements';
import type { LitElement, ReactiveController } from 'lit';

/** The page's own words hold for the parts of the form too. */
export class FormMessages implements ReactiveController {
  readonly #host: LitElement & LocalizedElement;
  #hasPassedOn = false;

  constructor(host: LitElement & LocalizedElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { messages, renderRoot } = this.#host;
    if (messages === undefined && !this.#hasPassedOn) return;
    this.#hasPassedOn = true;
    for (const part of renderRoot.querySelectorAll('*')) {
      // A native form has the controls in it as properties, whatever their names.
      if (!part.localName.includes('-') || !('messages' in part)) continue;
      if (part.messages !== messages) part.messages = messages;
    }
  }
}
