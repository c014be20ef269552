import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVault } from '../security/vault.js';
import { everyCell, textsIn } from '../testing/every-cell.js';
import { as, goodApplication, receiptOf, submit } from '../testing/examples.js';
import { startTestServer, testSecret, type TestServer } from '../testing/test-server.js';
import { sealEarlierAnswers } from './open-answers.js';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
}, 60_000);
afterAll(() => test.close());

it('seals what an earlier server wrote in the clear, and tells it as before', async () => {
  const { db } = test.server;
  const vault = createVault(testSecret);
  const receipt = await as.receipt(await submit(test, await goodApplication(test)));
  const { answers } = await receiptOf(test, receipt);
  const { plate } = answers as { plate: string };
  await db
    .updateTable('application')
    .set({ answers: JSON.stringify(answers) })
    .execute();
  expect(textsIn(await everyCell(db), [plate])).toEqual([plate]);

  await Promise.all([sealEarlierAnswers(db, vault), sealEarlierAnswers(db, vault)]);
  expect(textsIn(await everyCell(db), [plate])).toEqual([]);
  expect((await receiptOf(test, receipt)).answers).toEqual(answers);
});
