import '@fanar/elements/language-switcher/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * Use it where the same page exists in other languages: each is a link to that page, not to the first
 * one, written in its own language, with `lang` and `hreflang`. Of two languages, offer the other one.
 *
 * Do not use it where only some pages are translated: link from those.
 *
 * It is a navigation landmark; a screen reader reads each link in its own tongue.
 */
const meta: Meta = {
  title: 'Elements/Language switcher',
  component: 'fanar-language-switcher',
};
export default meta;

type Story = StoryObj;

export const TwoLanguages: Story = {
  render: () => html`
    <fanar-language-switcher>
      <a lang="en" hreflang="en" href="#en">English</a>
    </fanar-language-switcher>
  `,
};

/** All are offered, the current one among them. */
export const Several: Story = {
  render: () => html`
    <fanar-language-switcher>
      <a lang="ar" hreflang="ar" href="#ar" aria-current="true">العربية</a>
      <a lang="en" hreflang="en" href="#en">English</a>
      <a lang="fr" hreflang="fr" href="#fr">Français</a>
    </fanar-language-switcher>
  `,
};
