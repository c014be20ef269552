import type { ServicePerformance } from '@fanar/contract';
import type { FanarSelect } from '@fanar/elements/select';
import { html, nothing, type TemplateResult } from 'lit';
import { addMonths, periodOf, periodsUntil, spanOf, type Period } from '../periods.js';
import { sectorIn, servicesIn } from '../service-performance.state.js';
import type { PerformanceView } from './view.js';

/** Stands for months that are none of those that can be chosen. */
const OWN = 'own';

/** What is usual is no choice, so that the list needs no line for none. */
const idOf = (period: Period | undefined, now: string): string =>
  period && spanOf(period, now).to === '' ? '' : (period?.id ?? OWN);

const valueOf = ({ currentTarget }: Event): string => (currentTarget as FanarSelect).value;

export function controls(view: PerformanceView): TemplateResult {
  return html`<div class="controls no-print">${places(view)} ${period(view)}</div>`;
}

/** Which sector, and which of its services; in their place before the names come. */
function places({ isNamed, directory, wanted, t, words, actions }: PerformanceView) {
  if (!isNamed) return nothing;
  const sector = sectorIn(wanted);
  const { sectors = [], services: all = [] } = directory ?? {};
  const services = servicesIn(all, sector);
  return html`<fanar-select
      label=${t('sector')}
      unmarked
      .options=${[
        { value: '', label: t('all-sectors') },
        ...sectors.map(({ id, title }) => ({ value: id, label: words(title) })),
      ]}
      .value=${sector}
      @change=${(event: Event) => actions.choose({ sector: valueOf(event), service: '' })}
    ></fanar-select>
    ${
      sector === ''
        ? nothing
        : html`<fanar-select
            label=${t('service')}
            unmarked
            .options=${[
              { value: '', label: t('all-services') },
              ...services.map(({ id, title }) => ({ value: id, label: words(title) })),
            ]}
            .value=${wanted.service}
            @change=${(event: Event) => actions.choose({ sector, service: valueOf(event) })}
          ></fanar-select>`
    }`;
}

function period(view: PerformanceView): TemplateResult {
  const { wanted, now, t, actions } = view;
  const offered = periodsUntil(now);
  const chosen = periodOf(wanted, now);
  const own = chosen ? [] : [{ value: OWN, label: ownSpan(view) }];
  return html`<fanar-select
    label=${t('period')}
    unmarked
    .options=${[...own, ...offered.map((one) => ({ value: idOf(one, now), label: nameOf(one, view) }))]}
    .value=${idOf(chosen, now)}
    @change=${(event: Event) => {
      const next = offered.find((one) => idOf(one, now) === valueOf(event));
      if (next) actions.choose(spanOf(next, now));
    }}
  ></fanar-select>`;
}

function nameOf(period: Period, { t }: PerformanceView): string {
  if (period.kind === 'last') return t('last', { count: period.months });
  return t(`quarter-${String(period.quarter)}`, { year: String(period.year) });
}

/** Months of the page's own choice, as they were asked for. */
function ownSpan({ wanted, now, t, month }: PerformanceView): string {
  const to = wanted.to || now;
  return t('span', { from: month(wanted.from || addMonths(to, -11)), to: month(to) });
}

/** Whose figures they are: of a service, a sector, or all. */
export function scopeOf({ wanted, directory, t, words }: PerformanceView): string {
  const { service } = wanted;
  const named = service
    ? directory?.services.find(({ id }) => id === service)
    : directory?.sectors.find(({ id }) => id === wanted.sector);
  if (named) return words(named.title);
  return t(service || wanted.sector ? 'chosen' : 'all-sectors');
}

/** The months that the answer is of. */
export function spanText(
  { t, month }: PerformanceView,
  { from, to }: Pick<ServicePerformance, 'from' | 'to'>,
): string {
  return from === to ? month(from) : t('span', { from: month(from), to: month(to) });
}
