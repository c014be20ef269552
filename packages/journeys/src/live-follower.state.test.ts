import type { LiveEvent, Queue } from '@fanar/contract';
import { GatewayError } from '@fanar/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveFollower, pauseAfter } from './live-follower.js';
import { hall } from './queue/testing/hall.js';

interface Setting {
  readonly isWatched?: boolean;
  readonly goesOn?: boolean;
  readonly isSeen?: () => boolean;
  readonly isSame?: () => boolean;
}

function following({ isWatched = true, goesOn = false, ...more }: Setting = {}) {
  const failures: unknown[] = [];
  const told: string[] = [];
  let tell: (event: LiveEvent<Queue>) => void = () => undefined;
  let isEnded = false;
  let asked = 0;
  const follower = new LiveFollower<Queue>({
    ...more,
    goesOn,
    watch: () =>
      isWatched
        ? (onEvent, signal) => {
            tell = onEvent;
            signal.addEventListener('abort', () => (isEnded = true));
          }
        : undefined,
    ask: () => {
      asked += 1;
      const failure = failures.shift();
      return failure === undefined ? Promise.resolve() : Promise.reject(failure as Error);
    },
    onData: (queue) => told.push(`queue ${String(queue.waiting)}`),
    onLiveliness: (liveliness) => {
      if (told.at(-1) !== liveliness) told.push(liveliness);
    },
  });
  return {
    follower,
    failures,
    told,
    tell: (event: LiveEvent<Queue>) => tell(event),
    isEnded: () => isEnded,
    asked: () => asked,
  };
}

describe('following what changes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks at once, and is told of changes from then on', async () => {
    const { follower, tell, told, asked } = following();
    follower.start();
    tell({ type: 'connected' });
    tell({ type: 'data', data: hall({ waiting: 4 }) });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told).toEqual(['live', 'queue 4', 'live']);
    expect(asked()).toBe(2);
    follower.stop();
  });

  it('asks only while nothing is told, where what is told goes on after what is known', async () => {
    const { follower, tell, told, asked } = following({ goesOn: true });
    follower.start();
    tell({ type: 'connected' });
    tell({ type: 'data', data: hall({ waiting: 4 }) });
    await vi.advanceTimersByTimeAsync(600_000);
    expect([told, asked()]).toEqual([['live', 'queue 4'], 0]);
    tell({ type: 'lost' });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(asked()).toBe(1);
    follower.stop();
  });

  it('asks again and again where nothing is told', async () => {
    const { follower, asked, told } = following({ isWatched: false });
    follower.start();
    await vi.advanceTimersByTimeAsync(45_000);
    expect([asked(), told]).toEqual([4, ['asking']]);
    follower.stop();
    await vi.advanceTimersByTimeAsync(45_000);
    expect(asked()).toBe(4);
  });

  it('asks while the connection is away, and what was missed when it is back', async () => {
    const { follower, tell, asked, told } = following();
    follower.start();
    tell({ type: 'connected' });
    await vi.advanceTimersByTimeAsync(0);
    tell({ type: 'lost' });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told).toEqual(['live', 'lost', 'asking']);
    const before = asked();
    tell({ type: 'connected' });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked()).toBe(before + 1);
    follower.stop();
  });

  it('waits longer and longer while asking fails, and as long as it is told', async () => {
    const { follower, failures, asked, told } = following({ isWatched: false });
    const away = () => new GatewayError({ code: 'network-unreachable', status: 0 });
    failures.push(away(), away());
    follower.start();
    await vi.advanceTimersByTimeAsync(29_999);
    expect([asked(), told]).toEqual([1, ['lost']]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked(), told]).toEqual([3, ['lost', 'asking']]);
    expect(pauseAfter(20)).toBe(240_000);
    expect(pauseAfter(0, 90)).toBe(90_000);
    follower.stop();
  });

  it('asks for nothing while nobody looks, until it is told to', async () => {
    let isSeen = true;
    const { follower, asked } = following({ isWatched: false, isSeen: () => isSeen });
    follower.start();
    isSeen = false;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked()).toBe(1);
    isSeen = true;
    void follower.ask();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(asked()).toBe(3);
    follower.stop();
  });

  it('asks less and less often while there is nothing new', async () => {
    let isSame = true;
    const { follower, asked } = following({ isWatched: false, isSame: () => isSame });
    follower.start();
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(30_000 + 60_000 + 120_000);
    expect(asked()).toBe(4);
    isSame = false;
    await vi.advanceTimersByTimeAsync(240_000 + 15_000);
    expect(asked()).toBe(6);
    follower.stop();
  });

  it('ends the connection, and hears nothing of it afterwards', () => {
    const { follower, tell, told, isEnded } = following();
    follower.start();
    follower.stop();
    expect([isEnded(), follower.isRunning]).toEqual([true, false]);
    tell({ type: 'data', data: hall() });
    expect(told).toEqual([]);
  });
});
