import type { Problem, UploadRef, UploadStage } from '@fanar/contract';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { connectionErrorMessages } from '../i18n/connection-error-messages.js';
import { serviceErrorMessages } from '../i18n/service-error-messages.js';
import { addMessages } from '../i18n/late-messages.js';
import ar from '../i18n/locales/ar/file-work.json' with { type: 'json' };
import { elementMessages } from '../i18n/messages.js';
import { uploadErrorMessages } from '../i18n/upload-error-messages.js';
import { problemWords, userEdited } from '../mixins/validated.js';
import { CameraDoor } from './camera-door.js';
import { FileListView, type FileActions, type FileListHost } from './file-list-view.js';
import { fileListStyles } from './file-list.styles.js';
import { FileNewsReader, tellNews, type FileNews } from './file-news.js';
import {
  arrive,
  attach,
  enter,
  fail,
  fromChosen,
  isFitting,
  milestone,
  overflows,
  problemOf,
  progress,
  send,
  without,
  type JudgedFile,
  type ListedFile,
  type ListedFiles,
  type SendingFile,
} from './file-upload.state.js';
import { formatsInWords } from './formats.js';
import type { Files, FileWork, RemoveUpload, UploadFile } from './files.js';
import { Intake } from './intake.js';
import { Resumption } from './resumption.js';
import { Transfers, type TransferEvents, type TransferHost } from './transfers.js';

interface FileWorkHost extends FileListHost {
  readonly capture: 'user' | 'environment' | undefined;
  readonly name: string;
  readonly form: HTMLFormElement | null;
  readonly photoBudget: number | undefined;
  readonly keepLocation: boolean;
  readonly noStore: boolean;
  upload: UploadFile | undefined;
  removeUpload: RemoveUpload | undefined;
}

const messages = [
  connectionErrorMessages,
  serviceErrorMessages,
  uploadErrorMessages,
  elementMessages('file-work', ar),
];
const PHOTO_BUDGET = 2 * 1024 * 1024;
/** What a connection that is back may cure. */
const OF_NETWORK = ['network-unreachable', 'network-timeout', 'server-unavailable'];

/** The work on the files of a host, once its words are there. */
export async function beginFileWork(host: FileWorkHost, files: Files): Promise<FileWork> {
  await addMessages(messages, host.locale.language);
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  for (const { styleSheet } of fileListStyles) {
    if (styleSheet) adoptedStyleSheets.push(styleSheet);
  }
  return new FileWorker(host, files);
}

/**
 * Looks at files, has them sent, shows them and tells of them. What stands in the list decides; a
 * transfer without an entry is given up. Leaving the page's tree pauses, coming back goes on.
 */
class FileWorker
  implements FileWork, FileActions, ReactiveController, TransferEvents, TransferHost
{
  readonly #host: FileWorkHost;
  readonly #files: Files;
  readonly #transfers = new Transfers(this, this);
  readonly #intake = new Intake();
  readonly #resumption = new Resumption();
  readonly #reader: FileNewsReader;
  readonly #view: FileListView;
  readonly #camera: CameraDoor;

  constructor(host: FileWorkHost, files: Files) {
    this.#host = host;
    this.#files = files;
    this.#reader = new FileNewsReader(host);
    this.#view = new FileListView(host, files, this);
    this.#camera = new CameraDoor(host, {
      use: this.#onPhoto,
      chooseFile: () => this.#view.openPicker(),
      onFailed: this.#onNoCamera,
    });
    host.addController(this);
  }

  get refusalId(): string {
    return this.#view.refused ? 'refusal' : '';
  }

  get problem(): Problem | null {
    return problemOf(this.#files.all, this.#host.limits.max);
  }

  get count(): string {
    return this.#view.count;
  }

  get upload(): UploadFile | undefined {
    return this.#host.upload;
  }

  get isConnected(): boolean {
    return this.#host.isConnected;
  }

  get scope(): string | undefined {
    const { noStore, form, id, name } = this.#host;
    return noStore ? undefined : [location.pathname, location.search, form?.id, id, name].join(' ');
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    this.#transfers.advance(this.#sending);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#camera.close();
    this.#transfers.pause();
  }

  choose(files: readonly File[]): void {
    const { all } = this.#files;
    const isTooMuch = overflows(all, files.length, this.#host.limits.max);
    this.#view.refused = isTooMuch ? 'count' : undefined;
    if (isTooMuch) {
      this.#reader.say(this.#view.refusal);
      this.#files.all = all;
    } else {
      const chosen = fromChosen(files);
      this.#files.all = [...all, ...chosen];
      void this.#examine(chosen);
    }
  }

  begin(): void {
    if (!this.upload) return;
    for (const { key, state } of this.#files.all) if (state === 'kept') this.send(key);
    void this.#resume();
  }

  photograph(): void {
    void this.#camera.open();
  }

  giveUp(files: ListedFiles): void {
    this.#view.refused = undefined;
    for (const file of files) this.#drop(file);
  }

  onProgress(key: number, share: number): void {
    const file = this.#find(key);
    if (file?.state !== 'sending') return;
    const mark = milestone(file.told, share);
    this.#files.all = progress(this.#files.all, key, share);
    if (mark !== undefined) this.#tell({ kind: 'passed', file, share: mark });
  }

  onStage(key: number, stage: UploadStage): void {
    const file = this.#find(key);
    if (file?.state !== 'sending' || file.stage === stage) return;
    this.#files.all = enter(this.#files.all, key, stage);
    // Only what was lost can be back.
    if (stage !== 'sending' || file.stage === 'waiting') this.#tell({ kind: 'stage', file, stage });
  }

  onSent(key: number, upload: UploadRef): void {
    const file = this.#find(key);
    this.#files.all = arrive(this.#files.all, key, upload);
    if (file) this.#tell({ kind: 'sent', file });
    this.#transfers.advance(this.#sending);
  }

  onFailed(key: number, problem: Problem): void {
    const file = this.#find(key);
    this.#files.all = fail(this.#files.all, key, problem);
    if (file) this.#tell({ kind: 'failed', file, problem });
    if (this.#find(key)?.state === 'rejected') this.#transfers.drop(key);
    this.#transfers.advance(this.#sending);
  }

  word({ code }: Problem): string | undefined {
    if (code !== 'file-type') return undefined;
    const { locale, limits } = this.#host;
    const formats = formatsInWords(limits.accept, locale.language);
    return locale.t('file-work:wrong-type', { formats });
  }

  render(): TemplateResult {
    return html`${this.#view.render()}${this.#camera.render()}`;
  }

  send(key: number): void {
    this.#files.all = send(this.#files.all, key);
    this.#transfers.advance(this.#sending);
  }

  remove(file: ListedFile): void {
    this.#forget(file);
    this.#files.all = without(this.#files.all, file.key);
    this.#tell({ kind: 'removed', file });
    this.#transfers.advance(this.#sending);
  }

  get #sending(): readonly SendingFile[] {
    return this.#files.all.filter((file) => file.state === 'sending');
  }

  async #examine(chosen: ReturnType<typeof fromChosen>): Promise<void> {
    const { limits, photoBudget: budget = PHOTO_BUDGET, keepLocation } = this.#host;
    const isListed = (key: number) =>
      this.#files.all.some((file) => file.key === key && isFitting(file));
    const judged = await this.#intake.judge(chosen, limits, { budget, keepLocation }, isListed);
    for (const { lost, key } of await this.#resumption.recognise(judged)) {
      this.#transfers.move(lost, key);
      this.#files.all = without(this.#files.all, lost);
    }
    // Another list may have been set meanwhile, or some of them removed.
    const listed = judged.filter(({ key }) => this.#find(key));
    if (listed.length > 0) this.#attach(listed);
  }

  #attach(judged: readonly JudgedFile[]): void {
    const before = this.#files.all;
    const then = this.upload ? 'sending' : 'kept';
    const after = attach(before, judged, this.#host.limits.max, then);
    for (const file of before) {
      if (after.every(({ key }) => key !== file.key)) this.#forget(file);
    }
    this.#files.all = after;
    this.#transfers.advance(this.#sending);
    for (const { key, problem } of judged) {
      const file = this.#find(key);
      if (file && problem) this.#tell({ kind: 'failed', file, problem });
      else if (file?.state === 'kept') this.#tell({ kind: 'kept', file });
    }
  }

  async #resume(): Promise<void> {
    const { scope } = this;
    if (scope === undefined) return;
    const room = this.#host.limits.max - this.#files.all.filter(isFitting).length;
    for (const { listed, upload } of await this.#resumption.load(scope, room)) {
      this.#transfers.adopt(listed.key, upload);
      this.#files.all = [...this.#files.all, listed];
      this.#tell(
        listed.state === 'lost'
          ? { kind: 'lost', file: listed, share: listed.share }
          : { kind: 'resumed', file: listed },
      );
    }
    this.#transfers.advance(this.#sending);
  }

  readonly #onPhoto = (photo: File): void => {
    this.#host[userEdited]();
    this.choose([photo]);
  };

  readonly #onNoCamera = (): void => {
    this.#view.refused = 'camera';
    this.#reader.say(this.#view.refusal);
    this.#host.requestUpdate();
  };

  readonly #onOnline = (): void => {
    for (const file of this.#files.all) {
      if (file.state === 'failed' && OF_NETWORK.includes(file.problem.code)) this.send(file.key);
    }
  };

  #find(key: number | undefined): ListedFile | undefined {
    return this.#files.all.find((file) => file.key === key);
  }

  #forget(file: ListedFile): void {
    this.#drop(file);
    // What stays behind is in no answer; whoever holds uploads clears away such leftovers.
    if (file.state === 'sent') this.#host.removeUpload?.(file.upload.id).catch(() => undefined);
  }

  #drop({ key }: ListedFile): void {
    this.#transfers.drop(key);
    this.#resumption.forget(key);
  }

  #tell(news: FileNews): void {
    const word = (problem: Problem) => this.#host[problemWords](problem);
    tellNews(this.#reader, news, this.#host.locale, word);
  }
}
