import type { Language } from '@fanar/contract';
import { toInstant } from '@fanar/egypt';
import { expectedOf } from '../cases/describe.js';
import type { ApplicationRow } from '../database/schema.js';
import { HttpProblem } from '../http/problem.js';
import { inLanguage } from '../http/language.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';
import { codeOf } from '../service-code.js';

/**
 * An application that came as a report. One that came by another way is as if there were none: whoever
 * sent it was told that nothing is read without its key.
 * @throws HttpProblem 404 `application-not-found`
 */
export async function findRequest(
  { db }: Pick<Resources, 'db'>,
  reference: string,
): Promise<ApplicationRow> {
  const row = await db
    .selectFrom('application')
    .innerJoin('open311_request', 'open311_request.application', 'application.reference')
    .selectAll('application')
    .where('application.reference', '=', readReference(reference))
    .executeTakeFirst();
  if (!row) throw new HttpProblem(404, 'application-not-found');
  return row;
}

/** How it stands, and nothing of what was reported, by whom or where. */
export function describeRequest(
  resources: Pick<Resources, 'catalogue'>,
  row: ApplicationRow,
  language: Language,
) {
  const { reference, service, stage, state, waits_for, received_at, updated_at, ended_at } = row;
  const { title, stages, competentAuthority } = resources.catalogue.service(service);
  const isClosed = waits_for === 'nobody' || state === 'refused';
  const { title: stageTitle } = stages.find(({ id }) => id === stage) ?? { title: { ar: stage } };
  const last = expectedOf(resources, row).to;
  return {
    service_request_id: reference,
    status: isClosed ? 'closed' : 'open',
    status_notes: inLanguage(stageTitle, language),
    service_name: inLanguage(title, language),
    service_code: codeOf(service),
    description: null,
    agency_responsible: inLanguage(competentAuthority, language),
    service_notice: null,
    requested_datetime: received_at.toISOString(),
    updated_datetime: (ended_at ?? updated_at).toISOString(),
    expected_datetime: isClosed ? null : toInstant({ date: last, time: '23:59' }),
    address: null,
    address_id: null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  };
}
