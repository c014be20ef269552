import { sql } from 'kysely';
import { taggedJson } from '../http/etag.js';
import type { RoutesOf } from '../http/router.js';
import type { Resources } from '../resources.js';

/** Public and the same for everyone; a cache asks again each time, which costs a 304. */
const shared = { 'Cache-Control': 'public, no-cache' };

export function catalogueRoutes({
  db,
  catalogue,
  now,
}: Resources): RoutesOf<'getHealth' | 'listSectors' | 'listServices' | 'getService'> {
  return {
    async getHealth({ c }) {
      await sql`select 1`.execute(db);
      return c.json({ status: 'ok', now: now().toISOString() });
    },
    listSectors: ({ header }) =>
      taggedJson({ items: catalogue.sectors }, header?.['If-None-Match'], shared),
    listServices: ({ header }) =>
      taggedJson({ items: catalogue.summaries }, header?.['If-None-Match'], shared),
    getService: ({ path: { sector, service }, header }) =>
      taggedJson(catalogue.service(`${sector}/${service}`), header?.['If-None-Match'], shared),
  };
}
