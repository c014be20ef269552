import type { Problem } from '@fanar/contract';
import { addressLines, GOVERNORATES, type Address } from '@fanar/egypt';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../base/form-control.js';
import { submitOnEnter } from '../base/native-choice.js';
import { directionOf } from '../base/text-entry.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/address-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/address-field.json' with { type: 'json' };
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
import { selectStyles } from '../select/select.styles.js';
import { adviceStyles } from '../styles/advice.js';
import { partsStyles } from '../styles/parts.js';
import { renderSelectPart } from '../templates/select-part.js';
import {
  addressProblem,
  autofillOf,
  districtsOf,
  movedTo,
  partsOf,
  readAddress,
  toAddress,
  toParts,
  type AddressDistrict,
  type AddressDistricts,
  type AddressPart,
  type AddressParts,
} from './address-field.state.js';
import { addressFieldStyles } from './address-field.styles.js';
import { renderNews, renderPrinted, renderText } from './address-lines.js';

export type { AddressDistrict, AddressDistricts, AddressPart, AddressParts };

const ASKED: readonly AddressPart[] = [
  'governorate',
  'city',
  'street',
  'building',
  'floor',
  'unit',
  'landmark',
  'postcode',
];
const REQUIRED: readonly AddressPart[] = ['governorate', 'city', 'street'];

/**
 * An address in Egypt, as citizens give it: governorate, district or city, street, and what finds the
 * door. The districts of Port Said are known, those of other governorates are the page's data; where
 * there are none the city is free text. Another governorate clears the city and says so. To be read
 * only, and printed, it is written in lines.
 *
 * The value is an object of the parts that are given; a district goes by its Arabic name. A form
 * submits each part under `name/part`, such as `home/city`; `answer` is an `Address` of `@fanar/egypt`.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done with a part.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the native inputs; to be read only, the lines.
 * @csspart select - Each of the native selects.
 * @csspart advice - That the city was cleared.
 * @cssstate invalid - An error is shown.
 */
export class FanarAddressField extends FormControl {
  static override readonly tag: string = 'fanar-address-field';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    choiceErrorMessages,
    elementMessages('address-errors', arErrors, 'errors'),
    elementMessages('address-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    selectStyles,
    partsStyles,
    adviceStyles,
    addressFieldStyles,
  ];

  /** Districts to choose from, beside those of Port Said; an empty list makes the city free text. */
  @property({ attribute: false }) districts: AddressDistricts | undefined;

  /**
   * What is asked for, in this order; as an attribute, words with spaces between. There are also
   * `policeStation` and `area`. What is not asked for keeps the value it was given. Default:
   * `governorate city street building floor unit landmark postcode`.
   */
  @property({ converter: toParts }) parts: readonly AddressPart[] = ASKED;

  /** What must be given, once anything is. Default: `governorate city street`. */
  @property({ converter: toParts, attribute: 'required-parts' })
  requiredParts: readonly AddressPart[] = REQUIRED;

  /** `off`, or what comes before each part's own word, such as `shipping`. Default: nothing. */
  @property() autocomplete = '';

  #typed: AddressParts = {};
  #isCityCleared = false;

  /** The parts given, in canonical form. Default: the attribute, as JSON, to which a reset goes back. */
  @property({ converter: { fromAttribute: readAddress } })
  get value(): AddressParts {
    return toAddress(this.#typed, this.#districts);
  }
  set value(value: AddressParts | null | undefined) {
    // Set to what it already is, the text stays as the person wrote it.
    const typed = readAddress(value);
    const isSame = JSON.stringify(toAddress(typed, districtsOf(typed, this.districts)));
    if (isSame !== JSON.stringify(this.value)) this.#typed = typed;
  }

  /** What a reset goes back to: the `value` attribute. */
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: string) {
    this.setAttribute('value', value);
  }

  override get answer(): Address | AddressParts | undefined {
    return this[isEmpty]() ? undefined : this.value;
  }

  override get [missingCode](): string {
    return 'address-required';
  }

  override [getFormValue](): FormValue | null {
    if (!this.name || this[isEmpty]()) return null;
    const data = new FormData();
    for (const [part, text] of Object.entries(this.value)) {
      data.append(`${this.name}/${part}`, text);
    }
    return data;
  }

  override [getFormState](): string {
    return JSON.stringify(this.#typed);
  }

  /** What is asked for is: a governorate given by the page alone is no address. */
  override [isEmpty](): boolean {
    const { value } = this;
    return !this.parts.some((part) => value[part]);
  }

  override [validate](): Problem | null {
    return addressProblem(this.value, this.requiredParts);
  }

  override [problemWords](problem: Problem): string {
    const { code } = problem;
    if (code.startsWith('postcode-')) return this.locale.t('address-field:postcode-wrong');
    if (!code.startsWith('address-')) return super[problemWords](problem);
    const names = partsOf(problem, this.requiredParts)?.map((part) => this.#nameOf(part)) ?? [];
    const parts = names.join(this.locale.language === 'ar' ? '، ' : ', ');
    return super[problemWords]({ code: 'address-incomplete', params: { parts } });
  }

  override formResetCallback(): void {
    this.#write(readAddress(this.defaultValue));
    super.formResetCallback();
  }

  override [restoreFormState](state: FormState): void {
    this.#write(readAddress(state));
  }

  /** To the part that is wrong; else to the first. */
  override focus(options?: FocusOptions): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) wrong.focus(options);
    else super.focus(options);
  }

  get #districts(): readonly AddressDistrict[] {
    return districtsOf(this.#typed, this.districts);
  }

  #nameOf(part: AddressPart): string {
    return this.locale.t(`address-field:${part}`);
  }

  #write(typed: AddressParts): void {
    const before = this.value;
    this.#isCityCleared &&= !typed.city;
    this.#typed = typed;
    this.requestUpdate('value', before, { hasChanged: () => true });
  }

  #onInput(event: Event, part: AddressPart): void {
    const text = (event.target as HTMLInputElement | HTMLSelectElement).value;
    const { city } = this.#typed;
    this.#write(
      part === 'governorate' ? movedTo(text, this.#typed) : { ...this.#typed, [part]: text },
    );
    if (city && part === 'governorate') this.#isCityCleared = !this.#typed.city;
    this[userEdited]();
  }

  /** The native one ends at the shadow root. */
  #onChange(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** The person is done with the address when they leave it, not on the way from part to part. */
  #onFocusout(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this[userCommitted]();
  }

  protected override render(): TemplateResult {
    const lines = this.#lines;
    if (this.readonly) return renderGroup(this, renderText(this, lines));
    return renderGroup(
      this,
      html`<div class="parts" @focusout=${this.#onFocusout}>
          ${this.parts.map((part) => this.#renderPart(part))}
        </div>
        ${renderPrinted(lines)}`,
    );
  }

  get #lines(): readonly string[] {
    const { value } = this;
    const { language, format } = this.locale;
    const city = this.#districts.find(({ ar }) => ar === value.city)?.[language] ?? value.city;
    return addressLines({ governorate: '', ...value, ...(city && { city }) }, format);
  }

  #renderPart(part: AddressPart): TemplateResult {
    const { language } = this.locale;
    if (part === 'governorate') {
      return this.#renderChoice(
        part,
        GOVERNORATES.map((each) => ({ value: each.iso, label: each[language] })),
      );
    }
    if (part !== 'city') return this.#renderBox(part);
    const districts = this.#districts.map((each) => ({ value: each.ar, label: each[language] }));
    return html`${districts.length > 0 ? this.#renderChoice(part, districts) : this.#renderBox(part)}
    ${renderNews(this.#isCityCleared && this.locale.t('address-field:city-cleared'))}`;
  }

  #renderChoice(
    part: 'governorate' | 'city',
    choices: readonly { readonly value: string; readonly label: string }[],
  ): TemplateResult {
    return renderSelectPart(this, {
      id: part,
      label: this.#label(part),
      placeholder: this.locale.t('address-field:choose'),
      value: this.value[part] ?? '',
      choices,
      autocomplete: autofillOf(part, this.autocomplete),
      required: this.#isRequired(part),
      wrong: this.#isWrong(part),
      onInput: (event) => this.#onInput(event, part),
      onChange: () => this.#onChange(),
    });
  }

  #renderBox(part: AddressPart): TemplateResult {
    const text = this.#typed[part] ?? '';
    const isCode = part === 'postcode';
    return html`<div class=${`part ${part}`}>
      <label class="part-label" for=${part}>${this.#label(part)}</label>
      <input
        id=${part}
        class=${isCode ? 'input in-order' : 'input'}
        part="input"
        .value=${live(text)}
        dir=${isCode ? 'ltr' : directionOf(text)}
        inputmode=${isCode ? 'numeric' : nothing}
        autocomplete=${autofillOf(part, this.autocomplete)}
        aria-required=${this.#isRequired(part) || nothing}
        aria-invalid=${this.#isWrong(part) ? 'true' : nothing}
        ?disabled=${this[isDisabled]}
        @input=${(event: Event) => this.#onInput(event, part)}
        @change=${this.#onChange}
        @keydown=${submitOnEnter}
      />
    </div>`;
  }

  #label(part: AddressPart): string {
    const name = this.#nameOf(part);
    const isMarked = this.required && !this.#isRequired(part);
    return isMarked ? `${name} ${this.locale.t('field:optional')}` : name;
  }

  #isRequired(part: AddressPart): boolean {
    return this.required && this.requiredParts.includes(part);
  }

  #isWrong(part: AddressPart): boolean {
    const problem = this[shownProblem];
    return problem !== null && (partsOf(problem, this.requiredParts)?.includes(part) ?? true);
  }
}
