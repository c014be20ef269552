import { createHttpGateway, type ServiceDefinition } from '@fanar/contract';
import { sectors } from '@fanar/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from './start-server.js';
import { emptyDatabase } from './testing/empty-database.js';
import { jointService } from './testing/joint-service.js';
import { testSecret } from './testing/test-server.js';

const definition: ServiceDefinition = { ...jointService, id: 'courts/own-service' };
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({
    port: 0,
    hostname: '127.0.0.1',
    template: await emptyDatabase(),
    secret: testSecret,
    catalogue: { definitions: [definition] },
  });
});
afterAll(() => server.close());

describe('a server of a host', () => {
  it('offers its services, in the sectors that they belong to, at no office of ours', async () => {
    const gateway = createHttpGateway({ base: `${server.url}api/v1` });
    expect(await gateway.getService(definition.id)).toEqual(definition);
    expect(await gateway.getDirectory?.()).toMatchObject({
      services: [{ id: definition.id }],
      sectors: sectors.filter(({ id }) => id === 'courts'),
    });
    expect(await gateway.listOffices(definition.id)).toEqual([]);
    await expect(gateway.getService('traffic/renew-vehicle-licence')).rejects.toMatchObject({
      code: 'service-not-found',
    });
  });

  it('refuses a port that is taken before it touches any data', async () => {
    const port = Number(new URL(server.url).port);
    const second = startServer({ port, hostname: '127.0.0.1', databaseUrl: 'postgres://nowhere' });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
