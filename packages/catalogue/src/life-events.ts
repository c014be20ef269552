import type { LifeEvent } from '@fanar/contract';

/** What leads people to a service, in the order in which it is shown. Definitions name these ids. */
export const lifeEvents: readonly LifeEvent[] = [
  { id: 'having-a-child', title: { ar: 'استقبال مولود', en: 'Having a child' } },
  { id: 'marriage-and-family', title: { ar: 'الزواج والأسرة', en: 'Marriage and family' } },
  { id: 'illness-and-treatment', title: { ar: 'المرض والعلاج', en: 'Illness and treatment' } },
  { id: 'death-of-a-relative', title: { ar: 'وفاة قريب', en: 'Death of a relative' } },
  { id: 'moving-home', title: { ar: 'الانتقال إلى سكن آخر', en: 'Moving home' } },
  { id: 'buying-property', title: { ar: 'شراء عقار أو بيعه', en: 'Buying or selling property' } },
  { id: 'building-a-home', title: { ar: 'البناء والترميم', en: 'Building and repairs' } },
  { id: 'owning-a-vehicle', title: { ar: 'اقتناء مركبة', en: 'Owning a vehicle' } },
  { id: 'losing-documents', title: { ar: 'فقد الوثائق', en: 'Losing documents' } },
  { id: 'starting-a-business', title: { ar: 'بدء مشروع', en: 'Starting a business' } },
  {
    id: 'importing-and-exporting',
    title: { ar: 'الاستيراد والتصدير', en: 'Importing and exporting' },
  },
  { id: 'legal-case', title: { ar: 'قضية أو نزاع', en: 'A case or a dispute' } },
  { id: 'complaining', title: { ar: 'تقديم شكوى', en: 'Making a complaint' } },
  { id: 'working-and-studying', title: { ar: 'العمل والدراسة', en: 'Work and study' } },
  { id: 'low-income-support', title: { ar: 'الدعم ومحدودو الدخل', en: 'Support on a low income' } },
];
