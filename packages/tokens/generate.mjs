/**
 * Design tokens → `src/generated/tokens.ts`, `dist/tokens.css`, `dist/tokens.json`, a theme for each
 * sector and the fonts. A pair of colours declared in contrast.json that is too weak stops the build.
 * `--source` and `--out` stand in for this package's own folders in tests.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import StyleDictionary from 'style-dictionary';
import { inWords, weakPairs } from './contrast.mjs';
import { writeFonts } from './fonts.mjs';
import { coloursOf, formats, transforms } from './formats.mjs';
import { themeFrom } from './theme.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { source, out } = parseArgs({
  options: {
    source: { type: 'string', default: join(here, 'src/tokens') },
    out: { type: 'string', default: here },
  },
}).values;

const read = (file) => JSON.parse(readFileSync(join(source, file), 'utf8'));
const platform = (...files) => ({
  transforms: ['fanar/name'],
  buildPath: `${out.replace(/\/$/, '')}/`,
  files: files.map(([format, destination, options = {}]) => ({ format, destination, options })),
});

const dictionary = new StyleDictionary({
  usesDtcg: true,
  log: { verbosity: 'silent', warnings: 'disabled' },
  source: [
    'reference/*',
    ...['color', 'typography', 'layout', 'shadow', 'motion'].map((name) => `semantic/${name}`),
    'component/*',
  ].map((file) => join(source, `${file}.json`)),
  hooks: { transforms, formats },
  platforms: { tokens: platform() },
});
const { allTokens } = await dictionary.getPlatformTokens('tokens');
const base = coloursOf(allTokens);
const { pairs } = read('contrast.json');
refuse(weakPairs(base, pairs).map((pair) => `base, ${inWords(pair)}`));

const themes = {};
for (const [name, { $description, ...own }] of Object.entries(read('themes.json').themes)) {
  const { colours, problems } = themeFrom(own, base, pairs);
  themes[name] = { colours, $description };
  refuse(problems.map((problem) => `${name}, ${problem}`));
}

const built = await dictionary.extend({
  platforms: {
    tokens: platform(
      ['fanar/css', 'dist/tokens.css'],
      ['fanar/typescript', 'src/generated/tokens.ts'],
      ['fanar/json', 'dist/tokens.json', { themes }],
      ['fanar/theme', 'dist/themes.css', { themes }],
      ...Object.entries(themes).map(([name, theme]) => [
        'fanar/theme',
        `dist/themes/${name}.css`,
        { themes: { [name]: theme } },
      ]),
    ),
  },
});
await built.buildAllPlatforms();
await writeFonts(join(out, 'dist/fonts'));

function refuse(weak) {
  if (weak.length === 0) return;
  console.error(`Contrast too weak:\n  ${weak.join('\n  ')}`);
  process.exit(1);
}
