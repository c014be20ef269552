/** An administrative unit of Port Said governorate. */
export interface District {
  /** Stable key. */
  readonly id: string;
  readonly kind: 'district' | 'city' | 'new-city';
  readonly ar: string;
  readonly en: string;
}

/**
 * The seven districts of Port Said, the city of Port Fouad (a city since 2010), and the new city of
 * Salam Misr. Police stations are not listed: they are the host's data.
 * Source: public description of the governorate's administrative division; older pages say six.
 */
export const PORT_SAID_DISTRICTS: readonly District[] = [
  { id: 'sharq', kind: 'district', ar: 'حي الشرق', en: 'El Sharq' },
  { id: 'arab', kind: 'district', ar: 'حي العرب', en: 'El Arab' },
  { id: 'manakh', kind: 'district', ar: 'حي المناخ', en: 'El Manakh' },
  { id: 'dawahy', kind: 'district', ar: 'حي الضواحي', en: 'El Dawahy' },
  { id: 'zohour', kind: 'district', ar: 'حي الزهور', en: 'El Zohour' },
  { id: 'ganoub', kind: 'district', ar: 'حي الجنوب', en: 'El Ganoub' },
  { id: 'gharb', kind: 'district', ar: 'حي غرب', en: 'Gharb' },
  { id: 'port-fouad', kind: 'city', ar: 'مدينة بورفؤاد', en: 'Port Fouad' },
  { id: 'salam-misr', kind: 'new-city', ar: 'مدينة سلام مصر', en: 'Salam Misr' },
];
