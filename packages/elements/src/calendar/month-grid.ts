import type { CivilDate } from '@fanar/egypt';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.js';
import type { RangePlace } from './calendar.state.js';
import { namesIn } from './month-names.js';

/** A day to draw. */
export interface DayCell {
  readonly date: CivilDate;
  readonly number: string;
  /** Everything there is to say of it. */
  readonly label: string;
  readonly hijri: string | undefined;
  /** A few words under the number. */
  readonly brief: string | undefined;
  readonly isFocused: boolean;
  readonly isToday: boolean;
  readonly isSelected: boolean;
  /** Can be gone to and read, not chosen. */
  readonly isUnavailable: boolean;
  /** Outside the bounds: cannot be gone to. */
  readonly isDisabled: boolean;
  readonly place: RangePlace | undefined;
}

export interface MonthGrid {
  readonly name: string;
  readonly locale: LocaleController;
  readonly weeks: readonly (readonly (DayCell | undefined)[])[];
  readonly isRange: boolean;
  readonly isReadonly: boolean;
  readonly isDisabled: boolean;
  readonly hasHijri: boolean;
  readonly hasBriefs: boolean;
  readonly onClick: (event: Event) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/**
 * The date grid of the ARIA Authoring Practices: one tab stop, moved by arrows. There are always as
 * many nodes, and no listener but two: another month is other texts in the same places.
 */
export function monthGrid(grid: MonthGrid): TemplateResult {
  const { weekdays, short } = namesIn(grid.locale.language);
  return html`<table
    class=${`grid ${grid.hasHijri ? 'with-hijri' : ''} ${grid.hasBriefs ? 'with-briefs' : ''}`}
    part="grid"
    role="grid"
    aria-label=${grid.name}
    aria-readonly=${grid.isReadonly || nothing}
    aria-disabled=${grid.isDisabled || nothing}
    aria-multiselectable=${grid.isRange || nothing}
    @click=${grid.onClick}
    @keydown=${grid.onKeydown}
  >
    <thead>
      <tr>
        ${weekdays.map(
          (name, column) =>
            html`<th
              class=${isWeekend(column) ? 'weekend' : nothing}
              scope="col"
              aria-label=${name}
            >
              ${short[column]}
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${grid.weeks.map(
        (week) =>
          html`<tr>
            ${week.map((day, column) => renderDay(day, column, grid))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Saturday and Friday. */
const isWeekend = (column: number): boolean => column === 0 || column === 6;

function renderDay(
  day: DayCell | undefined,
  column: number,
  { isDisabled }: MonthGrid,
): TemplateResult {
  const weekend = isWeekend(column) ? 'weekend' : '';
  return html`<td
    class=${day?.place ? `${weekend} ${day.place}` : weekend}
    aria-selected=${day ? day.isSelected : nothing}
  >
    <button
      class="day"
      part="day"
      type="button"
      tabindex=${day?.isFocused ? 0 : -1}
      data-date=${day?.date ?? nothing}
      data-hijri=${day?.hijri ?? nothing}
      data-brief=${day?.brief ?? nothing}
      aria-label=${day?.label ?? nothing}
      aria-current=${day?.isToday ? 'date' : nothing}
      aria-disabled=${day?.isUnavailable || nothing}
      ?disabled=${isDisabled || day?.isDisabled}
      ?hidden=${!day}
    >
      ${day?.number}
    </button>
  </td>`;
}
