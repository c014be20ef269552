import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { enter, innerInput, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarSearchField } from './search-field.js';

describeElement({
  elementClass: FanarSearchField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-search-field label="ابحث في الخدمات" hint="اسم الخدمة أو الجهة"></fanar-search-field>',
    en: '<fanar-search-field label="Search services" hint="A service or an authority"></fanar-search-field>',
  },
  properties: {
    value: 'رخصة',
    label: 'ابحث',
    hint: 'رقم الطلب',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: false,
    error: 'راجع البحث',
    autocomplete: 'on',
    width: 'm',
    numerals: 'latn',
    name: 'q',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => sendKeys({ type: 'رخصة قيادة' }),
    submits: 'رخصة قيادة',
    initial: 'value="بطاقة"',
    initiallySubmits: 'بطاقة',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-search-field>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-search-field name="q" label="ابحث" ${attributes}></fanar-search-field>
        <button>بحث</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-search-field'), 'field');
    await settled(field, language);
    return { form, field, submitted: () => new FormData(form).get('q') };
  }

  const clearOf = (field: FanarSearchField) =>
    field.shadowRoot?.querySelector<HTMLButtonElement>('button') ?? null;

  /** What is heard of the element, in order. */
  function eventsOf(field: FanarSearchField): string[] {
    const heard: string[] = [];
    for (const type of ['input', 'change', 'fanar-search']) {
      field.addEventListener(type, () => heard.push(`${type} ${field.value}`));
    }
    return heard;
  }

  it('asks for a keyboard that searches and leaves no trace for the next person', async () => {
    const { field } = await inPage();
    const asked = ['role', 'inputmode', 'enterkeyhint', 'autocomplete'].map((name) =>
      innerInput(field).getAttribute(name),
    );
    expect(asked).to.deep.equal(['searchbox', 'search', 'search', 'off']);
  });

  describe('on Enter', () => {
    it('asks for the search, then submits the form', async () => {
      const { form, field } = await inPage('value="رخصة"');
      const heard: string[] = [];
      form.addEventListener('fanar-search', () => heard.push('search'));
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        heard.push('submit');
      });
      field.focus();
      await sendKeys({ press: 'Enter' });
      expect(heard).to.deep.equal(['search', 'submit']);
    });

    it('tells nothing of what the person searches for', async () => {
      const field = await settled(
        await fixture<FanarSearchField>('<fanar-search-field label="ابحث"></fanar-search-field>'),
      );
      await enter(field, '29801011234567');
      field.focus();
      const asked = oneEvent(field, 'fanar-search');
      await sendKeys({ press: 'Enter' });
      const event = await asked;
      expect(event.detail).to.equal(null);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    });

    it('does nothing while an input method still composes', async () => {
      const { field } = await inPage('value="رخصة"');
      const heard = eventsOf(field);
      const init = { key: 'Enter', isComposing: true, bubbles: true, composed: true };
      innerInput(field).dispatchEvent(new KeyboardEvent('keydown', init));
      expect(heard).to.deep.equal([]);
    });
  });

  it('hands on the words alone', async () => {
    const { field, submitted } = await inPage();
    await enter(field, '  رخصة\u200F   قيادة\u202E ');
    expect(submitted()).to.equal('رخصة قيادة');
    expect(innerInput(field).value).to.equal('  رخصة\u200F   قيادة\u202E ');
  });

  it('takes the direction of what is written', async () => {
    const { field } = await inPage();
    const direction = () => getComputedStyle(innerInput(field)).direction;
    expect(direction(), 'empty').to.equal('rtl');
    await enter(field, 'passport');
    expect(direction(), 'Latin letters').to.equal('ltr');
    expect(getComputedStyle(innerInput(field)).textAlign).to.equal('end');
  });

  describe('is cleared', () => {
    it('by a button that has a name in both languages and is there while there is text', async () => {
      const names = { ar: 'مسح البحث', en: 'Clear search' };
      for (const language of ['ar', 'en'] as const) {
        const { field } = await inPage('', language);
        expect(clearOf(field), 'empty').to.equal(null);
        await enter(field, 'رخصة');
        expect(clearOf(field)?.getAttribute('aria-label')).to.equal(names[language]);
        const { width, height } = must(clearOf(field), 'button').getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
    });

    it('by the button, at the end of the box whichever way the page and the text run', async () => {
      for (const language of ['ar', 'en'] as const) {
        const { field } = await inPage('width="m"', language);
        for (const text of ['passport', 'جواز']) {
          await enter(field, text);
          const box = innerInput(field).getBoundingClientRect();
          const button = must(clearOf(field), 'button').getBoundingClientRect();
          const gap = language === 'ar' ? button.left - box.left : box.right - button.right;
          expect(gap, `${text} in ${language}`).to.be.within(-1, 1);
        }
      }
    });

    it('by the button, which tells the page and goes back to the box', async () => {
      const { field, submitted } = await inPage('value="رخصة"');
      const heard = eventsOf(field);
      must(clearOf(field), 'button').click();
      await field.updateComplete;
      expect(heard).to.deep.equal(['input ', 'change ']);
      expect(submitted()).to.equal('');
      expect(innerInput(field).value).to.equal('');
      expect(deepActiveElement()).to.equal(innerInput(field));
      expect(clearOf(field)).to.equal(null);
    });

    it('by Escape, and says so', async () => {
      const { field } = await inPage('value="رخصة"');
      const heard = eventsOf(field);
      field.focus();
      await sendKeys({ press: 'Escape' });
      expect(heard).to.deep.equal(['input ', 'change ']);
      const said = () =>
        withoutMarks(field.shadowRoot?.querySelector('[role=status]')?.textContent);
      await until(() => said() === 'تم مسح البحث', 'said');
    });

    it('by Escape before the dialog around it is closed by another', async () => {
      const dialog = await fixture<HTMLDialogElement>(
        '<dialog lang="ar"><fanar-search-field label="ابحث" value="أ"></fanar-search-field></dialog>',
      );
      dialog.showModal();
      const field = await settled(must(dialog.querySelector('fanar-search-field'), 'field'));
      field.focus();
      await sendKeys({ press: 'Escape' });
      expect([field.value, dialog.open]).to.deep.equal(['', true]);
      await sendKeys({ press: 'Escape' });
      expect(dialog.open).to.equal(false);
    });

    for (const state of ['readonly', 'disabled']) {
      it(`not while it is ${state}`, async () => {
        const { field } = await inPage(`value="رخصة" ${state}`);
        expect(clearOf(field)).to.equal(null);
        const init = { key: 'Escape', bubbles: true, composed: true };
        innerInput(field).dispatchEvent(new KeyboardEvent('keydown', init));
        expect(field.value).to.equal('رخصة');
      });
    }
  });

  it('is no question, and may be made one', async () => {
    const { field } = await inPage();
    const label = () => withoutMarks(field.shadowRoot?.querySelector('label')?.textContent);
    expect(label()).to.equal('ابحث');
    field.unmarked = false;
    await field.updateComplete;
    expect(label()).to.equal('ابحث (اختياري)');
  });
});
