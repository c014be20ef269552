import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

/**
 * The page around a story, as the toolbar sets it. It is a wrapper and not the document, so that
 * the documentation keeps its own language and direction.
 */
export const withSurroundings: Decorator = (story, { globals }) => {
  const { language, direction, theme, sector, numerals } = globals as Record<string, string>;
  const dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
  return html`<div
    class="surroundings"
    lang=${language}
    dir=${dir}
    data-theme=${theme}
    data-sector=${sector}
    numerals=${numerals}
  >
    ${story()}
  </div>`;
};
