import { nothing } from 'lit';
import type { Camera, CameraActions, CameraHost } from './camera/camera.js';

export interface CameraDoorActions extends CameraActions {
  /** What makes a camera of it could not be fetched. */
  readonly onFailed: () => void;
}

/** Leads to the camera within the page, which is fetched when somebody first wants it. */
export class CameraDoor {
  readonly #host: CameraHost;
  readonly #actions: CameraDoorActions;
  #fetching: Promise<Camera> | undefined;
  #camera: Camera | undefined;

  constructor(host: CameraHost, actions: CameraDoorActions) {
    this.#host = host;
    this.#actions = actions;
  }

  async open(): Promise<void> {
    try {
      this.#camera = await (this.#fetching ??= this.#fetch());
    } catch {
      this.#fetching = undefined;
      return this.#actions.onFailed();
    }
    // The dialog gives the focus back to what has it as it opens, so it is there before.
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#host.isConnected) this.#camera.open();
  }

  /** Once, however often it is pressed meanwhile: a second camera would never be closed. */
  async #fetch(): Promise<Camera> {
    const { makeCamera } = await import('./camera/camera.js');
    return makeCamera(this.#host, this.#actions);
  }

  close(): void {
    this.#camera?.close();
  }

  render(): unknown {
    return this.#camera?.render() ?? nothing;
  }
}
