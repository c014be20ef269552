import { html, type TemplateResult } from 'lit';
import type { Refusal } from './refusal.js';

export interface NotLoaded {
  readonly level: number;
  readonly t: (key: string) => string;
  readonly problem: (failure: Refusal) => string;
  readonly retry: () => void;
}

/** What is shown could not be loaded: why, and another try. Needs `fanar-alert` and `fanar-button`. */
export function notLoaded(
  { level, t, problem, retry }: NotLoaded,
  failure: Refusal,
): TemplateResult {
  return html`<fanar-alert
    tone="danger"
    announce="polite"
    heading=${t('failed')}
    heading-level=${level}
  >
    <p>${problem(failure)}</p>
    <fanar-button variant="secondary" @click=${retry}>${t('retry')}</fanar-button>
  </fanar-alert>`;
}
