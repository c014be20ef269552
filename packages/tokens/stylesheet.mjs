/** Tokens as CSS. Everything stands in cascade layers, so that a page's own rules win. */

const layers = '@layer fanar.tokens, fanar.themes;\n';

const indented = (text) => text.replace(/^(?=.)/gm, '  ');
const block = (head, body) => `${head} {\n${indented(body)}}\n`;
const media = (query, body) => block(`@media ${query}`, body);
const rule = (selector, lines) => block(selector, lines.map((line) => `${line};\n`).join(''));
const layer = (name, parts) =>
  `${layers}\n${block(`@layer ${name}`, parts.filter(Boolean).join('\n'))}`;

/** One value where both schemes agree. */
export const bothSchemes = (light, dark) =>
  light === dark ? light : `light-dark(${light}, ${dark})`;

const declare = (colours, value) =>
  Object.entries(colours).map(([role, modes]) => `--fanar-color-${role}: ${value(modes)}`);

/**
 * A colour without a `forced` value is left to the browser, which then keeps text readable on any
 * ground: a system colour of ours behind text would hide the text.
 */
function accommodations(selector, colours) {
  const forced = Object.fromEntries(Object.entries(colours).filter(([, { forced }]) => forced));
  const more = (modes) => bothSchemes(modes.contrast, modes['contrast-dark']);
  return [
    media('(prefers-contrast: more)', rule(selector, declare(colours, more))),
    Object.keys(forced).length > 0 &&
      media(
        '(forced-colors: active)',
        rule(
          selector,
          declare(forced, (modes) => modes.forced),
        ),
      ),
  ];
}

/**
 * @param {string} selector
 * @param {Record<string, Record<string, string>>} colours role → mode → value
 */
export const themeStylesheet = (selector, colours) =>
  layer('fanar.themes', [
    rule(
      selector,
      declare(colours, ({ light, dark }) => bothSchemes(light, dark)),
    ),
    ...accommodations(selector, colours),
  ]);

/**
 * @param {object} base
 * @param {string[]} base.declarations of every token, for light and dark
 * @param {Record<string, Record<string, string>>} base.colours role → mode → value
 * @param {string[]} base.durations names
 * @param {number} base.latin what text sizes are multiplied by in a page that is not Arabic
 */
export const baseStylesheet = ({ declarations, colours, durations, latin }) =>
  layer('fanar.tokens', [
    rule(':root', ['color-scheme: light dark', ...declarations]),
    rule(':root[lang]:not(:lang(ar))', [`--fanar-font-scale: ${latin}`]),
    ...['light', 'dark'].map((scheme) =>
      rule(`[data-theme='${scheme}']`, [`color-scheme: ${scheme}`]),
    ),
    ...accommodations(':root', colours),
    media(
      '(prefers-reduced-motion: reduce)',
      rule(
        ':root',
        durations.map((name) => `--fanar-${name}: 0.01ms`),
      ),
    ),
    media('print', rule(':root,\n[data-theme]', ['color-scheme: light'])),
  ]);
