import type { Field, ServiceDefinition } from '@fanar/contract';
import { licence } from './licence.js';

const cities = [
  { value: 'cairo', label: { ar: 'القاهرة', en: 'Cairo' } },
  { value: 'suez', label: { ar: 'السويس', en: 'Suez' } },
  { value: 'ismailia', label: { ar: 'الإسماعيلية', en: 'Ismailia' } },
];

/** Each type of field but the group, once. */
export const everyField: readonly Field[] = [
  {
    id: 'trade',
    type: 'text',
    label: { ar: 'الاسم التجاري', en: 'Trade name' },
    constraints: { minLength: 3, maxLength: 40 },
    eager: true,
    help: {
      title: { ar: 'ما الاسم التجاري؟', en: 'What is a trade name?' },
      text: { ar: 'الاسم المكتوب على اللافتة.', en: 'The name on the sign.' },
    },
  },
  { id: 'story', type: 'text-area', label: { ar: 'وصف النشاط', en: 'What you do' } },
  { id: 'mail', type: 'email', label: { ar: 'البريد الإلكتروني', en: 'Email' } },
  { id: 'owner', type: 'person-name', label: { ar: 'اسم المالك', en: 'Owner' } },
  { id: 'nid', type: 'national-id', label: { ar: 'الرقم القومي', en: 'National ID' } },
  { id: 'mobile', type: 'phone', label: { ar: 'المحمول', en: 'Mobile' } },
  { id: 'plate', type: 'plate', label: { ar: 'رقم اللوحة', en: 'Plate' } },
  { id: 'iban', type: 'iban', label: { ar: 'رقم الحساب', en: 'Account' } },
  { id: 'home', type: 'address', label: { ar: 'العنوان', en: 'Address' } },
  { id: 'stall', type: 'location', label: { ar: 'مكان الكشك', en: 'Where the stall is' } },
  {
    id: 'case',
    type: 'case-number',
    label: { ar: 'رقم القضية', en: 'Case' },
    constraints: { parts: ['type', 'venue'] },
  },
  {
    id: 'area',
    type: 'number',
    label: { ar: 'المساحة', en: 'Area' },
    unit: { ar: 'متر مربع', en: 'square metres' },
    constraints: { min: 1, max: 5000, decimals: 1 },
  },
  {
    id: 'capital',
    type: 'amount',
    label: { ar: 'رأس المال', en: 'Capital' },
    constraints: { min: 100 },
  },
  {
    id: 'born',
    type: 'date',
    label: { ar: 'تاريخ الميلاد', en: 'Birth date' },
    constraints: { max: 'today' },
  },
  { id: 'opening', type: 'date-picker', label: { ar: 'يوم الافتتاح', en: 'Opening day' } },
  { id: 'works', type: 'date-range', label: { ar: 'مدة التجهيز', en: 'Fitting out' } },
  { id: 'visit', type: 'time', label: { ar: 'وقت الزيارة', en: 'Time of visit' } },
  { id: 'city', type: 'select', label: { ar: 'المدينة', en: 'City' }, options: cities },
  { id: 'branch', type: 'radio', label: { ar: 'الفرع', en: 'Branch' }, options: cities },
  { id: 'view', type: 'segmented-control', label: { ar: 'المقر', en: 'Seat' }, options: cities },
  { id: 'market', type: 'combobox', label: { ar: 'السوق', en: 'Market' }, options: cities },
  {
    id: 'places',
    type: 'checkbox-group',
    label: { ar: 'أماكن البيع', en: 'Where you sell' },
    options: cities,
    constraints: { min: 2 },
  },
  { id: 'food', type: 'checkbox', label: { ar: 'النشاط في الأغذية', en: 'You sell food' } },
  { id: 'messages', type: 'switch', label: { ar: 'رسائل على المحمول', en: 'Text messages' } },
  { id: 'grade', type: 'rating', label: { ar: 'تقييم الخدمة', en: 'How was it?' } },
  {
    id: 'paper',
    type: 'file',
    label: { ar: 'عقد الإيجار', en: 'Lease' },
    constraints: { capture: 'environment', inPageCamera: true },
  },
  { id: 'hand', type: 'signature', label: { ar: 'إقرار المالك', en: 'Acknowledgement' } },
  {
    id: 'news',
    type: 'consent',
    label: { ar: 'الرسائل', en: 'Messages' },
    text: { ar: 'إرسال رسائل عن طلبي', en: 'sending me messages about my application' },
    version: '2026-1',
  },
  {
    id: 'truth',
    type: 'declaration',
    label: { ar: 'أقر بما سبق', en: 'I declare this' },
    text: { ar: 'المحل في عقار مرخّص.', en: 'The shop is in a licensed building.' },
    version: '2026-1',
  },
  {
    id: 'fee',
    type: 'computed',
    label: { ar: 'رسم المعاينة', en: 'Inspection fee' },
    value: { '*': [{ var: 'area' }, 200] },
    format: 'amount',
  },
];

export const everyType: ServiceDefinition = {
  ...licence,
  id: 'localities/every-type',
  version: 1,
  steps: [{ id: 'all', title: { ar: 'كل الأسئلة', en: 'All questions' }, fields: everyField }],
};

/** Owners, and the children of each, with an answer half typed and a file in every item. */
export const owners: ServiceDefinition = {
  ...everyType,
  id: 'localities/owners',
  steps: [
    {
      id: 'owners',
      title: { ar: 'الملاك', en: 'Owners' },
      fields: [
        {
          id: 'owners',
          type: 'group',
          label: { ar: 'الملاك', en: 'Owners' },
          hint: { ar: 'كل من له حصة', en: 'Everybody with a share' },
          item: { ar: 'المالك', en: 'Owner' },
          add: { ar: 'أضف مالكًا', en: 'Add an owner' },
          max: 3,
          fields: [
            { id: 'name', type: 'text', label: { ar: 'الاسم', en: 'Name' } },
            { id: 'phone', type: 'phone', label: { ar: 'المحمول', en: 'Mobile' }, required: false },
            {
              id: 'share',
              type: 'number',
              label: { ar: 'الحصة', en: 'Share' },
              constraints: { max: 24 },
            },
            {
              id: 'deed',
              type: 'file',
              label: { ar: 'سند الملكية', en: 'Deed' },
              when: { '>': [{ var: 'share' }, 12] },
            },
            {
              id: 'children',
              type: 'group',
              label: { ar: 'الأبناء', en: 'Children' },
              item: { ar: 'الابن', en: 'Child' },
              add: { ar: 'أضف ابنًا', en: 'Add a child' },
              required: false,
              fields: [{ id: 'childName', type: 'text', label: { ar: 'اسمه', en: 'Their name' } }],
            },
          ],
        },
        {
          id: 'total',
          type: 'computed',
          label: { ar: 'مجموع الحصص', en: 'All shares' },
          value: { sum: [{ var: 'owners' }, { var: 'share' }] },
          format: 'number',
        },
      ],
    },
  ],
};
