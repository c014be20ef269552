import type { CaseSummary, CaseView } from '@fanar/contract/staff';
import { heading } from '@fanar/journeys/pieces';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isLate } from '../desk.state.js';
import { officeName, reference, trouble } from './parts.js';
import type { DeskView } from './view.js';

const VIEWS: readonly CaseView[] = ['open', 'waiting', 'closed'];

/** The applications of the office, a page of them. */
export function inbox(view: DeskView): TemplateResult {
  const { state, t, actions } = view;
  const { inbox: shown } = state;
  const options = VIEWS.map((value) => ({ value, label: t(`view-${value}`) }));
  return html`
    ${heading('inbox-heading', 2, t('inbox-heading'))}
    <fanar-segmented-control
      label=${t('view')}
      unmarked
      .options=${options}
      .value=${shown.view}
      @change=${({ target }: Event) =>
        actions.choose((target as HTMLElement & { value: CaseView }).value)}
    ></fanar-segmented-control>
    ${shown.failure ? trouble(view, 'inbox-failed', shown.failure) : nothing} ${list(view)}
    <div class="actions">
      ${pages(view)}
      <fanar-button variant="secondary" ?busy=${shown.isLoading} @click=${actions.refresh}
        >${t(shown.isLoading ? 'refreshing' : 'refresh')}</fanar-button
      >
    </div>
  `;
}

/** How many there are, for the eye; said when they come. */
export function countWords({ state, t }: DeskView): string {
  const { page, view } = state.inbox;
  const count = page?.items.length ?? 0;
  if (count === 0 && !page?.next) return t(`empty-${view}`);
  return t(page?.next ? 'count-more' : 'count', { count });
}

function list(view: DeskView): TemplateResult {
  const { state, t } = view;
  const { page, isLoading } = state.inbox;
  if (!page) return html`<p class="note">${isLoading ? t('inbox-loading') : nothing}</p>`;
  const count = html`<p class="count">${countWords(view)}</p>`;
  if (page.items.length === 0) return count;
  return html`${count}
    <fanar-table narrow="stack">
      <table>
        <caption class="visually-hidden">
          ${t(`view-${state.inbox.view}`)}
        </caption>
        <thead>
          <tr>
            ${(['reference', 'service', 'stage', 'since', 'expected', 'holder'] as const).map(
              (key) => html`<th scope="col">${t(key)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            page.items,
            (item) => item.reference,
            (item) => row(view, item),
          )}
        </tbody>
      </table>
    </fanar-table>`;
}

function row(view: DeskView, item: CaseSummary): TemplateResult {
  const { t, words, date, day, today, state } = view;
  const { office, expected } = item;
  const holder =
    office === undefined
      ? t('holder-none')
      : office === state.session?.office
        ? t('holder-here')
        : officeName(view, office);
  return html`<tr>
    <th scope="row">
      <a class="link" href="#case=${item.reference}">${reference(item.reference)}</a>
    </th>
    <td>${words(item.serviceTitle)}</td>
    <td>
      ${words(item.stageTitle)}
      ${item.outcome ? html`<fanar-tag>${t(`outcome-${item.outcome}`)}</fanar-tag>` : nothing}
    </td>
    <td>${day(item.receivedAt)}</td>
    <td>
      ${date(expected)}
      ${isLate(item, today) ? html`<fanar-tag tone="danger">${t('late')}</fanar-tag>` : nothing}
    </td>
    <td>${holder}</td>
  </tr>`;
}

function pages({ state, t, actions }: DeskView): TemplateResult | typeof nothing {
  const { places, page, isLoading } = state.inbox;
  const isFirst = places.length <= 1;
  const isLast = page?.next === undefined;
  if (isFirst && isLast) return nothing;
  return html`${
      isFirst
        ? nothing
        : html`<fanar-button
            variant="secondary"
            ?disabled=${isLoading}
            @click=${() => actions.turn('previous')}
            >${t('page-previous')}</fanar-button
          >`
    }
    <span class="page-number">${t('page-number', { page: places.length })}</span>
    ${
      isLast
        ? nothing
        : html`<fanar-button
            variant="secondary"
            ?disabled=${isLoading}
            @click=${() => actions.turn('next')}
            >${t('page-next')}</fanar-button
          >`
    }`;
}
