import { sectors } from '@fanar/catalogue';
import { definitions } from '@fanar/catalogue/definitions';
import { summarize, type Figures, type ServicePerformance } from '@fanar/contract';
import '@fanar/journeys/service-performance/define';
import type { FanarServicePerformance } from '@fanar/journeys/service-performance';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, refuse } from './gateway.js';
import { shown } from './shown.js';

type Args = Pick<
  FanarServicePerformance,
  'from' | 'gateway' | 'headingLevel' | 'sector' | 'service' | 'to'
>;

const MONTHS = 12;

/** Figures that look like some, and are the same each time. */
function madeUp(seed: number): Figures {
  const medianDays = 2 + (seed % 5);
  return {
    received: 240 + ((seed * 53) % 190),
    online: 48 + ((seed * 7) % 30),
    ended: 230,
    medianDays,
    ninetiethDays: medianDays * 2 + (seed % 3),
    withinPromise: 74 + ((seed * 5) % 24),
    answers: 80 + seed,
    satisfied: 70 + ((seed * 3) % 20),
    completed: 80 + ((seed * 3) % 15),
  };
}

const performance = (changes: Partial<ServicePerformance> = {}): ServicePerformance => ({
  from: '2030-02',
  to: '2031-01',
  isRunning: true,
  isDemonstration: true,
  smallest: 10,
  withheld: 14,
  total: { ...madeUp(3), received: 38_420 },
  months: Array.from({ length: MONTHS }, (_, at) => ({
    month: at === MONTHS - 1 ? '2031-01' : `2030-${String(at + 2).padStart(2, '0')}`,
    // Of one of them nothing is told.
    figures: at === 4 ? {} : madeUp(at),
  })),
  groups: sectors.map(({ id, title }, at) => ({ id, title, figures: madeUp(at * 3) })),
  updatedAt: '2031-01-06T11:20:00+02:00',
  ...changes,
});

const figures = (answer: ServicePerformance) =>
  gateway({
    getPerformance: async () => answer,
    getPerformanceTable: async () => new Blob(['month,service,received\n']),
    getDataDictionary: async () => [
      {
        name: 'median_days',
        title: { ar: 'أيام نصف الطلبات', en: 'Days of half of them' },
        meaning: {
          ar: 'عدد الأيام التي انتهى فيها نصف الطلبات على الأكثر.',
          en: 'Days in which half of the applications were done at most.',
        },
        type: 'days',
      },
    ],
    getDirectory: async () => ({ services: definitions.map(summarize), sectors, events: [] }),
  });

/**
 * Use it where a government answers for its services: how many applications came in, how long they
 * took, what was done in the time that is promised, and what people think.
 *
 * Do not use it for the work of one office on one day: those figures tell of persons, and belong
 * behind a sign-in.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Service performance',
  component: 'fanar-service-performance',
  args: {
    ...{ sector: '', service: '', from: '', to: '', headingLevel: 2 },
    gateway: figures(performance()),
  },
  argTypes: { gateway: { control: false } },
  render: ({ sector, service, from, to, headingLevel, gateway: backEnd }) => html`
    <fanar-service-performance
      sector=${sector}
      service=${service}
      from=${from}
      to=${to}
      heading-level=${headingLevel}
      .gateway=${backEnd}
    ></fanar-service-performance>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const AllSectors: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.bars');
  },
};

export const OneService: Story = {
  args: {
    service: 'traffic/renew-vehicle-licence',
    gateway: figures(performance({ groups: [] })),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.chart');
  },
};

/** One month has no course: only its figures. */
export const OneMonth: Story = {
  args: {
    ...{ from: '2030-12', to: '2030-12' },
    gateway: figures(
      performance({
        ...{ from: '2030-12', to: '2030-12', isRunning: false, withheld: 0 },
        months: [{ month: '2030-12', figures: madeUp(2) }],
      }),
    ),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.bars');
  },
};

/** Each service had only a few cases: nothing is told of them. */
export const NothingToTell: Story = {
  args: { gateway: figures(performance({ total: {}, months: [], groups: [] })) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.notes');
  },
};

export const NotLoaded: Story = {
  args: { gateway: gateway({ getPerformance: refuse('server-unavailable') }) },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-alert');
  },
};
