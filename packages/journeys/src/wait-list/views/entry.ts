import type { Hold, WaitListEntry } from '@fanar/contract';
import type { SummaryRow } from '@fanar/elements/summary-list';
import { html, nothing, type TemplateResult } from 'lit';
import { slotRows, titleWords } from '../../booking/appointment-rows.js';
import { holdBar } from '../../booking/hold-bar.js';
import { keepFocus } from '../../keep-focus.js';
import { stateOf, type OpenedEntry } from '../wait-list.state.js';
import { leaveDialog } from './leave-dialog.js';
import { heading } from '../../heading.js';
import { noticeBox } from '../../notice-box.js';
import { contactFields, failure } from './parts.js';
import type { WaitListView } from './view.js';

/** What became of the wish: waiting, an offer to decide on, booked, over. */
export function entryScreen(view: WaitListView, { entry }: OpenedEntry): TemplateResult {
  const { state, t } = view;
  const standing = stateOf(state) ?? entry.state;
  return html`<section>
    ${heading('entry-heading', view.level, t(`${standing}-heading`))} ${notice(view)}
    ${failure(view, 'asking', 'booking', 'declining')}
    ${
      standing === 'offered' && entry.offer
        ? offer(view, entry, entry.offer)
        : html`<p>${t(`${standing}-text`)}</p>
            <fanar-summary-list .rows=${rowsOf(view, entry)}></fanar-summary-list>`
    }
    ${standing === 'waiting' ? wayBack(view) : nothing} ${actions(view, standing)}
    ${leaveDialog(view)}
  </section>`;
}

function notice(view: WaitListView): TemplateResult | typeof nothing {
  const { state, t } = view;
  const { notice: told } = state;
  if (!told || state.failed) return nothing;
  return noticeBox({
    id: 'notice',
    tone: told === 'run-out' ? 'warning' : 'info',
    level: view.level + 1,
    title: t(`${told}-title`),
    text: t(told),
  });
}

/** What is waited for. */
function rowsOf(view: WaitListView, entry: WaitListEntry): readonly SummaryRow[] {
  const { t, say, words, date } = view;
  const { titles, visit, offices, from, to, parts } = entry;
  return [
    { id: 'service', label: say('booking:service'), value: titleWords(view, titles, visit) },
    { id: 'offices', label: t('offices'), value: offices.map(({ title }) => words(title)) },
    {
      id: 'range',
      label: t('range'),
      value: from === to ? date(from) : t('from-to', { from: date(from), to: date(to) }),
    },
    {
      id: 'parts',
      label: t('parts'),
      value: parts.length > 0 ? parts.map((part) => say(`booking:${part}`)) : t('whole-day'),
    },
  ];
}

/** The slot, how long it stays held, and the two ways on. */
function offer(view: WaitListView, entry: WaitListEntry, held: Hold): TemplateResult {
  const { state, t, left, level, problems, actions: act } = view;
  const { doing, contact } = state;
  const { titles, visit, offices } = entry;
  const office = offices.find(({ id }) => id === held.office);
  return html`
    <p>${t('offered-text')}</p>
    ${
      left === undefined
        ? nothing
        : holdBar(view, {
            hold: { ...held, renewable: false },
            left,
            isRenewing: false,
            renew: () => undefined,
          })
    }
    <fanar-summary-list
      .rows=${slotRows(view, { slot: held.slot, office, titles, visit })}
    ></fanar-summary-list>
    <form id="accept" novalidate @submit=${act.accept}>
      <fanar-error-summary
        id="errors"
        heading-level=${Math.min(level + 1, 6)}
        .problems=${problems}
      ></fanar-error-summary>
      ${contact && problems.length === 0 ? nothing : contactFields(view, 'mobile-hint-booking', contact)}
      <div class="actions">
        <fanar-button type="submit" ?busy=${doing === 'booking'} @mousedown=${keepFocus}>
          ${t(doing === 'booking' ? 'accepting' : 'accept')}
        </fanar-button>
        <fanar-button
          id="decline"
          variant="secondary"
          ?busy=${doing === 'declining'}
          @click=${act.decline}
        >
          ${t(doing === 'declining' ? 'declining' : 'decline')}
        </fanar-button>
      </div>
    </form>
  `;
}

/** Without it, only the message leads back. */
function wayBack({ t, link }: WaitListView): TemplateResult | typeof nothing {
  if (!link) return nothing;
  return html`<p class="no-print">${t('link-hint')}</p>
    <p class="actions">
      <fanar-copy-button value=${link} label=${t('link')}></fanar-copy-button>
    </p>`;
}

function actions(view: WaitListView, standing: WaitListEntry['state']): TemplateResult {
  const { t, state, actions: act } = view;
  const isAlive = standing === 'waiting' || standing === 'offered';
  return html`<div class="actions">
    ${
      standing === 'waiting'
        ? html`<fanar-button
            variant="secondary"
            ?busy=${state.doing === 'asking'}
            @click=${act.refresh}
            >${t('refresh')}</fanar-button
          >`
        : nothing
    }
    ${
      isAlive
        ? html`<fanar-button id="leave" variant="quiet" @click=${act.askLeave}
            >${t('leave')}</fanar-button
          >`
        : html`<fanar-button variant="secondary" @click=${act.again}>${t('again')}</fanar-button>`
    }
  </div>`;
}
