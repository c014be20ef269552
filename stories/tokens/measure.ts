/** `colorOnPrimary` → `color-on-primary`, `space10` → `space-10`. */
export const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/([a-z])(\d)/g, '$1-$2');

/** The WCAG contrast of two tokens as the theme around `place` sets them; NaN where one is see-through. */
export function contrastAt(place: Element, front: string, back: string): number {
  const [dark = NaN, light = NaN] = [front, back]
    .map((token) => luminance(colourAt(place, token)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colourAt(place: Element, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = token;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function luminance(color: string): number {
  const [r = NaN, g = NaN, b = NaN] = Array.from(color.matchAll(/[\d.]+/g), ([channel]) => {
    const part = Number(channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Tokens by what they measure, the smallest first; a module lists its names by the alphabet. */
export const bySize = <Named extends readonly [string, string]>(
  tokens: readonly Named[],
): Named[] => tokens.toSorted(([, one], [, other]) => sizeOf(one) - sizeOf(other));

const sizeOf = (token: string) => {
  const [, number = '0', unit] = /, ([\d.]+)(px|rem)/.exec(token) ?? [];
  return parseFloat(number) * (unit === 'rem' ? 16 : 1);
};
