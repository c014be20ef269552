/**
 * Whether server markup is HTML as the standard has it. Elements of ours have tags of their own, and any
 * content: what a page may put in which slot is said where each is documented.
 */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard'], elements: ['html5'] }),
);

/** @param {string} html @returns {Promise<string[]>} what is wrong, with its place; none where it is valid */
export async function faultsOf(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
