/// <reference types="node" />
import { readdirSync } from 'node:fs';
import { loadFieldRules, show, validateAnswers, type ServiceDefinition } from '@fanar/contract';
import { checkDefinition } from '@fanar/contract/schema';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { lifeEvents } from './life-events.js';
import { isBookable } from './offices/office.js';
import { officesFor } from './offices/offices.js';
import { sectors } from './sectors.js';
import { loadService, services } from './services.js';

const files = readdirSync(new URL('services/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replaceAll('\\', '/').replace(/\.json$/, ''));

describe('every service', () => {
  it('that has a file is offered, and no other', () => {
    expect([...services].sort()).toEqual([...files].sort());
    expect(definitions.map(({ id }) => id)).toEqual(services);
  });

  it.each(services)('%s is valid, and is what its name says', async (id) => {
    const definition = await loadService(id);
    expect(
      checkDefinition(definition, { sectors, events: lifeEvents, services: definitions }),
    ).toEqual([]);
    expect(definition?.id).toBe(id);
    expect(definition).toEqual(definitions.find((other) => other.id === id));
  });

  it.each(definitions)('$id is found by other names, and by events', (definition) => {
    const { events = [], keywords = [] } = definition;
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(keywords.map(({ ar }) => ar)).size).toBe(keywords.length);
    expect(keywords.length).toBeGreaterThanOrEqual(3);
  });

  it.each(definitions)('$id speaks both languages everywhere', (definition) => {
    expect(textsIn(definition).length).toBeGreaterThan(0);
    for (const text of textsIn(definition)) {
      expect(text.en, text.ar).toBeTruthy();
      expect(text.ar, text.ar).toMatch(/[\u0621-\u064A]/);
      // No tatweel, no Latin punctuation in Arabic, no space before a comma.
      expect(text.ar, text.ar).not.toMatch(/\u0640|[,;?]|\s[،؛؟.]/);
    }
  });

  it('is combined both ways, and received at each office in a way that it may be', () => {
    for (const definition of definitions.filter(isBookable)) {
      const { id, visit = {} } = definition;
      for (const other of companionsOf(definition)) {
        expect(other?.appointment, id).not.toBe('none');
        expect(other && companionsOf(other).map((one) => one?.id), id).toContain(id);
      }
      const { modes = ['in-person'] } = visit;
      for (const { id: place, reception } of officesFor(id)) {
        const offered = reception?.modes ?? ['in-person'];
        expect(
          offered.some((mode) => modes.includes(mode)),
          `${id} ${place}`,
        ).toBe(true);
      }
    }
    const visits = definitions.flatMap(({ visit }) => (visit ? [visit] : []));
    expect(visits).toHaveLength(20);
  });

  it('is not found under any other name', async () => {
    for (const id of ['', 'traffic/none', '__proto__', 'toString', 'constructor']) {
      expect(await loadService(id)).toBeUndefined();
    }
  });
});

function companionsOf({ id, visit }: ServiceDefinition) {
  const { combinesWith = [] } = visit ?? {};
  if (combinesWith !== 'sector') {
    return combinesWith.map((one) => definitions.find((other) => other.id === one));
  }
  const sector = `${id.split('/')[0]}/`;
  return definitions.filter((other) => other.id !== id && other.id.startsWith(sector));
}

describe('traffic/renew-vehicle-licence', () => {
  const answers = {
    fullName: 'سمير فؤاد عبد الرحمن حسن',
    nationalId: '20001150300919',
    mobile: '+201001234567',
    plate: 'أبج1234',
    vehicleType: 'private',
    licenceState: 'valid',
    vehicleLicence: [{ id: 'u'.repeat(24), name: 'رخصة.pdf', size: 1000, type: 'application/pdf' }],
    insured: true,
    violationsPaid: true,
  };
  const address = { governorate: 'EG-PTS', district: 'حي الشرق', street: '١٢ شارع ٢٣ يوليو' };

  it('asks for an address only where a courier needs it', async () => {
    const definition = (await loadService('traffic/renew-vehicle-licence'))!;
    const courier = { ...answers, delivery: 'courier', ...address };
    const office = { ...answers, delivery: 'office' };
    const steps = (given: object) =>
      show(definition, { ...given }).steps.map(({ step }) => step.id);
    await loadFieldRules(definition);
    expect(steps(courier)).toEqual(['owner', 'vehicle', 'documents', 'receiving', 'address']);
    expect(steps(office)).toEqual(['owner', 'vehicle', 'documents', 'receiving']);
    expect(validateAnswers(definition, courier)).toEqual([]);
    expect(validateAnswers(definition, office)).toEqual([]);
    expect(validateAnswers(definition, { ...office, street: address.street })).toEqual([
      { pointer: '/street', code: 'answer-unexpected' },
    ]);
  });
});

function textsIn(value: unknown): { ar: string; en?: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ar' in value) return [value as { ar: string; en?: string }];
  return Object.values(value).flatMap(textsIn);
}
