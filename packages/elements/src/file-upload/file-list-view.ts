import type { Problem } from '@fanar/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocaleController } from '../controllers/locale.js';
import { isDisabled } from '../mixins/form-associated.js';
import { problemWords, userEdited } from '../mixins/validated.js';
import { renderItem } from './file-item.js';
import type { FileLimits, ListedFile } from './file-list.js';
import type { Files } from './files.js';

export interface FileListHost extends LitElement {
  readonly limits: FileLimits;
  readonly locale: LocaleController;
  readonly readonly: boolean;
  readonly [isDisabled]: boolean;
  [problemWords](problem: Problem): string;
  [userEdited](): void;
}

export interface FileActions {
  /** Sends it again. */
  send(key: number): void;
  remove(file: ListedFile): void;
}

/** The list of files and what can be done in it. Moves the focus where what held it is gone. */
export class FileListView {
  /** Why nothing came of the last press: what was chosen was too much, or the camera is out of reach. */
  refused: 'count' | 'camera' | undefined;

  readonly #host: FileListHost;
  readonly #files: Files;
  readonly #actions: FileActions;

  constructor(host: FileListHost, files: Files, actions: FileActions) {
    this.#host = host;
    this.#files = files;
    this.#actions = actions;
  }

  /** How many files there are, in words. */
  get count(): string {
    return this.#host.locale.t('file-work:files', { count: this.#files.all.length });
  }

  /** Why nothing was taken, in words. */
  get refusal(): string {
    const { locale, limits } = this.#host;
    if (this.refused === 'camera') return locale.t('file-work:no-camera');
    const atMost = locale.t('file-work:at-most', { count: limits.max });
    return `${locale.t('file-work:refused')} ${atMost}`;
  }

  /** Opens the platform's list of files; for a person's press. */
  openPicker(): void {
    this.#control?.click();
  }

  render(): TemplateResult {
    return html`${
      this.refused ? html`<p id="refusal" class="refusal">${this.refusal}</p>` : nothing
    }${this.#files.all.length > 0 ? this.#renderList() : nothing}`;
  }

  #renderList(): TemplateResult {
    const { locale, readonly } = this.#host;
    const context = {
      locale,
      isDisabled: this.#host[isDisabled],
      isReadOnly: readonly,
      word: (problem: Problem) => this.#host[problemWords](problem),
      onRetry: this.#onRetry,
      onRemove: this.#onRemove,
      onChooseAgain: this.#onChooseAgain,
    };
    return html`<ul class="files" aria-label=${this.count}>
      ${repeat(
        this.#files.all,
        ({ key }) => key,
        (file) => renderItem(file, context),
      )}
    </ul>`;
  }

  readonly #onRetry = (file: ListedFile): void => {
    this.#host[userEdited]();
    this.#focusItem(this.#files.all.indexOf(file));
    this.#actions.send(file.key);
  };

  readonly #onRemove = (file: ListedFile): void => {
    const index = this.#files.all.indexOf(file);
    this.#host[userEdited]();
    this.refused = undefined;
    this.#actions.remove(file);
    void this.#host.updateComplete.then(() => this.#focusItem(index));
  };

  readonly #onChooseAgain = (): void => this.openPicker();

  #focusItem(index: number): void {
    const buttons = this.#host.renderRoot.querySelectorAll<HTMLElement>('.remove');
    (buttons[index] ?? this.#control)?.focus();
  }

  get #control(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('#control');
  }
}
