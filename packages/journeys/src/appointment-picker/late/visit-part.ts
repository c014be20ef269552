import type {
  Directory,
  ServiceGateway,
  ServiceId,
  ServiceSummary,
  VisitMode,
} from '@fanar/contract';
import { LiveRegionController } from '@fanar/elements';
import type { FanarRadioGroup } from '@fanar/elements/radio-group';
import type { FanarSearchField } from '@fanar/elements/search-field';
import type { FanarSelect } from '@fanar/elements/select';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import {
  admits,
  choicesFor,
  mostOf,
  readIds,
  type BookedService,
} from '../../booking/visit-rules.js';
import ar from '../../i18n/locales/ar/appointment-visit.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { LoadingController } from '../../loading-controller.js';
import { searchIn, type Searched } from '../../service-directory/directory-search.js';
import { misfitOf, servicesOf } from '../appointment-picker.state.js';
import { heading } from '../../heading.js';
import { loadFailed, reason } from '../views/parts.js';
import type { PickerView } from '../views/view.js';

export const messages = [journeyMessages('appointment-visit', ar, 'appointment-picker')];

/** The picker, as far as its services to choose from go. */
export interface VisitHost extends LitElement {
  readonly services: readonly ServiceSummary[];
  readonly popular: string;
}

/** How many services are offered before anything is searched for, and found at once. */
const OFFERED = 6;
const FOUND = 10;
/** Milliseconds without a letter after which typing has paused. */
const PAUSE = 1000;

/** What people come for: services, how often each, how many people, and the way of the visit. */
export class VisitPart {
  readonly #host: VisitHost;
  readonly #source: LoadingController<Searched>;
  readonly #live: LiveRegionController;
  readonly #hasDirectory: () => boolean;
  #asked: unknown;
  #query = '';

  constructor(host: VisitHost, gateway: () => ServiceGateway | undefined) {
    this.#host = host;
    this.#live = new LiveRegionController(host);
    this.#hasDirectory = () => gateway()?.getDirectory !== undefined;
    this.#source = new LoadingController(host, (signal) => {
      const { services } = host;
      const given: Directory | undefined =
        services.length > 0 ? { services, sectors: [], events: [] } : undefined;
      const directory = given ?? gateway()?.getDirectory?.({ signal });
      return directory && this.#prepare(directory, signal);
    });
  }

  render(view: PickerView): TemplateResult {
    const { t, state } = view;
    const known = servicesOf(state);
    return html`
      <section class="visit">
        ${heading('visit-heading', view.level, t(known.length > 0 ? 'visit-heading' : 'visit-what'))}
        ${known.length > 0 ? chosen(view, known) : nothing} ${misfit(view)}
        ${known.length > 0 ? this.#more(view) : this.#search(view)}
        ${known.length > 0 ? ways(view, known) : nothing}
        ${
          known.length > 0
            ? html`<div class="actions">
                <fanar-button ?busy=${state.isLeaving} @click=${view.actions.leaveVisit}>
                  ${t(state.isLeaving ? 'offices-loading' : 'continue')}
                </fanar-button>
              </div>`
            : nothing
        }
      </section>
    `;
  }

  async #prepare(
    directory: Directory | Promise<Directory>,
    signal: AbortSignal,
  ): Promise<Searched> {
    return searchIn(await directory, signal);
  }

  /**
   * Behind a line, since most come for one thing; left out where nothing can be added. There from the
   * start, so that nothing below moves when the services have come.
   */
  #more(view: PickerView): TemplateResult | typeof nothing {
    this.#load();
    const { value } = this.#source;
    if (this.#host.services.length === 0 && !this.#hasDirectory()) return nothing;
    if (value && !this.#query && this.#candidates(view, value).length === 0) return nothing;
    return html`<fanar-details class="more" summary=${view.t('add-service')}>
      ${this.#search(view)}
    </fanar-details>`;
  }

  #search(view: PickerView): TemplateResult {
    this.#load();
    const { t, state } = view;
    const { value, failure } = this.#source;
    if (failure) {
      return loadFailed(view, t('services-failed'), failure, () => void this.#source.load());
    }
    if (!value) return html`<p class="loading">${t('services-loading')}</p>`;
    const found = this.#candidates(view, value);
    return html`
      <fanar-search-field
        label=${t('service-search')}
        hint=${t('service-search-hint')}
        .value=${this.#query}
        @input=${({ currentTarget }: Event) =>
          this.#find(view, (currentTarget as FanarSearchField).value)}
      ></fanar-search-field>
      ${this.#query || found.length === 0 ? nothing : html`<p class="offer">${t(this.#offer(view))}</p>`}
      ${found.length > 0 ? this.#results(view, found) : html`<p>${t('services-none')}</p>`}
      ${state.addFailure ? html`<p class="error">${reason(view, state.addFailure)}</p>` : nothing}
    `;
  }

  /** What the services before a search are. */
  #offer({ state }: PickerView): string {
    if (state.visit.services.length > 0) return 'fitting';
    return this.#host.popular ? 'popular' : 'some';
  }

  #results(view: PickerView, found: readonly ServiceSummary[]): TemplateResult {
    const { words, state, t } = view;
    const shown = found.slice(0, this.#query ? FOUND : OFFERED);
    return html`<ul class="choices" aria-label=${t('services')}>
      ${shown.map(
        ({ id, title }) =>
          html`<li>
            <button
              class="choice"
              type="button"
              aria-disabled=${state.adding ? 'true' : 'false'}
              @click=${() => this.#add(view, id as ServiceId)}
            >
              <span class="choice-title">${words(title)}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #add({ actions }: PickerView, id: ServiceId): void {
    this.#query = '';
    actions.addService(id);
  }

  #find(view: PickerView, query: string): void {
    this.#query = query;
    this.#host.requestUpdate();
    const { value } = this.#source;
    const count = value ? this.#candidates(view, value).length : 0;
    this.#live.announce(query ? view.t('services-found', { count }) : '', PAUSE);
  }

  /** Those that can be booked and are not chosen; before a search what fits and what is asked for most. */
  #candidates({ state }: PickerView, { directory, search }: Searched): readonly ServiceSummary[] {
    const taken = new Set<string>(state.visit.services.map(({ service }) => service));
    const isOpen = ({ id, appointment }: ServiceSummary) =>
      appointment !== 'none' && !taken.has(id);
    const query = this.#query.trim();
    if (query) return search(query).filter(isOpen);
    const known = servicesOf(state);
    const popular = readIds(this.#host.popular);
    const rank = ({ id }: ServiceSummary) => {
      const at = popular.indexOf(id);
      const isFitting = known.some((service) => admits(service, id));
      return (isFitting ? 0 : popular.length + 1) + (at < 0 ? popular.length : at);
    };
    return directory.services.filter(isOpen).toSorted((one, other) => rank(one) - rank(other));
  }

  #load(): void {
    const { services } = this.#host;
    if (this.#asked === services) return;
    this.#asked = services;
    // Not while it is being drawn.
    queueMicrotask(() => void this.#source.load());
  }
}

function chosen(view: PickerView, known: readonly BookedService[]): TemplateResult {
  const { t, words, state, actions } = view;
  return html`<ul class="services" aria-label=${t('chosen-services')}>
    ${known.map((service) => {
      const title = words(service.title);
      const most = mostOf(service);
      const { count = 1 } = state.visit.services.find((each) => each.service === service.id) ?? {};
      return html`<li>
        ${
          most > 1
            ? number({
                label: title,
                hint: t('how-often'),
                most,
                value: count,
                word: (times) => t('count-of', { count: times }),
                onChange: (times) => actions.countService(service.id, times),
              })
            : html`<span class="service-title">${title}</span>`
        }
        <button class="link" type="button" @click=${() => actions.removeService(service.id)}>
          ${t('remove')}<span class="visually-hidden">: ${title}</span>
        </button>
      </li>`;
    })}
  </ul>`;
}

/** Said where it happened, and gone to. */
function misfit(view: PickerView): TemplateResult | typeof nothing {
  const { state, t, words, level } = view;
  const two = state.misfit ?? misfitOf(state);
  if (!two) return nothing;
  const params = { service: words(two.service.title), other: words(two.other.title) };
  return html`<div id="misfit" tabindex="-1" role="group" aria-labelledby="misfit-text">
    <fanar-alert tone="warning" heading=${t('misfit-title')} heading-level=${level}>
      <p id="misfit-text">${t('misfit', params)}</p>
    </fanar-alert>
  </div>`;
}

function ways(view: PickerView, known: readonly BookedService[]): TemplateResult {
  const { t, say, state, actions } = view;
  const { maxPeople, modes } = choicesFor(known);
  const { people = 1, mode = 'in-person' } = state.visit;
  return html`
    ${
      maxPeople > 1
        ? number({
            label: t('people'),
            most: maxPeople,
            value: people,
            word: (count) => say('booking:people-count', { count }),
            onChange: (count) => actions.changeVisit({ people: count }),
          })
        : nothing
    }
    ${
      modes.length > 1
        ? html`<fanar-radio-group
            label=${t('mode')}
            unmarked
            required
            .options=${modes.map((value) => ({
              value,
              label: say(`booking:mode-${value}`),
              hint: t(`mode-${value}-hint`),
            }))}
            .value=${mode}
            @change=${({ currentTarget }: Event) =>
              actions.changeVisit({ mode: (currentTarget as FanarRadioGroup).value as VisitMode })}
          ></fanar-radio-group>`
        : nothing
    }
  `;
}

interface NumberChoice {
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  readonly value: number;
  readonly word: (count: number) => string;
  readonly onChange: (count: number) => void;
}

function number({ label, hint = '', most, value, word, onChange }: NumberChoice): TemplateResult {
  const options = Array.from({ length: most }, (_, at) => ({
    value: String(at + 1),
    label: word(at + 1),
  }));
  return html`<fanar-select
    label=${label}
    hint=${hint}
    unmarked
    required
    .options=${options}
    .value=${String(value)}
    @change=${({ currentTarget }: Event) => onChange(Number((currentTarget as FanarSelect).value))}
  ></fanar-select>`;
}
