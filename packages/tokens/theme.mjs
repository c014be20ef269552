/**
 * A theme from one brand colour. The hue is the brand's; how light each role is, is ours, and moves
 * only as far as a declared pair demands.
 */
import {
  formatHex,
  modeHsl,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  toGamut,
  useMode,
} from 'culori/fn';
import { contrast, eachPair, inWords, least, modes, weakPairs } from './contrast.mjs';

[modeRgb, modeHsl, modeLrgb, modeOklab].forEach((mode) => useMode(mode));
const toOklch = useMode(modeOklch);
const inGamut = toGamut('rgb', 'oklch');

/** Lightness and the most chroma (OKLCH) that a role wishes for; in light, it wishes for the brand. */
const wishes = {
  'primary-soft': {
    light: [0.96, 0.014],
    dark: [0.285, 0.05],
    contrast: [0.96, 0.014],
    'contrast-dark': [0.23, 0.045],
  },
  primary: { dark: [0.77, 0.1], contrast: [0.28, 0.13], 'contrast-dark': [0.91, 0.05] },
  'primary-strong': { dark: [0.85, 0.07], contrast: [0, 0], 'contrast-dark': [1, 0] },
  brand: { dark: [0.285, 0.08], contrast: [0.23, 0.08], 'contrast-dark': [0, 0] },
  'brand-deep': { dark: [0.23, 0.06], contrast: [0, 0], 'contrast-dark': [0, 0] },
};
const strongIsDarkerBy = 0.11;
/** Nothing is darker than black: what is nearly so grows lighter under the pointer. */
const strongOfBlackIsLighterBy = 0.22;
const deepIsDarkerBy = 0.08;

/** For text on a solid ground: the first that can be read. */
const inks = ['#ffffff', '#06121a', '#000000'];
/** The lamp, brighter or dimmer, for a brand on which the usual one would not be seen. */
const lamps = ['#f5b133', '#ffcb66', '#fdf0d3', '#3b2500', '#1c1100'];

/** `#rrggbb` of a CSS colour; `undefined` where the text is none, or lets its ground through. */
export function readColour(text) {
  const colour = parse(text.trim());
  return colour && (colour.alpha ?? 1) === 1 ? formatHex(colour) : undefined;
}

/**
 * @param {{ brand: string, accent?: string | undefined }} own `#rrggbb`, kept as they are in light
 * @param {Record<string, Record<string, string>>} base role → mode → `#rrggbb`
 * @param {{ front: string[], back: string[], ratio: number }[]} pairs
 * @returns {{ colours: Record<string, Record<string, string>>, problems: string[] }} `problems` names
 *   the pairs that cannot pass, in words
 */
export function themeFrom(own, base, pairs) {
  const colours = {};
  const each = eachPair(pairs);
  for (const mode of modes) {
    for (const [role, value] of Object.entries(inMode(mode, own, base, each))) {
      colours[role] ??= base[role].forced ? { forced: base[role].forced } : {};
      colours[role][mode] = value;
    }
  }
  return { colours, problems: weakPairs({ ...base, ...colours }, pairs).map(inWords) };
}

/** The roles of a theme. */
const themed = [...Object.keys(wishes), 'on-primary', 'link', 'on-brand', 'accent', 'on-accent'];

/** Casts roles in one mode, one after another, each held against those before it. */
function casting(mode, base, pairs) {
  const theme = {};
  const reaches = (front, back, ratio) => contrast(front, back) >= least(ratio, mode);
  const known = (role) => theme[role] ?? (themed.includes(role) ? undefined : base[role][mode]);
  const passes = (role, colour) => {
    const of = (id) => (id === role ? colour : known(id));
    return pairs
      .filter(({ on, ground }) => (on === role || ground === role) && of(on) && of(ground))
      .every(({ on, ground, ratio }) => reaches(of(on), of(ground), ratio));
  };
  /** Whether an ink can be read on it, if text lies on this role. */
  const bearsText = (role, colour) =>
    pairs
      .filter(({ on, ground }) => on === `on-${role}` && ground === role)
      .every(({ ratio }) => inks.some((ink) => reaches(ink, colour, ratio)));
  const choose = (role, candidates, otherwise) => {
    const fits = (colour) => passes(role, colour) && bearsText(role, colour);
    return (theme[role] = first(candidates, fits, otherwise));
  };
  return { theme, choose };
}

function inMode(mode, own, base, pairs) {
  const { theme, choose } = casting(mode, base, pairs);
  const brand = toOklch(own.brand);
  const inLight = mode === 'light';
  const wished = (role) => {
    const [at, most] = wishes[role][mode];
    return shades({ ...brand, c: Math.min(brand.c, most) }, at);
  };

  choose('primary-soft', wished('primary-soft'));
  choose('primary', inLight ? shades(brand, brand.l, own.brand) : wished('primary'));
  const primary = toOklch(theme.primary);
  const step = primary.l < 0.16 ? strongOfBlackIsLighterBy : -strongIsDarkerBy;
  choose('primary-strong', inLight ? shades(primary, primary.l + step) : wished('primary-strong'));
  choose('on-primary', inks);
  choose('link', [theme.primary]);

  choose('brand', inLight ? [own.brand] : wished('brand'));
  choose('on-brand', inks);
  choose('accent', accents(mode, own.accent, base), own.accent);
  choose('on-accent', [base['on-accent'][mode], ...inks]);
  const deep = Math.max(0, brand.l - deepIsDarkerBy);
  choose('brand-deep', inLight ? shades(brand, deep) : wished('brand-deep'), theme.brand);
  return theme;
}

function accents(mode, accent, base) {
  if (!accent) return [base.accent[mode], ...lamps];
  const colour = toOklch(accent);
  return mode === 'light' ? [accent] : shades(colour, colour.l, accent);
}

/** A colour in every lightness, the nearest to the wished one first; before all, one as it is. */
function* shades({ c, h = 0 }, wished, asItIs) {
  if (asItIs) yield asItIs;
  const near = (l) => Math.abs(l - wished);
  const steps = Array.from({ length: 201 }, (_, index) => index / 200);
  for (const l of [wished, ...steps].sort((a, b) => near(a) - near(b))) {
    yield formatHex(inGamut({ mode: 'oklch', l, c, h }));
  }
}

/** The first that fits; where none does, what it is otherwise, or the very first. */
function first(candidates, fits, otherwise) {
  for (const candidate of candidates) {
    if (fits(candidate)) return candidate;
    otherwise ??= candidate;
  }
  return otherwise;
}
