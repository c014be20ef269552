import { describe, expect, it } from 'vitest';
import {
  addressProblem,
  districtsOf,
  movedTo,
  partsOf,
  readAddress,
  toAddress,
  toParts,
} from './address-field.state.js';

const PORT_SAID = districtsOf({ governorate: 'EG-PTS' }, undefined);

describe('districtsOf', () => {
  it('knows those of Port Said, and what the page gives', () => {
    expect(PORT_SAID).toHaveLength(9);
    const suez = [{ id: 'suez', ar: 'حي السويس', en: 'Suez' }];
    const own = { 'EG-SUZ': suez, 'EG-PTS': [] };
    expect(districtsOf({ governorate: 'EG-SUZ' }, own)).toBe(suez);
    expect(districtsOf({ governorate: 'EG-PTS' }, own), 'put out of use').toEqual([]);
    expect(districtsOf({ governorate: 'EG-C' }, own)).toEqual([]);
    expect(districtsOf({ governorate: 'toString' }, own)).toEqual([]);
    expect(districtsOf({}, own)).toEqual([]);
  });
});

describe('toAddress', () => {
  it('cleans texts, writes numbers in ASCII digits and leaves names as they are', () => {
    const typed = {
      governorate: 'EG-PTS',
      street: ' شارع  ٢٣ يوليو\u200F',
      building: '١٢ مكرر',
      floor: 'الأرضي',
      unit: '۵',
      landmark: ' ',
      postcode: '٤٢ ٥١١',
    };
    expect(toAddress(typed, PORT_SAID)).toEqual({
      governorate: 'EG-PTS',
      street: 'شارع ٢٣ يوليو',
      building: '12 مكرر',
      floor: 'الأرضي',
      unit: '5',
      postcode: '42511',
    });
  });

  it.each([
    ['sharq', 'حي الشرق'],
    ['El Sharq', 'حي الشرق'],
    ['حي الشرق', 'حي الشرق'],
    ['حي جديد', 'حي جديد'],
  ])('names the district %s', (city, name) => {
    expect(toAddress({ city }, PORT_SAID)).toEqual({ city: name });
  });

  it('keeps a postcode that is none', () => {
    expect(toAddress({ postcode: '٤٢٥' }, [])).toEqual({ postcode: '425' });
  });
});

describe('readAddress', () => {
  it.each([
    ['{"governorate":"EG-PTS","floor":"","other":"x","unit":5}', { governorate: 'EG-PTS' }],
    ['{', {}],
    ['null', {}],
    ['"text"', {}],
    [null, {}],
    [undefined, {}],
    [{ city: 'sharq' }, { city: 'sharq' }],
  ])('reads %j', (value, parts) => {
    expect(readAddress(value)).toEqual(parts);
  });
});

describe('movedTo', () => {
  it('leaves nothing of what lay within the governorate before', () => {
    const typed = { governorate: 'EG-PTS', city: 'حي الشرق', area: 'شياخة', street: 'شارع' };
    expect(movedTo('EG-C', typed)).toEqual({
      governorate: 'EG-C',
      city: '',
      policeStation: '',
      area: '',
      street: 'شارع',
    });
  });

  it('keeps a city that was there before any governorate', () => {
    expect(movedTo('EG-C', { city: 'مدينة نصر' })).toEqual({
      governorate: 'EG-C',
      city: 'مدينة نصر',
    });
  });
});

describe('addressProblem', () => {
  const required = ['governorate', 'city', 'street'] as const;

  it.each([
    [{ city: 'حي الشرق' }, { code: 'address-incomplete', params: { parts: 'governorate street' } }],
    [{ governorate: 'EG-XX', city: 'x', street: 'y' }, { code: 'choice-unknown' }],
    [
      { governorate: 'EG-C', city: 'x', street: 'y', postcode: '425' },
      { code: 'postcode-length', params: { count: 3 } },
    ],
    [{ governorate: 'EG-C', city: 'x', street: 'y', postcode: '42511' }, null],
    [{ governorate: 'EG-C', city: 'x', street: 'y' }, null],
  ])('says of %j', (address, problem) => {
    expect(addressProblem(address, required)).toEqual(problem);
  });
});

describe('partsOf', () => {
  it.each([
    [{ code: 'address-required' }, ['street']],
    [{ code: 'address-incomplete', params: { parts: 'city street' } }, ['city', 'street']],
    [{ code: 'choice-unknown' }, ['governorate']],
    [{ code: 'postcode-length', params: { count: 3 } }, ['postcode']],
    [{ code: 'text-too-long', pointer: '/home/landmark' }, ['landmark']],
    [{ code: 'custom' }, undefined],
  ])('finds the parts of %j', (problem, parts) => {
    expect(partsOf(problem, ['street'])).toEqual(parts);
  });
});

describe('toParts', () => {
  it('takes the parts there are', () => {
    expect(toParts('street  city other')).toEqual(['street', 'city']);
    expect(toParts(null)).toEqual([]);
  });
});
