import {
  parseError,
  sanitizeIdentity,
  toAsciiDigits,
  type ParseOk,
  type ParseResult,
} from '@fanar/arabic';
import { group } from '../identifiers/identifier.js';

/** Every code that {@link parseCoordinates} can answer with. */
export type CoordinatesCode =
  | 'coordinates-required'
  | 'coordinates-form'
  | 'coordinates-link'
  | 'coordinates-plus-code'
  | 'coordinates-swapped'
  | 'coordinates-outside';

/** A place on the earth, in degrees of WGS 84. */
export interface LatLng {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Coordinates extends ParseOk<string, never>, LatLng {}

/** Egypt with its islands, Halayeb and the sea along its coasts, as a box in degrees. */
export const EGYPT_BOUNDS = { south: 21.9, north: 31.9, west: 24.6, east: 37.1 } as const;

/** A tenth of a metre and a bit: what more digits say nobody can measure. */
const DECIMALS = 6;
const LONGEST = 2000;

const DEGREES = String.raw`(-?\d{1,3}(?:\.\d{1,20})?)`;
const NORTH = String.raw`(?:N|North|ش|شمالا|شمالًا)`;
const EAST = String.raw`(?:E|East|ق|شرقا|شرقًا)`;
/** `31°15'55.1"`, as maps show it. */
const MINUTES = String.raw`(\d{1,2})° ?(\d{1,2})['′’] ?(\d{1,2}(?:\.\d{1,10})?)["″”]`;

const PAIR = new RegExp(`^${DEGREES} ?°? ?${NORTH}?(?: ?, ?| )${DEGREES} ?°? ?${EAST}?$`, 'iu');
const PAIR_IN_MINUTES = new RegExp(`^${MINUTES} ?${NORTH}(?: ?, ?| )${MINUTES} ?${EAST}$`, 'iu');

const IS_LINK = /^(?:https?:|geo:|(?:[a-z][a-z0-9-]*\.)+[a-z]{2,6}\/)/i;
/** Where the links of maps hold a place; a pin comes before the middle of the view. */
const IN_LINKS: readonly RegExp[] = [
  `!3d${DEGREES}!4d${DEGREES}`,
  `[?&](?:q|ll|query|destination|daddr|center)=(?:loc:)?${DEGREES},[ +]?${DEGREES}`,
  `[?&]mlat=${DEGREES}&mlon=${DEGREES}`,
  `/(?:search|place|dir)/${DEGREES},[ +]?${DEGREES}`,
  `@${DEGREES},${DEGREES}`,
  `#map=\\d{1,2}(?:\\.\\d{1,4})?/${DEGREES}/${DEGREES}`,
  `^geo:${DEGREES},${DEGREES}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Open Location Code, whole or shortened: letters and digits around a plus sign. */
const PLUS_CODE = /(?:^|[ ,])[23456789CFGHJMPQRVWX]{2,8}\+[23456789CFGHJMPQRVWX]{2,7}(?:$|[ ,])/i;

/**
 * Reads a place in Egypt from what maps and phones give: latitude and longitude in degrees, or in
 * degrees, minutes and seconds, with digits of any script; and the links of Google Maps, Apple Maps,
 * OpenStreetMap and `geo:`, of which nothing is fetched. Nothing is guessed: two numbers in the wrong
 * order are told as such.
 *
 * Errors: `coordinates-required`; `coordinates-form`; `coordinates-link`, a link that holds no place,
 * such as a shortened one; `coordinates-plus-code`, which takes a map to read; `coordinates-swapped`;
 * `coordinates-outside`.
 *
 * @example parseCoordinates('٣١٫٢٦٥٣، ٣٢٫٣٠١٩') // value '31.2653,32.3019'
 */
export function parseCoordinates(text: string): ParseResult<Coordinates, CoordinatesCode> {
  const said = asciiOf(text);
  if (said === '') return parseError('coordinates-required');
  if (said.length > LONGEST) return parseError('coordinates-form');
  const isLink = IS_LINK.test(said);
  const pair = isLink ? linked(said) : typed(said);
  if (!pair) {
    if (isLink) return parseError('coordinates-link');
    return parseError(PLUS_CODE.test(said) ? 'coordinates-plus-code' : 'coordinates-form');
  }
  if (isInEgypt(pair)) return read(pair);
  const swapped = { latitude: pair.longitude, longitude: pair.latitude };
  return parseError(isInEgypt(swapped) ? 'coordinates-swapped' : 'coordinates-outside');
}

export function isInEgypt({ latitude, longitude }: LatLng): boolean {
  const { south, north, west, east } = EGYPT_BOUNDS;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

/** The same place with as many decimals as are worth keeping. */
export function roundedPlace({ latitude, longitude }: LatLng, decimals = DECIMALS): LatLng {
  const round = (degrees: number) => Number(degrees.toFixed(decimals));
  return { latitude: round(latitude), longitude: round(longitude) };
}

/** In metres. Source: the mean radius of WGS 84, International Union of Geodesy and Geophysics. */
const EARTH_RADIUS = 6_371_008.8;

/**
 * Metres from one place to another as the crow flies, by the haversine formula on a sphere: within
 * 0.6 % of what is measured. The way on foot is longer.
 *
 * @example distanceBetween({ latitude: 31.2653, longitude: 32.3019 }, { latitude: 31.25, longitude: 32.32 })
 */
export function distanceBetween(one: LatLng, other: LatLng): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(other.latitude - one.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      half(other.longitude - one.longitude);
  // Rounding may carry it past 1 for places opposite each other.
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function read(pair: LatLng): Coordinates {
  const { latitude, longitude } = roundedPlace(pair);
  const [north, east] = [String(latitude), String(longitude)];
  return {
    ok: true,
    value: `${north},${east}`,
    display: group(north, east),
    warnings: [],
    latitude,
    longitude,
  };
}

function asciiOf(text: string): string {
  return toAsciiDigits(sanitizeIdentity(text))
    .replace(/٫/g, '.')
    .replace(/[،؛;]/g, ',')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function typed(text: string): LatLng | undefined {
  const [, latitude, longitude] = PAIR.exec(text) ?? [];
  if (latitude !== undefined && longitude !== undefined) return pairOf(latitude, longitude);
  const [, ...parts] = PAIR_IN_MINUTES.exec(text) ?? [];
  if (parts.length === 0) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = parts.map(Number);
  if (Math.max(b, c, e, f) >= 60) return undefined;
  return { latitude: a + b / 60 + c / 3600, longitude: d + e / 60 + f / 3600 };
}

function linked(link: string): LatLng | undefined {
  const plain = link.replace(/%2c/gi, ',').replace(/%20/g, ' ');
  for (const pattern of IN_LINKS) {
    const [, latitude, longitude] = pattern.exec(plain) ?? [];
    if (latitude !== undefined && longitude !== undefined) return pairOf(latitude, longitude);
  }
  return undefined;
}

function pairOf(latitude: string, longitude: string): LatLng {
  return { latitude: Number(latitude), longitude: Number(longitude) };
}
