import { governorateOfBirth, parseNationalId, type NationalId } from '@fanar/egypt';
import { formatDate } from '@fanar/egypt/calendar';
import type { ParseResult } from '@fanar/arabic';
import { confirmation, ParsedEntry, parse } from '../base/parsed-entry.js';
import { inputOptions, type InputOptions } from '../base/text-entry.js';
import { elementMessages } from '../i18n/messages.js';
import ar from '../i18n/locales/ar/national-id-field.json' with { type: 'json' };
import { missingCode } from '../mixins/validated.js';

/**
 * The Egyptian national ID number: digits of any script, grouped or not, checked as far as a form
 * can. The check digit only advises. When the person is done, the birth date and place in the number
 * are told, for them to see that it is the right one. Nothing here proves whose number it is.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart advice - What may be wrong and blocks nothing.
 * @csspart understood - What a good number says.
 * @cssstate invalid - An error is shown.
 */
export class FanarNationalIdField extends ParsedEntry<NationalId> {
  static override readonly tag: string = 'fanar-national-id-field';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    elementMessages('national-id-field', ar),
  ];

  override get [missingCode](): string {
    return 'national-id-required';
  }

  override [parse](text: string): ParseResult<NationalId, string> {
    return parseNationalId(text);
  }

  override [confirmation]({ birthDate, governorateCode }: NationalId): string {
    const { language } = this.locale;
    return this.locale.t('national-id-field:understood', {
      birthDate: formatDate(birthDate, this.locale.format),
      birthPlace:
        governorateOfBirth(governorateCode)?.[language] ??
        this.locale.t('national-id-field:abroad'),
    });
  }

  override [inputOptions](): InputOptions {
    return { inputMode: 'numeric', dir: 'ltr', autocomplete: 'off' };
  }
}
