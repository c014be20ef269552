import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../button/define.js';
import '../controllers/character-count.js';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { seenOrder, type } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarTextField } from './text-field.js';

describeElement({
  elementClass: FanarTextField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-text-field label="الاسم" hint="كما في البطاقة"></fanar-text-field>',
    en: '<fanar-text-field label="Name" hint="As on the card"></fanar-text-field>',
  },
  properties: {
    value: 'منى',
    label: 'اللقب',
    hint: 'اسم العائلة',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: true,
    error: 'راجع الاسم',
    type: 'email',
    maxLength: 20,
    autocomplete: 'name',
    numerals: 'latn',
    name: 'surname',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => sendKeys({ type: 'منى أحمد' }),
    submits: 'منى أحمد',
    initial: 'value="سارة"',
    initiallySubmits: 'سارة',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('fanar-text-field', () => {
  const inputOf = (element: FanarTextField) =>
    must(element.shadowRoot?.querySelector('input'), 'input');

  /** What counts is fetched where there is a limit. */
  async function countIn(field: FanarTextField) {
    await until(() => field.shadowRoot?.querySelector('#count'), 'the count');
    return () => must(field.shadowRoot?.querySelector('#count'), 'count').textContent;
  }

  async function inArabic(template: ReturnType<typeof html>) {
    const page = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl">${template}</div>`);
    return must(page.querySelector('fanar-text-field'), 'field');
  }

  it('keeps the direction of the page until a letter says otherwise', async () => {
    const field = await inArabic(html`<fanar-text-field label="العنوان"></fanar-text-field>`);
    const direction = () => getComputedStyle(inputOf(field)).direction;
    expect(direction(), 'empty').to.equal('rtl');
    field.value = '٢٣ ';
    await field.updateComplete;
    expect(direction(), 'digits alone').to.equal('rtl');
    field.value = '23 July Street';
    await field.updateComplete;
    expect(direction(), 'a Latin letter').to.equal('ltr');
  });

  it('writes an email left to right at the side the page reads from', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="البريد الإلكتروني" type="email"></fanar-text-field>`,
    );
    const { direction, textAlign } = getComputedStyle(inputOf(field));
    expect(direction).to.equal('ltr');
    expect(textAlign).to.equal('end');
    expect(inputOf(field).inputMode).to.equal('email');
  });

  it('keeps digits in view as typed and hands on ASCII ones', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="رقم الدور" type="numeric"></fanar-text-field>`,
    );
    field.focus();
    await sendKeys({ type: '٢٠٢٦' });
    expect(inputOf(field).value).to.equal('٢٠٢٦');
    expect(field.value).to.equal('2026');
    expect(field.answer).to.equal('2026');
  });

  it('keeps a code in the order it is written in, whatever digits it has', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="رقم الطلب" type="code"></fanar-text-field>`,
    );
    field.focus();
    await type('AP-٧-٩Q');
    expect(inputOf(field).value).to.equal('AP-٧-٩Q');
    expect(seenOrder(inputOf(field))).to.equal('AP-٧-٩Q');
    expect(getComputedStyle(inputOf(field)).textAlign).to.equal('end');
    expect(field.value).to.equal('AP-7-9Q');
  });

  it('tells what is wrong with an email, on demand', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="البريد" type="email" value="mona@"></fanar-text-field>`,
    );
    expect(field.problem).to.deep.equal({ code: 'email-format' });
    expect(field.validity.badInput).to.equal(true);
    field.value = 'mona@example.com';
    expect(field.problem).to.equal(null);
    // What the server would refuse is not let pass here.
    for (const refused of ['منى@example.com', 'mona@example..com', `${'a'.repeat(250)}@b.eg`]) {
      field.value = refused;
      expect(field.problem, refused).to.deep.equal({ code: 'email-format' });
    }
  });

  it('counts letters as a reader does, tells of too many and cuts nothing', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="ملاحظات" maxlength="4" value="مُحَمَّد"></fanar-text-field>`,
    );
    const count = await countIn(field);
    expect(field.problem).to.equal(null);
    expect(count()).to.equal('لم يتبقَّ أي حرف');
    field.value = 'محمود أحمد سعد';
    await field.updateComplete;
    expect(field.value).to.equal('محمود أحمد سعد');
    expect(count()).to.contain('١٠').and.contain('أحرف');
    expect(field.validity.tooLong).to.equal(true);
    expect(inputOf(field).getAttribute('aria-describedby')).to.equal('count');
  });

  it('tells of too few letters, where there are any', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="ملاحظات" minlength="4" value="مُحَمَّ"></fanar-text-field>`,
    );
    await until(() => field.problem?.code === 'text-too-short', 'what counts');
    expect(field.validity.tooShort).to.equal(true);
    field.value = 'مُحَمَّد';
    expect(field.problem).to.equal(null);
    field.value = '';
    expect(field.problem).to.equal(null);
  });

  it('says the count aloud after a pause', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="ملاحظات" maxlength="9"></fanar-text-field>`,
    );
    field.focus();
    await sendKeys({ type: 'شكر' });
    const said = () => field.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
    expect(said(), 'while typing').to.equal('');
    await until(() => said().includes('يتبقى'), 'the count to be said');
  });

  it('passes autocomplete on and takes the words of the host', async () => {
    const field = await inArabic(
      html`<fanar-text-field
        label="الاسم"
        autocomplete="name"
        required
        .messages=${{ 'errors:value-missing': 'اكتب {{label}} من فضلك' }}
      ></fanar-text-field>`,
    );
    expect(inputOf(field).autocomplete).to.equal('name');
    expect(field.validationMessage).to.equal('اكتب \u2068الاسم\u2069 من فضلك');
  });

  it('takes the numerals of the nearest wish around it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl" numerals="latn">
        <fanar-text-field label="ملاحظات" maxlength="20"></fanar-text-field>
      </div>`,
    );
    const field = await settled(must(page.querySelector('fanar-text-field'), 'field'));
    const count = await countIn(field);
    expect(count()).to.contain('20');
    field.numerals = 'arab';
    await field.updateComplete;
    expect(count()).to.contain('٢٠');
  });

  it('looks at a shown error again when the person is done editing, not before', async () => {
    const field = await inArabic(
      html`<fanar-text-field label="البريد" type="email" required></fanar-text-field>`,
    );
    const shown = () => field.shadowRoot?.querySelector('#error')?.textContent ?? '';
    field.reportValidity();
    await field.updateComplete;
    expect(shown()).to.contain('أدخل');
    field.focus();
    await sendKeys({ type: 'mona' });
    expect(shown(), 'while typing').to.not.contain('صحيحًا');
    inputOf(field).blur();
    await field.updateComplete;
    expect(shown(), 'another problem').to.contain('صحيحًا');
    field.focus();
    inputOf(field).select();
    await sendKeys({ type: 'mona@example.com' });
    inputOf(field).blur();
    await field.updateComplete;
    expect(shown(), 'no problem').to.equal('');
  });

  it('lets Enter press a fanar-button, and not a disabled one', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form lang="ar">
        <fanar-text-field label="الاسم" unmarked></fanar-text-field>
        <fanar-button type="submit">تابع</fanar-button>
      </form>`,
    );
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions += 1;
    });
    must(form.querySelector('fanar-text-field'), 'field').focus();
    await sendKeys({ press: 'Enter' });
    expect(submissions).to.equal(1);
    must(form.querySelector('fanar-button'), 'button').disabled = true;
    await sendKeys({ press: 'Enter' });
    expect(submissions).to.equal(1);
  });
});
