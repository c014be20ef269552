import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromUploads, type ListedFiles } from './file-list.js';
import { Files, type FileWork } from './files.js';

const pdf = (name = 'scan.pdf') => new File(['%PDF-1.7'], name);
const sent = fromUploads([{ id: 'a', name: 'a.pdf', size: 8, type: 'application/pdf' }]);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function start(fetchWork: () => Promise<FileWork>) {
  const changes: ListedFiles[] = [];
  return { files: new Files(fetchWork, (before) => changes.push(before)), changes };
}

function work() {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args]);
  const fake: FileWork = {
    choose: note('choose'),
    begin: note('begin'),
    giveUp: note('giveUp'),
    photograph: note('photograph'),
    render: () => '',
    word: () => undefined,
    problem: null,
    refusalId: '',
    count: '',
  };
  return { fake, calls };
}

describe('Files', () => {
  it('holds what is chosen until there is somebody to take it', async () => {
    const { fake, calls } = work();
    const { files } = start(() => Promise.resolve(fake));
    const [first, second] = [[pdf('a.pdf')], [pdf('b.pdf')]];
    files.choose(first);
    files.choose(second);
    expect(files.isWaiting).toBe(true);
    await vi.runAllTimersAsync();
    expect(calls).toEqual([['choose', first], ['choose', second], ['begin']]);
    expect(files.isWaiting).toBe(false);
    files.choose(first);
    expect(calls.at(-1)).toEqual(['choose', first]);
  });

  it('opens the camera as soon as there is one to open, and at once from then on', async () => {
    const { fake, calls } = work();
    const { files } = start(() => Promise.resolve(fake));
    files.photograph();
    expect(files.isComing).toBe(true);
    expect(files.isWaiting, 'no answer is on its way').toBe(false);
    await vi.runAllTimersAsync();
    expect(calls).toEqual([['begin'], ['photograph']]);
    expect(files.isComing).toBe(false);
    files.photograph();
    expect(calls.at(-1)).toEqual(['photograph']);
  });

  it('fetches the work once, and tells when it is there', async () => {
    const { fake } = work();
    const fetchWork = vi.fn(() => Promise.resolve(fake));
    const { files, changes } = start(fetchWork);
    files.prepare();
    files.prepare();
    await vi.runAllTimersAsync();
    files.prepare();
    expect(fetchWork).toHaveBeenCalledTimes(1);
    expect(changes).toHaveLength(1);
  });

  it('tries again where it cannot be fetched, and loses nothing', async () => {
    const { fake, calls } = work();
    const fetchWork = vi
      .fn<() => Promise<FileWork>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(fake);
    const { files } = start(fetchWork);
    const chosen = [pdf()];
    files.choose(chosen);
    await vi.advanceTimersByTimeAsync(100);
    expect(files.isWaiting).toBe(true);
    await vi.advanceTimersByTimeAsync(7000);
    expect(fetchWork).toHaveBeenCalledTimes(3);
    expect(calls[0]).toEqual(['choose', chosen]);
  });

  it('does not go on trying for nothing', async () => {
    const fetchWork = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    const { files } = start(fetchWork);
    files.prepare();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetchWork).toHaveBeenCalledTimes(1);
  });

  it('gives up what waits, and what is under way, for another list', async () => {
    const { fake, calls } = work();
    const { files, changes } = start(() => Promise.resolve(fake));
    files.choose([pdf()]);
    files.reset(sent);
    expect(files.isWaiting).toBe(false);
    await vi.runAllTimersAsync();
    expect(calls).toEqual([['begin']]);
    files.reset([]);
    expect(calls.at(-1)).toEqual(['giveUp', sent]);
    expect(changes, 'nobody has chosen it').toHaveLength(1);
  });

  it('restores a list and keeps what goes on by itself', () => {
    const { files } = start(() => new Promise(() => undefined));
    const entry = { key: 99, name: 'b.pdf', size: 8 } as const;
    files.all = [{ ...entry, state: 'lost', share: 0.5 }];
    files.restore(sent);
    expect(files.all.map(({ state }) => state)).toEqual(['sent', 'lost']);
  });
});
