import { clinic, counter, hall, type SectorFacilities } from './facility.js';

export const health: SectorFacilities = {
  sector: 'health',
  facilities: [
    {
      id: 'family-medicine-centre',
      title: { ar: 'مركز طب أسرة {place}', en: '{place} family medicine centre' },
      services: ['family-medicine-appointment', 'register-family-insurance'],
      at: 'districts',
      schedules: ['every-day'],
      receives: { slotMinutes: 15, capacity: 6, modes: ['in-person', 'video', 'phone'] },
      accessibility: clinic,
    },
    {
      id: 'family-medicine-unit',
      title: { ar: 'وحدة طب أسرة {place}', en: '{place} family medicine unit' },
      services: ['family-medicine-appointment'],
      at: 'localities',
      schedules: ['long-day', 'long-day', 'evening'],
      receives: { slotMinutes: 15, capacity: 2 },
      accessibility: clinic,
    },
    {
      id: 'health-insurance-office',
      title: {
        ar: 'مكتب التأمين الصحي الشامل ب{place}',
        en: 'Universal health insurance office, {place}',
      },
      services: ['register-family-insurance'],
      at: 'large-localities',
      schedules: ['working-day', 'evening'],
      receives: { slotMinutes: 20, capacity: 2 },
      accessibility: counter,
    },
    {
      id: 'health-office',
      title: { ar: 'مكتب صحة {place}', en: '{place} health office' },
      services: ['register-birth'],
      at: 'large-localities',
      schedules: ['morning', 'working-day'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: counter,
    },
    {
      id: 'birth-registration-office',
      title: {
        ar: 'مكتب قيد المواليد بمستشفى {place}',
        en: 'Birth registration office, {place} hospital',
      },
      services: ['register-birth'],
      at: [{ locality: 'zohour' }, { locality: 'port-fouad' }, { locality: 'manakh' }],
      schedules: ['long-day'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: hall,
    },
    {
      id: 'state-treatment-office',
      title: {
        ar: 'مكتب العلاج على نفقة الدولة ب{place}',
        en: 'State-funded treatment office, {place}',
      },
      services: ['state-funded-treatment'],
      at: 'districts',
      schedules: ['morning', 'working-day'],
      accessibility: hall,
    },
  ],
};

export const supply: SectorFacilities = {
  sector: 'supply',
  facilities: [
    {
      id: 'supply-directorate',
      title: {
        ar: 'مديرية التموين والتجارة الداخلية ببورسعيد',
        en: 'Port Said Directorate of Supply and Internal Trade',
      },
      services: ['appeal-removal', 'transfer-card'],
      at: [{ locality: 'sharq', id: 'supply-directorate' }],
      schedules: ['working-day'],
      accessibility: hall,
    },
    {
      id: 'supply-administration',
      title: { ar: 'إدارة تموين {place}', en: '{place} supply administration' },
      services: ['appeal-removal', 'separate-household', 'transfer-card'],
      at: 'districts',
      schedules: ['working-day'],
      accessibility: counter,
    },
    {
      id: 'supply-office',
      title: { ar: 'مكتب تموين {place}', en: '{place} supply office' },
      services: ['add-newborn', 'replace-card', 'separate-household', 'transfer-card'],
      at: 'large-localities',
      schedules: ['morning', 'morning', 'evening'],
      accessibility: counter,
    },
    {
      id: 'ration-card-counter',
      title: { ar: 'نافذة بطاقات التموين ب{place}', en: 'Ration card counter, {place}' },
      services: ['add-newborn', 'replace-card'],
      at: 'large-localities',
      schedules: ['every-day', 'evening'],
      accessibility: counter,
    },
  ],
};
