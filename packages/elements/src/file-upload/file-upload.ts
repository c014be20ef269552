import {
  ACCEPTED_FILES,
  FILE_MAX_COUNT,
  FILE_MAX_SIZE,
  type Problem,
  type UploadRef,
} from '@fanar/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FormControl } from '../base/form-control.js';
import { elementMessages } from '../i18n/messages.js';
import { errorMessages } from '../i18n/shared-messages.js';
import ar from '../i18n/locales/ar/file-upload.json' with { type: 'json' };
import {
  getFormState,
  getFormValue,
  isDisabled,
  type FormState,
} from '../mixins/form-associated.js';
import { renderField } from '../mixins/labelled-control.js';
import {
  isEmpty,
  missingCode,
  problemWords,
  userCommitted,
  userEdited,
  validate,
} from '../mixins/validated.js';
import { FileDrop } from './file-drop.js';
import { fromFormState, toFormData, toFormState } from './file-form-data.js';
import { renderItem } from './file-item.js';
import {
  fromUploads,
  isFitting,
  problemOf,
  readUploads,
  sameAnswer,
  uploadsOf,
  type FileLimits,
  type ListedFile,
  type ListedFiles,
} from './file-upload.state.js';
import { fileUploadStyles } from './file-upload.styles.js';
import { formatsInWords } from './formats.js';
import { FileNewsReader, newsInWords } from './file-news.js';
import { renderZone } from './file-zone.js';
import { Uploads, type FileNews, type RemoveUpload, type UploadFile } from './uploads.js';

/**
 * Papers as files. Chosen with the platform's own button or dropped on it, judged by their content
 * before anything is sent. With `upload` each is sent at once, `value` holds those that arrived and
 * their ids are submitted under the name; without it the files themselves go with the form.
 *
 * @fires input - When the answer has changed: a file arrived or was removed.
 * @fires change - With every `input`.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart zone - Where files are chosen and dropped.
 * @csspart control - The button that opens the platform's list of files, unseen over the zone.
 * @csspart file - Each file of the list.
 * @cssstate invalid - An error is shown.
 */
export class FanarFileUpload extends FormControl {
  static override readonly tag: string = 'fanar-file-upload';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    errorMessages,
    elementMessages('file-upload', ar),
  ];

  static override readonly styles: CSSResultGroup = [FormControl.styles, fileUploadStyles];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'name'];
  }

  /** How many files. Default: 1, where a new one takes the place of the old. */
  @property({ type: Number }) max: number | undefined;

  /** Bytes of one file. Default: 10 MiB. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | undefined;

  /** Media types; in the attribute with commas between. Default: PDF, JPEG and PNG. */
  @property({ converter: { fromAttribute: (text) => text?.split(',').map((each) => each.trim()) } })
  accept: readonly string[] | undefined;

  /** As on native inputs: which camera a phone opens. Default: none, the person chooses. */
  @property() capture: 'user' | 'environment' | '' | undefined;

  /** Sends a file. Called again with the same `File` after a break, so that it can go on. */
  @property({ attribute: false }) upload: UploadFile | undefined;

  /** Removes what was sent, when the person takes it out of the list. */
  @property({ attribute: false }) removeUpload: RemoveUpload | undefined;

  /** What was chosen last was too much. */
  @state() private isRefused = false;

  @query('#control') private readonly control!: HTMLElement;

  @query('.picker') private readonly picker!: HTMLInputElement;

  @queryAll('.remove') private readonly removeButtons!: NodeListOf<HTMLElement>;

  readonly #uploads = new Uploads(this, (before, news) => this.#onFiles(before, news));
  readonly #drop = new FileDrop(this, (files) => void this.#choose(files));
  readonly #news = new FileNewsReader(this);

  /**
   * What has arrived. Set it to what arrived before, and the list shows it. Default: the attribute,
   * as JSON, which is also what a reset goes back to.
   */
  @property({ converter: { fromAttribute: readUploads } })
  get value(): readonly UploadRef[] {
    return uploadsOf(this.#uploads.files);
  }
  set value(value: readonly UploadRef[] | null | undefined) {
    const files = fromUploads(value ?? []);
    // Set to what it already is, files on their way go on.
    if (!sameAnswer(files, this.#uploads.files)) this.#uploads.reset(files);
  }

  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  override get answer(): readonly UploadRef[] | undefined {
    const { value } = this;
    return value.length > 0 ? value : undefined;
  }

  /** What it takes, defaults filled in. */
  get limits(): FileLimits {
    return {
      max: this.max || FILE_MAX_COUNT,
      maxSize: this.maxSize || FILE_MAX_SIZE,
      accept: this.accept?.length ? this.accept : ACCEPTED_FILES,
    };
  }

  override get [missingCode](): string {
    return 'file-missing';
  }

  override [getFormValue](): FormData | null {
    return toFormData(this.#uploads.files, this.name);
  }

  override [getFormState](): FormData | string {
    return toFormState(this.#uploads.files);
  }

  override [isEmpty](): boolean {
    return this.#uploads.files.length === 0 && !this.#uploads.isJudging;
  }

  override [validate](): Problem | null {
    if (this.#uploads.isJudging) return { code: 'upload-under-way' };
    return problemOf(this.#uploads.files, this.limits.max);
  }

  override [problemWords](problem: Problem): string {
    if (problem.code !== 'file-type') return super[problemWords](problem);
    const { language } = this.locale;
    return this.locale.t('file-upload:wrong-type', {
      formats: formatsInWords(this.limits.accept, language),
    });
  }

  override formResetCallback(): void {
    this.isRefused = false;
    this.#replace(fromUploads(readUploads(this.defaultValue)));
    super.formResetCallback();
  }

  override formStateRestoreCallback(state: FormState | null): void {
    this.#replace(fromFormState(state, this.limits.max));
  }

  override attributeChangedCallback(name: string, old: string | null, now: string | null): void {
    super.attributeChangedCallback(name, old, now);
    // Each entry of the form data carries the name.
    if (name === 'name') this.requestUpdate();
  }

  readonly #word = (problem: Problem): string => this[problemWords](problem);

  #onFiles(before: ListedFiles, news?: FileNews): void {
    this.requestUpdate('value');
    this[userCommitted]();
    if (news) this.#news.say(newsInWords(news, this.locale, this.#word));
    if (sameAnswer(before, this.#uploads.files)) return;
    for (const type of ['input', 'change']) {
      this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
  }

  #replace(files: ListedFiles): void {
    this.#uploads.reset(files);
    this.requestUpdate('value');
  }

  async #choose(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this[isDisabled]) return;
    this[userEdited]();
    this.isRefused = !(await this.#uploads.choose(files));
    this[userCommitted]();
    if (this.isRefused) this.#news.say(this.#refusal());
  }

  #refusal(): string {
    const { locale, limits } = this;
    return `${locale.t('file-upload:refused')} ${locale.t('file-upload:at-most', { count: limits.max })}`;
  }

  readonly #onChange = (): void => {
    const files = Array.from(this.picker.files ?? []);
    // Emptied, so that the same file can be chosen again.
    this.picker.value = '';
    void this.#choose(files);
  };

  readonly #onRetry = ({ key }: ListedFile): void => {
    this[userEdited]();
    this.#focusItem(this.#uploads.files.findIndex((file) => file.key === key));
    this.#uploads.retry(key);
  };

  readonly #onRemove = ({ key }: ListedFile): void => {
    const index = this.#uploads.files.findIndex((file) => file.key === key);
    this.isRefused = false;
    this[userEdited]();
    this.#uploads.remove(key);
    void this.updateComplete.then(() => this.#focusItem(index));
  };

  /** What held the focus is gone. */
  #focusItem(index: number): void {
    (this.removeButtons[index] ?? this.control).focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('upload') && this.upload) this.#uploads.sendKept();
  }

  protected override render(): TemplateResult {
    const { files } = this.#uploads;
    const { limits, capture, isRefused } = this;
    const zone = renderZone(this, {
      limits,
      capture,
      drop: this.#drop,
      isFull: limits.max === 1 && files.some(isFitting),
      refusalId: isRefused ? 'refusal' : '',
      onOpen: () => this.picker.click(),
      onChange: this.#onChange,
    });
    return renderField(
      this,
      html`${zone}
      ${isRefused ? html`<p id="refusal" class="refusal">${this.#refusal()}</p>` : nothing}
      ${files.length > 0 ? this.#renderList(files) : nothing}`,
    );
  }

  #renderList(files: ListedFiles): TemplateResult {
    const { locale } = this;
    const context = {
      locale,
      isDisabled: this[isDisabled],
      word: this.#word,
      onRetry: this.#onRetry,
      onRemove: this.#onRemove,
    };
    return html`<ul
      class="files"
      aria-label=${locale.t('file-upload:files', { count: files.length })}
    >
      ${repeat(
        files,
        ({ key }) => key,
        (file) => renderItem(file, context),
      )}
    </ul>`;
  }
}
