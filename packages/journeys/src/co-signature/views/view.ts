import type { LocaleController, Params } from '@fanar/elements';
import type { SummaryProblem } from '@fanar/elements/error-summary';
import { html, type TemplateResult } from 'lit';
import type { Asked, CoSignatureState } from '../co-signature.state.js';

/** What every screen is drawn from. */
export interface CoSignatureView {
  readonly state: CoSignatureState;
  readonly locale: LocaleController;
  /** Level of the heading, 1–6. */
  readonly level: number;
  /** Of the form in view, at the last try. */
  readonly problems: readonly SummaryProblem[];
  readonly actions: CoSignatureActions;
}

export interface CoSignatureActions {
  readonly sign: (event: Event) => void;
  readonly decline: (event: Event) => void;
  readonly intend: (intent: Asked['intent']) => void;
  readonly retry: () => void;
}

export function t({ locale }: CoSignatureView, key: string, params?: Params): string {
  return locale.t(`co-signature:${key}`, params);
}

/** The screen's one heading; it can be moved to, not tabbed to. */
export function heading({ level }: CoSignatureView, title: unknown, caption?: unknown) {
  return html`<div
    id="heading"
    class="heading"
    part="heading"
    role="heading"
    aria-level=${level}
    tabindex="-1"
  >
    ${caption === undefined ? undefined : html`<span class="caption">${caption}</span>`}
    <span class="title">${title}</span>
  </div>`;
}

export function part({ level }: CoSignatureView, title: unknown, content: unknown): TemplateResult {
  return html`<section>
    <div class="heading minor" role="heading" aria-level=${Math.min(level + 1, 6)}>${title}</div>
    ${content}
  </section>`;
}
