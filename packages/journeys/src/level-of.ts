/** Level of a heading, 1 to 6, of what the page asks for. Default: 2. */
export function levelOf(wanted: number): number {
  return Math.min(Math.max(Math.trunc(wanted) || 2, 1), 6);
}
