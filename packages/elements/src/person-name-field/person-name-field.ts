import { parsePersonName, type ParseResult, type PersonName } from '@fanar/arabic';
import { ParsedEntry, parse } from '../base/parsed-entry.js';
import { inputOptions, type InputOptions } from '../base/text-entry.js';
import { missingCode } from '../mixins/validated.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/person-name-errors.json' with { type: 'json' };

/**
 * A person's name in Arabic script, as on the national ID card. Spelling stays as written; compound
 * names count as one part, and fewer than four parts only advises.
 *
 * @fires input - The native event, on every edit.
 * @fires change - When the person is done editing.
 * @csspart field-label - The label.
 * @csspart field-hint - The hint.
 * @csspart field-error - The error, while there is one.
 * @csspart input - The native input.
 * @csspart advice - What may be wrong and blocks nothing.
 * @cssstate invalid - An error is shown.
 */
export class FanarPersonNameField extends ParsedEntry<PersonName> {
  static override readonly tag: string = 'fanar-person-name-field';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    elementMessages('person-name-errors', arErrors, 'errors'),
  ];

  override get [missingCode](): string {
    return 'person-name-required';
  }

  override [parse](text: string): ParseResult<PersonName, string> {
    return parsePersonName(text);
  }

  override [inputOptions](): InputOptions {
    return { dir: 'rtl', autocomplete: 'name' };
  }
}
