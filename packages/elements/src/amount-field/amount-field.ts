import {
  formatAmount,
  parseAmount,
  type AmountCode,
  type ParseOk,
  type ParseResult,
  type Problem,
} from '@fanar/arabic';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { confirmation, parse, ParsedEntry } from '../base/parsed-entry.js';
import { canonical, editable, inputOptions, type InputOptions } from '../base/text-entry.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/amount-errors.json' with { type: 'json' };
import ar from '../i18n/locales/ar/amount-field.json' with { type: 'json' };
import { missingCode, problemWords, userEdited } from '../mixins/validated.js';
import { amountFieldStyles } from './amount-field.styles.js';

const PIASTRES = /^(-?)(\d+)$/;

/** Which bound a problem names. */
const BOUNDS: Readonly<Record<string, 'minimum' | 'maximum'>> = {
  'amount-too-small': 'minimum',
  'amount-too-large': 'maximum',
};

/** The amount, whatever its size: what is out of bounds is no less readable. */
const readAmount = (text: string) => parseAmount(text, { negative: true });

type InWords = (piastres: number) => string;
let inWords: InWords | undefined;
let loading: Promise<void> | undefined;

/** Digits say the same where the words cannot be had. */
async function loadWords(): Promise<void> {
  inWords = await import('./in-words.js').then(
    ({ amountInWords }): InWords => amountInWords,
    (): InWords => formatAmount,
  );
}

/**
 * An amount of Egyptian pounds, typed in pounds and piastres. The value is whole piastres, as amounts
 * are everywhere in Fanar: `123450` for `1,234.50`. Digits of three scripts are read, with or without
 * the currency; what can be read in two ways is asked about. Nothing is rounded or brought into the
 * bounds. Once the person is done, the amount is repeated in words, as on a cheque.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart currency - The currency beside it.
 * @csspart understood - The amount in words.
 * @cssstate invalid - An error is shown.
 */
export class FanarAmountField extends ParsedEntry<ParseOk<string>> {
  static override readonly tag: string = 'fanar-amount-field';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    elementMessages('amount-errors', arErrors, 'errors'),
    elementMessages('amount-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [ParsedEntry.styles, amountFieldStyles];

  /** The least that is accepted, in piastres; it may be below zero. Default: zero. */
  @property({ type: Number }) min: number | undefined;

  /** The most that is accepted, in piastres. Default: what can be kept exactly, ninety trillion pounds. */
  @property({ type: Number }) max: number | undefined;

  /** The amount in piastres; NaN while there is none or it cannot be read. */
  get valueAsNumber(): number {
    const read = readAmount(this.typedText);
    return read.ok ? read.value : Number.NaN;
  }

  /** The amount in piastres; what cannot be read is given as it was typed. */
  override get answer(): number | string | undefined {
    const { value, valueAsNumber } = this;
    return Number.isNaN(valueAsNumber) ? value || undefined : valueAsNumber;
  }

  override get [missingCode](): string {
    return 'amount-required';
  }

  override [parse](text: string): ParseResult<ParseOk<string>, AmountCode> {
    const { min, max } = this;
    const read = parseAmount(text, {
      // Where there is a least, the error names it, whatever the sign.
      negative: min != null,
      ...(min != null && { minimum: min }),
      ...(max != null && { maximum: max }),
    });
    return read.ok ? { ...read, value: String(read.value) } : read;
  }

  override [canonical](typed: string): string {
    const read = readAmount(typed);
    if (read.ok) return String(read.value);
    const text = super[canonical](typed);
    // Too large to be read: digits alone would be taken for piastres.
    return PIASTRES.test(text) ? `${text}00` : text;
  }

  override [editable](value: string): string {
    // Pages hand over numbers as well.
    const text = String(value);
    const [, sign = '', size] = PIASTRES.exec(text) ?? [];
    if (!size) return text;
    const digits = size.padStart(3, '0');
    const read = readAmount(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
    return read.ok ? read.display : text;
  }

  override [inputOptions](): InputOptions {
    // The keypads of digits have no minus.
    const inputMode = (this.min ?? 0) < 0 ? 'text' : 'decimal';
    return { inputMode, dir: 'ltr', describedBy: 'unit' };
  }

  override [problemWords](problem: Problem): string {
    const bound = BOUNDS[problem.code];
    if (!bound) return super[problemWords](problem);
    const read = readAmount(String(problem.params?.[bound]));
    if (!read.ok) return super[problemWords](problem);
    const minimumFractionDigits = read.value % 100 === 0 ? 0 : 2;
    const written = this.locale.formatNumber(read.value / 100, { minimumFractionDigits });
    return super[problemWords]({ ...problem, params: { ...problem.params, [bound]: written } });
  }

  override [confirmation]({ value }: ParseOk<string>): string | undefined {
    const { language, format } = this.locale;
    const piastres = Number(value);
    const amount = language === 'ar' ? inWords?.(piastres) : formatAmount(piastres, format);
    return amount && this.locale.t('amount-field:understood', { amount });
  }

  override [userEdited](): void {
    super[userEdited]();
    // By the time the person is done they are here.
    if (this.locale.language !== 'ar' || inWords) return;
    loading ??= loadWords();
    void loading.then(() => this.requestUpdate());
  }

  protected override renderBox(): TemplateResult {
    const { locale } = this;
    return html`<div class="row">
      ${super.renderBox()}
      <bdi
        class=${locale.language === 'ar' ? 'currency' : 'currency before'}
        part="currency"
        aria-hidden="true"
        >${locale.t('amount-field:currency')}</bdi
      >
      <span id="unit" hidden>${locale.t('amount-field:unit')}</span>
    </div>`;
  }
}
