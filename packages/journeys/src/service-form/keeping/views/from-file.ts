import { html, nothing, type TemplateResult } from 'lit';
import { passphraseField } from './passphrase.js';
import { problemWords } from './saver.js';
import { t, type KeepingView } from './view.js';

export interface FromFileView extends KeepingView {
  readonly chosen: File | undefined;
  readonly isPassphraseShown: boolean;
  readonly onChoose: (file: File | undefined) => void;
  readonly onTogglePassphrase: () => void;
}

const fileId = 'draft-file';
const passphraseId = 'passphrase';

/** Problems that another passphrase mends. */
const OF_PASSPHRASE = new Set(['passphrase-wrong', 'passphrase-short']);

/** Opens an application that was kept as a file. */
export function fromFile(view: FromFileView): TemplateResult {
  const { actions, chosen, saver } = view;
  const { fileProblem, task } = saver;
  const problem = problemWords(view, fileProblem);
  const isOfPassphrase = fileProblem !== undefined && OF_PASSPHRASE.has(fileProblem);
  const open = (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const input = (id: string) => root.querySelector<HTMLInputElement>(`#${id}`);
    actions.openFile(input(fileId)?.files?.[0], input(passphraseId)?.value ?? '');
  };
  return html`<fanar-details class="from-file" summary=${t(view, 'open-title')}>
    <p>${t(view, 'open')}</p>
    <div class="file-choice">
      <input
        id=${fileId}
        class="visually-hidden"
        type="file"
        accept=".fanar"
        tabindex="-1"
        aria-label=${t(view, 'choose')}
        @change=${({ currentTarget }: Event) =>
          view.onChoose((currentTarget as HTMLInputElement).files?.[0])}
      />
      <fanar-button
        variant="secondary"
        @click=${({ currentTarget }: Event) =>
          (currentTarget as HTMLElement).parentElement?.querySelector('input')?.click()}
        >${t(view, 'choose')}</fanar-button
      >
      ${chosen ? html`<p>${t(view, 'chosen', { name: chosen.name })}</p>` : nothing}
    </div>
    ${
      problem && !isOfPassphrase
        ? html`<fanar-alert tone="danger" announce="assertive"><p>${problem}</p></fanar-alert>`
        : nothing
    }
    ${passphraseField(view, {
      id: passphraseId,
      isNew: false,
      isShown: view.isPassphraseShown,
      problem: isOfPassphrase ? problem : undefined,
      onToggle: view.onTogglePassphrase,
      onEnter: open,
    })}
    <fanar-button id="open-file" variant="secondary" ?busy=${task === 'opening'} @click=${open}
      >${t(view, 'open-file')}</fanar-button
    >
  </fanar-details>`;
}
