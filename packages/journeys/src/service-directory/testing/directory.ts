import type { Directory, ServiceSummary } from '@fanar/contract';

const online: ServiceSummary['channels'] = ['online', 'counter'];

/** Three services of two sectors, a sector without services, and an event that leads to none. */
export const directory: Directory = {
  services: [
    {
      id: 'supply/transfer-card',
      version: 1,
      title: { ar: 'نقل بطاقة تموين', en: 'Move a ration card' },
      summary: { ar: 'انقل بطاقتك إلى مكتب آخر.', en: 'Move your card to another office.' },
      keywords: [{ ar: 'تحويل التموين', en: 'transfer rations' }],
      events: ['moving-home'],
      channels: online,
      appointment: 'none',
      free: true,
    },
    {
      id: 'traffic/renew-vehicle-licence',
      version: 1,
      title: { ar: 'تجديد رخصة تسيير', en: 'Renew a vehicle licence' },
      summary: { ar: 'جدّد رخصة سيارتك من مكانك.', en: 'Renew it from where you are.' },
      keywords: [{ ar: 'رخصة السيارة', en: 'car licence' }],
      events: ['owning-a-vehicle'],
      channels: online,
      appointment: 'offered',
      free: false,
    },
    {
      id: 'traffic/renew-driving-licence',
      version: 1,
      title: { ar: 'تجديد رخصة قيادة', en: 'Renew a driving licence' },
      summary: { ar: 'جدّد رخصة قيادتك في موعد واحد.', en: 'Renew it in one visit.' },
      keywords: [{ ar: 'الرخصة الخاصة', en: 'private licence' }],
      events: ['owning-a-vehicle'],
      channels: online,
      appointment: 'needed',
      free: false,
    },
  ],
  sectors: [
    { id: 'health', title: { ar: 'الصحة', en: 'Health' }, summary: { ar: 'صحة' } },
    { id: 'supply', title: { ar: 'التموين', en: 'Supply' }, summary: { ar: 'تموين' } },
    { id: 'traffic', title: { ar: 'المرور', en: 'Traffic' }, summary: { ar: 'مرور' } },
  ],
  events: [
    { id: 'moving-home', title: { ar: 'الانتقال إلى سكن آخر', en: 'Moving home' } },
    { id: 'owning-a-vehicle', title: { ar: 'اقتناء مركبة', en: 'Owning a vehicle' } },
    { id: 'legal-case', title: { ar: 'قضية أو نزاع', en: 'A case or a dispute' } },
  ],
};
