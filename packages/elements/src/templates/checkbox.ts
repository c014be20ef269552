import { html, nothing, type TemplateResult } from 'lit';
import type { FormControl } from '../base/form-control.js';
import { keepReadonly, passOnChange, submitOnEnter } from '../base/native-choice.js';
import { isDisabled } from '../mixins/form-associated.js';
import { describedBy, outerName, renderError, renderHint } from '../mixins/labelled-control.js';
import { shownProblem } from '../mixins/validated.js';

export interface CheckboxParts {
  readonly checked: boolean;
  /** Beside the box and part of the target; nothing where a label of the page names it. */
  readonly words: unknown;
  readonly onInput: (event: Event) => void;
  /** Id of what is agreed to, for who wants to hear it again. */
  readonly details?: string;
}

/** A native checkbox with its words, its hint under them and its error above. */
export function renderCheckbox(field: FormControl, parts: CheckboxParts): TemplateResult {
  return html`${renderError(field)}
    <div class="choice">
      <label part="field-label">
        <input
          id="control"
          type="checkbox"
          part="input"
          .checked=${parts.checked}
          aria-label=${outerName(field)}
          aria-describedby=${describedBy(field)}
          aria-details=${parts.details ?? nothing}
          aria-required=${field.required || nothing}
          aria-readonly=${field.readonly || nothing}
          aria-invalid=${field[shownProblem] ? 'true' : nothing}
          ?disabled=${field[isDisabled]}
          @click=${keepReadonly}
          @input=${parts.onInput}
          @change=${passOnChange}
          @keydown=${submitOnEnter}
        />
        ${parts.words ? html`<span>${parts.words}</span>` : nothing}
      </label>
      ${renderHint(field)}
    </div>`;
}
