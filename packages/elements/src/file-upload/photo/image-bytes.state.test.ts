import { describe, expect, it } from 'vitest';
import {
  bareJpeg,
  barePng,
  bytesOf,
  chunk,
  exif,
  join,
  segment,
  tiff,
  type CameraNotes,
} from '../testing/photos.js';
import { latin1, type Bytes, type ImageBytes } from './bytes.js';
import { readExif } from './exif.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';

const PLACE = '31.2653N';
const XMP = segment(
  0xe1,
  bytesOf('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="31,15.9N"/>'),
);
const strip = (image: ImageBytes): Bytes => join(...image.strip());

describe('readExif', () => {
  it.each<[string, CameraNotes]>([
    ['big-endian', { orientation: 6, hasLocation: true }],
    ['little-endian', { orientation: 8, hasLocation: true, isLittle: true }],
    ['without a place', { orientation: 3, isLittle: true }],
  ])('%s', (_, notes) => {
    const { orientation, hasLocation = false } = notes;
    expect(readExif(tiff(notes))).toEqual({ orientation, hasLocation });
  });

  it.each([0, 1, 7, 9, 12, 20])('makes nothing of notes cut off after %i bytes', (length) => {
    const cut = tiff({ orientation: 6, hasLocation: true }).slice(0, length);
    expect(readExif(cut).hasLocation).toBe(false);
  });
});

describe('readJpeg', () => {
  it('knows a whole one', () => {
    expect(readJpeg(bareJpeg())).toMatchObject({ isWhole: true, hasLocation: false });
  });

  it('knows one that breaks off, wherever', () => {
    const whole = bareJpeg(exif({ hasLocation: true }));
    for (let length = 3; length < whole.length; length += 1) {
      expect(readJpeg(whole.slice(0, length)).isWhole, String(length)).toBe(false);
    }
  });

  it('takes filling bytes between segments', () => {
    const filled = join(
      bareJpeg().subarray(0, 2),
      Uint8Array.of(0xff, 0xff),
      bareJpeg().subarray(2),
    );
    expect(readJpeg(filled).isWhole).toBe(true);
  });

  it.each<[string, Bytes, boolean]>([
    ['notes with a place', exif({ hasLocation: true }), true],
    ['notes without', exif({ orientation: 6 }), false],
    ['a description with a place', XMP, true],
    ['a comment', segment(0xfe, bytesOf('GPSLatitude')), false],
  ])('%s', (_, notes, hasLocation) => {
    expect(readJpeg(bareJpeg(notes)).hasLocation).toBe(hasLocation);
  });

  it('loses its notes and nothing of the picture', () => {
    const profile = segment(0xe2, bytesOf('ICC_PROFILE\0\x01\x01'));
    const adobe = segment(0xee, bytesOf('Adobe\0'));
    const image = join(
      bareJpeg(
        exif({ hasLocation: true }),
        XMP,
        segment(0xed, bytesOf('Photoshop 3.0\0 Port Said')),
        segment(0xe2, bytesOf('MPF\0')),
        segment(0xfe, bytesOf('by me')),
        profile,
        adobe,
      ),
      bytesOf('a film of 3 seconds, with its own place'),
    );
    expect(strip(readJpeg(image))).toEqual(bareJpeg(profile, adobe));
  });

  it('stays turned as it was', () => {
    const stripped = strip(readJpeg(bareJpeg(exif({ orientation: 6, hasLocation: true }))));
    expect(latin1(stripped)).not.toContain(PLACE);
    const again = readJpeg(stripped);
    expect(again).toMatchObject({ isWhole: true, hasLocation: false });
    const at = latin1(stripped).indexOf('Exif\0\0') + 6;
    expect(readExif(stripped.subarray(at))).toEqual({ orientation: 6, hasLocation: false });
  });
});

describe('readPng', () => {
  it('knows a whole one and one that breaks off', () => {
    const whole = barePng();
    expect(readPng(whole)).toMatchObject({ isWhole: true, hasLocation: false });
    for (let length = 8; length < whole.length; length += 1) {
      expect(readPng(whole.slice(0, length)).isWhole, String(length)).toBe(false);
    }
  });

  it.each<[string, Bytes, boolean]>([
    ['notes with a place', chunk('eXIf', tiff({ hasLocation: true })), true],
    ['notes without', chunk('eXIf', tiff({})), false],
    ['a text with a place', chunk('iTXt', bytesOf('XML exif:GPSLongitude="32,18E"')), true],
    ['another text', chunk('tEXt', bytesOf('Author\0me')), false],
  ])('%s', (_, notes, hasLocation) => {
    expect(readPng(barePng(notes)).hasLocation).toBe(hasLocation);
  });

  it('loses its notes and nothing of the picture', () => {
    const colours = chunk('gAMA', new Uint8Array(4));
    const image = barePng(
      chunk('eXIf', tiff({ hasLocation: true })),
      chunk('tEXt', bytesOf('Author\0me')),
      colours,
    );
    expect(strip(readPng(image))).toEqual(barePng(colours));
  });

  it('stays turned as it was, with a checksum that holds', () => {
    const notes = chunk('eXIf', tiff({ orientation: 8, hasLocation: true }));
    const stripped = strip(readPng(barePng(notes)));
    const at = latin1(stripped).indexOf('eXIf');
    const length = stripped[at - 1] ?? 0;
    expect(readExif(stripped.slice(at + 4, at + 4 + length)).orientation).toBe(8);
    // Worked out by zlib.crc32.
    expect([...stripped.slice(at + 4 + length, at + 8 + length)]).toEqual(CHECK);
  });
});

const CHECK = [134, 88, 48, 52];
