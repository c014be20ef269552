import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormControl } from '../base/form-control.js';
import { iconDown } from '../icons/icons.js';
import { isDisabled } from '../mixins/form-associated.js';

export interface SelectPart {
  /** The `id` of the control. */
  readonly id: string;
  readonly label: string;
  /** The first line, which is no answer. */
  readonly placeholder: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly autocomplete?: string | undefined;
  readonly required: boolean;
  readonly wrong: boolean;
  readonly onInput: (event: Event) => void;
  readonly onChange: () => void;
}

/**
 * A native select beside the boxes of one answer. A native select cannot be read only: a box that can
 * takes its place. A value that is not among the choices is kept and shown as it is.
 */
export function renderSelectPart(field: FormControl, part: SelectPart): TemplateResult {
  const { id, label, value, choices } = part;
  const chosen = choices.find((choice) => choice.value === value);
  return html`<div class=${`part ${id}`}>
    <label class="part-label" for=${id}>${label}</label>
    ${
      field.readonly
        ? html`<input
            id=${id}
            class="input"
            part="input"
            .value=${live(chosen?.label ?? value)}
            ?disabled=${field[isDisabled]}
            readonly
          />`
        : html`<div class="box">
            <select
              id=${id}
              class="input"
              part="select"
              autocomplete=${part.autocomplete ?? nothing}
              aria-required=${part.required || nothing}
              aria-invalid=${part.wrong ? 'true' : nothing}
              ?disabled=${field[isDisabled]}
              @input=${part.onInput}
              @change=${part.onChange}
            >
              <option value="" .selected=${live(value === '')}>${part.placeholder}</option>
              ${[...choices, ...(value && !chosen ? [{ value, label: value }] : [])].map(
                (choice) =>
                  html`<option value=${choice.value} .selected=${live(choice.value === value)}>
                    ${choice.label}
                  </option>`,
              )}
            </select>
            ${iconDown()}
          </div>`
    }
  </div>`;
}
