import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Tab } from '../browsers/index.js';
import { show, type Box } from './measure.js';

/** Of a place, in pixels: engines round where a box begins. */
const TOLERANCE = 1;

/** Of a picture: edges of letters are drawn a little darker or lighter at another place of the page. */
const SHARE_OF_PIXELS = 0.002;

/** Of a small one, nearly all edges: what the outline of a button has. */
const PIXELS = 200;

const describe = ({ path, place, text }: Box) =>
  `${path} at ${place.join(' ')} ${Object.values(text).join(' ')}`;

const isAsCalm = (hostile: Box, calm: Box) =>
  hostile.path === calm.path &&
  hostile.place.every((value, side) => Math.abs(value - (calm.place[side] ?? 0)) <= TOLERANCE) &&
  Object.entries(calm.text).every(([property, value]) => hostile.text[property] === value);

/** The first differences of each, in words; none where all stand as on a calm page. */
export function differences(
  hostile: Readonly<Record<string, readonly Box[]>>,
  calm: Readonly<Record<string, readonly Box[]>>,
): string[] {
  return Object.entries(calm).flatMap(([name, boxes]) => {
    const others = hostile[name] ?? [];
    const count =
      boxes.length === others.length
        ? []
        : [`${name}: ${others.length} boxes, not ${boxes.length}`];
    const moved = boxes.flatMap((box, at) => {
      const other = others[at];
      return !other || isAsCalm(other, box)
        ? []
        : [`${name}: ${describe(other)}, not ${describe(box)}`];
    });
    return [...count, ...moved.slice(0, 3)];
  });
}

/** How a specimen looks, as far as it is in view. */
export async function pictureOf(tab: Tab, name: string): Promise<PNG> {
  const { x, y, width, height } = await show(tab, name);
  const screen = PNG.sync.read(Buffer.from(await tab.screenshot()));
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const picture = new PNG({
    width: Math.min(Math.ceil(width), screen.width - left),
    height: Math.min(Math.ceil(height), screen.height - top),
  });
  PNG.bitblt(screen, picture, left, top, picture.width, picture.height, 0, 0);
  return picture;
}

/** All but two lines of a picture, from a line on. */
function linesOf(
  picture: PNG,
  from: number,
  { width, height }: Pick<PNG, 'width' | 'height'>,
): PNG {
  const lines = new PNG({ width, height });
  PNG.bitblt(picture, lines, 0, from, width, height, 0, 0);
  return lines;
}

/**
 * What share of a picture differs, 0 where it looks the same. Where a place begins between two pixels, engines
 * draw it at either, each line of text for itself: what is found a line above or below is where it should be.
 */
export function shareOfDifferent(one: PNG, other: PNG): number {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height) - 2;
  if (Math.max(one.width - width, other.width - width) > 1) return 1;
  if (Math.max(one.height - height, other.height - height) > 3) return 1;
  const size = { width, height };
  const middle = linesOf(one, 1, size);
  const masks = [0, 1, 2].map((from) => maskOf(middle, linesOf(other, from, size)));
  const places = Array.from({ length: width * height }, (_, at) => 4 * at + ALPHA);
  const different = places.filter((at) => masks.every(({ data }) => data[at] !== 0)).length;
  const share = different / places.length;
  return share <= Math.max(SHARE_OF_PIXELS, PIXELS / places.length) ? 0 : share;
}

/** Of four bytes of a pixel. */
const ALPHA = 3;

/** Opaque where two pictures differ. */
function maskOf(one: PNG, other: PNG): PNG {
  const { width, height } = one;
  const mask = new PNG({ width, height });
  pixelmatch(one.data, other.data, mask.data, width, height, { threshold: 0.2, diffMask: true });
  return mask;
}
