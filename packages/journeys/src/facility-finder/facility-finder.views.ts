import type { AccessibilityFeature, Text } from '@fanar/contract';
import type { FanarCheckbox } from '@fanar/elements/checkbox';
import type { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import type { FanarSearchField } from '@fanar/elements/search-field';
import type { FanarSelect } from '@fanar/elements/select';
import { html, nothing, type TemplateResult } from 'lit';
import { notLoaded } from '../not-loaded.js';
import type { Choices, Line } from './choices.js';
import { officeCard } from './facility-card.js';
import type { Found } from './facility-finder.state.js';
import type { FinderView } from './finder-view.js';

/** Drawn in stages; the list grows after the last. */
export function finderScreen(view: FinderView): TemplateResult {
  const { offices, failure, t } = view;
  const notice = failure ? notLoaded({ ...view, retry: view.actions.retry }, failure) : nothing;
  if (!offices) {
    const waiting = view.isAwaited ? html`<p class="note">${t('loading')}</p>` : nothing;
    return html`${failure ? notice : waiting}<slot></slot>`;
  }
  return html`${notice}${controls(view)}${view.isReady ? results(view) : nothing}`;
}

/** One more with each stage. */
function controls(view: FinderView): TemplateResult {
  const { choices, stage } = view;
  return html`<div class="controls no-print">
    ${stage > 0 ? search(view) : nothing}
    ${
      choices
        ? html`<div class="selects">
              ${select(view, 'sector', choices.sectors)}
              ${stage > 2 ? select(view, 'service', choices.services) : nothing}
              ${stage > 3 ? select(view, 'district', choices.districts) : nothing}
            </div>
            ${stage > 4 ? ticks(view, choices) : nothing} ${stage > 5 ? near(view) : nothing}`
        : nothing
    }
  </div>`;
}

function search({ wanted, t, actions }: FinderView): TemplateResult {
  return html`<fanar-search-field
    label=${t('search')}
    hint=${t('search-hint')}
    .value=${wanted.query}
    @input=${({ currentTarget }: Event) => actions.search((currentTarget as FanarSearchField).value)}
    @change=${actions.settle}
    @fanar-search=${actions.settle}
  ></fanar-search-field>`;
}

function ticks(
  { showsFeatures, wanted, t, actions }: FinderView,
  choices: Choices,
): TemplateResult {
  return html`<fanar-checkbox
      label=${t('open-now')}
      unmarked
      .checked=${wanted.openNow}
      @change=${({ currentTarget }: Event) =>
        actions.choose({ openNow: (currentTarget as FanarCheckbox).checked })}
    ></fanar-checkbox>
    <fanar-details summary=${t('accessibility')} .open=${showsFeatures}>
      <fanar-checkbox-group
        label=${t('accessibility-group')}
        unmarked
        .options=${choices.features}
        .value=${wanted.accessibility}
        @change=${({ currentTarget }: Event) =>
          actions.choose({
            accessibility: (currentTarget as FanarCheckboxGroup)
              .value as readonly AccessibilityFeature[],
          })}
      ></fanar-checkbox-group>
    </fanar-details>`;
}

/** One that offers nothing to choose is left out. */
function select(
  { wanted, t, actions }: FinderView,
  name: 'sector' | 'service' | 'district',
  options: readonly Line[],
): TemplateResult | typeof nothing {
  if (options.length < 2) return nothing;
  return html`<fanar-select
    label=${t(name)}
    width="full"
    unmarked
    .options=${options}
    .value=${wanted[name]}
    @change=${({ currentTarget }: Event) =>
      actions.choose({ [name]: (currentTarget as FanarSelect).value })}
  ></fanar-select>`;
}

/** The region is always there, so that what appears in it is heard. */
function near({ t, finding, isNearestFirst, actions }: FinderView): TemplateResult {
  const isAsking = finding.at === 'asking';
  const words =
    finding.at === 'failed'
      ? t(`near-${finding.obstacle}`)
      : isAsking
        ? t('near-asking')
        : isNearestFirst
          ? t('near-found')
          : '';
  return html`<div class="near">
    <fanar-button
      variant="secondary"
      aria-describedby="near-hint"
      @click=${isNearestFirst ? actions.forgetPlace : isAsking ? nothing : actions.locate}
      >${t(isNearestFirst ? 'by-district' : 'near')}</fanar-button
    >
    ${isNearestFirst || words ? nothing : html`<p class="note">${t('near-hint')}</p>`}
    <p class="news" role="status">${words}</p>
  </div>`;
}

function results(view: FinderView): TemplateResult {
  const { found, level, t } = view;
  return html`<section>
    <div
      class="heading minor"
      part="heading"
      id="results"
      role="heading"
      aria-level=${level}
      tabindex="-1"
    >
      ${titleOf(view)}
    </div>
    ${found ? (found.length > 0 ? list(view, found) : noneFound(view)) : html`<p class="note">${t('loading')}</p>`}
  </section>`;
}

function list(view: FinderView, found: readonly Found[]): TemplateResult {
  const { drawn, whole, limit, t, actions } = view;
  const shown = Math.min(limit, found.length);
  return html`<p class="note">${t('count', { count: found.length })} · ${orderOf(view)}</p>
    ${view.map}
    <ul class="offices" role="list" aria-labelledby="results">
      ${found.slice(0, drawn).map((each, at) => officeCard(view, each, at < whole))}
    </ul>
    ${
      shown < found.length
        ? html`<div class="more">
            <p class="note">${t('shown', { shown, total: found.length })}</p>
            <fanar-button class="no-print" variant="secondary" @click=${actions.showMore}
              >${t('more')}</fanar-button
            >
          </div>`
        : nothing
    }`;
}

function orderOf({ t, isNearestFirst }: FinderView): string {
  return t(isNearestFirst ? 'order-near' : 'order-district');
}

/** The names of what was chosen. */
function titleOf({ wanted, offices, directory, t, words }: FinderView): string {
  const among = (
    lists: readonly { readonly id: string; readonly title: Text }[] = [],
    id: string,
  ) => lists.find((each) => each.id === id);
  const names = [
    among(directory?.services, wanted.service) ?? among(directory?.sectors, wanted.sector),
    among(offices?.districts, wanted.district),
  ].flatMap((chosen) => (chosen ? [words(chosen.title)] : []));
  return [t('results'), ...names].join(' · ');
}

function noneFound({ obstacles, t, actions }: FinderView): TemplateResult {
  return html`<p>${t('none')}</p>
    ${
      obstacles.length > 0
        ? html`<p id="loosen">${t('loosen')}</p>
            <ul class="loosen" role="list" aria-labelledby="loosen">
              ${obstacles.map(
                ({ filter, count }) =>
                  html`<li>
                    <button type="button" class="link" @click=${() => actions.clear(filter)}>
                      ${t(`loosen-${filter}`)}
                    </button>
                    <span class="count">${t('count', { count })}</span>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <button type="button" class="link no-print" @click=${() => actions.clear()}>
      ${t('clear')}
    </button>
    <slot name="help"></slot>`;
}
