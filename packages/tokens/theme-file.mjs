/** A theme as a style sheet. It reads the built tokens, so a user of the package builds nothing. */
import { readFileSync } from 'node:fs';
import { themeStylesheet } from './stylesheet.mjs';
import { themeFrom } from './theme.mjs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** Role → mode → `#rrggbb`. */
function readColours() {
  const roles = Object.entries(read('dist/tokens.json').color).map(([role, token]) => {
    const modes = Object.entries({ light: token.$value, ...token.$extensions?.fanar });
    return [role, Object.fromEntries(modes.map(([mode, value]) => [mode, value.hex ?? value]))];
  });
  return Object.fromEntries(roles);
}

const base = readColours();
const { pairs } = read('src/tokens/contrast.json');

/**
 * @param {{ brand: string, accent?: string | undefined, name?: string | undefined }} own
 * @returns {{ css: string, primary: string, problems: string[] }} `problems` names the pairs that
 *   cannot pass; then `css` is of no use
 */
export function themeFile({ brand, accent, name }) {
  const { colours, problems } = themeFrom({ brand, accent }, base, pairs);
  const selector = name ? `[data-sector='${name}']` : ':root';
  const head = `/* The theme of ${brand}, made by @fanar/tokens. It goes with tokens.css. */`;
  const css = `${head}\n\n${themeStylesheet(selector, colours)}`;
  return { css, primary: colours.primary.light, problems };
}
