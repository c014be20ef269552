import { sectors } from '@fanar/catalogue';
import elements from '@fanar/elements/custom-elements.json' with { type: 'json' };
import journeys from '@fanar/journeys/custom-elements.json' with { type: 'json' };
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withSurroundings } from './surroundings.js';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-700.css';
import '@fontsource/ibm-plex-sans-arabic/latin-400.css';
import '@fanar/tokens/tokens.css';
import '@fanar/tokens/themes.css';
import './arabic-for-axe.js';
import './preview.css';

setCustomElementsManifest({ ...elements, modules: [...elements.modules, ...journeys.modules] });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {
      test: 'error',
      // Of WCAG 2.2 AA, the one rule that axe leaves off.
      config: { rules: [{ id: 'target-size', enabled: true }] },
    },
    controls: { expanded: true },
    layout: 'fullscreen',
  },
  initialGlobals: {
    language: 'ar',
    direction: 'auto',
    theme: 'light',
    sector: 'none',
    numerals: 'auto',
  },
  globalTypes: {
    language: choice('Language', { ar: 'العربية', en: 'English' }),
    direction: choice('Direction', {
      auto: 'By language',
      rtl: 'Right to left',
      ltr: 'Left to right',
    }),
    theme: choice('Theme', { light: 'Light', dark: 'Dark', system: 'As the system' }),
    sector: choice('Sector', {
      none: 'فنار',
      ...Object.fromEntries(sectors.map(({ id, title }) => [id, title.ar])),
    }),
    numerals: choice('Numerals', { auto: 'By language', arab: '٠١٢٣', latn: '0123' }),
  },
  decorators: [withSurroundings],
};

function choice(title: string, values: Record<string, string>) {
  const items = Object.entries(values).map(([value, label]) => ({ value, title: label }));
  return { description: title, toolbar: { title, items, dynamicTitle: true } };
}

export default preview;
