/** The optional typeface: Cairo for both scripts, and Arabic digits of one width. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folders = {
  cairo: dirname(require.resolve('@fontsource-variable/cairo/package.json')),
  noto: dirname(require.resolve('@fontsource-variable/noto-sans-arabic/package.json')),
};

/** The digits of Arabic, its decimal and its thousands separator. */
const digits = { text: '٠١٢٣٤٥٦٧٨٩٫٬', range: 'U+0660-0669,U+066B-066C' };

const face = (family, file, weights, range) => `@font-face {
  font-family: '${family}';
  font-weight: ${weights};
  font-display: swap;
  src: url('./${file}') format('woff2');
  unicode-range: ${range.replaceAll(',', ', ')};
}
`;

/** @param {string} folder where the style sheet, its files and their licences go */
export async function writeFonts(folder) {
  mkdirSync(folder, { recursive: true });
  const { cairo, noto } = folders;
  for (const script of ['arabic', 'latin']) {
    cpSync(
      join(cairo, `files/cairo-${script}-wght-normal.woff2`),
      join(folder, `cairo-${script}.woff2`),
    );
  }
  cpSync(join(cairo, 'LICENSE'), join(folder, 'cairo.LICENSE'));
  cpSync(join(noto, 'LICENSE'), join(folder, 'digits.LICENSE'));
  const whole = readFileSync(join(noto, 'files/noto-sans-arabic-arabic-wght-normal.woff2'));
  const few = await subsetFont(whole, digits.text, { targetFormat: 'woff2' });
  writeFileSync(join(folder, 'digits.woff2'), few);

  const { arabic, latin } = JSON.parse(readFileSync(join(cairo, 'unicode.json'), 'utf8'));
  const fallback = "system-ui, 'Segoe UI', Tahoma, sans-serif";
  writeFileSync(
    join(folder, 'cairo.css'),
    `/* Cairo and Noto Sans Arabic, under the SIL Open Font License: see the LICENSE files here. */

${face('Cairo', 'cairo-arabic.woff2', '200 1000', arabic)}
${face('Cairo', 'cairo-latin.woff2', '200 1000', latin)}
${face('Fanar Digits', 'digits.woff2', '100 900', digits.range)}
@layer fanar.tokens, fanar.themes;

@layer fanar.themes {
  :root {
    --fanar-font-body: Cairo, ${fallback};
    --fanar-font-heading: var(--fanar-font-body);
    --fanar-font-tabular: 'Fanar Digits', Cairo, ${fallback};
  }

  /* Both scripts of Cairo are drawn to one height, so no page needs smaller Latin. */
  :root[lang]:not(:lang(ar)) {
    --fanar-font-scale: 1;
  }
}
`,
  );
}
