import { describe, expect, it } from 'vitest';
import { choicesFor, combine, readIds, readServices, type BookedService } from './visit-rules.js';

const service = (id: BookedService['id'], rules: BookedService['rules'] = {}): BookedService => ({
  id,
  rules,
  title: { ar: id },
});

describe('rules of visits', () => {
  it('combines services where either says so, by name or by sector', () => {
    const plain = service('cars/plate');
    expect(combine(plain, service('cars/renew'))).toBe(false);
    expect(combine(plain, service('cars/renew', { combinesWith: ['cars/plate'] }))).toBe(true);
    expect(combine(service('cars/renew', { combinesWith: 'sector' }), plain)).toBe(true);
    expect(combine(service('papers/copy', { combinesWith: 'sector' }), plain)).toBe(false);
  });

  it('takes of several services what all of them take, and asks what any of them asks', () => {
    const first = service('a/a', {
      maxPeople: 4,
      modes: ['in-person', 'video'],
      asks: { email: 'optional', note: 'required' },
      needs: ['wheelchair'],
      onBehalf: true,
    });
    const second = service('a/b', { maxPeople: 2, modes: ['video'], asks: { email: 'required' } });
    expect(choicesFor([first, second])).toEqual({
      maxPeople: 2,
      modes: ['video'],
      canBeFor: false,
      asks: { email: 'required', note: 'required' },
      needs: ['wheelchair'],
    });
  });

  it('asks for nothing where nothing is known', () => {
    expect(choicesFor([])).toEqual({
      ...{ maxPeople: 20, modes: ['in-person'], canBeFor: false, asks: {}, needs: [] },
    });
  });

  it.each([
    ['cars/renew', [{ service: 'cars/renew' }]],
    ['cars/renew, cars/plate*2', [{ service: 'cars/renew' }, { service: 'cars/plate', count: 2 }]],
    ['cars/renew*1 cars/plate*99', [{ service: 'cars/renew' }, { service: 'cars/plate' }]],
    ['cars, /, *2', []],
    ['', []],
  ])('reads %j', (text, services) => {
    expect(readServices(text)).toEqual(services);
  });

  it('reads ids once each', () => {
    expect(readIds(' a,b  b,')).toEqual(['a', 'b']);
    expect(readIds(undefined)).toEqual([]);
  });
});
