/** A landline area. */
export interface AreaCode {
  /** Without the trunk zero: `66` is dialled 066. */
  readonly code: string;
  /** Lengths of the number after the area code. */
  readonly lengths: readonly number[];
  readonly ar: string;
  readonly en: string;
}

const area = (code: string, ar: string, en: string, ...lengths: number[]): AreaCode => ({
  code,
  lengths: lengths.length > 0 ? lengths : [7],
  ar,
  en,
});

/**
 * Landline areas of Egypt.
 * Source: metadata of Google's libphonenumber for Egypt, 2026.
 */
export const AREA_CODES: readonly AreaCode[] = [
  area('2', 'القاهرة الكبرى', 'Greater Cairo', 8),
  area('3', 'الإسكندرية', 'Alexandria'),
  area('13', 'بنها', 'Banha'),
  area('15', 'العاشر من رمضان', '10th of Ramadan', 6, 7),
  area('40', 'طنطا', 'Tanta'),
  area('45', 'دمنهور', 'Damanhur'),
  area('46', 'مرسى مطروح', 'Marsa Matruh'),
  area('47', 'كفر الشيخ', 'Kafr El Sheikh'),
  area('48', 'المنوفية', 'Monufia'),
  area('50', 'المنصورة', 'Mansoura'),
  area('55', 'الزقازيق', 'Zagazig'),
  area('57', 'دمياط', 'Damietta', 6, 7),
  area('62', 'السويس', 'Suez'),
  area('64', 'الإسماعيلية', 'Ismailia'),
  area('65', 'البحر الأحمر', 'Red Sea'),
  area('66', 'بورسعيد', 'Port Said'),
  area('68', 'العريش', 'El Arish'),
  area('69', 'الطور', 'El Tor'),
  area('82', 'بني سويف', 'Beni Suef'),
  area('84', 'الفيوم', 'Fayoum'),
  area('86', 'المنيا', 'Minya'),
  area('88', 'أسيوط', 'Assiut'),
  area('92', 'الوادي الجديد', 'New Valley'),
  area('93', 'سوهاج', 'Sohag'),
  area('95', 'الأقصر', 'Luxor'),
  area('96', 'قنا', 'Qena'),
  area('97', 'أسوان', 'Aswan'),
];
