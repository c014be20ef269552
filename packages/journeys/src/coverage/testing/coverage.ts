import type { Coverage } from '@fanar/contract';

/** Two sectors in two districts, and a third sector that is nowhere yet. */
export const coverage = (changes: Partial<Coverage> = {}): Coverage => ({
  facilities: 25,
  cabinets: 9,
  sectors: [
    { id: 'health', title: { ar: 'الصحة', en: 'Health' }, facilities: 16 },
    { id: 'traffic', title: { ar: 'المرور', en: 'Traffic' }, facilities: 9 },
    { id: 'courts', title: { ar: 'المحاكم', en: 'Courts' }, facilities: 0 },
  ],
  districts: [
    {
      id: 'sharq',
      title: { ar: 'حي الشرق', en: 'Sharq' },
      facilities: 18,
      cabinets: 6,
      bySector: { health: 12, traffic: 6 },
    },
    {
      id: 'port-fouad',
      title: { ar: 'مدينة بورفؤاد', en: 'Port Fouad' },
      facilities: 7,
      cabinets: 3,
      bySector: { health: 4, traffic: 3 },
    },
  ],
  ...changes,
});
