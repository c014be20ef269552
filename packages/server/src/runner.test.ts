import { expect, it } from 'vitest';
import { runEvery } from './runner.js';

it('runs one at a time, once more for all who ask meanwhile, and nothing after it was stopped', async () => {
  const begun: (() => void)[] = [];
  const reported: unknown[] = [];
  const work = (): Promise<void> => new Promise((resolve) => begun.push(resolve));
  const { run, stop } = runEvery(3600, work, (error) => reported.push(error));
  const first = run();
  await Promise.resolve();
  const others = [run(), run(), run()];
  expect(begun).toHaveLength(1);
  begun[0]?.();
  await first;
  await Promise.resolve();
  expect(begun).toHaveLength(2);
  begun[1]?.();
  await Promise.all(others);
  expect(begun).toHaveLength(2);

  void run();
  await Promise.resolve();
  void run();
  const stopped = stop();
  begun[2]?.();
  await stopped;
  await run();
  expect([begun.length, reported]).toEqual([3, []]);
});

it('reports a failure, and runs again', async () => {
  const reported: unknown[] = [];
  let turns = 0;
  const work = (): Promise<void> => {
    turns += 1;
    return turns === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
  };
  const { run, stop } = runEvery(3600, work, (error) => reported.push(error));
  await run();
  await run();
  await stop();
  expect([turns, reported.length]).toEqual([2, 1]);
});
