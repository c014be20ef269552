import '@fanar/journeys/status-tracker/define';
import { makeReference, type ApplicationStatus } from '@fanar/contract';
import { addDays, cairoNow } from '@fanar/egypt';
import type { FanarStatusTracker } from '@fanar/journeys/status-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { application, gateway, KEY, refuse, REFERENCE, SERVICE } from './gateway.js';
import { press, shown } from './shown.js';

type Args = Pick<
  FanarStatusTracker,
  'gateway' | 'headingLevel' | 'key' | 'reference' | 'remember' | 'reversedStages'
>;

/**
 * Use it where a person asks how an application stands. It says first what they need to do, then
 * what the office is doing and when it may be done.
 *
 * With `remember` it offers the citizen to keep a list of applications on the device, and marks what is
 * new there. Do not use it for a list that an account has: it opens one, by reference and key.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Status tracker',
  component: 'fanar-status-tracker',
  args: {
    ...{ gateway: gateway(), headingLevel: 2, reference: '', key: '' },
    ...{ remember: false, reversedStages: false },
  },
  argTypes: { gateway: { control: false } },
  render: ({ gateway: backEnd, headingLevel, key, reference, remember, reversedStages }) => html`
    <fanar-status-tracker
      reference=${reference}
      heading-level=${headingLevel}
      book-href="#book"
      ?remember=${remember}
      ?reversed-stages=${reversedStages}
      .key=${key}
      .gateway=${backEnd}
    ></fanar-status-tracker>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const LookUp: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-text-field');
  },
};

/** What was typed cannot be a reference and a key. */
export const Errors: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'fanar-button');
    await shown(canvasElement, 'fanar-text-field:state(invalid)');
  },
};

export const NotFound: Story = {
  args: {
    gateway: gateway({ getApplication: refuse('application-not-found') }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#failure');
  },
};

export const UnderReview: Story = {
  args: { reference: REFERENCE, key: KEY },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-timeline');
  },
};

/** The page offers to keep it in a list on this device; nothing is kept before that is chosen. */
export const Kept: Story = {
  args: { reference: REFERENCE, key: KEY, remember: true },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#keep');
  },
};

/** The last stage stands first. */
export const ReversedStages: Story = {
  args: { reference: REFERENCE, key: KEY, reversedStages: true },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-timeline');
  },
};

/** What was issued has not come with the rest. */
export const PartIsAway: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => {
        const status = await application();
        const [newest] = status.events;
        const issued = { kind: 'document', title: { ar: 'الرخصة', en: 'The licence' } } as const;
        const event = newest && { ...newest, id: 'issued', ...issued };
        return { ...status, events: event ? [event, ...status.events] : [] };
      },
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.partial');
  },
};

/** The last stage: nothing more to wait for. */
export const Ready: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => {
        const status = await application();
        const last = status.stages.at(-1)?.id ?? status.current;
        return { ...status, current: last };
      },
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-timeline');
  },
};

/** The office needs a paper: what is asked for comes first, and is sent from here. */
export const SomethingIsAskedFor: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => ({
        ...(await application()),
        waitsFor: 'applicant',
        messages: [],
        requests: [
          {
            id: '7f0c1f4e-7a52-4f0e-8f5a-0d8b1b1d2c3e',
            title: { ar: 'صورة وثيقة التأمين', en: 'Copy of the insurance policy' },
            why: {
              ar: 'الصورة المرفقة لا تظهر فيها الصفحة الأخيرة.',
              en: 'The copy attached lacks the last page.',
            },
            due: addDays(cairoNow().date, 5),
            state: 'open',
            files: [],
          },
        ],
      }),
      answerRequest: refuse('network-unreachable', 0),
      writeMessage: refuse('network-unreachable', 0),
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.request fanar-button');
    await shown(canvasElement, 'fanar-file-upload');
  },
};

/**
 * While the office has not begun: an answer is picked, entered anew, and looked at as it was and will be
 * before it is sent. Whoever applies, and files, stay as they are.
 */
export const Correctable: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => ({
        ...(await application()),
        ...{ current: 'received', waitsFor: 'office', mayCorrect: true, lastEvent: '1' },
        messages: [],
      }),
      getReceipt: async () => ({
        ...{ reference: REFERENCE, trackingKey: KEY, service: SERVICE, version: 1 },
        ...{ receivedAt: new Date().toISOString(), ...cairoNow() },
        answers: {
          ...{ fullName: 'سلمى عادل محمود فرج', mobile: '+201001234567', plate: 'سصع1234' },
          ...{ vehicleType: 'private', licenceState: 'valid', insured: true },
          ...{ violationsPaid: true, delivery: 'office' },
        },
        withheld: ['/nationalId', '/vehicleLicence'],
      }),
      writeMessage: refuse('network-unreachable', 0),
      correctApplication: refuse('network-unreachable', 0),
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#correct-open');
    await shown(canvasElement, '.correct fanar-summary-list');
  },
};

/** Refused: why, and how to appeal. */
export const Refused: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => ({
        ...(await application()),
        waitsFor: 'nobody',
        decision: {
          outcome: 'refused',
          date: cairoNow().date,
          reason: { ar: 'انتهت وثيقة التأمين.', en: 'The insurance policy has run out.' },
          appeal: {
            how: {
              ar: 'تقدّم التظلم إلى مدير وحدة المرور، أو من هنا.',
              en: 'Appeal to the head of the traffic unit, or from here.',
            },
            until: addDays(cairoNow().date, 30),
            isOnline: true,
          },
        },
      }),
      appealDecision: refuse('network-unreachable', 0),
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.decision fanar-button');
  },
};

/** Approved, with the document to be fetched. */
export const Issued: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => ({
        ...(await application()),
        waitsFor: 'office',
        decision: { outcome: 'approved', date: cairoNow().date },
        documents: [
          {
            id: '7f0c1f4e-7a52-4f0e-8f5a-0d8b1b1d2c3e',
            title: { ar: 'الرخصة الجديدة', en: 'The new licence' },
            name: 'licence.pdf',
            size: 48_000,
            type: 'application/pdf',
            date: cairoNow().date,
          },
        ],
      }),
      getIssuedDocument: refuse('network-unreachable', 0),
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.documents fanar-button');
    await shown(canvasElement, '.documents [role=alert]');
  },
};

/** Two offices work on it at the same time; one of them is done. */
export const AtTwoOffices: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => {
        const known = await application();
        const next = { ar: 'نراجع طلبك.', en: 'We look at it.' };
        const stage = (id: string, ar: string, en: string, more: object = {}) => ({
          ...{ id, title: { ar, en }, next },
          ...more,
        });
        return {
          ...known,
          current: 'inspected',
          waitsFor: 'office',
          appointmentOffered: false,
          stages: [
            stage('received', 'استلام الطلب', 'Received'),
            stage('survey', 'معاينة الموقع', 'Survey', { lane: 'works', duration: 5 }),
            stage('surveyed', 'تقرير المعاينة', 'Report', { lane: 'works' }),
            stage('inspection', 'فحص الاشتراطات', 'Inspection', { lane: 'safety' }),
            stage('inspected', 'الموافقة', 'Approval', { lane: 'safety' }),
            stage('licence', 'إصدار الرخصة', 'The licence'),
          ],
          lanes: [
            {
              ...{ id: 'works', title: { ar: 'الإدارة الهندسية', en: 'Engineering' } },
              ...{ current: 'survey', isDone: false },
            },
            {
              ...{ id: 'safety', title: { ar: 'الحماية المدنية', en: 'Civil protection' } },
              ...{ current: 'inspected', isDone: true },
            },
          ],
        };
      },
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.lane fanar-timeline');
  },
};

const unit = {
  id: 'port-fouad',
  title: { ar: 'وحدة مرور بورفؤاد', en: 'Port Fouad traffic unit' },
};

/** The card is ready: where, until when, and what to bring. Another paper is on its way. */
export const ReadyToCollect: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => ({
        ...(await application()),
        waitsFor: 'office',
        items: [
          {
            ...{ id: 'card', state: 'ready', date: cairoNow().date, office: unit },
            title: { ar: 'الرخصة الجديدة', en: 'The new licence' },
            from: cairoNow().date,
            until: addDays(cairoNow().date, 30),
            bring: [{ ar: 'أصل بطاقة الرقم القومي', en: 'Your original ID card' }],
          },
          {
            ...{ id: 'paper', state: 'on-way', date: cairoNow().date },
            title: { ar: 'شهادة بيانات المركبة', en: 'Certificate of the vehicle' },
            carrier: { ar: 'البريد المصري', en: 'Egypt Post' },
            trackingNumber: 'RR123456789EG',
          },
        ],
      }),
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.items .event');
  },
};

/** Paid, with the appointment that was booked for it. */
export const PaidAndBooked: Story = {
  args: {
    gateway: gateway({
      getApplication: async () => ({
        ...(await application()),
        waitsFor: 'office',
        payment: {
          ...{ status: 'paid', amount: 15_000, paidAt: new Date().toISOString() },
          fees: [{ title: { ar: 'رسم الفحص', en: 'Inspection' }, amount: 15_000 }],
          providerReference: 'SB-12AB34CD56',
        },
        appointments: [
          {
            ...{ reference: 'BK-7K3M-9QXA', status: 'booked', office: unit },
            ...{ date: addDays(cairoNow().date, 3), time: '10:15' },
          },
        ],
      }),
    }),
    reference: REFERENCE,
    key: KEY,
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.payment fanar-summary-list');
  },
};

const notified: NonNullable<ApplicationStatus['notifications']> = [
  { channel: 'email', to: 'm•••@example.com' },
];
const notifying = gateway({
  getApplication: async () => ({ ...(await application()), notifications: notified }),
  setNotification: async (_, channel, { to }) => ({
    ...(await application()),
    notifications: [...notified, { channel, to: `•••${to.slice(-4)}` }],
  }),
  removeNotification: async () => ({ ...(await application()), notifications: [] }),
});

/** Told of news by mail, and of none by text. */
export const Notifications: Story = {
  args: { gateway: notifying, reference: REFERENCE, key: KEY },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.notifications bdi');
  },
};

/** The number is asked for; a code proves it. */
export const NumberToNotify: Story = {
  args: { gateway: notifying, reference: REFERENCE, key: KEY },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.notifications fanar-button');
    await shown(canvasElement, '#deed fanar-phone-field');
  },
};

/** Without the key: by the last digits of the mobile, where it is and no more. */
export const Glance: Story = {
  args: {
    gateway: gateway({
      glanceApplication: async () => ({
        ...(await application()),
        ...{ isBrief: true, waitsFor: 'applicant', events: [], appointmentOffered: false },
      }),
    }),
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#look-up fanar-button[variant=quiet]');
    const digits = await shown(canvasElement, '[name=digits]');
    const reference = await shown(canvasElement, '[name=reference]');
    for (const [field, value] of [
      [reference, REFERENCE],
      [digits, '4567'],
    ] as const) {
      (field as HTMLElement & { value: string }).value = value;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    await press(canvasElement, '#look-up fanar-button[type=submit]');
    await shown(canvasElement, 'fanar-timeline');
  },
};

const mine = [1, 2, 3, 4].map((last) => makeReference('AP', Uint8Array.of(9, 8, 7, 6, last)));

/** Kept on this device: so many that one looks for one. */
export const Mine: Story = {
  args: {
    gateway: gateway({
      getApplication: async (reference) => ({
        ...(await application()),
        reference,
        ...(reference === mine[0] && {
          waitsFor: 'nobody' as const,
          decision: { outcome: 'approved' as const, date: cairoNow().date },
        }),
      }),
    }),
    remember: true,
  },
  play: async ({ canvasElement }) => {
    const tracker = canvasElement.querySelector('fanar-status-tracker');
    const tick = async (box: string) => {
      const field = (await shown(canvasElement, box)) as HTMLElement & { checked: boolean };
      if (field.checked) return;
      field.shadowRoot?.querySelector('input')?.click();
    };
    for (const reference of mine) {
      Object.assign(tracker ?? {}, { reference, key: KEY });
      await waitFor(() => {
        const { textContent } = tracker?.shadowRoot?.querySelector('#status-heading, h2') ?? {};
        if (!textContent?.includes(reference)) throw new Error(`${reference} is not shown`);
      });
      await tick('#keep');
      await shown(canvasElement, '#keep-key');
    }
    Object.assign(tracker ?? {}, { reference: '', key: '' });
    await shown(canvasElement, '.mine .choice');
  },
};
