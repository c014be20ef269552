import './elements.js';
import { sectors } from '@fanar/catalogue';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inEnglish } from '../in-english.js';
import english from './page.en.json' with { type: 'json' };
import page from './page.html?raw';

interface Args {
  /** Whose site it is. */
  sector: string;
}

/** The page as its server would write it; one node, which can be moved and stays whole. */
function pageOf({ sector: id }: Args, language: 'ar' | 'en'): HTMLElement {
  const sector = sectors.find((one) => one.id === id);
  if (!sector) throw new Error(`There is no sector ${id}`);
  const { title, summary } = sector;
  const text = (language === 'en' ? inEnglish(page, english) : page)
    .replaceAll('{{sector}}', title[language] ?? title.ar)
    .replaceAll('{{summary}}', summary[language] ?? summary.ar);
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  const root = document.createElement('div');
  root.dataset.sector = id;
  root.append(...Array.from(body.childNodes, (node) => document.importNode(node, true)));
  return root;
}

/**
 * The first page of a sector's site, made of our elements and of nothing else: what a sector's web
 * team starts from. All thirteen are one government, each in the colours of its own theme.
 *
 * Do not copy the texts: fees, times and addresses here are examples.
 */
const meta: Meta<Args> = {
  title: 'Pages/Sector site',
  argTypes: { sector: { control: 'select', options: sectors.map(({ id }) => id) } },
  render: (args, { globals }) => html`${pageOf(args, globals.language === 'en' ? 'en' : 'ar')}`,
};
export default meta;

type Story = StoryObj<Args>;

export const Health: Story = { args: { sector: 'health' } };

export const Supply: Story = { args: { sector: 'supply' } };

export const Notarization: Story = { args: { sector: 'notarization' } };

export const Traffic: Story = { args: { sector: 'traffic' } };

export const PublicProsecution: Story = { args: { sector: 'public-prosecution' } };

export const Police: Story = { args: { sector: 'police' } };

export const Courts: Story = { args: { sector: 'courts' } };

export const RealEstateRegistry: Story = { args: { sector: 'real-estate-registry' } };

export const ForensicMedicine: Story = { args: { sector: 'forensic-medicine' } };

export const LogisticsCentres: Story = { args: { sector: 'logistics-centres' } };

export const InvestorServices: Story = { args: { sector: 'investor-services' } };

export const AdministrativeProsecution: Story = { args: { sector: 'administrative-prosecution' } };

export const TechnologyCentres: Story = { args: { sector: 'technology-centres' } };
