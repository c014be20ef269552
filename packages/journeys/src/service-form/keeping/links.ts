import type { Language, SavedDraft, ServiceGateway } from '@fanar/contract';
import { newKey } from '../../new-key.js';
import type { ApplicationRecord } from './record.js';

/** A draft on the server, and the address that opens it. */
export interface LinkedDraft {
  readonly draft: SavedDraft;
  readonly href: string;
}

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
  { answers, service, version, ...progress }: ApplicationRecord,
  language: Language,
  last?: SavedDraft,
): Promise<SavedDraft> {
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
): Promise<{ readonly draft: SavedDraft; readonly record: ApplicationRecord }> {
  const { content, ...draft } = await gateway.getDraft(id, key);
  const { service, version, answers, progress } = content;
  const record: ApplicationRecord = {
    screening: {},
    trail: [],
    asked: [],
    isDeclared: false,
    key: newKey(),
    unsettled: [],
    // What another journey kept may lack some of it.
    ...(progress as Partial<ApplicationRecord>),
    service,
    version,
    answers,
  };
  return { draft: { ...draft, id, key }, record };
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
