import type { LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChoiceLoader, type LoadChoices } from './choice-loader.js';

describe('ChoiceLoader', () => {
  const requestUpdate = vi.fn();
  const host = { addController: () => undefined, requestUpdate } as unknown as LitElement;
  const calls: { query: string; signal: AbortSignal; answer: (labels?: string[]) => void }[] = [];
  const load: LoadChoices = (query, { signal }) =>
    new Promise((resolve, reject) => {
      calls.push({
        query,
        signal,
        answer: (labels) =>
          labels ? resolve(labels.map((label) => ({ value: label, label }))) : reject(new Error()),
      });
    });
  const settle = () => vi.advanceTimersByTimeAsync(300);

  beforeEach(() => {
    vi.useFakeTimers();
    calls.length = 0;
    requestUpdate.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it('asks once for the beginning, and shows what comes', async () => {
    const loader = new ChoiceLoader(host);
    expect(loader.status).toBe('idle');
    loader.ask(load, '');
    loader.ask(load, '');
    expect(loader.status).toBe('loading');
    await settle();
    expect(calls).toHaveLength(1);
    calls[0]?.answer(['أ']);
    await settle();
    expect(loader.status).toBe('loaded');
    expect(loader.choices).toEqual([{ value: 'أ', label: 'أ' }]);
    expect(requestUpdate).toHaveBeenCalledTimes(1);
  });

  it('waits for a pause in typing', async () => {
    const loader = new ChoiceLoader(host);
    for (const query of ['ب', 'بو', 'بور']) {
      loader.ask(load, query);
      await vi.advanceTimersByTimeAsync(100);
    }
    await settle();
    expect(calls.map(({ query }) => query)).toEqual(['بور']);
  });

  it('calls off the question before and drops its late answer', async () => {
    const loader = new ChoiceLoader(host);
    loader.ask(load, 'ب');
    await settle();
    loader.ask(load, 'بو');
    expect(calls[0]?.signal.aborted).toBe(true);
    await settle();
    calls[1]?.answer(['بورسعيد']);
    await settle();
    calls[0]?.answer(['باب']);
    await settle();
    expect(loader.choices.map(({ label }) => label)).toEqual(['بورسعيد']);
    expect(loader.status).toBe('loaded');
  });

  it('keeps what it has while it looks for more', async () => {
    const loader = new ChoiceLoader(host);
    loader.ask(load, '');
    await settle();
    calls[0]?.answer(['أ']);
    await settle();
    loader.ask(load, 'ب');
    expect(loader.choices).toHaveLength(1);
    expect(loader.status).toBe('loading');
  });

  it('fails, and tries again when told to', async () => {
    const loader = new ChoiceLoader(host);
    loader.ask(load, '');
    await settle();
    calls[0]?.answer();
    await settle();
    expect(loader.status).toBe('failed');
    expect(loader.choices).toEqual([]);
    loader.ask(load, '');
    await settle();
    expect(calls).toHaveLength(1);
    loader.retry();
    loader.ask(load, '');
    await settle();
    expect(calls).toHaveLength(2);
  });

  it('takes no failure of a question that was called off', async () => {
    const loader = new ChoiceLoader(host);
    loader.ask(load, '');
    await settle();
    loader.ask(load, 'ب');
    calls[0]?.answer();
    await settle();
    expect(loader.status).toBe('loading');
  });

  it('stops with its host and asks again with it', async () => {
    const loader = new ChoiceLoader(host);
    loader.ask(load, '');
    await settle();
    loader.hostDisconnected();
    expect(calls[0]?.signal.aborted).toBe(true);
    loader.ask(load, '');
    await settle();
    expect(calls).toHaveLength(2);
  });

  it('forgets what another source brought', async () => {
    const loader = new ChoiceLoader(host);
    loader.ask(load, '');
    await settle();
    calls[0]?.answer(['أ']);
    await settle();
    loader.ask((query, options) => load(query, options), '');
    expect(loader.choices).toEqual([]);
  });
});
