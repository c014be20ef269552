import { isAwaited, isClosed, type components, type Text } from '@fanar/contract';
import { fromInstant } from '@fanar/egypt';
import type { Transaction } from 'kysely';
import { bindUploads } from '../applications/attachments.js';
import type { Database } from '../database/schema.js';
import { names } from '../http/etag.js';
import { HttpProblem } from '../http/problem.js';
import type { Resources } from '../resources.js';
import { appealOf } from './appeal.js';
import type { CaseFact } from './case.js';
import { lockCase, recordFact, type LockedCase } from './change.js';
import { wholeFiles } from './files.js';
import { itemFact } from './items.js';
import { lanesOf, movesOf } from './lanes.js';
import { isOfOffice } from './office-case.js';

type CaseAct = components['schemas']['CaseAct'];
type Acting = Pick<Resources, 'vault' | 'catalogue' | 'now'>;

/** The tag of a case: the number of the newest event. */
export const caseTag = (revision: number | string): string => `"${String(revision)}"`;

/**
 * Does what an office does with an application.
 * @param ifMatch the `If-Match` of the request
 * @throws HttpProblem 404 `application-not-found`, `request-not-found`, `office-not-found`; 409
 *   `case-not-open`, `case-closed`, `move-not-allowed`, `request-closed`; 412 `application-changed`;
 *   422 for a file that is not there
 */
export async function act(
  tx: Transaction<Database>,
  resources: Acting,
  { office, reference, ifMatch }: { office: string; reference: string; ifMatch: string },
  wanted: CaseAct,
): Promise<void> {
  const locked = await lockCase(tx, resources, reference);
  if (!(await isOfOffice(tx, resources, office, locked.application))) {
    throw new HttpProblem(404, 'application-not-found');
  }
  if (!names(ifMatch, caseTag(locked.revision))) throw new HttpProblem(412, 'application-changed');
  if (isClosed(locked.known) && wanted.kind !== 'message')
    throw new HttpProblem(409, 'case-closed');
  const holder = locked.application.office ?? office;
  assertWhole(locked, wanted, holder === office);
  const fact = await factOf(tx, resources, { ...locked, office }, wanted);
  const to = fact.kind === 'office' && fact.lane === undefined ? fact.to : holder;
  await recordFact(tx, resources, locked, fact, { by: 'office', office: to });
}

/** Who has but a lane decides nothing of the whole, and hands nothing on. */
function assertWhole({ application }: LockedCase, { kind }: CaseAct, isHolder: boolean): void {
  if (isHolder || (kind !== 'decision' && kind !== 'office')) return;
  throw new HttpProblem(409, 'move-not-allowed', { params: { stage: application.stage } });
}

async function factOf(
  tx: Transaction<Database>,
  resources: Acting,
  locked: LockedCase & { readonly office: string },
  wanted: CaseAct,
): Promise<CaseFact> {
  const { application, definition, known, office } = locked;
  switch (wanted.kind) {
    case 'stage': {
      const { stage, note } = wanted;
      const who = { office, holder: application.office };
      if (!movesOf(definition, known, application.stage, who).includes(stage)) {
        throw new HttpProblem(409, 'move-not-allowed', { params: { stage } });
      }
      return { kind: 'stage', stage, ...noted(note) };
    }
    case 'request':
    case 'message':
      return wanted;
    case 'request-withdrawn':
    case 'judgement':
      assertJudged(locked, wanted);
      return wanted;
    case 'decision': {
      const { outcome, note } = wanted;
      const today = fromInstant(resources.now()).date;
      const appeal = outcome === 'approved' ? undefined : appealOf(definition, today);
      const isAgain = known.hasAppealed;
      return { kind: 'decision', outcome, ...noted(note), ...(appeal && !isAgain && { appeal }) };
    }
    case 'document': {
      const { title, upload } = wanted;
      const { reference } = application;
      const [file] = await wholeFiles(tx, resources, [upload], reference, () => '/upload');
      if (!file) throw new HttpProblem(404, 'upload-not-found');
      await bindUploads(tx, [upload], reference);
      return { kind: 'document', title, file };
    }
    case 'collection':
    case 'delivery':
    case 'handed-over':
      return itemFact(resources, known.items, wanted, {
        office,
        today: fromInstant(resources.now()).date,
      });
    case 'office': {
      const { services } = resources.catalogue.bookable(wanted.office);
      if (!services.includes(definition.id)) throw new HttpProblem(404, 'office-not-found');
      const { lane, office: to } = wanted;
      if (lane === undefined) return { kind: 'office', to };
      if (lanesOf(definition, known).some(({ id }) => id === lane)) {
        return { kind: 'office', to, lane };
      }
      throw new HttpProblem(409, 'move-not-allowed', { params: { stage: application.stage } });
    }
  }
}

function noted(note: Text | undefined): { note?: Text } {
  return note ? { note } : {};
}

/** An answer is judged once it is there; a request is withdrawn while it is of use. */
function assertJudged({ known }: LockedCase, wanted: Extract<CaseAct, { request: string }>): void {
  const request = known.requests.find(({ id }) => id === wanted.request);
  if (!request) throw new HttpProblem(404, 'request-not-found');
  const isTimely = wanted.kind === 'judgement' ? request.state === 'answered' : isAwaited(request);
  if (!isTimely) throw new HttpProblem(409, 'request-closed');
}
