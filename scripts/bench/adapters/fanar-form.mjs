/** The service form's column in the peers' harness, beside the engines that draw a form from data. */

/**
 * What the page runs, as text: it makes a service of the fields that every engine is given, and goes
 * past what the citizen needs to the questions.
 */
const mount = `
const spec = JSON.parse(document.getElementById('spec').textContent);
const say = (ar) => ({ ar });
const types = { text: 'text', textarea: 'text-area', select: 'select', radio: 'radio', checkbox: 'checkbox', date: 'date-picker', file: 'file' };
const condition = ({ field, equals, minLength }) =>
  equals != null ? { '==': [{ var: field }, equals] } : { '>=': [{ count: { var: field } }, minLength] };
const fields = spec.filter(({ type }) => type !== 'button').map(({ id, type, label, required, options, visibleIf }) => ({
  id, type: types[type], label: say(label), required: Boolean(required),
  ...(options && { options: options.map((it) => ({ value: it.value, label: say(it.label) })) }),
  ...(visibleIf && { when: condition(visibleIf) }),
}));
const form = document.createElement('fanar-service-form');
form.definition = {
  id: 'bench/form', version: 1, title: say('طلب خدمة'), summary: say('طلب'), competentAuthority: say('جهة'),
  audience: ['citizen'], fees: [], processingTime: { min: 1, max: 2, unit: 'day' }, evidence: [],
  outputs: [{ title: say('وثيقة') }], channels: ['online'], eligibility: [], appointment: 'none',
  next: [say('نراجع الطلب')], contact: { title: say('خدمة المواطنين'), phone: '15999' },
  declaration: say('أقر بصحة البيانات'), stages: [{ id: 'received', title: say('تم الاستلام'), next: say('نراجع') }],
  steps: [{ id: 'all', title: say('البيانات'), fields }],
};
app.append(form);
const drawn = new Promise((resolve) => new MutationObserver(resolve).observe(form.renderRoot, { childList: true, subtree: true }));
const start = () => form.renderRoot.querySelector('.start');
if (!start()) await drawn;
start().click();
const shown = () => Array.from(form.shadowRoot.querySelectorAll('[name]')).filter((it) => it.checkVisibility());
globalThis.__data = () => Object.fromEntries(shown().map(({ name, answer }) => [name, answer]));
`;

export default {
  name: 'fanar-form',
  title: 'Fanar service form',
  kind: 'engine',
  pkgs: ['@fanar/journeys'],
  css: ['@fanar/elements/before-defined.css'],
  base: "import '@fanar/journeys/service-form/define';",
  ready: {
    sel: 'input,textarea,select',
    min: (/** @type {readonly unknown[]} */ fields) => Math.floor(fields.length * 0.6),
  },
  mount,
  // One file, as every other engine here is: what loads later would be a hundred requests.
  esbuild: { splitting: false },
  typeInto: 'fanar-text-field input',
  gaps: {},
};
