/** Where an office may stand: a district's middle, or a neighbourhood as people call it. */
export interface Locality {
  readonly id: string;
  /** A key of the districts of Port Said. A locality of the same id is the middle of it. */
  readonly district: string;
  readonly ar: string;
  readonly en: string;
  /** Degrees of WGS 84, about its middle. */
  readonly at: readonly [latitude: number, longitude: number];
  /** Has what only the larger ones have: a health office, a notary. */
  readonly isLarge?: true;
}

/**
 * Names are in common use; where each lies is near enough for a demonstration, and no survey.
 */
export const localities: readonly Locality[] = [
  ...within('sharq', [
    ['sharq', 'الشرق', 'El Sharq', 31.264, 32.302, true],
    ['ifrang', 'الإفرنج', 'El Ifrang', 31.2672, 32.3052, true],
    ['tarh-el-bahr', 'طرح البحر', 'Tarh El Bahr', 31.2703, 32.2994, true],
    ['mina', 'الميناء', 'El Mina', 31.2568, 32.3026, true],
    ['masalla', 'المسلة', 'El Masalla', 31.2606, 32.3056],
    ['gomhouria', 'الجمهورية', 'El Gomhouria', 31.2585, 32.3012],
  ]),
  ...within('arab', [
    ['arab', 'العرب', 'El Arab', 31.263, 32.2958, true],
    ['hamidi', 'الحميدي', 'El Hamidi', 31.2602, 32.2974, true],
    ['mansheya', 'المنشية', 'El Mansheya', 31.2664, 32.2976, true],
    ['abbasi', 'العباسي', 'El Abbasi', 31.2654, 32.2936, true],
    ['saad-zaghloul', 'سعد زغلول', 'Saad Zaghloul', 31.2688, 32.2951],
    ['togary', 'التجاري', 'El Togary', 31.2576, 32.2962],
  ]),
  ...within('manakh', [
    ['manakh', 'المناخ', 'El Manakh', 31.2618, 32.2868, true],
    ['orabi', 'عرابي', 'Orabi', 31.2645, 32.2892, true],
    ['galaa', 'الجلاء', 'El Galaa', 31.2668, 32.2846, true],
    ['estad', 'الاستاد', 'El Estad', 31.2696, 32.2896, true],
    ['amin', 'الأمين', 'El Amin', 31.2585, 32.2892],
    ['kisra', 'كسرى', 'Kisra', 31.2604, 32.2918],
    ['thalathini', 'الثلاثيني', 'El Thalathini', 31.2562, 32.2866],
  ]),
  ...within('dawahy', [
    ['dawahy', 'الضواحي', 'El Dawahy', 31.256, 32.2786, true],
    ['nasser', 'ناصر', 'Nasser', 31.2592, 32.2812, true],
    ['taawoniyat', 'التعاونيات', 'El Taawoniyat', 31.2624, 32.2796, true],
    ['mostafa-kamel', 'مصطفى كامل', 'Mostafa Kamel', 31.2572, 32.2738, true],
    ['kuwait', 'الكويت', 'El Kuwait', 31.2608, 32.2744, true],
    ['salam', 'السلام', 'El Salam', 31.2642, 32.2754, true],
    ['safa', 'الصفا', 'El Safa', 31.2532, 32.2758],
    ['taamir', 'التعمير', 'El Taamir', 31.2528, 32.2826],
    ['horreya', 'الحرية', 'El Horreya', 31.2666, 32.2722],
  ]),
  ...within('zohour', [
    ['zohour', 'الزهور', 'El Zohour', 31.264, 32.2646, true],
    ['omar', 'عمر بن الخطاب', 'Omar Ibn El Khattab', 31.2674, 32.2668, true],
    ['ali', 'علي بن أبي طالب', 'Ali Ibn Abi Talib', 31.2618, 32.2608, true],
    ['fatma', 'فاطمة الزهراء', 'Fatma El Zahraa', 31.2602, 32.2656, true],
    ['bilal', 'بلال بن رباح', 'Bilal Ibn Rabah', 31.269, 32.2624, true],
    ['khaled', 'خالد بن الوليد', 'Khaled Ibn El Walid', 31.266, 32.2584, true],
    ['esraa', 'الإسراء', 'El Esraa', 31.2628, 32.2562, true],
    ['golf', 'الجولف', 'El Golf', 31.2722, 32.2656, true],
    ['amal', 'الأمل', 'El Amal', 31.2702, 32.2566],
    ['emarati', 'الحي الإماراتي', 'El Emarati', 31.2588, 32.2582],
    ['khadiga', 'السيدة خديجة', 'El Sayeda Khadiga', 31.2728, 32.2602],
    ['yasmin', 'الياسمين', 'El Yasmin', 31.2682, 32.2536],
  ]),
  ...within('ganoub', [
    ['ganoub', 'الجنوب', 'El Ganoub', 31.2442, 32.2926, true],
    ['qabouty', 'القابوطي', 'El Qabouty', 31.2472, 32.2884, true],
    ['raswa', 'الرسوة', 'El Raswa', 31.2362, 32.2986, true],
    ['qanal', 'القنال الداخلي', 'El Qanal El Dakhly', 31.2484, 32.298, true],
    ['industrial-zone', 'المنطقة الصناعية', 'Industrial Zone', 31.2252, 32.2952, true],
    ['bahr-el-baqar', 'بحر البقر', 'Bahr El Baqar', 31.11, 32.262, true],
    ['new-qabouty', 'القابوطي الجديد', 'New El Qabouty', 31.2502, 32.2848],
    ['garabaa', 'الجرابعة', 'El Garabaa', 31.205, 32.293],
    ['ras-el-esh', 'رأس العش', 'Ras El Esh', 31.165, 32.299],
    ['tina', 'التينة', 'El Tina', 31.06, 32.3],
    ['umm-khalaf', 'أم خلف', 'Umm Khalaf', 31.14, 32.276],
  ]),
  ...within('gharb', [
    ['gharb', 'غرب بورسعيد', 'Gharb', 31.2744, 32.2478, true],
    ['gamil', 'الجميل', 'El Gamil', 31.2832, 32.2152, true],
    ['diba', 'الديبة', 'El Diba', 31.325, 32.105, true],
    ['matar', 'المطار', 'El Matar', 31.2776, 32.2384],
    ['manasra', 'المناصرة', 'El Manasra', 31.2952, 32.1752],
  ]),
  ...within('port-fouad', [
    ['port-fouad', 'بورفؤاد', 'Port Fouad', 31.2482, 32.3172, true],
    ['port-fouad-first', 'بورفؤاد أول', 'Port Fouad First', 31.2516, 32.3194, true],
    ['port-fouad-second', 'بورفؤاد ثان', 'Port Fouad Second', 31.2446, 32.3206, true],
    ['fayrouz', 'الفيروز', 'El Fayrouz', 31.242, 32.3262, true],
    ['tersana', 'الترسانة', 'El Tersana', 31.2402, 32.3168, true],
    ['port-fouad-beach', 'شاطئ بورفؤاد', 'Port Fouad Beach', 31.2556, 32.3236],
    ['bank-el-eskan', 'بنك الإسكان', 'Bank El Eskan', 31.2462, 32.328],
    ['ashgar', 'الأشجار', 'El Ashgar', 31.251, 32.3254],
  ]),
  ...within('salam-misr', [
    ['salam-misr', 'سلام مصر', 'Salam Misr', 31.09, 32.55, true],
    ['salam-misr-first', 'سلام مصر أول', 'Salam Misr First', 31.0962, 32.5562, true],
    ['east-port', 'ميناء شرق بورسعيد', 'East Port Said Port', 31.205, 32.362, true],
    ['salam-misr-second', 'سلام مصر ثان', 'Salam Misr Second', 31.0842, 32.56],
    ['east-industrial', 'المنطقة الصناعية الشرقية', 'East Industrial Zone', 31.17, 32.392],
  ]),
];

type Row = readonly [
  id: string,
  ar: string,
  en: string,
  latitude: number,
  longitude: number,
  isLarge?: true,
];

function within(district: string, rows: readonly Row[]): Locality[] {
  return rows.map(([id, ar, en, latitude, longitude, isLarge]) => ({
    id,
    district,
    ar,
    en,
    at: [latitude, longitude],
    ...(isLarge && { isLarge }),
  }));
}
