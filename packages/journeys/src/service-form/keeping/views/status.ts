import type { Field } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { KeeperState } from '../keeper.js';
import { list, names, t, time, type KeepingView } from './view.js';

export interface StatusView extends KeepingView {
  /** Sensitive questions that were answered and are not kept. */
  readonly leftOut: readonly Field[];
}

/** What stands below the questions: what is kept, and how to go on later. */
export function status(view: StatusView): TemplateResult {
  const { actions, isWaiting, kept } = view;
  return html`${isWaiting ? waiting(view) : nothing}
    <div class="kept">
      <div class="kept-status">${kept ? ofDevice(view, kept) : onlyHere(view)}</div>
      <fanar-button id="save-for-later" variant="quiet" @click=${actions.openSaver}
        >${t(view, 'save-for-later')}</fanar-button
      >
    </div>`;
}

function onlyHere(view: StatusView): TemplateResult | typeof nothing {
  return view.isShared ? html`<p>${t(view, 'shared')}</p>` : nothing;
}

function ofDevice(view: StatusView, kept: KeeperState): TemplateResult {
  switch (kept.status) {
    case 'resting':
      return html``;
    case 'full':
    case 'barred':
      return html`<fanar-alert tone="warning" announce="polite"
        ><p>${t(view, kept.status)}</p></fanar-alert
      >`;
    case 'elsewhere':
      return html`<fanar-alert tone="warning" announce="polite"
        ><p>${t(view, 'elsewhere')}</p>
        <fanar-button variant="secondary" @click=${view.actions.saveHere}
          >${t(view, 'save-here')}</fanar-button
        ></fanar-alert
      >`;
    case 'saving':
    case 'saved':
      return saved(view, kept);
  }
}

/** The time stays while the next one is on its way: what moves is looked at. */
function saved(view: StatusView, { saved: last, unkept, isWhole }: KeeperState): TemplateResult {
  const { isWaiting, leftOut } = view;
  if (!last) return html`<p>${t(view, 'saving')}</p>`;
  return html`<p>
      ${t(view, 'saved', { time: time(view, last.at) })}${
        leftOut.length === 0 ? '' : html`. ${t(view, 'left-out', { fields: names(view, leftOut) })}`
      }
    </p>
    ${isWhole && !isWaiting ? html`<p>${t(view, 'whole')}</p>` : nothing}
    ${
      unkept.length === 0
        ? nothing
        : html`<fanar-alert tone="warning" announce="polite"
            ><p>${t(view, 'unkept', { files: list(view.locale, unkept) })}</p></fanar-alert
          >`
    }`;
}

/** The whole of what is to be sent lies on the device. */
function isSafe({ isQueued, isWhole, status }: KeeperState): boolean {
  return isQueued && isWhole && (status === 'saved' || status === 'saving');
}

function waiting(view: StatusView): TemplateResult {
  const { actions, kept, level } = view;
  return html`<fanar-alert
    class="kept-notice"
    tone="info"
    heading=${t(view, 'waiting-title')}
    heading-level=${Math.min(level + 1, 6)}
    announce="polite"
  >
    <p>${t(view, kept && isSafe(kept) ? 'waiting' : 'waiting-here')}</p>
    <fanar-button variant="secondary" @click=${actions.stopWaiting}
      >${t(view, 'waiting-stop')}</fanar-button
    >
  </fanar-alert>`;
}
