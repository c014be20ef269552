const LRI = '\u2066';
const FSI = '\u2068';
const PDI = '\u2069';
const ISOLATE_CONTROL = /[\u2066-\u2069]/;
/** What stands between characters of bidi class B, each of which ends every isolate that is open. */
const PARAGRAPH = /[^\n\r\u001C-\u001E\u0085\u2029]+/g;

/**
 * Wraps a text in FSI … PDI: it takes its direction from its own first strong letter and cannot
 * reorder its neighbours. For plain strings (messages, `aria-label`, `title`); in templates use
 * `<bdi>`. Stray isolate controls inside are dropped, so the text cannot escape. Every line of a text
 * is wrapped for itself, since its end closes whatever is open. Empty stays empty.
 * Source: Unicode Standard Annex #9.
 */
export function isolate(text: string): string {
  return wrap(FSI, text);
}

/**
 * Wraps a text in LRI … PDI: always left to right. For identifiers: national ID, phone, e-mail,
 * reference. Otherwise as {@link isolate}.
 */
export function isolateLtr(text: string): string {
  return wrap(LRI, text);
}

/** Removes every bidi control: U+061C, 200E, 200F, 202A–202E, 2066–2069. */
export function stripBidiControls(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '');
}

/** Drops the isolate controls that have no partner in their own paragraph. */
export function dropStrayIsolates(text: string): string {
  return text.replace(PARAGRAPH, balanced);
}

function wrap(initiator: string, text: string): string {
  return text.replace(PARAGRAPH, (line) => initiator + balanced(line) + PDI);
}

function balanced(paragraph: string): string {
  if (!ISOLATE_CONTROL.test(paragraph)) return paragraph;
  const units = paragraph.split('');
  const open: number[] = [];
  units.forEach((unit, index) => {
    if (unit === PDI) {
      if (open.pop() === undefined) units[index] = '';
    } else if (ISOLATE_CONTROL.test(unit)) open.push(index);
  });
  for (const index of open) units[index] = '';
  return units.join('');
}
