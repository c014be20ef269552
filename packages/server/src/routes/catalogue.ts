import { sql } from 'kysely';
import { steadyJson } from '../http/etag.js';
import type { RoutesOf } from '../http/router.js';
import type { Resources } from '../resources.js';
import { assertOpen } from '../service-pause.js';

/** Public and the same for everyone; a cache asks again each time, which costs a 304. */
const shared = { 'Cache-Control': 'public, no-cache' };

type Answer = ReturnType<typeof steadyJson>;

export function catalogueRoutes(
  resources: Resources,
): RoutesOf<
  'getHealth' | 'listSectors' | 'listLifeEvents' | 'listServices' | 'getService' | 'listOffices'
> {
  const { db, catalogue, now } = resources;
  const sectors = steadyJson(() => ({ items: catalogue.sectors }), shared);
  const lifeEvents = steadyJson(() => ({ items: catalogue.lifeEvents }), shared);
  const summaries = steadyJson(() => ({ items: catalogue.summaries }), shared);
  const offices = steadyJson(() => catalogue.officeDirectory(), shared);
  const officesFor = keptByService((id) => catalogue.officeDirectory(id));
  const service = keptByService((id) => catalogue.service(id));
  return {
    async getHealth({ c }) {
      await sql`select 1`.execute(db);
      return c.json({ status: 'ok', now: now().toISOString() });
    },
    listSectors: ({ c }) => sectors(c),
    listLifeEvents: ({ c }) => lifeEvents(c),
    listServices: ({ c }) => summaries(c),
    listOffices({ c, query }) {
      if (query?.service === undefined) return offices(c);
      return officesFor(catalogue.service(query.service).id)(c);
    },
    getService({ path, c }) {
      const definition = catalogue.service(`${path.sector}/${path.service}`);
      assertOpen(resources, definition);
      return service(definition.id)(c);
    },
  };
}

/** One answer for each service that there is. */
function keptByService(value: (id: string) => unknown): (id: string) => Answer {
  const kept = new Map<string, Answer>();
  return (id) => {
    const answer = kept.get(id) ?? steadyJson(() => value(id), shared);
    kept.set(id, answer);
    return answer;
  };
}
