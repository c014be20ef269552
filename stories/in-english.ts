/**
 * A page with every text between quotes or tags that has an English twin in it.
 *
 * @param english Arabic → English.
 */
export function inEnglish(page: string, english: Readonly<Record<string, string>>): string {
  return Object.entries(english).reduce(
    (text, [ar, en]) => text.replaceAll(new RegExp(`(?<=[">]\\s*)${ar}(?=\\s*["<])`, 'g'), en),
    page,
  );
}
