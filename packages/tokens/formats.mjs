/** Style Dictionary's hooks: resolved tokens → text. */
import { basename, dirname } from 'node:path';
import { modes } from './contrast.mjs';
import { baseStylesheet, bothSchemes, themeStylesheet } from './stylesheet.mjs';

const origin = 'Generated from src/tokens by generate.mjs; change the tokens, not this file.';

export const transforms = {
  'fanar/name': { type: 'name', transform: ({ path }) => path.join('-') },
};

const tierOf = ({ filePath }) => basename(dirname(filePath));
const ofTier = (tokens, tier) => tokens.filter((token) => tierOf(token) === tier);
const own = ({ $extensions }) => $extensions?.fanar ?? {};
/** A media query cannot read a custom property. */
const isProperty = ({ path }) => path[0] !== 'breakpoint';

function css(type, value) {
  switch (type) {
    case 'dimension':
    case 'duration':
      return `${value.value}${value.unit}`;
    case 'cubicBezier':
      return `cubic-bezier(${value.join(', ')})`;
    case 'shadow':
      return value.map(shadow).join(', ');
    default:
      return String(value);
  }
}

const shadow = ({ color, offsetX, offsetY, blur, spread }) =>
  `${[offsetX, offsetY, blur, spread].map((size) => css('dimension', size)).join(' ')} ${color}`;

const valueOf = ({ $type, $value, ...token }) =>
  bothSchemes(css($type, $value), css($type, own(token).dark ?? $value));

/** Role → mode → value of every semantic colour. */
export const coloursOf = (tokens) =>
  Object.fromEntries(
    ofTier(tokens, 'semantic')
      .filter(({ $type }) => $type === 'color')
      .map(({ path, $value, ...token }) => [
        path.slice(1).join('-'),
        { light: $value, ...own(token) },
      ]),
  );

/** The viewports, in rem, between which a heading grows. */
const [narrowest, widest] = [20, 64];

/** Rem beside vw, so that a heading also grows with the reader's own text size. */
function fluid(from, to) {
  const slope = (to.value - from.value) / (widest - narrowest);
  const rounded = (number) => Number(number.toFixed(3));
  const between = `${rounded(from.value - slope * narrowest)}rem + ${rounded(slope * 100)}vw`;
  return `clamp(${css('dimension', from)}, ${between}, ${css('dimension', to)})`;
}

function declaration(token) {
  const { narrow } = own(token);
  const value = narrow ? fluid(narrow, token.$value) : valueOf(token);
  const isTextSize = token.path[0] === 'font-size';
  return `--fanar-${token.name}: ${isTextSize ? `calc(${value} * var(--fanar-font-scale))` : value}`;
}

function stylesheet(tokens) {
  const semantic = ofTier(tokens, 'semantic').filter(isProperty);
  return baseStylesheet({
    declarations: semantic.map(declaration),
    colours: coloursOf(tokens),
    durations: semantic.filter(({ $type }) => $type === 'duration').map(({ name }) => name),
    latin: own(semantic.find(({ name }) => name === 'font-scale')).latin,
  });
}

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

function constant(token, byKey) {
  const value = () => {
    if (!isProperty(token)) return valueOf(token);
    if (tierOf(token) !== 'component') return `var(--fanar-${token.name}, ${valueOf(token)})`;
    const role = byKey.get(token.original.$value);
    return `var(--fanar-${token.name}, var(--fanar-${role.name}, ${valueOf(role)}))`;
  };
  const doc = token.$description ? `/** ${token.$description} */\n` : '';
  return `${doc}export const ${camelCase(token.name)} = '${value()}';\n`;
}

function constants(tokens) {
  const byKey = new Map(tokens.map((token) => [token.key, token]));
  const order = (token) => ['semantic', 'component'].indexOf(tierOf(token));
  return tokens
    .filter((token) => order(token) >= 0)
    .toSorted((a, b) => order(a) - order(b))
    .map((token) => constant(token, byKey))
    .join('\n');
}

/** A colour as DTCG 2025.10 has it; system colours stay words. */
function designColour(text) {
  if (!text.startsWith('#')) return text;
  const parts = text
    .match(/[\da-f]{2}/gi)
    .map((part) => Number((parseInt(part, 16) / 255).toFixed(4)));
  return {
    ...{ colorSpace: 'srgb', components: parts.slice(0, 3) },
    ...(parts.length > 3 && { alpha: parts[3] }),
    hex: text.slice(0, 7),
  };
}

function designValue(type, value) {
  if (type === 'color') return designColour(value);
  if (type === 'shadow') return value.map((one) => ({ ...one, color: designColour(one.color) }));
  return value;
}

/** A component's token stays a reference: it follows its role through every mode and theme. */
function designToken(token) {
  const { $type, $value, $description, original } = token;
  const others = Object.entries(own(token)).map(([mode, value]) => [
    mode,
    designValue($type, value),
  ]);
  return {
    $type,
    $value: tierOf(token) === 'component' ? original.$value : designValue($type, $value),
    ...($description && { $description }),
    ...(others.length > 0 && { $extensions: { fanar: Object.fromEntries(others) } }),
  };
}

function designTheme({ colours, $description }) {
  const tokens = Object.entries(colours).map(([role, { light, ...others }]) => [
    role,
    {
      $value: designColour(light),
      $extensions: {
        fanar: Object.fromEntries(
          Object.entries(others).map(([mode, value]) => [mode, designColour(value)]),
        ),
      },
    },
  ]);
  return { $description, color: { $type: 'color', ...Object.fromEntries(tokens) } };
}

/** Every tier as one DTCG file; `$value` is light, `$extensions.fanar` holds the other modes. */
function designFile(tokens, themes) {
  const file = { $description: `${origin} Modes beside light: ${modes.slice(1).join(', ')}.` };
  for (const token of tokens) {
    const group = token.path.slice(0, -1).reduce((node, key) => (node[key] ??= {}), file);
    group[token.path.at(-1)] = designToken(token);
  }
  file.theme = Object.fromEntries(
    Object.entries(themes).map(([name, theme]) => [name, designTheme(theme)]),
  );
  const onOneLine = (list) => list.replace(/\s+/g, ' ');
  return `${JSON.stringify(file, null, 2).replace(/\[[\s\d.,]+\]/g, onOneLine)}\n`;
}

const sectorFile = (name, { colours, $description }) =>
  `/* ${$description} ${origin} */\n\n${themeStylesheet(`[data-sector='${name}']`, colours)}`;

export const formats = {
  'fanar/css': ({ dictionary }) => `/* ${origin} */\n\n${stylesheet(dictionary.allTokens)}`,
  'fanar/typescript': ({ dictionary }) => `// ${origin}\n\n${constants(dictionary.allTokens)}`,
  'fanar/json': ({ dictionary, options }) => designFile(dictionary.allTokens, options.themes),
  'fanar/theme': ({ options }) =>
    Object.entries(options.themes)
      .map(([name, theme]) => sectorFile(name, theme))
      .join('\n'),
};
