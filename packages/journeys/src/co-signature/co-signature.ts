import {
  createHttpGateway,
  fieldsOf,
  type GetToken,
  type ServiceGateway,
  type ServiceId,
  type SignatureDecision,
} from '@fanar/contract';
import {
  ask,
  baseStyles,
  connectionErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
  iconStyles,
  Localized,
  serviceErrorMessages,
  visuallyHiddenStyles,
  type FormField,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarConfirmationPanel } from '@fanar/elements/confirmation-panel';
import { FanarDeclaration } from '@fanar/elements/declaration';
import { FanarErrorSummary } from '@fanar/elements/error-summary';
import { FanarSummaryList } from '@fanar/elements/summary-list';
import { FanarTextArea } from '@fanar/elements/text-area';
import { isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { emit } from '../emit.js';
import ar from '../i18n/locales/ar/co-signature.json' with { type: 'json' };
import formAr from '../i18n/locales/ar/service-form.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { problemOf, refusalFrom } from '../refusal.js';
import { loadKinds } from '../service-form/field-kinds/load.js';
import { readAddress } from '../service-form/receipt-links.js';
import { answersMessages } from '../service-form/words/answers.js';
import {
  closed,
  decided,
  heldBack,
  intend,
  missing,
  opened,
  opening,
  refused,
  sending,
  type CoSignatureState,
} from './co-signature.state.js';
import { coSignatureStyles } from './co-signature.styles.js';
import { coSignatureScreen } from './views/screens.js';
import type { CoSignatureActions } from './views/view.js';

export type * from '../emit.js';
export type * from './co-signature.events.js';

/** What the request depends on. */
const ASKED_BY = ['reference', 'key', 'api', 'gateway'] as const;

/**
 * For a person who has to sign another's application: opened by the link that reached them, it says
 * who asks, what is signed and what that means; they sign, or decline and say why.
 *
 * @slot - Shown before it is there, and where there is nothing to sign: where else to turn.
 * @slot after - More for the end, after the decision.
 * @fires fanar-before-sign - A decision is about to be sent: `{ reference, decision }`. Cancellable;
 *   `detail.waitUntil(promise)` holds it back.
 * @fires fanar-signed - The decision is kept: `{ reference, decision }`.
 * @fires fanar-error - Opening or sending did not work: `{ code, params }`.
 * @csspart heading - The heading of the screen.
 */
export class FanarCoSignature extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-co-signature';

  static override readonly dependencies = [
    FanarAlert,
    FanarButton,
    FanarConfirmationPanel,
    FanarDeclaration,
    FanarErrorSummary,
    FanarSummaryList,
    FanarTextArea,
  ];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    fieldMessages,
    journeyMessages('service-form', formAr),
    answersMessages,
    journeyMessages('co-signature', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    iconStyles,
    visuallyHiddenStyles,
    journeyStyles,
    coSignatureStyles,
  ];

  /** Reference of the application. Default: none. */
  @property() reference = '';

  /** Key of this co-signer. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /**
   * Takes reference and key from the address once, `#reference=…&key=…`, as the links to co-signers
   * carry them. The address is left as it is. Default: false.
   */
  @property({ type: Boolean, attribute: 'from-fragment' }) fromFragment = false;

  /** Where the API is, e.g. `/api/v1`. Default: none. */
  @property() api: string | undefined;

  /** Any other back end; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** A token of the host for `api`, asked for before every call; given the one just refused. Default: none. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  /** Level of the heading, 1 to 6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private signature: CoSignatureState = closed;

  readonly #form: FormController = new FormController(this, () =>
    this.renderRoot.querySelector('form'),
  );
  #httpGateway: ServiceGateway | undefined;
  #opening: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.signature.phase === 'opening') void this.#open();
    if (this.hasUpdated || !this.fromFragment || isServer) return;
    const { reference = '', key = '' } = readAddress(location.href);
    Object.assign(this, { reference, key });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#opening?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { api } = this;
    if (changed.has('api')) {
      this.#httpGateway = api
        ? createHttpGateway({ base: api, getToken: (refused) => this.getToken?.(refused) })
        : undefined;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    // After this update: what it starts asks for another.
    if (ASKED_BY.some((name) => changed.has(name))) queueMicrotask(() => void this.#open());
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  async #open(): Promise<void> {
    const { reference, key } = this;
    const gateway = this.#gateway;
    this.#opening?.abort();
    if (!reference || !key || !gateway?.getSignatureRequest) {
      this.signature = closed;
      return;
    }
    const { signal } = (this.#opening = new AbortController());
    this.signature = opening;
    try {
      const request = await gateway.getSignatureRequest(reference, key, { signal });
      const definition = await gateway.getService(request.service as ServiceId, { signal });
      await loadKinds(fieldsOf(definition));
      if (!signal.aborted) this.signature = opened(request, definition);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const problem = refusalFrom(error);
    this.signature = missing(problem);
    emit(this, 'fanar-error', problemOf(problem));
  }

  readonly #actions: CoSignatureActions = {
    sign: (event) => {
      event.preventDefault();
      void this.#decide({ decision: 'signed', declared: true });
    },
    decline: (event) => {
      event.preventDefault();
      const answer = this.#form.fields.find(({ name }: FormField) => name === 'reason')?.answer;
      const reason = typeof answer === 'string' ? answer.trim() : '';
      void this.#decide({ decision: 'declined', reason });
    },
    intend: (intent) => {
      if (this.signature.phase !== 'asked') return;
      this.#form.clear();
      this.signature = intend(this.signature, intent);
      void this.#focus('fanar-declaration, fanar-text-area');
    },
    retry: () => void this.#open(),
  };

  async #decide(decision: SignatureDecision): Promise<void> {
    const { signature } = this;
    const sign = this.#gateway?.sign?.bind(this.#gateway);
    if (signature.phase !== 'asked' || signature.isSending || !sign) return;
    if (!this.#form.validate()) return this.#focus('fanar-error-summary');
    const { reference } = signature.request;
    this.signature = sending(signature);
    const detail = { reference, decision: decision.decision };
    if (!(await ask(this, 'fanar-before-sign', detail))) {
      this.signature = heldBack(signature);
      return;
    }
    try {
      this.signature = decided(await sign(reference, this.key, decision));
      emit(this, 'fanar-signed', detail);
      await this.#focus('#confirmation, #heading');
    } catch (error) {
      const failure = refusalFrom(error);
      emit(this, 'fanar-error', problemOf(failure));
      // Decided elsewhere meanwhile: that is shown.
      if (failure.code === 'signature-decided') await this.#open();
      else this.signature = refused(signature, failure);
    }
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    return coSignatureScreen({
      state: this.signature,
      locale: this.locale,
      level: levelOf(this.headingLevel),
      problems: this.#form.errors.map(({ text, field }) => ({ message: text, target: field })),
      actions: this.#actions,
    });
  }
}
