import { collator } from './collator.js';
import { isCompound } from './compound.js';
import { foldForSearch, LONE_MARKS } from './fold.js';
import { parseError, type ParseOk, type ParseResult } from './result.js';
import { sanitizeIdentity } from './sanitize.js';

/** Every code that {@link parsePersonName} can answer with, warnings last. */
export type PersonNameCode =
  'person-name-required' | 'person-name-letters' | 'person-name-parts' | 'person-name-four-parts';

export interface PersonName extends ParseOk<string, 'person-name-four-parts'> {
  /** Parts in order, compounds kept whole: `عبد الرحمن` is one part. */
  readonly parts: readonly string[];
}

export interface PersonNameOptions {
  /** Fewest parts to accept. Default 2. Fewer than four only warns. */
  readonly minimumParts?: number;
}

const ON_THE_CARD = 4;
const TASHKEEL_AND_TATWEEL = /[\u0640\u064B-\u065F\u0670]/g;
/** A character that stands for words, such as ﷺ, is no letter of a name; ﷲ alone is. */
const BETWEEN_WORD_LIGATURES = /[^\uFDF0\uFDF1\uFDF3-\uFDFD]+/g;
/** Not one of the Arabic letters, ٱ and the four Persian ones Egyptians use; U+063B–0640 are none. */
const STRAY_CHARACTER = /[^ء-غف-يٱپچڤگ '-]/u;
/** A hyphen or apostrophe that does not stand between two letters. */
const STRAY_JOINER = /(?:^|[ '-])['-]|['-](?: |$)/;

/**
 * Reads a person's name in Arabic script, as on the national ID card. Spelling is kept as typed;
 * tashkeel, tatweel, invisible characters and spare spaces go, presentation forms become letters,
 * Persian ی and ک (a keyboard's choice) become ي and ك. Double given names such as `محمد أحمد` count
 * as two parts, since nothing in the text tells them apart. A sign for words, such as `ﷺ`, is refused.
 *
 * Errors: `person-name-required`; `person-name-letters` with `character`, the first one that is not
 * an Arabic letter (absent where only a hyphen or apostrophe is out of place); `person-name-parts`
 * with `count` and `minimum`. Warning: `person-name-four-parts` with `count`.
 * Source: the wording of Egyptian forms, «الاسم رباعيًّا كما في بطاقة الرقم القومي»; no published rule
 * is known, so that fewer than four parts only warn.
 */
export function parsePersonName(
  text: string,
  { minimumParts = 2 }: PersonNameOptions = {},
): ParseResult<PersonName, PersonNameCode> {
  const value = normalize(text);
  if (value === '') return parseError('person-name-required');
  const character = STRAY_CHARACTER.exec(value)?.[0];
  if (character !== undefined) return parseError('person-name-letters', { character });
  if (STRAY_JOINER.test(value)) return parseError('person-name-letters');
  const parts = joinCompounds(value.split(' '));
  const count = parts.length;
  if (count < minimumParts) {
    return parseError('person-name-parts', { count, minimum: minimumParts });
  }
  const warnings: PersonName['warnings'] =
    count < ON_THE_CARD ? [{ code: 'person-name-four-parts', params: { count } }] : [];
  return { ok: true, value, display: value, parts, warnings };
}

/**
 * The order of two names for a sorted list; 0 where they are one name spelled differently: folded,
 * `عبد الرحمن` equal to `عبدالرحمن`, hyphens and apostrophes no matter. Equality is a hint for a clerk,
 * not proof of identity.
 *
 * @example comparePersonNames('فاطمة عبد الله', 'فاطمه عبدالله') // 0
 */
export function comparePersonNames(first: string, second: string): number {
  return collator().compare(comparisonKey(first), comparisonKey(second));
}

function normalize(text: string): string {
  const letters = sanitizeIdentity(text.replace(LONE_MARKS, ''))
    .replace(BETWEEN_WORD_LIGATURES, (letters) => letters.normalize('NFKC'))
    .replace(TASHKEEL_AND_TATWEEL, '')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'");
  // Cleaned again: tatweel alone leaves two spaces.
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
  const words = normalize(name).replaceAll("'", '').split(/[- ]+/);
  return joinCompounds(words)
    .map((part) => foldForSearch(part).replaceAll(' ', ''))
    .join(' ');
}
