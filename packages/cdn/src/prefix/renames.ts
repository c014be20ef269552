import type { Names } from './names.js';

/** A node of a syntax tree as ESTree has it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Text between two places of a file that is to be another. */
export interface Rename {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a name stands, and so how it is told from others that look like it. */
type Place = 'markup' | 'styles' | 'text';

/** What a tag goes on with in a selector, and a key of storage such as `fanar-x:kept` does not. */
const PSEUDO =
  /^:(?::|not\(|is\(|where\(|has\(|defined\b|state\(|dir\(|lang\(|first|last|nth|only|focus|hover|active|empty|host|root)/;

/** Functions whose argument names an element. */
const ASKS_FOR_TAG = new Set([
  ...['querySelector', 'querySelectorAll', 'closest', 'matches', 'getElementsByTagName'],
  ...['createElement', 'whenDefined', 'get', 'define'],
]);

const TAG_KEYS = new Set(['tag', 'tagName']);

const STYLES = new Set(['css', 'unsafeCSS']);
const MARKUP = new Set(['html', 'svg']);

/** Finds our tags in code, and leaves alone what is only called alike: events, parts, properties, keys. */
export class Renames {
  readonly #prefix: string;
  readonly #names: Names;
  readonly #found: Rename[] = [];
  #code = '';

  constructor(prefix: string, names: Names) {
    this.#prefix = prefix;
    this.#names = names;
  }

  /** @param program The syntax tree of the code. */
  inScript(code: string, program: SyntaxNode): readonly Rename[] {
    this.#begin(code);
    this.#walk(program, []);
    return this.#found;
  }

  inStyleSheet(code: string): readonly Rename[] {
    this.#begin(code);
    this.#scan(0, code.length, 'styles', true);
    return this.#found;
  }

  #begin(code: string): void {
    this.#code = code;
    this.#found.length = 0;
  }

  #walk(node: SyntaxNode, above: readonly SyntaxNode[]): void {
    if (node.type === 'TemplateElement') {
      const [template, tagged] = above;
      this.#scan(node.start, node.end, placeOf(template, tagged), false);
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      this.#literal(node, above);
    }
    const around = [node, ...above.slice(0, 2)];
    for (const child of childrenOf(node)) this.#walk(child, around);
  }

  #literal(node: SyntaxNode, above: readonly SyntaxNode[]): void {
    if (node.value === 'fanar-') return this.#put(node.start + 1, 'fanar-');
    this.#scan(node.start + 1, node.end - 1, 'text', isTagPosition(node, above, this.#names));
  }

  /** @param isTag Nothing but a tag can stand there, even where an event has the same name. */
  #scan(start: number, end: number, place: Place, isTag: boolean): void {
    const text = this.#code.slice(start, end);
    for (const { 0: name, index } of text.matchAll(/fanar-[a-z0-9]+(?:-[a-z0-9]+)*/g)) {
      const before = text.slice(0, index);
      const after = text.slice(index + name.length);
      if (!this.#names.tags.has(name) || !isApart(place, before, after)) continue;
      if (place === 'text' && !isTag && this.#names.events.has(name)) continue;
      this.#put(start + index, name);
    }
  }

  #put(start: number, name: string): void {
    const text = `${this.#prefix}-${name.slice('fanar-'.length)}`;
    this.#found.push({ start, end: start + name.length, text });
  }
}

function isApart(place: Place, before: string, after: string): boolean {
  if (/^[\w-]/.test(after)) return false;
  if (place === 'markup') return /<\/?$/.test(before);
  if (/[\w.#@/-]$/.test(before)) return false;
  return place === 'styles' || !after.startsWith(':') || PSEUDO.test(after);
}

function placeOf(template: SyntaxNode | undefined, tagged: SyntaxNode | undefined): Place {
  if (tagged?.type !== 'TaggedTemplateExpression' || tagged.quasi !== template) return 'text';
  const name = nameOf(tagged.tag);
  if (MARKUP.has(name)) return 'markup';
  return STYLES.has(name) ? 'styles' : 'text';
}

/** Whether what stands there can only be a tag. */
function isTagPosition(
  node: SyntaxNode,
  [parent, beyond]: readonly SyntaxNode[],
  { tags, events }: Names,
): boolean {
  switch (parent?.type) {
    case 'PropertyDefinition':
      return TAG_KEYS.has(nameOf(parent.key));
    case 'Property':
      // A table by tags, if any of its keys can be nothing else.
      if (parent.key !== node) return TAG_KEYS.has(nameOf(parent.key));
      return keysOf(beyond).some((key) => tags.has(key) && !events.has(key));
    case 'AssignmentExpression':
      return TAG_KEYS.has(nameOf(parent.left));
    case 'CallExpression':
      return ASKS_FOR_TAG.has(nameOf(parent.callee));
    default:
      return false;
  }
}

function keysOf(object: SyntaxNode | undefined): string[] {
  const properties = object?.properties as readonly SyntaxNode[] | undefined;
  return (properties ?? []).map(({ key }) => String((key as Partial<SyntaxNode>)?.value));
}

/** The last name of `a`, `a.b` or `#c`. */
function nameOf(value: unknown): string {
  const node = value as SyntaxNode | undefined;
  if (node?.type === 'MemberExpression') return nameOf(node.property);
  const name = node?.name;
  return typeof name === 'string' ? name : '';
}

function* childrenOf(node: SyntaxNode): Generator<SyntaxNode> {
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(one)) yield one;
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
