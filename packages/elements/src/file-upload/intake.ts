import { examine, type PhotoWishes } from './file-examination.js';
import type { ChosenFile, FileLimits } from './file-list.js';
import type { JudgedFile } from './file-upload.state.js';

/** Looks at what the person chose, entry by entry. */
export class Intake {
  /** What files were as they were chosen, by entry, to tell one that is chosen twice. */
  readonly #origins = new Map<number, string>();

  /** @param isListed Whether an entry is still there and takes up a place. */
  async judge(
    chosen: readonly ChosenFile[],
    limits: FileLimits,
    wishes: PhotoWishes,
    isListed: (key: number) => boolean,
  ): Promise<(JudgedFile & { readonly key: number })[]> {
    const judged = [];
    // One after the other: a photo takes much memory while it is drawn.
    for (const { key, file } of chosen) {
      const examined = await examine(file, limits, wishes);
      // Where one is allowed, it takes its own place.
      const isTwice = this.#isTwice(key, file, isListed) && limits.max > 1;
      const problem = examined.problem ?? (isTwice ? { code: 'file-duplicate' } : null);
      judged.push({ ...examined, key, problem });
    }
    return judged;
  }

  #isTwice(key: number, file: File, isListed: (key: number) => boolean): boolean {
    const origin = [file.name, file.size, file.lastModified].join('/');
    const isTwice = [...this.#origins].some(([other, each]) => each === origin && isListed(other));
    this.#origins.set(key, origin);
    return isTwice;
  }
}
