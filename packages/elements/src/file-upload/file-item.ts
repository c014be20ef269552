import type { Problem } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.js';
import { iconAlert, iconFile, iconSuccess } from '../icons/icons.js';
import type { ListedFile } from './file-upload.state.js';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

interface ItemContext {
  readonly locale: LocaleController;
  readonly isDisabled: boolean;
  readonly word: (problem: Problem) => string;
  readonly onRetry: (file: ListedFile) => void;
  readonly onRemove: (file: ListedFile) => void;
}

/** One file of the list: what it is, how it stands, what can be done. */
export function renderItem(file: ListedFile, context: ItemContext): TemplateResult {
  const { locale, isDisabled, onRetry, onRemove } = context;
  const { name } = file;
  return html`<li class="file ${file.state}" part="file">
    ${iconOf(file)}
    <div class="about">
      <div>
        <bdi class="name">${name}</bdi>
        <span class="size">${sizeInWords(file.size, locale)}</span>
      </div>
      ${renderState(file, context)}
    </div>
    <div class="actions">
      ${
        file.state === 'failed'
          ? html`<button
              type="button"
              class="link"
              ?disabled=${isDisabled}
              aria-label=${locale.t('file-upload:retry-file', { name })}
              @click=${() => onRetry(file)}
            >
              ${locale.t('file-upload:retry')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="link remove"
        ?disabled=${isDisabled}
        aria-label=${locale.t('file-upload:remove-file', { name })}
        @click=${() => onRemove(file)}
      >
        ${locale.t('file-upload:remove')}
      </button>
    </div>
  </li>`;
}

/** A size as people say it: no decimals that nobody needs. */
export function sizeInWords(bytes: number, locale: LocaleController): string {
  const isLarge = bytes >= MEGABYTE;
  const size = isLarge ? bytes / MEGABYTE : Math.max(1, bytes / KILOBYTE);
  const number = locale.formatNumber(size, { maximumFractionDigits: isLarge ? 1 : 0 });
  return locale.t(`file-upload:${isLarge ? 'megabytes' : 'kilobytes'}`, { size: number });
}

function renderState(file: ListedFile, { locale, word }: ItemContext): TemplateResult {
  switch (file.state) {
    case 'sending':
      return html`<div class="sending">
        <progress
          max="1"
          .value=${file.share}
          aria-label=${locale.t('file-upload:sending-file', { name: file.name })}
        ></progress>
        <span class="share" aria-hidden="true"
          >${locale.formatNumber(file.share, { style: 'percent' })}</span
        >
      </div>`;
    case 'failed':
    case 'rejected':
      return html`<p class="trouble">${word(file.problem)}</p>`;
    case 'sent':
    case 'kept':
      return html`<span class="success">${locale.t('file-upload:attached')}</span>`;
  }
}

function iconOf({ state }: ListedFile): TemplateResult {
  if (state === 'sending') return iconFile();
  return state === 'sent' || state === 'kept' ? iconSuccess() : iconAlert();
}
