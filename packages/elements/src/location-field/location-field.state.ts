import { sanitizeText } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { parseCoordinates, type LatLng } from '@fanar/egypt';

/** A place as it is answered; coordinates that cannot be read stay as they were typed. */
export interface LocationAnswer {
  readonly description?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Metres, as a device gave it. */
  readonly accuracy?: number;
  readonly coordinates?: string;
}

/** What is in the boxes. */
export interface TypedLocation {
  readonly description: string;
  readonly coordinates: string;
  readonly accuracy?: number | undefined;
}

export const NOWHERE: TypedLocation = { description: '', coordinates: '' };

export function toLocation({ description, coordinates, accuracy }: TypedLocation): LocationAnswer {
  const words = sanitizeText(description).trim();
  const read = parseCoordinates(coordinates);
  const unread = read.ok || read.code === 'coordinates-required' ? undefined : coordinates;
  return {
    ...(words && { description: words }),
    ...(read.ok && { latitude: read.latitude, longitude: read.longitude }),
    ...(read.ok && accuracy && { accuracy }),
    ...(unread && { coordinates: unread }),
  };
}

/** What a page gives, as it would have been typed; what fits nowhere is left out. */
export function readLocation(value: unknown): TypedLocation {
  const given = typeof value === 'string' ? parseJson(value) : value;
  if (typeof given !== 'object' || given === null) return NOWHERE;
  const { description, latitude, longitude, accuracy, coordinates } = given as Readonly<
    Record<string, unknown>
  >;
  const isPlace = Number.isFinite(latitude) && Number.isFinite(longitude);
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  return {
    description: typeof description === 'string' ? description : '',
    coordinates: isPlace ? placeText(place) : typeof coordinates === 'string' ? coordinates : '',
    ...(typeof accuracy === 'number' && accuracy > 0 && { accuracy }),
  };
}

/** As people write it, and maps read it. */
export function placeText({ latitude, longitude }: LatLng): string {
  return `${String(latitude)}, ${String(longitude)}`;
}

export function placeOf(typed: TypedLocation): LatLng | undefined {
  const { latitude, longitude } = toLocation(typed);
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

export function locationProblem({ coordinates }: TypedLocation): Problem | null {
  const read = parseCoordinates(coordinates);
  return read.ok || read.code === 'coordinates-required' ? null : { code: read.code };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
