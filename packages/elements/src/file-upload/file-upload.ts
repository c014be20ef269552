import {
  ACCEPTED_FILES,
  FILE_MAX_COUNT,
  FILE_MAX_SIZE,
  type Problem,
  type UploadRef,
} from '@fanar/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FormControl } from '../base/form-control.js';
import { fileErrorMessages } from '../i18n/file-error-messages.js';
import ar from '../i18n/locales/ar/file-upload.json' with { type: 'json' };
import { fileSizeMessages } from '../i18n/file-size.js';
import { elementMessages } from '../i18n/messages.js';
import {
  getFormState,
  getFormValue,
  isDisabled,
  restoreFormState,
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
import { fromFormState, toFormData, toFormState } from './file-form-data.js';
import {
  fromUploads,
  readUploads,
  sameAnswer,
  uploadsOf,
  type FileLimits,
  type ListedFiles,
} from './file-list.js';
import { fileUploadStyles } from './file-upload.styles.js';
import { renderZone } from './file-zone.js';
import { Files, type RemoveUpload, type UploadFile } from './files.js';

export type { RemoveUpload, UploadFile } from './files.js';

/** Where a page leaves word of what it had not finished. */
const UNFINISHED = 'fanar-unfinished-uploads';

/**
 * Papers as files. Chosen with the platform's own button, photographed, pasted or dropped; looked at
 * on the device before anything is sent. With `upload` each is sent at once, `value` holds those
 * that arrived and their ids are submitted under the name; without it the files themselves go with
 * the form.
 *
 * What looks at files and sends them is fetched when the person is about to choose, the camera
 * within the page when it is pressed.
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
    fileErrorMessages,
    elementMessages('file-upload', ar),
    fileSizeMessages,
  ];

  static override readonly styles: CSSResultGroup = [FormControl.styles, fileUploadStyles];

  /** How many files. Default: 1, where a new one takes the place of the old. */
  @property({ type: Number }) max: number | undefined;

  /** Bytes of one file. Default: 10 MiB. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | undefined;

  /** Media types; in the attribute with commas between. Default: PDF, JPEG and PNG. */
  @property({ converter: { fromAttribute: (text) => text?.split(',').map((each) => each.trim()) } })
  accept: readonly string[] | undefined;

  /** Which camera «التقط صورة» opens, where there is touch. Default: `environment`. */
  @property() capture: 'user' | 'environment' | undefined;

  /**
   * Offers a camera within the page, where the browser does not open the device's own by `capture`.
   * Default: false.
   */
  @property({ type: Boolean, attribute: 'in-page-camera', reflect: true }) inPageCamera = false;

  /**
   * Bytes above which a photo is made smaller before it is sent; 0 leaves photos as they are.
   * Default: 2 MiB.
   */
  @property({ type: Number, attribute: 'photo-budget' }) photoBudget: number | undefined;

  /** Leaves in photos where they were taken; else that is removed. Default: false. */
  @property({ type: Boolean, attribute: 'keep-location' }) keepLocation = false;

  /** Keeps no file on the device for a page that is loaded again. Default: false. */
  @property({ type: Boolean, attribute: 'no-store' }) noStore = false;

  /** Sends a file. Called again with the same `File` after a break, so that it can go on. */
  @property({ attribute: false }) upload: UploadFile | undefined;

  /** Removes what was sent, when the person takes it out of the list. */
  removeUpload: RemoveUpload | undefined;

  readonly #files: Files = new Files(
    async () => (await import('./file-work.js')).beginFileWork(this, this.#files),
    (before) => this.#onFiles(before),
  );

  /**
   * What has arrived. Set it to what arrived before, and the list shows it. Default: the attribute,
   * as JSON, which is also what a reset goes back to.
   */
  @property({ converter: { fromAttribute: readUploads } })
  get value(): readonly UploadRef[] {
    return uploadsOf(this.#files.all);
  }
  set value(value: readonly UploadRef[] | null | undefined) {
    const files = fromUploads(value ?? []);
    // Set to what it already is, files on their way go on.
    if (!sameAnswer(files, this.#files.all)) this.#files.reset(files);
  }

  /** What a reset goes back to: the `value` attribute. */
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
    return toFormData(this.#files.all, this.name);
  }

  override [getFormState](): FormData | string {
    return toFormState(this.#files.all);
  }

  override [isEmpty](): boolean {
    return this.#files.all.length === 0 && !this.#files.isWaiting;
  }

  override [validate](): Problem | null {
    const { all, work, isWaiting } = this.#files;
    const limit = this.limits.max;
    if (isWaiting) return { code: 'upload-under-way' };
    if (work) return work.problem;
    return all.length > limit ? { code: 'file-count', params: { limit } } : null;
  }

  override [problemWords](problem: Problem): string {
    const words = this.#files.work?.word(problem) ?? super[problemWords](problem);
    if (!words.endsWith(problem.code)) return words;
    // Found elsewhere, before the words for it are here.
    this.#files.prepare();
    return super[problemWords]({ code: this[missingCode] });
  }

  override formResetCallback(): void {
    this.#files.reset(fromUploads(readUploads(this.defaultValue)));
    this.requestUpdate('value');
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.#files.restore(fromFormState(state));
    this.requestUpdate('value');
  }

  #onFiles(before: ListedFiles): void {
    this.requestUpdate('value');
    this[userCommitted]();
    if (sameAnswer(before, this.#files.all)) return;
    for (const type of ['input', 'change']) {
      this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
  }

  readonly #onFilesChosen = (files: readonly File[]): void => {
    if (files.length === 0 || this[isDisabled] || this.readonly) return;
    this[userEdited]();
    this.#files.choose(files);
    this.requestUpdate('value');
    this[userCommitted]();
  };

  readonly #onOpen = ({ currentTarget }: Event): void => {
    const picker = this.renderRoot.querySelector('input');
    if (!picker || this.readonly) return;
    const { accept, max } = this.limits;
    const isCamera = (currentTarget as Element).id !== 'control';
    if (isCamera && this.inPageCamera && !('capture' in picker))
      return this.#photograph(currentTarget);
    picker.accept = accept.filter((type) => !isCamera || type.startsWith('image/')).join();
    picker.multiple = max > 1;
    if (isCamera) picker.setAttribute('capture', this.capture || 'environment');
    else picker.removeAttribute('capture');
    picker.click();
  };

  #photograph(button: EventTarget | null): void {
    // Safari focuses no button that is pressed; the camera gives the focus back to what had it.
    (button as HTMLElement).focus();
    this.#files.photograph();
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { all, work, prepare } = this.#files;
    if (this.readonly || all.length > 0 || this.#mayResume()) prepare();
    if (changed.has('upload')) work?.begin();
  }

  #mayResume(): boolean {
    try {
      return !!this.upload && !this.noStore && sessionStorage.getItem(UNFINISHED) !== null;
    } catch {
      // Storage is barred: nothing was left there.
      return false;
    }
  }

  protected override render(): TemplateResult {
    const { limits } = this;
    const { all, work, isComing, prepare } = this.#files;
    const zone = renderZone(this, {
      limits,
      words: work?.count,
      isFull: limits.max === 1 && all.some(({ state }) => state !== 'rejected'),
      refusalId: work?.refusalId,
      onIntent: prepare,
      onOpen: this.#onOpen,
      onFiles: this.#onFilesChosen,
    });
    return renderField(
      this,
      html`${zone}${work?.render()}${isComing ? html`<p>${this.locale.t('file-upload:waiting')}</p>` : nothing}`,
    );
  }
}
