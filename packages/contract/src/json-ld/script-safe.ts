/** What ends a script or begins a comment within it, and line ends of old scripts, as JSON writes them. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/** JSON that may stand as it is within `<script type="application/ld+json">`, whatever it says. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
