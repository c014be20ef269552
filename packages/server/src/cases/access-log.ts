import type { components } from '@fanar/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.js';
import type { Resources } from '../resources.js';
import { officeOf } from './describe.js';

type CaseAccess = components['schemas']['CaseAccess'];

/** Keeps, for the applicant, that an office has read something of an application. */
export async function logAccess(
  db: Kysely<Database>,
  { now }: Pick<Resources, 'now'>,
  access: {
    readonly application: string;
    readonly office: string;
    readonly what: CaseAccess['what'];
  },
): Promise<void> {
  await db
    .insertInto('case_access')
    .values({ ...access, at: now() })
    .execute();
}

/** Who has read what of an application, newest first. */
export async function listAccesses(
  db: Kysely<Database>,
  resources: Pick<Resources, 'catalogue'>,
  application: string,
): Promise<CaseAccess[]> {
  const rows = await db
    .selectFrom('case_access')
    .select(['office', 'what', 'at'])
    .where('application', '=', application)
    .orderBy('position', 'desc')
    .execute();
  return rows.map(({ office, what, at }) => ({
    at: at.toISOString(),
    office: officeOf(resources, office),
    what,
  }));
}
