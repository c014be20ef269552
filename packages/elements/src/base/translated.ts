/**
 * A translator of the page puts a `<font>`, which is none of ours, in place of each text. Lit would go on
 * writing to the text that is gone: its words become a text again, and what changes is seen.
 */
export function keepWritable(root: ParentNode): void {
  for (const font of root.querySelectorAll('font')) font.replaceWith(font.textContent);
}
