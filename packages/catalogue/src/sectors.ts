import type { Sector } from '@fanar/contract';

/** The thirteen sectors of the digital governorate, in the order in which they are shown. */
export const sectors: readonly Sector[] = [
  {
    id: 'health',
    title: { ar: 'الصحة', en: 'Health' },
    summary: {
      ar: 'قرارات العلاج على نفقة الدولة، والتسجيل في التأمين الصحي الشامل، ومواعيد وحدات طب الأسرة، وقيد المواليد والوفيات.',
      en: 'Treatment at state expense, universal health insurance, family medicine appointments, registration of births and deaths.',
    },
  },
  {
    id: 'supply',
    title: { ar: 'التموين', en: 'Supply' },
    summary: {
      ar: 'خدمات بطاقة التموين: إضافة المواليد، والفصل الاجتماعي، وبدل الفاقد والتالف، والنقل بين المحافظات.',
      en: 'Ration card services: adding newborns, separating households, replacing a lost or damaged card, moving between governorates.',
    },
  },
  {
    id: 'notarization',
    title: { ar: 'التوثيق', en: 'Notarization' },
    summary: {
      ar: 'التوكيلات العامة والخاصة وإلغاؤها، والإقرارات، وإثبات تاريخ العقود.',
      en: 'General and special powers of attorney and their revocation, declarations, dating of contracts.',
    },
  },
  {
    id: 'traffic',
    title: { ar: 'المرور', en: 'Traffic' },
    summary: {
      ar: 'تراخيص المركبات والقيادة، وشهادات المخالفات، والتظلم منها، ونقل الملكية.',
      en: 'Vehicle and driving licences, violation certificates and grievances, transfer of ownership.',
    },
  },
  {
    id: 'public-prosecution',
    title: { ar: 'النيابات العامة', en: 'Public prosecution' },
    summary: {
      ar: 'تقديم العرائض والشكاوى ومتابعتها، والشهادات من الجداول، والصور الرسمية من القضايا.',
      en: 'Petitions and complaints and their follow-up, certificates from the case tables, official copies.',
    },
  },
  {
    id: 'police',
    title: { ar: 'أقسام الشرطة', en: 'Police stations' },
    summary: {
      ar: 'صحيفة الحالة الجنائية، ومحاضر الفقد، وبطاقة الرقم القومي، وشهادات الأحوال المدنية.',
      en: 'Criminal record certificates, reports of loss, national ID cards, civil status certificates.',
    },
  },
  {
    id: 'courts',
    title: { ar: 'المحاكم', en: 'Courts' },
    summary: {
      ar: 'الاستعلام عن الدعاوى، وجداول الجلسات، وصور الأحكام، وإيداع الصحف.',
      en: 'Case enquiries, session lists, copies of judgments, filing of claims.',
    },
  },
  {
    id: 'real-estate-registry',
    title: { ar: 'الشهر العقاري', en: 'Real-estate registry' },
    summary: {
      ar: 'طلبات الشهر والتسجيل، وشهادات التصرفات العقارية، وصحة التوقيع، والكشوف الرسمية.',
      en: 'Registration requests, certificates of property transactions, validity of signature, official extracts.',
    },
  },
  {
    id: 'forensic-medicine',
    title: { ar: 'الطب الشرعي', en: 'Forensic medicine' },
    summary: {
      ar: 'مواعيد الكشف ومتابعة التقارير، بناءً على إحالة من النيابة أو المحكمة.',
      en: 'Examination appointments and report follow-up, on referral by the prosecution or a court.',
    },
  },
  {
    id: 'logistics-centres',
    title: { ar: 'المراكز اللوجيستية', en: 'Logistics centres' },
    summary: {
      ar: 'الإفراج الجمركي عبر النافذة الواحدة، والتسجيل المسبق للشحنات، ومتابعة الشهادات الجمركية، وحجز المعاينة.',
      en: 'Single-window customs release, advance cargo registration, customs certificate follow-up, inspection bookings.',
    },
  },
  {
    id: 'investor-services',
    title: { ar: 'مراكز خدمة المستثمرين', en: 'Investor service centres' },
    summary: {
      ar: 'تأسيس الشركات، وعدم التباس الاسم، والسجل التجاري، والبطاقة الضريبية، وتراخيص الأنشطة.',
      en: 'Company formation, name clearance, commercial register, tax card, activity licences.',
    },
  },
  {
    id: 'administrative-prosecution',
    title: { ar: 'النيابات الإدارية', en: 'Administrative prosecution' },
    summary: {
      ar: 'الشكاوى من الجهات الحكومية والعاملين بها، والتظلمات، ومتابعتها.',
      en: 'Complaints about government bodies and their employees, grievances, follow-up.',
    },
  },
  {
    id: 'technology-centres',
    title: { ar: 'المراكز التكنولوجية', en: 'Citizen service technology centres' },
    summary: {
      ar: 'تراخيص البناء والمحال، والتصالح في مخالفات البناء، وإشغال الطريق، وتوصيل المرافق.',
      en: 'Building and shop licences, reconciliation of building violations, street occupancy, utility connections.',
    },
  },
];
