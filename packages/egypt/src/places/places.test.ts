import { describe, expect, it } from 'vitest';
import { GOVERNORATES, governorateOfBirth } from './governorates.js';
import { parseNationalId } from '../identifiers/national-id.js';
import { PORT_SAID_DISTRICTS } from './port-said.js';

const distinct = (values: readonly string[]) => new Set(values).size;

describe('places', () => {
  it('holds the 27 governorates, each code once', () => {
    expect(GOVERNORATES).toHaveLength(27);
    expect(distinct(GOVERNORATES.map(({ iso }) => iso))).toBe(27);
    expect(distinct(GOVERNORATES.map(({ nid }) => nid))).toBe(27);
    expect(distinct(GOVERNORATES.flatMap(({ post }) => post))).toBe(28);
    expect(GOVERNORATES.find(({ ar }) => ar === 'بورسعيد')).toEqual({
      iso: 'EG-PTS',
      nid: '03',
      post: ['42'],
      ar: 'بورسعيد',
      en: 'Port Said',
    });
  });

  it('names the governorates of exactly the codes that a national ID is not warned about', () => {
    for (let code = 0; code < 100; code += 1) {
      const nid = String(code).padStart(2, '0');
      const id = parseNationalId(`2000115${nid}00919`);
      const warned = id.ok && id.warnings.some((warning) => warning.code.endsWith('governorate'));
      expect([nid, governorateOfBirth(nid) !== null || nid === '88']).toEqual([nid, !warned]);
    }
    expect(governorateOfBirth('03')?.iso).toBe('EG-PTS');
  });

  it('holds the seven districts of Port Said and its two cities', () => {
    expect(PORT_SAID_DISTRICTS.filter(({ kind }) => kind === 'district')).toHaveLength(7);
    expect(distinct(PORT_SAID_DISTRICTS.map(({ id }) => id))).toBe(9);
  });
});
