import { FhirProblem } from './outcome.js';
import { searchParameters, type FhirType } from './search-parameters.js';

export interface Page {
  readonly count: number;
  readonly offset: number;
}

/** A search as it was understood. */
export interface Search {
  readonly type: FhirType;
  /** By parameter; each at least once. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly page: Page;
  /** Parameters that this view does not know. */
  readonly ignored: readonly string[];
}

const defaultCount = 100;
const largestCount = 200;
/** References in one parameter where each costs a look at the days of an office. */
const mostReferences = 10;
const ofPages: readonly string[] = ['_count', '_offset'];

/**
 * What is searched for. A parameter that is not known is left out and named, or refused where the client
 * prefers `handling=strict`; a modifier of a known one is always refused, as FHIR asks.
 * @throws FhirProblem 400
 */
export function readSearch(
  type: FhirType,
  query: URLSearchParams,
  prefer: string | undefined,
): Search {
  const parameters = searchParameters[type];
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const names = [...new Set(query.keys())].filter((name) => name !== '_format');
  const ignored: string[] = [];
  const values = new Map<string, readonly string[]>();
  for (const name of names) {
    const [plain = ''] = name.split(':');
    if (!known.has(plain) && !ofPages.includes(plain)) ignored.push(name);
    else if (plain !== name) throw new FhirProblem(400, 'not-supported', `${name}: no modifiers`);
    else values.set(name, valuesOf(name, query, known.get(name)?.type === 'date'));
  }
  if (ignored.length > 0 && isStrict(prefer)) {
    throw new FhirProblem(400, 'not-supported', `Unknown: ${ignored.join(', ')}`);
  }
  for (const { name, isRequired } of parameters) {
    if (isRequired && !values.has(name))
      throw new FhirProblem(400, 'required', `${name} is needed`);
  }
  return { type, values, page: readPage(values), ignored };
}

function isStrict(prefer = ''): boolean {
  return /(^|[,;])\s*handling\s*=\s*"?strict"?\s*($|[,;])/i.test(prefer);
}

function valuesOf(name: string, query: URLSearchParams, mayRepeat: boolean): string[] {
  const all = query.getAll(name);
  if (all.includes('')) throw new FhirProblem(400, 'value', `${name} is empty`);
  if (all.length > 1 && !mayRepeat) throw new FhirProblem(400, 'value', `${name} more than once`);
  return all;
}

function readPage(values: ReadonlyMap<string, readonly string[]>): Page {
  const read = (name: string, otherwise: number): number => {
    const text = values.get(name)?.[0];
    if (text === undefined) return otherwise;
    if (!/^\d{1,7}$/.test(text)) throw new FhirProblem(400, 'value', `${name}: a whole number`);
    return Number(text);
  };
  return {
    count: Math.min(read('_count', defaultCount), largestCount),
    offset: read('_offset', 0),
  };
}

/** The alternatives of a parameter; nothing where it was not given. */
export function alternatives({ values }: Search, name: string): string[] | undefined {
  return values.get(name)?.[0]?.split(',');
}

/** Those of a code, each one that there is. @throws FhirProblem 400 */
export function codesIn<Code extends string>(
  search: Search,
  name: string,
  codes: readonly Code[],
): readonly Code[] {
  const wanted = alternatives(search, name);
  if (!wanted) return codes;
  const unknown = wanted.filter((code) => !(codes as readonly string[]).includes(code));
  if (unknown.length > 0) throw new FhirProblem(400, 'value', `${name}: ${codes.join(', ')}`);
  return codes.filter((code) => wanted.includes(code));
}

/**
 * The ids that a parameter refers to, as `Location/x`, `x`, or by the whole address here; nothing where it
 * was not given. What refers to something else matches nothing.
 */
export function referencesIn(
  search: Search,
  name: string,
  target: 'Location' | 'Schedule',
  base: string,
): string[] | undefined {
  return alternatives(search, name)?.flatMap((text) => {
    const relative = text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text;
    const parts = relative.split('/');
    if (parts.length === 1) return parts;
    return parts.length === 2 && parts[0] === target ? parts.slice(1) : [];
  });
}

/** The same, each once, where it has to be given. @throws FhirProblem 400 on too many */
export function neededReferences(...asked: Parameters<typeof referencesIn>): string[] {
  const ids = [...new Set(referencesIn(...asked))];
  if (ids.length <= mostReferences) return ids;
  throw new FhirProblem(400, 'too-costly', `${asked[1]}: ${String(mostReferences)} at most`);
}
