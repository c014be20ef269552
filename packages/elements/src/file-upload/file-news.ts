import type { Problem } from '@fanar/contract';
import type { LitElement, ReactiveController } from 'lit';
import { LiveRegionController } from '../controllers/live-region.js';
import type { LocaleController } from '../controllers/locale.js';
import type { FileNews } from './uploads.js';

/** Long enough for what happens to several files at once to be said together. */
const GATHER_MS = 300;

/** Tells who does not see the list what becomes of the files. */
export class FileNewsReader implements ReactiveController {
  readonly #live: LiveRegionController;
  #unsaid: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#live = new LiveRegionController(host);
    host.addController(this);
  }

  /** Said together with what comes at the same time: a message of its own would cut that off. */
  say(message: string): void {
    this.#unsaid.push(message);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#live.announce(this.#unsaid.join(' '));
      this.#unsaid = [];
    }, GATHER_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#unsaid = [];
  }
}

/** @param word Puts a problem into words. */
export function newsInWords(
  news: FileNews,
  locale: LocaleController,
  word: (problem: Problem) => string,
): string {
  const { name } = news.file;
  switch (news.kind) {
    case 'passed':
      return locale.t('file-upload:passed', {
        name,
        share: locale.formatNumber(news.share, { style: 'percent' }),
      });
    case 'failed':
      return locale.t('file-upload:failed-file', {
        name,
        problem: word(news.problem),
      });
    case 'removed':
      return locale.t('file-upload:removed-file', { name });
    case 'sent':
    case 'kept':
      return locale.t('file-upload:attached-file', { name });
  }
}
