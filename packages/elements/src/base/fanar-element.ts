import { LitElement, isServer, type PropertyValues } from 'lit';
import { keepDisplay } from './kept-display.js';
import { copyingFor, scopedRegistryOf } from './scoped-registry.js';
import { keepWritable } from './translated.js';
import { turnsAround } from './turns.js';
import { VERSION } from './version.js';

/** Marks every Fanar class, whichever copy of the package it comes from; holds its version. */
const brand = Symbol.for('fanar.version');

/**
 * The attribute of an element that a server has rendered: the language and digits that it was written
 * in, such as `en-u-nu-latn`; empty where it has no words. Tells `before-defined.css` too that there is
 * no room to keep.
 */
export const RENDERED = 'data-rendered';

/** A Fanar element class that can be defined. */
export type FanarElementClass = (new () => FanarElement) & {
  readonly tag: string;
  readonly version: string;
  readonly dependencies: readonly FanarElementClass[];
  define(registry?: CustomElementRegistry, tag?: string): void;
};

const conflicts = new Map<string, string>();

/** Elements and parts of journeys arrive one after the other: they are named together. */
const GATHERED_MS = 3000;

let gathering: ReturnType<typeof setTimeout> | undefined;

/** Named already: what arrives later meets the same tags. */
const reported = new Set<string>();

/** What every Fanar element is: a Lit element that knows its tag, its parts and its version. */
export abstract class FanarElement extends LitElement {
  /** The tag it is defined under by default. */
  static readonly tag: string;

  /** The release it belongs to. */
  static readonly version: string = VERSION;

  /** Elements used in its own template, defined along with it. */
  static readonly dependencies: readonly FanarElementClass[] = [];

  static readonly [brand]: string = VERSION;

  constructor() {
    super();
    // eslint-disable-next-line wc/no-constructor-attributes -- A server builds no element of a page.
    if (isServer) this.setAttribute(RENDERED, '');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root: unknown = isServer ? undefined : this.getRootNode();
    const isOfPage =
      root instanceof Document || (root instanceof ShadowRoot && !versionOf(root.host));
    if (isOfPage) keepDisplay(this, root);
  }

  /** Defined in a scoped registry, it draws its parts out of that one. */
  override attachShadow(init: ShadowRootInit): ShadowRoot {
    const registry = scopedRegistryOf(this);
    if (!registry) return super.attachShadow(init);
    this.renderOptions.creationScope = copyingFor(registry);
    return super.attachShadow({ ...init, customElementRegistry: registry });
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const turns = this.hasUpdated ? undefined : turnsAround(this);
    return turns ? turns.take(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    if (this.hasUpdated && this.shadowRoot) keepWritable(this.shadowRoot);
    super.update(changed);
  }

  /**
   * Defines the element and its dependencies. Never throws: a tag already taken by the same version
   * is left in silence, one taken by anything else is named in one warning.
   *
   * @param registry Default: the page's own.
   * @param tag Default: {@link FanarElement.tag}. Another tag gets a subclass, since a class can be
   *   defined once only.
   */
  static define(
    this: FanarElementClass,
    registry: CustomElementRegistry = customElements,
    tag: string = this.tag,
  ): void {
    for (const dependency of this.dependencies) dependency.define(registry);
    const present = registry.get(tag);
    if (!present) {
      registry.define(tag, tag === this.tag ? this : class extends this {});
    } else if (versionOf(present) !== this.version) {
      reportConflict(tag, versionOf(present) ?? 'not Fanar');
    }
  }
}

/** The Fanar version of a class or an element of any copy of the package; else undefined. */
export function versionOf(value: object | null | undefined): string | undefined {
  const owner = (typeof value === 'function' ? value : value?.constructor) as
    { readonly [brand]?: string } | undefined;
  return owner?.[brand];
}

function reportConflict(tag: string, present: string): void {
  if (reported.has(tag)) return;
  reported.add(tag);
  clearTimeout(gathering);
  gathering = setTimeout(warn, GATHERED_MS);
  conflicts.set(tag, present);
}

function warn(): void {
  const lines = Array.from(conflicts, ([tag, present]) => `  <${tag}>: ${present}`);
  conflicts.clear();
  console.warn(
    `Fanar ${VERSION} found these tags already defined and left them as they are:\n${lines.join('\n')}`,
  );
}
