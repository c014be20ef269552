import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LazyParts } from './lazy-parts.js';

function makeParts() {
  const host = {
    addController: vi.fn(),
    removeController: vi.fn(),
    requestUpdate: vi.fn(),
    updateComplete: Promise.resolve(true),
  };
  return { host, parts: new LazyParts(host, () => 'ar') };
}

const failing = () =>
  vi.fn<() => Promise<unknown>>().mockImplementation(async () => {
    throw new Error('offline');
  });

describe('LazyParts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('fetches each part once and tells when it is here', async () => {
    const { host, parts } = makeParts();
    const load = vi.fn(async () => 'part');
    expect(parts.need([load, load])).toBe('loading');
    await vi.runAllTimersAsync();
    expect(host.requestUpdate).toHaveBeenCalledOnce();
    expect(parts.need([load])).toBe('ready');
    expect(load).toHaveBeenCalledOnce();
  });

  it('has nothing to wait for where nothing is needed', () => {
    expect(makeParts().parts.need([])).toBe('ready');
  });

  it('asks again by itself, after a while and then after a longer one', async () => {
    const { host, parts } = makeParts();
    const load = failing();
    parts.need([load]);
    await vi.advanceTimersByTimeAsync(999);
    expect(load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(load).toHaveBeenCalledTimes(2);
    expect(parts.need([load])).toBe('loading');
    load.mockResolvedValueOnce('part');
    await vi.advanceTimersByTimeAsync(2999);
    expect([parts.need([load]), host.requestUpdate.mock.calls.length]).toEqual(['loading', 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect([parts.need([load]), host.requestUpdate.mock.calls.length]).toEqual(['ready', 1]);
  });

  it('leaves it to the citizen in the end, and says when that did not help either', async () => {
    const { host, parts } = makeParts();
    const load = failing();
    parts.need([load]);
    await vi.runAllTimersAsync();
    expect(parts.need([load])).toBe('failed');
    expect(load).toHaveBeenCalledTimes(3);
    expect(host.requestUpdate).toHaveBeenCalledOnce();

    parts.retry();
    expect(parts.need([load])).toBe('loading');
    await vi.runAllTimersAsync();
    expect(parts.need([load, async () => 'another'])).toBe('stuck');

    parts.retry();
    load.mockResolvedValueOnce('part');
    expect(parts.need([load])).toBe('loading');
    await vi.runAllTimersAsync();
    expect(parts.need([load])).toBe('ready');
  });

  it('asks anew for what did not come ahead of need', async () => {
    const { parts } = makeParts();
    const load = failing();
    parts.ahead([load]);
    await vi.runAllTimersAsync();
    parts.ahead([load]);
    expect(load).toHaveBeenCalledTimes(3);
    load.mockResolvedValueOnce('part');
    expect(parts.need([load])).toBe('loading');
    await vi.runAllTimersAsync();
    expect(parts.need([load])).toBe('ready');
  });
});
