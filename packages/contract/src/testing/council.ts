import type { ServiceDefinition } from '../definition.js';

const text = (ar: string, en: string) => ({ ar, en });

/** A service that uses what a definition can say, with nothing to remark on. */
export const council = {
  id: 'council/register-shop',
  version: 3,
  title: text('تسجيل محل', 'Register a shop'),
  summary: text('سجّل محلك لدى الحي', 'Register your shop with the district'),
  competentAuthority: text('حي الشرق', 'East district'),
  audience: ['citizen', 'business'],
  fees: [
    { id: 'base', title: text('رسم التسجيل', 'Fee'), amount: 5000, asOf: '2026-01-01' },
    {
      id: 'large',
      title: text('رسم المساحة', 'Fee for the area'),
      amount: 9000,
      asOf: '2026-01-01',
      when: { '>': [{ var: 'area' }, 100] },
    },
  ],
  payment: 'online',
  processingTime: { min: 3, max: 10, unit: 'working-day' },
  evidence: [
    { id: 'lease', title: text('عقد الإيجار', 'Lease'), original: true },
    { id: 'power', title: text('التوكيل', 'Power of attorney'), roles: ['attorney'] },
  ],
  outputs: [{ title: text('شهادة تسجيل', 'Certificate') }],
  channels: ['online', 'counter'],
  eligibility: [text('أن يكون المحل في الحي', 'The shop is in the district')],
  screening: [
    {
      id: 'inside',
      label: text('هل المحل في حي الشرق؟', 'Is the shop in the East district?'),
      otherwise: text('تقدّم إلى الحي الذي يقع فيه المحل', 'Apply to the district of the shop'),
    },
  ],
  applicant: {
    label: text('لمن تقدّم الطلب؟', 'For whom do you apply?'),
    roles: [
      { value: 'self', label: text('لنفسي', 'Myself') },
      { value: 'attorney', label: text('بتوكيل', 'By power of attorney') },
    ],
  },
  appointment: 'none',
  next: [text('نراجع الطلب', 'We look at it')],
  contact: { title: text('خدمة المواطنين', 'Help'), phone: '0663220000' },
  presentation: 'step',
  steps: [
    {
      id: 'shop',
      title: text('المحل', 'The shop'),
      fields: [
        {
          id: 'kind',
          type: 'radio',
          label: text('النشاط', 'Kind'),
          options: [
            { value: 'food', label: text('أغذية', 'Food') },
            { value: 'clothes', label: text('ملابس', 'Clothes') },
            { value: 'other', label: text('أخرى', 'Other') },
          ],
        },
        {
          id: 'otherKind',
          type: 'text',
          label: text('ما النشاط؟', 'Which kind?'),
          constraints: { minLength: 2, maxLength: 50 },
          when: { '==': [{ var: 'kind' }, 'other'] },
        },
        {
          id: 'area',
          type: 'number',
          label: text('المساحة', 'Area'),
          constraints: { min: 1, max: 500 },
          unit: text('متر مربع', 'm²'),
        },
        {
          id: 'opened',
          type: 'date',
          label: text('تاريخ الافتتاح', 'Opened'),
          constraints: { min: '2000-01-01', max: 'today' },
        },
        {
          id: 'goods',
          type: 'checkbox-group',
          label: text('الأصناف', 'Goods'),
          required: { in: [{ var: 'kind' }, ['food', 'clothes']] },
          options: [
            { value: 'fresh', label: text('طازج', 'Fresh') },
            { value: 'dry', label: text('جاف', 'Dry') },
            { value: 'cold', label: text('مبرد', 'Cold') },
          ],
          constraints: { min: 1, max: 3 },
        },
        {
          id: 'franchise',
          type: 'checkbox',
          label: text('المحل فرع', 'It is a branch'),
          required: false,
        },
      ],
    },
    {
      id: 'owners',
      title: text('الملاك', 'Owners'),
      fields: [
        {
          id: 'nationalId',
          type: 'national-id',
          label: text('الرقم القومي', 'National ID'),
          sensitive: true,
        },
        {
          id: 'years',
          type: 'computed',
          label: text('العمر', 'Age'),
          value: { age: { birthDate: { var: 'nationalId' } } },
          format: 'number',
        },
        {
          id: 'owners',
          type: 'group',
          label: text('الشركاء', 'Partners'),
          item: text('شريك', 'Partner'),
          min: 1,
          max: 5,
          fields: [
            { id: 'ownerName', type: 'person-name', label: text('الاسم', 'Name') },
            {
              id: 'ownerMobile',
              type: 'phone',
              label: text('المحمول', 'Mobile'),
              constraints: { kinds: ['mobile'] },
            },
            {
              id: 'share',
              type: 'number',
              label: text('النصيب', 'Share'),
              constraints: { min: 1, max: 24 },
            },
            {
              id: 'heirs',
              type: 'group',
              label: text('الورثة', 'Heirs'),
              item: text('وارث', 'Heir'),
              required: false,
              when: { '<': [{ var: 'share' }, 24] },
              fields: [
                {
                  id: 'heirName',
                  type: 'person-name',
                  label: text('اسم الوارث', 'Name of the heir'),
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'food',
      title: text('الاشتراطات الصحية', 'Health'),
      when: { and: [{ '==': [{ var: 'kind' }, 'food'] }, { in: ['fresh', { var: 'goods' }] }] },
      fields: [
        {
          id: 'fridges',
          type: 'number',
          label: text('عدد الثلاجات', 'Fridges'),
          constraints: { min: 0, max: 50 },
        },
        {
          id: 'inspection',
          type: 'file',
          label: text('تقرير المعاينة', 'Inspection'),
          required: { '>': [{ var: 'fridges' }, 3] },
          when: { '>=': [{ var: 'area' }, 40] },
        },
      ],
    },
  ],
  rules: [
    {
      id: 'shares',
      fields: ['owners'],
      assert: { '==': [{ sum: [{ var: 'owners' }, { var: 'share' }] }, 24] },
      message: text('مجموع الأنصبة يجب أن يساوي 24 قيراطًا', 'The shares have to make 24'),
    },
  ],
  coSigners: {
    group: 'owners',
    name: 'ownerName',
    mobile: 'ownerMobile',
    declaration: text('أوافق على تسجيل المحل', 'I agree'),
  },
  declaration: text('أقر بصحة البيانات', 'It is true'),
  stages: [
    {
      id: 'received',
      title: text('تم الاستلام', 'Received'),
      next: text('نراجع الطلب', 'We look at it'),
    },
    { id: 'done', title: text('صدرت الشهادة', 'Done'), next: text('استلم الشهادة', 'Collect it') },
  ],
  migrations: [
    { from: 1, rename: { size: 'area' }, remove: ['colour'] },
    { from: 2, values: { kind: { shop: 'other' } } },
  ],
} as const satisfies ServiceDefinition;
