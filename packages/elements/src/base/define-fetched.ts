import { versionOf, type FanarElementClass } from './fanar-element.js';
import { scopedRegistryOf } from './scoped-registry.js';

/** The elements that a module holds. */
export function elementsIn(module: object): FanarElementClass[] {
  return Object.values(module as Readonly<Record<string, unknown>>).filter(
    (value): value is FanarElementClass =>
      typeof value === 'function' && versionOf(value) !== undefined && Object.hasOwn(value, 'tag'),
  );
}

/** Defines elements that a host fetches late, where the tags of its own template are looked up. */
export async function defineFetched(
  host: object,
  modules: readonly Promise<object>[],
): Promise<void> {
  const registry = scopedRegistryOf(host);
  for (const module of await Promise.all(modules)) {
    for (const element of elementsIn(module)) element.define(registry);
  }
}
