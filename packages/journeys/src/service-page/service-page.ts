import {
  createHttpGateway,
  type GetToken,
  type ServiceDefinition,
  type ServiceGateway,
  type ServiceId,
} from '@fanar/contract';
import {
  connectionErrorMessages,
  FanarElement,
  Localized,
  warnDeveloper,
  type FanarElementClass,
  defineFetched,
} from '@fanar/elements';
import { FanarButton } from '@fanar/elements/button';
import { FanarContactBlock } from '@fanar/elements/contact-block';
import { FanarProcessList } from '@fanar/elements/process-list';
import { html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import formAr from '../i18n/locales/ar/service-form.json' with { type: 'json' };
import ar from '../i18n/locales/ar/service-page.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { levelOf } from '../level-of.js';
import { problemOf, refusalFrom, type Refusal } from '../refusal.js';
import { faultOf } from '../service-form/definition-guard.js';
import { messages as unavailableMessages } from '../service-form/screens/unavailable.js';
import { servicePage, type ServicePageActions } from './service-page-screen.js';
import {
  awaitingOffices,
  isAwaiting,
  loading,
  shown,
  unavailable,
  withOffices,
  withoutOffices,
  type ServicePageState,
} from './service-page.state.js';
import { servicePageStyles } from './service-page.styles.js';

export type * from '../emit.js';
export type * from './service-page.events.js';

/** What decides which service is told of, and by whom. */
const SOURCES = ['service', 'api', 'gateway', 'definition'] as const;

/**
 * All that a citizen should know of a service before she applies for it: what it is, for whom, what to
 * bring, what it costs and how long it takes, what happens next, where it is offered and whom to ask.
 * The button leads to the page of the form, which can then begin with the first question (`started`).
 *
 * @slot - Shown until it is there, in place of a word that it is loading, and beside the message when
 *   the service cannot be loaded: the service in short, or where else to turn.
 * @slot start - In place of the button: another way to begin.
 * @slot after - More for the end, after whom to ask.
 * @fires fanar-start - The button is pressed: `{ service, version }`. Cancellable; then the page goes
 *   on by itself.
 * @fires fanar-error - Loading did not work: `{ code, params }`.
 * @csspart page - All of it.
 * @csspart heading - The title.
 * @csspart summary - What the service is.
 */
export class FanarServicePage extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-service-page';

  static override readonly dependencies: readonly FanarElementClass[] = [
    FanarButton,
    FanarContactBlock,
    FanarProcessList,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    ...unavailableMessages,
    journeyMessages('service-form', formAr),
    journeyMessages('service-page', ar),
  ];

  static override readonly styles = servicePageStyles;

  /** The service to tell of, e.g. `traffic/renew-vehicle-licence`. Default: none. */
  @property() service: ServiceId | undefined;

  /** Where the API is, e.g. `/api/v1`. Default: none. */
  @property() api: string | undefined;

  /** Page of the form. Default: none, and no button. */
  @property({ attribute: 'start-href' }) startHref: string | undefined;

  /**
   * Page that finds one of the offices, where more than three offer the service: a pattern with `{id}`
   * (`sector/service`), `{sector}` and `{service}`. Default: none, and each is named.
   */
  @property({ attribute: 'offices-href' }) officesHref: string | undefined;

  /** Level of the title, 1 to 6, to fit the page; its parts are one below. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Leaves out the title and the summary, where the page shows them itself. Default: false. */
  @property({ type: Boolean }) untitled = false;

  /** The service itself, instead of loading it; in the attribute as JSON. Default: none. */
  @property({ type: Object }) definition: ServiceDefinition | undefined;

  /** A back end of the page's own, instead of `api`. Default: none. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** A token of the host for `api`, asked for before every call; given the one just refused. Default: none. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  @state() private told: ServicePageState = loading;

  #httpGateway: ServiceGateway | undefined;
  #asking: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while it was asking: the answer was given up.
    if (this.hasUpdated && isAwaiting(this.told)) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { api } = this;
    if (changed.has('api')) {
      this.#httpGateway = api
        ? createHttpGateway({ base: api, getToken: (refused) => this.getToken?.(refused) })
        : undefined;
    }
    if (SOURCES.some((source) => changed.has(source))) void this.#open();
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  /** A definition at hand is there at once, on a server too. The last call wins. */
  async #open(): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const { definition, service } = this;
    if (definition) return this.#show(definition, signal);
    const gateway = this.#gateway;
    this.told = loading;
    if (!service || !gateway || isServer) return;
    try {
      const loaded = await gateway.getService(service, { signal });
      if (!signal.aborted) await this.#show(loaded, signal);
    } catch (error) {
      if (!signal.aborted) this.#refuse(refusalFrom(error));
    }
  }

  async #show(definition: ServiceDefinition, signal: AbortSignal): Promise<void> {
    const fault = faultOf(definition);
    if (fault) {
      warnDeveloper(this, 'definition-invalid', fault);
      return this.#refuse({ code: 'definition-invalid' });
    }
    this.told = shown(this.told, definition);
    await this.#findOffices(signal);
  }

  async #findOffices(signal: AbortSignal): Promise<void> {
    const gateway = this.#gateway;
    const asked = this.told;
    if (!gateway || isServer || asked.phase !== 'shown') return;
    try {
      const [offices] = await Promise.all([
        gateway.listOffices(asked.definition.id, { signal }),
        defineFetched(this, [import('@fanar/elements/location-card')]),
      ]);
      if (!signal.aborted) this.told = withOffices(asked, offices);
    } catch (error) {
      if (signal.aborted) return;
      const failure = refusalFrom(error);
      this.told = withoutOffices(asked, failure);
      emit(this, 'fanar-error', problemOf(failure));
    }
  }

  #refuse(problem: Refusal): void {
    this.told = unavailable(problem);
    emit(this, 'fanar-error', problemOf(problem));
  }

  readonly #actions: ServicePageActions = {
    start: (event) => {
      if (this.told.phase !== 'shown') return;
      const { id: service, version } = this.told.definition;
      const isGranted = emit(this, 'fanar-start', { service, version }, { cancelable: true });
      if (!isGranted) event.preventDefault();
    },
    retry: () => void this.#retry(() => this.#open(), '#heading'),
    findOffices: () => void this.#retry(() => this.#findAgain(), '.offices'),
  };

  async #findAgain(): Promise<void> {
    if (this.told.phase !== 'shown') return;
    this.told = awaitingOffices(this.told);
    this.#asking?.abort();
    await this.#findOffices((this.#asking = new AbortController()).signal);
  }

  /** The button that was pressed goes with what it stood beside. */
  async #retry(work: () => Promise<void>, next: string): Promise<void> {
    await work();
    await this.updateComplete;
    const places = [next, '.retry', '#heading'];
    const found = places.map((place) => this.renderRoot.querySelector<HTMLElement>(place));
    found.find((place) => place !== null)?.focus();
  }

  protected override render(): TemplateResult {
    const { locale, untitled: isUntitled, startHref, officesHref } = this;
    return html`<div class="page" part="page" dir=${locale.dir}>
      ${servicePage({
        state: this.told,
        locale,
        level: levelOf(this.headingLevel),
        isUntitled,
        startHref,
        officesHref,
        actions: this.#actions,
      })}
    </div>`;
  }
}
