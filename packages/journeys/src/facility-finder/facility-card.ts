import type { Office, ServiceSummary } from '@fanar/contract';
import { weekdayName } from '@fanar/egypt/calendar';
import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../service-directory/service-directory.state.js';
import { bookAddress, isBookable, mapAddress, type Found } from './facility-finder.state.js';
import type { FinderView } from './finder-view.js';
import { hoursKey, hoursWords, opennessWords, weekOf, type WeekHours } from './opening.js';

/**
 * One office of the list.
 *
 * @param isWhole Whether what is folded away is drawn as well.
 */
export function officeCard(
  view: FinderView,
  { office, distance }: Found,
  isWhole: boolean,
): TemplateResult {
  const { openness, level, mapHref, t, words } = view;
  const name = words(office.title);
  const state = openness?.of.get(hoursKey(office))?.();
  const features = office.accessibility ?? [];
  return html`<li tabindex="-1">
    <fanar-location-card
      heading=${name}
      heading-level=${Math.min(level + 1, 6)}
      address=${words(office.address)}
      opening=${openness && state ? opennessWords(state, openness.now, view) : ''}
      opening-tone=${state?.isOpen ? 'success' : 'neutral'}
      phone=${office.phone ?? ''}
      .distance=${distance}
      .mapHref=${mapAddress(mapHref, office, name)}
    >
      ${
        features.length > 0
          ? html`<p>
              ${t('has', { features: features.map((each) => t(`feature-${each}`)).join(t('and')) })}
            </p>`
          : nothing
      }
      ${more(view, office, name, isWhole)}${book(view, office, name)}
      ${office.isDemonstration ? html`<p class="note">${t('demonstration')}</p>` : nothing}
    </fanar-location-card>
  </li>`;
}

/** Each line that opens something, and each link, says of which office it is. */
function about(name: string): TemplateResult {
  return html`<span class="visually-hidden">: ${name}</span>`;
}

function more(
  view: FinderView,
  office: Office,
  name: string,
  isWhole: boolean,
): TemplateResult | typeof nothing {
  const { offices, directory, openness, t } = view;
  const periods = offices?.schedules[office.schedule ?? ''];
  const week = openness && periods && weekOf(openness.now, periods, offices.prayerTimes);
  const services = servedAt(office, directory?.services ?? []);
  if (!week && services.length === 0) return nothing;
  return html`<fanar-details>
    <span slot="summary">${t('details')}${about(name)}</span>
    ${isWhole && week ? hours(view, week) : nothing}
    ${isWhole && services.length > 0 ? serviceList(view, services) : nothing}
  </fanar-details>`;
}

function hours(view: FinderView, { title, days }: WeekHours): TemplateResult {
  return html`${title ? html`<p class="title">${view.words(title)}</p>` : nothing}
    <dl class="hours">
      ${days.map(
        ({ day, openings }) =>
          html`<div>
            <dt>${weekdayName(day, view.format)}</dt>
            <dd>${hoursWords(openings, view)}</dd>
          </div>`,
      )}
    </dl>`;
}

function serviceList(view: FinderView, services: readonly ServiceSummary[]): TemplateResult {
  const { serviceHref, t, words } = view;
  return html`<p class="title">${t('services')}</p>
    <ul class="services">
      ${services.map((service) => {
        const title = words(service.title);
        return html`<li>
          ${serviceHref ? html`<a href=${addressOf(serviceHref, service)}>${title}</a>` : title}
        </li>`;
      })}
    </ul>`;
}

function servedAt(
  { services = [] }: Office,
  known: readonly ServiceSummary[],
): readonly ServiceSummary[] {
  return services.flatMap((id) => known.find((service) => service.id === id) ?? []);
}

/** Only where the person has said for what. */
function book(
  { wanted, directory, bookHref, t }: FinderView,
  office: Office,
  name: string,
): TemplateResult | typeof nothing {
  const service = directory?.services.find(({ id }) => id === wanted.service);
  if (!bookHref || !service || !isBookable(office, service)) return nothing;
  return html`<a class="link" href=${bookAddress(bookHref, office, service)}
    >${t('book')}${about(name)}</a
  >`;
}
