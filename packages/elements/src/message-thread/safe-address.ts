/** An address to link to: of the page itself or of the web. Undefined for any other, such as a script. */
export function safeAddress(address: string): string | undefined {
  // Browsers leave out control characters and spaces before they look for the scheme.
  const plain = address.replace(/[\p{Cc}\s]/gu, '');
  const scheme = /^([^/?#:]*):/.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'https' || scheme === 'http' ? address : undefined;
}
