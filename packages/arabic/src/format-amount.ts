import { splitPiastres, tellAmount } from './amount.js';
import { nounAfter, oneOrTwo, type GrammaticalCase } from './counted-noun.js';
import { toNumerals } from './digits.js';
import { formatNumber } from './format-number.js';
import type { Language } from './language.js';
import { resolveNumerals, type Numerals } from './numerals.js';

export interface FormatAmountOptions {
  /** Default `ar`. */
  readonly language?: Language;
  /** Default `auto`: the digits that go with the language. */
  readonly numerals?: Numerals;
  /**
   * `prose` (default) for sentences: `٧٠ جنيهًا`, `EGP 70`. `table` for columns and totals, always
   * with two decimals: `٧٠٫٠٠ ج.م.`, `EGP 70.00`.
   */
  readonly style?: 'prose' | 'table';
  /** Case of the noun in Arabic prose; it shows in one and two. Default `nominative`. */
  readonly grammaticalCase?: GrammaticalCase;
}

const ALM = '\u061C';
const RLM = '\u200F';
const NBSP = '\u00A0';

/**
 * Writes an amount of Egyptian pounds for reading. `piastres` is a safe integer. The table form holds
 * the bidi marks that `Intl` also adds, so that sign and currency stay in their places in a paragraph
 * of either direction; compare texts without them. Below zero Arabic prose begins with `سالب`, which
 * puts the rest in the genitive.
 * Sources: Unicode CLDR, currencies of `ar-EG` and `en-GB`; rules of العدد والمعدود in Arabic grammar.
 *
 * @throws RangeError where `piastres` is not a safe integer
 * @example formatAmount(7000) // '٧٠ جنيهًا'
 * @example formatAmount(7050) // '٧٠ جنيهًا و٥٠ قرشًا'
 */
export function formatAmount(
  piastres: number,
  {
    language = 'ar',
    numerals = 'auto',
    style = 'prose',
    grammaticalCase = 'nominative',
  }: FormatAmountOptions = {},
): string {
  if (!Number.isSafeInteger(piastres)) throw new RangeError('An amount is whole piastres.');
  const options = { language, numerals };
  if (style === 'table') return inTable(piastres, decimal(piastres, options, true), language);
  if (language === 'en') return inTable(piastres, decimal(piastres, options, false), language);
  return tellAmount(piastres, grammaticalCase, (count, noun, inCase) =>
    count === 1 || count === 2
      ? oneOrTwo(count, noun, inCase)
      : `${formatNumber(count, { numerals })} ${nounAfter(count, noun)}`,
  );
}

/** Built of two whole numbers: a fraction of so many digits would be rounded. */
function decimal(
  piastres: number,
  options: { readonly language: Language; readonly numerals: Numerals },
  always: boolean,
): string {
  const { pounds, rest } = splitPiastres(piastres);
  const whole = formatNumber(pounds, options);
  if (rest === 0 && !always) return whole;
  const system = resolveNumerals(options.numerals, options.language);
  const sign = system === 'arab' ? '٫' : '.';
  return whole + sign + toNumerals(String(rest).padStart(2, '0'), system);
}

function inTable(piastres: number, number: string, language: Language): string {
  const sign = piastres < 0 ? '-' : '';
  if (language === 'en') return `${sign}EGP${NBSP}${number}`;
  return `${sign && ALM + sign}${RLM}${number}${NBSP}ج.م.${RLM}`;
}
