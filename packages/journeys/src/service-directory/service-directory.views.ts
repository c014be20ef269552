import type { Directory, ServiceSummary, Text } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import type { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import type { FanarSearchField } from '@fanar/elements/search-field';
import { html, nothing, type TemplateResult } from 'lit';
import { notLoaded } from '../not-loaded.js';
import { SCREENFUL, type GrowingList } from '../growing-list.js';
import type { Refusal } from '../refusal.js';
import {
  addressOf,
  eventGroups,
  FILTERS,
  isNarrowed,
  sectorGroups,
  sectorOf,
  type Group,
  type ServiceHref,
  type Wanted,
} from './service-directory.state.js';

/** What the directory is drawn from. */
export interface DirectoryView {
  /** Undefined until it is there. */
  readonly directory: Directory | undefined;
  /** Whether somebody was asked for it. */
  readonly isAwaited: boolean;
  readonly wanted: Wanted;
  /** What is listed; undefined while the search is on its way. */
  readonly found: readonly ServiceSummary[] | undefined;
  /** How much of it is shown, and drawn by now. */
  readonly list: Pick<GrowingList, 'drawn' | 'limit'>;
  readonly failure: Refusal | undefined;
  readonly href: ServiceHref;
  /** Level of the headings, 1–6. */
  readonly level: number;
  readonly t: (key: string, params?: Params) => string;
  readonly problem: (failure: Refusal) => string;
  readonly words: (text: Text) => string;
  readonly actions: DirectoryActions;
}

export interface DirectoryActions {
  readonly search: (query: string) => void;
  readonly filter: (filters: readonly string[]) => void;
  readonly choose: (group: { readonly sector: string } | { readonly event: string }) => void;
  /** A search or a filter is done with, for now. */
  readonly settle: () => void;
  readonly showMore: () => void;
  readonly showAll: () => void;
  readonly retry: () => void;
}

export function directoryScreen(view: DirectoryView): TemplateResult {
  const { directory, failure, t } = view;
  const notice = failure ? notLoaded({ ...view, retry: view.actions.retry }, failure) : nothing;
  if (!directory) {
    const waiting = view.isAwaited ? html`<p class="note">${t('loading')}</p>` : nothing;
    return html`${failure ? notice : waiting}<slot></slot>`;
  }
  return html`${notice}${controls(view)}${
    isNarrowed(view.wanted) ? results(view, directory) : browse(view, directory)
  }`;
}

function controls({ wanted, t, actions }: DirectoryView): TemplateResult {
  return html`<div class="controls no-print">
    <fanar-search-field
      label=${t('search')}
      hint=${t('search-hint')}
      .value=${wanted.query}
      @input=${({ currentTarget }: Event) =>
        actions.search((currentTarget as FanarSearchField).value)}
      @change=${actions.settle}
      @fanar-search=${actions.settle}
    ></fanar-search-field>
    <fanar-checkbox-group
      label=${t('filters')}
      unmarked
      .options=${FILTERS.map((value) => ({ value, label: t(`filter-${value}`) }))}
      .value=${wanted.filters}
      @change=${({ currentTarget }: Event) => {
        actions.filter((currentTarget as FanarCheckboxGroup).value);
        actions.settle();
      }}
    ></fanar-checkbox-group>
  </div>`;
}

/** A heading that can be moved to, not tabbed to. */
function heading({ level }: DirectoryView, id: string, text: string): TemplateResult {
  return html`<div
    class="heading minor"
    part="heading"
    id=${id}
    role="heading"
    aria-level=${level}
    tabindex="-1"
  >
    ${text}
  </div>`;
}

function browse(view: DirectoryView, directory: Directory): TemplateResult {
  const { choose } = view.actions;
  return html`${groupList(view, 'events', eventGroups(directory), (event) => choose({ event }))}
  ${groupList(view, 'sectors', sectorGroups(directory), (sector) => choose({ sector }))}`;
}

function groupList(
  view: DirectoryView,
  name: 'events' | 'sectors',
  groups: readonly Group[],
  choose: (id: string) => void,
): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  const { t, words } = view;
  return html`<section>
    ${heading(view, name, t(name))}
    <ul class="groups" role="list" aria-labelledby=${name}>
      ${groups.map(
        ({ id, title, count }) =>
          html`<li>
            <button type="button" class="link" @click=${() => choose(id)}>${words(title)}</button>
            <span class="count">${t('count', { count })}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function results(view: DirectoryView, directory: Directory): TemplateResult {
  const { found, t, actions } = view;
  return html`<section>
    ${heading(view, 'results', titleOf(view, directory))}
    ${
      found
        ? html`<p class="note">${countOf(view, found.length)}</p>
            ${found.length > 0 ? serviceList(view, directory, found) : noneFound(view)}`
        : html`<p class="note">${t('loading')}</p>`
    }
    <button type="button" class="link no-print" @click=${actions.showAll}>${t('all')}</button>
  </section>`;
}

/** The names of what was chosen; of a search alone, that it is one. */
function titleOf({ wanted, t, words }: DirectoryView, { sectors, events }: Directory): string {
  const event = events.find(({ id }) => id === wanted.event);
  const sector = sectors.find(({ id }) => id === wanted.sector);
  const names = [event, sector].flatMap((chosen) => (chosen ? [words(chosen.title)] : []));
  if (names.length > 0) return names.join(' · ');
  return t(wanted.query.trim() ? 'found' : 'results');
}

/** How many there are, and how many of them are shown. */
function countOf({ list: { limit }, t }: DirectoryView, count: number): string {
  return limit < count ? t('shown', { shown: limit, count }) : t('count', { count });
}

function serviceList(
  view: DirectoryView,
  directory: Directory,
  found: readonly ServiceSummary[],
): TemplateResult {
  const { list, href, level, t, words, wanted } = view;
  return html`<ul class="services" role="list" aria-labelledby="results">
      ${found.slice(0, list.drawn).map((service) => {
        const sector = wanted.sector ? undefined : sectorOf(directory, service);
        return html`<li tabindex="-1">
          <fanar-service-list-item
            heading=${words(service.title)}
            heading-level=${Math.min(level + 1, 6)}
            href=${addressOf(href, service)}
            sector=${sector ? words(sector) : ''}
            fee=${service.free ? t('free') : ''}
            appointment=${service.appointment}
            ><p>${words(service.summary)}</p></fanar-service-list-item
          >
        </li>`;
      })}
    </ul>
    ${moreButton(view, found.length)}`;
}

/** Behind the last that is shown, once that is drawn. */
function moreButton(
  { list: { drawn, limit }, t, actions }: DirectoryView,
  count: number,
): TemplateResult | typeof nothing {
  if (drawn < limit || limit >= count) return nothing;
  const words = t('more', { count: Math.min(count - limit, SCREENFUL) });
  return html`<fanar-button class="more no-print" variant="secondary" @click=${actions.showMore}
    >${words}</fanar-button
  >`;
}

function noneFound({ wanted, t }: DirectoryView): TemplateResult {
  return html`<p>${t('none')}</p>
    <ul class="help">
      ${wanted.query.trim() ? html`<li>${t('none-words')}</li>` : nothing}
      ${wanted.filters.length > 0 ? html`<li>${t('none-filters')}</li>` : nothing}
      <li>${t('none-groups')}</li>
    </ul>
    <slot name="help"></slot>`;
}
