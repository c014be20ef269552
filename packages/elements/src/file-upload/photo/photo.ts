import type { FileLimits, PhotoNote } from '../file-list.js';
import type { ImageBytes } from './bytes.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';

export interface PhotoLimits extends FileLimits {
  /** Bytes above which a photo is made smaller; 0: never. */
  readonly budget: number;
  readonly keepLocation: boolean;
}

export interface PreparedPhoto {
  readonly file: File;
  readonly note?: PhotoNote;
}

const JPEG = 'image/jpeg';
const PNG = 'image/png';

/**
 * Longest side in pixels, and quality, one after the other until the photo fits its budget. A page
 * of A4 is legible down to the last, some 140 dots to the inch. Nothing is ever made larger.
 */
const RULES: readonly (readonly [side: number, quality: number])[] = [
  [3000, 0.85],
  [2400, 0.8],
  [2000, 0.75],
  [1600, 0.7],
];

/**
 * Makes of a photo what is to be sent.
 *
 * - Above the budget it is drawn smaller, as JPEG, upright, with no notes of the camera at all.
 * - PNG is how scans and screens with text come, which JPEG would blur: only where it is larger than
 *   the field takes is it drawn anew.
 * - HEIC becomes JPEG where the browser can read it and the field takes JPEG, but not HEIC.
 * - Any other that tells where it was taken loses those notes; its pixels and its orientation stay.
 *
 * @returns undefined: it is damaged, or the browser cannot draw it.
 */
export async function preparePhoto(
  file: File,
  type: string,
  limits: PhotoLimits,
): Promise<PreparedPhoto | undefined> {
  const image = await read(file, type);
  if (image && !image.isWhole) return undefined;
  if (isToBeDrawn(file, type, limits)) {
    const drawn = await drawSmaller(
      file,
      type,
      Math.min(limits.budget || Infinity, limits.maxSize),
    );
    if (drawn && (drawn.size < file.size || !limits.accept.includes(type))) {
      return { file: drawn, note: 'shrunk' };
    }
    if (!limits.accept.includes(type)) return undefined;
  }
  if (!image?.hasLocation || limits.keepLocation) return { file };
  return { file: renamed(file, image.strip(), type), note: 'unlocated' };
}

async function read(file: File, type: string): Promise<ImageBytes | undefined> {
  if (type !== JPEG && type !== PNG) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return type === JPEG ? readJpeg(bytes) : readPng(bytes);
}

function isToBeDrawn(file: File, type: string, { accept, maxSize, budget }: PhotoLimits): boolean {
  if (!accept.includes(JPEG)) return false;
  if (!accept.includes(type)) return true;
  return file.size > (type === PNG || budget === 0 ? maxSize : budget);
}

/** As JPEG, as near to the budget as the rules allow; undefined where it cannot be drawn. */
async function drawSmaller(file: File, type: string, budget: number): Promise<File | undefined> {
  // Firefox goes by the type that the file is said to have. It is turned already as its notes say.
  const bitmap = await createImageBitmap(file.slice(0, file.size, type)).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    let drawn: Blob | undefined;
    for (const [side, quality] of RULES) {
      drawn = (await draw(bitmap, side, quality)) ?? drawn;
      if (drawn && drawn.size <= budget) break;
    }
    return drawn && renamed(file, [drawn], JPEG);
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // What is transparent would turn black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, JPEG, quality));
}

/** Other bytes under the same name; its ending follows what it has become. */
function renamed({ name, lastModified }: File, bytes: BlobPart[], type: string): File {
  const isNamed = type !== JPEG || /\.jpe?g$/i.test(name);
  const own = isNamed ? name : `${name.replace(/\.[^.]{1,5}$/, '')}.jpg`;
  return new File(bytes, own, { type, lastModified });
}
