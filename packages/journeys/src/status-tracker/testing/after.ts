import type { ApplicationStatus, CaseAppointment, CaseItem, PaymentStatus } from '@fanar/contract';
import { status } from './status.js';

const next = { ar: 'نراجع طلبك.', en: 'We look at it.' };
const stage = (id: string, ar: string, en: string, more: object = {}) => ({
  ...{ id, title: { ar, en }, next },
  ...more,
});
const STAGES = [
  stage('received', 'استلام الطلب', 'Received'),
  stage('survey', 'معاينة الموقع', 'Survey of the site', { lane: 'works', duration: 5 }),
  stage('surveyed', 'تقرير المعاينة', 'Report of the survey', { lane: 'works' }),
  stage('inspection', 'فحص الاشتراطات', 'Inspection', { lane: 'safety', duration: 1 }),
  stage('inspected', 'موافقة الحماية المدنية', 'Approval', { lane: 'safety' }),
  stage('licence', 'إصدار الرخصة', 'The licence'),
];

/** An application whose survey is under way at one office, and whose inspection is done at another. */
export const inLanes = (changes: Partial<ApplicationStatus> = {}): ApplicationStatus =>
  status({
    stages: STAGES,
    current: 'inspected',
    waitsFor: 'office',
    appointmentOffered: false,
    office: { id: 'district', title: { ar: 'حي الشرق', en: 'East district' } },
    lanes: [
      {
        ...{ id: 'works', title: { ar: 'الإدارة الهندسية', en: 'Engineering' } },
        ...{ current: 'survey', isDone: false },
      },
      {
        ...{ id: 'safety', title: { ar: 'الحماية المدنية', en: 'Civil protection' } },
        ...{ current: 'inspected', isDone: true },
        office: { id: 'brigade', title: { ar: 'قوات الحماية المدنية', en: 'The brigade' } },
      },
    ],
    events: [
      {
        ...{ id: 'e3', kind: 'stage', stage: 'inspected' },
        ...{ at: '2031-01-06T11:20:00+02:00', date: '2031-01-06', time: '11:20' },
      },
      {
        ...{ id: 'e2', kind: 'office', lane: 'safety', stage: 'survey' },
        ...{ at: '2031-01-06T09:20:00+02:00', date: '2031-01-06', time: '09:20' },
      },
    ],
    ...changes,
  });

const ITEM = { id: 'an-item', title: { ar: 'الرخصة الجديدة', en: 'The new licence' } };

/** Ready to be collected at an office. */
export const ready = (until = '2999-12-31', from = '2020-01-05'): CaseItem => ({
  ...ITEM,
  ...{ state: 'ready', date: '2031-01-05', from, until },
  office: { id: 'district', title: { ar: 'وحدة مرور بورفؤاد', en: 'Port Fouad unit' } },
  bring: [{ ar: 'أصل بطاقة الرقم القومي', en: 'Your original ID card' }],
});

/** Given to a carrier. */
export const onWay = (trackingPage: string): CaseItem => ({
  ...ITEM,
  ...{ state: 'on-way', date: '2031-01-05', trackingNumber: 'RR123456789EG', trackingPage },
  carrier: { ar: 'البريد المصري', en: 'Egypt Post' },
});

/** Collected, or delivered. */
export const handedOver = (state: 'collected' | 'delivered'): CaseItem => ({
  ...ITEM,
  ...{ state, date: '2031-01-09' },
});

export const payment = (
  state: PaymentStatus['status'],
  more: Partial<PaymentStatus> = {},
): PaymentStatus => ({
  status: state,
  amount: 17_500,
  fees: [
    { title: { ar: 'رسم الفحص', en: 'Inspection' }, amount: 15_000 },
    { title: { ar: 'صورة رسمية', en: 'Official copy' }, amount: 2_500 },
  ],
  ...more,
});

/** Booked for the application; ahead of every day on which the tests run. */
export const appointment = (changes: Partial<CaseAppointment> = {}): CaseAppointment => ({
  reference: 'BK-7K3M-9QXA',
  status: 'booked',
  office: { id: 'district', title: { ar: 'وحدة مرور بورفؤاد', en: 'Port Fouad unit' } },
  date: '2999-12-30',
  time: '10:15',
  ...changes,
});
