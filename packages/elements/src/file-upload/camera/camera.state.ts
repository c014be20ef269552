/** Why no picture comes from a camera. */
export type CameraObstacle =
  /** The person, or what they set once, said no. */
  | 'refused'
  /** The site that holds this page in a frame, or the server it comes from, lets it have none. */
  | 'barred'
  /** The device has none. */
  | 'missing'
  /** It is there and does not open: another program has it, most often. */
  | 'busy'
  /** Browsers open a camera over an encrypted connection only. */
  | 'insecure'
  /** The browser knows no cameras. */
  | 'unsupported'
  /** It was open and ended: unplugged, or taken back by the system or the person. */
  | 'ended';

export type CameraState =
  | { readonly at: 'closed' }
  /** The person is being asked, or the camera starts. */
  | { readonly at: 'asking' }
  | { readonly at: 'live'; readonly cameras: number }
  /** A picture was taken and is looked at; the camera may still be open behind it. */
  | { readonly at: 'still'; readonly cameras: number; readonly isOpen: boolean }
  /** Nobody sees the page: the camera is released, and comes back with the page. */
  | { readonly at: 'away' }
  | { readonly at: 'stopped'; readonly obstacle: CameraObstacle };

export type CameraEvent =
  | { readonly type: 'open' | 'take' | 'again' | 'switch' | 'hide' | 'show' | 'end' | 'close' }
  /** It has started; `cameras` is how many the device has. */
  | { readonly type: 'start'; readonly cameras: number }
  | { readonly type: 'fail'; readonly obstacle: CameraObstacle };

export const CLOSED: CameraState = { at: 'closed' };
const ASKING: CameraState = { at: 'asking' };

/** What an event makes of a state. One that does not belong to it changes nothing. */
export function next(state: CameraState, event: CameraEvent): CameraState {
  switch (event.type) {
    case 'close':
      return CLOSED;
    case 'open':
      return state.at === 'closed' || state.at === 'stopped' ? ASKING : state;
    case 'start':
      return state.at === 'asking' ? { at: 'live', cameras: event.cameras } : state;
    case 'fail':
      return state.at === 'asking' ? { at: 'stopped', obstacle: event.obstacle } : state;
    case 'take':
      return state.at === 'live' ? { ...state, at: 'still', isOpen: true } : state;
    case 'again':
      return state.at === 'still' ? again(state) : state;
    case 'switch':
      return state.at === 'live' && state.cameras > 1 ? ASKING : state;
    case 'show':
      return state.at === 'away' ? ASKING : state;
    case 'hide':
      return lost(state, { at: 'away' });
    case 'end':
      return lost(state, { at: 'stopped', obstacle: 'ended' });
  }
}

/** Whether a camera is to be open, or about to be. In every other state its tracks are stopped. */
export function needsCamera(state: CameraState): boolean {
  return state.at === 'asking' || state.at === 'live' || (state.at === 'still' && state.isOpen);
}

/** Whether another try may end otherwise. */
export function mayRetry(obstacle: CameraObstacle): boolean {
  return !['barred', 'insecure', 'unsupported'].includes(obstacle);
}

/** What stands in the way, by the name of what `getUserMedia` was rejected with. */
export function obstacleOf(name: string): CameraObstacle {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'busy';
  }
}

/** The camera after this one, by id; the first again after the last. */
export function following(ids: readonly string[], id: string | undefined): string | undefined {
  return ids[(ids.indexOf(id ?? '') + 1) % ids.length];
}

function again({ cameras, isOpen }: CameraState & { at: 'still' }): CameraState {
  return isOpen ? { at: 'live', cameras } : ASKING;
}

/** A picture that was taken stays, whatever becomes of the camera. */
function lost(state: CameraState, then: CameraState): CameraState {
  if (!needsCamera(state)) return state;
  return state.at === 'still' ? { ...state, isOpen: false } : then;
}
