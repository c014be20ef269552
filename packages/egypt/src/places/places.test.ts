import { describe, expect, it } from 'vitest';
import { AREA_CODES } from '../identifiers/area-codes.js';
import { parseNationalId } from '../identifiers/national-id.js';
import { GOVERNORATES, governorateOfBirth } from './governorates.js';
import { PORT_SAID_DISTRICTS } from './port-said.js';

/** Held a second time, in words of its own: a table that only agrees with itself proves nothing. */
const GOVERNORATE_TABLE = `
  C   01 11    القاهرة       Cairo
  ALX 02 21,23 الإسكندرية    Alexandria
  PTS 03 42    بورسعيد       Port Said
  SUZ 04 43    السويس        Suez
  DT  11 34    دمياط         Damietta
  DK  12 35    الدقهلية      Dakahlia
  SHR 13 44    الشرقية       Sharqia
  KB  14 13    القليوبية     Qalyubia
  KFS 15 33    كفر الشيخ     Kafr El Sheikh
  GH  16 31    الغربية       Gharbia
  MNF 17 32    المنوفية      Monufia
  BH  18 22    البحيرة       Beheira
  IS  19 41    الإسماعيلية   Ismailia
  GZ  21 12    الجيزة        Giza
  BNS 22 62    بني سويف      Beni Suef
  FYM 23 63    الفيوم        Fayoum
  MN  24 61    المنيا        Minya
  AST 25 71    أسيوط         Assiut
  SHG 26 82    سوهاج         Sohag
  KN  27 83    قنا           Qena
  ASN 28 81    أسوان         Aswan
  LX  29 85    الأقصر        Luxor
  BA  31 84    البحر الأحمر  Red Sea
  WAD 32 72    الوادي الجديد New Valley
  MT  33 51    مطروح         Matrouh
  SIN 34 45    شمال سيناء    North Sinai
  JS  35 46    جنوب سيناء    South Sinai`;

/** Area code, governorates, lengths of the number after it. */
const AREA_TABLE = `
  2 C,GZ,KB 8 | 3 ALX 7 | 13 KB 7 | 15 SHR 6,7 | 40 GH 7 | 45 BH 7 | 46 MT 7 | 47 KFS 7 | 48 MNF 7
  50 DK 7 | 55 SHR 7 | 57 DT 6,7 | 62 SUZ 7 | 64 IS 7 | 65 BA 7 | 66 PTS 7 | 68 SIN 7 | 69 JS 7
  82 BNS 7 | 84 FYM 7 | 86 MN 7 | 88 AST 7 | 92 WAD 7 | 93 SHG 7 | 95 LX 7 | 96 KN 7 | 97 ASN 7`;

const rows = (table: string, separator: RegExp) =>
  table
    .trim()
    .split(separator)
    .map((row) => row.trim());

describe('places', () => {
  it('holds the 27 governorates with their codes, postcodes and names', () => {
    const held = GOVERNORATES.map(({ iso, nid, post, ar, en }) =>
      [iso.replace('EG-', ''), nid, post.join(), ar, en].join(' '),
    );
    expect(held).toEqual(rows(GOVERNORATE_TABLE, /\n/).map((row) => row.replace(/ +/g, ' ')));
    expect(GOVERNORATES.every(({ iso }) => /^EG-[A-Z]+$/.test(iso))).toBe(true);
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

  it('holds the landline areas with their governorates and lengths', () => {
    const held = AREA_CODES.map(({ code, governorates, lengths }) =>
      [code, governorates.join().replaceAll('EG-', ''), lengths.join()].join(' '),
    );
    expect(held).toEqual(rows(AREA_TABLE, /\||\n/));
  });

  it('holds the seven districts of Port Said and its two cities', () => {
    expect(PORT_SAID_DISTRICTS.map(({ id, kind, ar, en }) => [id, kind, ar, en])).toEqual([
      ['sharq', 'district', 'حي الشرق', 'El Sharq'],
      ['arab', 'district', 'حي العرب', 'El Arab'],
      ['manakh', 'district', 'حي المناخ', 'El Manakh'],
      ['dawahy', 'district', 'حي الضواحي', 'El Dawahy'],
      ['zohour', 'district', 'حي الزهور', 'El Zohour'],
      ['ganoub', 'district', 'حي الجنوب', 'El Ganoub'],
      ['gharb', 'district', 'حي غرب', 'Gharb'],
      ['port-fouad', 'city', 'مدينة بورفؤاد', 'Port Fouad'],
      ['salam-misr', 'new-city', 'مدينة سلام مصر', 'Salam Misr'],
    ]);
  });
});
