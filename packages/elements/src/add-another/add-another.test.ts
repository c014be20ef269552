import { aTimeout, expect, fixture } from '@open-wc/testing';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import '../text-field/define.js';
import { FanarAddAnother } from './add-another.js';
import './define.js';

describeElement({
  elementClass: FanarAddAnother,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-add-another label="الملاك" item="المالك" min="0" hint="كلهم"><template></template></fanar-add-another>',
    en: '<fanar-add-another label="Owners" item="Owner" min="0" hint="All"><template></template></fanar-add-another>',
  },
  properties: {
    label: 'الشركاء',
    hint: 'كل الشركاء',
    unmarked: true,
    required: true,
    error: 'راجع الشركاء',
    item: 'الشريك',
    addLabel: 'أضف شريكًا آخر',
    min: 2,
    max: 4,
    headingLevel: 2,
    numerals: 'latn',
    name: 'partners',
  },
  tabStops: 1,
  atStart: '.add',
});

describe('<fanar-add-another>', () => {
  async function inPage(attributes = '', children = '') {
    const page = await fixture<HTMLElement>(`
      <div lang="ar" dir="rtl"><form>
        <fanar-add-another name="owners" item="المالك" ${attributes}>
          <template>
            <fanar-text-field name="name" label="الاسم" unmarked></fanar-text-field>
            <label for="share">النسبة</label><input id="share" name="share" />
          </template>
          ${children}
        </fanar-add-another>
      </form></div>`);
    const element = must(page.querySelector('fanar-add-another'), 'element');
    await settled(element);
    await aTimeout(0);
    await element.updateComplete;
    return { element, form: must(page.querySelector('form'), 'form') };
  }

  const names = (element: Element) =>
    Array.from(element.querySelectorAll('[name]'), (control) => control.getAttribute('name'));
  const titles = (element: Element) =>
    Array.from(element.shadowRoot?.querySelectorAll('.title') ?? [], ({ textContent }) =>
      withoutMarks(textContent),
    );
  const said = (element: Element) =>
    withoutMarks(element.shadowRoot?.querySelector('[role=status]')?.textContent);

  it('begins with the least number, each control at its place among the answers', async () => {
    const { element } = await inPage('min="2"');
    expect(titles(element)).to.deep.equal(['المالك ١', 'المالك ٢']);
    expect(names(element)).to.deep.equal([
      'owners/0/name',
      'owners/0/share',
      'owners/1/name',
      'owners/1/share',
    ]);
  });

  it('keeps labels and ids of each copy together and apart from the others', async () => {
    const { element } = await inPage('min="2"');
    const inputs = Array.from(element.querySelectorAll('input'));
    expect(new Set(inputs.map(({ id }) => id)).size).to.equal(2);
    for (const input of inputs) expect(input.labels).to.have.lengthOf(1);
    await expect(element).to.be.accessible();
  });

  it('belongs to the form around, with what was entered', async () => {
    const { element, form } = await inPage('min="2"');
    const fields = element.querySelectorAll('fanar-text-field');
    must(fields[1], 'second').value = 'منى';
    expect(new FormData(form).get('owners/1/name')).to.equal('منى');
  });

  it('goes to the first new question after adding', async () => {
    const { element } = await inPage();
    const added: number[] = [];
    element.addEventListener('fanar-add', ({ detail }) => added.push(detail.index));
    await element.addItem();
    expect(added).to.deep.equal([1]);
    expect(document.activeElement).to.equal(element.querySelectorAll('fanar-text-field')[1]);
  });

  it('goes to the title that moved up after removing, says so, and moves the answers up', async () => {
    const { element, form } = await inPage('min="1"');
    await element.addItem();
    await element.addItem();
    const fields = element.querySelectorAll('fanar-text-field');
    fields.forEach((field, index) => (field.value = `شخص ${String(index)}`));
    await element.removeItem(1);
    expect(titles(element)).to.deep.equal(['المالك ١', 'المالك ٢']);
    expect(deepActiveElement()?.textContent).to.contain('المالك');
    expect(withoutMarks(deepActiveElement()?.textContent)).to.equal('المالك ٢');
    expect(new FormData(form).get('owners/1/name')).to.equal('شخص 2');
    await until(
      () => said(element).includes('تمت إزالة المالك ٢؛ يتبقى اثنان'),
      () => said(element),
    );
  });

  it('goes to the button that adds after removing the last', async () => {
    const { element } = await inPage('min="0"');
    await element.addItem();
    await element.removeItem(0);
    expect(element.count).to.equal(0);
    expect(deepActiveElement()?.closest('.add') ?? deepActiveElement()).to.not.equal(null);
    const add = must(element.shadowRoot?.querySelector('.add'), 'button');
    expect(element.shadowRoot?.activeElement).to.equal(add);
  });

  it('offers no removal at the least number and no adding at the most', async () => {
    const { element } = await inPage('min="1" max="2"');
    const buttons = () =>
      Array.from(
        element.shadowRoot?.querySelectorAll('fanar-button:not([hidden])') ?? [],
        ({ textContent }) => withoutMarks(textContent),
      );
    expect(buttons()).to.deep.equal(['أضف آخر']);
    await element.addItem();
    expect(buttons()).to.deep.equal(['إزالة المالك ١', 'إزالة المالك ٢']);
    expect(withoutMarks(element.shadowRoot?.querySelector('.limit')?.textContent)).to.equal(
      'أضفت العدد المسموح به، وهو اثنان',
    );
    await element.addItem();
    expect(element.count).to.equal(2);
    await element.removeItem(0);
    await element.removeItem(0);
    expect(element.count).to.equal(1);
  });

  it('keeps what is fixed, and all of what is readonly', async () => {
    const { element } = await inPage('min="0"');
    await element.addItem();
    await element.addItem();
    const buttons = async () => {
      await element.updateComplete;
      const shown = element.shadowRoot?.querySelectorAll('fanar-button:not([hidden])');
      return Array.from(shown ?? [], ({ textContent }) => withoutMarks(textContent));
    };
    element.fixed = [0];
    expect(await buttons()).to.deep.equal(['إزالة المالك ٢', 'أضف آخر']);
    await element.removeItem(0);
    expect(element.count).to.equal(2);
    element.readonly = true;
    expect(await buttons()).to.deep.equal([]);
    await element.removeItem(1);
    await element.addItem();
    expect(element.count).to.equal(2);
    element.focus();
    expect(element.shadowRoot?.activeElement?.className).to.equal('title');
  });

  it('lets the page keep an item', async () => {
    const { element } = await inPage('min="0"');
    await element.addItem();
    element.addEventListener('fanar-before-remove', (event) => event.preventDefault());
    await element.removeItem(0);
    expect(element.count).to.equal(1);
  });

  it('takes items that are there already and numbers them with the others', async () => {
    const { element } = await inPage(
      'min="0"',
      '<div data-item><input name="owners/0/share" aria-label="النسبة" value="50" /></div>',
    );
    await element.addItem();
    expect(names(element)).to.deep.equal(['owners/0/share', 'owners/1/name', 'owners/1/share']);
  });

  it('goes back to the least number on reset, and is restored with as many as there were', async () => {
    const { element, form } = await inPage('min="1"');
    await element.addItem();
    form.reset();
    await element.updateComplete;
    expect(element.count).to.equal(1);
    element[restoreFormState]('3');
    await until(() => element.count === 3);
  });

  it('shows that one is needed, until one is there', async () => {
    const { element } = await inPage('label="الملاك" min="0" required');
    const error = () => withoutMarks(element.shadowRoot?.querySelector('.error')?.textContent);
    expect(element.reportValidity()).to.equal(false);
    await element.updateComplete;
    expect(error()).to.contain('أضف واحدًا على الأقل في «الملاك»');
    element.focus();
    expect(element.shadowRoot?.activeElement?.className).to.equal('add');
    await element.addItem();
    expect(element.validity.valid).to.equal(true);
    expect(error()).to.equal('');
    element.focus();
    expect(element.shadowRoot?.activeElement?.className).to.equal('add');
    element.max = 1;
    await element.updateComplete;
    element.focus();
    expect(element.shadowRoot?.activeElement?.className).to.equal('title');
  });

  describe('with items that the page renders', () => {
    /** A page that keeps the items itself, as a framework does. */
    async function rendered(names: readonly string[], attributes = 'min="0"') {
      const page = await fixture<HTMLElement>(
        `<form lang="ar" dir="rtl"><fanar-add-another name="owners" item="المالك" ${attributes}></fanar-add-another></form>`,
      );
      const element = must(page.querySelector('fanar-add-another'), 'element');
      const put = (name: string) => {
        const item = document.createElement('div');
        item.dataset.item = '';
        const field = document.createElement('fanar-text-field');
        Object.assign(field, { label: 'الاسم', value: name });
        item.append(field);
        element.append(item);
      };
      const place = () =>
        element.querySelectorAll('fanar-text-field').forEach((field, index) => {
          field.name = `owners/${String(index)}/name`;
        });
      names.forEach(put);
      element.addEventListener('fanar-add', () => {
        put('');
        place();
      });
      element.addEventListener('fanar-remove', ({ detail }) => {
        element.querySelectorAll('[data-item]')[detail.index]?.remove();
        place();
      });
      place();
      await settled(element);
      await until(() => element.count === names.length);
      await element.updateComplete;
      return element;
    }

    it('takes them in the order of the page and leaves their names alone', async () => {
      const element = await rendered(['منى', 'سلوى']);
      expect(titles(element)).to.deep.equal(['المالك ١', 'المالك ٢']);
      expect(names(element)).to.deep.equal(['owners/0/name', 'owners/1/name']);
      await expect(element).to.be.accessible();
    });

    it('asks for one more, and goes to its first question', async () => {
      const element = await rendered(['منى']);
      await element.addItem();
      await until(() => element.count === 2);
      const last = element.querySelectorAll('fanar-text-field')[1];
      await until(() => document.activeElement === last, 'the new question');
    });

    it('asks to have one taken away, says so, and goes to what moved up', async () => {
      const element = await rendered(['منى', 'سلوى', 'هدى']);
      const kept = element.querySelectorAll('fanar-text-field')[2];
      await element.removeItem(1);
      await until(
        () => said(element).includes('يتبقى اثنان'),
        () => said(element),
      );
      expect(withoutMarks(deepActiveElement()?.textContent)).to.equal('المالك ٢');
      expect(element.querySelectorAll('fanar-text-field')[1]).to.equal(kept);
      await element.removeItem(1);
      await until(() => element.count === 1);
      await until(() => element.shadowRoot?.activeElement?.className === 'add');
    });

    it('asks for nothing beyond the limits', async () => {
      const element = await rendered(['منى'], 'min="1" max="1"');
      await element.addItem();
      await element.removeItem(0);
      expect(element.querySelectorAll('[data-item]')).to.have.lengthOf(1);
    });
  });

  it('does nothing while it is disabled', async () => {
    const { element } = await inPage('disabled min="0"');
    await element.addItem();
    expect(element.count).to.equal(0);
  });
});
