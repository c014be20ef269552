import type { ServiceDefinition } from '@fanar/contract';
import { licence } from './licence.js';

/** A service with what the small one has not: questions before the start, roles, groups in groups. */
export const partnership: ServiceDefinition = {
  ...licence,
  id: 'investment/register-partnership',
  version: 2,
  title: { ar: 'تسجيل شركة تضامن', en: 'Register a partnership' },
  summary: { ar: 'سجّل شركتك وشركاءك.', en: 'Register your company and your partners.' },
  fees: [
    {
      id: 'register',
      title: { ar: 'رسم القيد', en: 'Registration fee' },
      amount: 50000,
      asOf: '2026-01-05',
    },
    {
      id: 'agent',
      title: { ar: 'رسم التوكيل', en: 'Power of attorney fee' },
      amount: 2550,
      when: { '==': [{ var: 'applicant' }, 'agent'] },
      asOf: '2026-01-05',
    },
  ],
  evidence: [
    { id: 'contract', title: { ar: 'عقد الشركة', en: 'Partnership contract' } },
    {
      id: 'attorney',
      title: { ar: 'توكيل رسمي', en: 'Power of attorney' },
      roles: ['agent'],
      original: true,
    },
  ],
  screening: [
    {
      id: 'adult',
      label: { ar: 'هل أتممت ٢١ سنة؟', en: 'Are you 21 or over?' },
      otherwise: {
        ar: 'التسجيل لمن أتم ٢١ سنة. توجّه إلى النيابة الحسبية.',
        en: 'You must be 21 or over. Turn to the guardianship prosecution.',
      },
    },
    {
      id: 'activity',
      label: { ar: 'ما نشاط الشركة؟', en: 'What does the company do?' },
      options: [
        { value: 'trade', label: { ar: 'تجارة', en: 'Trade' } },
        { value: 'bank', label: { ar: 'أعمال بنوك', en: 'Banking' } },
      ],
      accepts: ['trade'],
      otherwise: {
        ar: 'توجّه إلى البنك المركزي المصري.',
        en: 'Turn to the Central Bank of Egypt.',
      },
    },
  ],
  applicant: {
    label: { ar: 'لمن تقدّم الطلب؟', en: 'Who are you applying for?' },
    roles: [
      { value: 'self', label: { ar: 'لنفسي', en: 'Myself' } },
      { value: 'agent', label: { ar: 'لغيري بتوكيل', en: 'Someone else, as an agent' } },
    ],
  },
  steps: [
    {
      id: 'company',
      title: { ar: 'الشركة', en: 'Company' },
      fields: [
        { id: 'tradeName', type: 'text', label: { ar: 'اسم الشركة', en: 'Trade name' } },
        {
          id: 'attorneyNumber',
          type: 'text',
          label: { ar: 'رقم التوكيل', en: 'Power of attorney number' },
          when: { '==': [{ var: 'applicant' }, 'agent'] },
        },
      ],
    },
    {
      id: 'partners',
      title: { ar: 'الشركاء', en: 'Partners' },
      fields: [
        {
          id: 'partners',
          type: 'group',
          label: { ar: 'الشركاء', en: 'Partners' },
          item: { ar: 'الشريك', en: 'Partner' },
          min: 2,
          max: 5,
          fields: [
            { id: 'partnerName', type: 'text', label: { ar: 'الاسم', en: 'Name' } },
            {
              id: 'share',
              type: 'number',
              label: { ar: 'الحصة (قيراط)', en: 'Share (of 24)' },
              constraints: { min: 1, max: 23 },
            },
            {
              id: 'minors',
              type: 'group',
              label: { ar: 'القُصّر', en: 'Minors' },
              item: { ar: 'القاصر', en: 'Minor' },
              required: false,
              fields: [{ id: 'minorName', type: 'text', label: { ar: 'اسم القاصر', en: 'Name' } }],
            },
          ],
        },
        {
          id: 'total',
          type: 'computed',
          label: { ar: 'مجموع الحصص', en: 'All shares' },
          value: { sum: [{ var: 'partners' }, { var: 'share' }] },
          format: 'number',
        },
      ],
    },
    {
      id: 'notes',
      title: { ar: 'ملاحظات', en: 'Notes' },
      fields: [
        { id: 'note', type: 'text', label: { ar: 'ملاحظة', en: 'Note' }, required: false },
        {
          id: 'reason',
          type: 'text',
          label: { ar: 'سبب كثرة الشركاء', en: 'Why so many partners' },
          when: { '>': [{ count: { var: 'partners' } }, 2] },
        },
      ],
    },
  ],
  rules: [
    {
      id: 'whole',
      fields: ['partners'],
      assert: { '==': [{ var: 'total' }, 24] },
      message: {
        ar: 'اجعل مجموع حصص الشركاء ٢٤ قيراطًا',
        en: 'Make the shares of all partners 24 in total',
      },
    },
  ],
};

/** Answers that hold. */
export const partnershipAnswers = {
  applicant: 'self',
  tradeName: 'شركة النور',
  partners: [
    { partnerName: 'منى', share: 12 },
    { partnerName: 'سامي', share: 12, minors: [{ minorName: 'ليلى' }] },
  ],
};
