import '@fanar/elements/language-switcher/define';
import '@fanar/elements/search-field/define';
import '@fanar/elements/site-header/define';
import type { FanarSiteHeader } from '@fanar/elements/site-header';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

type Args = Pick<FanarSiteHeader, 'open'> & { width: string };

/**
 * Use it once, at the top of every page, after the skip link. Mark the current page in the navigation
 * with `aria-current="page"`.
 *
 * Do not use it for the steps of a journey, which are a step indicator, nor for the pages of a section,
 * which are a side navigation.
 *
 * It is the landmark `banner` and holds the landmark of the main navigation. Where there is little
 * room, navigation and search fold behind «القائمة»: a screen reader says whether it is unfolded,
 * Escape folds it and gives the focus back. Without scripts all of it is shown.
 */
const meta: Meta<Args> = {
  title: 'Elements/Site header',
  component: 'fanar-site-header',
  args: { open: false, width: 'none' },
  argTypes: { width: { control: 'inline-radio', options: ['none', '20rem'] } },
  render: ({ open, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-site-header ?open=${open}>
        <a slot="logo" href="#home">
          <svg width="56" height="56" viewBox="0 0 24 24" role="img" aria-label="الصفحة الرئيسية">
            <circle cx="12" cy="12" r="11" fill="#f5b133"></circle>
            <path d="M10 20l1-12h2l1 12zM9 8h6l-3-4z" fill="#083f53"></path>
          </svg>
        </a>
        <span slot="authority">محافظة بورسعيد</span>
        <a slot="service" href="#portal">بوابة خدمات المواطنين</a>
        <fanar-language-switcher slot="language">
          <a lang="en" hreflang="en" href="#en">English</a>
        </fanar-language-switcher>
        <ul slot="navigation">
          <li><a href="#home">الرئيسية</a></li>
          <li><a href="#services" aria-current="page">الخدمات</a></li>
          <li><a href="#centres">مراكز الخدمة</a></li>
          <li><a href="#track">تابع طلبك</a></li>
        </ul>
        <form slot="search" role="search">
          <fanar-search-field label="ابحث عن خدمة"></fanar-search-field>
        </form>
      </fanar-site-header>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Wide: Story = {};

export const Folded: Story = { args: { width: '20rem' } };

export const Unfolded: Story = { args: { width: '20rem', open: true } };

/** Long names wrap; without search, language and emblem the rest closes up. */
export const LongNames: Story = {
  args: { width: '20rem', open: true },
  render: ({ open, width }) => html`
    <div style="max-inline-size: ${width}">
      <fanar-site-header ?open=${open}>
        <span slot="authority">محافظة بورسعيد، المركز التكنولوجي لخدمة المواطنين بحي الزهور</span>
        <span slot="service">منظومة المواعيد الإلكترونية لمكاتب السجل المدني والشهر العقاري</span>
        <ul slot="navigation">
          <li><a href="#a" aria-current="page">استخراج المستندات ومصادقتها للمقيمين بالخارج</a></li>
          <li><a href="#b">المواعيد</a></li>
        </ul>
      </fanar-site-header>
    </div>
  `,
};
