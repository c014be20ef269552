import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../button/define.js';
import '../checkbox/define.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import '../text-field/define.js';
import './define.js';
import { FanarForm } from './form.js';

describeElement({
  elementClass: FanarForm,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-form><form><p>بيانات المالك</p></form></fanar-form>',
    en: '<fanar-form><form><p>The owner</p></form></fanar-form>',
  },
  properties: { headingLevel: 3, numerals: 'latn' },
  slots: [''],
  tabStops: 0,
  atStart: '.body',
});

describe('<fanar-form>', () => {
  async function inPage(language: 'ar' | 'en' = 'ar') {
    const page = await fixture<HTMLElement>(`
      <div lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-form>
          <form action="about:blank">
            <p><label for="unit">وحدة المرور</label>
              <select id="unit" name="unit" required aria-describedby="unit-hint">
                <option value="">اختر</option><option value="east">الشرق</option>
              </select><span id="unit-hint">الأقرب إليك</span></p>
            <fanar-text-field name="name" label="الاسم" required></fanar-text-field>
            <p><label>البريد <input type="email" name="email" /></label></p>
            <fieldset><legend>طريقة الاستلام</legend>
              <label><input type="radio" name="way" value="post" required /> بالبريد</label>
              <label><input type="radio" name="way" value="office" /> من المكتب</label>
            </fieldset>
            <fanar-button type="submit">أرسل</fanar-button>
            <button id="save" formnovalidate>احفظ</button>
          </form>
        </fanar-form>
      </div>`);
    const element = must(page.querySelector('fanar-form'), 'fanar-form');
    const form = must(element.form, 'form');
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions += 1;
    });
    await settled(element, language);
    const find = <E extends Element>(selector: string) =>
      must(page.querySelector<E>(selector), selector);
    return { element, form, find, submissions: () => submissions };
  }

  const listed = (element: FanarForm) => {
    const summary = element.shadowRoot?.querySelector('fanar-error-summary');
    const lines = summary?.shadowRoot?.querySelectorAll('li') ?? [];
    return Array.from(lines, (line) => withoutMarks(line.textContent));
  };

  async function send(form: HTMLFormElement, element: FanarForm) {
    form.requestSubmit();
    await element.updateComplete;
    await Promise.resolve();
  }

  it('lists what is wrong with controls of both kinds in the order of the page', async () => {
    const { element, form, submissions } = await inPage();
    await send(form, element);
    expect(listed(element)).to.deep.equal([
      'اختر وحدة المرور',
      'أدخل الاسم',
      'اختر طريقة الاستلام',
    ]);
    expect(submissions()).to.equal(0);
    expect(deepActiveElement()?.className).to.equal('summary');
  });

  it('shows the error of a native control beside it and joins the two', async () => {
    const { element, form, find } = await inPage();
    await send(form, element);
    const select = find<HTMLSelectElement>('#unit');
    const [hint, error = ''] = (select.getAttribute('aria-describedby') ?? '').split(' ');
    expect(hint).to.equal('unit-hint');
    expect(find(`#${error}`).textContent).to.contain('اختر');
    expect(select.getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('takes the error away when the person edits, and no other', async () => {
    const { element, form, find } = await inPage();
    await send(form, element);
    const select = find<HTMLSelectElement>('#unit');
    select.value = 'east';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    expect(select.getAttribute('aria-describedby')).to.equal('unit-hint');
    expect(select.hasAttribute('aria-invalid')).to.equal(false);
    expect(form.querySelectorAll('fanar-field-error').length).to.equal(1);
    const other = find<HTMLInputElement>('[value=office]');
    other.checked = true;
    other.dispatchEvent(new Event('input', { bubbles: true }));
    expect(form.querySelectorAll('fanar-field-error').length).to.equal(0);
  });

  it('speaks the language of the page, not that of the browser', async () => {
    const { element, form, find } = await inPage('en');
    find<HTMLInputElement>('[name=email]').value = 'mona@';
    await send(form, element);
    expect(listed(element)[2]).to.contain('name@example.com');
    expect(listed(element)[0]).to.match(/^Choose /);
  });

  it('leaves the way to the page when nothing is wrong', async () => {
    const { element, form, find, submissions } = await inPage();
    await send(form, element);
    find<HTMLSelectElement>('#unit').value = 'east';
    find<HTMLInputElement>('[value=post]').checked = true;
    Object.assign(find('fanar-text-field'), { value: 'منى' });
    await send(form, element);
    expect(submissions()).to.equal(1);
    expect(listed(element)).to.deep.equal([]);
    expect(element.answers).to.deep.equal({ name: 'منى' });
  });

  it('sends unchecked by a button that says so', async () => {
    const { find, submissions } = await inPage();
    find<HTMLButtonElement>('#save').click();
    expect(submissions()).to.equal(1);
  });

  it('is sent by Enter in one of our fields, once', async () => {
    const { find, submissions } = await inPage();
    find<HTMLSelectElement>('#unit').value = 'east';
    find<HTMLInputElement>('[value=post]').checked = true;
    find<HTMLElement>('fanar-text-field').focus();
    await sendKeys({ type: 'منى' });
    await sendKeys({ press: 'Enter' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(submissions()).to.equal(1);
  });

  it('shows the problems of a server at controls of both kinds', async () => {
    const { element, find } = await inPage();
    element.showProblems([
      { pointer: '/name', code: 'text-too-long', params: { count: 12, limit: 10 } },
      { pointer: '/unit', code: 'choice-unknown' },
      { pointer: '/elsewhere', code: 'answer-unexpected' },
    ]);
    await element.updateComplete;
    expect(listed(element)).to.have.lengthOf(3);
    expect(listed(element)[0]).to.equal('هذه الإجابة لم تعد مطلوبة؛ راجع بياناتك');
    expect(find('#unit').getAttribute('aria-invalid')).to.equal('true');
    expect(find('fanar-text-field').matches(':state(invalid)')).to.equal(true);
  });

  it('forgets every error on reset', async () => {
    const { element, form } = await inPage();
    await send(form, element);
    form.reset();
    await element.updateComplete;
    expect(listed(element)).to.deep.equal([]);
    expect(form.querySelectorAll('fanar-field-error, [aria-invalid]').length).to.equal(0);
  });

  it('uses the title of a pattern and the words of the page', async () => {
    const { element, form } = await inPage();
    form.insertAdjacentHTML(
      'beforeend',
      '<label>المدينة <select name="city" required><option value="">اختر</option></select></label>' +
        '<label>كود <input name="code" pattern="[A-Z]+" title="اكتب حروفًا كبيرة" value="a" /></label>',
    );
    const own = document.createElement('input');
    own.setCustomValidity('راجع هذا');
    form.append(own);
    expect(element.validate()).to.equal(false);
    await element.updateComplete;
    await element.updateComplete;
    expect(listed(element)).to.include.members(['اختر المدينة', 'اكتب حروفًا كبيرة', 'راجع هذا']);
  });
});
