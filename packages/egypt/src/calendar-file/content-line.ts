/** Octets of a line, its break not counted. Source: RFC 5545, section 3.1. */
const LONGEST = 75;
const BREAK = '\r\n';

/** Lines of a calendar file as they are written: folded, each with its break. */
export function writeLines(lines: readonly string[]): string {
  return lines.map((line) => fold(line) + BREAK).join('');
}

/** Long lines go on after a break and a space. A character is never cut, as some readers need. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST) {
      folded += `${BREAK} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * Words as a value: what ends a value or a line is escaped, and what no text holds is left out.
 * Source: RFC 5545, section 3.3.11.
 */
export function escapeText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/** An address as a value, in ASCII: nothing in it can begin a line of its own. */
export function escapeUri(uri: string): string {
  return wellFormed(uri).replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/** Half a pair of code units has no octets. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
