import type { ReactiveController } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MidnightController } from './midnight-controller.js';

function start() {
  const requestUpdate = vi.fn();
  const onMidnight = vi.fn();
  let controller: ReactiveController | undefined;
  const host = {
    requestUpdate,
    addController: (added: ReactiveController) => (controller = added),
    removeController: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  new MidnightController(host, onMidnight);
  controller?.hostConnected?.();
  return { requestUpdate, onMidnight, leave: () => controller?.hostDisconnected?.() };
}

describe('a page left open over midnight', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime('2026-05-04T23:59:58+03:00');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is drawn again when the day begins in Cairo, wherever the device is', () => {
    const { requestUpdate, onMidnight } = start();
    vi.advanceTimersByTime(1000);
    expect(requestUpdate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(requestUpdate).toHaveBeenCalledTimes(1);
    expect(onMidnight).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    expect(requestUpdate).toHaveBeenCalledTimes(2);
  });

  it('is left alone once the element is gone', () => {
    const { requestUpdate, leave } = start();
    leave();
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    expect(requestUpdate).not.toHaveBeenCalled();
  });
});
