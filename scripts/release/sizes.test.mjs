import { describe, expect, it } from 'vitest';
import { sizeTable } from './sizes.mjs';

const of = (/** @type {number} */ gzip) => ({ gzip, budget: 9000 });

describe('the table of sizes', () => {
  it('has what grew first, what is new or gone, and how many stayed', () => {
    const last = { button: of(2048), select: of(1024), link: of(512), card: of(700), tag: of(9) };
    const next = { button: of(2000), select: of(2048), link: of(512), tabs: of(300), tag: of(9) };
    expect(sizeTable(last, next)).toEqual([
      'select                    1.00 kB    2.00 kB    +1024 B +100.0 %',
      'tabs                            —    0.29 kB     +300 B',
      'button                    2.00 kB    1.95 kB      −48 B   −2.3 %',
      'card                      0.68 kB          —     −700 B −100.0 %',
      '2 entries are as they were.',
    ]);
  });
});
