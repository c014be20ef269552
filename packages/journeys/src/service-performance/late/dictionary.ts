import { html, nothing, type TemplateResult } from 'lit';
import type { PerformanceView } from '../views/view.js';

/** What the columns of the table mean, asked for when it is opened. */
export function dictionary(view: PerformanceView): TemplateResult {
  const { t, problem, words, actions } = view;
  const { value, failure } = view.dictionary;
  return html`<fanar-details
    summary=${t('dictionary')}
    @toggle=${({ newState }: ToggleEvent) => {
      if (newState === 'open') actions.openDictionary();
    }}
  >
    ${failure ? html`<p role="alert">${problem(failure)}</p>` : nothing}
    ${
      value
        ? html`<dl class="columns">
            ${value.map(
              ({ name, title, meaning, type }) =>
                html`<div>
                  <dt>${words(title)} <code dir="ltr" translate="no">${name}</code></dt>
                  <dd>${words(meaning)} <span class="note">${t(`type-${type}`)}</span></dd>
                </div>`,
            )}
          </dl>`
        : failure
          ? nothing
          : html`<p class="note">${t('dictionary-loading')}</p>`
    }
  </fanar-details>`;
}
