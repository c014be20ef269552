import { tell } from './events.js';

/** By tag, what defines the element, and with it the elements that it is made of. */
export type Loaders = Readonly<Record<string, (() => Promise<unknown>) | undefined>>;

/** Loads an element by its tag; settles when it is defined or has failed, and never rejects. */
export type Load = (tag: string) => Promise<void>;

/** Loads each element once; what failed, once more whenever it is asked for. */
export function elementLoader(loaders: Loaders): Load {
  const started = new Map<string, Promise<void>>();

  async function attempt(tag: string): Promise<void> {
    const load = loaders[tag];
    try {
      if (!load) throw new Error('No element of this release has the tag.');
      await load();
      tell('fanar-load', { tag });
    } catch (error) {
      // The network may be back by then; an unknown tag stays unknown.
      if (load) started.delete(tag);
      console.error(`Fanar: <${tag}> could not be loaded.`, error);
      tell('fanar-load-error', { tag, error });
    }
  }

  return (tag) => {
    const loading = started.get(tag) ?? Promise.resolve(tag).then(attempt);
    started.set(tag, loading);
    return loading;
  };
}
