import { randomUUID } from 'node:crypto';
import type { ApplicationReceipt } from '@fanar/contract';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createApplication } from '../applications/create.js';
import { agreement } from '../applications/declaration.js';
import { inLanguage, languageOf } from '../http/language.js';
import { HttpProblem } from '../http/problem.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { answer, answersRefused, formats, Open311Problem, refusal } from './answer.js';
import { describeAttributes, describeService } from './describe.js';
import { createKeyCheck } from './keys.js';
import { offeredServices, type OfferedService } from './offered.js';
import type { Open311Options } from './options.js';
import { answersOf, nameOf } from './report-answers.js';
import { readReport, type Report } from './report.js';
import { describeRequest, findRequest } from './requests.js';
import { noticeOf, words, wordsOfProblem } from './words.js';

/** Where the view stands on its host. */
export const open311Path = '/api/open311/v2';

/** Larger by far than the longest report. */
const formLimit = 64 * 1024;
/** Requests that one call may ask for by their ids. */
const mostRequests = 20;
const specification = 'http://wiki.open311.org/GeoReport_v2';

type Route = (c: Context) => Response | Promise<Response>;

/**
 * Complaints as Open311 GeoReport v2 has them, in JSON and XML.
 * @throws RangeError on keys that are too short, and on services that cannot be reported to
 */
export function open311Routes(resources: Resources, options: Open311Options = {}): Hono {
  const offered = offeredServices(resources.catalogue, options);
  const app = new Hono();
  const route = (path: string, routes: { readonly get: Route; readonly post?: Route }): void => {
    const allowed = routes.post ? 'GET, HEAD, POST' : 'GET, HEAD';
    for (const ending of ['', '.json', '.xml']) {
      app.get(path + ending, (c) => {
        assertJurisdiction(options, c, c.req.query('jurisdiction_id'));
        return routes.get(c);
      });
      const { post } = routes;
      if (post) app.post(path + ending, limitForm, (c) => post(c));
      app.all(path + ending, (c) => refuse(c, 405, 'methodWrong', { Allow: allowed }));
    }
  };
  const changed = resources.now().toISOString();
  route('/discovery', { get: (c) => answer(c, 'discovery', discovery(c, options, changed)) });
  route('/services', {
    get(c) {
      const describe = (one: OfferedService) =>
        describeService(one, resources.catalogue, languageOf(c));
      return answer(c, 'services', [...offered.values()].map(describe));
    },
  });
  route('/requests', {
    get: (c) => listRequests(resources, c),
    post: createReport(resources, options, offered),
  });
  // The ending is a part of the parameter here.
  app.get('/services/:code', (c) => {
    assertJurisdiction(options, c, c.req.query('jurisdiction_id'));
    const service = offered.get(withoutEnding(c.req.param('code')));
    if (!service) return refuse(c, 404, 'serviceUnknown');
    return answer(c, 'service_definition', describeAttributes(service, languageOf(c)));
  });
  app.get('/requests/:id', async (c) => {
    assertJurisdiction(options, c, c.req.query('jurisdiction_id'));
    const id = withoutEnding(c.req.param('id'));
    const row = await limitLookUps(resources, { c, of: 'report', reference: id }, () =>
      findRequest(resources, id),
    );
    return answer(c, 'service_requests', [describeRequest(resources, row, languageOf(c))]);
  });
  app.all('*', (c) => refuse(c, 404, 'notOffered'));
  app.onError((error, c) => {
    if (error instanceof Open311Problem || error instanceof HttpProblem) return refusal(c, error);
    resources.reportError(error);
    return refusal(c, new HttpProblem(500, 'internal-error'));
  });
  return app;
}

const limitForm = bodyLimit({
  maxSize: formLimit,
  onError: (c) => refusal(c, new Open311Problem(413, [words.tooLarge[languageOf(c)]])),
});

function withoutEnding(parameter: string): string {
  return parameter.replace(/\.(json|xml)$/, '');
}

type PlainWords = Exclude<keyof typeof words, 'datatype'>;

/** @throws Open311Problem always */
function refuse(
  c: Context,
  status: Open311Problem['status'],
  text: PlainWords,
  headers?: Readonly<Record<string, string>>,
): never {
  throw new Open311Problem(status, [inLanguage(words[text], languageOf(c))], headers);
}

function assertJurisdiction(
  { jurisdiction }: Open311Options,
  c: Context,
  given: string | undefined,
): void {
  if (!given || jurisdiction === undefined || given === jurisdiction) return;
  refuse(c, 404, 'jurisdictionUnknown');
}

function discovery(c: Context, options: Open311Options, changed: string): object {
  const { contact = words.contact, keyService = words.keyService, isTest = false } = options;
  const language = languageOf(c);
  const url = options.url?.replace(/\/$/, '') ?? new URL(c.req.url).origin + open311Path;
  const type = isTest ? 'test' : 'production';
  return {
    changeset: changed,
    contact: inLanguage(contact, language),
    key_service: inLanguage(keyService, language),
    endpoints: [{ specification, url, changeset: changed, type, formats }],
  };
}

/** Those that are asked for by their ids, as far as there are such: none is found that is not known. */
async function listRequests(resources: Resources, c: Context): Promise<Response> {
  const given = c.req.query('service_request_id')?.split(',') ?? [];
  const ids = [...new Set(given.map((id) => id.trim()).filter((id) => id !== ''))];
  if (ids.length === 0 || ids.length > mostRequests) refuse(c, 400, 'requestsUnlisted');
  const found: object[] = [];
  // One after the other: each counts as a look-up, and the one above the limit is refused.
  for (const id of ids) {
    try {
      const row = await limitLookUps(resources, { c, of: 'report', reference: id }, () =>
        findRequest(resources, id),
      );
      found.push(describeRequest(resources, row, languageOf(c)));
    } catch (error) {
      if (!(error instanceof HttpProblem) || error.status !== 404) throw error;
    }
  }
  return answer(c, 'service_requests', found);
}

function createReport(
  resources: Resources,
  options: Open311Options,
  offered: ReadonlyMap<string, OfferedService>,
): Route {
  const isKey = createKeyCheck(options.keys);
  return async (c) => {
    await limitRate(resources, c, 'applications', resources.limits.creates);
    const language = languageOf(c);
    const report = await readForm(c);
    if (!isKey(report.values.get('api_key') ?? '')) refuse(c, 403, 'keyWrong');
    assertJurisdiction(options, c, report.values.get('jurisdiction_id'));
    const code = report.values.get('service_code') ?? refuse(c, 400, 'serviceMissing');
    const service = offered.get(code) ?? refuse(c, 404, 'serviceUnknown');
    const answers = answersOf(service, report, language, resources.now());
    if (report.attributes.get(agreement)?.join() !== 'true') {
      const what = wordsOfProblem('checkbox-missing', language);
      throw new Open311Problem(400, [`attribute[${agreement}]: ${what}`]);
    }
    const { id, version } = service.definition;
    try {
      const created = await createApplication(resources, {
        key: c.req.header('Idempotency-Key') ?? randomUUID(),
        request: { service: id, version, language, declared: true, answers },
        also: async (tx, application) => {
          await tx.insertInto('open311_request').values({ application }).execute();
        },
      });
      const receipt = (await created.json()) as ApplicationReceipt;
      return answer(c, 'service_requests', [toldOf(receipt, service, report, c)], 201);
    } catch (error) {
      const isRefused = error instanceof HttpProblem && error.code === 'answers-invalid';
      if (!isRefused) throw error;
      throw answersRefused(error, (pointer) => nameOf(service, pointer), language);
    }
  };
}

async function readForm(c: Context): Promise<Report> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') refuse(c, 400, 'formNeeded');
  return readReport(await c.req.text(), languageOf(c));
}

function toldOf(
  { reference, trackingKey }: ApplicationReceipt,
  { definition }: OfferedService,
  { values }: Report,
  c: Context,
): object {
  const language = languageOf(c);
  const next = definition.next[0] ?? definition.summary;
  const notice = noticeOf(inLanguage(next, language), trackingKey, language);
  const left = values.has('media_url') ? ` ${inLanguage(words.mediaLeftOut, language)}` : '';
  return { service_request_id: reference, service_notice: notice + left, account_id: null };
}
