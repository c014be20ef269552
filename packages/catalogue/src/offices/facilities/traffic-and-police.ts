import { counter, hall, van, type SectorFacilities } from './facility.js';

export const traffic: SectorFacilities = {
  sector: 'traffic',
  facilities: [
    {
      id: 'traffic-unit',
      title: { ar: 'وحدة مرور {place}', en: '{place} traffic unit' },
      services: [
        'renew-vehicle-licence',
        'renew-driving-licence',
        'replace-licence',
        'transfer-ownership',
        'violations-certificate',
      ],
      at: [
        {
          locality: 'dawahy',
          id: 'port-said-traffic',
          title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
        },
        { locality: 'port-fouad', id: 'port-fouad-traffic' },
        { locality: 'zohour' },
        { locality: 'raswa' },
        { locality: 'gharb' },
        { locality: 'salam-misr' },
      ],
      schedules: ['morning'],
      receives: { slotMinutes: 15, capacity: 4 },
      accessibility: hall,
    },
    {
      id: 'traffic-counter',
      title: { ar: 'نافذة تراخيص المرور ب{place}', en: 'Traffic licence counter, {place}' },
      services: ['renew-vehicle-licence', 'replace-licence'],
      at: 'districts',
      schedules: ['every-day', 'evening'],
      receives: { slotMinutes: 15, capacity: 1 },
      accessibility: counter,
    },
    {
      id: 'traffic-violations-office',
      title: { ar: 'مكتب مخالفات المرور ب{place}', en: 'Traffic violations office, {place}' },
      services: ['violations-certificate'],
      at: 'districts',
      schedules: ['morning'],
      accessibility: counter,
    },
    {
      id: 'traffic-prosecution',
      title: { ar: 'نيابة مرور {place}', en: '{place} traffic prosecution' },
      services: ['appeal-violation', 'violations-certificate'],
      at: [
        {
          locality: 'dawahy',
          title: { ar: 'نيابة مرور بورسعيد', en: 'Port Said traffic prosecution' },
        },
        { locality: 'port-fouad' },
        { locality: 'zohour' },
      ],
      schedules: ['morning'],
      accessibility: hall,
    },
  ],
};

export const police: SectorFacilities = {
  sector: 'police',
  facilities: [
    {
      id: 'police-station',
      title: { ar: 'قسم شرطة {place}', en: '{place} police station' },
      services: ['report-loss'],
      at: 'districts',
      schedules: ['around-the-clock'],
      accessibility: counter,
      opensOnHolidays: true,
    },
    {
      id: 'port-police-station',
      title: { ar: 'قسم شرطة {place}', en: '{place} police station' },
      services: ['report-loss'],
      at: [{ locality: 'mina', title: { ar: 'قسم شرطة الميناء', en: 'Port police station' } }],
      schedules: ['around-the-clock'],
      accessibility: counter,
      opensOnHolidays: true,
    },
    {
      id: 'police-post',
      title: { ar: 'نقطة شرطة {place}', en: '{place} police post' },
      services: ['report-loss'],
      at: 'large-localities',
      schedules: ['around-the-clock'],
      accessibility: van,
      opensOnHolidays: true,
    },
    {
      id: 'civil-registry',
      title: { ar: 'سجل مدني {place}', en: '{place} civil registry' },
      services: ['civil-status-certificate', 'renew-national-id'],
      at: 'large-localities',
      schedules: ['morning', 'working-day', 'evening'],
      receives: { slotMinutes: 10, capacity: 2 },
      accessibility: counter,
    },
    {
      id: 'civil-registry-van',
      title: {
        ar: 'سيارة الأحوال المدنية المتنقلة ب{place}',
        en: 'Mobile civil registry, {place}',
      },
      services: ['civil-status-certificate', 'renew-national-id'],
      at: 'districts',
      schedules: ['sunday-and-tuesday', 'monday-and-wednesday'],
      receives: { slotMinutes: 15, capacity: 1, modes: ['mobile-unit', 'home-visit'] },
      accessibility: van,
    },
    {
      id: 'criminal-evidence-department',
      title: {
        ar: 'قسم الأدلة الجنائية بمديرية أمن بورسعيد',
        en: 'Criminal evidence department, Port Said Security Directorate',
      },
      services: ['criminal-record-certificate'],
      at: [{ locality: 'ifrang', id: 'criminal-evidence-department' }],
      schedules: ['working-day'],
      receives: { slotMinutes: 10, capacity: 4 },
      accessibility: hall,
    },
    {
      id: 'criminal-record-office',
      title: {
        ar: 'مكتب صحيفة الحالة الجنائية ب{place}',
        en: 'Criminal record office, {place}',
      },
      services: ['criminal-record-certificate'],
      at: 'districts',
      schedules: ['morning', 'evening'],
      receives: { slotMinutes: 10, capacity: 2 },
      accessibility: counter,
    },
  ],
};
