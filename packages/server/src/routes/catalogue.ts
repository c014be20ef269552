import { sql } from 'kysely';
import { taggedJson } from '../http/etag.js';
import type { RoutesOf } from '../http/router.js';
import type { Resources } from '../resources.js';
import { assertOpen } from '../service-pause.js';

/** Public and the same for everyone; a cache asks again each time, which costs a 304. */
const shared = { 'Cache-Control': 'public, no-cache' };

export function catalogueRoutes(
  resources: Resources,
): RoutesOf<'getHealth' | 'listSectors' | 'listLifeEvents' | 'listServices' | 'getService'> {
  const { db, catalogue, now } = resources;
  return {
    async getHealth({ c }) {
      await sql`select 1`.execute(db);
      return c.json({ status: 'ok', now: now().toISOString() });
    },
    listSectors: ({ header }) =>
      taggedJson({ items: catalogue.sectors }, header?.['If-None-Match'], shared),
    listLifeEvents: ({ header }) =>
      taggedJson({ items: catalogue.lifeEvents }, header?.['If-None-Match'], shared),
    listServices: ({ header }) =>
      taggedJson({ items: catalogue.summaries }, header?.['If-None-Match'], shared),
    getService({ path: { sector, service }, header }) {
      const definition = catalogue.service(`${sector}/${service}`);
      assertOpen(resources, definition);
      return taggedJson(definition, header?.['If-None-Match'], shared);
    },
  };
}
