import type { Closure } from './schedule.js';

/**
 * Days on which public offices are closed. Those of every year are fixed by Prime Minister's decree
 * 1249 of 2020, which lets him move one to the start or the end of the week; those that follow the
 * moon or Easter are entered year by year, and those of the moon are expected until they are announced.
 */
export const publicHolidays: readonly Closure[] = [
  { yearly: '01-07', title: { ar: 'عيد الميلاد المجيد', en: 'Coptic Christmas' } },
  { yearly: '01-25', title: { ar: 'عيد الثورة وعيد الشرطة', en: 'Revolution and Police Day' } },
  { yearly: '04-25', title: { ar: 'عيد تحرير سيناء', en: 'Sinai Liberation Day' } },
  { yearly: '05-01', title: { ar: 'عيد العمال', en: 'Labour Day' } },
  { yearly: '06-30', title: { ar: 'عيد ثورة ٣٠ يونيو', en: '30 June Revolution Day' } },
  { yearly: '07-23', title: { ar: 'عيد ثورة ٢٣ يوليو', en: '23 July Revolution Day' } },
  { yearly: '10-06', title: { ar: 'عيد القوات المسلحة', en: 'Armed Forces Day' } },
  {
    from: '2027-03-09',
    to: '2027-03-11',
    isTentative: true,
    title: { ar: 'عيد الفطر', en: 'Eid al-Fitr' },
  },
  {
    from: '2027-05-03',
    to: '2027-05-03',
    title: { ar: 'شم النسيم', en: 'Sham El Nessim' },
  },
  {
    from: '2027-05-15',
    to: '2027-05-18',
    isTentative: true,
    title: { ar: 'وقفة عرفات وعيد الأضحى', en: 'Arafat Day and Eid al-Adha' },
  },
  {
    from: '2027-06-06',
    to: '2027-06-06',
    isTentative: true,
    title: { ar: 'رأس السنة الهجرية', en: 'Hijri New Year' },
  },
  {
    from: '2027-08-14',
    to: '2027-08-14',
    isTentative: true,
    title: { ar: 'المولد النبوي الشريف', en: 'The Prophet’s Birthday' },
  },
];
