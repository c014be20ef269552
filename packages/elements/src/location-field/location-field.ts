import { isolateLtr } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import type { LatLng } from '@fanar/egypt';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { renderPrinted, renderText } from '../address-field/address-lines.js';
import { FormControl } from '../base/form-control.js';
import { submitOnEnter } from '../base/native-choice.js';
import { DevicePlace } from '../controllers/device-place.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/location-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/location-field.json' with { type: 'json' };
import { iconPlace } from '../icons/icons.js';
import {
  getFormState,
  getFormValue,
  isDisabled,
  restoreFormState,
  type FormState,
  type FormValue,
} from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import {
  isEmpty,
  missingCode,
  problemWords,
  shownProblem,
  userCommitted,
  userEdited,
  validate,
} from '../mixins/validated.js';
import { iconStyles } from '../styles/icon.js';
import { linkStyles } from '../styles/link.js';
import { partsStyles } from '../styles/parts.js';
import {
  locationProblem,
  placeOf,
  placeText,
  readLocation,
  toLocation,
  NOWHERE,
  type LocationAnswer,
  type TypedLocation,
} from './location-field.state.js';
import { locationFieldStyles } from './location-field.styles.js';
import { MapDoor } from './map-door.js';

export type { LocationAnswer };

type Box = 'description' | 'coordinates';

/** In the middle of Port Said; in ASCII digits, as maps show it and take it back. */
const EXAMPLE = '31.2653, 32.3019';

/**
 * A place in Egypt. It is described in words, as people tell one another the way; or by coordinates:
 * those of the device, when the person presses for it, of a link or two numbers that a map gave, or
 * of a pin on a map. The map is there only where the page says whose tiles to show, and is fetched
 * when it is opened; whatever it can do can be done without it.
 *
 * The value is an object: `description`, `latitude` and `longitude` in degrees, and `accuracy` in
 * metres where a device gave it. A form submits each under `name/part`.
 *
 * @fires input - The native event, on every edit; and when the device or the map gave a place.
 * @fires change - When the person is done with a box, or a place was given.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the boxes; to be read only, the lines.
 * @csspart map - The map, while it is open.
 * @cssstate invalid - An error is shown.
 */
export class FanarLocationField extends FormControl {
  static override readonly tag: string = 'fanar-location-field';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    elementMessages('location-errors', arErrors, 'errors'),
    elementMessages('location-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    iconStyles,
    linkStyles,
    partsStyles,
    locationFieldStyles,
  ];

  /**
   * Address of the tiles of a map in the projection of web maps, with `{z}`, `{x}` and `{y}`, such as
   * `https://tiles.example/{z}/{x}/{y}.png`. The policy of the page must let images come from there.
   * Default: none, and no map.
   */
  @property() tiles = '';

  /** Whose map it is, as its licence wants it said. */
  @property() attribution = '';

  /** Where the map begins, such as `31.2653, 32.3019`. Default: all of Egypt. */
  @property() center = '';

  #typed: TypedLocation = NOWHERE;
  readonly #device = new DevicePlace(this, (place) => this.#place(place, place.accuracy));
  readonly #map: MapDoor = new MapDoor(this, {
    place: () => placeOf(this.#typed),
    onPlace: (place) => this.#place(place),
  });

  /** The place, in canonical form. Default: the attribute, as JSON, to which a reset goes back. */
  @property({ converter: { fromAttribute: (text) => text } })
  get value(): LocationAnswer {
    return toLocation(this.#typed);
  }
  set value(value: LocationAnswer | string | null | undefined) {
    // Set to what it already is, the text stays as the person wrote it.
    const typed = readLocation(value);
    if (JSON.stringify(toLocation(typed)) !== JSON.stringify(this.value)) this.#typed = typed;
  }

  /** What a reset goes back to: the `value` attribute. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  override get answer(): LocationAnswer | undefined {
    return this[isEmpty]() ? undefined : this.value;
  }

  override get [missingCode](): string {
    return 'location-required';
  }

  override [getFormValue](): FormValue | null {
    if (!this.name || this[isEmpty]()) return null;
    const data = new FormData();
    for (const [part, given] of Object.entries(this.value)) {
      data.append(`${this.name}/${part}`, String(given));
    }
    return data;
  }

  override [getFormState](): string {
    return JSON.stringify(this.#typed);
  }

  override [isEmpty](): boolean {
    return Object.keys(this.value).length === 0;
  }

  override [validate](): Problem | null {
    return locationProblem(this.#typed);
  }

  override [problemWords](problem: Problem): string {
    return super[problemWords]({ ...problem, params: { ...problem.params, example: EXAMPLE } });
  }

  override formResetCallback(): void {
    this.#device.forget();
    this.#write(readLocation(this.defaultValue));
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.#write(readLocation(state));
  }

  /** To the box that is wrong; else to the first. */
  override focus(options?: FocusOptions): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) wrong.focus(options);
    else super.focus(options);
  }

  #write(typed: TypedLocation): void {
    const before = this.value;
    this.#typed = typed;
    this.requestUpdate('value', before, { hasChanged: () => true });
  }

  /** What the device or the map gave, as an edit of the person. */
  #place(place: LatLng, accuracy?: number): void {
    if (this.readonly || this[isDisabled]) return;
    this.#write({ ...this.#typed, coordinates: placeText(place), accuracy });
    this[userEdited]();
    for (const type of ['input', 'change']) {
      this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    if (accuracy === undefined) this.#device.forget();
  }

  #onInput(event: Event, box: Box): void {
    const text = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
    // What was typed is not what the device said.
    const accuracy = box === 'coordinates' ? undefined : this.#typed.accuracy;
    if (box === 'coordinates') this.#device.forget();
    this.#write({ ...this.#typed, [box]: text, accuracy });
    this[userEdited]();
  }

  /** The native one ends at the shadow root. */
  #onChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** The person is done with the place when they leave it, not on the way from box to box. */
  #onFocusout(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this[userCommitted]();
  }

  protected override render(): TemplateResult {
    const lines = this.#lines;
    if (this.readonly) return renderGroup(this, renderText(this, lines));
    return renderGroup(
      this,
      html`<div class="place" @focusout=${this.#onFocusout}>
          ${this.#renderDescription()}
          <div class="device">${this.#renderFinder()}${this.#renderNews()}</div>
          ${this.#renderCoordinates()} ${this.tiles ? this.#map.render() : nothing}
        </div>
        ${renderPrinted(lines)}`,
    );
  }

  get #lines(): readonly string[] {
    const { description = '', coordinates = '' } = this.value;
    const place = placeOf(this.#typed);
    return [
      ...description.split('\n'),
      place ? isolateLtr(placeText(place)) : isolateLtr(coordinates),
    ].filter(Boolean);
  }

  #renderDescription(): TemplateResult {
    return html`<div class="part">
      <label class="part-label" for="description">${this.#t('description')}</label>
      <textarea
        id="description"
        class="input"
        part="input"
        rows="3"
        dir="auto"
        .value=${live(this.#typed.description)}
        aria-describedby="landmark"
        aria-invalid=${this.#isWrong('description') || nothing}
        ?disabled=${this[isDisabled]}
        @input=${(event: Event) => this.#onInput(event, 'description')}
        @change=${this.#onChange}
      ></textarea>
      <p id="landmark" class="advice">${this.#t('landmark')}</p>
    </div>`;
  }

  #renderFinder(): TemplateResult {
    const isAsking = this.#device.finding.at === 'asking';
    return html`<button
      type="button"
      class="link finder"
      aria-disabled=${isAsking || nothing}
      ?disabled=${this[isDisabled]}
      @click=${isAsking ? nothing : this.#device.ask}
    >
      ${iconPlace()}${this.#t('locate')}
    </button>`;
  }

  /** The region is always there, so that what appears in it is heard. */
  #renderNews(): TemplateResult {
    const { finding } = this.#device;
    const words =
      finding.at === 'idle'
        ? ''
        : finding.at === 'found'
          ? this.#t('found', { count: finding.accuracy })
          : this.#t(finding.at === 'failed' ? finding.obstacle : 'asking');
    return html`<p class="news" role="status">${words}</p>`;
  }

  #renderCoordinates(): TemplateResult {
    const { coordinates } = this.#typed;
    return html`<div class="part">
      <label class="part-label" for="coordinates">${this.#t('coordinates')}</label>
      <input
        id="coordinates"
        class="input in-order"
        part="input"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        .value=${live(coordinates)}
        aria-describedby="example"
        aria-invalid=${this.#isWrong('coordinates') || nothing}
        ?disabled=${this[isDisabled]}
        @input=${(event: Event) => this.#onInput(event, 'coordinates')}
        @change=${this.#onChange}
        @keydown=${submitOnEnter}
      />
      <p id="example" class="advice">${this.#t('example', { example: EXAMPLE })}</p>
    </div>`;
  }

  #isWrong(box: Box): boolean {
    const code = this[shownProblem]?.code;
    if (code === undefined) return false;
    return code.startsWith('coordinates-') === (box === 'coordinates');
  }

  #t(key: string, params?: Record<string, number | string>): string {
    return this.locale.t(`location-field:${key}`, params);
  }
}
