import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CheckableControl } from '../base/checkable-control.js';
import { passOnChange } from '../base/native-choice.js';
import { LiveRegionController } from '../controllers/live-region.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/switch.json' with { type: 'json' };
import { isDisabled } from '../mixins/form-associated.js';
import {
  describedBy,
  outerName,
  renderError,
  renderHint,
  renderName,
} from '../mixins/labelled-control.js';
import { isEmpty, shownProblem } from '../mixins/validated.js';
import { switchStyles } from './switch.styles.js';

/** How long saving may take, in milliseconds, before it is said aloud. */
const PATIENCE_MS = 1000;

/**
 * Turns one thing on or off, at once: a setting, such as messages to the phone. What is only sent
 * with a form later is a checkbox. Both positions are answers, so that `required` asks for nothing.
 *
 * On `change` the page saves, `busy` meanwhile; where that fails it puts `checked` back and says why
 * in `error`.
 *
 * @fires input - The native event.
 * @fires change - When it was turned on or off.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native checkbox, in the role of a switch.
 * @cssstate invalid - An error is shown.
 */
export class FanarSwitch extends CheckableControl {
  static override readonly tag: string = 'fanar-switch';

  static override readonly messageSets = [
    ...CheckableControl.messageSets,
    elementMessages('switch', ar),
  ];

  static override readonly styles: CSSResultGroup = [CheckableControl.styles, switchStyles];

  /** What was chosen is being saved: it keeps the focus and lets no press through. Default: false. */
  @property({ type: Boolean, reflect: true }) busy = false;

  readonly #live = new LiveRegionController(this);

  constructor() {
    super();
    // Nobody leaves a switch out.
    this.unmarked = true;
  }

  override get answer(): boolean {
    return this.checked;
  }

  override [isEmpty](): boolean {
    return false;
  }

  #onClick(event: Event): void {
    if (this.readonly || this.busy) event.preventDefault();
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.repeat) return;
    // It waits for no form to be sent, so Enter turns it, as it presses a button.
    event.preventDefault();
    (event.target as HTMLElement).click();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.busy) {
      if (changed.has('busy')) this.#live.announce(this.locale.t('switch:busy'), PATIENCE_MS);
    } else if (changed.get('busy')) {
      this.#live.announce(this[shownProblem] ? '' : this.locale.t('switch:saved'));
    }
  }

  /* eslint-disable lit-a11y/role-has-required-aria-attrs -- A native checkbox tells its state itself. */
  protected override render(): TemplateResult {
    const { busy, checked } = this;
    const state = busy ? 'busy' : checked ? 'on' : 'off';
    return html`${renderError(this)}
      <label class="row">
        <input
          id="control"
          class="track"
          type="checkbox"
          role="switch"
          part="input"
          .checked=${checked}
          aria-label=${outerName(this)}
          aria-describedby=${describedBy(this)}
          aria-readonly=${this.readonly || nothing}
          aria-busy=${busy || nothing}
          aria-invalid=${this[shownProblem] ? 'true' : nothing}
          ?disabled=${this[isDisabled]}
          @click=${this.#onClick}
          @input=${this.onInput}
          @change=${passOnChange}
          @keydown=${this.#onKeydown}
        />
        ${this.label ? html`<span part="field-label">${renderName(this)}</span>` : nothing}
        <span class="state" aria-hidden="true">${this.locale.t(`switch:${state}`)}</span>
      </label>
      ${renderHint(this)}`;
  }
}
