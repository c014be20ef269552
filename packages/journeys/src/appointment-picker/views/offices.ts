import { html, type TemplateResult } from 'lit';
import { heading, loadFailed, loading } from './parts.js';
import type { PickerView } from './view.js';

/** Choosing an office, where there are several. */
export function offices(view: PickerView): TemplateResult {
  const { state, t, words, actions } = view;
  const { offices: found } = state;
  if (found.status === 'loading') return loading(t('offices-loading'));
  if (found.status === 'failed') {
    return loadFailed(view, t('offices-failed'), found.failure, actions.retry);
  }
  if (found.value.length === 0) return html`<p>${t('offices-none')}</p>`;
  return html`
    ${heading(view, 'offices-heading', t('offices-heading'))}
    <ul class="choices" aria-labelledby="offices-heading">
      ${found.value.map(
        ({ id, title, address }) => html`
          <li>
            <button class="choice" type="button" @click=${() => actions.chooseOffice(id)}>
              <span class="choice-title">${words(title)}</span>
              <span class="choice-note">${words(address)}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
