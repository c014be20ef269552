import type { Problem, UploadStage } from '@fanar/contract';
import type { LitElement, ReactiveController } from 'lit';
import { LiveRegionController } from '../controllers/live-region.js';
import type { LocaleController } from '../controllers/locale.js';
import type { ListedFile } from './file-list.js';

/** Something to be told about a file. */
export type FileNews = { readonly file: ListedFile } & (
  | { readonly kind: 'sent' | 'kept' | 'removed' | 'resumed' }
  | { readonly kind: 'passed' | 'lost'; readonly share: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'stage'; readonly stage: UploadStage }
);

/** Long enough for what happens to several files at once to be said together. */
const GATHER_MS = 300;
/** How far files are is said no more often than somebody can listen to. */
const PROGRESS_MS = 4000;

interface Saying {
  readonly words: string;
  /** The file whose progress it tells: overtaken by whatever is newer of that file. */
  readonly progressOf?: number;
}

/** Tells who does not see the list what becomes of the files. */
export class FileNewsReader implements ReactiveController {
  readonly #live: LiveRegionController;
  #unsaid: Saying[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #progressAt = -Infinity;

  constructor(host: LitElement) {
    this.#live = new LiveRegionController(host);
    host.addController(this);
  }

  /** Said together with what comes at the same time: a message of its own would cut that off. */
  say(words: string): void {
    if (this.#unsaid.every((each) => each.words !== words)) this.#unsaid.push({ words });
    this.#schedule(GATHER_MS);
  }

  /** The last word on a file, or another that makes its progress old. */
  tell({ key }: ListedFile, words: string): void {
    this.#drop(key);
    this.say(words);
  }

  /** How far a file is: the newest alone, and now and then. */
  tellProgress({ key }: ListedFile, words: string): void {
    this.#drop(key);
    const isAlone = this.#unsaid.every(({ progressOf }) => progressOf !== undefined);
    this.#unsaid.push({ words, progressOf: key });
    const rest = this.#progressAt + PROGRESS_MS - Date.now();
    if (isAlone) this.#schedule(Math.max(rest, GATHER_MS));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#unsaid = [];
  }

  #drop(key: number): void {
    this.#unsaid = this.#unsaid.filter(({ progressOf }) => progressOf !== key);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const said = this.#unsaid;
      this.#unsaid = [];
      if (said.length === 0) return;
      if (said.some(({ progressOf }) => progressOf !== undefined)) this.#progressAt = Date.now();
      this.#live.announce(said.map(({ words }) => words).join(' '));
    }, delay);
  }
}

/** Tells news in the words of the page. */
export function tellNews(
  reader: FileNewsReader,
  news: FileNews,
  locale: LocaleController,
  word: (problem: Problem) => string,
): void {
  const { file } = news;
  const { name } = file;
  const t = (key: string, params?: Record<string, string>) =>
    locale.t(`file-work:${key}`, { name, ...params });
  const inPercent = (share: number) => locale.formatNumber(share, { style: 'percent' });
  switch (news.kind) {
    case 'passed':
      return reader.tellProgress(file, t('passed', { share: inPercent(news.share) }));
    case 'failed':
      return reader.tell(file, t('failed-file', { problem: word(news.problem) }));
    case 'lost':
      return reader.tell(file, t('lost-file', { share: inPercent(news.share) }));
    case 'stage':
      return reader.tell(file, t(WORDS[news.stage]));
    case 'sent':
    case 'kept':
      return reader.tell(file, t('attached-file'));
    case 'removed':
    case 'resumed':
      return reader.tell(file, t(`${news.kind}-file`));
  }
}

const WORDS: Readonly<Record<UploadStage, string>> = {
  sending: 'connected',
  waiting: 'waiting',
  checking: 'checking-file',
};
