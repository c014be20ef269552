/**
 * The scoped registry that an element's own parts are looked up in: the one it was created by.
 * @returns Nothing where it is the page's own, as it is in browsers without scoped registries.
 */
export function scopedRegistryOf(element: object): CustomElementRegistry | undefined {
  const { customElementRegistry: registry } = element as Partial<Element>;
  // Asked in this order: a server has no such property, and may have no `customElements`.
  return registry && registry !== customElements ? registry : undefined;
}

/** How a template is copied, so that the tags in it are those of a registry. */
export function copyingFor(customElementRegistry: CustomElementRegistry): {
  importNode(node: Node, deep?: boolean): Node;
} {
  return {
    importNode: (node, isDeep = false) =>
      document.importNode(node, { selfOnly: !isDeep, customElementRegistry }),
  };
}
