import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const JOURNEYS = [
  ...['appointment-picker', 'appointment', 'booking', 'look-up', 'wait-list'],
  ...['queue-ticket', 'queue-board', 'check-in'],
  ...['service-performance', 'coverage', 'service-feedback'],
] as const;

/** What assistive technology lists as a place of the page; a section only where it has a name. */
const LANDMARK =
  /<(?:main|nav|aside|header|footer|search)[\s>]|<section[^>]*\saria-label|<form[^>]*\saria-label|\brole="(?:main|navigation|complementary|banner|contentinfo|search|region|form)"/g;

const sourcesOf = (journey: string): readonly string[] => {
  const folder = new URL(`./${journey}/`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
};

describe('landmarks of the page', () => {
  it.each(JOURNEYS)('are none of %s', (journey) => {
    const sources = sourcesOf(journey);
    expect(sources.length).toBeGreaterThan(1);
    expect(sources.flatMap((source) => source.match(LANDMARK) ?? [])).toEqual([]);
  });
});
