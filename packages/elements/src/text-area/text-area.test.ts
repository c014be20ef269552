import { aTimeout, expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { characterCountMessages } from '../controllers/character-count.js';
import { addMessages } from '../i18n/late-messages.js';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { enter, errorOf, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarTextArea } from './text-area.js';

/** What counts is fetched where there is a limit: here already, so that only its turn is awaited. */
async function counterReady(field: FanarTextArea) {
  await addMessages(characterCountMessages, field.locale.language);
  await aTimeout(0);
  await field.updateComplete;
}

describeElement({
  elementClass: FanarTextArea,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-text-area label="تفاصيل الشكوى" hint="اذكر ما حدث ومتى"></fanar-text-area>',
    en: '<fanar-text-area label="Your complaint" hint="Say what happened and when"></fanar-text-area>',
  },
  properties: {
    value: 'سطر\nوسطر',
    label: 'ملاحظات',
    hint: 'إن وجدت',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: true,
    error: 'راجع النص',
    rows: 8,
    autogrow: true,
    maxLength: 500,
    autocomplete: 'street-address',
    width: 'full',
    numerals: 'latn',
    name: 'complaint',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => sendKeys({ type: 'تأخر الرد' }),
    submits: 'تأخر الرد',
    initial: 'value="تأخر الرد"',
    initiallySubmits: 'تأخر الرد',
    enterSubmits: false,
    controls: 'textarea',
  },
});

describe('<fanar-text-area>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-text-area name="text" label="الشكوى" ${attributes}></fanar-text-area>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-text-area'), 'field');
    await settled(field, language);
    await counterReady(field);
    return { field, box: boxOf(field), submitted: () => new FormData(form).get('text') };
  }

  const boxOf = (field: FanarTextArea) =>
    must(field.shadowRoot?.querySelector('textarea'), 'textarea');

  const write = (field: FanarTextArea, text: string) => enter(field, text, { into: 'textarea' });

  const countOf = (field: FanarTextArea) =>
    withoutMarks(field.shadowRoot?.querySelector('#count')?.textContent);

  it('makes a line of Enter', async () => {
    const { field, box, submitted } = await inPage();
    field.focus();
    await sendKeys({ type: 'أولًا' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'ثانيًا' });
    expect(box.value).to.equal('أولًا\nثانيًا');
    expect(submitted()).to.equal('أولًا\nثانيًا');
  });

  it('keeps the caret where it is while the person types in the middle', async () => {
    const { field, box } = await inPage();
    field.value = 'أول\r\nثان';
    await field.updateComplete;
    field.focus();
    box.setSelectionRange(3, 3);
    await sendKeys({ type: 'ا' });
    await sendKeys({ type: 'ن' });
    expect(box.value).to.equal('أولان\nثان');
    expect(box.selectionStart).to.equal(5);
  });

  it('keeps what hides nothing and hands on nothing that hides', async () => {
    const { field, box, submitted } = await inPage();
    await write(field, 'ميخواهم\u202E abc\u200C\u0000');
    expect(box.value).to.equal('ميخواهم\u202E abc\u200C\u0000');
    expect(submitted()).to.equal('ميخواهم abc\u200C');
  });

  it('gives every paragraph the direction of its first letter, an empty box that of the page', async () => {
    const { field, box } = await inPage();
    expect(getComputedStyle(box).direction).to.equal('rtl');
    await write(field, '12\n');
    expect(getComputedStyle(box).direction, 'digits alone').to.equal('rtl');
    await write(field, 'See the file\nانظر الملف');
    expect(getComputedStyle(box).direction).to.equal('ltr');
    const { unicodeBidi, textAlign } = getComputedStyle(box);
    expect([unicodeBidi, textAlign]).to.deep.equal(['plaintext', 'start']);
  });

  describe('counts', () => {
    it('near the limit, by letters as a reader counts them', async () => {
      const { field, submitted } = await inPage('maxlength="30"');
      await write(field, 'مُحَمَّد'.repeat(2));
      expect(countOf(field), 'far').to.equal('');
      await write(field, 'مُحَمَّد'.repeat(3));
      await until(() => countOf(field) === 'يتبقى ١٨ حرفًا', 'near');
      expect(boxOf(field).getAttribute('aria-describedby')).to.equal('count');
      await write(field, 'مُحَمَّد'.repeat(8));
      expect(countOf(field), 'beyond').to.equal('النص أطول من المسموح بحرفين');
      expect(submitted(), 'nothing cut').to.equal('مُحَمَّد'.repeat(8));
      expect(boxOf(field).hasAttribute('maxlength')).to.equal(false);
    });

    it('a new line as one', async () => {
      const { field } = await inPage('maxlength="5"');
      await write(field, 'أ\nب\nج');
      await until(
        () => countOf(field) === 'لم يتبقَّ أي حرف',
        () => countOf(field),
      );
      expect(field.problem).to.equal(null);
    });

    it('and says in both languages that the text is too long', async () => {
      const errors = {
        ar: 'اختصر النص؛ عدد الحروف لا يزيد على ٥، وكتبت ٧ أحرف',
        en: 'Shorten the text to 5 characters or fewer; you wrote 7 characters',
      };
      for (const language of ['ar', 'en'] as const) {
        const { field } = await inPage('maxlength="5"', language);
        await write(field, '1234567');
        await until(() => field.validity.tooLong, 'counted');
        field.reportValidity();
        await field.updateComplete;
        expect(errorOf(field)).to.equal(errors[language]);
      }
    });

    it('aloud after a pause', async () => {
      const { field } = await inPage('maxlength="9"');
      field.focus();
      await sendKeys({ type: 'شكر' });
      const said = () =>
        withoutMarks(field.shadowRoot?.querySelector('[role=status]')?.textContent);
      expect(said(), 'while typing').to.equal('');
      await until(() => said() === 'يتبقى ٦ أحرف', 'said');
    });
  });

  describe('is as tall as', () => {
    const linesOf = (box: HTMLTextAreaElement) => {
      const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(box);
      const padding = parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd);
      return (box.clientHeight - padding) / parseFloat(lineHeight);
    };

    it('four lines, or as many as are asked for', async () => {
      const { field, box } = await inPage();
      expect(linesOf(box)).to.be.closeTo(4, 0.6);
      field.rows = 10;
      await field.updateComplete;
      expect(linesOf(box)).to.be.closeTo(10, 0.6);
    });

    it('its text, where it may grow, and no less than its rows', async () => {
      const { field, box } = await inPage('autogrow rows="3"');
      expect(linesOf(box), 'empty').to.be.closeTo(3, 0.2);
      await write(field, 'سطر\n'.repeat(5));
      expect(linesOf(box), 'six lines').to.be.closeTo(6, 0.2);
      expect(box.scrollHeight).to.be.at.most(box.clientHeight);
      await write(field, 'سطر');
      expect(linesOf(box), 'shortened').to.be.closeTo(3, 0.2);
      const { width } = box.getBoundingClientRect();
      await write(field, 'سطر طويل '.repeat(40));
      expect(box.getBoundingClientRect().width, 'no wider').to.equal(width);
      await write(field, 'سطر\n'.repeat(200));
      expect(box.offsetHeight, 'no taller').to.be.at.most(window.innerHeight);
      field.autogrow = false;
      await field.updateComplete;
      expect(linesOf(box), 'no longer growing').to.be.closeTo(3, 0.6);
    });

    it('its text in an engine that cannot size a field by its content', async () => {
      const { supports } = CSS;
      CSS.supports = (property: string, value?: string) =>
        property !== 'field-sizing' && supports.bind(CSS)(property, value ?? '');
      try {
        const { field, box } = await inPage('autogrow rows="2"');
        box.style.setProperty('field-sizing', 'fixed');
        await write(field, 'سطر\n'.repeat(6));
        expect(linesOf(box)).to.be.closeTo(7, 0.2);
        await write(field, 'سطر');
        expect(linesOf(box)).to.be.closeTo(2, 0.6);
      } finally {
        CSS.supports = supports;
      }
    });
  });

  it('can be read only', async () => {
    const { field, box, submitted } = await inPage('value="نص" readonly required');
    field.focus();
    await sendKeys({ type: 'آخر' });
    expect(box.readOnly).to.equal(true);
    expect(submitted()).to.equal('نص');
  });

  it('is restored and reset with its lines', async () => {
    const { field, box } = await inPage('value="أول&#10;ثان"');
    expect(box.value).to.equal('أول\nثان');
    field[restoreFormState]('سطر\nوسطر');
    await field.updateComplete;
    expect(box.value).to.equal('سطر\nوسطر');
    field.form?.reset();
    await field.updateComplete;
    expect(box.value).to.equal('أول\nثان');
  });
});
