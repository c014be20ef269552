import { createHttpGateway, type OpenedApplication, type ServiceGateway } from '@fanar/contract';
import {
  baseStyles,
  caseErrorMessages,
  connectionErrorMessages,
  FanarElement,
  fieldMessages,
  focusStyles,
  FormController,
  Localized,
  serviceErrorMessages,
  submissionErrorMessages,
  visuallyHiddenStyles,
} from '@fanar/elements';
import { FanarAlert } from '@fanar/elements/alert';
import { FanarButton } from '@fanar/elements/button';
import { FanarRadioGroup } from '@fanar/elements/radio-group';
import type { PropertyValues, TemplateResult } from 'lit';
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { IdempotencyKeys } from '../booking/idempotency-keys.js';
import { emit } from '../emit.js';
import ar from '../i18n/locales/ar/service-feedback.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { journeyStyles } from '../journey.styles.js';
import { levelOf } from '../level-of.js';
import { newKey } from '../new-key.js';
import { problemOf, refusalFrom } from '../refusal.js';
import {
  ASKING,
  feedbackOf,
  transition,
  type FeedbackState,
  type FeedbackStep,
} from './service-feedback.state.js';
import { serviceFeedbackStyles } from './service-feedback.styles.js';
import { feedbackScreen } from './service-feedback.views.js';

export type * from '../emit.js';
export type * from './service-feedback.events.js';

/**
 * Asks an applicant, once their application has ended, what they think of how it went: three questions
 * at most, of which only the first wants an answer, and no words of their own, so that nobody can be
 * known by them. What was chosen stays until it has arrived.
 *
 * @slot - Shown where nothing can be asked, without a key or a back end that takes it: where else to turn.
 * @fires fanar-feedback-given - It has arrived. Without detail.
 * @fires fanar-error - It could not be sent, and the person has been told. Detail: code and params.
 */
export class FanarServiceFeedback extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-service-feedback';

  static override readonly dependencies = [FanarAlert, FanarButton, FanarRadioGroup];

  static override readonly messageSets = [
    connectionErrorMessages,
    serviceErrorMessages,
    caseErrorMessages,
    submissionErrorMessages,
    fieldMessages,
    journeyMessages('service-feedback', ar),
  ];

  static override readonly styles = [
    baseStyles,
    focusStyles,
    visuallyHiddenStyles,
    journeyStyles,
    serviceFeedbackStyles,
  ];

  /** Reference of the application. Default: none. */
  @property() reference = '';

  /** Key that opens it. A property alone: a secret does not belong in markup. Default: none. */
  @property({ attribute: false }) key = '';

  /** Where the API is, e.g. `/api/v1`. */
  @property() api: string | undefined;

  /** Any other back end, with `giveFeedback`; comes before `api`. */
  @property({ attribute: false }) gateway: ServiceGateway | undefined;

  /** Level of the heading, 1 to 6, to fit the page. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private giving: FeedbackState = ASKING;

  readonly #keys = new IdempotencyKeys(newKey);
  readonly #form: FormController = new FormController(this, () =>
    this.renderRoot.querySelector('form'),
  );
  #httpGateway: ServiceGateway | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { api } = this;
    if (changed.has('api')) this.#httpGateway = api ? createHttpGateway({ base: api }) : undefined;
    // Of another application nothing was said yet.
    if (changed.get('reference')) this.giving = ASKING;
  }

  get #gateway(): ServiceGateway | undefined {
    return this.gateway ?? this.#httpGateway;
  }

  readonly #send = (event: Event): void => {
    event.preventDefault();
    if (this.#form.validate()) void this.#give();
    else this.#form.errors[0]?.field?.focus();
  };

  async #give(): Promise<void> {
    const feedback = feedbackOf(this.#form.answers);
    const gateway = this.#gateway;
    if (!feedback || !gateway?.giveFeedback || this.giving.name === 'sending') return;
    const application: OpenedApplication = { reference: this.reference, key: this.key };
    const purpose = JSON.stringify([application.reference, feedback]);
    const isOfThis = () => this.reference === application.reference;
    this.#step({ type: 'sent' });
    try {
      const options = { idempotencyKey: this.#keys.for(purpose) };
      await gateway.giveFeedback(application, feedback, options);
      this.#keys.settle(purpose);
      if (isOfThis()) this.#step({ type: 'taken' });
      emit(this, 'fanar-feedback-given', null);
    } catch (error) {
      this.#keys.fail(purpose, error);
      const failure = refusalFrom(error);
      if (isOfThis()) this.#step({ type: 'refused', failure });
      emit(this, 'fanar-error', problemOf(failure));
    }
    await this.#goToEnd();
  }

  #step(step: FeedbackStep): void {
    this.giving = transition(this.giving, step);
  }

  /** The questions are gone: the focus goes to what took their place, where it was in them. */
  async #goToEnd(): Promise<void> {
    const wasHere = this.matches(':focus-within');
    await this.updateComplete;
    if (wasHere) this.renderRoot.querySelector<HTMLElement>('#end')?.focus();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const isTaken = this.gateway ? this.gateway.giveFeedback : this.api;
    const isOpened = this.reference && this.key;
    if (isOpened && !isTaken) return html`<slot></slot>`;
    return feedbackScreen({
      state: isOpened ? this.giving : { name: 'closed' },
      level: levelOf(this.headingLevel),
      t: (key, params) => locale.t(`service-feedback:${key}`, params),
      problem: (failure) => locale.problemText(failure),
      send: this.#send,
    });
  }
}
