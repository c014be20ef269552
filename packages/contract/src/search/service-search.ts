import { beginsOneOf } from '@fanar/arabic';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Text } from '../definition.js';
import type { CallOptions } from '../call-options.js';
import type { Directory, ServiceSummary } from '../gateway.js';
import { atOnce, inSlices } from './slices.js';
import { firstLetters, indexTerms, readings, tellingWords } from './words.js';

/** The services that a text asks for, best first; all of them, in their order, where it asks for none. */
export type ServiceSearch = (query: string) => readonly ServiceSummary[];

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly keywords: string;
  readonly summary: string;
  /** Names of the sector and of the events. */
  readonly context: string;
}

/** A longer text is no search: what follows is not looked at. */
const LONGEST_QUERY = 200;
/** Of services that lack a word asked for, what scores less than this part of the best is left out. */
const WORTH_SHOWING = 0.25;
const LONG_WORD = 6;
const SHORTEST_GUESS = 3;

const OPTIONS: SearchOptions = {
  boost: { title: 4, keywords: 3, summary: 1.5, context: 1.5 },
  prefix: true,
};

/**
 * Searches services in Arabic and English at once, and forgives spelling: what `foldForSearch` takes for
 * the same, the article, endings, everyday words (`عربية` for `سيارة`), words half typed, and slips of
 * one letter, of two in long words. A single letter finds the titles that have a word beginning with it, in
 * their order. Takes any text, never throws, and answers the same every time. The index is made at the first search.
 */
export function createServiceSearch(directory: Directory): ServiceSearch {
  let index: Index | undefined;
  return (query) => search(directory, query, () => (index ??= atOnce(indexing(directory))));
}

/**
 * The same search, with its index made beforehand, in slices of some milliseconds: a page that is being
 * read, or typed into, does not stop for it. Rejects with the reason of the signal that gives it up.
 */
export async function prepareServiceSearch(
  directory: Directory,
  { signal }: CallOptions = {},
): Promise<ServiceSearch> {
  const index = await inSlices(indexing(directory), signal);
  return (query) => search(directory, query, () => index);
}

function search(
  { services }: Directory,
  query: string,
  index: () => Index,
): readonly ServiceSummary[] {
  const words = tellingWords(query.slice(0, LONGEST_QUERY));
  if (words.length === 0) return services;
  if (words.every((word) => word.length === 1)) return begunWith(index(), words);
  return find(index(), words);
}

interface Index {
  readonly engine: MiniSearch<Entry>;
  /** Sorted. */
  readonly terms: readonly string[];
  /** Letter → ids of the services whose title has a word that begins with it. */
  readonly letters: ReadonlyMap<string, ReadonlySet<string>>;
  /** By id, in the order of the directory. */
  readonly services: ReadonlyMap<string, { readonly service: ServiceSummary; readonly at: number }>;
}

/** Stops after each service, and before the terms are put in order. */
function* indexing(directory: Directory): Generator<undefined, Index> {
  const terms = new Map<string, readonly string[]>();
  const engine = new MiniSearch<Entry>({
    fields: ['title', 'keywords', 'summary', 'context'],
    tokenize: tellingWords,
    processTerm(word) {
      const found = terms.get(word) ?? indexTerms(word);
      terms.set(word, found);
      return [...found];
    },
  });
  const services = new Map(
    directory.services.map((service, at) => [service.id, { service, at }] as const),
  );
  const letters = new Map<string, Set<string>>();
  for (const { service } of services.values()) {
    const entry = entryOf(service, directory);
    engine.add(entry);
    for (const letter of firstLetters(entry.title)) {
      letters.set(letter, (letters.get(letter) ?? new Set()).add(entry.id));
    }
    yield;
  }
  return { engine, letters, terms: [...new Set([...terms.values()].flat())].sort(), services };
}

function entryOf(service: ServiceSummary, { sectors, events }: Directory): Entry {
  const { id, title, summary } = service;
  const context = [
    ...sectors.filter((sector) => id.startsWith(`${sector.id}/`)),
    ...events.filter((event) => service.events.includes(event.id)),
  ];
  return {
    id,
    title: wordsOf([title]),
    keywords: wordsOf(service.keywords),
    summary: wordsOf([summary]),
    context: wordsOf(context.map((one) => one.title)),
  };
}

const wordsOf = (texts: readonly Text[]): string =>
  texts.map(({ ar, en = '' }) => `${ar} ${en}`).join(' ');

/** A letter alone is no word to rank by: nearly every service has one that begins so somewhere. */
function begunWith({ letters, services }: Index, asked: readonly string[]): ServiceSummary[] {
  return [...services.values()]
    .map(({ service }) => service)
    .filter(({ id }) => asked.every((letter) => letters.get(letter)?.has(id)));
}

function find({ engine, terms, services }: Index, words: readonly string[]): ServiceSummary[] {
  const isKnown = (start: string) => beginsOneOf(terms, start);
  const asked = new Set(words.map((word) => termFor(word, terms)));
  const found = engine.search([...asked].join(' '), {
    ...OPTIONS,
    tokenize: (query) => query.split(' '),
    processTerm: (term) => term,
    fuzzy: (term) => (isKnown(term) ? false : slipsIn(term)),
  });
  const least = (found[0]?.score ?? 0) * WORTH_SHOWING;
  return found
    .filter(({ score, queryTerms }) => queryTerms.length === asked.size || score >= least)
    .flatMap(({ id, score }) => {
      const held = services.get(id as string);
      return held ? [{ ...held, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ service }) => service);
}

/** How a word of the query is looked up: a reading that is known, else with two letters swapped back. */
function termFor(word: string, terms: readonly string[]): string {
  const stems = readings(word);
  const known = stems.find((stem) => beginsOneOf(terms, stem));
  return (
    known ??
    swaps(word)
      .flatMap(readings)
      .find((stem) => terms.includes(stem)) ??
    stems[0] ??
    word
  );
}

/** The engine counts two slips for two letters that changed places; people make but one. */
function swaps(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).map((letter, at) =>
    letters
      .with(at, letter)
      .with(at + 1, letters[at] ?? '')
      .join(''),
  );
}

function slipsIn(term: string): number {
  if (term.length < SHORTEST_GUESS) return 0;
  return term.length < LONG_WORD ? 1 : 2;
}
