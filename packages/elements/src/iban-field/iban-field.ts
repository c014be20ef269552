import type { ParseResult } from '@fanar/arabic';
import { parseIban, type Iban } from '@fanar/egypt';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { confirmation, ParsedEntry, parse } from '../base/parsed-entry.js';
import { inputOptions, type InputOptions } from '../base/text-entry.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/iban-field.json' with { type: 'json' };
import arErrors from '../i18n/locales/ar/iban-errors.json' with { type: 'json' };
import { missingCode } from '../mixins/validated.js';
import { leftToRight } from '../templates/left-to-right.js';
import { ibanFieldStyles } from './iban-field.styles.js';

/**
 * An Egyptian IBAN, the number of a bank account: capitals or small letters, grouped or not, digits of
 * any script. The value is `EG` and 27 ASCII digits. When the person is done, the number is shown in
 * groups of four, as banks print it, to be compared with their paper. Nothing here proves that there
 * is such an account, nor names its bank: no public list of the codes is complete.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart understood - A good number in groups of four.
 * @cssstate invalid - An error is shown.
 */
export class FanarIbanField extends ParsedEntry<Iban> {
  static override readonly tag: string = 'fanar-iban-field';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    elementMessages('iban-errors', arErrors, 'errors'),
    elementMessages('iban-field', ar),
  ];

  static override readonly styles: CSSResultGroup = [ParsedEntry.styles, ibanFieldStyles];

  override get [missingCode](): string {
    return 'iban-required';
  }

  override [parse](text: string): ParseResult<Iban, string> {
    return parseIban(text);
  }

  override [confirmation]({ display }: Iban): TemplateResult {
    // Spaces that may break: the number is wider than a phone. Digits are ASCII, as on paper.
    const groups = display.replaceAll('\u00A0', ' ');
    return html`${this.locale.t('iban-field:understood')}
      <span class="groups">${leftToRight(groups)}</span>`;
  }

  override [inputOptions](): InputOptions {
    return { dir: 'ltr', autocomplete: 'off', autoCapitalize: 'characters' };
  }
}
