import { Migrator, type Kysely, type Migration } from 'kysely';
import { first } from './migrations/0001-first.js';
import { serviceForms } from './migrations/0002-service-forms.js';
import { messages } from './migrations/0003-messages.js';
import { appointments } from './migrations/0004-appointments.js';
import { queues } from './migrations/0005-queues.js';
import { cases } from './migrations/0006-cases.js';
import { figures } from './migrations/0007-figures.js';
import { erasure } from './migrations/0008-erasure.js';
import { lanes } from './migrations/0009-lanes.js';
import { paid } from './migrations/0010-paid.js';
import { notifications } from './migrations/0011-notifications.js';
import { open311 } from './migrations/0012-open311.js';
import type { Database } from './schema.js';

/** In order; a released migration is never edited, a change is a new entry. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-service-forms': serviceForms,
  '0003-messages': messages,
  '0004-appointments': appointments,
  '0005-queues': queues,
  '0006-cases': cases,
  '0007-figures': figures,
  '0008-erasure': erasure,
  '0009-lanes': lanes,
  '0010-paid': paid,
  '0011-notifications': notifications,
  '0012-open311': open311,
};

/** Brings the schema up to date. Several processes may start at once: one migrates, the others wait. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be migrated.', { cause: error });
}
