import type { ServiceGateway } from '@fanar/contract';
import { defineFetched, type Localized } from '@fanar/elements';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { emit } from '../emit.js';
import { levelOf } from '../level-of.js';
import { waitOf, type WaitListWantedDetail } from './appointment-picker.events.js';
import type { PickerState } from './appointment-picker.state.js';

type Host = LitElement &
  Pick<InstanceType<ReturnType<typeof Localized>>, 'messages' | 'numerals'> & {
    readonly headingLevel: number;
  };

/** Leads to the wait list: where the page has a place for it, else here, fetched at need. */
export class WaitDoor {
  readonly #host: Host;
  readonly #gateway: () => ServiceGateway | undefined;
  #wish: WaitListWantedDetail | undefined;

  constructor(host: Host, gateway: () => ServiceGateway | undefined) {
    this.#host = host;
    this.#gateway = gateway;
  }

  /** Whether the form is here now. Rejects where it did not come. */
  async open(state: PickerState): Promise<boolean> {
    const wish = waitOf(state);
    if (!emit(this.#host, 'fanar-wait-list-wanted', wish, { cancelable: true })) return false;
    await defineFetched(this.#host, [import('../wait-list/wait-list.js')]);
    this.#wish = wish;
    this.#host.requestUpdate();
    return true;
  }

  close(): void {
    this.#wish = undefined;
  }

  /** @param label of the group, which is gone to */
  render(label: string): TemplateResult | typeof nothing {
    if (!this.#wish) return nothing;
    const { visit, offices, from, to } = this.#wish;
    const { headingLevel, numerals, messages } = this.#host;
    return html`<div id="wait-list" tabindex="-1" role="group" aria-label=${label}>
      <fanar-wait-list
        heading-level=${levelOf(levelOf(headingLevel) + 1)}
        .visit=${visit}
        .office=${offices.join(',')}
        .from=${from}
        .to=${to}
        .gateway=${this.#gateway()}
        .numerals=${numerals}
        .messages=${messages}
      ></fanar-wait-list>
    </div>`;
  }
}
