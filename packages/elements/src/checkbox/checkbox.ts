import type { CSSResultGroup, TemplateResult } from 'lit';
import { CheckableControl } from '../base/checkable-control.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import { renderName } from '../mixins/labelled-control.js';
import { isEmpty, missingCode } from '../mixins/validated.js';
import { choiceStyles } from '../styles/choice.js';
import { renderCheckbox } from '../templates/checkbox.js';

/**
 * A box to tick: one thing that is so or not. Required, it must be ticked.
 *
 * @fires input - The native event.
 * @fires change - When it was ticked or cleared.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native checkbox.
 * @cssstate invalid - An error is shown.
 */
export class FanarCheckbox extends CheckableControl {
  static override readonly tag: string = 'fanar-checkbox';

  static override readonly messageSets = [...CheckableControl.messageSets, choiceErrorMessages];

  static override readonly styles: CSSResultGroup = [CheckableControl.styles, choiceStyles];

  override get answer(): true | undefined {
    return this.checked || undefined;
  }

  override get [missingCode](): string {
    return 'checkbox-missing';
  }

  override [isEmpty](): boolean {
    return !this.checked;
  }

  protected override render(): TemplateResult {
    return renderCheckbox(this, {
      checked: this.checked,
      words: this.label && renderName(this),
      onInput: this.onInput,
    });
  }
}
