import { html, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.js';
import { iconClose } from '../icons/icons.js';

export interface Chip {
  readonly value: string;
  readonly label: string;
}

export interface ChipsView {
  readonly chips: readonly Chip[];
  readonly locale: LocaleController;
  readonly isDisabled: boolean;
  readonly isReadonly: boolean;
  readonly onRemove: (chip: Chip, place: number) => void;
}

/** What was chosen, each with the way to take it back. */
export function renderChips(view: ChipsView): TemplateResult {
  return html`<ul class="chips" role="list" aria-label=${view.locale.t('combobox:chosen-list')}>
    ${view.chips.map((chip, place) => html`<li>${renderChip(view, chip, place)}</li>`)}
  </ul>`;
}

function renderChip(
  { locale, isDisabled, isReadonly, onRemove }: ChipsView,
  chip: Chip,
  place: number,
): TemplateResult {
  if (isReadonly) return html`<span class="chip" part="chip" dir="auto">${chip.label}</span>`;
  const onKeydown = (event: KeyboardEvent) => {
    if ((event.key !== 'Backspace' && event.key !== 'Delete') || event.repeat) return;
    event.preventDefault();
    onRemove(chip, place);
  };
  return html`<button
    class="chip"
    part="chip"
    type="button"
    aria-label=${locale.t('combobox:remove', { label: chip.label })}
    ?disabled=${isDisabled}
    @click=${() => onRemove(chip, place)}
    @keydown=${onKeydown}
  >
    <span dir="auto">${chip.label}</span>${iconClose()}
  </button>`;
}
