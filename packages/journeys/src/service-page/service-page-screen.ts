import { toNumerals } from '@fanar/arabic';
import type { Office, ServiceDefinition } from '@fanar/contract';
import { formatPhone } from '@fanar/egypt';
import { iconForward, type Params } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { serviceAddress } from '../service-address.js';
import { contactPart, nextSteps } from '../service-form/screens/afterwards.js';

import { heading, name, say, section, t, type Setting } from '../service-form/screens/screen.js';
import { serviceFacts, type Fact } from '../service-form/screens/service-facts.js';
import { unavailableScreen } from '../service-form/screens/unavailable.js';
import { loadingScreen } from '../service-form/screens/waiting.js';
import type { ServicePageState, Shown } from './service-page.state.js';

interface ServicePageView extends Setting {
  readonly state: ServicePageState;
  /** The page names the service itself. */
  readonly isUntitled: boolean;
  /** Where the form is, if anywhere. */
  readonly startHref: string | undefined;
  /** Pattern of where an office is found among many, if anywhere. */
  readonly officesHref: string | undefined;
  readonly actions: ServicePageActions;
}

export interface ServicePageActions {
  readonly start: (event: Event) => void;
  readonly retry: () => void;
  readonly findOffices: () => void;
}

/** So many offices are read through. */
const FEW = 3;

/** In the order in which they are told; a code that is none of these is not. */
const CODES: Readonly<Record<'audience' | 'channel', readonly string[]>> = {
  audience: ['citizen', 'business', 'foreigner'],
  channel: ['online', 'counter', 'phone', 'mobile-unit'],
};

/** Whatever state it is in. */
export function servicePage(view: ServicePageView): TemplateResult {
  const { state } = view;
  switch (state.phase) {
    case 'loading':
      return html`<slot>${loadingScreen(view)}</slot>`;
    case 'unavailable':
      return unavailableScreen(view, state.problem);
    case 'shown':
      return shownScreen(view, state);
  }
}

/** What comes before the start, the start, and what comes after it. */
function shownScreen(view: ServicePageView, state: Shown): TemplateResult {
  const { definition } = state;
  return html`
    ${
      view.isUntitled
        ? nothing
        : html`${heading(view, say(view, definition.title))}
            <p class="summary" part="summary">${say(view, definition.summary)}</p>`
    }
    ${serviceFacts(view, definition, moreFacts(view, definition))}
    <slot name="start">${startButton(view)}</slot>
    ${
      definition.next.length === 0
        ? nothing
        : section(view, words(view, 'next'), nextSteps(view, definition.next))
    }
    ${where(view, state)} ${contactPart(view, definition.contact)}
    <slot name="after"></slot>
  `;
}

function startButton(view: ServicePageView): TemplateResult | typeof nothing {
  const { startHref, actions } = view;
  if (startHref === undefined) return nothing;
  return html`<fanar-button class="start" size="large" href=${startHref} @click=${actions.start}
    >${t(view, 'start')} ${iconForward()}</fanar-button
  >`;
}

function moreFacts(view: ServicePageView, definition: ServiceDefinition): readonly Fact[] {
  const { audience, channels, fees, payment = 'at-counter' } = definition;
  const pay: Fact = [words(view, 'payment'), words(view, `payment-${payment}`)];
  return [
    ...named(view, 'audience', audience),
    ...named(view, 'channel', channels),
    ...(fees.length > 0 ? [pay] : []),
  ];
}

/** Codes in words; nothing where a definition says nothing of them. */
function named(
  view: ServicePageView,
  kind: keyof typeof CODES,
  codes: readonly string[] = [],
): readonly Fact[] {
  const told = CODES[kind]
    .filter((code) => codes.includes(code))
    .map((code) => words(view, `${kind}-${code}`));
  if (told.length === 0) return [];
  const [only = ''] = told;
  const list = html`<ul class="plain">
    ${told.map((one) => html`<li>${one}</li>`)}
  </ul>`;
  return [[words(view, kind), told.length === 1 ? only : list]];
}

/** Where to go, and whether by appointment. */
function where(view: ServicePageView, state: Shown): TemplateResult | typeof nothing {
  const { definition, offices = [], failure } = state;
  const { appointment } = definition;
  const isByAppointment = appointment === 'needed' || appointment === 'offered';
  if (!isByAppointment && offices.length === 0 && !failure) return nothing;
  return section(
    view,
    words(view, 'where'),
    html`${isByAppointment ? html`<p>${words(view, `appointment-${appointment}`)}</p>` : nothing}
    ${offices.length === 0 ? nothing : officeList(view, definition.id, offices)}
    ${
      failure
        ? html`<p>${words(view, 'offices-failed')}</p>
            <fanar-button class="retry" variant="secondary" @click=${view.actions.findOffices}
              >${t(view, 'retry')}</fanar-button
            >`
        : nothing
    }`,
  );
}

/** Each of them, or a few and the way to the page that tells which is near. */
function officeList(
  view: ServicePageView,
  service: ServiceDefinition['id'],
  offices: readonly Office[],
): TemplateResult {
  const { officesHref } = view;
  const isMany = officesHref !== undefined && offices.length > FEW;
  const shown = isMany ? apart(offices).slice(0, FEW) : offices;
  return html`<ul class="offices" tabindex="-1">
      ${shown.map((office) => html`<li>${officeCard(view, office)}</li>`)}
    </ul>
    ${
      isMany
        ? html`<p>
            <a href=${serviceAddress(officesHref, service)}
              >${words(view, 'offices-all', { count: offices.length })}</a
            >
          </p>`
        : nothing
    }`;
}

/** The first of each district before the second of any. */
function apart(offices: readonly Office[]): readonly Office[] {
  const isFirst = ({ district }: Office, at: number) =>
    offices.findIndex((office) => office.district === district) === at;
  return [...offices.filter(isFirst), ...offices.filter((office, at) => !isFirst(office, at))];
}

function officeCard(view: ServicePageView, office: Office): TemplateResult {
  const { title, address, phone, isDemonstration } = office;
  return html`<fanar-location-card
    heading=${name(view, title)}
    heading-level=${Math.min(view.level + 2, 6)}
    address=${name(view, address)}
    phone=${phone ? toNumerals(formatPhone(phone), view.locale.numerals) : ''}
    >${
      isDemonstration ? html`<p class="note">${words(view, 'demonstration')}</p>` : nothing
    }</fanar-location-card
  >`;
}

function words({ locale }: Setting, key: string, params?: Params): string {
  return locale.t(`service-page:${key}`, params);
}
