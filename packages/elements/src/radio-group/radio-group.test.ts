import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { errorOf } from '../testing/typing.js';
import './define.js';
import { FanarRadioGroup } from './radio-group.js';

const radios = (element: FanarRadioGroup) =>
  Array.from(element.shadowRoot?.querySelectorAll('input') ?? []);

const radio = (element: FanarRadioGroup, value: string) =>
  must(
    radios(element).find((input) => input.value === value),
    value,
  );

const OPTIONS = `<option value="home" data-hint="خلال ٣ أيام">التسليم بالمنزل</option>
  <option value="office">من وحدة المرور</option>
  <option value="post">مكتب البريد</option>`;

describeElement({
  elementClass: FanarRadioGroup,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-radio-group label="الاستلام" hint="اختر واحدًا" required>${OPTIONS}</fanar-radio-group>`,
    en: `<fanar-radio-group label="Delivery" hint="Choose one" required>${OPTIONS}</fanar-radio-group>`,
  },
  properties: {
    value: 'office',
    options: [{ value: 'office', label: 'المكتب' }],
    label: 'طريقة الاستلام',
    hint: 'واحدة',
    disabled: true,
    readonly: true,
    appearance: 'cards',
    unmarked: true,
    error: 'اختر طريقة أخرى',
    numerals: 'latn',
    name: 'delivery',
  },
  tabStops: 1,
  atStart: 'legend',
  drawsChildren: true,
  form: {
    fill: (element) => radio(element, 'home').click(),
    submits: 'home',
    initial: 'value="office"',
    initiallySubmits: 'office',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-radio-group>', () => {
  async function inPage(attributes = '', options = OPTIONS) {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-radio-group name="delivery" label="طريقة الاستلام" ${attributes}>${options}</fanar-radio-group>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-radio-group'), 'field');
    await settled(field);
    return { form, field, submitted: () => new FormData(form).get('delivery') };
  }

  const group = (field: FanarRadioGroup) =>
    must(field.shadowRoot?.querySelector('[role="radiogroup"]'), 'group');

  describe('goes from answer to answer with the arrows', () => {
    it('down and up', async () => {
      const { field, submitted } = await inPage('value="home"');
      field.focus();
      const seen = [];
      for (const press of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
        await sendKeys({ press });
        seen.push(submitted());
      }
      expect(seen).to.deep.equal(['office', 'post', 'office']);
    });

    it('and tells the page each time', async () => {
      const { form, field, submitted } = await inPage('value="home"');
      const seen: unknown[] = [];
      for (const type of ['input', 'change']) {
        form.addEventListener(type, () => seen.push([type, field.value, submitted()]));
      }
      field.focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(seen).to.deep.equal([
        ['input', 'office', 'office'],
        ['change', 'office', 'office'],
      ]);
    });
  });

  it('is entered at the answer chosen', async () => {
    const { field } = await inPage('value="post"');
    field.focus();
    expect(deepActiveElement()).to.equal(radio(field, 'post'));
  });

  it('chooses with a press on the words', async () => {
    const { field, submitted } = await inPage();
    radio(field, 'office').closest('label')?.querySelector('span')?.click();
    expect(submitted()).to.equal('office');
  });

  it('follows children that come, change and go', async () => {
    const { field } = await inPage('', '');
    expect(radios(field)).to.have.lengthOf(0);
    field.innerHTML = OPTIONS;
    await Promise.resolve();
    await field.updateComplete;
    expect(radios(field)).to.have.lengthOf(3);
    const first = must(field.querySelector('option'), 'option');
    first.textContent = 'إلى بيتك';
    first.dataset.hint = 'غدًا';
    field.lastElementChild?.remove();
    await Promise.resolve();
    await field.updateComplete;
    expect(radios(field)).to.have.lengthOf(2);
    expect(field.shadowRoot?.querySelector('.choice')?.textContent)
      .to.contain('إلى بيتك')
      .and.contain('غدًا');
  });

  it('takes its options from the property, before or after its value', async () => {
    const { field } = await inPage('', '');
    field.value = 'b';
    field.options = [
      { value: 'a', label: 'أ' },
      { value: 'b', label: 'ب', hint: 'شرح', disabled: true },
    ];
    await field.updateComplete;
    expect(radio(field, 'b').checked).to.equal(true);
    expect(radio(field, 'b').disabled).to.equal(true);
    expect(radio(field, 'a').disabled).to.equal(false);
  });

  it('starts from a child marked as selected and goes back to it', async () => {
    const { form, field, submitted } = await inPage(
      '',
      '<option value="a">أ</option><option value="b" selected>ب</option>',
    );
    expect(submitted()).to.equal('b');
    radio(field, 'a').click();
    expect(submitted()).to.equal('a');
    form.reset();
    await field.updateComplete;
    expect(radio(field, 'b').checked).to.equal(true);
  });

  it('shows what a listener puts in place of the choice', async () => {
    const { field } = await inPage('value="home"');
    field.addEventListener('change', () => (field.value = 'home'));
    radio(field, 'office').click();
    await field.updateComplete;
    expect(radio(field, 'home').checked).to.equal(true);
  });

  it('is read, focused and submitted while it is read-only, and not changed', async () => {
    const { form, field, submitted } = await inPage('value="office" readonly');
    const told: string[] = [];
    for (const type of ['input', 'change']) form.addEventListener(type, () => told.push(type));
    expect(group(field).getAttribute('aria-readonly')).to.equal('true');
    field.focus();
    expect(deepActiveElement()).to.equal(radio(field, 'office'));
    await sendKeys({ press: 'ArrowDown' });
    expect(radio(field, 'office').checked, 'after an arrow').to.equal(true);
    await sendKeys({ type: ' ' });
    radio(field, 'home').click();
    await field.updateComplete;
    expect(radio(field, 'office').checked).to.equal(true);
    expect(submitted()).to.equal('office');
    expect(told).to.deep.equal([]);
  });

  describe('as cards', () => {
    const cards = (field: FanarRadioGroup) =>
      Array.from(must(field.shadowRoot, 'root').querySelectorAll<HTMLElement>('.choice'));

    it('is pressed anywhere on a card, its hint included', async () => {
      const { field, submitted } = await inPage('appearance="cards"');
      const hint = must(field.shadowRoot?.querySelector('.choice-hint'), 'hint');
      const { left, top, width, height } = hint.getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(left + width / 2), Math.round(top + height / 2)],
      });
      expect(submitted(), 'the hint').to.equal('home');
      const corner = must(cards(field)[1], 'card').getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(corner.left + 6), Math.round(corner.bottom - 6)],
      });
      expect(submitted(), 'the far corner').to.equal('office');
      await resetMouse();
    });

    it('tells the card chosen by more than colour', async () => {
      const { field } = await inPage('appearance="cards" value="home"');
      const [chosen, other] = cards(field).map((card) => getComputedStyle(card).boxShadow);
      expect(chosen).to.contain('inset');
      expect(other).to.equal('none');
      const mark = getComputedStyle(radio(field, 'home'), '::before').visibility;
      expect(mark).to.equal('visible');
    });

    it('stands beside each other where there is room, and one under the other on a phone', async () => {
      const { form, field } = await inPage('appearance="cards"');
      const tops = () => new Set(cards(field).map((card) => card.getBoundingClientRect().top)).size;
      form.style.inlineSize = '60rem';
      expect(tops()).to.equal(1);
      const [first, second] = cards(field).map((card) => card.getBoundingClientRect().left);
      expect(first, 'the first is at the right').to.be.greaterThan(Number(second));
      form.style.inlineSize = '20rem';
      expect(tops()).to.equal(3);
    });
  });

  it('puts two short answers beside each other, and wraps when letters grow', async () => {
    const { form, field } = await inPage(
      'appearance="inline"',
      '<option value="yes">نعم</option><option value="no">لا</option>',
    );
    const tops = () => radios(field).map((input) => input.getBoundingClientRect().top);
    expect(new Set(tops()).size, 'beside').to.equal(1);
    // 1280 pixels at 400 %.
    form.style.inlineSize = '320px';
    expect(field.scrollWidth).to.be.at.most(field.clientWidth);
    form.style.inlineSize = '8rem';
    expect(new Set(tops()).size, 'under').to.equal(2);
  });

  it('says that a value is not among the answers, and ticks none', async () => {
    const { field } = await inPage('value="drone"');
    expect(field.problem).to.deep.equal({ code: 'choice-unknown' });
    expect(radios(field).some(({ checked }) => checked)).to.equal(false);
  });

  it('says on the group that an answer is needed and that it is wrong', async () => {
    const { field } = await inPage('required');
    expect(group(field).getAttribute('aria-labelledby')).to.equal('legend');
    expect(field.shadowRoot?.querySelector('#legend')?.textContent).to.equal('طريقة الاستلام');
    expect(group(field).getAttribute('aria-required')).to.equal('true');
    expect(group(field).hasAttribute('aria-invalid')).to.equal(false);
    field.reportValidity();
    await field.updateComplete;
    expect(group(field).getAttribute('aria-invalid')).to.equal('true');
    expect(group(field).getAttribute('aria-describedby')).to.equal('error');
    expect(errorOf(field)).to.equal('اختر طريقة الاستلام');
    expect(radios(field).some((input) => input.hasAttribute('aria-invalid'))).to.equal(false);
    radio(field, 'home').click();
    await field.updateComplete;
    expect(group(field).hasAttribute('aria-invalid')).to.equal(false);
  });
});
