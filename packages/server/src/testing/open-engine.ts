import type { Availability } from '@fanar/contract';
import { readAvailability, type AvailabilityQuestion } from '../appointments/availability.js';
import { createKnownOffices } from '../appointments/known-offices.js';
import { connect } from '../database/connect.js';
import { migrate } from '../database/migrate.js';
import { defaultRetention } from '../cases/retention-period.js';
import { createUsualTimes } from '../cases/usual-time.js';
import { createKnownCells } from '../figures/known-cells.js';
import { createCatalogue, type CatalogueData } from '../catalogue.js';
import { createEventStreams } from '../http/event-stream.js';
import { consoleMessages } from '../messages/console.js';
import { defaultLimits, type Resources } from '../resources.js';
import { createVault } from '../security/vault.js';
import { emptyDatabase } from './empty-database.js';
import { testSecret } from './test-server.js';

export interface Engine {
  readonly resources: Resources;
  close(): Promise<void>;
}

/** What the server works with, and no routes before it, on a database in memory. */
export async function openEngine(data: CatalogueData, now: () => Date): Promise<Engine> {
  const { db, notices, close } = await connect({ template: await emptyDatabase() });
  const clientAddress = (): string => 'test';
  await migrate(db);
  const catalogue = createCatalogue(data);
  const resources: Resources = {
    db,
    notices,
    knownOffices: createKnownOffices({ db, notices, catalogue }),
    usualTimes: createUsualTimes({ catalogue, now }),
    knownCells: createKnownCells({ db, notices, now }),
    smallest: 10,
    streams: createEventStreams({ perClient: defaultLimits.streams, clientAddress }),
    vault: createVault(testSecret),
    catalogue,
    now,
    limits: defaultLimits,
    payments: undefined,
    messages: consoleMessages(),
    pages: {},
    sendSoon: () => undefined,
    judgesLater: false,
    retention: defaultRetention,
    pauseOf: () => undefined,
    allowedOrigins: [],
    clientAddress,
    staffOf: () => undefined,
    reportError: (error) => {
      throw error;
    },
  };
  return { resources, close };
}

export async function askEngine(
  { resources }: Engine,
  question: AvailabilityQuestion,
): Promise<Availability> {
  const pieces = await readAvailability(resources, question);
  return JSON.parse(String(Buffer.concat(pieces.map(({ bytes }) => bytes)))) as Availability;
}
