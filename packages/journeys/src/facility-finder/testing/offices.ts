import type { Office, OfficeDirectory } from '@fanar/contract';

const morning = [{ opens: '09:00', closes: '14:00' }];
const night = [{ opens: '20:00', closes: '02:00' }];
const always = [{ opens: '00:00', closes: '00:00' }];

/** Five offices: of two sectors, in two of three districts, one by night, one always open. */
export const offices: OfficeDirectory = {
  items: [
    {
      id: 'fouad-traffic',
      title: { ar: 'وحدة مرور بورفؤاد', en: 'Port Fouad traffic unit' },
      address: { ar: 'شارع الجمهورية', en: 'Gomhoria Street' },
      phone: '0660000002',
      sector: 'traffic',
      district: 'port-fouad',
      place: { latitude: 31.247, longitude: 32.319 },
      services: ['traffic/renew-vehicle-licence', 'traffic/renew-driving-licence'],
      schedule: 'mornings',
      accessibility: ['lift', 'step-free-entrance'],
      isDemonstration: true,
    },
    {
      id: 'sharq-traffic',
      title: { ar: 'إدارة مرور الشرق', en: 'El Sharq traffic department' },
      address: { ar: 'شارع فلسطين', en: 'Palestine Street' },
      sector: 'traffic',
      district: 'sharq',
      place: { latitude: 31.2653, longitude: 32.3019 },
      services: ['traffic/renew-driving-licence'],
      schedule: 'mornings',
      accessibility: ['step-free-entrance'],
    },
    {
      id: 'sharq-supply',
      title: { ar: 'مكتب تموين الشرق', en: 'El Sharq supply office' },
      address: { ar: 'شارع أوجيني', en: 'Eugenie Street' },
      sector: 'supply',
      district: 'sharq',
      services: ['supply/transfer-card'],
      schedule: 'nights',
    },
    {
      id: 'sharq-supply-night',
      title: { ar: 'مخبز الإفرنج', en: 'Afrang bakery' },
      address: { ar: 'شارع كسرى' },
      sector: 'supply',
      district: 'sharq',
      place: { latitude: 31.262, longitude: 32.306 },
      services: ['supply/transfer-card'],
      schedule: 'always',
      opensOnHolidays: true,
      accessibility: ['lift'],
    },
    {
      id: 'unlisted',
      title: { ar: 'مكتب بلا بيانات' },
      address: { ar: 'بورسعيد' },
    },
  ],
  districts: [
    { id: 'sharq', title: { ar: 'حي الشرق', en: 'El Sharq' } },
    { id: 'arab', title: { ar: 'حي العرب', en: 'El Arab' } },
    { id: 'port-fouad', title: { ar: 'مدينة بورفؤاد', en: 'Port Fouad' } },
  ],
  schedules: {
    mornings: [
      { from: '2026-01-01', hours: { 0: morning, 1: morning, 2: morning, 3: morning, 4: morning } },
      {
        from: '2027-02-08',
        to: '2027-03-09',
        title: { ar: 'مواعيد رمضان', en: 'Ramadan hours' },
        hours: { 0: [{ opens: '10:00', closes: '13:00' }] },
      },
    ],
    fridays: [
      {
        from: '2026-01-01',
        hours: { 5: [{ opens: '09:00', closes: '16:00' }] },
        gaps: {
          5: [
            {
              from: '11:30',
              to: '13:30',
              title: { ar: 'صلاة الجمعة', en: 'Friday prayer' },
              around: { prayer: 'dhuhr', before: 15, after: 45 },
            },
          ],
        },
      },
    ],
    nights: [{ from: '2026-01-01', hours: { 4: night, 5: night } }],
    always: [
      {
        from: '2026-01-01',
        hours: { 0: always, 1: always, 2: always, 3: always, 4: always, 5: always, 6: always },
      },
    ],
  },
  closures: [
    { yearly: '10-06', title: { ar: 'عيد القوات المسلحة', en: 'Armed Forces Day' } },
    {
      from: '2027-03-10',
      to: '2027-03-12',
      isTentative: true,
      title: { ar: 'عيد الفطر', en: 'Eid al-Fitr' },
    },
  ],
};

/** So many more of the same kind, numbered. */
export function manyOffices(count: number): OfficeDirectory {
  const items = Array.from({ length: count }, (_, at): Office => {
    const number = String(at + 1);
    return {
      id: `office-${number}`,
      title: { ar: `مكتب ${number}`, en: `Office ${number}` },
      address: { ar: 'بورسعيد' },
      district: 'arab',
    };
  });
  return { ...offices, items };
}
