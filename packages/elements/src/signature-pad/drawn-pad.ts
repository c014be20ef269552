import type { Language } from '@fanar/arabic';
import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import { LiveRegionController } from '../controllers/live-region.js';
import { addMessages } from '../i18n/late-messages.js';
import ar from '../i18n/locales/ar/drawn-pad.json' with { type: 'json' };
import { elementMessages } from '../i18n/messages.js';
import { iconClose, iconUndo } from '../icons/icons.js';
import { drawnPadStyles } from './drawn-pad.styles.js';
import { toImage, type InkImage } from './ink-image.js';
import { Ink } from './ink.js';
import {
  addStroke,
  canUndo,
  clear,
  INK_WIDTH,
  isTooSmall,
  PAD_HEIGHT,
  PAD_WIDTH,
  readDrawing,
  toPath,
  undo,
  type Drawing,
  type Pad,
} from './signature-pad.state.js';

const messages = elementMessages('drawn-pad', ar, 'signature-pad');

/** Makes the words of the pad known; before any is rendered. */
export const learnWords = (language: Language): Promise<void> => addMessages([messages], language);

/** What the pad needs of the control it is part of. */
export interface PadContext {
  readonly host: LitElement;
  /** The words for a key of the element. */
  readonly say: (key: string) => string;
  /** The person has changed the drawing. */
  readonly onChange: () => void;
}

/** Where the line to write on stands, from the top of the pad. */
const FOOT = PAD_HEIGHT * 0.75;

/**
 * What is on the pad, its image and its template. Fetched where somebody is to draw: who types needs
 * none of it.
 */
export class DrawnPad {
  readonly #context: PadContext;
  readonly #ink: Ink;
  readonly #live: LiveRegionController;
  #pad: Pad;
  /** The image of the drawing it was made from. */
  #image: (InkImage & { readonly drawing: Drawing }) | undefined;

  constructor(
    context: PadContext,
    drawing: Drawing,
    live = new LiveRegionController(context.host),
  ) {
    this.#context = context;
    this.#live = live;
    adopt(context.host.renderRoot as ShadowRoot);
    this.#ink = new Ink(context.host, (stroke) => this.#change(addStroke(this.#pad, stroke)));
    this.#pad = { drawing: readDrawing(drawing), past: [] };
  }

  /** Another drawing in the same place. */
  replacedBy(drawing: Drawing): DrawnPad {
    return new DrawnPad(this.#context, drawing, this.#live);
  }

  get drawing(): Drawing {
    return this.#pad.drawing;
  }

  get isTooSmall(): boolean {
    return isTooSmall(this.drawing);
  }

  /** The drawing as a PNG; undefined while there is none. */
  get image(): InkImage | undefined {
    const { drawing } = this;
    if (drawing.length === 0) return undefined;
    if (this.#image?.drawing !== drawing) this.#image = { ...toImage(drawing), drawing };
    return this.#image;
  }

  #change(pad: Pad): void {
    this.#pad = pad;
    this.#context.onChange();
  }

  readonly #onUndo = (): void => {
    this.#change(undo(this.#pad));
    this.#live.announce(this.#context.say('undone'));
    // A button that has nothing left to do cannot keep the focus.
    if (!canUndo(this.#pad)) this.#focus(':checked');
  };

  readonly #onClear = (): void => {
    this.#change(clear(this.#pad));
    this.#live.announce(this.#context.say('cleared'));
    this.#focus('.undo');
  };

  #focus(selector: string): void {
    this.#context.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /**
   * The surface. An SVG and not a canvas: it is sharp at every size, and takes the colours of dark
   * mode, forced colours and paper by itself.
   *
   * @param isStill Takes no ink.
   */
  renderSurface(isStill: boolean): TemplateResult {
    const { say } = this.#context;
    const isBlank = this.drawing.length === 0;
    return html`<svg
        class=${isStill ? 'surface still' : 'surface'}
        viewBox="0 0 ${PAD_WIDTH} ${PAD_HEIGHT}"
        stroke-width=${INK_WIDTH}
        role="img"
        aria-label=${say(isBlank ? 'blank' : 'drawn')}
        @pointerdown=${isStill ? nothing : this.#ink.start}
        @pointermove=${this.#ink.move}
        @lostpointercapture=${this.#ink.end}
      >
        <path class="guide" d="M30 ${FOOT}H${PAD_WIDTH - 30}"></path>
        ${this.drawing.map((stroke) => svg`<path d=${toPath(stroke)}></path>`)}
        <path class="wet"></path>
      </svg>
      ${isBlank ? html`<p class="prompt" aria-hidden="true">${say('prompt')}</p>` : nothing}`;
  }

  /**
   * A drawing from before, of which there is the image alone, until it is cleared.
   *
   * @param onClear None where it cannot be cleared.
   */
  renderImage(image: string, isDisabled: boolean, onClear?: () => void): TemplateResult {
    const { say } = this.#context;
    const clearAll = () => {
      onClear?.();
      // The button goes with the image.
      this.#focus(':checked');
    };
    return html`<div class=${isDisabled ? 'pad off' : 'pad'} part="pad">
        <img class="kept" src=${image} alt=${say('drawn')} />
      </div>
      ${
        onClear
          ? html`<div class="tools">
              <button type="button" class="link" ?disabled=${isDisabled} @click=${clearAll}>
                ${iconClose()}${say('clear')}
              </button>
            </div>`
          : nothing
      }`;
  }

  /** The buttons that take back. */
  renderTools(isDisabled: boolean): TemplateResult {
    const { say } = this.#context;
    return html`<button
        type="button"
        class="link undo"
        ?disabled=${isDisabled || !canUndo(this.#pad)}
        @click=${this.#onUndo}
      >
        ${iconUndo()}${say('undo')}</button
      ><button
        type="button"
        class="link clear"
        ?disabled=${isDisabled || this.drawing.length === 0}
        @click=${this.#onClear}
      >
        ${iconClose()}${say('clear')}
      </button>`;
  }
}

/** Puts the styles of the pad behind those of the control, once. */
function adopt({ adoptedStyleSheets: sheets }: ShadowRoot): void {
  for (const { styleSheet } of drawnPadStyles) {
    if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
  }
}
