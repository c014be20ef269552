import type { ParseResult } from '@fanar/arabic';
import { parsePhone, type Phone, type PhoneKind } from '@fanar/egypt';
import { property } from 'lit/decorators.js';
import { ParsedEntry, parse } from '../base/parsed-entry.js';
import { inputOptions, type InputOptions } from '../base/text-entry.js';
import { missingCode } from '../mixins/validated.js';
import { elementMessages } from '../i18n/messages.js';
import arErrors from '../i18n/locales/ar/phone-errors.json' with { type: 'json' };

const KINDS: readonly PhoneKind[] = ['mobile', 'landline', 'hotline', 'toll-free', 'premium'];

const toKinds = (attribute: string | null): readonly PhoneKind[] =>
  KINDS.filter((kind) => attribute?.split(/\s+/).includes(kind));

/**
 * An Egyptian phone number, in national or international form and digits of any script. The value is
 * E.164, such as `+201001234567`; of a hotline its digits.
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
export class FanarPhoneField extends ParsedEntry<Phone> {
  static override readonly tag: string = 'fanar-phone-field';

  static override readonly messageSets = [
    ...ParsedEntry.messageSets,
    elementMessages('phone-errors', arErrors, 'errors'),
  ];

  /**
   * Kinds accepted; as an attribute, words with spaces between. Default, and where none is named:
   * `mobile`, `landline`, `hotline`.
   */
  @property({ converter: toKinds }) kinds: readonly PhoneKind[] = [];

  override get [missingCode](): string {
    return 'phone-required';
  }

  override [parse](text: string): ParseResult<Phone, string> {
    return parsePhone(text, this.kinds?.length ? { kinds: this.kinds } : {});
  }

  override [inputOptions](): InputOptions {
    return { inputMode: 'tel', dir: 'ltr', autocomplete: 'tel' };
  }
}
