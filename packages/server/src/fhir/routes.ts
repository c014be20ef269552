import { Hono, type Context } from 'hono';
import { HttpProblem } from '../http/problem.js';
import { limitRate } from '../rate-limit.js';
import type { Resources } from '../resources.js';
import { staffOffices } from '../security/staff.js';
import { readAppointment, searchAppointments } from './appointments.js';
import { capabilityStatement } from './capability.js';
import { healthOffices } from './health-offices.js';
import { FhirProblem, fhirResponse, outcomeResponse } from './outcome.js';
import { readSchedule, searchSchedules, type View } from './schedules.js';
import type { FhirType } from './search-parameters.js';
import { readSearch, type Search } from './search.js';
import { readSlot, searchSlots } from './slots.js';
import { titlesOf } from './terms.js';

/** Where the view stands on its host. */
export const fhirPath = '/api/fhir/R4';

/** How the resources of one type are answered. */
interface Answers {
  read(c: Context, id: string): Promise<object>;
  search(c: Context, search: Search): Promise<object>;
}

/**
 * A view of slots and appointments of the health sector for programs that speak FHIR R4, to be read.
 * @param url of the view, as its clients see it; default as each asked
 */
export function fhirRoutes(resources: Resources, url?: string): Hono {
  const { catalogue } = resources;
  const view: View = {
    resources,
    offices: healthOffices(catalogue),
    titleOf: titlesOf(catalogue),
  };
  const baseOf = (c: Context): string =>
    url?.replace(/\/$/, '') ?? new URL(c.req.url).origin + fhirPath;
  const app = new Hono();
  route(app, '/metadata', (c) => fhirResponse(capabilityStatement(baseOf(c))));
  const types = answersOf(view, baseOf);
  for (const type of Object.keys(types) as FhirType[]) {
    const { read, search } = types[type];
    const limit = (c: Context): Promise<void> =>
      limitRate(resources, c, 'fhir', resources.limits.fhir);
    route(app, `/${type}`, async (c) => {
      await limit(c);
      const query = new URL(c.req.url).searchParams;
      return fhirResponse(await search(c, readSearch(type, query, c.req.header('Prefer'))));
    });
    route(app, `/${type}/:id`, async (c) => {
      await limit(c);
      return fhirResponse(await read(c, c.req.param('id') ?? ''));
    });
  }
  app.all('*', () => outcomeResponse(new FhirProblem(404, 'not-supported', 'Not offered here')));
  app.onError((error) => {
    if (error instanceof FhirProblem || error instanceof HttpProblem) return outcomeResponse(error);
    resources.reportError(error);
    return outcomeResponse(new HttpProblem(500, 'internal-error'));
  });
  return app;
}

function answersOf(
  view: View,
  baseOf: (c: Context) => string,
): Readonly<Record<FhirType, Answers>> {
  const { resources } = view;
  return {
    Schedule: {
      read: (_, id) => readSchedule(view, id),
      search: (c, search) => searchSchedules(view, search, baseOf(c)),
    },
    Slot: {
      read: (_, id) => readSlot(view, id),
      search: (c, search) => searchSlots(view, search, baseOf(c)),
    },
    Appointment: {
      read: async (c, id) => readAppointment(view, await staffOffices(resources, c), id),
      search: async (c, search) =>
        searchAppointments(view, await staffOffices(resources, c), search, baseOf(c)),
    },
  };
}

/** What can only be read. */
function route(
  app: Hono,
  path: string,
  answer: (c: Context) => Response | Promise<Response>,
): void {
  app.get(path, (c) => {
    assertJson(c);
    return answer(c);
  });
  app.all(path, () => {
    throw new FhirProblem(405, 'not-supported', 'This view is to be read', { Allow: 'GET, HEAD' });
  });
}

const jsonTypes = ['json', 'application/json', 'application/fhir+json'];

/** @throws FhirProblem 406 where the client takes no JSON */
function assertJson({ req }: Context): void {
  // `_format` goes before the header, as FHIR says; a plus that was not escaped comes as a space.
  const asked = req.query('_format')?.replace(' ', '+') ?? req.header('Accept') ?? '*/*';
  const types = asked.split(',').map((one) => one.split(';')[0]?.trim().toLowerCase() ?? '');
  const takes = [...jsonTypes, '*/*', 'application/*'];
  if (types.some((type) => takes.includes(type))) return;
  throw new FhirProblem(406, 'not-supported', 'JSON alone: application/fhir+json');
}
