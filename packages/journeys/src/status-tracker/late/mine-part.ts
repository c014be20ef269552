import type { ApplicationStatus } from '@fanar/contract';
import type { FanarCheckbox } from '@fanar/elements/checkbox';
import type { FanarSearchField } from '@fanar/elements/search-field';
import type { FanarSegmentedControl } from '@fanar/elements/segmented-control';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../../heading.js';
import ar from '../../i18n/locales/ar/status-mine.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { KEPT_DAYS } from '../mine/device-list.js';
import { found } from '../mine/entry.js';
import { isOfOthers, type Kept, type Wanted } from '../mine/kept.js';
import type { TrackerView } from '../views/view.js';

export { mineStyles as styles } from './mine.styles.js';
export { entryOf } from '../mine/entry.js';
export { forgetAll, forgetEntry, keepEntry, keptList } from '../mine/device-list.js';

export const messages = [journeyMessages('status-mine', ar)];

/** From so many on it is worth while to look for one. */
const MANY = 4;

const WHICH = ['all', 'open', 'over'] as const;

/** The applications of this device, to be opened, and to be forgotten. */
export function mineList(view: TrackerView): TemplateResult | typeof nothing {
  const { mine, say, level, words, actions } = view;
  const { list, wanted } = mine;
  if (list.length === 0) return nothing;
  const shown = found(list, wanted, words);
  return html`<section class="mine no-print" aria-labelledby="mine-heading">
    ${heading('mine-heading', level, say('status-mine:heading'))}
    <p class="note">${say('status-mine:hint')}</p>
    ${list.length >= MANY ? controls(view) : nothing}
    <ul class="choices" aria-labelledby="mine-heading">
      ${repeat(
        shown,
        ({ reference }) => reference,
        (kept) => html`<li>${entry(view, kept)}</li>`,
      )}
    </ul>
    <p role="status">${mine.isFailed ? say('status-mine:forget-failed') : nothing}</p>
    <fanar-critical-action
      label=${say('status-mine:forget-all')}
      heading=${say('status-mine:forget-all-heading')}
      action=${say('status-mine:forget-all')}
      @fanar-confirm=${actions.forgetAll}
      ><p>${say('status-mine:forget-all-lost')}</p></fanar-critical-action
    >
  </section>`;
}

function controls({ mine, say, words, actions }: TrackerView): TemplateResult {
  const { list, wanted } = mine;
  const narrow = (changes: Partial<Wanted>) => actions.narrow(changes);
  const count = found(list, wanted, words).length;
  return html`<div class="controls">
    <fanar-search-field
      label=${say('status-mine:search')}
      hint=${say('status-mine:search-hint')}
      .value=${wanted.query}
      @input=${({ currentTarget }: Event) =>
        narrow({ query: (currentTarget as FanarSearchField).value })}
    ></fanar-search-field>
    <fanar-segmented-control
      label=${say('status-mine:which')}
      unmarked
      .options=${WHICH.map((value) => ({ value, label: say(`status-mine:which-${value}`) }))}
      .value=${wanted.which}
      @change=${({ currentTarget }: Event) =>
        narrow({ which: (currentTarget as FanarSegmentedControl).value as Wanted['which'] })}
    ></fanar-segmented-control>
    <p role="status">${say('status-mine:found', { count })}</p>
  </div>`;
}

function entry({ say, words, moment, actions }: TrackerView, kept: Kept): TemplateResult {
  const { reference, title, isOver, updatedAt, key } = kept;
  const id = `mine-${reference}`;
  return html`<button class="choice" type="button" @click=${() => actions.openKept(kept)}>
      <span class="choice-title" id=${id}
        >${words(title)} <bdi dir="ltr" translate="no">${reference}</bdi></span
      >
      <span class="choice-note">
        ${say(`status-mine:${isOver ? 'is-over' : 'is-open'}`)}.
        ${say('status-mine:changed', moment(updatedAt))}
        ${key === undefined ? say('status-mine:key-asked') : nothing}
      </span>
    </button>
    <div>
      <fanar-button variant="quiet" aria-describedby=${id} @click=${() => actions.forget(reference)}
        >${say('status-mine:forget')}</fanar-button
      >
    </div>`;
}

/** Nothing stays on the device that the citizen did not ask for, and the key not without a second word. */
export function keeping(view: TrackerView, { reference }: ApplicationStatus): TemplateResult {
  const { mine, say, level, actions } = view;
  const extent = mine.extentOf(reference);
  const isChecked = ({ currentTarget }: Event) => (currentTarget as FanarCheckbox).checked;
  return html`<section class="keeping no-print" aria-labelledby="keeping-heading">
    ${heading('keeping-heading', level + 1, say('status-mine:keep-heading'), true)}
    <fanar-checkbox
      id="keep"
      label=${say('status-mine:keep')}
      hint=${say('status-mine:keep-hint', { count: KEPT_DAYS })}
      unmarked
      .checked=${live(extent !== 'none')}
      @change=${(event: Event) => actions.keep(isChecked(event) ? 'list' : 'none')}
    ></fanar-checkbox>
    ${
      extent === 'none'
        ? nothing
        : html`<fanar-checkbox
            id="keep-key"
            label=${say('status-mine:keep-key')}
            hint=${say('status-mine:keep-key-hint')}
            unmarked
            .checked=${live(extent === 'whole')}
            @change=${(event: Event) => actions.keep(isChecked(event) ? 'whole' : 'list')}
          ></fanar-checkbox>`
    }
    <p role="status">${mine.isFailed ? say('status-mine:keep-failed') : nothing}</p>
  </section>`;
}

/** How much is new since this device looked last. */
export function news(
  view: TrackerView,
  status: ApplicationStatus,
): TemplateResult | typeof nothing {
  const { events, messages = [], requests = [], documents = [] } = status;
  const all = [...[...events, ...messages].filter(isOfOthers), ...requests, ...documents];
  const count = new Set(all.map(({ id }) => id).filter((id) => view.mine.isNew(id))).size;
  return count > 0 ? html`<p class="news">${view.say('status-mine:news', { count })}</p>` : nothing;
}

/** In words, beside what is new. */
export function newMark({ say }: TrackerView): TemplateResult {
  return html`<fanar-tag tone="info">${say('status-mine:new')}</fanar-tag>`;
}
