import type { AssistanceNeed, Office, OfficeDirectory, ServiceGateway } from '@fanar/contract';
import { cairoNow, distanceBetween, type LatLng } from '@fanar/egypt';
import { weekdayName } from '@fanar/egypt/calendar';
import { DevicePlace, type LocaleController } from '@fanar/elements';
import type { MapSurfaceHost } from '@fanar/elements/web-map';
import type { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import { html, nothing, type TemplateResult } from 'lit';
import { choicesFor } from '../../booking/visit-rules.js';
import { filled, mapAddress } from '../../facility-finder/facility-finder.state.js';
import { MapDoor } from '../../facility-finder/map-door.js';
import { hoursWords, weekOf, type Speech } from '../../facility-finder/opening.js';
import ar from '../../i18n/locales/ar/appointment-offices.json' with { type: 'json' };
import finder from '../../i18n/locales/ar/facility-finder.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { inLanguage } from '../../i18n/in-language.js';
import { LoadingController } from '../../loading-controller.js';
import { placesOf, servicesOf, type Place } from '../appointment-picker.state.js';
import { COMPARED_DAYS } from '../flow/office-loader.js';
import { heading } from '../../heading.js';
import { loadFailed, loading } from '../views/parts.js';
import type { PickerView } from '../views/view.js';
import { suits } from './office-needs.js';

/** Offices that are listed at first: a phone shows two or three at once. */
const OFFERED = 8;

export const messages = [
  journeyMessages('facility-finder', finder),
  journeyMessages('appointment-offices', ar, 'appointment-picker'),
];

/** The picker, as far as its offices go. */
export interface OfficeHost extends MapSurfaceHost {
  readonly locale: LocaleController;
  readonly officeHref: string;
  readonly mapHref: string;
}

/**
 * Offices to choose among, with what is free at each. Where the person is stays here: it is told
 * nobody and kept nowhere.
 */
export class OfficePart {
  readonly #host: OfficeHost;
  readonly #device: DevicePlace;
  readonly #map: MapDoor;
  readonly #directory: LoadingController<OfficeDirectory>;
  readonly #canTellHours: () => boolean;
  #place: LatLng | undefined;
  #showsAll = false;
  #isShort = true;
  #drawn: readonly Office[] = [];

  constructor(host: OfficeHost, gateway: () => ServiceGateway | undefined) {
    this.#host = host;
    this.#device = new DevicePlace(host, (place) => (this.#place = place));
    this.#directory = new LoadingController(host, (signal) => gateway()?.getOffices?.({ signal }));
    this.#canTellHours = () => gateway()?.getOffices !== undefined;
    this.#map = new MapDoor(host, {
      offices: () => this.#drawn,
      onPress: ({ id }) =>
        host.renderRoot
          .querySelector<HTMLElement>(`[data-office="${CSS.escape(id)}"] input`)
          ?.focus(),
    });
  }

  render(view: PickerView): TemplateResult {
    const { state, t, actions } = view;
    const { offices } = state;
    if (offices.status === 'loading') return loading(t('offices-loading'));
    if (offices.status === 'failed') {
      return loadFailed(view, t('offices-failed'), offices.failure, actions.retry);
    }
    return html`
      <section class="offices">
        ${heading('offices-heading', view.level, t('offices-heading'))}
        ${offices.value.length === 0 ? this.#none(view) : this.#choice(view)}
      </section>
    `;
  }

  /** Nobody does it by appointment: another visit may be done. */
  #none({ t, state, actions }: PickerView): TemplateResult {
    return html`<p>
        ${t(state.visit.services.length > 1 ? 'offices-none-together' : 'offices-none')}
      </p>
      ${state.hasVisitScreen ? link(t('change-visit'), actions.reconsiderVisit) : nothing}`;
  }

  #choice(view: PickerView): TemplateResult {
    const { state, t, actions } = view;
    const { standings } = state;
    const submit = (event: Event) => {
      event.preventDefault();
      actions.chooseOffices();
    };
    return html`
      <p class="note">${t('offices-hint')}</p>
      ${
        state.hasVisitScreen
          ? html`<p>${link(t('change-visit'), actions.reconsiderVisit)}</p>`
          : nothing
      }
      ${this.#near(view)} ${this.#needs(view)}
      ${
        standings?.status === 'failed'
          ? loadFailed(view, t('standings-failed'), standings.failure, actions.retry)
          : nothing
      }
      ${this.#host.tiles ? this.#map.render(this.#speech(view)) : nothing}
      <form id="offices" novalidate @submit=${submit}>
        <fieldset aria-describedby=${state.officeMissing ? 'office-error' : nothing}>
          <legend class="visually-hidden">${t('offices-heading')}</legend>
          ${
            state.officeMissing
              ? html`<p class="error" id="office-error">${t('office-missing')}</p>`
              : nothing
          }
          ${this.#list(view)}
        </fieldset>
        <div class="actions">
          <fanar-button type="submit">${t('show-days')}</fanar-button>
        </div>
      </form>
    `;
  }

  #near({ t, say }: PickerView): TemplateResult | typeof nothing {
    const { finding } = this.#device;
    const isAsking = finding.at === 'asking';
    const words =
      finding.at === 'failed'
        ? t(`near-${finding.obstacle}`)
        : isAsking
          ? say('facility-finder:near-asking')
          : this.#place
            ? say('facility-finder:near-found')
            : '';
    const press = () => (this.#place ? this.#forget() : this.#device.ask());
    return html`<div class="near no-print">
      <fanar-button variant="secondary" aria-describedby="near-hint" @click=${press}>
        ${t(this.#place ? 'usual-order' : 'nearest')}
      </fanar-button>
      <p class="note" id="near-hint">${t('near-hint')}</p>
      <p role="status">${words}</p>
    </div>`;
  }

  #forget(): void {
    this.#place = undefined;
    this.#device.forget();
    this.#host.requestUpdate();
  }

  #needs(view: PickerView): TemplateResult | typeof nothing {
    const { t, say, state, actions } = view;
    const { needs } = choicesFor(servicesOf(state));
    if (needs.length === 0) return nothing;
    return html`<fanar-details
      summary=${t('needs-summary')}
      .open=${state.details.needs.length > 0}
    >
      <fanar-checkbox-group
        label=${t('needs-label')}
        hint=${t('needs-office-hint')}
        unmarked
        .options=${needs.map((value) => ({ value, label: say(`booking:need-${value}`) }))}
        .value=${state.details.needs}
        @change=${({ currentTarget }: Event) => {
          this.#showsAll = false;
          actions.setNeeds(
            (currentTarget as FanarCheckboxGroup).value as readonly AssistanceNeed[],
          );
        }}
      ></fanar-checkbox-group>
    </fanar-details>`;
  }

  #list(view: PickerView): TemplateResult {
    const { state, t } = view;
    const all = this.#inOrder(placesOf(state));
    const fitting = all.filter(({ office }) => suits(office, state.details.needs));
    const shown = this.#showsAll || fitting.length === 0 ? all : fitting;
    this.#drawn = shown.map(({ office }) => office);
    const hidden = all.length - shown.length;
    const isShort = this.#isShort && shown.length > OFFERED + 1;
    const showMore = () => {
      this.#isShort = false;
      this.#host.requestUpdate();
    };
    const showAll = () => {
      this.#showsAll = true;
      this.#host.requestUpdate();
    };
    return html`
      ${fitting.length === 0 ? html`<p role="status">${t('needs-nowhere')}</p>` : nothing}
      <ul class="office-list">
        ${(isShort ? shown.slice(0, OFFERED) : shown).map((place) => this.#row(view, place))}
      </ul>
      ${
        isShort
          ? html`<p>${link(t('more-offices', { count: shown.length - OFFERED }), showMore)}</p>`
          : nothing
      }
      ${
        hidden > 0
          ? html`<p role="status">
              ${t('needs-hidden', { count: hidden })} ${link(t('show-all-offices'), showAll)}
            </p>`
          : nothing
      }
    `;
  }

  #inOrder(places: readonly Place[]): readonly Place[] {
    if (!this.#place) return places;
    return places.toSorted((one, other) => this.#metres(one.office) - this.#metres(other.office));
  }

  #metres({ place }: Office): number {
    return this.#place && place ? distanceBetween(this.#place, place) : Number.MAX_VALUE;
  }

  #row(view: PickerView, { office, others, free, first }: Place): TemplateResult {
    const { state, t, say, words, actions } = view;
    const { id } = office;
    const and = say('booking:and');
    const metres = this.#metres(office);
    return html`<li class="office" data-office=${id}>
      <label>
        <input
          type="checkbox"
          name="office"
          value=${id}
          aria-describedby="about-${id}"
          .checked=${state.chosen.includes(id)}
          @change=${({ currentTarget }: Event) =>
            actions.tickOffice(id, (currentTarget as HTMLInputElement).checked)}
        />
        <span class="choice-title">${words(office.title)}</span>
      </label>
      <div class="about" id="about-${id}">
        <p>${words(office.address)}</p>
        ${
          others.length > 0
            ? html`<p class="note">
                ${t('shared', { offices: others.map(({ title }) => words(title)).join(and) })}
              </p>`
            : nothing
        }
        ${metres < Number.MAX_VALUE ? html`<p>${distanceWords(view, metres)}</p>` : nothing}
        ${freeWords(view, free, first)}
      </div>
      ${this.#further(view, office)}
    </li>`;
  }

  /** What it has, its hours, fetched once somebody wants them, and links that the page knows. */
  #further(view: PickerView, office: Office): TemplateResult | typeof nothing {
    const { t, say, words } = view;
    const { officeHref, mapHref } = this.#host;
    const { accessibility = [] } = office;
    const name = words(office.title);
    const about = html`<span class="visually-hidden">: ${name}</span>`;
    const map = mapAddress(mapHref, office, name);
    const features = accessibility.map((each) => say(`facility-finder:feature-${each}`));
    const hasHours = this.#canTellHours() && office.schedule !== undefined;
    if (features.length === 0 && !hasHours && !officeHref && !map) return nothing;
    return html`<fanar-details class="further no-print" @toggle=${() => this.#wantHours()}>
      <span slot="summary">${t('office-details')}${about}</span>
      ${
        features.length > 0
          ? html`<p>
              ${say('facility-finder:has', { features: features.join(say('booking:and')) })}
            </p>`
          : nothing
      }
      ${hasHours ? this.#hours(view, office) : nothing}
      <p class="ways">
        ${
          officeHref
            ? html`<a class="link" href=${filled(officeHref, { office: office.id })}
                >${t('about-office')}${about}</a
              >`
            : nothing
        }
        ${map ? html`<a class="link" href=${map}>${t('on-map')}${about}</a>` : nothing}
      </p>
    </fanar-details>`;
  }

  #wantHours(): void {
    if (this.#canTellHours() && !this.#directory.value) void this.#directory.load();
  }

  #hours(view: PickerView, office: Office): TemplateResult {
    const { value, failure } = this.#directory;
    if (failure) return html`<p>${view.problem(failure)}</p>`;
    if (!value) return html`<p>${view.t('hours-loading')}</p>`;
    const periods = value.schedules[office.schedule ?? ''] ?? [];
    const week = weekOf(cairoNow(), periods, value.prayerTimes);
    if (!week) return html`<p>${view.t('hours-unknown')}</p>`;
    const speech = this.#speech(view);
    return html`${week.title ? html`<p>${view.words(week.title)}</p>` : nothing}
      <dl class="hours">
        ${week.days.map(
          ({ day, openings }) =>
            html`<div>
              <dt>${weekdayName(day, speech.format)}</dt>
              <dd>${hoursWords(openings, speech)}</dd>
            </div>`,
        )}
      </dl>`;
  }

  /** As the finder speaks, whose words these are. */
  #speech({ say }: PickerView): Speech {
    const { language, format } = this.#host.locale;
    return {
      t: (key, params) => say(`facility-finder:${key}`, params),
      words: (text) => inLanguage(text, language),
      format,
    };
  }
}

/** The first free day, then how much is free; each on a line of its own. */
function freeWords(
  { state, t, date }: PickerView,
  free: number | undefined,
  first: string | undefined,
): TemplateResult | typeof nothing {
  if (state.standings?.status === 'loading')
    return html`<p class="free">${t('standings-loading')}</p>`;
  if (free === undefined) return nothing;
  if (first === undefined) return html`<p class="free">${t('nothing-free')}</p>`;
  return html`<p class="free">
    <strong>${t('first-free', { date: date(first, 'full') })}</strong>
    <span>${t('free-within', { count: free, days: COMPARED_DAYS })}</span>
  </p>`;
}

function link(words: string, press: () => void): TemplateResult {
  return html`<button class="link" type="button" @click=${press}>${words}</button>`;
}

const KILOMETRE = 1000;

/** As the crow flies, so no finer than it is true. */
function distanceWords({ t, digits }: PickerView, metres: number): string {
  const far = metres / KILOMETRE;
  if (far < 1) return t('metres-away', { count: Math.max(50, Math.round(metres / 50) * 50) });
  return t('kilometres-away', { distance: digits(far.toFixed(far < 10 ? 1 : 0)) });
}
