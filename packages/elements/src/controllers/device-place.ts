import { isInEgypt, roundedPlace, type LatLng } from '@fanar/egypt';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough for a device that begins to look for satellites. */
const PATIENCE_MS = 20_000;

type Found = (place: LatLng & { readonly accuracy: number }) => void;

/** Why the device does not say where it is. */
export type FindingObstacle = 'refused' | 'unavailable' | 'timeout' | 'insecure' | 'outside';

export type Finding =
  | { readonly at: 'idle' | 'asking' }
  | { readonly at: 'found'; readonly accuracy: number }
  | { readonly at: 'failed'; readonly obstacle: FindingObstacle };

export const IDLE: Finding = { at: 'idle' };

const OBSTACLES: Readonly<Record<number, FindingObstacle>> = {
  1: 'refused',
  2: 'unavailable',
  3: 'timeout',
};

/** By the number of a `GeolocationPositionError`. */
export function findingFailed(code: number): Finding {
  return { at: 'failed', obstacle: OBSTACLES[code] ?? 'unavailable' };
}

/** What a device says of itself, and the place; no place where it is not in Egypt. */
export function findingOf(
  coords: LatLng & { readonly accuracy: number },
): readonly [finding: Finding, place?: LatLng & { readonly accuracy: number }] {
  if (!isInEgypt(coords)) return [{ at: 'failed', obstacle: 'outside' }];
  const accuracy = Math.max(1, Math.ceil(coords.accuracy));
  return [
    { at: 'found', accuracy },
    { ...roundedPlace(coords, 5), accuracy },
  ];
}

/** Asks the device where it is, when the person wants that. */
export class DevicePlace implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onFound: Found;
  #finding: Finding = IDLE;
  /** Counts questions: an answer to one that was overtaken is of no interest. */
  #turn = 0;

  constructor(host: ReactiveControllerHost, onFound: Found) {
    this.#host = host;
    this.#onFound = onFound;
    host.addController(this);
  }

  get finding(): Finding {
    return this.#finding;
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Nothing is asked any more, and nothing said. */
  forget(): void {
    this.#turn += 1;
    this.#show(IDLE);
  }

  readonly ask = (): void => {
    if (!isSecureContext) return this.#show({ at: 'failed', obstacle: 'insecure' });
    this.#turn += 1;
    const turn = this.#turn;
    this.#show({ at: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (turn !== this.#turn) return;
        const [finding, place] = findingOf(coords);
        if (place) this.#onFound(place);
        this.#show(finding);
      },
      ({ code }) => {
        if (turn === this.#turn) this.#show(findingFailed(code));
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  };

  #show(finding: Finding): void {
    if (finding === this.#finding) return;
    this.#finding = finding;
    this.#host.requestUpdate();
  }
}
