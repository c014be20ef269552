import type { Field, ServiceDefinition } from '@fanar/contract';

const text = (ar: string) => ({ ar, en: ar });

const owner: readonly Field[] = [
  { id: 'ownerName', type: 'person-name', label: text('اسم المالك') },
  {
    id: 'ownerMobile',
    type: 'phone',
    label: text('محمول المالك'),
    constraints: { kinds: ['mobile'] },
  },
  { id: 'ownerId', type: 'national-id', label: text('رقم المالك'), sensitive: true },
  {
    id: 'hasDeed',
    type: 'radio',
    label: text('هل معه عقد؟'),
    options: [
      { value: 'yes', label: text('نعم') },
      { value: 'no', label: text('لا') },
    ],
  },
  {
    id: 'deed',
    type: 'file',
    label: text('العقد'),
    when: { '==': [{ var: 'hasDeed' }, 'yes'] },
  },
];

/** With all that may follow the sending of an application: others who sign, and fees online. */
export const jointService: ServiceDefinition = {
  id: 'notary/joint-deed',
  version: 2,
  title: text('توثيق عقد مشترك'),
  summary: text('توثيق عقد مشترك'),
  competentAuthority: text('الشهر العقاري'),
  audience: ['citizen'],
  fees: [
    { id: 'deed', title: text('رسوم التوثيق'), amount: 15_000, asOf: '2026-10-01' },
    {
      id: 'copy',
      title: text('رسوم نسخة إضافية'),
      amount: 2_500,
      when: { '==': [{ var: 'copy' }, true] },
      asOf: '2026-10-01',
    },
    { id: 'later', title: text('رسوم تُحسب بعد المراجعة'), asOf: '2026-10-01' },
  ],
  payment: 'online',
  processingTime: { min: 1, max: 3, unit: 'day' },
  evidence: [],
  outputs: [],
  channels: ['online'],
  eligibility: [],
  appointment: 'none',
  next: [text('نراجع الطلب')],
  contact: { title: text('مركز الخدمة'), phone: '15999' },
  steps: [
    {
      id: 'deed',
      title: text('العقد'),
      fields: [
        { id: 'fullName', type: 'person-name', label: text('الاسم') },
        { id: 'mobile', type: 'phone', label: text('المحمول'), sensitive: true },
        {
          id: 'mail',
          type: 'email',
          label: text('البريد'),
          required: false,
          constraints: { verify: true },
        },
        { id: 'copy', type: 'checkbox', label: text('نسخة إضافية'), required: false },
        {
          id: 'owners',
          type: 'group',
          label: text('الملاك'),
          item: text('مالك'),
          required: false,
          fields: owner,
        },
      ],
    },
  ],
  coSigners: {
    group: 'owners',
    name: 'ownerName',
    mobile: 'ownerMobile',
    declaration: text('أوافق على العقد'),
  },
  declaration: text('أقر بصحة البيانات'),
  stages: [
    { id: 'received', title: text('استُلم'), next: text('نراجع الطلب') },
    { id: 'done', title: text('تم'), next: text('لا شيء') },
  ],
};

/** People who do not exist. */
export const owners = [
  {
    ownerName: 'منى سامي حسن علي',
    ownerMobile: '+201112223334',
    ownerId: '29905150312345',
    hasDeed: 'no',
  },
  {
    ownerName: 'كريم عادل نبيل سعد',
    ownerMobile: '+201223334445',
    ownerId: '28801011212341',
    hasDeed: 'no',
  },
] as const;

export function jointApplication(answers: Readonly<Record<string, unknown>> = {}) {
  return {
    service: jointService.id,
    version: jointService.version,
    language: 'ar' as const,
    declared: true as const,
    answers: { fullName: 'سلمى عادل محمود فرج', mobile: '+201001234567', ...answers },
  };
}
