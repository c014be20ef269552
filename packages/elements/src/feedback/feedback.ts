import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/feedback.json' with { type: 'json' };
import { iconSuccess } from '../icons/icons.js';
import { Localized } from '../mixins/localized.js';
import { FanarTextArea } from '../text-area/text-area.js';
import {
  ASKING,
  next,
  type FeedbackAnswer,
  type FeedbackState,
  type FeedbackStep,
} from './feedback.state.js';
import { feedbackStyles } from './feedback.styles.js';

export type { FeedbackAnswer } from './feedback.state.js';

/** What `fanar-feedback` tells. */
export interface FeedbackDetail {
  readonly answer: FeedbackAnswer;
  /** What the person wrote, trimmed; may be empty. */
  readonly text: string;
  /** Keeps the element sending until the promise settles; a rejection asks to try again. */
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

declare global {
  interface HTMLElementEventMap {
    'fanar-feedback': CustomEvent<FeedbackDetail>;
  }
}

/** As much as somebody reads. */
const MOST_CHARACTERS = 1000;

/**
 * Asks whether the page was of use, then for a few words that may be left out. It asks for no
 * personal data and says so. The page sends it on.
 *
 * @fires fanar-feedback - The person sends it: `{ answer, text, waitUntil }`.
 * @csspart feedback - The box.
 * @csspart question - The question, and the thanks after it.
 */
export class FanarFeedback extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-feedback';

  static override readonly dependencies: readonly FanarElementClass[] = [
    FanarButton,
    FanarTextArea,
  ];

  static override readonly messageSets = [elementMessages('feedback', ar)];

  static override readonly styles = feedbackStyles;

  /** What is asked. Default: «هل كانت هذه الصفحة مفيدة؟». */
  @property() question = '';

  @state() private state: FeedbackState = ASKING;

  #text = '';

  /** The part that the person was in is gone: the focus goes to what took its place. */
  async #go(step: FeedbackStep, focused: string): Promise<void> {
    this.state = next(this.state, step);
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement & Partial<FanarElement>>(focused);
    // One of ours that was made just now has no box to focus before.
    await place?.updateComplete;
    place?.focus();
  }

  readonly #send = async (): Promise<void> => {
    if (this.state.name !== 'writing') return;
    const { answer } = this.state;
    const box = this.renderRoot.querySelector<FanarTextArea>('.text');
    if (box?.reportValidity() === false) return;
    this.#text = box?.value ?? '';
    this.state = next(this.state, { name: 'send' });
    const work: Promise<unknown>[] = [];
    const detail: FeedbackDetail = {
      answer,
      text: this.#text.trim(),
      waitUntil: (promise) => void work.push(promise),
    };
    this.dispatchEvent(
      new CustomEvent('fanar-feedback', { detail, bubbles: true, composed: true }),
    );
    try {
      await Promise.all(work);
      this.#text = '';
      await this.#go({ name: 'sent' }, '.message');
    } catch {
      await this.#go({ name: 'failed' }, '.failed');
    }
  };

  protected override render(): TemplateResult {
    const { state } = this;
    return html`<div class="feedback" part="feedback">
      ${
        state.name === 'asking'
          ? this.#renderQuestion()
          : state.name === 'thanks'
            ? this.#renderThanks()
            : this.#renderText(state)
      }
    </div>`;
  }

  #renderQuestion(): TemplateResult {
    const { locale } = this;
    const answer = (each: FeedbackAnswer, kind: 'secondary' | 'quiet') =>
      html`<fanar-button
        class=${each === 'problem' ? 'report' : each}
        variant=${kind}
        @click=${() => this.#go({ name: 'answer', answer: each }, '.text')}
        >${locale.t(`feedback:${each}`)}</fanar-button
      >`;
    return html`<div class="ask" role="group" aria-labelledby="question">
      <p id="question" class="question" part="question">
        ${this.question || locale.t('feedback:question')}
      </p>
      ${answer('yes', 'secondary')} ${answer('no', 'secondary')} ${answer('problem', 'quiet')}
    </div>`;
  }

  #renderText(state: Extract<FeedbackState, { answer: FeedbackAnswer }>): TemplateResult {
    const { locale } = this;
    const isSending = state.name === 'sending';
    return html`<div class="more">
      ${
        state.name === 'writing' && state.hasFailed
          ? html`<p class="failed" tabindex="-1">${locale.t('feedback:failed')}</p>`
          : nothing
      }
      <fanar-text-area
        class="text"
        width="full"
        rows="3"
        maxlength=${MOST_CHARACTERS}
        label=${locale.t(`feedback:more-${state.answer}`)}
        hint=${locale.t('feedback:hint')}
        .value=${this.#text}
        ?readonly=${isSending}
      ></fanar-text-area>
      <div class="actions">
        <fanar-button class="send" ?busy=${isSending} @click=${this.#send}
          >${locale.t(isSending ? 'feedback:sending' : 'feedback:send')}</fanar-button
        >
        ${
          isSending
            ? nothing
            : html`<fanar-button
                class="back"
                variant="quiet"
                @click=${() => this.#go({ name: 'back' }, '.yes')}
                >${locale.t('feedback:back')}</fanar-button
              >`
        }
      </div>
    </div>`;
  }

  #renderThanks(): TemplateResult {
    return html`<div class="thanks">
      ${iconSuccess()}
      <p class="message" part="question" tabindex="-1">${this.locale.t('feedback:thanks')}</p>
    </div>`;
  }
}
