import type { components } from '@fanar/contract';
import type { Context } from 'hono';
import type { Kysely, Transaction } from 'kysely';
import { findApplication } from '../applications/find.js';
import { readStatus } from '../applications/status.js';
import { listAccesses, logAccess } from '../cases/access-log.js';
import { act, caseTag } from '../cases/act.js';
import {
  answerRequest,
  appealDecision,
  withdrawApplication,
  writeMessage,
} from '../cases/applicant.js';
import { caseOf } from '../cases/case.js';
import { correctApplication } from '../cases/correct.js';
import { createCaseFeed } from '../cases/case-feed.js';
import { tellEvent } from '../cases/describe.js';
import { caseFile } from '../cases/files.js';
import { readHistory } from '../cases/history.js';
import { listCases } from '../cases/inbox.js';
import { removeNotification, setNotification } from '../cases/notifications.js';
import { describeOfficeCase, findOfficeCase } from '../cases/office-case.js';
import type { ApplicationRow, Database } from '../database/schema.js';
import { inTransaction } from '../database/transaction.js';
import { giveFeedback } from '../figures/feedback.js';
import { names } from '../http/etag.js';
import { HttpProblem } from '../http/problem.js';
import type { RoutesOf } from '../http/router.js';
import { createOnce } from '../idempotency.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { readReference } from '../security/keys.js';
import { assertStaffOf } from '../security/staff.js';
import { storedFile } from '../uploads/stored-file.js';

type ApplicantOperation =
  | 'watchApplication'
  | 'answerRequest'
  | 'writeMessage'
  | 'withdrawApplication'
  | 'correctApplication'
  | 'appealDecision'
  | 'giveFeedback'
  | 'getIssuedDocument'
  | 'setNotification'
  | 'removeNotification'
  | 'listAccesses';

interface Opening {
  readonly c: Context;
  readonly path: { readonly reference: string };
  readonly header: { readonly 'Fanar-Key': string };
}

interface Creating extends Opening {
  readonly header: { readonly 'Fanar-Key': string; readonly 'Idempotency-Key': string };
}

/** What follows once an application is sent, for whoever has its key. */
export function caseRoutes(resources: Resources): RoutesOf<ApplicantOperation> {
  const { db, streams, limits } = resources;
  const feed = createCaseFeed(resources);

  const open = ({ c, path, header }: Opening): Promise<ApplicationRow> =>
    limitLookUps(resources, { c, of: 'application', reference: path.reference }, () =>
      findApplication(db, resources, path.reference, header['Fanar-Key']),
    );

  /** Once for a key, and answered with how the application stands then. */
  async function change(
    request: Creating,
    body: unknown,
    work: (tx: Transaction<Database>, reference: string) => Promise<void>,
  ): Promise<Response> {
    await limitRate(resources, request.c, 'case-acts', limits.creates);
    const { reference } = await open(request);
    const answer = await createOnce(resources, {
      scope: `applications:${reference}`,
      key: request.header['Idempotency-Key'],
      request: body,
      create: async (tx) => {
        await work(tx, reference);
        const row = await reload(tx, reference);
        return {
          body: await readStatus({ ...resources, db: tx }, row),
          application: reference,
        };
      },
    });
    resources.sendSoon();
    return answer;
  }

  /** As often as it is asked for: the end is the same. */
  async function settle(
    request: Opening,
    work: (tx: Transaction<Database>, reference: string) => Promise<void>,
  ): Promise<Response> {
    await limitRate(resources, request.c, 'case-acts', limits.creates);
    const { reference } = await open(request);
    await inTransaction(db, (tx) => work(tx, reference));
    return request.c.json(await readStatus(resources, await reload(db, reference)));
  }

  return {
    async watchApplication({ c, path, header }) {
      const { reference } = await open({ c, path, header });
      const present = await newest(resources, reference);
      // Nothing comes after what there is not yet.
      const after = Math.min(Number(header['Last-Event-ID'] ?? present), present);
      return streams.answer(c, ({ send }) =>
        feed.watch(reference, after, (event) =>
          send('change', tellEvent(event), String(event.position)),
        ),
      );
    },

    answerRequest: ({ c, path, header, body }) =>
      change({ c, path, header }, { answer: body }, (tx, reference) =>
        answerRequest(tx, resources, reference, body),
      ),

    writeMessage: ({ c, path, header, body }) =>
      change({ c, path, header }, { message: body }, (tx, reference) =>
        writeMessage(tx, resources, reference, body.text),
      ),

    withdrawApplication: ({ c, path, header }) =>
      change({ c, path, header }, { withdrawal: true }, (tx, reference) =>
        withdrawApplication(tx, resources, reference),
      ),

    correctApplication: ({ c, path, header, body }) =>
      change({ c, path, header }, { correction: body }, (tx, reference) =>
        correctApplication(tx, resources, reference, header['If-Match'], body.changes),
      ),

    appealDecision: ({ c, path, header, body }) =>
      change({ c, path, header }, { appeal: body }, (tx, reference) =>
        appealDecision(tx, resources, reference, body.text),
      ),

    // A digest of so few answers would tell which it was: a repeat is known by its key alone.
    giveFeedback: ({ c, path, header, body }) =>
      change({ c, path, header }, { feedback: true }, (tx, reference) =>
        giveFeedback(tx, resources, reference, body),
      ),

    async getIssuedDocument({ c, path, header }) {
      const { reference } = await open({ c, path, header });
      const known = caseOf(await readHistory(db, resources, reference));
      const document = known.documents.find(({ id }) => id === path.id);
      if (!document) throw new HttpProblem(404, 'upload-not-found');
      return storedFile(db, resources, document.file);
    },

    setNotification: ({ c, path, header, body }) =>
      settle({ c, path, header }, (tx, reference) =>
        setNotification(tx, resources, reference, path.channel, body),
      ),

    removeNotification: ({ c, path, header }) =>
      settle({ c, path, header }, (tx, reference) =>
        removeNotification(tx, resources, reference, path.channel),
      ),

    async listAccesses({ c, path, header }) {
      const { reference } = await open({ c, path, header });
      return c.json({ items: await listAccesses(db, resources, reference) });
    },
  };
}

type OfficeCase = components['schemas']['Case'];
type OfficeOperation = 'listCases' | 'getCase' | 'addCaseEvent' | 'getCaseFile';

/** What the people of an office do with applications. */
export function officeCaseRoutes(resources: Resources): RoutesOf<OfficeOperation> {
  const { db } = resources;
  return {
    async listCases({ c, path: { office }, query }) {
      await assertStaffOf(resources, c, office);
      return c.json(await listCases(db, resources, office, query));
    },

    async getCase({ c, path: { office, reference }, header }) {
      await assertStaffOf(resources, c, office);
      const application = await findOfficeCase(db, resources, office, reference);
      const known = header['If-None-Match'];
      if (known !== undefined) {
        const ETag = caseTag(await newest(resources, application.reference));
        if (names(known, ETag)) return c.body(null, 304, { ETag });
      }
      await logAccess(db, resources, { application: application.reference, office, what: 'case' });
      const found = await describeOfficeCase(db, resources, office, application);
      return c.json(found, 200, { ETag: tagOf(found) });
    },

    async addCaseEvent({ c, path: { office, reference }, header, body }) {
      await assertStaffOf(resources, c, office);
      const canonical = readReference(reference);
      const answer = await createOnce(resources, {
        scope: `cases:${office}:${canonical}`,
        key: header['Idempotency-Key'],
        request: body,
        create: async (tx) => {
          // Asked again, whoever has handed it over is answered as before.
          await findOfficeCase(tx, resources, office, canonical);
          const at = { office, reference: canonical, ifMatch: header['If-Match'] };
          await act(tx, resources, at, body);
          const row = await reload(tx, canonical);
          return {
            body: await describeOfficeCase(tx, resources, office, row),
            application: canonical,
          };
        },
        headersOf: (found) => ({ ETag: tagOf(found as OfficeCase) }),
      });
      resources.sendSoon();
      return answer;
    },

    async getCaseFile({ c, path: { office, reference, upload } }) {
      await assertStaffOf(resources, c, office);
      const application = await findOfficeCase(db, resources, office, reference);
      const file = await caseFile(db, resources, application.reference, upload);
      await logAccess(db, resources, { application: application.reference, office, what: 'file' });
      return storedFile(db, resources, file);
    },
  };
}

const tagOf = ({ status }: OfficeCase): string => caseTag(status.lastEvent ?? '0');

function reload(db: Kysely<Database>, reference: string): Promise<ApplicationRow> {
  return db
    .selectFrom('application')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
}

async function newest(resources: Resources, reference: string): Promise<number> {
  const last = await resources.db
    .selectFrom('application_event')
    .select('position')
    .where('application', '=', reference)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.position ?? 0;
}
