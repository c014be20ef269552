/** Fanar's column in the peers' harness, which copies this file beside the adapters of the others. */
import { N } from './native.mjs';

/**
 * @typedef {{ value: string, label: string }} Option
 * @typedef {{ id: string, type: string, label: string, required?: boolean, options?: Option[] }} Field
 */

const part = (/** @type {string} */ name) => `import '@fanar/elements/${name}/define';`;

const control = (/** @type {string} */ name) => (/** @type {Field} */ field) => {
  const { id, label, required, options = [] } = field;
  const choices = options.map((it) => `<option value="${it.value}">${it.label}</option>`).join('');
  return `<fanar-${name} class="fld" name="${id}" data-f="${id}" label="${label}"${
    required ? ' required' : ''
  }>${choices}</fanar-${name}>`;
};

export default {
  name: 'fanar',
  title: 'Fanar',
  kind: 'elements',
  pkgs: ['@fanar/elements'],
  css: ['@fanar/elements/before-defined.css'],
  parts: {
    text: part('text-field'),
    textarea: part('text-area'),
    select: part('select'),
    radio: part('radio-group'),
    checkbox: part('checkbox'),
    date: part('date-picker'),
    file: part('file-upload'),
    button: part('button'),
  },
  field: {
    ...N,
    text: control('text-field'),
    textarea: control('text-area'),
    select: control('select'),
    radio: control('radio-group'),
    checkbox: control('checkbox'),
    date: control('date-picker'),
    file: control('file-upload'),
    button: (/** @type {Field} */ { id, label }) =>
      `<fanar-button type="submit" data-f="${id}">${label}</fanar-button>`,
  },
  datepicker: { open: (/** @type {{ show(): void }} */ picker) => picker.show() },
  calendar: {
    imports: part('calendar'),
    html: '<fanar-calendar label="تاريخ الموعد"></fanar-calendar>',
    next: (/** @type {{ showNextMonth(): void }} */ calendar) => calendar.showNextMonth(),
  },
  gaps: {},
};
