import type { ServiceGateway } from '@fanar/contract';
import { isServer, type ReactiveController } from 'lit';
import { LazyParts, type Readiness } from '../service-form/lazy-parts.js';
import type { PickerState } from './appointment-picker.state.js';
import type { OfficeHost, OfficePart } from './late/office-part.js';
import type { VisitHost, VisitPart } from './late/visit-part.js';
import { adoptStyles, officeCode, partsAhead, partsNeeded, visitCode } from './late-parts.js';

/** The screens that are fetched at need, and what they keep while the element lives. */
export class LateScreens implements ReactiveController {
  readonly #host: VisitHost & OfficeHost;
  readonly #gateway: () => ServiceGateway | undefined;
  readonly #state: () => PickerState;
  readonly #parts: LazyParts;
  #visit: VisitPart | undefined;
  #office: OfficePart | undefined;

  constructor(
    host: VisitHost & OfficeHost,
    gateway: () => ServiceGateway | undefined,
    state: () => PickerState,
  ) {
    this.#host = host;
    this.#gateway = gateway;
    this.#state = state;
    this.#parts = new LazyParts(host, () => host.locale.language);
    host.addController(this);
  }

  /** Whether the present screen can be drawn. */
  get readiness(): Readiness {
    return isServer ? 'loading' : this.#parts.need(partsNeeded(this.#state()));
  }

  get visit(): VisitPart | undefined {
    const { code } = visitCode;
    return (this.#visit ??= code && new code.VisitPart(this.#host, this.#gateway));
  }

  get office(): OfficePart | undefined {
    const { code } = officeCode;
    return (this.#office ??= code && new code.OfficePart(this.#host, this.#gateway));
  }

  retry(): void {
    this.#parts.retry();
  }

  hostUpdate(): void {
    if (this.#host.hasUpdated) adoptStyles(this.#host.renderRoot as ShadowRoot);
  }

  hostUpdated(): void {
    this.#parts.ahead(partsAhead(this.#state()));
  }
}
