import { parseError, sanitizeIdentity, toAsciiDigits, type ParseResult } from '@fanar/arabic';
import {
  CASE_TYPES,
  parseCaseNumber,
  SUPREME_COURTS,
  type CaseNumber,
  type CaseTerm,
} from '@fanar/egypt';
import type { Parts } from '../base/parts-entry.js';

export type CasePart = 'number' | 'year' | 'judicial' | 'type' | 'venue';
export type CaseParts = Parts<CasePart>;

export interface CaseTerms {
  readonly types?: readonly CaseTerm[] | undefined;
  /** None: a venue is free text. */
  readonly venues?: readonly CaseTerm[] | undefined;
}

/** What `judicial` holds where it is so. */
export const JUDICIAL = 'ق';

const DIGITS = /[0-9\u0660-\u0669\u06F0-\u06F9]+/g;
const PAIR = /^(\p{Nd}+) ?\/ ?(\p{Nd}+) ?(ق?)$/u;

/** Number, year and the mark of a judicial one as one text. */
export function caseText({ number = '', year = '', judicial = '' }: CaseParts): string {
  const text = year.trim() ? `${number} / ${year}` : number;
  // Who writes `ق` and ticks the box says the same thing twice.
  return /(?<!\p{L})ق\P{L}*$/u.test(text) ? text : `${text} ${judicial}`.trim();
}

/**
 * Reads the boxes together. A type or a venue chosen comes before one that is written in the number.
 *
 * @param needed Parts that must be there beside number and year.
 */
export function readCase(
  parts: CaseParts,
  terms: CaseTerms,
  needed: readonly CasePart[] = [],
): ParseResult<CaseNumber, string> {
  if (!sanitizeIdentity(parts.number ?? '')) return parseError('case-number-required');
  const read = parseCase(caseText(parts), terms);
  if (!read.ok) return read;
  const type = parts.type || read.type;
  const venue = sanitizeIdentity(parts.venue ?? '') || venueOf(read, terms);
  if (!type && needed.includes('type')) return parseError('case-number-type-missing');
  if (!venue && needed.includes('venue')) return parseError('case-number-venue-missing');
  if (type && !knows(terms.types ?? CASE_TYPES, type)) return parseError('choice-unknown');
  if (venue && terms.venues?.length && !knows(terms.venues, venue)) {
    return parseError('choice-unknown');
  }
  return { ...read, ...(type && { type }), ...(venue && { venue }) };
}

/**
 * A whole text taken apart, digits in the script they were written in. What it does not say about
 * type and venue stays as it is.
 */
export function splitCase(text: string, terms: CaseTerms, before: CaseParts): CaseParts | null {
  const read = parseCase(text, terms);
  if (!read.ok) {
    // A year that cannot be is wrong in its own box.
    const [, number, year, judicial = ''] = PAIR.exec(sanitizeIdentity(text)) ?? [];
    return number && year ? { ...before, number, year, judicial } : null;
  }
  const runs = text.match(DIGITS) ?? [];
  const asWritten = (value: number) =>
    runs.find((run) => Number(toAsciiDigits(run)) === value) ?? String(value);
  return {
    number: asWritten(Number(read.number)),
    year: asWritten(read.year),
    judicial: read.judicial ? JUDICIAL : '',
    type: read.type ?? before.type ?? '',
    venue: venueOf(read, terms) ?? before.venue ?? '',
  };
}

export function knows(terms: readonly CaseTerm[], id: string): boolean {
  return terms.some((term) => term.id === id);
}

function parseCase(text: string, { types, venues }: CaseTerms): ParseResult<CaseNumber, string> {
  return parseCaseNumber(text, { ...(types && { types }), ...(venues?.length && { venues }) });
}

/** The key of a venue of the host; where venues are free text, the full name of a court. */
function venueOf({ venue }: CaseNumber, { venues }: CaseTerms): string | undefined {
  return venues?.length ? venue : SUPREME_COURTS.find(({ id }) => id === venue)?.words.at(-1);
}
