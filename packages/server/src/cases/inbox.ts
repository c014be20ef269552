import type { components } from '@fanar/contract';
import type { Kysely } from 'kysely';
import type { ApplicationRow, Database } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { expectedOf } from './describe.js';

type Schemas = components['schemas'];
type Holder = Schemas['WaitsFor'];

export interface InboxQuery {
  readonly view?: 'open' | 'waiting' | 'closed' | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

const holders: Readonly<Record<NonNullable<InboxQuery['view']>, Holder>> = {
  open: 'office',
  waiting: 'applicant',
  closed: 'nobody',
};

/**
 * Applications of an office, a page of them.
 * @throws HttpProblem 404 `office-not-found`; 400 for an `after` that no page gave
 */
export async function listCases(
  db: Kysely<Database>,
  resources: Pick<Resources, 'catalogue'>,
  office: string,
  { view = 'open', after, limit = 50 }: InboxQuery,
): Promise<Schemas['CasePage']> {
  const { services } = resources.catalogue.bookable(office);
  const [column, direction, sign] =
    view === 'closed'
      ? (['updated_at', 'desc', '<'] as const)
      : (['received_at', 'asc', '>'] as const);
  const from = after === undefined ? undefined : readCursor(after);
  const rows = await db
    .selectFrom('application')
    .selectAll()
    .where('state', '=', 'received')
    .where('waits_for', '=', holders[view])
    .where(({ eb, and, exists, or, selectFrom }) =>
      or([
        eb('office', '=', office),
        exists(
          selectFrom('application_lane')
            .select('lane')
            .whereRef('application_lane.application', '=', 'application.reference')
            .where('application_lane.office', '=', office),
        ),
        ...(services.length > 0
          ? [and([eb('office', 'is', null), eb('service', 'in', [...services])])]
          : []),
      ]),
    )
    .$if(from !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple(column, 'reference'),
          sign,
          tuple(from?.at ?? new Date(0), from?.reference ?? ''),
        ),
      ),
    )
    .orderBy(column, direction)
    .orderBy('reference', direction)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => summarize(resources, row)),
    ...(last && rows.length > limit && { next: cursorOf(last[column], last.reference) }),
  };
}

function summarize(
  resources: Pick<Resources, 'catalogue'>,
  row: ApplicationRow,
): Schemas['CaseSummary'] {
  const { reference, service, stage, waits_for, office, outcome, received_at, updated_at } = row;
  const { title, stages } = resources.catalogue.service(service);
  return {
    reference,
    service,
    serviceTitle: title,
    stageTitle: stages.find(({ id }) => id === stage)?.title ?? { ar: stage },
    waitsFor: waits_for,
    ...(office !== null && { office }),
    ...(outcome !== null && { outcome }),
    receivedAt: received_at.toISOString(),
    updatedAt: updated_at.toISOString(),
    expected: expectedOf(resources, row).to,
  };
}

const cursorOf = (at: Date, reference: string): string =>
  Buffer.from(`${at.toISOString()} ${reference}`).toString('base64url');

function readCursor(text: string): { readonly at: Date; readonly reference: string } {
  const [at = '', reference] = Buffer.from(text, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || reference === undefined) {
    const errors = [{ pointer: '/query/after', code: 'pattern' }];
    throw new HttpProblem(400, 'request-invalid', { errors });
  }
  return { at: new Date(at), reference };
}
