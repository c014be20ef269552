import { expect } from '@open-wc/testing';
import { until } from './until.js';

describe('waiting in a test', () => {
  const { setTimeout } = window;

  afterEach(() => (window.setTimeout = setTimeout));

  it('tells how it is once the time is over', async () => {
    window.setTimeout = ((handler: () => void) => setTimeout(handler)) as typeof setTimeout;
    let state = 'at the start';
    const waiting = until(
      () => false,
      () => `still ${state}`,
    );
    state = 'at the end';
    const told = await waiting.catch((error: unknown) => (error as Error).message);
    expect(told).to.equal('Timeout: still at the end');
  });
});
