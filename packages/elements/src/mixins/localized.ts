import type { Numerals } from '@fanar/arabic';
import type { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import type { Messages, MessageSet } from '../i18n/messages.js';
import type { Constructor } from './mixin.js';

/** What every element with words of its own offers. */
export interface LocalizedElement {
  /** Digits shown: `arab`, `latn` or `auto`. Default: the nearest `numerals`, else the language's. */
  numerals: Numerals | undefined;
  /** The host's own texts by full key, e.g. `{ 'errors:value-missing': 'اكتب {{label}}' }`. */
  messages: Messages | undefined;
  /** Its words, digits and direction. */
  readonly locale: LocaleController;
}

export interface LocalizedClass {
  /** The texts the element uses. */
  readonly messageSets: readonly MessageSet[];
}

/** Gives an element words, digits and a language. */
export function Localized<Base extends Constructor<LitElement>>(
  base: Base,
): Base & Constructor<LocalizedElement> & LocalizedClass {
  abstract class Localized extends base implements LocalizedElement {
    static readonly messageSets: readonly MessageSet[] = [];

    @property() numerals: Numerals | undefined;

    @property({ attribute: false }) messages: Messages | undefined;

    readonly locale = new LocaleController(
      this,
      (this.constructor as unknown as LocalizedClass).messageSets,
    );
  }
  return Localized;
}
