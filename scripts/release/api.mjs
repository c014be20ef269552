/**
 * What people write against, as one flat list, and what of it a new version breaks. Pure: of the
 * custom-elements manifest and the package.json of a package, released and new.
 *
 * Nobody can tell a new name from an old one gone: who renames something breaks it, and says so in the note.
 */

/**
 * @typedef {{ text?: string }} Type
 * @typedef {{ name?: string, kind?: string, type?: Type, default?: string, readonly?: boolean,
 *   parameters?: { name: string, type?: Type, optional?: boolean }[] }} Part
 * @typedef {{ tagName?: string, members?: Part[], attributes?: Part[], events?: Part[], slots?: Part[],
 *   cssParts?: Part[], cssProperties?: Part[], cssStates?: Part[] }} Declaration
 * @typedef {{ modules: { declarations?: Declaration[] }[] }} Elements
 * @typedef {{ name: string, exports?: Record<string, unknown>, bin?: string | Record<string, string> }} Manifest
 * @typedef {{ owner: string, what: string, name: string, type: string, default: string }} Promised
 */

/** What an element has beside methods, and whether its type may become wider without breaking anything. */
const parts = /** @type {const} */ ({
  attributes: { what: 'attribute', mayWiden: true },
  properties: { what: 'property', mayWiden: true },
  methods: { what: 'method', mayWiden: false },
  events: { what: 'event', mayWiden: false },
  slots: { what: 'slot', mayWiden: false },
  cssParts: { what: 'part', mayWiden: false },
  cssProperties: { what: 'CSS property', mayWiden: false },
  cssStates: { what: 'state', mayWiden: false },
});
/** @type {ReadonlySet<string>} */
const widening = new Set(
  Object.values(parts).flatMap(({ what, mayWiden }) => (mayWiden ? [what] : [])),
);

/**
 * Everything that the package promises, by a key of its own.
 *
 * @param {Manifest} manifest @param {Elements} [elements] of a package that has some
 * @returns {Map<string, Promised>}
 */
export function promisesOf({ name, exports = {}, bin = {} }, elements) {
  const commands = typeof bin === 'string' ? [name] : Object.keys(bin);
  const declarations = (elements?.modules ?? []).flatMap(({ declarations = [] }) => declarations);
  const promises = [
    ...Object.keys(exports).map((entry) => promised(name, 'entry', { name: entry })),
    ...commands.map((command) => promised(name, 'command', { name: command })),
    ...declarations.flatMap((declaration) => promisesOfElement(name, declaration)),
  ];
  return new Map(promises.map((one) => [`${one.owner} ${one.what} ${one.name}`, one]));
}

/** @param {string} packageName @param {Declaration} declaration @returns {Promised[]} */
function promisesOfElement(packageName, { tagName, members = [], ...lists }) {
  if (!tagName) return [];
  const owner = `<${tagName}>`;
  const all = {
    ...lists,
    properties: members.filter(({ kind }) => kind === 'field'),
    methods: members.filter(({ kind }) => kind === 'method').map(withParameters),
  };
  return [
    promised(packageName, 'element', { name: owner }),
    ...Object.entries(parts).flatMap(([list, { what }]) =>
      (all[/** @type {keyof typeof parts} */ (list)] ?? []).map((part) =>
        promised(owner, what, part),
      ),
    ),
  ];
}

/** The type of a method is what it is called with. @param {Part} method @returns {Part} */
function withParameters({ parameters = [], ...method }) {
  const texts = parameters.map(({ type, optional }) => `${optional ? '?' : ''}${type?.text ?? ''}`);
  return { ...method, type: { text: `(${texts.join(', ')})` } };
}

/** @param {string} owner @param {string} what @param {Part} part @returns {Promised} */
function promised(owner, what, { name = '', type, default: value = '', readonly = false }) {
  return {
    owner,
    what,
    name,
    type: `${readonly ? 'readonly ' : ''}${type?.text ?? ''}`,
    default: value,
  };
}

/**
 * What holds no more, each as a sentence. What is new breaks nothing, nor does an attribute or a property
 * that takes more than it took.
 *
 * @param {ReadonlyMap<string, Promised>} last @param {ReadonlyMap<string, Promised>} next
 * @returns {string[]}
 */
export function brokenPromises(last, next) {
  const goneElements = [...last.values()].filter(
    ({ owner, what, name }) => what === 'element' && !next.has(`${owner} element ${name}`),
  );
  const gone = new Set(goneElements.map(({ name }) => name));
  return [...last].flatMap(([key, before]) => {
    if (gone.has(before.owner)) return [];
    const now = next.get(key);
    return now ? changesOf(before, now) : [`${nameOf(before)} is gone.`];
  });
}

/** @param {Promised} before @param {Promised} now @returns {string[]} */
function changesOf(before, now) {
  const told = [];
  const holds = widening.has(before.what)
    ? isAsWide(before.type, now.type)
    : before.type === now.type;
  if (!holds) told.push(`${nameOf(before)} was \`${before.type}\` and is \`${now.type}\`.`);
  if (before.default !== now.default) {
    told.push(`${nameOf(before)} was ${valueOf(before)} by default and is ${valueOf(now)}.`);
  }
  return told;
}

/** @param {Promised} promised */
function nameOf({ owner, what, name }) {
  if (what === 'element') return `The element ${name} of ${owner}`;
  return `The ${what} ${name === '' ? 'without a name' : `\`${name}\``} of ${owner}`;
}

/** @param {Promised} promised */
function valueOf({ default: value }) {
  return value === '' ? 'nothing' : `\`${value}\``;
}

/** Whether each member of the one union is one of the other. @param {string} before @param {string} now */
function isAsWide(before, now) {
  const members = new Set(membersOf(now));
  return membersOf(before).every((member) => members.has(member));
}

/** Of `'a' | (b | c)[] | null`: `'a'`, `(b | c)[]`, `null`. @param {string} type @returns {string[]} */
function membersOf(type) {
  let depth = 0;
  let quote = '';
  const members = [''];
  for (const character of type) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (/['"`]/.test(character)) quote = character;
    else if (/[([{<]/.test(character)) depth += 1;
    else if (/[)\]}>]/.test(character)) depth -= 1;
    if (character === '|' && depth === 0 && quote === '') members.push('');
    else members[members.length - 1] += character;
  }
  return members.map((member) => member.trim()).filter((member) => member !== '');
}
