import { describe, expect, it, vi } from 'vitest';
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

describe('LazyParts', () => {
  it('fetches each part once and tells when it is here', async () => {
    const { host, parts } = makeParts();
    const load = vi.fn(async () => 'part');
    expect(parts.need([load, load])).toBe('loading');
    await vi.waitFor(() => expect(host.requestUpdate).toHaveBeenCalledOnce());
    expect(parts.need([load])).toBe('ready');
    expect(load).toHaveBeenCalledOnce();
  });

  it('has nothing to wait for where nothing is needed', () => {
    expect(makeParts().parts.need([])).toBe('ready');
  });

  it('tries again only when asked to', async () => {
    const { host, parts } = makeParts();
    const load = vi.fn<() => Promise<unknown>>().mockRejectedValueOnce(new Error('offline'));
    parts.need([load]);
    await vi.waitFor(() => expect(host.requestUpdate).toHaveBeenCalledOnce());
    expect(parts.need([load])).toBe('failed');
    expect(load).toHaveBeenCalledOnce();
    load.mockResolvedValueOnce('part');
    parts.retry();
    expect(parts.need([load])).toBe('loading');
    await vi.waitFor(() => expect(parts.need([load])).toBe('ready'));
  });
});
