import { sanitizeIdentity, toAsciiDigits, type ParseResult } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { CASE_TYPES, type CaseNumber, type CaseTerm } from '@fanar/egypt';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../base/form-control.js';
import { keepReadonly, submitOnEnter } from '../base/native-choice.js';
import {
  joinParts,
  partNames,
  partOf,
  PartsEntry,
  readParts,
  splitText,
} from '../base/parts-entry.js';
import { choiceErrorMessages } from '../i18n/choice-error-messages.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/case-number-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/case-number-field.json' with { type: 'json' };
import { getFormValue, isDisabled, type FormValue } from '../mixins/form-associated.js';
import { renderGroup } from '../mixins/labelled-control.js';
import { isEmpty, missingCode, shownProblem, userEdited } from '../mixins/validated.js';
import { selectStyles } from '../select/select.styles.js';
import { choiceStyles } from '../styles/choice.js';
import { partsStyles } from '../styles/parts.js';
import { renderSelectPart } from '../templates/select-part.js';
import {
  caseText,
  JUDICIAL,
  knows,
  readCase,
  splitCase,
  type CasePart,
  type CaseParts,
  type CaseTerms,
} from './case-number-field.state.js';
import { caseNumberFieldStyles } from './case-number-field.styles.js';

export type { CasePart };

/** What the answers hold. */
export type CaseAnswer = Pick<CaseNumber, 'number' | 'year' | 'judicial' | 'type' | 'venue'>;

const CASE_PARTS: readonly CasePart[] = ['number', 'year', 'judicial', 'type', 'venue'];
const REQUIRED: readonly CasePart[] = ['number', 'year'];

const toParts = (attribute: string | null): readonly CasePart[] =>
  CASE_PARTS.filter((part) => attribute?.split(/\s+/).includes(part));

const PARTS_BY_CODE: Readonly<Record<string, CasePart>> = {
  'case-number-required': 'number',
  'case-number-length': 'number',
  'case-number-year-missing': 'year',
  'case-number-year': 'year',
  'case-number-judicial': 'year',
  'case-number-future': 'year',
  'case-number-type-missing': 'type',
  'case-number-venue-missing': 'venue',
};

/**
 * The number of a case in court or at a prosecution: number, year, whether the year is a judicial one,
 * type, and court or police station, since only together they tell one case from another. A whole
 * «الطعن رقم ٨٦٧٢ لسنة ٤٨ ق» may be put into a box: pasted, it goes where it belongs at once; typed,
 * when the person is done with the box.
 *
 * The value is `1234/2026`, or `8672/48ق` with a judicial year. A form submits it under the name, and
 * type and venue under `name/type` and `name/venue`; `answer` holds all of it.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done with a box, or chose.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the native inputs.
 * @csspart select - Each of the native selects.
 * @cssstate invalid - An error is shown.
 */
export class FanarCaseNumberField extends PartsEntry<CasePart, CaseNumber> {
  static override readonly tag: string = 'fanar-case-number-field';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    choiceErrorMessages,
    elementMessages('case-number-errors', arErrors, 'errors'),
    elementMessages('case-number-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    choiceStyles,
    selectStyles,
    partsStyles,
    caseNumberFieldStyles,
  ];

  /** Types to choose from. Default: those of prosecution tables, `CASE_TYPES` of `@fanar/egypt`. */
  @property({ attribute: false }) types: readonly CaseTerm[] = CASE_TYPES;

  /** Courts, prosecutions or police stations to choose from. Default: none, the venue is free text. */
  @property({ attribute: false }) venues: readonly CaseTerm[] = [];

  /**
   * What is asked for; number and year always are. As an attribute, words with spaces between.
   * Default: `number year judicial type venue`.
   */
  @property({ converter: toParts }) parts: readonly CasePart[] = CASE_PARTS;

  /** What must be given, once anything is; number and year always must. Default: `number year`. */
  @property({ converter: toParts, attribute: 'required-parts' })
  requiredParts: readonly CasePart[] = REQUIRED;

  /** The key of the type chosen; `''` is none. A value of the page may say it in words. */
  @property({ attribute: false })
  get caseType(): string {
    return this.typedParts.type ?? '';
  }
  set caseType(type: string) {
    this.setParts({ ...this.typedParts, type: type ?? '' });
  }

  /** The key of the venue chosen, or the text given; `''` is none. */
  @property({ attribute: false })
  get venue(): string {
    return this.typedParts.venue ?? '';
  }
  set venue(venue: string) {
    this.setParts({ ...this.typedParts, venue: venue ?? '' });
  }

  override get answer(): CaseAnswer | string | undefined {
    const { parsed } = this;
    if (!parsed) return this.value || undefined;
    const { number, year, judicial, type, venue } = parsed;
    return { number, year, judicial, ...(type && { type }), ...(venue && { venue }) };
  }

  override get [missingCode](): string {
    return 'case-number-required';
  }

  override get [partNames](): readonly CasePart[] {
    return CASE_PARTS;
  }

  override [readParts](parts: CaseParts): ParseResult<CaseNumber, string> {
    return readCase(parts, this.#terms, this.requiredParts);
  }

  override [joinParts]({ number = '', year = '', judicial = '' }: CaseParts): string {
    const typed = [number, year].map(sanitizeIdentity).filter(Boolean);
    return typed.length > 0 ? toAsciiDigits(typed.join('/') + judicial) : '';
  }

  override [splitText](text: string): CaseParts | null {
    const split = splitCase(text, this.#terms, this.typedParts);
    if (!split?.judicial || this.parts.includes('judicial')) return split;
    // Without a box to tick the mark stays in view beside the year.
    return { ...split, year: `${split.year ?? ''} ${JUDICIAL}`, judicial: '' };
  }

  override [isEmpty](): boolean {
    return CASE_PARTS.every((part) => !sanitizeIdentity(this.typedParts[part] ?? ''));
  }

  override [getFormValue](): FormValue | null {
    const { name, value, parsed } = this;
    if (!name) return null;
    const data = new FormData();
    data.append(name, value);
    const { type = this.caseType, venue = sanitizeIdentity(this.venue) } = parsed ?? {};
    if (type) data.append(`${name}/type`, type);
    if (venue) data.append(`${name}/venue`, venue);
    return data;
  }

  override [partOf](problem: Problem): CasePart | undefined {
    if (problem.code !== 'choice-unknown') return PARTS_BY_CODE[problem.code];
    return this.caseType && !knows(this.types, this.caseType) ? 'type' : 'venue';
  }

  override formResetCallback(): void {
    this.setParts({});
    super.formResetCallback();
  }

  get #terms(): CaseTerms {
    return { types: this.types, venues: this.venues };
  }

  /** What is not about one box is about the two that everybody fills in. */
  protected override isWrong(part: CasePart): boolean {
    const problem = this[shownProblem];
    if (problem && !this[partOf](problem)) return part === 'number' || part === 'year';
    return super.isWrong(part);
  }

  /** What was typed whole, or set before the page gave its venues, goes where it belongs. */
  #divide(): void {
    const { number = '', year = '' } = this.typedParts;
    if (!/[^\p{Nd}\s]/u.test(number + year)) return;
    const whole = this[splitText](caseText(this.typedParts));
    if (whole) this.setParts(whole);
  }

  protected override onPartChange(): void {
    this.#divide();
    super.onPartChange();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('venues') || changed.has('types')) this.#divide();
  }

  #onJudicial(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.setParts({ ...this.typedParts, judicial: checked ? JUDICIAL : '' });
    this[userEdited]();
  }

  protected override render(): TemplateResult {
    const asked = (part: CasePart, render: () => TemplateResult) =>
      this.parts.includes(part) ? render() : nothing;
    return renderGroup(
      this,
      html`<div @focusout=${this.onPartsLeave}>
        <div class="parts">
          ${this.renderBox('number', { label: this.#label('number'), inputMode: 'numeric' })}
          ${this.renderBox('year', { label: this.#label('year'), inputMode: 'numeric' })}
          ${asked('judicial', () => this.#renderJudicial())}
        </div>
        <div class="parts">
          ${asked('type', () => this.#renderTerm('type', this.types))}
          ${asked('venue', () => this.#renderVenue())}
        </div>
      </div>`,
    );
  }

  #label(part: CasePart): string {
    const label = this.locale.t(`case-number-field:${part}`);
    const isOptional = this.required && (part === 'type' || part === 'venue');
    return isOptional && !this.requiredParts.includes(part)
      ? `${label} ${this.locale.t('field:optional')}`
      : label;
  }

  #renderJudicial(): TemplateResult {
    return html`<div class="judicial choice">
      <label>
        <input
          id="judicial"
          type="checkbox"
          .checked=${live(this.typedParts.judicial === JUDICIAL)}
          aria-readonly=${this.readonly || nothing}
          ?disabled=${this[isDisabled]}
          @click=${keepReadonly}
          @input=${this.#onJudicial}
          @change=${this.onPartChange}
          @keydown=${submitOnEnter}
        />
        <span>${this.#label('judicial')}</span>
      </label>
    </div>`;
  }

  #renderVenue(): TemplateResult {
    if (this.venues.length > 0) return this.#renderTerm('venue', this.venues);
    const required = this.requiredParts.includes('venue');
    return this.renderBox('venue', { label: this.#label('venue'), required });
  }

  #renderTerm(part: 'type' | 'venue', terms: readonly CaseTerm[]): TemplateResult {
    const { language } = this.locale;
    return renderSelectPart(this, {
      id: part,
      label: this.#label(part),
      placeholder: this.locale.t('case-number-field:choose'),
      value: this.typedParts[part] ?? '',
      choices: terms.map((term) => ({
        value: term.id,
        label:
          language === 'en' && CASE_TYPES.includes(term)
            ? this.locale.t(`case-number-field:${term.id}`)
            : term.words[0],
      })),
      required: this.requiredParts.includes(part),
      wrong: this.isWrong(part),
      onInput: (event) => this.onPartInput(event, part),
      onChange: () => this.onPartChange(),
    });
  }
}
