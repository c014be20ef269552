import type { ApplicationReceipt, ServiceDefinition } from '@fanar/contract';

/** A small service with a branch: courier delivery asks for an address, and for a floor in a flat. */
export const licence: ServiceDefinition = {
  id: 'traffic/renew-vehicle-licence',
  version: 3,
  title: { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' },
  summary: {
    ar: 'جدّد رخصة تسيير سيارتك الخاصة.',
    en: 'Renew the licence of your private car.',
  },
  competentAuthority: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
  audience: ['citizen'],
  fees: [
    {
      id: 'service',
      title: { ar: 'رسم الخدمة', en: 'Service fee' },
      amount: 7000,
      asOf: '2026-01-05',
    },
    {
      id: 'tax',
      title: { ar: 'ضريبة السيارة', en: 'Vehicle tax' },
      note: { ar: 'تُحدَّد عند الفحص', en: 'Set at the inspection' },
      asOf: '2026-01-05',
    },
  ],
  processingTime: { min: 3, max: 5, unit: 'working-day' },
  evidence: [
    { id: 'id-card', title: { ar: 'بطاقة الرقم القومي', en: 'National ID card' }, original: true },
    {
      id: 'insurance',
      title: { ar: 'وثيقة التأمين الإجباري', en: 'Compulsory insurance' },
      note: { ar: 'سارية', en: 'In force' },
    },
  ],
  outputs: [
    {
      title: { ar: 'رخصة تسيير', en: 'Vehicle licence' },
      validity: { ar: 'سنة واحدة', en: 'One year' },
    },
  ],
  channels: ['online', 'counter'],
  eligibility: [{ ar: 'أن تكون السيارة خاصة', en: 'The car is private' }],
  appointment: 'offered',
  next: [
    { ar: 'نراجع طلبك خلال يومي عمل.', en: 'We check your application within two working days.' },
    { ar: 'نرسل إليك رسالة على المحمول.', en: 'We send you a text message.' },
  ],
  contact: {
    title: { ar: 'وحدة مرور بورسعيد', en: 'Port Said traffic unit' },
    phone: '0663220000',
  },
  declaration: {
    ar: 'أقر بصحة البيانات المدخلة وأتحمل المسؤولية القانونية عنها',
    en: 'I declare that the data is correct and that I am legally responsible for it',
  },
  stages: [
    {
      id: 'received',
      title: { ar: 'استلمنا طلبك', en: 'Received' },
      next: { ar: 'نراجع طلبك.', en: 'We check your application.' },
    },
  ],
  steps: [
    {
      id: 'owner',
      title: { ar: 'بيانات المالك', en: 'Owner' },
      fields: [
        {
          id: 'nationalId',
          type: 'national-id',
          label: { ar: 'الرقم القومي', en: 'National ID' },
          sensitive: true,
        },
        {
          id: 'mobile',
          type: 'phone',
          label: { ar: 'رقم المحمول', en: 'Mobile number' },
          constraints: { kinds: ['mobile'] },
          autocomplete: 'tel',
        },
      ],
    },
    {
      id: 'vehicle',
      title: { ar: 'بيانات السيارة', en: 'Vehicle' },
      fields: [
        { id: 'plate', type: 'plate', label: { ar: 'رقم اللوحة', en: 'Plate number' } },
        {
          id: 'colour',
          type: 'text',
          label: { ar: 'لون السيارة', en: 'Colour of the car' },
          required: false,
        },
      ],
    },
    {
      id: 'documents',
      title: { ar: 'المستندات', en: 'Documents' },
      fields: [
        {
          id: 'vehicleLicence',
          type: 'file',
          label: { ar: 'صورة الرخصة الحالية', en: 'Copy of the current licence' },
        },
      ],
    },
    {
      id: 'delivery',
      title: { ar: 'استلام الرخصة', en: 'Getting the licence' },
      fields: [
        {
          id: 'delivery',
          type: 'radio',
          label: { ar: 'كيف تستلم الرخصة؟', en: 'How do you want to get it?' },
          options: [
            { value: 'office', label: { ar: 'من وحدة المرور', en: 'At the traffic unit' } },
            { value: 'courier', label: { ar: 'بالبريد إلى عنوانك', en: 'By courier' } },
          ],
        },
      ],
    },
    {
      id: 'address',
      title: { ar: 'عنوان التوصيل', en: 'Delivery address' },
      when: { '==': [{ var: 'delivery' }, 'courier'] },
      fields: [
        {
          id: 'street',
          type: 'text',
          label: { ar: 'الشارع ورقم العقار', en: 'Street and number' },
        },
        {
          id: 'home',
          type: 'select',
          label: { ar: 'نوع السكن', en: 'Kind of home' },
          options: [
            { value: 'house', label: { ar: 'بيت', en: 'House' } },
            { value: 'flat', label: { ar: 'شقة', en: 'Flat' } },
          ],
        },
        {
          id: 'floor',
          type: 'text',
          label: { ar: 'الدور', en: 'Floor' },
          when: { '==': [{ var: 'home' }, 'flat'] },
        },
      ],
    },
  ],
};

export const licenceAnswers = {
  nationalId: '29001011234567',
  mobile: '+201001234567',
  plate: 'أبج1234',
  vehicleLicence: [
    { id: 'upload-000000000000001', name: 'licence.pdf', size: 81920, type: 'application/pdf' },
  ],
  delivery: 'office',
};

export const licenceReceipt: ApplicationReceipt = {
  reference: 'AP-7K3M-9QXA',
  trackingKey: 'k3y-k3y-k3y-k3y-k3y',
  service: licence.id,
  version: licence.version,
  receivedAt: '2026-01-05T10:20:00+02:00',
  date: '2026-01-05',
  time: '10:20',
};
