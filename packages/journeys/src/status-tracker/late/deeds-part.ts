import type { CaseAccess, CaseMessage } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import ar from '../../i18n/locales/ar/status-deeds.json' with { type: 'json' };
import { journeyMessages } from '../../i18n/messages.js';
import { keepFocus } from '../../keep-focus.js';
import type { Sent } from '../deeds.js';
import { reason } from '../views/parts.js';
import type { TrackerView } from '../views/view.js';

export const messages = [journeyMessages('status-deeds', ar)];

/** What can be sent now: files and words, or words alone. */
export function deedForm(view: TrackerView, deed: Sent): TemplateResult {
  const { state, level, problems, actions, say } = view;
  const { trouble, doing } = state;
  const isBusy = doing !== undefined;
  const failed = trouble?.deed.kind === deed.kind ? trouble.failure : undefined;
  return html`<form id="deed" novalidate @submit=${actions.send}>
    <fanar-error-summary
      id="deed-errors"
      heading-level=${Math.min(level + 2, 6)}
      .problems=${problems}
    ></fanar-error-summary>
    ${
      failed
        ? html`<fanar-alert
            tone="danger"
            announce="assertive"
            heading=${say('status-deeds:not-sent')}
            heading-level=${Math.min(level + 2, 6)}
            ><p>${reason(view, failed)}</p></fanar-alert
          >`
        : nothing
    }
    ${deed.kind === 'answer' ? answerFields(view) : wordsField(view, deed.kind)}
    <p class="actions">
      <fanar-button type="submit" ?busy=${isBusy} @mousedown=${keepFocus}
        >${say(isBusy ? 'status-deeds:sending' : 'status-deeds:send')}</fanar-button
      >
      <fanar-button variant="quiet" ?disabled=${isBusy} @click=${actions.closeForm}
        >${say('status-deeds:cancel')}</fanar-button
      >
    </p>
  </form>`;
}

function answerFields({ say, files }: TrackerView): TemplateResult {
  return html`<fanar-file-upload
      name="files"
      label=${say('status-deeds:files')}
      hint=${say('status-deeds:files-hint')}
      .max=${5}
      no-store
      .upload=${files?.upload}
      .removeUpload=${files?.remove}
    ></fanar-file-upload>
    <fanar-text-area
      name="words"
      label=${say('status-deeds:words')}
      hint=${say('status-deeds:words-hint')}
      maxlength="2000"
    ></fanar-text-area>`;
}

function wordsField({ say }: TrackerView, kind: 'message' | 'appeal'): TemplateResult {
  return html`<fanar-text-area
    name="words"
    label=${say(`status-deeds:${kind}`)}
    hint=${kind === 'appeal' ? say('status-deeds:appeal-hint') : nothing}
    maxlength="2000"
    required
  ></fanar-text-area>`;
}

/** What was written so far, the newest at the end. */
export function thread(
  { say, mine }: TrackerView,
  written: readonly CaseMessage[],
): TemplateResult {
  return html`<fanar-message-thread
    label=${say('status-deeds:thread')}
    .thread=${written.map(({ id, by, text, at }) => ({
      ...{ id, text, sentAt: at },
      from: by === 'applicant' ? ('citizen' as const) : ('office' as const),
      unread: by === 'office' && mine.isNew(id),
    }))}
  ></fanar-message-thread>`;
}

/** The application cannot be had back. */
export function withdrawal({ say, actions }: TrackerView): TemplateResult {
  return html`<fanar-critical-action
    label=${say('status-deeds:withdraw')}
    heading=${say('status-deeds:withdraw-heading')}
    action=${say('status-deeds:withdraw')}
    keep=${say('status-deeds:withdraw-keep')}
    @fanar-confirm=${actions.withdraw}
    ><p>${say('status-deeds:withdraw-lost')}</p></fanar-critical-action
  >`;
}

/** Which office read what, asked for when it is opened. */
export function accesses(view: TrackerView): TemplateResult {
  const { say, actions, level } = view;
  const { value, failure } = view.accesses;
  // Paper shows what is folded away: nothing, where it was never asked for.
  return html`<fanar-details
    class=${value ? nothing : 'no-print'}
    summary=${say('status-deeds:accesses')}
    @toggle=${actions.showAccesses}
  >
    ${
      failure
        ? html`<fanar-alert
            tone="danger"
            announce="polite"
            heading=${say('status-deeds:accesses-failed')}
            heading-level=${Math.min(level + 1, 6)}
            ><p>${reason(view, failure)}</p>
            <fanar-button class="no-print" variant="secondary" @click=${actions.retryAccesses}
              >${view.t('part-retry')}</fanar-button
            ></fanar-alert
          >`
        : value
          ? list(view, value)
          : html`<p class="note">${view.t('part-loading')}</p>`
    }
  </fanar-details>`;
}

function list({ say, words, moment }: TrackerView, read: readonly CaseAccess[]): TemplateResult {
  if (read.length === 0) return html`<p>${say('status-deeds:accesses-none')}</p>`;
  return html`<ul>
    ${read.map(
      ({ at, office, what }) =>
        html`<li class="event">
          <strong>${words(office.title)}</strong>
          <span>${say(`status-deeds:access-${what}`)}</span>
          <time class="note" datetime=${at}>${say('status-deeds:access-at', moment(at))}</time>
        </li>`,
    )}
  </ul>`;
}
