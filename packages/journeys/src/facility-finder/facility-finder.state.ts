import { sortKey, type Language } from '@fanar/arabic';
import type {
  AccessibilityFeature,
  Directory,
  Office,
  OfficeDirectory,
  ServiceSummary,
  Text,
} from '@fanar/contract';
import { distanceBetween, type LatLng } from '@fanar/egypt';
import { SearchIndex } from '@fanar/elements';

export const FEATURES = [
  'step-free-entrance',
  'lift',
  'accessible-toilet',
  'reserved-parking',
  'sign-language',
  'tactile-paving',
  'priority-counter',
] as const satisfies readonly AccessibilityFeature[];

/** What the person looks for. */
export interface Wanted {
  /** Of the name. */
  readonly query: string;
  /** Ids; empty where none is chosen. */
  readonly sector: string;
  readonly service: string;
  readonly district: string;
  readonly openNow: boolean;
  /** All of them. */
  readonly accessibility: readonly AccessibilityFeature[];
}

export type Filter = keyof Wanted;

export const NOTHING_WANTED: Wanted = {
  ...{ query: '', sector: '', service: '', district: '' },
  openNow: false,
  accessibility: [],
};

/** Offices made ready to be looked through, which takes long enough to be done once. */
export interface Facilities {
  /** By district, then by name. */
  readonly inOrder: readonly Office[];
  /** Brings some more of them into order; what reads them does the rest itself. True: all are. */
  readonly sort: () => boolean;
  /** Those whose name has words that begin so, however they are spelt. */
  readonly search: (query: string) => ReadonlySet<Office>;
  /** Makes some more of them ready for a search, which does the rest itself. True: all are. */
  readonly prepare: () => boolean;
  readonly isPrepared: () => boolean;
}

/** An office found. */
export interface Found {
  readonly office: Office;
  /** Metres from where the person is; undefined where either place is not known. */
  readonly distance?: number;
}

/** What is known at the moment of looking. */
export interface Moment {
  /** Whether an office is open; undefined where its hours or the time are not known. */
  readonly isOpen: (office: Office) => boolean | undefined;
  /** Where the person is, if she asked for that. */
  readonly place?: LatLng | undefined;
}

const isFeature = (name: string): name is AccessibilityFeature =>
  (FEATURES as readonly string[]).includes(name);

/** Those in a text with commas between. */
export function featuresIn(text: string | null): readonly AccessibilityFeature[] {
  const names = text?.split(',').map((name) => name.trim()) ?? [];
  return names.filter(isFeature);
}

export function facilitiesOf(
  { items, districts }: OfficeDirectory,
  language: Language,
): Facilities {
  const keyed = (office: Office) => ({
    office,
    key: sortKey(office.title[language] ?? office.title.ar),
  });
  const unsorted = byDistrict(items, districts);
  const sorted: Office[] = [];
  const sort = () => {
    const next = unsorted.shift() ?? [];
    const byName = next.map(keyed).sort(byKey);
    sorted.push(...byName.map(({ office }) => office));
    return unsorted.length === 0;
  };
  let index: SearchIndex | undefined;
  const inOrder = () => {
    while (!sort());
    return sorted;
  };
  const searchIndex = () =>
    (index ??= new SearchIndex(
      inOrder().map(({ id, title }) => ({ value: id, label: nameOf(title) })),
    ));
  return {
    get inOrder() {
      return inOrder();
    },
    sort,
    search: (query) =>
      new Set(
        searchIndex()
          .search(query)
          .flatMap((at) => sorted[at] ?? []),
      ),
    prepare: () => {
      let steps = 1;
      return searchIndex().build(() => (steps -= 1) >= 0);
    },
    isPrepared: () => searchIndex().isReady,
  };
}

interface Keyed {
  readonly key: string;
}

function byKey({ key: one }: Keyed, { key: other }: Keyed): number {
  return Number(one > other) - Number(one < other);
}

/** Each district's offices, the districts in their order; last those of none. */
function byDistrict(items: readonly Office[], districts: OfficeDirectory['districts']): Office[][] {
  const groups = new Map<string, Office[]>(districts.map(({ id }) => [id, []]));
  const others: Office[] = [];
  for (const office of items) (groups.get(office.district ?? '') ?? others).push(office);
  return [...groups.values(), others];
}

/** Read in either language, whatever the page speaks. */
function nameOf({ ar, en = '' }: Text): string {
  return `${ar} / ${en}`;
}

type Test = (office: Office) => boolean;

/** What each filter lets through; undefined where it is not in use. */
const TESTS: Readonly<
  Record<Filter, (wanted: Wanted, facilities: Facilities, moment: Moment) => Test | undefined>
> = {
  query: ({ query }, { search }) => {
    if (!query.trim()) return undefined;
    const found = search(query);
    return (office) => found.has(office);
  },
  sector: ({ sector }) => (sector ? (office) => office.sector === sector : undefined),
  service: ({ service }) =>
    service ? ({ services = [] }) => services.some((id) => id === service) : undefined,
  district: ({ district }) => (district ? (office) => office.district === district : undefined),
  openNow: ({ openNow }, _, { isOpen }) =>
    openNow ? (office) => isOpen(office) === true : undefined,
  accessibility: ({ accessibility }) =>
    accessibility.length > 0
      ? ({ accessibility: offered = [] }) => accessibility.every((each) => offered.includes(each))
      : undefined,
};

const FILTERS = Object.keys(TESTS) as readonly Filter[];

/** The offices wanted: nearest first where the place of the person is known, else in their order. */
export function find(facilities: Facilities, wanted: Wanted, moment: Moment): readonly Found[] {
  const tests = FILTERS.flatMap((name) => TESTS[name](wanted, facilities, moment) ?? []);
  const offices = facilities.inOrder.filter((office) => tests.every((isMet) => isMet(office)));
  const { place } = moment;
  if (!place) return offices.map((office) => ({ office }));
  return offices
    .map((office) =>
      office.place ? { office, distance: distanceBetween(place, office.place) } : { office },
    )
    .sort((one, other) => farness(one) - farness(other));
}

function farness({ distance = Number.MAX_VALUE }: Found): number {
  return distance;
}

/** A filter that stands alone in the way. */
export interface Obstacle {
  readonly filter: Filter;
  /** How many offices there are without it. */
  readonly count: number;
}

/** Where nothing is found: the filters without which something would be, the most first. */
export function obstacles(
  facilities: Facilities,
  wanted: Wanted,
  moment: Moment,
): readonly Obstacle[] {
  const tests = FILTERS.flatMap((filter) => {
    const isMet = TESTS[filter](wanted, facilities, moment);
    return isMet ? [{ filter, isMet }] : [];
  });
  return tests
    .map(({ filter }) => {
      const others = tests.filter((each) => each.filter !== filter);
      const isLeft = (office: Office) => others.every(({ isMet }) => isMet(office));
      return { filter, count: facilities.inOrder.filter(isLeft).length };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

export const isNarrowed = (wanted: Wanted): boolean =>
  wanted.query.trim() !== '' ||
  wanted.sector !== '' ||
  wanted.service !== '' ||
  wanted.district !== '' ||
  wanted.openNow ||
  wanted.accessibility.length > 0;

/** What can be chosen: nothing that no office has. */
export interface Offered {
  readonly sectors: Directory['sectors'];
  /** Of the sector, where one is chosen. */
  readonly services: readonly ServiceSummary[];
  readonly districts: OfficeDirectory['districts'];
}

export function offeredBy(
  { items, districts }: OfficeDirectory,
  directory: Directory | undefined,
  sector: string,
): Offered {
  const of = {
    sectors: new Set(items.map((office) => office.sector)),
    services: new Set<string>(items.flatMap(({ services = [] }) => services)),
    districts: new Set(items.map((office) => office.district)),
  };
  return {
    sectors: directory?.sectors.filter(({ id }) => of.sectors.has(id)) ?? [],
    services:
      directory?.services.filter(
        ({ id }) => of.services.has(id) && (!sector || isOf(id, sector)),
      ) ?? [],
    districts: districts.filter(({ id }) => of.districts.has(id)),
  };
}

export const isOf = (service: string, sector: string): boolean => service.startsWith(`${sector}/`);

/** Whether it receives for the service by appointment. */
export function isBookable(
  { services = [] }: Office,
  service: ServiceSummary | undefined,
): boolean {
  return service !== undefined && service.appointment !== 'none' && services.includes(service.id);
}

/** An address by a pattern: each `{name}` that has a value is replaced by it, encoded. */
export function filled(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? gap : encodeURIComponent(value);
  });
}

/** Where a place is booked: by `{id}`, `{sector}` and `{service}` of the service, and `{office}`. */
export function bookAddress(pattern: string, { id }: Office, service: ServiceSummary): string {
  const [sector = '', name = ''] = service.id.split('/');
  const whole = `${encodeURIComponent(sector)}/${encodeURIComponent(name)}`;
  return filled(pattern.replaceAll('{id}', whole), { sector, service: name, office: id });
}

/** Where a map shows it: by `{latitude}`, `{longitude}` and `{name}`. */
export function mapAddress(pattern: string, { place }: Office, name: string): string | undefined {
  return pattern && place && filled(pattern, { ...place, name });
}
