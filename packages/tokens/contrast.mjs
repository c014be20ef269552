/** What every theme is measured in: the page's scheme, and whether its reader asks for more contrast. */
export const modes = ['light', 'dark', 'contrast', 'contrast-dark'];

/** WCAG 2.2 relative luminance of `#rrggbb`, 0 (black) to 1 (white). */
function luminance(hex) {
  const [r, g, b] = hex.match(/[\da-f]{2}/gi).map((channel) => {
    const part = parseInt(channel, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(front, back) {
  const [dark, light] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Who asks for more contrast gets the enhanced level for text, and the text level for edges. */
export function least(ratio, mode) {
  if (!mode.startsWith('contrast')) return ratio;
  return ratio === 3 ? 4.5 : 7;
}

/** Every declared pair, one front on one ground each. */
export const eachPair = (pairs) =>
  pairs.flatMap(({ front, back, ratio }) =>
    front.flatMap((on) => back.map((ground) => ({ on, ground, ratio }))),
  );

/**
 * The declared pairs that are too weak.
 *
 * @param {Record<string, Record<string, string>>} colours role → mode → `#rrggbb`
 */
export const weakPairs = (colours, pairs) =>
  modes.flatMap((mode) =>
    eachPair(pairs)
      .map(({ on, ground, ratio }) => ({
        ...{ mode, on, ground },
        measured: contrast(colours[on][mode], colours[ground][mode]),
        needed: least(ratio, mode),
      }))
      .filter(({ measured, needed }) => measured < needed),
  );

/** Cut, not rounded: 4.499 is not 4.50. */
const figure = (ratio) => (Math.floor(ratio * 100) / 100).toFixed(2);

export const inWords = ({ mode, on, ground, measured, needed }) =>
  `${mode}: ${on} on ${ground} is ${figure(measured)}, needs ${needed}`;
