import { entryOf, onItsWay, type JudgedFile, type ListedFile } from './file-upload.state.js';
import type { UnfinishedUpload } from './unfinished.js';

export interface Resumed {
  readonly listed: ListedFile;
  readonly upload: UnfinishedUpload;
}

const store = () => import('./unfinished.js');

/** What an earlier page left of a field: files to go on with, or to ask for again. */
export class Resumption {
  /** Fingerprints of files that are to be chosen again, by entry. */
  readonly #lost = new Map<number, string>();

  /** @param room How many files there is room for; what is left over is wiped. */
  async load(scope: string, room: number): Promise<readonly Resumed[]> {
    const { fileOf, claim, forget } = await store();
    const resumed: Resumed[] = [];
    for (const upload of await claim(scope)) {
      if (resumed.length >= room) {
        await forget(upload.id);
        continue;
      }
      const [entry, share] = [entryOf(upload), upload.sent / upload.size];
      const file = await fileOf(upload);
      if (!file) this.#lost.set(entry.key, upload.print);
      const listed: ListedFile = file
        ? onItsWay(entry, file, share)
        : { ...entry, state: 'lost', share };
      resumed.push({ listed, upload });
    }
    return resumed;
  }

  /** Of files chosen again, the entries under which they were lost. */
  async recognise(
    judged: readonly (JudgedFile & { readonly key: number })[],
  ): Promise<readonly { readonly lost: number; readonly key: number }[]> {
    if (this.#lost.size === 0) return [];
    const { fingerprint } = await store();
    const found = [];
    for (const { key, file, problem } of judged) {
      const print = problem ? '' : await fingerprint(file);
      const [lost] = [...this.#lost].find(([, each]) => each === print) ?? [];
      if (lost === undefined) continue;
      this.#lost.delete(lost);
      found.push({ lost, key });
    }
    return found;
  }

  forget(key: number): void {
    this.#lost.delete(key);
  }
}
