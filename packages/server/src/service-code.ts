/** The id of a service where a slash would end the segment of an address: `traffic_renew-licence`. */
export function codeOf(id: string): string {
  return id.replace('/', '_');
}

/** The id that such a code stands for. Ids have no underscores of their own. */
export function idOfCode(code: string): string {
  return code.replace('_', '/');
}
