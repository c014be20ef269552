import { collator } from './collator.js';
import { isCompound } from './compound.js';
import { foldForSearch } from './fold.js';
import { parseError, type ParseOk, type ParseResult, type Problem } from './result.js';
import { sanitizeIdentity } from './sanitize.js';

/** Every code that {@link parsePersonName} can answer with, warnings last. */
export type PersonNameCode =
  'person-name-required' | 'person-name-letters' | 'person-name-parts' | 'person-name-four-parts';

export interface PersonName extends ParseOk<string> {
  /** Parts in order, compounds kept whole: `عبد الرحمن` is one part. */
  readonly parts: readonly string[];
}

export interface PersonNameOptions {
  /** Fewest parts to accept. Default 2. Fewer than four only warns. */
  readonly minimumParts?: number;
}

const ON_THE_CARD = 4;
const TASHKEEL_AND_TATWEEL = /[\u0640\u064B-\u065F\u0670]/g;
/** Arabic letters, ٱ and the four Persian letters Egyptians use; not U+063B–0640. */
const PART = /^[ء-غف-يٱپچڤگ]+(?:[-'][ء-غف-يٱپچڤگ]+)*$/;
const STRAY_CHARACTER = /[^ء-غف-يٱپچڤگ '-]/u;

/**
 * Reads a person's name in Arabic script, as on the national ID card. Spelling is kept as typed;
 * tashkeel, tatweel, invisible characters and spare spaces go, presentation forms become letters,
 * Persian ی and ک (a keyboard's choice) become ي and ك. Double given names such as `محمد أحمد` count
 * as two parts, since nothing in the text tells them apart.
 *
 * Errors: `person-name-required`; `person-name-letters` with `character`, the first one that is not
 * an Arabic letter (absent where only a hyphen or apostrophe is out of place); `person-name-parts`
 * with `count` and `minimum`. Warning: `person-name-four-parts` with `count`.
 * Source: the rule of the Egyptian civil registry, الاسم رباعي.
 */
export function parsePersonName(
  text: string,
  { minimumParts = 2 }: PersonNameOptions = {},
): ParseResult<PersonName, PersonNameCode> {
  const value = normalize(text);
  if (value === '') return parseError('person-name-required');
  const words = value.split(' ');
  if (!words.every((word) => PART.test(word))) {
    const character = STRAY_CHARACTER.exec(value)?.[0];
    return parseError('person-name-letters', character ? { character } : undefined);
  }
  const parts = joinCompounds(words);
  const count = parts.length;
  if (count < minimumParts) {
    return parseError('person-name-parts', { count, minimum: minimumParts });
  }
  const warnings: Problem<PersonNameCode>[] =
    count < ON_THE_CARD ? [{ code: 'person-name-four-parts', params: { count } }] : [];
  return { ok: true, value, display: value, parts, warnings };
}

/**
 * The order of two names for a sorted list; 0 where they are one name spelled differently: folded,
 * and `عبد الرحمن` equal to `عبدالرحمن`. Equality is a hint for a clerk, not proof of identity.
 *
 * @example comparePersonNames('فاطمة عبد الله', 'فاطمه عبدالله') // 0
 */
export function comparePersonNames(first: string, second: string): number {
  return collator().compare(comparisonKey(first), comparisonKey(second));
}

function normalize(text: string): string {
  // Cleaned again at the end: compatibility forms of lone marks decompose to a space and a mark.
  const letters = sanitizeIdentity(text)
    .normalize('NFKC')
    .replace(TASHKEEL_AND_TATWEEL, '')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'");
  return sanitizeIdentity(letters);
}

function joinCompounds(words: readonly string[]): string[] {
  const parts: string[] = [];
  let previous: string | undefined;
  for (const word of words) {
    const folded = foldForSearch(word);
    if (previous !== undefined && isCompound(previous, folded)) {
      parts.push(`${parts.pop() ?? ''} ${word}`);
    } else parts.push(word);
    previous = folded;
  }
  return parts;
}

function comparisonKey(name: string): string {
  return joinCompounds(normalize(name).split(' '))
    .map((part) => foldForSearch(part).replaceAll(' ', ''))
    .join(' ');
}
