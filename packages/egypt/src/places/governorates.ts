/** One of the 27 governorates. */
export interface Governorate {
  /** ISO 3166-2 code, the key to use everywhere, such as `EG-PTS`. */
  readonly iso: string;
  /** Code inside the national ID number, two digits. */
  readonly nid: string;
  /** First two digits of its postcodes. */
  readonly post: readonly string[];
  readonly ar: string;
  readonly en: string;
}

const governorate = (
  iso: string,
  nid: string,
  post: string,
  ar: string,
  en: string,
): Governorate => ({ iso: `EG-${iso}`, nid, post: post.split(' '), ar, en });

/**
 * The governorates, in the order of their national ID codes.
 * Sources: ISO 3166-2:EG; the address metadata of Google's libaddressinput (postcodes); the national
 * ID codes as publicly described.
 */
export const GOVERNORATES: readonly Governorate[] = [
  governorate('C', '01', '11', 'القاهرة', 'Cairo'),
  governorate('ALX', '02', '21 23', 'الإسكندرية', 'Alexandria'),
  governorate('PTS', '03', '42', 'بورسعيد', 'Port Said'),
  governorate('SUZ', '04', '43', 'السويس', 'Suez'),
  governorate('DT', '11', '34', 'دمياط', 'Damietta'),
  governorate('DK', '12', '35', 'الدقهلية', 'Dakahlia'),
  governorate('SHR', '13', '44', 'الشرقية', 'Sharqia'),
  governorate('KB', '14', '13', 'القليوبية', 'Qalyubia'),
  governorate('KFS', '15', '33', 'كفر الشيخ', 'Kafr El Sheikh'),
  governorate('GH', '16', '31', 'الغربية', 'Gharbia'),
  governorate('MNF', '17', '32', 'المنوفية', 'Monufia'),
  governorate('BH', '18', '22', 'البحيرة', 'Beheira'),
  governorate('IS', '19', '41', 'الإسماعيلية', 'Ismailia'),
  governorate('GZ', '21', '12', 'الجيزة', 'Giza'),
  governorate('BNS', '22', '62', 'بني سويف', 'Beni Suef'),
  governorate('FYM', '23', '63', 'الفيوم', 'Fayoum'),
  governorate('MN', '24', '61', 'المنيا', 'Minya'),
  governorate('AST', '25', '71', 'أسيوط', 'Assiut'),
  governorate('SHG', '26', '82', 'سوهاج', 'Sohag'),
  governorate('KN', '27', '83', 'قنا', 'Qena'),
  governorate('ASN', '28', '81', 'أسوان', 'Aswan'),
  governorate('LX', '29', '85', 'الأقصر', 'Luxor'),
  governorate('BA', '31', '84', 'البحر الأحمر', 'Red Sea'),
  governorate('WAD', '32', '72', 'الوادي الجديد', 'New Valley'),
  governorate('MT', '33', '51', 'مطروح', 'Matrouh'),
  governorate('SIN', '34', '45', 'شمال سيناء', 'North Sinai'),
  governorate('JS', '35', '46', 'جنوب سيناء', 'South Sinai'),
];

/**
 * The governorate where a birth was registered, from `governorateCode` of a national ID number, or
 * `null`: born abroad, or a code that is not known.
 */
export function governorateOfBirth(code: string): Governorate | null {
  return GOVERNORATES.find(({ nid }) => nid === code) ?? null;
}
