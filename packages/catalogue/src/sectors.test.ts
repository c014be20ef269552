import { describe, expect, it } from 'vitest';
import { sectors } from './sectors.js';

describe('sectors', () => {
  it('are thirteen, in both languages', () => {
    expect(new Set(sectors.map(({ id }) => id)).size).toBe(13);
    for (const { title, summary } of sectors) {
      expect(title.en).toBeTruthy();
      expect(summary.en).toBeTruthy();
    }
  });
});
