import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { errorOf, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarRating } from './rating.js';

const radios = (element: FanarRating) =>
  Array.from(element.shadowRoot?.querySelectorAll('input') ?? []);

const radio = (element: FanarRating, value: string) =>
  must(
    radios(element).find((input) => input.value === value),
    value,
  );

describeElement({
  elementClass: FanarRating,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-rating label="رأيك في الخدمة" hint="لا يظهر اسمك مع رأيك" required></fanar-rating>',
    en: '<fanar-rating label="How was it?" hint="Your name is not shown" required></fanar-rating>',
  },
  properties: {
    value: '4',
    options: [{ value: '4', label: 'حسن' }],
    naming: 'numbers',
    label: 'رأيك',
    hint: 'باختصار',
    required: true,
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع رأيك',
    numerals: 'latn',
    name: 'opinion',
  },
  tabStops: 1,
  atStart: 'legend',
  form: {
    fill: (element) => radio(element, '4').click(),
    submits: '4',
    initial: 'value="2"',
    initiallySubmits: '2',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-rating>', () => {
  async function inPage(attributes = '', inside = '', dir = 'rtl') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="${dir}">
        <fanar-rating name="opinion" label="رأيك في الخدمة" ${attributes}>${inside}</fanar-rating>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-rating'), 'field');
    await settled(field);
    return { form, field, submitted: () => new FormData(form).get('opinion') };
  }

  const root = (field: FanarRating) => must(field.shadowRoot, 'root');
  const stars = (field: FanarRating) => Array.from(root(field).querySelectorAll('.star'));
  const filled = (field: FanarRating) =>
    stars(field).map(
      (star) => getComputedStyle(must(star.querySelector('svg'), 'svg')).fill !== 'none',
    );
  const outcome = (field: FanarRating) =>
    withoutMarks(root(field).querySelector('.outcome > span')?.textContent);
  const clearButton = (field: FanarRating) =>
    root(field).querySelector<HTMLButtonElement>('[part="clear"]');
  const said = (field: FanarRating) =>
    withoutMarks(root(field).querySelector('[role="status"]')?.textContent);

  it('fills the stars up to the one chosen, and writes it out', async () => {
    const { field } = await inPage();
    expect(outcome(field)).to.equal('من «ضعيف» إلى «ممتاز»');
    radio(field, '3').click();
    await field.updateComplete;
    expect(filled(field)).to.deep.equal([true, true, true, false, false]);
    expect(outcome(field)).to.equal('جيد');
  });

  it('answers with a number', async () => {
    const { field, submitted } = await inPage('value="4"');
    expect(field.answer).to.equal(4);
    expect(submitted()).to.equal('4');
    field.value = '';
    expect(field.answer).to.equal(undefined);
  });

  for (const dir of ['rtl', 'ltr']) {
    it(`begins where lines begin (${dir})`, async () => {
      const { field } = await inPage('value="1"', '', dir);
      const [first, second] = stars(field).map((star) => star.getBoundingClientRect().left);
      expect(Number(first) > Number(second)).to.equal(dir === 'rtl');
    });
  }

  it('goes from step to step with the arrows', async () => {
    const { field, submitted } = await inPage('value="3"');
    field.focus();
    expect(deepActiveElement()).to.equal(radio(field, '3'));
    const seen = [];
    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await sendKeys({ press });
      seen.push(submitted());
    }
    expect(seen).to.deep.equal(['4', '5', '4']);
  });

  it('names its steps by numbers where it is asked to', async () => {
    const { field } = await inPage('naming="numbers" value="4"');
    const names = stars(field).map((star) => withoutMarks(star.textContent));
    expect(names).to.deep.equal(['١ من ٥', '٢ من ٥', '٣ من ٥', '٤ من ٥', '٥ من ٥']);
    expect(outcome(field)).to.equal('٤ من ٥');
    field.numerals = 'latn';
    await field.updateComplete;
    expect(outcome(field)).to.equal('4 من 5');
  });

  it('takes steps of its own', async () => {
    const { field } = await inPage(
      'value="2"',
      '<option value="1">لم أستفد</option><option value="2">استفدت</option>',
    );
    expect(stars(field)).to.have.lengthOf(2);
    expect(outcome(field)).to.equal('استفدت');
  });

  it('is cleared with a button, which hands its focus on and says so', async () => {
    const { form, field, submitted } = await inPage('value="5"');
    const seen: unknown[] = [];
    for (const type of ['input', 'change']) {
      form.addEventListener(type, () => seen.push([type, field.value, submitted()]));
    }
    const button = must(clearButton(field), 'button');
    expect(withoutMarks(button.textContent)).to.equal('امسح التقييم');
    expect(button.getBoundingClientRect().height).to.be.at.least(44);
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(deepActiveElement()).to.equal(button);
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(seen).to.deep.equal([
      ['input', '', null],
      ['change', '', null],
    ]);
    expect(radios(field).some(({ checked }) => checked)).to.equal(false);
    expect(clearButton(field)).to.equal(null);
    expect(deepActiveElement()).to.equal(radio(field, '1'));
    await until(() => said(field) === 'مُسح التقييم.');
  });

  it('has targets as large as a fingertip, side by side on a phone', async () => {
    const { form, field } = await inPage();
    form.style.inlineSize = '320px';
    const places = radios(field).map((input) => input.getBoundingClientRect());
    for (const { width, height } of places) {
      expect(width).to.be.at.least(44);
      expect(height).to.be.at.least(44);
    }
    expect(new Set(places.map(({ top }) => top)).size).to.equal(1);
  });

  it('takes a press on the star that is seen', async () => {
    const { field, submitted } = await inPage();
    const { left, top, width, height } = must(stars(field)[4], 'star').getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    expect(submitted()).to.equal('5');
    await resetMouse();
  });

  it('shows under the pointer what a press would leave', async () => {
    const { field } = await inPage('value="5"');
    const { left, top, width, height } = must(stars(field)[1], 'star').getBoundingClientRect();
    await sendMouse({
      type: 'move',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    const lit = () =>
      stars(field).map((star) => getComputedStyle(star).backgroundColor !== 'rgba(0, 0, 0, 0)');
    const canHover = matchMedia('(hover: hover)').matches;
    expect(lit()).to.deep.equal([canHover, canHover, false, false, false]);
    await resetMouse();
  });

  it('says that an answer is needed, and that one is not among the steps', async () => {
    const { field } = await inPage('required');
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal('اختر رأيك في الخدمة');
    field.value = '9';
    expect(field.problem).to.deep.equal({ code: 'choice-unknown' });
  });

  it('is read, focused and submitted while it is read-only, and not changed', async () => {
    const { form, field, submitted } = await inPage('value="4" readonly');
    const told: string[] = [];
    for (const type of ['input', 'change']) form.addEventListener(type, () => told.push(type));
    expect(root(field).querySelector('[role="radiogroup"]')?.ariaReadOnly).to.equal('true');
    expect(clearButton(field)).to.equal(null);
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    radio(field, '1').click();
    await field.updateComplete;
    expect(radio(field, '4').checked).to.equal(true);
    expect(submitted()).to.equal('4');
    expect(told).to.deep.equal([]);
  });
});
