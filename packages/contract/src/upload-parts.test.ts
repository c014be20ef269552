import { describe, expect, it } from 'vitest';
import { UploadParts } from './upload-parts.js';

const KB = 1024;
const MB = 1024 * KB;

/** Sends a file with as many breaks, each as soon as so much has arrived, and counts the waste. */
function wasteOf(total: number, breaks: number, cost: (part: number) => number): number {
  const parts = new UploadParts(total);
  const between = total / (breaks + 1);
  let wasted = 0;
  for (let each = 0; each < breaks; each += 1) {
    for (let arrived = 0; arrived < between; arrived += parts.next) parts.carried(parts.next);
    const lost = cost(parts.next);
    wasted += lost;
    parts.broke(lost);
  }
  return wasted / total;
}

describe('UploadParts', () => {
  it.each([
    [MB, 128 * KB],
    [10 * MB, 128 * KB],
    [25 * MB, 128 * KB],
    [50 * MB, 256 * KB],
    [500 * MB, MB],
  ])('begins a file of %i bytes with %i', (total, first) => {
    expect(new UploadParts(total).next).toBe(first);
  });

  it('grows while nothing breaks', () => {
    const parts = new UploadParts(25 * MB);
    parts.carried(4 * MB);
    expect(parts.next).toBe(256 * KB);
    parts.carried(20 * MB);
    expect(parts.next).toBe(MB);
  });

  it.each<[string, (part: number) => number]>([
    ['each at the worst moment', (part) => part],
    ['each at the worst moment, and repeated by the browser', (part) => part * 2],
  ])('keeps ten breaks under 5 %% of 25 MB, %s', (_, cost) => {
    expect(wasteOf(25 * MB, 10, cost)).toBeLessThan(0.05);
  });

  it('stays large where a break cost little', () => {
    const [cheap, dear] = [new UploadParts(25 * MB), new UploadParts(25 * MB)];
    cheap.broke(10 * KB);
    dear.broke(700 * KB);
    expect(cheap.next).toBeGreaterThan(2 * dear.next);
  });

  it('never gets so small that asking costs more than sending', () => {
    const parts = new UploadParts(MB);
    for (let breaks = 0; breaks < 50; breaks += 1) parts.broke(parts.next);
    expect(parts.next).toBe(24 * KB);
  });

  it('gains nothing from a server that has more than was sent', () => {
    const parts = new UploadParts(25 * MB);
    parts.broke(0);
    const before = parts.next;
    parts.broke(-5 * MB);
    expect(parts.next).toBe(before);
  });
});
