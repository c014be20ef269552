import { sanitizeIdentity, toAsciiDigits, toNumerals, type ParseResult } from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { parsePlate, type Plate } from '@fanar/egypt';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { FormControl } from '../base/form-control.js';
import {
  joinParts,
  partNames,
  partOf,
  PartsEntry,
  readParts,
  splitText,
  type Parts,
} from '../base/parts-entry.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/plate-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/plate-field.json' with { type: 'json' };
import { renderGroup } from '../mixins/labelled-control.js';
import { missingCode } from '../mixins/validated.js';
import { partsStyles } from '../styles/parts.js';
import { plateFieldStyles } from './plate-field.styles.js';

type Part = 'letters' | 'digits';

const PARTS_BY_CODE: Readonly<Record<string, Part>> = {
  'plate-letters': 'letters',
  'plate-unused-letter': 'letters',
  'plate-zero': 'digits',
  'plate-digits': 'digits',
};

/**
 * A vehicle plate since 2008: letters in one box, digits in another, standing as on the plate. The
 * value is letters, then ASCII digits: `أبج1234`. A whole plate may be put into either box: pasted, it
 * goes to both at once; typed, when the person is done with the box.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The legend.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - Each of the two native inputs.
 * @csspart plate - The plate as it was understood.
 * @cssstate invalid - An error is shown.
 */
export class FanarPlateField extends PartsEntry<Part, Plate> {
  static override readonly tag: string = 'fanar-plate-field';

  static override readonly messageSets = [
    ...FormControl.messageSets,
    elementMessages('plate-errors', arErrors, 'errors'),
    elementMessages('plate-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [
    FormControl.styles,
    partsStyles,
    plateFieldStyles,
  ];

  override get [missingCode](): string {
    return 'plate-required';
  }

  override get [partNames](): readonly Part[] {
    return ['letters', 'digits'];
  }

  override [readParts]({ letters = '', digits = '' }: Parts<Part>): ParseResult<Plate, string> {
    return parsePlate(`${letters} ${digits}`);
  }

  override [joinParts]({ letters = '', digits = '' }: Parts<Part>): string {
    return toAsciiDigits(sanitizeIdentity(`${letters} ${digits}`));
  }

  /**
   * Letters apart from digits, in the script they were written in. The letters of a good plate stand
   * apart from each other, as on the plate; what is neither letter nor digit, or out of order, stays
   * with the letters for the error to name.
   */
  override [splitText](text: string): Parts<Part> | null {
    if (!parsePlate(text).ok) return null;
    return {
      letters: Array.from(text.matchAll(/\p{L}/gu), String).join(' '),
      digits: Array.from(text.matchAll(/\p{Nd}/gu), String).join(''),
    };
  }

  override [partOf]({ code }: Problem): Part | undefined {
    return PARTS_BY_CODE[code];
  }

  /** A whole plate typed into one box is divided when the person is done with the box. */
  protected override onPartChange(): void {
    const { letters = '', digits = '' } = this.typedParts;
    const isMixed = /\p{Nd}/u.test(letters) || /\p{L}/u.test(digits);
    const whole = isMixed ? this[splitText](`${letters} ${digits}`) : null;
    if (whole) this.setParts(whole);
    super.onPartChange();
  }

  protected override render(): TemplateResult {
    return renderGroup(
      this,
      html`<div class="row">
        <div class="parts boxes" @focusout=${this.onPartsLeave}>
          ${this.renderBox('letters', {
            label: this.locale.t('plate-field:letters'),
            dir: 'rtl',
            lang: 'ar',
          })}${this.renderBox('digits', {
            label: this.locale.t('plate-field:digits'),
            dir: 'ltr',
            inputMode: 'numeric',
          })}
        </div>
        ${this.#renderPlate()}
      </div>`,
    );
  }

  /** Seen only: who listens has just heard both boxes. */
  #renderPlate(): TemplateResult {
    const plate = this.parsed;
    return html`<div class="plate" part="plate" aria-hidden="true" ?data-empty=${!plate}>
      <bdi class="plate-letters" dir="rtl">${plate?.letters.join('\u00A0')}</bdi>
      <bdi class="plate-digits" dir="ltr"
        >${plate && toNumerals(plate.digits, this.locale.numerals)}</bdi
      >
    </div>`;
  }
}
