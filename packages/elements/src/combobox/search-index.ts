import { foldedCompounds, foldedWords, foldForSearch, withAndWithoutArticle } from '@fanar/arabic';
import type { Choice } from '../base/choice-control.js';

/** Choices folded at once: long texts fold several times faster than many short ones. */
const BATCH = 100;
/** Stands between texts folded together; folding leaves it alone and no label holds it. */
const BETWEEN = '\u001F';
/** How many letters of a word are looked up; the others are compared. */
const LETTERS = 3;

/**
 * Choices made ready for `matchesSearch`, which folds its text anew each time: too slow for
 * thousands. Built in steps, so that no step holds up the page.
 */
export class SearchIndex {
  readonly #choices: readonly Choice[];
  readonly #isGrouped: boolean;
  /** Each label folded. */
  readonly #keys: string[] = [];
  /** Each way a label may begin, with {@link BETWEEN} before it. */
  readonly #starts: string[] = [];
  /** Each way a word of the label may begin, with a space before it. */
  readonly #forms: string[] = [];
  /** Where words begin so, in order: by one, two and three letters. */
  readonly #beginnings = new Map<string, number[]>();

  constructor(choices: readonly Choice[]) {
    this.#choices = choices;
    this.#isGrouped = choices.some(({ group }) => group !== undefined);
  }

  get isReady(): boolean {
    return this.#keys.length === this.#choices.length;
  }

  /** Goes on building while there is time. True when it is ready. */
  build(hasTime: () => boolean = () => true): boolean {
    while (!this.isReady && hasTime()) {
      const from = this.#keys.length;
      const labels = this.#choices.slice(from, from + BATCH).map(({ label }) => label);
      for (const key of foldAll(labels)) this.#add(key);
    }
    return this.isReady;
  }

  /** The places of the choices that match, in order, those that begin with the query first. */
  search(query: string): readonly number[] {
    this.build();
    const asked = readQuery(query);
    if (asked.length === 0) return Array.from(this.#choices.keys());
    const starts = withAndWithoutArticle(foldForSearch(query)).map((start) => BETWEEN + start);
    const first: number[] = [];
    const rest: number[] = [];
    for (const place of this.#fewestFor(asked)) {
      const forms = this.#forms[place] ?? '';
      if (!asked.every((ways) => hasOne(forms, ways))) continue;
      const isFirst = this.#isGrouped || hasOne(this.#starts[place] ?? '', starts);
      (isFirst ? first : rest).push(place);
    }
    return rest.length > 0 ? first.concat(rest) : first;
  }

  /**
   * The one choice whose label was written out: letter by letter, else as Egyptians spell it. None
   * where two are meant alike.
   */
  exact(text: string): Choice | undefined {
    const written = text.trim();
    const same = this.#choices.filter(({ label, disabled }) => !disabled && label === written);
    if (same.length > 0) return same.length === 1 ? same[0] : undefined;
    const key = foldForSearch(text);
    if (!key) return undefined;
    this.build();
    const alike = this.#choices.filter(
      ({ disabled }, place) => !disabled && this.#keys[place] === key,
    );
    return alike.length === 1 ? alike[0] : undefined;
  }

  #add(key: string): void {
    const place = this.#keys.push(key) - 1;
    const forms = formsOf(foldedWords(key));
    this.#starts.push(BETWEEN + withAndWithoutArticle(key).join(BETWEEN));
    this.#forms.push(` ${forms.join(' ')}`);
    for (const form of forms) {
      for (let length = 1; length <= Math.min(LETTERS, form.length); length += 1) {
        const beginning = form.slice(0, length);
        const places = this.#beginnings.get(beginning);
        if (!places) this.#beginnings.set(beginning, [place]);
        else if (places.at(-1) !== place) places.push(place);
      }
    }
  }

  /** The places worth a look: those of the word that begins the fewest. */
  #fewestFor(asked: Query): readonly number[] {
    let fewest: readonly number[] | undefined;
    for (const ways of asked) {
      const places = this.#placesOf(ways);
      if (!fewest || places.length < fewest.length) fewest = places;
    }
    return fewest ?? [];
  }

  #placesOf(ways: readonly string[]): readonly number[] {
    const lists = ways.map((way) => this.#beginnings.get(way.slice(1, 1 + LETTERS)) ?? []);
    if (lists.length === 1) return lists[0] ?? [];
    return Array.from(new Set(lists.flat())).sort((one, other) => one - other);
  }
}

const indexes = new WeakMap<readonly Choice[], SearchIndex>();

/** One index for each list, however many controls offer it. */
export function searchIndexOf(choices: readonly Choice[]): SearchIndex {
  let index = indexes.get(choices);
  if (!index) indexes.set(choices, (index = new SearchIndex(choices)));
  return index;
}

/** A part of a label: matched or not. */
export interface LabelPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A label in parts, the words that a query found marked whole: half a word would lose its joins. */
export function markMatches(label: string, asked: Query): LabelPart[] {
  if (asked.length === 0) return [{ text: label, isMatch: false }];
  const parts = label.split(/([\p{L}\p{N}\p{M}\p{Cf}]+)/u);
  // Odd places hold the words.
  const words = parts.map((part, place) => (place % 2 === 1 ? foldForSearch(part) : ''));
  const isMatch = parts.map(() => false);
  for (let place = 1; place < parts.length; place += 2) {
    const pair = [words[place] ?? '', words[place + 2] ?? ''];
    if (isFound(pair.slice(0, 1), asked)) isMatch[place] = true;
    const [compound] = foldedCompounds(pair);
    if (compound && isFound([compound], asked)) {
      isMatch.fill(true, place, place + 3);
    }
  }
  return joinAlike(parts.map((text, place) => ({ text, isMatch: isMatch[place] ?? false })));
}

function joinAlike(parts: readonly LabelPart[]): LabelPart[] {
  const joined: LabelPart[] = [];
  for (const { text, isMatch } of parts) {
    const last = joined.at(-1);
    if (!text) continue;
    if (last?.isMatch === isMatch) joined[joined.length - 1] = { text: last.text + text, isMatch };
    else joined.push({ text, isMatch });
  }
  return joined;
}

function isFound(words: readonly string[], asked: Query): boolean {
  const forms = ` ${words.flatMap(withAndWithoutArticle).join(' ')}`;
  return asked.some((ways) => hasOne(forms, ways));
}

function hasOne(forms: string, ways: readonly string[]): boolean {
  for (const way of ways) if (forms.includes(way)) return true;
  return false;
}

/** For each word of the query what a word of the label may begin with, a space before it. */
export type Query = readonly (readonly string[])[];

export function readQuery(query: string): Query {
  const words = foldedWords(foldForSearch(query));
  const compounds = foldedCompounds(words);
  return words.map((word, place) =>
    [word, compounds[place - 1], compounds[place]].flatMap((start) =>
      start ? withAndWithoutArticle(start).map((form) => ` ${form}`) : [],
    ),
  );
}

/** Each way a word may begin. */
function formsOf(words: readonly string[]): string[] {
  return [...words, ...foldedCompounds(words).filter(Boolean)].flatMap(withAndWithoutArticle);
}

function foldAll(texts: readonly string[]): string[] {
  const folded = foldForSearch(texts.join(BETWEEN)).split(BETWEEN);
  if (folded.length !== texts.length) return texts.map(foldForSearch);
  return folded.map((text) => text.trim());
}
