import { randomUUID } from 'node:crypto';
import type { ApplicationReceipt, Answers } from '@fanar/contract';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createApplication } from '../applications/create.js';
import { agreement } from '../applications/declaration.js';
import { findApplication } from '../applications/find.js';
import { readStatus } from '../applications/status.js';
import { languageOf } from '../http/language.js';
import { HttpProblem } from '../http/problem.js';
import { limitLookUps, limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { staffOffices, worksFor } from '../security/staff.js';
import { codeOf } from '../service-code.js';
import { describeFile, describeNewFile } from './files.js';
import { invalid, systemError } from './problem.js';
import { assertMediator, readFile, readList } from './request.js';
import {
  describeForm,
  describeService,
  formIdOf,
  formOf,
  listServices,
  schemaOf,
  serviceOf,
} from './services.js';
import { describeListed, describeTask, listTasks, readTask } from './tasks.js';

/** Where the view stands on its host. */
export const govstackPath = '/api/govstack/registration/v1';

/** Larger than any form's answers by far, as in the API. */
const jsonLimit = 256 * 1024;

type Route = (c: Context) => Response | Promise<Response>;

/** Services, their forms, applications and tasks as the Registration building block of GovStack has them. */
export function govstackRoutes(resources: Resources): Hono {
  const app = new Hono();
  const route = (method: 'GET' | 'POST', path: string, handle: Route): void => {
    app.on(method, path, limitJson, (c) => handle(c));
    const allowed = method === 'GET' ? 'GET, HEAD' : method;
    app.all(path, (c) => refuseMethod(c, allowed));
  };
  const param = (c: Context, name: string): string => c.req.param(name) ?? '';
  const service = (c: Context) => serviceOf(resources, param(c, 'service'));

  route('GET', '/services', (c) =>
    c.json(listServices(resources, c.req.query('name'), languageOf(c))),
  );
  route('GET', '/services/:service', (c) =>
    c.json(describeService(resources, service(c), languageOf(c))),
  );
  route('GET', '/services/:service/eForms', (c) =>
    c.json([describeForm(service(c), languageOf(c))]),
  );
  route('GET', '/eForms/:form', (c) => {
    const definition = formOf(resources, param(c, 'form'));
    return c.json({ ...describeForm(definition, languageOf(c)), schema: schemaOf(definition) });
  });
  route('POST', '/services/:service/applications', (c) => submit(resources, c));
  route('GET', '/applications', (c) => listApplications(resources, c));
  route('GET', '/applications/:file', async (c) => {
    assertMediator(c);
    const key = c.req.header('Fanar-Key') ?? '';
    const reference = param(c, 'file');
    const row = await limitLookUps(resources, { c, of: 'application', reference }, () =>
      findApplication(resources.db, resources, reference, key),
    );
    const status = await readStatus(resources, row);
    return c.json(describeFile(resources, row, status, languageOf(c)));
  });
  route('GET', '/tasks', (c) => listOpen(resources, c));
  route('GET', '/tasks/:task', async (c) => {
    const staff = await staffOffices(resources, c);
    return c.json(await readTask(resources, staff, param(c, 'task'), languageOf(c)));
  });
  app.all('*', (c) => systemError(c, new HttpProblem(404, 'not-found')));
  app.onError((error, c) => {
    if (error instanceof HttpProblem) return systemError(c, error);
    resources.reportError(error);
    return systemError(c, new HttpProblem(500, 'internal-error'));
  });
  return app;
}

const limitJson = bodyLimit({
  maxSize: jsonLimit,
  onError: (c) => systemError(c, new HttpProblem(413, 'request-too-large')),
});

function refuseMethod(c: Context, allowed: string): Response {
  return systemError(c, new HttpProblem(405, 'method-not-allowed'), { Allow: allowed });
}

/** Takes an application as any other; the key to read it again is in the header that reads it. */
async function submit(resources: Resources, c: Context): Promise<Response> {
  await limitRate(resources, c, 'applications', resources.limits.creates);
  assertMediator(c);
  const definition = serviceOf(resources, c.req.param('service') ?? '');
  const file = await readFile(c);
  const { eFormId = formIdOf(definition), data = {} } = file.formData ?? {};
  if (eFormId !== formIdOf(definition)) {
    const params = { version: definition.version };
    throw new HttpProblem(409, 'service-version-changed', { params });
  }
  const { [agreement]: agreed, ...answers } = data;
  if (agreed !== true) {
    const errors = [{ pointer: `/${agreement}`, code: 'checkbox-missing' }];
    throw new HttpProblem(422, 'answers-invalid', { errors });
  }
  const { id, version } = definition;
  const language = languageOf(c);
  const created = await createApplication(resources, {
    key: c.req.header('Idempotency-Key') ?? randomUUID(),
    request: { service: id, version, language, declared: true, answers: answers as Answers },
  });
  const receipt = (await created.json()) as ApplicationReceipt;
  return c.json(describeNewFile(definition, receipt, file, language), 200, {
    'Fanar-Key': receipt.trackingKey,
  });
}

/** Applications that wait for the offices of whoever asks, each once. */
async function listApplications(resources: Resources, c: Context): Promise<Response> {
  assertMediator(c);
  const { by, first, most } = readList(c, ['serviceId', 'applicantId', 'assigneeId']);
  const found = await listTasks(resources, {
    offices: await officesFor(resources, c, by.assigneeId),
    isWanted: ({ service, reference }) =>
      (!by.serviceId || codeOf(service) === by.serviceId) &&
      (!by.applicantId || reference === by.applicantId),
    enough: first + most,
  });
  // One that no office has taken on waits for each that serves its service; these stand side by side.
  const each = found.filter(
    ({ summary }, at) => summary.reference !== found[at - 1]?.summary.reference,
  );
  const page = each.slice(first, first + most);
  return c.json(page.map((task) => describeListed(task, languageOf(c))));
}

async function listOpen(resources: Resources, c: Context): Promise<Response> {
  const { by, first, most } = readList(c, ['mainTaskId', 'fileId', 'assigneeId']);
  const found = await listTasks(resources, {
    offices: await officesFor(resources, c, by.assigneeId),
    isWanted: ({ reference }) =>
      (!by.fileId || reference === by.fileId) && (!by.mainTaskId || reference === by.mainTaskId),
    enough: first + most,
  });
  const page = found.slice(first, first + most);
  return c.json(page.map((task) => describeTask(resources, task, languageOf(c))));
}

/**
 * The offices of whoever asks, or the one that is named: an office is who a task is assigned to. None,
 * where it is not theirs.
 * @throws HttpProblem 401 `sign-in-needed`; 400 where somebody works for all of them and names none
 */
async function officesFor(
  resources: Resources,
  c: Context,
  named: string | undefined,
): Promise<readonly string[]> {
  const staff = await staffOffices(resources, c);
  if (!named && staff === 'all') throw invalid({ pointer: '/query/assigneeId', code: 'required' });
  const offices = named ? [named].filter((office) => worksFor(staff, office)) : staff;
  return [...offices].filter((office) => resources.catalogue.officeTitle(office) !== undefined);
}
