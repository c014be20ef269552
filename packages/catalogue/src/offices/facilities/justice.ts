import { counter, hall, van, type SectorFacilities } from './facility.js';

const powersOfAttorney = [
  'general-power-of-attorney',
  'special-power-of-attorney',
  'revoke-power-of-attorney',
];

export const notarization: SectorFacilities = {
  sector: 'notarization',
  facilities: [
    {
      id: 'notary-office',
      title: { ar: 'مكتب توثيق {place}', en: '{place} notary office' },
      services: [...powersOfAttorney, 'lease-date-certification'],
      at: 'large-localities',
      schedules: ['morning', 'evening', 'working-day'],
      receives: { slotMinutes: 20, capacity: 3 },
      accessibility: counter,
    },
    {
      id: 'premium-notary-office',
      title: { ar: 'مكتب توثيق {place} المميز', en: '{place} premium notary office' },
      services: [...powersOfAttorney, 'lease-date-certification'],
      at: [
        { locality: 'ifrang' },
        { locality: 'orabi' },
        { locality: 'golf' },
        { locality: 'port-fouad-first' },
      ],
      schedules: ['every-day'],
      receives: { slotMinutes: 20, capacity: 2 },
      accessibility: hall,
    },
    {
      id: 'mobile-notary-unit',
      title: { ar: 'وحدة توثيق متنقلة ب{place}', en: 'Mobile notary unit, {place}' },
      services: powersOfAttorney,
      at: 'districts',
      schedules: ['monday-and-wednesday', 'sunday-and-tuesday'],
      receives: { slotMinutes: 20, capacity: 1, modes: ['mobile-unit', 'home-visit'] },
      accessibility: van,
    },
  ],
};

export const publicProsecution: SectorFacilities = {
  sector: 'public-prosecution',
  facilities: [
    {
      id: 'port-said-prosecution',
      title: { ar: 'نيابة بورسعيد الكلية', en: 'Port Said prosecution office' },
      services: ['petition', 'table-certificate', 'official-copy'],
      at: [{ locality: 'sharq', id: 'port-said-prosecution' }],
      schedules: ['working-day'],
      receives: { slotMinutes: 15, capacity: 2 },
      accessibility: hall,
    },
    {
      id: 'summary-prosecution',
      title: { ar: 'نيابة {place} الجزئية', en: '{place} summary prosecution' },
      services: ['petition', 'table-certificate', 'official-copy'],
      at: 'districts',
      schedules: ['morning'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: counter,
    },
    {
      id: 'family-prosecution',
      title: { ar: 'نيابة {place} لشئون الأسرة', en: '{place} family prosecution' },
      services: ['table-certificate', 'official-copy'],
      at: 'districts',
      schedules: ['morning'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: counter,
    },
    {
      id: 'prosecution-service-desk',
      title: {
        ar: 'مكتب خدمة المواطنين بنيابة {place}',
        en: 'Citizen service desk, {place} prosecution',
      },
      services: ['petition', 'table-certificate'],
      at: 'districts',
      schedules: ['working-day', 'evening'],
      accessibility: counter,
    },
    {
      id: 'special-prosecution',
      title: { ar: 'نيابة {place} المتخصصة', en: '{place} specialised prosecution' },
      services: ['petition', 'table-certificate', 'official-copy'],
      at: [
        {
          locality: 'mina',
          id: 'port-prosecution',
          title: { ar: 'نيابة الميناء', en: 'Port prosecution' },
        },
        {
          locality: 'galaa',
          id: 'juvenile-prosecution',
          title: { ar: 'نيابة أحداث بورسعيد', en: 'Port Said juvenile prosecution' },
        },
      ],
      schedules: ['morning'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: counter,
    },
  ],
};

export const courts: SectorFacilities = {
  sector: 'courts',
  facilities: [
    {
      id: 'first-instance-court',
      title: { ar: 'محكمة بورسعيد الابتدائية', en: 'Port Said Court of First Instance' },
      services: ['case-status', 'certificate-of-proceedings', 'judgment-copy'],
      at: [{ locality: 'sharq', id: 'first-instance-court' }],
      schedules: ['working-day'],
      receives: { slotMinutes: 10, capacity: 3 },
      accessibility: hall,
    },
    {
      id: 'court-of-appeal',
      title: {
        ar: 'محكمة استئناف الإسماعيلية، مأمورية بورسعيد',
        en: 'Ismailia Court of Appeal, Port Said circuit',
      },
      services: ['case-status', 'certificate-of-proceedings', 'judgment-copy'],
      at: [{ locality: 'ifrang', id: 'court-of-appeal' }],
      schedules: ['working-day'],
      receives: { slotMinutes: 10, capacity: 2 },
      accessibility: hall,
    },
    {
      id: 'summary-court',
      title: { ar: 'محكمة {place} الجزئية', en: '{place} summary court' },
      services: ['case-status', 'certificate-of-proceedings', 'judgment-copy'],
      at: 'districts',
      schedules: ['morning'],
      receives: { slotMinutes: 10, capacity: 1 },
      pools: { 'port-fouad': 'port-fouad-courts' },
      accessibility: hall,
    },
    {
      id: 'family-court',
      title: { ar: 'محكمة أسرة {place}', en: '{place} family court' },
      services: ['case-status', 'certificate-of-proceedings', 'judgment-copy'],
      at: 'districts',
      schedules: ['morning'],
      receives: { slotMinutes: 10, capacity: 1 },
      pools: { 'port-fouad': 'port-fouad-courts' },
      accessibility: hall,
    },
    {
      id: 'litigants-office',
      title: { ar: 'مكتب خدمات المتقاضين ب{place}', en: 'Litigants’ service office, {place}' },
      services: ['case-status', 'certificate-of-proceedings'],
      at: 'districts',
      schedules: ['working-day', 'evening'],
      accessibility: counter,
    },
  ],
};

export const realEstateRegistry: SectorFacilities = {
  sector: 'real-estate-registry',
  facilities: [
    {
      id: 'registry-head-office',
      title: { ar: 'مكتب الشهر العقاري ببورسعيد', en: 'Port Said real-estate registry' },
      services: ['register-property', 'dispositions-certificate', 'official-extract'],
      at: [{ locality: 'sharq', id: 'registry-head-office' }],
      schedules: ['working-day'],
      receives: { slotMinutes: 20, capacity: 3 },
      accessibility: hall,
    },
    {
      id: 'registry-branch',
      title: { ar: 'مأمورية الشهر العقاري ب{place}', en: 'Real-estate registry branch, {place}' },
      services: ['register-property', 'dispositions-certificate', 'official-extract'],
      at: 'districts',
      schedules: ['morning', 'working-day'],
      receives: { slotMinutes: 20, capacity: 2 },
      accessibility: hall,
    },
    {
      id: 'registry-counter',
      title: { ar: 'نافذة الشهر العقاري ب{place}', en: 'Real-estate registry counter, {place}' },
      services: ['dispositions-certificate', 'official-extract'],
      at: 'districts',
      schedules: ['evening'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: counter,
    },
  ],
};

/** One department serves the governorate; examinations are in three places. */
export const forensicMedicine: SectorFacilities = {
  sector: 'forensic-medicine',
  facilities: [
    {
      id: 'forensic-department',
      title: { ar: 'إدارة الطب الشرعي ببورسعيد', en: 'Port Said forensic medicine department' },
      services: ['medical-examination', 'age-estimation', 'report-follow-up'],
      at: [{ locality: 'manakh', id: 'forensic-department' }],
      schedules: ['working-day'],
      receives: { slotMinutes: 30, capacity: 2 },
      accessibility: hall,
    },
    {
      id: 'forensic-clinic',
      title: { ar: 'عيادة الطب الشرعي ب{place}', en: 'Forensic medicine clinic, {place}' },
      services: ['medical-examination', 'age-estimation', 'report-follow-up'],
      at: [{ locality: 'zohour' }, { locality: 'port-fouad' }],
      schedules: ['morning'],
      receives: { slotMinutes: 30, capacity: 1 },
      accessibility: hall,
    },
  ],
};

export const administrativeProsecution: SectorFacilities = {
  sector: 'administrative-prosecution',
  facilities: [
    {
      id: 'administrative-prosecution',
      title: { ar: 'نيابة {place} الإدارية', en: '{place} administrative prosecution' },
      services: ['complaint', 'complaint-supplement', 'grievance'],
      at: [
        {
          locality: 'sharq',
          title: {
            ar: 'نيابة بورسعيد الإدارية، القسم الأول',
            en: 'Port Said administrative prosecution, first section',
          },
        },
        {
          locality: 'manakh',
          title: {
            ar: 'نيابة بورسعيد الإدارية، القسم الثاني',
            en: 'Port Said administrative prosecution, second section',
          },
        },
        { locality: 'port-fouad' },
      ],
      schedules: ['working-day'],
      accessibility: hall,
    },
    {
      id: 'administrative-complaints-office',
      title: {
        ar: 'مكتب شكاوى النيابة الإدارية ب{place}',
        en: 'Administrative prosecution complaints office, {place}',
      },
      services: ['complaint', 'complaint-supplement', 'grievance'],
      at: 'districts',
      schedules: ['morning', 'evening'],
      accessibility: counter,
    },
  ],
};
