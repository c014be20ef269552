import { following, obstacleOf, type CameraObstacle } from './camera.state.js';

/** No picture comes, and why. */
export class ObstacleError extends Error {
  override readonly name = 'ObstacleError';

  constructor(readonly obstacle: CameraObstacle) {
    super(obstacle);
  }
}

/** Enough for a page of A4 to be legible; a camera that has less gives what it has. */
const SIZE = { width: { ideal: 2560 }, height: { ideal: 1440 } };

interface WithPolicy extends Document {
  /** Chromium only. */
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/** The camera of the device, one at a time. */
export class Lens {
  readonly #onEnd: () => void;
  #stream: MediaStream | undefined;
  #ids: readonly string[] = [];
  /** Counts openings: one that was overtaken lets go of what it gets. */
  #turn = 0;

  /** @param onEnd Called when it ends by itself: unplugged, or taken back. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  get stream(): MediaStream | null {
    return this.#stream ?? null;
  }

  /** How many cameras the device has; known once one is open. */
  get cameras(): number {
    return this.#ids.length;
  }

  /** Whether it looks at the person. */
  get isFacingPerson(): boolean {
    return this.#settings?.facingMode === 'user';
  }

  /**
   * Opens the camera that looks the wished way, or with `isOther` the one after that which was open.
   * @returns false: it was released meanwhile, and is not open.
   * @throws {@link ObstacleError}
   */
  async open(facing: 'user' | 'environment', isOther = false): Promise<boolean> {
    const other = isOther ? following(this.#ids, this.#settings?.deviceId) : undefined;
    this.release();
    const turn = this.#turn;
    const stream = await streamOf({
      ...SIZE,
      ...(other ? { deviceId: { exact: other } } : { facingMode: { ideal: facing } }),
    });
    const ids = await camerasOf();
    const [track] = stream.getVideoTracks();
    if (turn !== this.#turn) {
      stop(stream);
      return false;
    }
    if (track?.readyState !== 'live') throw new ObstacleError('ended');
    this.#ids = ids;
    this.#stream = stream;
    track.addEventListener('ended', () => this.#ended(stream));
    return true;
  }

  /** Stops every track; the light beside the camera goes out. */
  release(): void {
    this.#turn += 1;
    if (this.#stream) stop(this.#stream);
    this.#stream = undefined;
  }

  #ended(stream: MediaStream): void {
    if (stream !== this.#stream) return;
    this.release();
    this.#onEnd();
  }

  get #settings(): MediaTrackSettings | undefined {
    return this.#stream?.getVideoTracks()[0]?.getSettings();
  }
}

async function streamOf(video: MediaTrackConstraints): Promise<MediaStream> {
  if (!isSecureContext) throw new ObstacleError('insecure');
  // Browsers leave it out where there is nothing to ask.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) throw new ObstacleError('unsupported');
  if ((document as WithPolicy).featurePolicy?.allowsFeature('camera') === false) {
    throw new ObstacleError('barred');
  }
  try {
    return await devices.getUserMedia({ video });
  } catch (error) {
    throw new ObstacleError(obstacleOf((error as DOMException).name));
  }
}

/** Where they are not told there is the one that is open, which is not to be lost over that. */
async function camerasOf(): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
