import type { Text } from '@fanar/contract';
import { iconBack, type LocaleController, type Params } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage, spoken } from '../../i18n/in-language.js';

/** Where something is drawn: what a page of the service and a screen of the form have in common. */
export interface Setting {
  readonly locale: LocaleController;
  /** Level of the first heading, 1–6. */
  readonly level: number;
}

/** What a screen is drawn with; what it shows is its own argument. */
export interface Screen extends Setting {
  /** There is a screen to go back to. */
  readonly hasBack: boolean;
  /** The scoped registry that the form is defined in; nothing for the page's own. */
  readonly registry?: CustomElementRegistry | undefined;
  readonly actions: ScreenActions;
}

export interface ScreenActions {
  readonly proceed: () => void;
  readonly back: () => void;
  /** Goes to the question of an answer, by its path. */
  readonly change: (path: string) => void;
  /** Opens the page that a question is on, from its top. */
  readonly open: (path: string) => void;
  /** Shows or hides a masked answer. */
  readonly reveal: (path: string) => void;
  readonly declare: (isDeclared: boolean) => void;
  readonly submit: () => void;
  /** Loads again what could not be loaded. */
  readonly retry: () => void;
  /** Loads the page again, with what was entered kept. */
  readonly reload: () => void;
  /** Goes on with the present version of the service. */
  readonly renew: () => void;
}

export type Content = string | TemplateResult | typeof nothing;

/** A text of the form's own. */
export function t({ locale }: Setting, key: string, params?: Params): string {
  return locale.t(`service-form:${key}`, params);
}

/** A text of the service, for content. */
export function say({ locale }: Setting, text: Text): string | TemplateResult {
  return spoken(text, locale.language);
}

/** A text of the service, for attributes. */
export function name({ locale }: Setting, text: Text): string {
  return inLanguage(text, locale.language);
}

/** The screen's one heading, which takes the focus when the screen appears. */
export function heading({ level }: Setting, title: Content, caption?: Content): TemplateResult {
  return html`<div
    id="heading"
    class="heading"
    part="heading"
    role="heading"
    aria-level=${level}
    tabindex="-1"
  >
    ${caption === undefined ? nothing : html`<span class="caption">${caption}</span>`}
    <span class="title">${title}</span>
  </div>`;
}

/** A part of a screen under a heading of its own. */
export function section({ level }: Setting, title: Content, content: unknown): TemplateResult {
  return html`<div class="section">
    <div class="subheading" role="heading" aria-level=${Math.min(level + 1, 6)}>${title}</div>
    ${content}
  </div>`;
}

/** What there is to add to a line of a list. */
export function note(setting: Setting, text: Text | undefined): TemplateResult | typeof nothing {
  return text ? html`<span class="note">${say(setting, text)}</span>` : nothing;
}

export function backButton(screen: Screen): TemplateResult | typeof nothing {
  if (!screen.hasBack) return nothing;
  return html`<fanar-button class="back quiet" variant="quiet" @click=${screen.actions.back}
    >${iconBack()} ${t(screen, 'back')}</fanar-button
  >`;
}

/** A number to call: always left to right, in the digits of the page. */
export function phoneLink(display: string, phone: string): TemplateResult {
  return html`<a href="tel:${phone}"><bdi dir="ltr">${display}</bdi></a>`;
}
