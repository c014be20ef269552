import {
  formatNumber,
  resolveNumerals,
  type FormatNumberOptions,
  type Language,
  type NumberingSystem,
  type Numerals,
} from '@fanar/arabic';
import type { Problem } from '@fanar/contract';
import { isServer, type LitElement, type ReactiveController } from 'lit';
import { isLanguageLoaded, loadLanguage } from '../i18n/instance.js';
import type { Messages } from '../i18n/messages.js';
import { forgetTemplates, words, type Params } from '../i18n/words.js';
import {
  directBy,
  languageOf,
  readSurroundings,
  watchSurroundings,
  type Speech,
} from './language-watch.js';
import { RENDERED } from '../base/fanar-element.js';

/** An element that speaks: its own wishes come before those of its surroundings. */
export interface LocaleHost extends LitElement {
  numerals?: Numerals | undefined;
  messages?: Messages | undefined;
}

/** “Full name” is “full name” within a sentence; “ID card” and “I agree” stay. Arabic has no capitals. */
export function inSentence(label: string, language: Language): string {
  return language === 'en' && /^(?!I\b)\p{Lu}(?!\p{Lu})/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** Where they are missing, a label that asks would follow the verb: «اختر هل أتممت ٢١ سنة؟». */
const UNANSWERED: ReadonlySet<string> = new Set([
  'value-missing',
  'choice-missing',
  'choices-missing',
  'date-required',
  'number-required',
  'phone-required',
  'time-required',
]);

const BYTES_IN_MEGABYTE = 1024 * 1024;

/**
 * The language, digits and words of an element. Language is the nearest `lang`, out of every shadow
 * root, else Arabic; digits are the nearest `numerals`, else those of the language. Follows changes,
 * and asks for another language's words only where that language is used.
 *
 * Direction is asked of the platform; only where no page says one, it is that of the language.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  #language: Language = 'ar';
  #inheritedNumerals: string | null = null;
  #awaited: Promise<void> | undefined;
  #stop: (() => void) | undefined;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  get language(): Language {
    return this.#language;
  }

  /** The words of server markup while they are on their way: before them it cannot come alive. */
  get awaited(): Promise<void> | undefined {
    return this.#awaited;
  }

  /** The direction of the language, for a wrapper that must not depend on the host page. */
  get dir(): 'rtl' | 'ltr' {
    return this.language === 'ar' ? 'rtl' : 'ltr';
  }

  get numerals(): NumberingSystem {
    const own = this.#host.numerals ?? this.#host.getAttribute('numerals');
    return resolveNumerals(own ?? this.#inheritedNumerals, this.language);
  }

  /** For the formatters of `@fanar/arabic` and `@fanar/egypt`. */
  get format(): { readonly language: Language; readonly numerals: NumberingSystem } {
    return { language: this.language, numerals: this.numerals };
  }

  /**
   * The words for `namespace:key`. Each value is isolated; numbers are written in the page's digits;
   * `count` chooses among the six plural forms.
   */
  t(key: string, params?: Params): string {
    return words(key, params, { ...this.format, overrides: this.#host.messages });
  }

  /** A problem in words. `label` names the field where the words have room for it. */
  problemText(problem: Problem, label?: string): string {
    const { limit } = problem.params ?? {};
    if (label && /[?؟]$/.test(label) && UNANSWERED.has(problem.code))
      return this.t('field:unanswered', { label });
    return this.t(`errors:${problem.code}`, {
      ...problem.params,
      label: label ? inSentence(label, this.language) : this.t('field:unnamed'),
      ...(problem.code === 'file-too-large' &&
        typeof limit === 'number' && { megabytes: limit / BYTES_IN_MEGABYTE }),
    });
  }

  formatNumber(
    value: number,
    options?: Omit<FormatNumberOptions, 'language' | 'numerals'>,
  ): string {
    return formatNumber(value, { ...options, ...this.format });
  }

  hostConnected(): void {
    if (isServer) return;
    this.#stop = watchSurroundings(this.#host, this.#read);
    if (!this.#host.hasUpdated && this.#host.renderRoot.hasChildNodes()) this.#takeUp();
    else this.#read();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Speaks as the surroundings have it. */
  adopt({ language, numerals }: Speech): void {
    this.#language = language;
    this.#inheritedNumerals = numerals;
  }

  /** The first render of server markup must meet what the server wrote; then the page is asked. */
  #takeUp(): void {
    const written = this.#host.getAttribute(RENDERED);
    this.adopt({
      language: languageOf(written),
      numerals: written?.split('-u-nu-')[1] ?? null,
    });
    if (!isLanguageLoaded(this.#language)) this.#awaited = this.#fetch(this.#language);
    void this.#host.updateComplete.then(() => this.#read());
  }

  readonly #read = (isReworded = false): void => {
    if (!this.#stop) return;
    const { language, numerals } = this;
    const surroundings = readSurroundings(this.#host);
    directBy(surroundings, this.#host);
    this.adopt(surroundings);
    if (isReworded || language !== this.#language || numerals !== this.numerals)
      this.#host.requestUpdate();
    if (!isLanguageLoaded(this.#language)) void this.#load(this.#language);
  };

  async #fetch(language: Language): Promise<void> {
    await loadLanguage(language);
    forgetTemplates();
    this.#awaited = undefined;
  }

  async #load(language: Language): Promise<void> {
    await this.#fetch(language);
    this.#host.requestUpdate();
  }
}
