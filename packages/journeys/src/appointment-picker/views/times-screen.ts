import { html, nothing, type TemplateResult } from 'lit';
import { days } from './days.js';
import { notice } from './notice.js';
import { times } from './times.js';
import type { PickerView } from './view.js';
import { visitBar } from './visit-bar.js';

/** What for and where, then which day, then which time; side by side where there is room. */
export function timesScreen(view: PickerView): TemplateResult {
  const { date } = view.state;
  return html`
    ${visitBar(view)} ${notice(view)}
    <div class="times-screen">
      ${days(view)} ${date === undefined ? nothing : times(view, date)}
    </div>
  `;
}
