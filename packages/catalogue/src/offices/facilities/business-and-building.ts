import { counter, hall, van, type SectorFacilities } from './facility.js';

export const logisticsCentres: SectorFacilities = {
  sector: 'logistics-centres',
  facilities: [
    {
      id: 'logistics-centre',
      title: {
        ar: 'المركز اللوجيستي للإفراج الجمركي ب{place}',
        en: 'Customs logistics centre, {place}',
      },
      services: ['advance-cargo-registration', 'customs-release', 'inspection-booking'],
      at: [
        {
          locality: 'mina',
          title: {
            ar: 'المركز اللوجيستي للإفراج الجمركي بميناء غرب بورسعيد',
            en: 'Customs logistics centre, West Port Said Port',
          },
        },
        { locality: 'east-port' },
        { locality: 'industrial-zone' },
      ],
      schedules: ['port'],
      receives: { slotMinutes: 30, capacity: 4 },
      accessibility: hall,
    },
    {
      id: 'inspection-yard',
      title: { ar: 'ساحة الكشف والمعاينة ب{place}', en: 'Inspection yard, {place}' },
      services: ['inspection-booking'],
      at: [{ locality: 'raswa' }, { locality: 'east-industrial' }, { locality: 'matar' }],
      schedules: ['port'],
      receives: { slotMinutes: 60, capacity: 3 },
      accessibility: van,
    },
  ],
};

export const investorServices: SectorFacilities = {
  sector: 'investor-services',
  facilities: [
    {
      id: 'investor-centre',
      title: { ar: 'مركز خدمات المستثمرين ب{place}', en: 'Investor service centre, {place}' },
      services: [
        'name-clearance',
        'company-incorporation',
        'commercial-register',
        'activity-licence',
      ],
      at: [
        {
          locality: 'sharq',
          title: {
            ar: 'مركز خدمات المستثمرين ببورسعيد',
            en: 'Port Said investor service centre',
          },
        },
        { locality: 'industrial-zone' },
        { locality: 'east-industrial' },
      ],
      schedules: ['working-day'],
      receives: { slotMinutes: 30, capacity: 3, modes: ['in-person', 'video'] },
      accessibility: hall,
    },
    {
      id: 'commercial-register-office',
      title: { ar: 'مكتب السجل التجاري ب{place}', en: 'Commercial register office, {place}' },
      services: ['commercial-register'],
      at: 'districts',
      schedules: ['morning', 'working-day'],
      receives: { slotMinutes: 20, capacity: 1 },
      accessibility: counter,
    },
    {
      id: 'investor-unit',
      title: { ar: 'وحدة خدمات المستثمرين ب{place}', en: 'Investor service unit, {place}' },
      services: ['name-clearance', 'activity-licence'],
      at: 'districts',
      schedules: ['working-day'],
      accessibility: counter,
    },
  ],
};

const districtServices = [
  'building-permit',
  'building-reconciliation',
  'land-regularisation',
  'road-occupation',
  'shop-licence',
  'site-fitness-statement',
  'utility-connection',
];

export const technologyCentres: SectorFacilities = {
  sector: 'technology-centres',
  facilities: [
    {
      id: 'governorate-technology-centre',
      title: {
        ar: 'المركز التكنولوجي لخدمة المواطنين بديوان عام محافظة بورسعيد',
        en: 'Citizen service technology centre, Port Said governorate building',
      },
      services: districtServices,
      at: [{ locality: 'ifrang', id: 'governorate-technology-centre' }],
      schedules: ['working-day'],
      receives: { slotMinutes: 20, capacity: 4 },
      accessibility: hall,
    },
    {
      id: 'technology-centre',
      title: {
        ar: 'المركز التكنولوجي لخدمة المواطنين ب{place}',
        en: 'Citizen service technology centre, {place}',
      },
      services: districtServices,
      at: 'districts',
      schedules: ['working-day', 'evening'],
      receives: { slotMinutes: 20, capacity: 3 },
      accessibility: hall,
    },
    {
      id: 'technology-counter',
      title: { ar: 'نافذة المركز التكنولوجي ب{place}', en: 'Technology centre counter, {place}' },
      services: ['road-occupation', 'shop-licence', 'utility-connection'],
      at: 'large-localities',
      schedules: ['evening', 'working-day'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: counter,
    },
    {
      id: 'mobile-technology-centre',
      title: { ar: 'المركز التكنولوجي المتنقل ب{place}', en: 'Mobile technology centre, {place}' },
      services: ['shop-licence', 'site-fitness-statement', 'utility-connection'],
      at: 'districts',
      schedules: ['sunday-and-tuesday', 'monday-and-wednesday'],
      receives: { slotMinutes: 20, capacity: 1 },
      accessibility: van,
    },
  ],
};
