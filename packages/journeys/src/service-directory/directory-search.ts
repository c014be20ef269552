import { GatewayError, type Directory } from '@fanar/contract';
import type { ServiceSearch } from '@fanar/contract/search';
import { remembering } from '../remembering.js';

/** A search, and what it is over. */
export interface Searched {
  readonly directory: Directory;
  readonly search: ServiceSearch;
}

/** With MiniSearch: a page that has the services can be read before it. */
export async function searchIn(directory: Directory, signal: AbortSignal): Promise<Searched> {
  const { prepareServiceSearch } = await import('@fanar/contract/search').catch(
    (cause: unknown) => {
      throw new GatewayError({ code: 'network-unreachable', status: 0, cause });
    },
  );
  return { directory, search: remembering(await prepareServiceSearch(directory, { signal })) };
}
