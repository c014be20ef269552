import { html, type TemplateResult } from 'lit';

const known = new Map<string, TemplateStringsArray>();

/**
 * A template out of markup that is no template of Lit, such as a file. Trusted as it stands: nothing in
 * it is escaped. What was read is kept, so values do not belong in it; `html` of Lit takes those.
 */
export function markup(text: string): TemplateResult {
  let strings = known.get(text);
  if (!strings) {
    strings = Object.assign([text], { raw: [text] });
    known.set(text, strings);
  }
  return html(strings);
}
