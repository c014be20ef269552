import { governmentService } from '@fanar/contract/json-ld';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { lifeEvents } from './life-events.js';
import { sectors } from './sectors.js';

const base = 'https://portal.example';

describe.each(['ar', 'en'] as const)('every service for search engines, in %s', (language) => {
  it.each(definitions)('$id', (definition) => {
    const { id, title } = definition;
    const sector = sectors.find((one) => id.startsWith(`${one.id}/`))!;
    const url = `${base}${language === 'en' ? '/en' : ''}/${id}/`;
    const service = governmentService(definition, { url, language, sector, events: lifeEvents });

    expect(service.url).toBe(url);
    expect(service.name).toBe(title[language]);
    expect(service.serviceType).toBe(sector.title[language]);
    expect(service.category?.length).toBe(definition.events?.length);
    expect(service.availableChannel).toHaveLength(definition.channels.length);
    expect(service.offers.price === undefined).toBe(
      definition.fees.some(({ amount, when }) => amount === undefined || when !== undefined),
    );
    for (const [name, value] of valuesOf(service)) {
      expect(['string', 'number'], name).toContain(typeof value);
      expect(value, name).not.toBe('');
      if (/^(url|serviceUrl|@id)$/.test(name)) expect(value, name).toMatch(`${base}/`);
      if (/^(name|description|audienceType|alternateName)$/.test(name))
        expect(/[\u0621-\u064A]/.test(String(value)), `${name}: ${String(value)}`).toBe(
          language === 'ar',
        );
    }
    // As JSON has it: nothing that would be lost.
    expect(JSON.parse(JSON.stringify(service))).toStrictEqual(service);
  });
});

/** Every value that is no node, with the name of its property. Each node says what it is. */
function valuesOf(node: object): [name: string, value: unknown][] {
  expect(node).toHaveProperty('@type');
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().flatMap((one): [string, unknown][] => {
      return typeof one === 'object' && one !== null ? valuesOf(one) : [[name, one]];
    }),
  );
}
