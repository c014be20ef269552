/** What would end the block, or begin a comment in which its end is not seen. */
const UNSAFE = /</g;

/**
 * What the server knew, for the scripts of the page: a block of JSON that the policy lets through, as it
 * is no script. `readDataBlock` of `@fanar/ssr/client` reads it.
 *
 * @param id Of the block: letters, digits and hyphens.
 * @throws {TypeError} on another id
 */
export function dataBlock(id: string, data: unknown): string {
  if (!/^[\w-]+$/.test(id)) throw new TypeError(`“${id}” is no id of a data block.`);
  const json = JSON.stringify(data).replace(UNSAFE, '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}
