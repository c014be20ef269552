/** What a page asked of an element that the element does not do, or cannot do well. */
export type DeveloperWarning =
  | 'caption-missing'
  | 'checked-ignored'
  | 'definition-invalid'
  | 'icon-unknown'
  | 'prefill-refused'
  | 'value-too-long'
  | 'verification-unavailable'
  | 'version-missing';

/**
 * Tells the developer on the console; the person notices nothing.
 *
 * @param words What to do instead. Each element brings its own: no page loads those of another.
 * @param about What the warning is about. Default: the element itself.
 */
export function warnDeveloper(
  { localName }: Element,
  warning: DeveloperWarning,
  words: string,
  about?: string,
): void {
  console.warn(`<${localName}>${about === undefined ? '' : ` "${about}"`} ${warning}: ${words}.`);
}
