import type { Field } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { PASSPHRASE_MIN_LENGTH } from '../passphrase.js';
import type { FileProblem } from '../saver.js';
import { passphraseField } from './passphrase.js';
import { day, names, t, type KeepingView } from './view.js';

export interface SaverView extends KeepingView {
  readonly isOpen: boolean;
  /** For how many days this device keeps a draft; nothing where it is told to keep none. */
  readonly days: number | undefined;
  /** The page says that the device is shared: it is not asked. */
  readonly isShareable: boolean;
  /** Every sensitive question of the service. */
  readonly sensitive: readonly Field[];
  readonly isLinkOffered: boolean;
  /** Files of the application are on the server, not in a file for later. */
  readonly hasFilesElsewhere: boolean;
  readonly isPassphraseShown: boolean;
  readonly onClose: () => void;
  readonly onTogglePassphrase: () => void;
}

/** Id of the box for a new passphrase. */
export const newPassphraseId = 'new-passphrase';

/** All the ways to go on later. */
export function saverDialog(view: SaverView): TemplateResult {
  const { days, isLinkOffered, isOpen, onClose, sensitive } = view;
  return html`<fanar-dialog
    id="saver"
    heading=${t(view, 'save-for-later')}
    .open=${isOpen}
    @close=${onClose}
    @fanar-before-close=${(event: Event) => event.stopPropagation()}
  >
    <div class="saver">
      ${sensitive.length === 0 ? nothing : sensitiveChoice(view)}
      ${days === undefined && !view.isShared ? nothing : device(view)}
      ${isLinkOffered ? byLink(view) : nothing} ${inFile(view)} ${wipe(view)}
    </div>
  </fanar-dialog>`;
}

function way(view: KeepingView, title: string, content: unknown): TemplateResult {
  return html`<div class="way">
    <div class="subheading" role="heading" aria-level=${Math.min(view.level + 1, 6)}>
      ${t(view, title)}
    </div>
    ${content}
  </div>`;
}

function sensitiveChoice(view: SaverView): TemplateResult {
  const { actions, keepsSensitive, sensitive } = view;
  return html`<fanar-switch
    label=${t(view, 'sensitive-label')}
    hint=${t(view, 'sensitive-hint', { fields: names(view, sensitive) })}
    .checked=${keepsSensitive}
    @change=${(event: Event) => actions.keepSensitive(isTicked(event))}
  ></fanar-switch>`;
}

function device(view: SaverView): TemplateResult {
  const { actions, days, isShareable, isShared } = view;
  return way(
    view,
    'device-title',
    html`<p>${isShared ? t(view, 'shared') : t(view, 'device', { count: days ?? 0 })}</p>
      ${
        isShareable
          ? html`<fanar-switch
              label=${t(view, 'shared-label')}
              .checked=${isShared}
              @change=${(event: Event) => actions.share(isTicked(event))}
            ></fanar-switch>`
          : nothing
      }`,
  );
}

function byLink(view: SaverView): TemplateResult {
  const { actions, saver } = view;
  const { link, linkProblem, task } = saver;
  return way(
    view,
    'link-title',
    html`<p>${t(view, 'link')}</p>
      ${
        link
          ? html`<p>${t(view, 'link-ready', { date: day(view, link.expiresAt) })}</p>
              <p id="draft-link" class="draft-link" dir="ltr">${link.href}</p>`
          : nothing
      }
      ${
        linkProblem
          ? html`<fanar-alert tone="danger" announce="assertive"
              ><p>${view.locale.problemText(linkProblem)}</p></fanar-alert
            >`
          : nothing
      }
      <div class="actions">
        ${
          link
            ? html`<fanar-copy-button
                value=${link.href}
                label=${t(view, 'link-label')}
              ></fanar-copy-button>`
            : nothing
        }
        <fanar-button
          id="make-link"
          variant="secondary"
          ?busy=${task === 'link'}
          @click=${actions.makeLink}
          >${t(view, link ? 'link-again' : 'link-make')}</fanar-button
        >
      </div>`,
  );
}

function inFile(view: SaverView): TemplateResult {
  const { actions, hasFilesElsewhere, saver } = view;
  const make = (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    actions.makeFile(root.querySelector<HTMLInputElement>(`#${newPassphraseId}`)?.value ?? '');
  };
  return way(
    view,
    'file-title',
    html`<p>${t(view, 'file')}${hasFilesElsewhere ? html` ${t(view, 'file-files')}` : nothing}</p>
      ${passphraseField(view, {
        id: newPassphraseId,
        isNew: true,
        isShown: view.isPassphraseShown,
        problem: problemWords(view, saver.fileProblem),
        onToggle: view.onTogglePassphrase,
        onEnter: make,
      })}
      ${
        saver.isFileSaved
          ? html`<fanar-alert tone="success" announce="polite"
              ><p>${t(view, 'file-ready')}</p></fanar-alert
            >`
          : nothing
      }
      <fanar-button id="make-file" variant="secondary" ?busy=${saver.task === 'file'} @click=${make}
        >${t(view, 'file-make')}</fanar-button
      >`,
  );
}

function wipe(view: SaverView): TemplateResult {
  const { actions, isSure } = view;
  return way(
    view,
    'wipe-title',
    html`<p>${t(view, 'wipe')}</p>
      ${
        isSure
          ? html`<div class="actions">
              <fanar-button id="wipe" variant="danger" @click=${actions.wipe}
                >${t(view, 'wipe-yes')}</fanar-button
              >
              <fanar-button variant="secondary" @click=${() => actions.askToStartAgain(false)}
                >${t(view, 'start-again-no')}</fanar-button
              >
            </div>`
          : html`<fanar-button
              id="ask-to-wipe"
              variant="secondary"
              @click=${() => actions.askToStartAgain(true)}
              >${t(view, 'wipe-button')}</fanar-button
            >`
      }`,
  );
}

/** What is wrong with a file or its passphrase, in words. */
export function problemWords(view: KeepingView, problem?: FileProblem): string | undefined {
  return problem && t(view, `problem-${problem}`, { limit: PASSPHRASE_MIN_LENGTH });
}

function isTicked({ currentTarget }: Event): boolean {
  return (currentTarget as HTMLElementTagNameMap['fanar-switch']).checked;
}
