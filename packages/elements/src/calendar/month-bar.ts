import { toNumerals } from '@fanar/arabic';
import type { CivilDate } from '@fanar/egypt';
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.js';
import { iconBack, iconForward } from '../icons/icons.js';
import { canTurn, monthOf, moveDate, moveToMonth, yearsFor, type Month } from './calendar.state.js';
import type { Bounds } from './day-rules.state.js';
import { namesIn } from './month-names.js';

export interface MonthBar {
  /** The day stood on; `''` until today is known. */
  readonly focused: CivilDate;
  readonly bounds: Bounds;
  readonly locale: LocaleController;
  readonly isDisabled: boolean;
  readonly onMove: (date: CivilDate) => void;
}

/** The month shown, a step back and on, and a quick way to far ones. */
export function monthBar(bar: MonthBar): TemplateResult {
  const { focused, locale, bounds } = bar;
  const [year = '', month = ''] = focused.split('-');
  const years = focused ? yearsFor(monthOf(focused), bounds).map(String) : [];
  return html`<div class="bar">
    ${turner(bar, -1)}${jumper(bar, 'month', MONTHS, month, (each) => ({
      text: namesIn(locale.language).months[Number(each) - 1] ?? '',
      to: `${year}-${each}`,
    }))}${jumper(bar, 'year', years, year, (each) => ({
      text: toNumerals(each, locale.numerals),
      to: `${each}-${month}`,
    }))}${turner(bar, 1)}
  </div>`;
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/**
 * Chooses what is shown, once drawn. An attribute on the option, as a server writes it, is no longer
 * heard once the person has picked another, and costs a quarter of the time to turn a month.
 */
export function showMonth(root: ParentNode, focused: CivilDate): void {
  const [year = '', month = ''] = focused.split('-');
  for (const [index, select] of root.querySelectorAll<HTMLSelectElement>('.jump').entries()) {
    const shown = index === 0 ? month : year;
    if (select.value !== shown) select.value = shown;
  }
}

interface Jump {
  readonly text: string;
  readonly to: Month;
}

function jumper(
  { focused, bounds, locale, isDisabled, onMove }: MonthBar,
  unit: 'month' | 'year',
  choices: readonly string[],
  shown: string,
  jump: (choice: string) => Jump,
): TemplateResult {
  const [first, last] = [monthOf(bounds.from), monthOf(bounds.to)];
  // Another month is no other answer: nobody outside must take its input for one.
  return html`<select
    class="jump"
    aria-label=${locale.t(`calendar:${unit}`)}
    ?disabled=${isDisabled}
    @input=${(event: Event) => event.stopPropagation()}
    @change=${({ target }: Event) => {
      const { to } = jump((target as HTMLSelectElement).value);
      onMove(moveToMonth(focused, to, bounds));
    }}
  >
    ${choices.map((choice) => {
      const { text, to } = jump(choice);
      const isOutside = unit === 'month' && (to < first || to > last);
      return html`<option
        value=${choice}
        ?disabled=${isOutside}
        ?selected=${isServer && choice === shown}
      >
        ${text}
      </option>`;
    })}
  </select>`;
}

function turner({ focused, bounds, locale, isDisabled, onMove }: MonthBar, step: 1 | -1) {
  const isPossible = focused !== '' && canTurn(monthOf(focused), step, bounds);
  const move = step === 1 ? 'next-month' : 'previous-month';
  // At the end it stays a stop of Tab: the focus is not lost under the finger.
  return html`<button
    class="turn"
    type="button"
    aria-label=${locale.t(`calendar:${move}`)}
    aria-disabled=${!isPossible || nothing}
    ?disabled=${isDisabled}
    @click=${() => isPossible && onMove(moveDate(focused, move, bounds))}
  >
    ${step === 1 ? iconForward() : iconBack()}
  </button>`;
}
