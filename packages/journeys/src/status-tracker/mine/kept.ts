import type { ApplicationStatus, Text } from '@fanar/contract';

/** An application in the list of this device. */
export interface Kept {
  readonly reference: string;
  readonly title: Text;
  readonly isOver: boolean;
  /** Instants: of its last change, and of its last reading here. */
  readonly updatedAt: string;
  readonly at: string;
  /** Ids of what was on the screen when it was looked at last. */
  readonly seen: readonly string[];
  /** With the status alone, and only where that was chosen as well. */
  readonly key?: string;
  readonly status?: ApplicationStatus;
}

/** `list`: reference, title, how far it is. `whole`: also the key and the last status. */
export type Extent = 'none' | 'list' | 'whole';

/** What the list is narrowed to. */
export interface Wanted {
  readonly query: string;
  readonly which: 'all' | 'open' | 'over';
}

export const ALL: Wanted = { query: '', which: 'all' };

/** Of all that can be new. An event may share the id of the request or the document it is of. */
export function idsOf(status: ApplicationStatus): readonly string[] {
  const { events, messages = [], requests = [], documents = [] } = status;
  return [...new Set([...events, ...messages, ...requests, ...documents].map(({ id }) => id))];
}

/** What the applicant did not do herself. */
export function isOfOthers({ by }: { readonly by?: string | undefined }): boolean {
  return by !== 'applicant';
}
