import type { ApplicationStatus } from '@fanar/contract';
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
