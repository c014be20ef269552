import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;
type Graph = Rolldown.ChunkingContext;

/** What two pages share in a file of its own, in bytes before it is made small; less comes with the rest. */
const OWN_FILE = 8000;

/** Behind the index of a package, where it is not seen who needs what. */
const BEHIND_INDEX: Readonly<Record<string, RegExp>> = {
  answers: /contract\/src\/(logic|form|references|validate|verification|fields\/load)\.ts/,
  places: /location-card|places\/coordinates|controllers\/device-place|combobox\/search-index/,
};

const field = (elements: string, kinds: string): RegExp =>
  new RegExp(`elements/src/(${elements})/define|(fields|field-kinds)/(${kinds})\\.ts`);

/**
 * What arrives after the page, by what is asked for together. What several share comes with the first
 * of them.
 */
const LATE: Readonly<Record<string, RegExp>> = {
  http: /contract\/src\/http-call/,
  days: /src\/calendar\/(asks-for-days|day-words|parse-)|controllers\/hijri|date-picker\/calendar-b/,
  amounts: /arabic\/src\/(format-amount|amount|counted-noun|number-text|parse-number)/,
  keeping: /keeping\/kept-application|elements\/src\/(alert|details)\/define/,
  asking: field('text-field|text-area|radio-group|error-summary', 'text|email|texts|choices|kind'),
  person: field('person-name-field|national-id-field|phone-field', 'identifiers'),
  choices: field('select|checkbox-group|checkbox|switch|segmented-control', 'choices'),
  dates: field('date-field|date-picker|date-range|time-field', 'dates'),
  numbers: field('number-field|amount-field|rating', 'numbers'),
  place: field('address-field|location-field', 'address|location'),
  files: /(fields|field-kinds|service-form)\/(files|file-facts)\.ts|src\/file-upload\/define/,
  acceptance: field('consent|declaration|signature-pad', 'acceptance'),
  'case-number': field('case-number-field', 'case-number'),
  plate: field('plate-field', 'plate'),
  iban: field('iban-field', 'iban'),
  group: field('add-another', 'group|computed'),
  sending: /screens\/(review|unavailable)|service-form\.sending|verdict-words|summary-list\/define/,
  receipt:
    /receipt-part|src\/(confirmation-panel|contact-block|print-button|process-list|qr-code|tag)\/define/,
};

/**
 * Few files where a bundler by itself makes one of each module that two others share. They never
 * import each other in a circle: what a module imports is shared by at least as many as itself.
 */
export function scriptGroups(): Group[] {
  const alone = Object.entries(BEHIND_INDEX);
  const page = { tags: ['$initial' as const], includeDependenciesRecursively: false };
  const late = Object.entries(LATE);
  return [
    ...alone.map(([name, test]) => ({ ...page, name, test, priority: 101 })),
    { ...page, debugName: 'pair', name: ofTwo, minSize: OWN_FILE, priority: 100 },
    { ...page, debugName: 'page', name: ofPage, priority: 99 },
    ...late.map(([name, test], index) => ({ name, test, priority: late.length - index })),
  ];
}

function ofTwo(module: string, graph: Graph): string | null {
  const scripts = scriptsOf(module, graph);
  return scripts.length === 2 ? scripts.join('-and-') : null;
}

function ofPage(module: string, graph: Graph): string | null {
  const [script, ...others] = scriptsOf(module, graph);
  if (!script || others.length > 0) return script ? 'journey' : null;
  // What a late part needs too must not bring the whole page along; the form is there before its own.
  return script !== 'service-form' && isInLatePart(module, graph) ? `${script}-parts` : script;
}

/** The scripts of pages that do not run without a module. */
function scriptsOf(module: string, graph: Graph): readonly string[] {
  const names = usersOf(module, graph).flatMap((id) => {
    const name = /scripts\/([\w-]+)\.ts$/.exec(id)?.[1];
    const isEntry = graph.getModuleInfo(id)?.importers.some((it) => it.endsWith('.html'));
    return name && isEntry ? [name] : [];
  });
  return names.sort();
}

const isInLatePart = (module: string, graph: Graph): boolean =>
  usersOf(module, graph).some((id) => graph.getModuleInfo(id)?.dynamicImporters.length);

/** A module, and all that do not run without it. */
function usersOf(module: string, graph: Graph): readonly string[] {
  const users = new Set([module]);
  // What is added meanwhile is visited too.
  for (const id of users) {
    for (const importer of graph.getModuleInfo(id)?.importers ?? []) users.add(importer);
  }
  return Array.from(users);
}
