import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createHttpGateway } from '@fanar/contract';
import { definitions, startApi } from '../server/api.js';
import { validAnswers } from './answers.js';

let api;
let gateway;

before(async () => {
  // Without a folder for data, all of it is in memory and gone at the end.
  api = await startApi();
  gateway = createHttpGateway({ base: `${api.url}api/v1` });
});

after(() => api.close());

/** Sends an application, as the form does. */
function send({ id, version }, answers) {
  const request = { service: id, version, answers, language: 'ar', declared: true };
  return gateway.createApplication(request, { idempotencyKey: randomUUID() });
}

for (const definition of definitions) {
  describe(definition.id, () => {
    it('is offered', async () => {
      assert.deepEqual(await gateway.getService(definition.id), definition);
    });

    it('takes an application and tracks it', async () => {
      const { reference, trackingKey } = await send(definition, await validAnswers(definition));
      const application = await gateway.getApplication(reference, trackingKey);
      assert.equal(application.service, definition.id);
      assert.equal(application.current, definition.stages[0].id);
    });

    it('refuses an application without answers, and says what is missing', async () => {
      await assert.rejects(send(definition, {}), (error) => {
        assert.equal(error.code, 'answers-invalid');
        assert.ok(error.errors.length > 0);
        return true;
      });
    });
  });
}
