import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import '../../button/define.js';
import type { LocaleController } from '../../controllers/locale.js';
import '../../dialog/define.js';
import ar from '../../i18n/locales/ar/camera.json' with { type: 'json' };
import { addMessages } from '../../i18n/late-messages.js';
import { elementMessages } from '../../i18n/messages.js';
import {
  CLOSED,
  mayRetry,
  needsCamera,
  next,
  type CameraEvent,
  type CameraState,
} from './camera.state.js';
import { cameraStyles } from './camera.styles.js';
import { Lens, ObstacleError } from './lens.js';

export interface CameraHost extends LitElement {
  readonly locale: LocaleController;
  /** Which camera to begin with. */
  readonly capture: 'user' | 'environment' | undefined;
  readonly limits: { readonly accept: readonly string[] };
}

export interface CameraActions {
  /** Takes the photo as any file. */
  readonly use: (photo: File) => void;
  /** Opens the platform's list of files, the other way there always is. */
  readonly chooseFile: () => void;
}

const messages = elementMessages('camera', ar);
const JPEG = 'image/jpeg';
const QUALITY = 0.92;

/** A camera for a host, once its words and styles are there. */
export async function makeCamera(host: CameraHost, actions: CameraActions): Promise<Camera> {
  await addMessages([messages], host.locale.language);
  const { styleSheet } = cameraStyles;
  if (styleSheet) (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
  return new Camera(host, actions);
}

/** The camera within the page: a dialog with what it sees, then with what was taken. */
export class Camera {
  readonly #host: CameraHost;
  readonly #actions: CameraActions;
  readonly #lens = new Lens(() => this.#send({ type: 'end' }));
  #state: CameraState = CLOSED;
  #taken = 0;

  constructor(host: CameraHost, actions: CameraActions) {
    this.#host = host;
    this.#actions = actions;
  }

  open(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#send({ type: 'open' });
  }

  readonly close = (): void => {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#send({ type: 'close' });
    // A picture that was not used is not kept either.
    const canvas = this.#canvas;
    if (canvas) canvas.width = 0;
  };

  #send(event: CameraEvent): void {
    const before = this.#state;
    this.#state = next(before, event);
    if (this.#state === before) return;
    if (!needsCamera(this.#state)) this.#lens.release();
    if (this.#state.at === 'asking') void this.#start(event.type === 'switch');
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#follow(before.at));
  }

  async #start(isOther: boolean): Promise<void> {
    try {
      const isOpen = await this.#lens.open(this.#host.capture || 'environment', isOther);
      if (isOpen) this.#send({ type: 'start', cameras: this.#lens.cameras });
    } catch (error) {
      const obstacle = error instanceof ObstacleError ? error.obstacle : 'busy';
      this.#send({ type: 'fail', obstacle });
    }
  }

  /** What a template cannot do: the stream, and the focus where what held it is gone. */
  #follow(before: CameraState['at']): void {
    const { at } = this.#state;
    const video = this.#video;
    if (video && video.srcObject !== this.#lens.stream) video.srcObject = this.#lens.stream;
    if (at === before || at === 'closed' || at === 'asking') return;
    this.#part<HTMLElement>('.camera-dialog > [slot=actions]')?.focus();
  }

  readonly #onVisibility = (): void => this.#send({ type: document.hidden ? 'hide' : 'show' });

  readonly #take = (): void => {
    const video = this.#video;
    const canvas = this.#canvas;
    // A camera that has only just started has nothing to show yet.
    if (!video?.videoWidth || !canvas) return;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    this.#send({ type: 'take' });
  };

  readonly #use = async (): Promise<void> => {
    const { accept } = this.#host.limits;
    const type = accept.includes(JPEG) ? JPEG : 'image/png';
    const photo = await new Promise<Blob | null>((resolve) => {
      if (this.#canvas) this.#canvas.toBlob(resolve, type, QUALITY);
      else resolve(null);
    });
    if (!photo || this.#state.at !== 'still') return;
    this.#taken += 1;
    const number = this.#host.locale.formatNumber(this.#taken);
    const name = `${this.#t('photo', { number })}.${type === JPEG ? 'jpg' : 'png'}`;
    this.close();
    this.#actions.use(new File([photo], name, { type }));
  };

  readonly #chooseFile = (): void => {
    this.close();
    this.#actions.chooseFile();
  };

  /** The camera's own are nobody else's business. */
  readonly #onBeforeClose = (event: Event): void => event.stopPropagation();

  render(): TemplateResult {
    const { at } = this.#state;
    return html`<fanar-dialog
      class="camera-dialog"
      heading=${this.#t('heading')}
      .open=${at !== 'closed'}
      @fanar-before-close=${this.#onBeforeClose}
      @close=${this.close}
    >
      <p class="camera-words" role="status">${this.#words}</p>
      <video
        class=${this.#lens.isFacingPerson ? 'picture mirrored' : 'picture'}
        aria-label=${this.#t('view')}
        autoplay
        playsinline
        .muted=${true}
        ?hidden=${at !== 'live'}
      ></video>
      <canvas
        class="picture"
        role="img"
        width="0"
        aria-label=${this.#t('taken')}
        ?hidden=${at !== 'still'}
      ></canvas>
      ${this.#renderActions()}
    </fanar-dialog>`;
  }

  get #words(): string {
    const state = this.#state;
    return state.at === 'closed' ? '' : this.#t(state.at === 'stopped' ? state.obstacle : state.at);
  }

  #renderActions(): TemplateResult {
    const state = this.#state;
    const choose = this.#renderAction('choose', this.#chooseFile, state.at === 'stopped');
    switch (state.at) {
      case 'live':
        return html`${this.#renderAction('take', this.#take, true)}${
          state.cameras > 1
            ? this.#renderAction('switch', () => this.#send({ type: 'switch' }))
            : nothing
        }`;
      case 'still':
        return html`${this.#renderAction('use', () => void this.#use(), true)}
        ${this.#renderAction('again', () => this.#send({ type: 'again' }))}`;
      case 'stopped':
        return html`${choose}${
          mayRetry(state.obstacle)
            ? this.#renderAction('retry', () => this.#send({ type: 'open' }))
            : nothing
        }`;
      default:
        return choose;
    }
  }

  #renderAction(key: string, act: () => void, isFirst = false): TemplateResult {
    return html`<fanar-button
      slot="actions"
      class=${`camera-${key}`}
      variant=${isFirst ? 'primary' : 'secondary'}
      @click=${act}
      >${this.#t(key)}</fanar-button
    >`;
  }

  #t(key: string, params?: Record<string, string>): string {
    return this.#host.locale.t(`camera:${key}`, params);
  }

  get #video(): HTMLVideoElement | null {
    return this.#part('video');
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.#part('canvas');
  }

  #part<Part extends Element>(selector: string): Part | null {
    return this.#host.renderRoot.querySelector<Part>(selector);
  }
}
