/** What `npm run size` measures, each with its budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/**
 * Of a page: modules to import, or stylesheets, or a file as it was built, by their paths in the repository.
 * @typedef {{ budget: number } & (
 *   | { code: string, without?: string[], beside?: string, including?: readonly string[] }
 *   | { styles: readonly string[] }
 *   | { built: string }
 * )} Entry
 */

/** @param {string} module @param {number} budget gzip, in kB @returns {Entry} */
const element = (module, budget) => ({ code: `import '${module}/define';`, budget });

const beside = "import '@fanar/elements/text-field/define';";
/** What each control adds to a page that has a text field already, in kB of gzip. */
const added = {
  'add-another': 5,
  'address-field': 5.875,
  'amount-field': 3.25,
  button: 1.75,
  calendar: 7.0625,
  'case-number-field': 6.875,
  checkbox: 1.25,
  'checkbox-group': 2.375,
  combobox: 5.125,
  consent: 2.5,
  'date-field': 4.125,
  'date-picker': 6.75,
  'date-range': 7.875,
  declaration: 1.875,
  fieldset: 0.5,
  'file-upload': 4.5,
  form: 3.6875,
  'iban-field': 1.5,
  'location-field': 5.75,
  'national-id-field': 4.625,
  'number-field': 3.625,
  'one-time-code': 3,
  'person-name-field': 1.75,
  'phone-field': 2.125,
  'plate-field': 2.75,
  'radio-group': 2.125,
  rating: 2.375,
  'search-field': 1.25,
  select: 1.625,
  'signature-pad': 2.625,
  switch: 1.5,
  'text-area': 0.625,
  'time-field': 3.625,
};
/** What a page that shows something is made of. */
const shown = ['button', 'alert', 'card', 'tag', 'tabs', 'tab-panel', 'dialog'];
/** The files of a plain script tag. */
const scriptTag = `packages/cdn/bundle/${
  JSON.parse(readFileSync(join(root, 'packages/cdn/package.json'), 'utf8')).version
}`;
/** What every page may have: tokens, what stands before scripts arrive, text and columns. */
const baseStyles = [
  'packages/tokens/dist/tokens.css',
  'packages/elements/src/styles/before-defined.css',
  'packages/elements/dist/light.css',
  'packages/elements/src/styles/prose.css',
];
/** The ten fields that every form library is measured by, the picker with its calendar. */
const tenFields = ['text-area', 'select', 'radio-group', 'checkbox', 'date-picker', 'file-upload'];

/**
 * What the first step of `traffic/renew-vehicle-licence` asks with and judges by, beside the form itself;
 * `first-step.test.ts` of the service form holds the list to what a browser loads.
 * @type {readonly string[]}
 */
const firstStep = JSON.parse(
  readFileSync(join(root, 'packages/journeys/src/testing/first-step.json'), 'utf8'),
);

/**
 * Entry → what a page would write, and the gzip budget in kB. Beaten by far? Then tighten it.
 *
 * @type {Record<string, Entry>}
 */
export const entries = {
  button: element('@fanar/elements/button', 9.75),
  'text-field': element('@fanar/elements/text-field', 14.1875),
  'service-form': element('@fanar/journeys/service-form', 47.4375),
  'first step': { ...element('@fanar/journeys/service-form', 61.1875), including: firstStep },
  'service-page': element('@fanar/journeys/service-page', 30.875),
  'appointment-picker': element('@fanar/journeys/appointment-picker', 46.4375),
  appointment: element('@fanar/journeys/appointment', 46.4375),
  'wait-list': element('@fanar/journeys/wait-list', 51.5625),
  'facility-finder': element('@fanar/journeys/facility-finder', 39.1875),
  'queue-ticket': element('@fanar/journeys/queue-ticket', 34.5),
  'queue-board': element('@fanar/journeys/queue-board', 22.4375),
  'check-in': element('@fanar/journeys/check-in', 31),
  'service-directory': element('@fanar/journeys/service-directory', 27.5),
  'service-performance': element('@fanar/journeys/service-performance', 31.125),
  coverage: element('@fanar/journeys/coverage', 20.4375),
  'service-feedback': element('@fanar/journeys/service-feedback', 24.9375),
  'status-tracker': element('@fanar/journeys/status-tracker', 47.9375),
  arabic: { code: "export * from '@fanar/arabic';", budget: 5.3125 },
  hijri: { code: "export * from '@fanar/egypt/hijri';", budget: 1.75 },
  'calendar-file': { code: "export * from '@fanar/egypt/calendar-file';", budget: 2 },
  egypt: { code: "export * from '@fanar/egypt';", without: ['@fanar/arabic'], budget: 7.3125 },
  '+i18next': { code: "export * from '@fanar/elements/i18next';", beside, budget: 0.75 },
  'ten-field form': {
    code: [
      beside,
      ...[...tenFields, 'button'].map((name) => `import '@fanar/elements/${name}/define';`),
    ].join(''),
    budget: 29.4375,
  },
  'page of content': {
    code: shown.map((name) => `import '@fanar/elements/${name}/define';`).join(''),
    budget: 18,
  },
  'fanar.js': { built: `${scriptTag}/fanar.js`, budget: 2 },
  'fanar.css': { built: `${scriptTag}/fanar.css`, budget: 7.125 },
  'base styles': { styles: baseStyles, budget: 8.125 },
  ...Object.fromEntries(
    Object.entries(added).map(([name, budget]) => [
      `+${name}`,
      { ...element(`@fanar/elements/${name}`, budget), beside },
    ]),
  ),
  'national-id': { code: "export { parseNationalId } from '@fanar/egypt';", budget: 1.5 },
};

/**
 * What one element may weigh alone, in bytes of gzip: as it is budgeted, or at most as a text field and what
 * it adds to one. Undefined for an element without a budget.
 *
 * @param {string} name as `button`
 */
export function budgetOf(name) {
  const own = entries[name]?.budget;
  const beyond = entries[`+${name}`]?.budget;
  const field = /** @type {Entry} */ (entries['text-field']).budget;
  const kilobytes = own ?? (beyond === undefined ? undefined : field + beyond);
  return kilobytes === undefined ? undefined : kilobytes * 1024;
}
