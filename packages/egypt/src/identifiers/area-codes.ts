/** A landline area. */
export interface AreaCode {
  /** Without the trunk zero: `66` is dialled 066. */
  readonly code: string;
  /** The governorates it serves, by ISO 3166-2 code. */
  readonly governorates: readonly string[];
  /** Lengths of the number after the area code. */
  readonly lengths: readonly number[];
}

const area = (code: string, governorates: string, lengths = [7]): AreaCode => ({
  code,
  governorates: governorates.split(' ').map((iso) => `EG-${iso}`),
  lengths,
});

/**
 * Landline areas of Egypt. 15 is the city of 10th of Ramadan, 13 is Banha and the north of Qalyubia.
 * Source: metadata of Google's libphonenumber for Egypt, 2026.
 */
export const AREA_CODES: readonly AreaCode[] = [
  area('2', 'C GZ KB', [8]),
  area('3', 'ALX'),
  area('13', 'KB'),
  area('15', 'SHR', [6, 7]),
  area('40', 'GH'),
  area('45', 'BH'),
  area('46', 'MT'),
  area('47', 'KFS'),
  area('48', 'MNF'),
  area('50', 'DK'),
  area('55', 'SHR'),
  area('57', 'DT', [6, 7]),
  area('62', 'SUZ'),
  area('64', 'IS'),
  area('65', 'BA'),
  area('66', 'PTS'),
  area('68', 'SIN'),
  area('69', 'JS'),
  area('82', 'BNS'),
  area('84', 'FYM'),
  area('86', 'MN'),
  area('88', 'AST'),
  area('92', 'WAD'),
  area('93', 'SHG'),
  area('95', 'LX'),
  area('96', 'KN'),
  area('97', 'ASN'),
];
