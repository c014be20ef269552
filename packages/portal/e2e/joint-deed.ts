import { readFile } from 'node:fs/promises';
import {
  lifeEvents,
  officeDistricts,
  offices,
  officeSchedules,
  publicHolidays,
  sectors,
} from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import type { ServiceDefinition } from '@fanar/contract';
import type { PortalOptions } from '@fanar/portal';
import { applyPage, RENEWAL } from './addresses.js';
import type { Pages } from './scene.js';

/** A service that proves a mobile by a code, that another has to sign, and that is paid for then. */
const jointDeed: ServiceDefinition = {
  id: 'notarization/joint-deed',
  version: 1,
  title: { ar: 'توثيق عقد مشترك', en: 'Certify a joint deed' },
  summary: { ar: 'وثّق عقدًا باسمك واسم شريكك.', en: 'Certify a deed in two names.' },
  competentAuthority: { ar: 'مكتب الشهر العقاري', en: 'Real estate registry office' },
  audience: ['citizen'],
  fees: [
    {
      id: 'deed',
      title: { ar: 'رسم التوثيق', en: 'Certification fee' },
      amount: 15_000,
      asOf: '2026-10-01',
    },
  ],
  payment: 'online',
  processingTime: { min: 1, max: 3, unit: 'working-day' },
  evidence: [],
  outputs: [],
  channels: ['online'],
  eligibility: [],
  appointment: 'none',
  next: [{ ar: 'نراجع العقد.', en: 'We check the deed.' }],
  contact: { title: { ar: 'مكتب الشهر العقاري', en: 'Registry office' }, phone: '15999' },
  steps: [
    {
      id: 'deed',
      title: { ar: 'العقد', en: 'Deed' },
      fields: [
        { id: 'name', type: 'person-name', label: { ar: 'اسمك رباعيًّا', en: 'Your full name' } },
        {
          id: 'nationalId',
          type: 'national-id',
          label: { ar: 'الرقم القومي', en: 'National ID number' },
          sensitive: true,
        },
        {
          id: 'ownMobile',
          type: 'phone',
          label: { ar: 'محمولك', en: 'Your mobile' },
          constraints: { kinds: ['mobile'], verify: true },
        },
        { id: 'purpose', type: 'text', label: { ar: 'موضوع العقد', en: 'Subject of the deed' } },
        {
          id: 'partners',
          type: 'group',
          label: { ar: 'الشركاء', en: 'Partners' },
          item: { ar: 'الشريك', en: 'Partner' },
          min: 1,
          max: 2,
          fields: [
            {
              id: 'partner',
              type: 'person-name',
              label: { ar: 'اسم الشريك رباعيًّا', en: 'Full name of the partner' },
            },
            {
              id: 'mobile',
              type: 'phone',
              label: { ar: 'محمول الشريك', en: 'Mobile of the partner' },
              constraints: { kinds: ['mobile'] },
            },
          ],
        },
      ],
    },
  ],
  coSigners: {
    group: 'partners',
    name: 'partner',
    mobile: 'mobile',
    declaration: { ar: 'أوافق على ما جاء في هذا العقد', en: 'I agree to this deed' },
  },
  declaration: { ar: 'أقر بصحة البيانات المدخلة', en: 'I declare that the data is correct' },
  stages: [
    {
      id: 'received',
      title: { ar: 'استلمنا الطلب', en: 'Received' },
      next: { ar: 'نراجع العقد.', en: 'We check the deed.' },
    },
    {
      id: 'ready',
      title: { ar: 'العقد جاهز', en: 'Ready' },
      next: { ar: 'استلم العقد.', en: 'Collect the deed.' },
    },
  ],
};

export const catalogueWithJointDeed: NonNullable<PortalOptions['catalogue']> = {
  sectors,
  lifeEvents,
  offices,
  districts: officeDistricts,
  schedules: officeSchedules,
  holidays: publicHolidays,
  definitions: [...definitions, jointDeed],
};

/** The page of its form, `joint-deed/`: as the portal makes it for every other. */
export async function jointDeedPages(): Promise<Pages> {
  const file = `../dist/site/${applyPage(RENEWAL)}index.html`;
  const page = await readFile(new URL(file, import.meta.url), 'utf8');
  return {
    'joint-deed/index.html': page.replace(`service="${RENEWAL}"`, `service="${jointDeed.id}"`),
  };
}
