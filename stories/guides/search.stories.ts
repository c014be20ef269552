import '@fanar/elements/search-field/define';
import type { FanarSearchField } from '@fanar/elements/search-field';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render } from 'lit';
import { searchGuides, type Found as Section } from './guide-search.js';
import './guides.css';

/** Looks through the text of every guide, in Arabic and in English, whichever the toolbar says. */
const meta: Meta = { title: 'Guides/Search', tags: ['!autodocs'] };
export default meta;

const WORDS = {
  ar: {
    label: 'ابحث في الأدلة',
    none: 'لا شيء بهذه الكلمات. جرّب كلمة أقل أو أعم.',
    count: (count: number) => `نتائج البحث: ${count.toLocaleString('ar-u-nu-arab')}`,
  },
  en: {
    label: 'Search the guides',
    none: 'Nothing has these words. Try fewer, or a wider one.',
    count: (count: number) => `Results: ${String(count)}`,
  },
} as const;

type Language = keyof typeof WORDS;

const line = ({ page, guide, heading, excerpt }: Section) => html`
  <li>
    <a href=${`./?path=/docs/${page}`} target="_top">${heading}</a>
    ${heading === guide ? nothing : html`<p class="guide-of">${guide}</p>`}
    <p>${excerpt}</p>
  </li>
`;

function results(query: string, language: Language) {
  if (query.trim() === '') return html`<p role="status"></p>`;
  const found = searchGuides(query, language);
  const { none, count } = WORDS[language];
  return html`
    <p role="status">${found.length > 0 ? count(found.length) : none}</p>
    ${
      found.length > 0
        ? html`<ol class="found">
            ${found.map(line)}
          </ol>`
        : nothing
    }
  `;
}

/** Type; what is found stands below at once. */
export const Search: StoryObj = {
  args: { query: '' },
  render: ({ query }: { query?: string }, { globals }) => {
    const language: Language = globals.language === 'en' ? 'en' : 'ar';
    const find = ({ currentTarget }: Event) => {
      const { value, nextElementSibling } = currentTarget as FanarSearchField;
      render(results(value, language), nextElementSibling as HTMLElement);
    };
    const found = document.createElement('div');
    render(results(query ?? '', language), found);
    return html`
      <fanar-search-field
        label=${WORDS[language].label}
        .value=${query ?? ''}
        @input=${find}
      ></fanar-search-field>
      ${found}
    `;
  },
};

/** A word without its hamza finds the one that is written with it. */
export const Found: StoryObj = {
  ...Search,
  args: { query: 'الامان' },
  play: ({ canvasElement }) => {
    const first = canvasElement.querySelector('.found a')?.textContent;
    if (!first?.includes('الأمان')) throw new Error(`“${String(first)}” was found first.`);
  },
};

/** Words that no guide has. */
export const Nothing: StoryObj = { ...Search, args: { query: 'بطيخ' } };
