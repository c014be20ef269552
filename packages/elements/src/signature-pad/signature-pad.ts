import { sanitizeIdentity } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FormControl } from '../base/form-control.js';
import { keepReadonly, passOnChange, showChecked, submitOnEnter } from '../base/native-choice.js';
import { directionOf } from '../base/text-entry.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/acknowledgement-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/signature-pad.json' with { type: 'json' };
import {
  getFormState,
  getFormValue,
  isDisabled,
  restoreFormState,
  type FormState,
} from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { isEmpty, missingCode, shownProblem, userEdited, validate } from '../mixins/validated.js';
import { choiceStyles } from '../styles/choice.js';
import type { DrawnPad } from './drawn-pad.js';
import type { Drawing } from './signature-pad.state.js';
import { signaturePadStyles } from './signature-pad.styles.js';

export type { Drawing, Point, Stroke } from './signature-pad.state.js';

/** `draw` by finger, pen or mouse; `type` by keyboard. */
export type AcknowledgementMode = 'draw' | 'type';

const MODES: readonly AcknowledgementMode[] = ['draw', 'type'];

/** What the answers hold: the name as typed, or the image as a `data:` address of a PNG. */
export type Acknowledgement =
  | { readonly mode: 'type'; readonly name: string }
  | { readonly mode: 'draw'; readonly image: string };

/**
 * An acknowledgement (إقرار) in the person's own hand, or as well by typing their name. It has not
 * the force in law that Law 15 of 2004 gives to certified means, and must not be presented so.
 * Nothing of it leaves the page but with the form: the typed name as text, the drawing as a PNG,
 * black on transparent.
 *
 * @fires input - When a stroke was drawn, taken back or cleared; while the name is typed.
 * @fires change - The same; for the name when the person is done.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart choice - The label of each of the two ways.
 * @csspart input - The native input of the name.
 * @csspart pad - The frame of the drawing.
 * @cssstate invalid - An error is shown.
 */
export class FanarSignaturePad extends FormControl {
  static override readonly tag: string = 'fanar-signature-pad';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    elementMessages('acknowledgement-errors', arErrors, 'errors'),
    elementMessages('signature-pad', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    choiceStyles,
    signaturePadStyles,
  ];

  /** As on native inputs: what the browser may fill in for the name. Default: `name`. */
  @property() autocomplete: AutoFill | '' = 'name';

  #mode: AcknowledgementMode | undefined;
  #typed = '';
  /** Waits here for the pad, which is fetched where somebody is to draw. */
  #kept: Drawing = [];
  /** A drawing from before, of which there is the image alone. */
  #image = '';
  #pad: DrawnPad | undefined;

  /** How the person acknowledges. Default: the attribute; `type` where a name is given, else `draw`. */
  @property()
  get mode(): AcknowledgementMode {
    return (
      this.#mode ??
      (this.getAttribute('mode') as AcknowledgementMode | null) ??
      (this.hasAttribute('value') ? 'type' : 'draw')
    );
  }
  set mode(mode: AcknowledgementMode) {
    this.#mode = mode;
  }

  /** The name as typed. Default: the attribute, which is also what a reset goes back to. */
  @property()
  get value(): string {
    return sanitizeIdentity(this.#typed);
  }
  set value(value: string) {
    // Set to what it already is, the text stays as the person wrote it.
    if (value !== this.value) this.#typed = value ?? '';
  }

  /** What a reset goes back to: the `value` attribute. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  /** What was drawn, to be kept as JSON and given back. Default: nothing. */
  @property({ attribute: false })
  get drawing(): Drawing {
    return this.#pad?.drawing ?? this.#kept;
  }
  set drawing(drawing: Drawing) {
    this.#kept = drawing ?? [];
    this.#pad = this.#pad?.replacedBy(this.#kept);
  }

  /**
   * An acknowledgement from before, as `answer` gave it: it is the answer until the person changes it.
   * Default: none.
   */
  @property({ attribute: false })
  get given(): Acknowledgement | undefined {
    return this.answer;
  }
  set given(given: Acknowledgement | undefined) {
    const image = given?.mode === 'draw' ? given.image : '';
    this.#restore(given?.mode, given?.mode === 'type' ? given.name : '', [], image);
  }

  /** The drawing as a PNG; null while there is none. */
  get file(): File | null {
    return this.#pad?.image?.file ?? null;
  }

  override get answer(): Acknowledgement | undefined {
    const { mode, value: name } = this;
    if (mode === 'type') return name ? { mode, name } : undefined;
    const image = this.#pad?.image?.address ?? this.#image;
    return image ? { mode, image } : undefined;
  }

  override get [missingCode](): string {
    return 'acknowledgement-missing';
  }

  override [isEmpty](): boolean {
    return this.mode === 'type' ? !this.value : !this.#pad?.drawing.length && !this.#image;
  }

  override [validate](): Problem | null {
    if (this.mode === 'type' || this.#image || !this.#pad?.isTooSmall) return null;
    return { code: 'acknowledgement-too-small' };
  }

  override [getFormValue](): File | string | null {
    return this.mode === 'type' ? this.value || null : this.file;
  }

  override [getFormState](): string {
    return JSON.stringify([this.mode, this.#typed, this.drawing, this.#image]);
  }

  override formResetCallback(): void {
    this.#restore(undefined, this.defaultValue, []);
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    if (typeof state !== 'string' || !state) return;
    const kept = JSON.parse(state) as [AcknowledgementMode, string, Drawing, string?];
    this.#restore(...kept);
  }

  /** To the name where it is typed; else to the way chosen. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#control, :checked')?.focus(options);
  }

  #restore(
    mode: AcknowledgementMode | undefined,
    typed: string,
    drawing: Drawing,
    image = '',
  ): void {
    this.#mode = mode;
    // An image of any other place would be fetched from there.
    this.#image = image.startsWith('data:image/png;') ? image : '';
    this.drawing = drawing;
    this.#type(typed);
  }

  #type(text: string): void {
    const before = this.value;
    this.#typed = text;
    this.requestUpdate('value', before, { hasChanged: () => true });
  }

  #onType(event: Event): void {
    this.#type((event.target as HTMLInputElement).value);
    this[userEdited]();
  }

  #choose(mode: AcknowledgementMode): void {
    this.mode = mode;
    this[userEdited]();
  }

  readonly #onDrawn = (): void => {
    this.#image = '';
    this.requestUpdate();
    this[userEdited]();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    passOnChange.call(this);
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    showChecked(this, ({ value }) => value === this.mode);
    if (this.mode === 'draw' && !this.#pad) void this.#fetchPad();
  }

  async #fetchPad(): Promise<void> {
    try {
      const { DrawnPad, learnWords } = await import('./drawn-pad.js');
      await learnWords(this.locale.language);
      this.#pad ??= new DrawnPad(
        {
          host: this,
          say: this.#say,
          onChange: this.#onDrawn,
        },
        this.#kept,
      );
    } catch {
      // Whoever cannot draw can type; drawing is tried again when it is chosen again.
      this.#mode = 'type';
    }
    this.requestUpdate();
  }

  readonly #say = (key: string): string => this.locale.t(`signature-pad:${key}`);

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`${this.#renderModes()}${this.mode === 'type' ? this.#renderName() : this.#renderPad()}`,
    );
  }

  #renderModes(): TemplateResult {
    return html`<div
      class="modes"
      role="radiogroup"
      aria-label=${this.#say('modes')}
      aria-readonly=${this.readonly || nothing}
      @click=${keepReadonly}
      @change=${passOnChange}
      @keydown=${submitOnEnter}
    >
      ${MODES.map(
        (mode) =>
          html`<div class="choice">
            <label part="choice">
              <input
                type="radio"
                name="mode"
                .value=${mode}
                .checked=${mode === this.mode}
                ?disabled=${this[isDisabled]}
                @input=${() => this.#choose(mode)}
              />
              <span>${this.#say(mode)}</span>
            </label>
          </div>`,
      )}
    </div>`;
  }

  #renderName(): TemplateResult {
    return html`<label class="hint" for="control">${this.#say('name')}</label
      ><input
        id="control"
        class="input"
        part="input"
        .value=${this.#typed}
        dir=${directionOf(this.#typed)}
        autocomplete=${this.autocomplete || nothing}
        aria-required=${this.required || nothing}
        aria-invalid=${this[shownProblem] ? 'true' : nothing}
        ?disabled=${this[isDisabled]}
        ?readonly=${this.readonly}
        @input=${this.#onType}
        @change=${passOnChange}
        @keydown=${submitOnEnter}
      />`;
  }

  #renderPad(): TemplateResult {
    const isOff = this[isDisabled];
    if (this.#image && this.#pad) {
      return this.#pad.renderImage(this.#image, isOff, this.readonly ? undefined : this.#onDrawn);
    }
    return html`<div class=${isOff ? 'pad off' : 'pad'} part="pad">
        ${this.#pad?.renderSurface(this.readonly || isOff)}
      </div>
      ${this.readonly ? nothing : html`<div class="tools">${this.#pad?.renderTools(isOff)}</div>`}`;
  }
}
