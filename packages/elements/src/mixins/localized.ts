import type { Numerals } from '@fanar/arabic';
import { isServer, type LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { settleOnServer } from '../controllers/server-locale.js';
import { registerMessages } from '../i18n/instance.js';
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

    readonly locale = new LocaleController(this);

    /** As a class is defined its words are known: a server waits for a language before it builds any. */
    static finalize(): void {
      (base as unknown as { finalize(): void }).finalize.call(this);
      for (const set of this.messageSets) registerMessages(set);
    }

    protected override willUpdate(changed: PropertyValues): void {
      super.willUpdate(changed);
      if (isServer) settleOnServer(this, this.locale);
    }

    protected override scheduleUpdate(): void | Promise<unknown> {
      const { awaited } = this.locale;
      return awaited ? awaited.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
    }
  }
  return Localized;
}
