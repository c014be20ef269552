import { html, nothing, type TemplateResult } from 'lit';
import { PASSPHRASE_MIN_LENGTH } from '../passphrase.js';
import { t, type KeepingView } from './view.js';

export interface PassphraseView {
  readonly id: string;
  /** A new one, whose rules are told; or one chosen before. */
  readonly isNew: boolean;
  readonly isShown: boolean;
  /** What is wrong with it, in words. */
  readonly problem: string | undefined;
  readonly onToggle: () => void;
  readonly onEnter: (event: Event) => void;
}

/** A passphrase, hidden until it is asked to be shown. */
export function passphraseField(view: KeepingView, field: PassphraseView): TemplateResult {
  const { id, isNew, isShown, problem, onToggle, onEnter } = field;
  const name = t(view, 'passphrase');
  const described = [isNew && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return html`<div class=${problem ? 'passphrase invalid' : 'passphrase'}>
    <label for=${id}>${name}</label>
    ${
      isNew
        ? html`<span id="${id}-hint" class="note"
            >${t(view, 'passphrase-hint', { limit: PASSPHRASE_MIN_LENGTH })}</span
          >`
        : nothing
    }
    ${
      problem
        ? html`<span id="${id}-problem" class="passphrase-problem"
            ><span class="visually-hidden">${view.locale.t('field:error')} </span>${problem}</span
          >`
        : nothing
    }
    <span class="passphrase-box">
      <input
        id=${id}
        type=${isShown ? 'text' : 'password'}
        autocomplete=${isNew ? 'new-password' : 'current-password'}
        autocapitalize="off"
        spellcheck="false"
        dir="auto"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${described || nothing}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') onEnter(event);
        }}
      />
      <button type="button" class="link" @click=${onToggle}>
        ${t(view, isShown ? 'passphrase-hide' : 'passphrase-show')}<span class="visually-hidden"
          >: ${name}</span
        >
      </button>
    </span>
  </div>`;
}
