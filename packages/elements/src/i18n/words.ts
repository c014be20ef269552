import {
  formatNumber,
  isolate,
  toNumerals,
  type Language,
  type NumberingSystem,
} from '@fanar/arabic';
import { translate } from './instance.js';
import type { Messages } from './messages.js';
import { pluralKeys } from './plural-keys.js';

/** Values for the gaps of a text. `count` also chooses the plural form. */
export type Params = Readonly<Record<string, string | number>> & { readonly count?: number };

export interface Manner {
  readonly language: Language;
  readonly numerals: NumberingSystem;
  /** The host's own texts, by full key. */
  readonly overrides?: Messages | undefined;
}

/** What parsers put into params: a number, or digits that are none, such as the code 066. */
const IN_DIGITS = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Texts with their gaps, digits settled: a form says the same few things a thousand times. */
const templates = new Map<string, string>();

/** The words for a key: each value isolated from its neighbours, digits as the page wants them. */
export function words(key: string, params: Params | undefined, manner: Manner): string {
  const count = typeof params?.count === 'number' ? params.count : undefined;
  const template = overriding(key, count, manner) ?? templateFor(key, count, manner);
  if (!params) return template;
  // Without the host's texts, which are no options of numbers: plain ones need no Intl.
  const { language, numerals } = manner;
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    if (typeof value === 'number') return isolate(formatNumber(value, { language, numerals }));
    return isolate(IN_DIGITS.test(value) ? rewritten(value, numerals) : value);
  });
}

/** Digit by digit, so that zeros stay; separators and minus as `formatNumber` has them. */
function rewritten(number: string, system: NumberingSystem): string {
  const digits = toNumerals(number, system);
  if (system === 'latn') return digits;
  return digits.replace(/,/g, '٬').replace('.', '٫').replace('-', '\u061C-');
}

/** Drops what was said before other texts came: Arabic while another language was on its way. */
export function forgetTemplates(): void {
  templates.clear();
}

function overriding(key: string, count: number | undefined, manner: Manner): string | undefined {
  const { overrides, language, numerals } = manner;
  if (!overrides) return undefined;
  const own = pluralKeys(key, count, language).find((each) => overrides[each] !== undefined);
  const text = own && overrides[own];
  return text && toNumerals(text, numerals);
}

function templateFor(key: string, count: number | undefined, manner: Manner): string {
  const { language, numerals } = manner;
  const id = `${language} ${numerals} ${pluralKeys(key, count, language).join(' ')}`;
  let template = templates.get(id);
  if (template === undefined) {
    template = toNumerals(translate(language, key, count), numerals);
    templates.set(id, template);
  }
  return template;
}
