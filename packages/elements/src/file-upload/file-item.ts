import { sanitizeIdentity } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.js';
import { iconAlert, iconFile, iconSuccess } from '../icons/icons.js';
import type { ListedFile, LostFile, SendingFile } from './file-list.js';
import { sizeInWords } from '../i18n/file-size.js';

export interface ItemContext {
  readonly locale: LocaleController;
  readonly isDisabled: boolean;
  /** It can be seen and not changed. */
  readonly isReadOnly: boolean;
  readonly word: (problem: Problem) => string;
  readonly onRetry: (file: ListedFile) => void;
  readonly onRemove: (file: ListedFile) => void;
  /** Opens the platform's list of files. */
  readonly onChooseAgain: () => void;
}

/** One file of the list: what it is, how it stands, what can be done. */
export function renderItem(file: ListedFile, context: ItemContext): TemplateResult {
  const { locale, isReadOnly } = context;
  return html`<li class="file ${file.state}" part="file">
    ${iconOf(file)}
    <div class="about">
      <div>
        <bdi class="name">${sanitizeIdentity(file.name)}</bdi>
        <span class="size">${sizeInWords(file.size, locale)}</span>
      </div>
      ${renderState(file, context)}
    </div>
    ${isReadOnly ? nothing : renderActions(file, context)}
  </li>`;
}

function renderActions(file: ListedFile, context: ItemContext): TemplateResult {
  const { onRetry, onRemove, onChooseAgain } = context;
  return html`<div class="actions">
    ${file.state === 'failed' ? renderAction('retry', file, context, onRetry) : nothing}
    ${file.state === 'lost' ? renderAction('choose-again', file, context, onChooseAgain) : nothing}
    ${renderAction('remove', file, context, onRemove)}
  </div>`;
}

function renderAction(
  name: 'retry' | 'remove' | 'choose-again',
  file: ListedFile,
  { locale, isDisabled }: ItemContext,
  act: (file: ListedFile) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="link ${name}"
    ?disabled=${isDisabled}
    aria-label=${locale.t(`file-work:${name}-file`, { name: file.name })}
    @click=${() => act(file)}
  >
    ${locale.t(`file-work:${name}`)}
  </button>`;
}

function renderState(file: ListedFile, context: ItemContext): TemplateResult {
  const { locale, word } = context;
  switch (file.state) {
    case 'chosen':
      return html`<p class="stage">${locale.t('file-work:looking')}</p>`;
    case 'sending':
      return renderSending(file, locale);
    case 'failed':
    case 'rejected':
      return html`<p class="trouble">${word(file.problem)}</p>`;
    case 'lost':
      return renderLost(file, locale);
    case 'sent':
    case 'kept':
      return html`<span class="success">${locale.t('file-work:attached')}</span>${
          file.note ? html`<p class="note">${locale.t(`file-work:${file.note}`)}</p>` : nothing
        }`;
  }
}

function renderSending(
  { name, share, stage }: SendingFile,
  locale: LocaleController,
): TemplateResult {
  return html`<div class="progress">
      <progress
        max="1"
        .value=${share}
        aria-label=${locale.t('file-work:sending-file', { name })}
      ></progress>
      <span class="share" aria-hidden="true"
        >${locale.formatNumber(share, { style: 'percent' })}</span
      >
    </div>
    ${stage === 'sending' ? nothing : html`<p class="stage">${locale.t(`file-work:${stage}`)}</p>`}`;
}

function renderLost({ share }: LostFile, locale: LocaleController): TemplateResult {
  const text = locale.t('file-work:lost', {
    share: locale.formatNumber(share, { style: 'percent' }),
  });
  return html`<p class="trouble">${text}</p>`;
}

function iconOf({ state }: ListedFile): TemplateResult {
  if (state === 'sending' || state === 'chosen') return iconFile();
  return state === 'sent' || state === 'kept' ? iconSuccess() : iconAlert();
}
