import type { ServiceDefinition } from '../definition.js';

const text = (ar: string) => ({ ar });

/** A service with a field of every type, and conditions of every kind. */
export const everything = {
  id: 'traffic/everything',
  version: 3,
  title: text('خدمة كاملة'),
  summary: text('كل أنواع الأسئلة'),
  competentAuthority: text('جهة'),
  audience: ['citizen'],
  fees: [{ id: 'fee', title: text('رسم'), amount: 100, asOf: '2026-01-01' }],
  processingTime: { min: 1, max: 2, unit: 'working-day' },
  evidence: [{ id: 'licence', title: text('الرخصة') }],
  outputs: [{ title: text('رخصة') }],
  channels: ['online'],
  eligibility: [],
  appointment: 'none',
  next: [text('نراجع الطلب')],
  contact: { title: text('خدمة المواطنين'), phone: '0660000000' },
  declaration: text('أقر بصحة البيانات'),
  stages: [{ id: 'received', title: text('تم الاستلام'), next: text('نراجع الطلب') }],
  steps: [
    {
      id: 'person',
      title: text('البيانات'),
      fields: [
        { id: 'name', type: 'person-name', label: text('الاسم') },
        { id: 'nationalId', type: 'national-id', label: text('الرقم القومي'), sensitive: true },
        { id: 'mobile', type: 'phone', label: text('المحمول'), constraints: { kinds: ['mobile'] } },
        { id: 'phone', type: 'phone', label: text('هاتف آخر'), required: false },
      ],
    },
    {
      id: 'vehicle',
      title: text('المركبة'),
      fields: [
        {
          id: 'kind',
          type: 'radio',
          label: text('النوع'),
          options: [
            { value: 'car', label: text('سيارة') },
            { value: 'motorcycle', label: text('دراجة نارية') },
            { value: 'none', label: text('لا توجد') },
          ],
        },
        {
          id: 'plate',
          type: 'plate',
          label: text('اللوحة'),
          when: { in: [{ var: 'kind' }, ['car', 'motorcycle']] },
        },
        { id: 'insured', type: 'checkbox', label: text('مؤمَّن عليها'), required: false },
        {
          id: 'papers',
          type: 'file',
          label: text('المستندات'),
          constraints: { accept: ['application/pdf', 'image/png'], maxSize: 1000, max: 2 },
          required: { and: [{ var: 'insured' }, { '!=': [{ var: 'kind' }, 'none'] }] },
        },
      ],
    },
    {
      id: 'address',
      title: text('العنوان'),
      when: { or: [{ '==': [{ var: 'kind' }, 'car'] }, { '!': { var: 'insured' } }] },
      fields: [
        {
          id: 'street',
          type: 'text',
          label: text('الشارع'),
          constraints: { minLength: 2, maxLength: 10 },
        },
        {
          id: 'city',
          type: 'select',
          label: text('المدينة'),
          when: { var: 'street' },
          options: [
            { value: 'port-said', label: text('بورسعيد') },
            { value: 'port-fouad', label: text('بورفؤاد') },
          ],
        },
      ],
    },
  ],
} as const satisfies ServiceDefinition;

export const upload = {
  id: 'A'.repeat(24),
  name: 'رخصة.pdf',
  size: 999,
  type: 'application/pdf',
} as const;

/** Answers that hold. */
export const goodAnswers = {
  name: 'أحمد محمد علي حسن',
  nationalId: '20001150300919',
  mobile: '+201001234567',
  kind: 'car',
  plate: 'أبج1234',
  insured: true,
  papers: [upload],
  street: '٢٣ يوليو',
  city: 'port-said',
} as const;

export const now = new Date('2026-01-01T12:00:00Z');
