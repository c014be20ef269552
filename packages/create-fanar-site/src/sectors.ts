export type Language = 'ar' | 'en';

export interface Sector {
  /** As the themes of `@fanar/tokens` and the services are named. */
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
}

/** The thirteen sectors of the digital governorate. */
export const sectors: readonly Sector[] = [
  { id: 'health', title: { ar: 'الصحة', en: 'Health' } },
  { id: 'supply', title: { ar: 'التموين', en: 'Supply' } },
  { id: 'notarization', title: { ar: 'التوثيق', en: 'Notarization' } },
  { id: 'traffic', title: { ar: 'المرور', en: 'Traffic' } },
  { id: 'public-prosecution', title: { ar: 'النيابات العامة', en: 'Public prosecution' } },
  { id: 'police', title: { ar: 'أقسام الشرطة', en: 'Police stations' } },
  { id: 'courts', title: { ar: 'المحاكم', en: 'Courts' } },
  { id: 'real-estate-registry', title: { ar: 'الشهر العقاري', en: 'Real-estate registry' } },
  { id: 'forensic-medicine', title: { ar: 'الطب الشرعي', en: 'Forensic medicine' } },
  { id: 'logistics-centres', title: { ar: 'المراكز اللوجيستية', en: 'Logistics centres' } },
  {
    id: 'investor-services',
    title: { ar: 'مراكز خدمة المستثمرين', en: 'Investor service centres' },
  },
  {
    id: 'administrative-prosecution',
    title: { ar: 'النيابات الإدارية', en: 'Administrative prosecution' },
  },
  {
    id: 'technology-centres',
    title: { ar: 'المراكز التكنولوجية', en: 'Citizen service technology centres' },
  },
];

export function sectorOf(id: string): Sector | undefined {
  return sectors.find((sector) => sector.id === id);
}
