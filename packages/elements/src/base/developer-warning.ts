/** What a page asked of an element that the element does not do, or cannot do well. */
export type DeveloperWarning = 'checked-ignored' | 'version-missing';

const WORDS: Readonly<Record<DeveloperWarning, string>> = {
  'checked-ignored': 'the person ticks it, never the page: "checked" is ignored',
  'version-missing': 'set "version", so that the answer says which wording was accepted',
};

/** Tells the developer on the console; the person notices nothing. */
export function warnDeveloper({ localName }: Element, warning: DeveloperWarning): void {
  console.warn(`<${localName}> ${warning}: ${WORDS[warning]}.`);
}
