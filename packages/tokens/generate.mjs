/**
 * Design tokens → `src/generated/tokens.ts`, `dist/tokens.css` and `dist/themes/*.css`.
 * A pair of colours declared in contrast.json that is too weak stops the build.
 * `--source` and `--out` stand in for this package's own folders in tests.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contrast } from './contrast.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { source, out } = parseArgs({
  options: {
    source: { type: 'string', default: join(here, 'src/tokens') },
    out: { type: 'string', default: here },
  },
}).values;

const read = (file) => JSON.parse(readFileSync(join(source, file), 'utf8'));

/** Flattens a DTCG tree to `{ 'color-ink': { type, value, description, modes } }`. */
function flatten(node, type, path = [], into = {}) {
  const own = node.$type ?? type;
  if ('$value' in node) {
    const { $value: value, $description: description, $extensions } = node;
    into[path.join('-')] = {
      type: own,
      value,
      description,
      modes: $extensions?.fanar ?? {},
    };
    return into;
  }
  for (const [key, child] of Object.entries(node)) {
    if (!key.startsWith('$')) flatten(child, own, [...path, key], into);
  }
  return into;
}

const palette = flatten(read('palette.json'));

function toCss(type, value) {
  if (typeof value === 'string' && value.startsWith('{')) {
    const target = palette[value.slice(1, -1).replaceAll('.', '-')];
    if (!target) throw new Error(`No such token: ${value}`);
    return target.value;
  }
  if (type === 'dimension' || type === 'duration') return `${value.value}${value.unit}`;
  if (type === 'cubicBezier') return `cubic-bezier(${value.join(', ')})`;
  if (type === 'shadow') {
    const parts = ({ offsetX, offsetY, blur, spread }) =>
      [offsetX, offsetY, blur, spread].map((size) => toCss('dimension', size));
    return value.map((layer) => `${parts(layer).join(' ')} ${layer.color}`).join(', ');
  }
  return String(value);
}

function inMode({ type, value, modes }, mode) {
  return toCss(type, mode in modes ? modes[mode] : value);
}

const bothSchemes = (token, light, dark) => {
  const pair = [inMode(token, light), inMode(token, dark)];
  return pair[0] === pair[1] ? pair[0] : `light-dark(${pair.join(', ')})`;
};

const css = (token) => bothSchemes(token, 'light', 'dark');
const ofColours = (tokens) => Object.entries(tokens).filter(([, { type }]) => type === 'color');

function weakPairs(name, tokens) {
  const weak = [];
  for (const mode of ['light', 'dark', 'contrast', 'contrast-dark']) {
    const colour = (id) => inMode(tokens[`color-${id}`], mode);
    for (const { front, back, ratio } of read('contrast.json').pairs) {
      // Who asks for more contrast gets the enhanced level for text, and the text level for edges.
      const least = mode.startsWith('contrast') ? (ratio === 3 ? 4.5 : 7) : ratio;
      for (const [f, b] of front.flatMap((id) => back.map((ground) => [id, ground]))) {
        const measured = contrast(colour(f), colour(b));
        if (measured < least) {
          weak.push(`${name}, ${mode}: ${f} on ${b} is ${measured.toFixed(2)}, needs ${least}`);
        }
      }
    }
  }
  return weak;
}

const block = (selector, lines, indent = '') =>
  `${indent}${selector} {\n${lines.map((line) => `${indent}  ${line};\n`).join('')}${indent}}\n`;
const media = (query, selector, lines) =>
  `\n@media (${query}) {\n${block(selector, lines, '  ')}}\n`;
const declare = (entries, value) =>
  entries.map(([name, token]) => `--fanar-${name}: ${value(token)}`);

/**
 * A colour without a `forced` value is left to the browser, which then keeps text readable on any
 * ground: a system colour of ours behind text would hide the text.
 */
function accommodations(selector, colours) {
  const forced = colours.filter(([, { modes }]) => 'forced' in modes);
  return (
    media(
      'prefers-contrast: more',
      selector,
      declare(colours, (token) => bothSchemes(token, 'contrast', 'contrast-dark')),
    ) +
    (forced.length === 0
      ? ''
      : media(
          'forced-colors: active',
          selector,
          declare(forced, (token) => inMode(token, 'forced')),
        ))
  );
}

function stylesheet(tokens) {
  const all = Object.entries(tokens);
  const durations = all.filter(([, { type }]) => type === 'duration');
  return [
    block(':root', ['color-scheme: light dark', ...declare(all, css)]),
    ...['light', 'dark'].map((s) => `\n${block(`[data-theme='${s}']`, [`color-scheme: ${s}`])}`),
    accommodations(':root', ofColours(tokens)),
    media(
      'prefers-reduced-motion: reduce',
      ':root',
      declare(durations, () => '0.01ms'),
    ),
    `\n@media print {\n${block(':root,\n  [data-theme]', ['color-scheme: light'], '  ')}}\n`,
  ].join('');
}

const constants = (tokens) =>
  Object.entries(tokens)
    .map(([name, token]) => {
      const id = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
      const doc = token.description ? `/** ${token.description} */\n` : '';
      return `${doc}export const ${id} = 'var(--fanar-${name}, ${css(token)})';\n`;
    })
    .join('\n');

const base = Object.assign(
  {},
  ...['color', 'typography', 'layout', 'shadow', 'motion'].map((name) =>
    flatten(read(`${name}.json`)),
  ),
);
const themes = readdirSync(join(source, 'themes')).map((file) => {
  const own = flatten(read(`themes/${file}`));
  for (const [id, token] of Object.entries(own)) {
    const { forced } = base[id].modes;
    if (forced) token.modes = { forced, ...token.modes };
  }
  return { name: file.replace('.json', ''), own };
});

const weak = [
  ...weakPairs('base', base),
  ...themes.flatMap(({ name, own }) => weakPairs(name, { ...base, ...own })),
];
if (weak.length > 0) {
  console.error(`Contrast too weak:\n  ${weak.join('\n  ')}`);
  process.exit(1);
}

const write = (file, text) => {
  mkdirSync(join(out, file, '..'), { recursive: true });
  writeFileSync(join(out, file), text);
};
const origin = 'Generated from src/tokens by generate.mjs; change the tokens, not this file.';
write('src/generated/tokens.ts', `// ${origin}\n\n${constants(base)}`);
write('dist/tokens.css', `/* ${origin} */\n\n${stylesheet(base)}`);
for (const { name, own } of themes) {
  const selector = `[data-sector='${name}']`;
  const colours = Object.entries(own);
  const text = block(selector, declare(colours, css)) + accommodations(selector, colours);
  write(`dist/themes/${name}.css`, `/* ${origin} */\n\n${text}`);
}
