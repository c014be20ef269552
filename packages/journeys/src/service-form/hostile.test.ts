import type { Field, ServiceDefinition } from '@fanar/contract';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ApplicationGateway } from '../testing/application-gateway.js';
import { everyField, everyType } from '../testing/every-type.js';
import { choose, control, partOf, press, tick, type, words } from '../testing/filling.js';
import { until } from '../testing/until.js';
import { licence } from '../testing/licence.js';
import './define.js';
import type { FanarServiceForm } from './service-form.js';

const MARKUP = '<img src="x" onerror="window.isTaken = true"><b>نص</b>';

const text = (ar: string) => ({ ar });
const ask = (...fields: readonly unknown[]): ServiceDefinition => ({
  ...licence,
  steps: [{ id: 'one', title: text('خطوة'), fields: fields as Field[] }],
});
const line = (id: string, more: object = {}) => ({ id, type: 'text', label: text('سطر'), ...more });

const not = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ '!': inner }), { var: 'one' });

const groups = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>(
    (inner) => ({ ...line('group'), type: 'group', item: text('بند'), fields: [inner] }),
    line('x'),
  );

const cycle: { and: unknown[] } = { and: [] };
cycle.and.push(cycle, cycle);

const see = (form: FanarServiceForm, selector: string) =>
  until(() => form.renderRoot.querySelector(selector), selector);

const title = (form: FanarServiceForm) => words(form.renderRoot.querySelector('.title'));

async function open(
  definition: ServiceDefinition | undefined,
  gateway?: ApplicationGateway,
): Promise<FanarServiceForm> {
  return fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang="ar"
      autosave="off"
      .gateway=${gateway?.whole}
      .definition=${definition}
    ></fanar-service-form>`,
  );
}

async function begin(definition: ServiceDefinition): Promise<FanarServiceForm> {
  const form = await open(definition);
  await see(form, '.start');
  await press(form, 'ابدأ الآن');
  await see(form, 'form.questions');
  return form;
}

/** To the end; what the page is handed. */
async function send(form: FanarServiceForm) {
  await press(form, 'تابع');
  await see(form, '[name=declared]');
  tick(form, 'declared');
  const submit = oneEvent(form, 'fanar-submit');
  await press(form, 'أرسل الطلب');
  const { detail } = (await submit) as HTMLElementEventMap['fanar-submit'];
  return detail.request.answers;
}

/** What stands in an element, through every shadow root. */
function allWithin(root: ParentNode): readonly Element[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => [
    element,
    ...(element.shadowRoot ? allWithin(element.shadowRoot) : []),
  ]);
}

/** The service with the same words wherever it has words of its own. */
function wordedAs<Part>(words: string, part: Part): Part {
  const word = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(word);
    if (typeof value !== 'object' || value === null) return value;
    if ('ar' in value) return { ...value, ar: words, en: words };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, word(one)]));
  };
  return word(part) as Part;
}

describe('a service form, given something hostile', function () {
  // Each opens a form anew, and some engines are slow with a million of anything.
  this.timeout(60_000);

  const thrown: string[] = [];
  const onError = (event: ErrorEvent) => thrown.push(event.message);
  const onRejection = ({ reason }: PromiseRejectionEvent) => thrown.push(String(reason));

  before(() => {
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
  });

  afterEach(() => {
    expect(thrown.splice(0)).to.deep.equal([]);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  after(() => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  });

  for (const [what, definition] of [
    ['no definition at all', 'definition'],
    ['a list', []],
    ['logic of forty levels', ask(line('one'), line('two', { when: not(40) }))],
    ['logic of ten thousand levels', ask(line('one'), line('two', { required: not(10_000) }))],
    ['logic that goes round', ask(line('one'), line('two', { when: cycle }))],
    ['ten thousand groups in groups', ask(groups(10_000))],
    ['a billion items', ask({ ...groups(1), min: 1_000_000_000 })],
    ['a type of the prototype', ask(line('one', { type: 'constructor' }))],
    ['words that are none', ask(line('one', { label: { ar: { toString: 'x' } } }))],
    ['choices that are none', ask(line('one', { type: 'radio', options: { length: 1e9 } }))],
    ['one fee that is none', { ...licence, fees: [null] }],
  ] as const) {
    it(`says in words that it is not available: ${what}`, async () => {
      const form = await open(undefined);
      const told = oneEvent(form, 'fanar-error');
      form.definition = definition as unknown as ServiceDefinition;
      const { detail } = (await told) as HTMLElementEventMap['fanar-error'];
      expect(detail.code).to.equal('definition-invalid');
      await until(
        () => title(form) === 'الخدمة غير متاحة الآن',
        () => title(form),
      );
      expect(words(form.renderRoot as unknown as Element)).to.contain('تعذر عرض هذه الخدمة');
      form.definition = licence;
      await see(form, '.start');
      await press(form, 'ابدأ الآن');
      await see(form, 'form.questions [name]');
    });
  }

  it('keeps names of the prototype as names', async () => {
    const choices = ['__proto__', 'constructor', 'toString'];
    const options = choices.map((value) => ({ value, label: text(value) }));
    const form = await begin(
      ask(
        line('constructor'),
        line('__proto__'),
        line('hasOwnProperty', { type: 'radio', options }),
        line('valueOf', { when: { '==': [{ var: 'hasOwnProperty' }, '__proto__'] } }),
        line('toString', { type: 'checkbox-group', options }),
      ),
    );
    form.prefill = JSON.parse(
      '{ "__proto__": { "value": { "x": 1 } }, "toString": { "value": "x" }, "x/__proto__/y": {} }',
    ) as NonNullable<FanarServiceForm['prefill']>;
    await see(form, '[name=toString]');
    type(form, 'constructor', 'أول');
    type(form, '__proto__', 'ثان');
    choose(form, 'hasOwnProperty', '__proto__');
    await see(form, '[name=valueOf]');
    type(form, 'valueOf', 'ثالث');
    choose(form, 'toString', 'constructor', '__proto__');
    const answers = await send(form);
    expect(Object.entries(answers).sort()).to.deep.equal([
      ['__proto__', 'ثان'],
      ['constructor', 'أول'],
      ['hasOwnProperty', '__proto__'],
      ['toString', ['__proto__', 'constructor']],
      ['valueOf', 'ثالث'],
    ]);
  });

  it('shows markup as text, wherever there are words, to the receipt', async () => {
    const fields = everyField.map((field) => ({ ...field, required: false }) as Field);
    const [step] = everyType.steps;
    const definition = wordedAs(MARKUP, { ...everyType, steps: [{ ...step, fields }] });
    const gateway = new ApplicationGateway(definition as ServiceDefinition);
    const form = await open(gateway.definition, gateway);
    const expectInert = (place: string) => {
      const all = allWithin(form.renderRoot as ShadowRoot);
      expect(
        all.filter((element) => element.matches('img, b, script')),
        place,
      ).to.deep.equal([]);
      expect(words(form.renderRoot as unknown as Element), place).to.contain(MARKUP);
      expect(window, place).not.to.have.property('isTaken');
    };
    await see(form, '.start');
    expectInert('what is needed');
    await press(form, 'ابدأ الآن');
    await see(form, '[name=trade]');
    expectInert('the questions');
    type(form, 'trade', '<img src=x onerror="isTaken=1">');
    await press(form, 'تابع');
    await see(form, '[name=declared]');
    expectInert('the review');
    tick(form, 'declared');
    await press(form, 'أرسل الطلب');
    await see(form, 'fanar-confirmation-panel');
    expectInert('the receipt');
  });

  it('is not turned around by bidi controls, nor held up by a million characters', async () => {
    const label = 'س\u202E\u2066\u2067'.repeat(3) + '\u2069'.repeat(9);
    const long = 'س '.repeat(500_000);
    const form = await begin(ask(line('one', { label: text(label), hint: text(long) })));
    await see(form, '[name=one]');
    await press(form, 'تابع');
    await until(() => control(form, 'one').matches(':state(invalid)'), 'the error');
    const error = control(form, 'one').validationMessage;
    const opened = error.match(/[\u2066-\u2068]/g)?.length;
    expect(error.match(/\u2069/g)?.length, 'all that is opened is closed').to.equal(opened);
    expect(words(partOf(form, 'one', '#hint')).length).to.equal(long.trim().length);
    type(form, 'one', 'جواب');
    expect(await send(form)).to.deep.equal({ one: 'جواب' });
  });

  it('can be answered out of ten thousand choices, listed or searched', async () => {
    const options = Array.from({ length: 10_000 }, (_, at) => ({
      value: `v${String(at)}`,
      label: text(`خيار ${String(at)}`),
    }));
    const form = await begin(
      ask(
        line('listed', { type: 'select', options }),
        line('searched', { type: 'combobox', options }),
      ),
    );
    await see(form, '[name=searched]');
    choose(form, 'listed', 'v9999');
    type(form, 'searched', 'خيار 9998');
    expect(await send(form)).to.deep.equal({ listed: 'v9999', searched: 'v9998' });
  });
});
