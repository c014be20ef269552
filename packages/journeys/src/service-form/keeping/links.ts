import type { Language, SavedDraft, ServiceGateway } from '@fanar/contract';
import { newKey } from '../../new-key.js';
import type { ApplicationRecord, Trimmed } from './record.js';

/** A draft on the server, and the address that opens it. */
export interface LinkedDraft {
  readonly draft: SavedDraft;
  readonly href: string;
}

/** What is kept beside the answers. */
type Progress = Omit<ApplicationRecord, 'service' | 'version' | 'answers'> &
  Pick<Trimmed, 'leftOut'>;

/** A gateway that keeps drafts. */
export type DraftGateway = ServiceGateway &
  Required<Pick<ServiceGateway, 'createDraft' | 'getDraft'>>;

export function keepsDrafts(gateway: ServiceGateway | undefined): gateway is DraftGateway {
  return gateway?.createDraft !== undefined && gateway.getDraft !== undefined;
}

/**
 * Keeps a record on the server: in place of what was kept last, where that is still there.
 * @throws GatewayError
 */
export async function keepByLink(
  gateway: DraftGateway,
  { record, leftOut }: Trimmed,
  language: Language,
  last?: SavedDraft,
): Promise<SavedDraft> {
  const { answers, service, version, ...rest } = record;
  const progress = { ...rest, leftOut };
  const content = { service, version, language, answers, progress };
  if (last && gateway.updateDraft) {
    try {
      return await gateway.updateDraft(last, content);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return gateway.createDraft(content, { idempotencyKey: newKey() });
}

/** What was kept. @throws GatewayError */
export async function openByLink(
  gateway: DraftGateway,
  id: string,
  key: string,
): Promise<Trimmed & { readonly draft: SavedDraft }> {
  const { content, ...draft } = await gateway.getDraft(id, key);
  const { service, version, answers, progress = {} } = content;
  const { leftOut = [], ...rest } = progress as Partial<Progress>;
  const record: ApplicationRecord = {
    screening: {},
    trail: [],
    asked: [],
    isDeclared: false,
    key: newKey(),
    unsettled: [],
    // What another journey kept may lack some of it.
    ...rest,
    service,
    version,
    answers,
  };
  return { draft: { ...draft, id, key }, record, leftOut };
}

/** The address that opens it: id and key stand in the fragment, which browsers never send. */
export function hrefOf(page: string, { id, key }: Pick<SavedDraft, 'id' | 'key'>): string {
  const [address = ''] = page.split('#');
  const secrets = new URLSearchParams({ draft: id, key });
  return `${address}#${secrets.toString()}`;
}

function isGone(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === 'draft-not-found' || code === 'draft-changed';
}
