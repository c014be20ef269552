import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FanarAlert } from '../alert/alert.js';
import { ask, type Waitable } from '../base/ask.js';
import { FanarElement, type FanarElementClass } from '../base/fanar-element.js';
import { FanarButton } from '../button/button.js';
import { FanarDialog } from '../dialog/dialog.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/critical-action.json' with { type: 'json' };
import { Localized } from '../mixins/localized.js';
import { afterEvent, type CriticalEvent, type CriticalState } from './critical-action.state.js';
import { criticalActionStyles } from './critical-action.styles.js';

declare global {
  interface HTMLElementEventMap {
    'fanar-confirm': CustomEvent<Waitable>;
  }
}

/**
 * What cannot be undone, in two deliberate steps: a button, then a dialog that says plainly what will be
 * lost, with the verb itself on the button that does it.
 *
 * @slot - What will be lost.
 * @fires fanar-confirm - The person has confirmed: `{ waitUntil }`. Give it the work as a promise: the
 *   dialog stays busy meanwhile and says how it ended; `false` or a rejection is a failure.
 * @csspart trigger - The button on the page, while it has words.
 */
export class FanarCriticalAction extends Localized(FanarElement) {
  static override readonly tag: string = 'fanar-critical-action';

  static override readonly dependencies: readonly FanarElementClass[] = [
    FanarAlert,
    FanarButton,
    FanarDialog,
  ];

  static override readonly messageSets = [elementMessages('critical-action', ar)];

  static override readonly styles = criticalActionStyles;

  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FanarElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The words of the button on the page. Default: none, and the page calls `show()`. */
  @property() label = '';

  /** What the dialog asks, e.g. «هل تريد إلغاء الطلب؟». */
  @property() heading = '';

  /** The verb that does it, on the button of the dialog, e.g. «ألغِ الطلب». Default: `label`. */
  @property() action = '';

  /** The words of the way out, e.g. «احتفظ بالطلب». Default: «رجوع دون تغيير». */
  @property() keep = '';

  /** What is said when it is done, in the dialog. Default: nothing, and the dialog closes. */
  @property() done = '';

  /** What is said when it did not work. Default: «لم تكتمل العملية. حاول مرة أخرى.» */
  @property() failure = '';

  @state() private stage: CriticalState = 'closed';

  /** Opens the dialog. */
  show(): void {
    this.#go('open');
  }

  #go(event: CriticalEvent): void {
    this.stage = afterEvent(this.stage, event);
  }

  readonly #onTrigger = (): void => this.show();

  readonly #onConfirm = async (): Promise<void> => {
    const answer = ask(this, 'fanar-confirm');
    if (answer === false) return;
    this.#go('confirm');
    this.#go((await answer) ? 'succeed' : 'fail');
    if (this.stage !== 'done') return;
    if (!this.done) {
      this.#leave();
      return;
    }
    // The button that had the focus is gone; the heading now says how it ended.
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('fanar-dialog');
    await dialog?.updateComplete;
    dialog?.focus();
  };

  readonly #leave = (): void => this.#go('close');

  readonly #onBeforeClose = (event: Event): void => {
    event.stopPropagation();
    if (this.stage === 'working') event.preventDefault();
  };

  protected override render(): TemplateResult {
    const isDone = this.stage === 'done';
    return html`${
        this.label
          ? html`<fanar-button variant="secondary" part="trigger" @click=${this.#onTrigger}
              >${this.label}</fanar-button
            >`
          : nothing
      }
      <fanar-dialog
        heading=${isDone ? this.done : this.heading}
        .numerals=${this.numerals}
        .open=${this.stage !== 'closed'}
        @fanar-before-close=${this.#onBeforeClose}
        @close=${this.#leave}
      >
        ${this.stage === 'failed' ? this.#renderFailure() : nothing}
        <div ?hidden=${isDone}><slot></slot></div>
        ${isDone ? this.#renderDone() : this.#renderChoice()}
      </fanar-dialog>`;
  }

  #renderFailure(): TemplateResult {
    return html`<fanar-alert tone="danger" announce="assertive"
      >${this.failure || this.locale.t('critical-action:failed')}</fanar-alert
    >`;
  }

  #renderChoice(): TemplateResult {
    const isWorking = this.stage === 'working';
    return html`<fanar-button
        slot="actions"
        variant="danger"
        ?busy=${isWorking}
        @click=${this.#onConfirm}
        >${this.action || this.label}</fanar-button
      >
      <fanar-button slot="actions" variant="secondary" ?disabled=${isWorking} @click=${this.#leave}
        >${this.keep || this.locale.t('critical-action:keep')}</fanar-button
      >`;
  }

  #renderDone(): TemplateResult {
    return html`<fanar-button slot="actions" variant="secondary" @click=${this.#leave}
      >${this.locale.t('critical-action:close')}</fanar-button
    >`;
  }
}
