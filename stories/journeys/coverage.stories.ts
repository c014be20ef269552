import { sectors } from '@fanar/catalogue';
import type { Coverage } from '@fanar/contract';
import '@fanar/journeys/coverage/define';
import type { FanarCoverage } from '@fanar/journeys/coverage';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { gateway, refuse } from './gateway.js';
import { shown } from './shown.js';

type Args = Pick<FanarCoverage, 'coverage' | 'gateway' | 'headingLevel'>;

const DISTRICTS = [
  { id: 'sharq', title: { ar: 'حي الشرق', en: 'Sharq' } },
  { id: 'arab', title: { ar: 'حي العرب', en: 'Arab' } },
  { id: 'manakh', title: { ar: 'حي المناخ', en: 'Manakh' } },
  { id: 'dawahy', title: { ar: 'حي الضواحي', en: 'Dawahy' } },
  { id: 'zohour', title: { ar: 'حي الزهور', en: 'Zohour' } },
  { id: 'port-fouad', title: { ar: 'مدينة بورفؤاد', en: 'Port Fouad' } },
];

const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);

function madeUp(): Coverage {
  const count = (sector: number, district: number) => (sector * 5 + district * 7) % 17;
  const districts = DISTRICTS.map((district, at) => {
    const bySector = Object.fromEntries(sectors.map(({ id }, of) => [id, count(of, at)]));
    return { ...district, bySector, facilities: sum(Object.values(bySector)), cabinets: 30 + at };
  });
  return {
    isDemonstration: true,
    facilities: sum(districts.map(({ facilities }) => facilities)),
    cabinets: sum(districts.map(({ cabinets }) => cabinets)),
    sectors: sectors.map(({ id, title }) => ({
      ...{ id, title },
      facilities: sum(districts.map(({ bySector }) => bySector[id] ?? 0)),
    })),
    districts,
  };
}

/**
 * Use it to say which government buildings are on the network: in all, and in each district by sector.
 *
 * Do not use it to find an office: that is what `fanar-facility-finder` is for.
 */
const meta: Meta<Args> = {
  title: 'Journeys/Coverage',
  component: 'fanar-coverage',
  args: { coverage: madeUp(), gateway: undefined, headingLevel: 2 },
  argTypes: { coverage: { control: false }, gateway: { control: false } },
  render: ({ coverage, gateway: backEnd, headingLevel }) => html`
    <fanar-coverage
      heading-level=${headingLevel}
      .coverage=${coverage}
      .gateway=${backEnd}
    ></fanar-coverage>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Districts: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.lead');
  },
};

export const NotLoaded: Story = {
  args: {
    coverage: undefined,
    gateway: gateway({ getCoverage: refuse('server-unavailable') }),
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'fanar-alert');
  },
};
