import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4.js';
import { outcomeOf } from './outcome.js';
import type { Search } from './search.js';

/** All that a search found, of which a page is answered. */
interface Found<Item> {
  /** Of this view, without a slash at its end. */
  readonly base: string;
  readonly search: Search;
  readonly items: readonly Item[];
  readonly resource: (item: Item) => FhirResource;
  /** Values of parameters that were understood as more than was given. */
  readonly understood?: Readonly<Record<string, readonly string[]>>;
}

/** One page, with a link to the next; what was not understood is named in an outcome. */
export function searchset<Item>(found: Found<Item>): Bundle {
  const { base, search, items, resource } = found;
  const { count, offset } = search.page;
  const isLast = count === 0 || offset + count >= items.length;
  const entry = [
    ...items.slice(offset, offset + count).map((item) => match(base, resource(item))),
    ...(search.ignored.length > 0 ? [ignoredEntry(search.ignored)] : []),
  ];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: items.length,
    link: [
      { relation: 'self', url: addressOf(found, offset) },
      ...(isLast ? [] : [{ relation: 'next', url: addressOf(found, offset + count) }]),
    ],
    // FHIR knows no empty lists.
    ...(entry.length > 0 && { entry }),
  };
}

function match(base: string, resource: FhirResource): BundleEntry {
  const fullUrl = `${base}/${resource.resourceType}/${String(resource.id)}`;
  return { fullUrl, resource, search: { mode: 'match' } };
}

function ignoredEntry(ignored: readonly string[]): BundleEntry {
  const issues = ignored.map((name) => ({
    code: 'not-supported' as const,
    diagnostics: `Ignored: ${name}`,
  }));
  return { resource: outcomeOf('warning', issues), search: { mode: 'outcome' } };
}

/** The parameters that were used, those that were not left out. */
function addressOf(
  { base, search, understood = {} }: Pick<Found<unknown>, 'base' | 'search' | 'understood'>,
  offset: number,
): string {
  const { type, values, page } = search;
  const query = new URLSearchParams();
  for (const [name, all] of [...values, ...Object.entries(understood)]) {
    query.delete(name);
    for (const value of all) query.append(name, value);
  }
  query.set('_count', String(page.count));
  query.delete('_offset');
  if (offset > 0) query.set('_offset', String(offset));
  return `${base}/${type}?${query.toString()}`;
}
