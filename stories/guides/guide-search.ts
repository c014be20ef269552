import { foldedWords, foldForSearch, withAndWithoutArticle } from '@fanar/arabic';
import MiniSearch from 'minisearch';
import sections from './generated/sections.json' with { type: 'json' };

type Section = (typeof sections)[number];

/** A part of a guide in which the words stand. */
export interface Found extends Pick<Section, 'page' | 'guide' | 'heading'> {
  /** The words with some of what stands around them. */
  readonly excerpt: string;
}

const MOST = 12;
const AROUND = 70;

const byId = new Map(sections.map((section) => [section.id, section]));

/** Made at the first search. Spelling is forgiven as it is everywhere in Fanar. */
let index: MiniSearch<Section> | undefined;

function madeIndex(): MiniSearch<Section> {
  const made = new MiniSearch<Section>({
    fields: ['heading', 'guide', 'text'],
    tokenize: (text) => foldedWords(foldForSearch(text)),
    processTerm: withAndWithoutArticle,
    searchOptions: {
      ...{ boost: { heading: 3, guide: 2 }, prefix: true, combineWith: 'AND' },
      processTerm: (word) => withAndWithoutArticle(word).at(-1) ?? word,
    },
  });
  made.addAll(sections);
  return made;
}

/** The parts of guides in a language that say all of the words, best first. */
export function searchGuides(query: string, language: string): readonly Found[] {
  index ??= madeIndex();
  const found = index.search(query, {
    filter: ({ id }) => byId.get(String(id))?.language === language,
  });
  return found.slice(0, MOST).flatMap(({ id, queryTerms }) => {
    const section = byId.get(id as string);
    return section ? [{ ...section, excerpt: excerptOf(section.text, String(queryTerms[0])) }] : [];
  });
}

function excerptOf(text: string, term: string): string {
  const words = text.split(' ');
  const at = Math.max(
    words.findIndex((word) => foldForSearch(word).includes(term)),
    0,
  );
  const before = words.slice(0, at).join(' ').slice(-AROUND).replace(/^\S+ /, '');
  const after = words.slice(at).join(' ').slice(0, AROUND).replace(/ \S*$/, '');
  return [before, after].filter(Boolean).join(' ');
}
