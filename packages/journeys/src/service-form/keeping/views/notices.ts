import { html, nothing, type TemplateResult } from 'lit';
import type { KeptDraft } from '../vault.js';
import { day, list, names, t, time, type KeepingView, type Returned } from './view.js';

export interface NoticesView extends KeepingView {
  /** The service could not be loaded: nothing can be gone on with yet. */
  readonly isUnavailable: boolean;
}

/** What stands above the form: an earlier application, and how coming back to one went. */
export function notices(view: NoticesView): TemplateResult {
  const { kept, refusal, returned } = view;
  return html`${kept?.found ? found(view, kept.found) : nothing}
  ${refusal ? refused(view) : nothing} ${returned ? cameBack(view, returned) : nothing}`;
}

function found(view: NoticesView, { at, until, isQueued }: KeptDraft): TemplateResult {
  const { actions, isUnavailable, isSure, level } = view;
  const words = isQueued ? 'found-queued' : isUnavailable ? 'found-unavailable' : 'found';
  return html`<fanar-alert
    class="kept-notice"
    tone="info"
    heading=${t(view, isQueued ? 'found-queued-title' : 'found-title')}
    heading-level=${Math.min(level + 1, 6)}
    announce="polite"
  >
    <p>
      ${t(view, words, {
        date: day(view, at),
        time: time(view, at),
        until: day(view, until),
      })}
    </p>
    ${isUnavailable ? nothing : isSure ? sure(view) : choice(view)}
  </fanar-alert>`;

  function choice({ actions: { goOn, askToStartAgain } }: KeepingView): TemplateResult {
    return html`<div class="actions">
      <fanar-button id="go-on" @click=${goOn}>${t(view, 'go-on')}</fanar-button>
      <fanar-button variant="secondary" @click=${() => askToStartAgain(true)}
        >${t(view, 'start-again')}</fanar-button
      >
    </div>`;
  }

  function sure({ actions: { askToStartAgain } }: KeepingView): TemplateResult {
    return html`<p>${t(view, 'start-again-sure')}</p>
      <div class="actions">
        <fanar-button id="start-again" variant="danger" @click=${actions.startAgain}
          >${t(view, 'start-again-yes')}</fanar-button
        >
        <fanar-button variant="secondary" @click=${() => askToStartAgain(false)}
          >${t(view, 'start-again-no')}</fanar-button
        >
      </div>`;
  }
}

function refused(view: NoticesView): TemplateResult {
  const { locale, level, refusal } = view;
  return html`<fanar-alert
    class="kept-notice"
    tone="danger"
    heading=${t(view, 'refused-title')}
    heading-level=${Math.min(level + 1, 6)}
    announce="assertive"
  >
    <p>${refusal ? locale.problemText(refusal) : nothing}</p>
  </fanar-alert>`;
}

function cameBack(view: NoticesView, { leftOut, lostFiles, isChanged }: Returned): TemplateResult {
  const isWhole = leftOut.length === 0 && lostFiles.length === 0 && !isChanged;
  return html`<fanar-alert
    class="kept-notice"
    tone=${isWhole ? 'success' : 'warning'}
    announce="polite"
  >
    <p>${t(view, isChanged ? 'returned-changed' : 'returned')}</p>
    ${
      leftOut.length === 0
        ? nothing
        : html`<p>${t(view, 'returned-left-out', { fields: names(view, leftOut) })}</p>`
    }
    ${
      lostFiles.length === 0
        ? nothing
        : html`<p>${t(view, 'returned-lost-files', { files: list(view.locale, lostFiles) })}</p>`
    }
  </fanar-alert>`;
}
