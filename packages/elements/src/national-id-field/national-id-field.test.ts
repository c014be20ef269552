import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import {
  enter,
  errorOf,
  innerInput,
  leave,
  seenOrder,
  type,
  withoutMarks,
} from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarNationalIdField } from './national-id-field.js';

// Born in 1900, in Port Said: nobody's number.
const GOOD = '20001150300919';

describeElement({
  elementClass: FanarNationalIdField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-national-id-field label="الرقم القومي" hint="١٤ رقمًا في البطاقة" required></fanar-national-id-field>',
    en: '<fanar-national-id-field label="National ID" hint="14 digits on the card" required></fanar-national-id-field>',
  },
  properties: {
    value: GOOD,
    label: 'رقم الأب',
    hint: 'من البطاقة',
    disabled: true,
    readonly: true,
    masked: true,
    unmarked: true,
    error: 'راجع الرقم',
    autocomplete: 'on',
    numerals: 'latn',
    name: 'nationalId',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('٢٠٠٠١١٥٠٣٠٠٩١٩'),
    submits: GOOD,
    initial: `value="${GOOD}"`,
    initiallySubmits: GOOD,
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-national-id-field>', () => {
  async function inPage(language: 'ar' | 'en', attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-national-id-field name="id" label="الرقم" ${attributes}></fanar-national-id-field>
      </form>`,
    );
    const field = must(form.querySelector('fanar-national-id-field'), 'field');
    await settled(field, language);
    return { field, submitted: () => new FormData(form).get('id') };
  }

  const understood = (field: FanarNationalIdField) =>
    withoutMarks(field.shadowRoot?.querySelector('[role="status"]')?.textContent);

  const facts = (field: FanarNationalIdField) =>
    Array.from(field.shadowRoot?.querySelectorAll('dl > div') ?? [], ({ children }) =>
      Array.from(children, (each) => withoutMarks(each.textContent)),
    );

  describe('keeps what is written in view and submits fourteen ASCII digits', () => {
    const written = {
      'ASCII digits': GOOD,
      'Arabic-Indic digits': '٢٠٠٠١١٥٠٣٠٠٩١٩',
      'Persian digits': '۲۰۰۰۱۱۵۰۳۰۰۹۱۹',
      'digits of all three': '٢٠٠٠۱۱۵0300٩١٩',
      'groups with spaces': '٢ ٠٠٠١١٥ ٠٣ ٠٠٩١ ٩',
      'groups with hyphens': '2-000115-03-0091-9',
      'no-break spaces and direction marks': '\u200F٢\u00A0٠٠٠١١٥\u202F٠٣\u00A0٠٠٩١\u00A0٩\u200E',
      'an isolate around it': '\u2068٢٠٠٠١١٥٠٣٠٠٩١٩\u2069',
    };
    for (const [name, text] of Object.entries(written)) {
      for (const by of ['insertText', 'insertFromPaste']) {
        it(`${name}, ${by}`, async () => {
          const { field, submitted } = await inPage('ar');
          await enter(field, text, { by });
          await leave(field);
          expect(innerInput(field).value).to.equal(text);
          expect(submitted()).to.equal(GOOD);
          expect(field.answer).to.equal(GOOD);
          expect(field.problem).to.equal(null);
        });
      }
    }
  });

  it('lets the digits stand in the order written, groups included', async () => {
    const { field } = await inPage('ar');
    const text = '٢ ٠٠٠١١٥-٠٣ ٠٠٩١ ٩';
    await enter(field, text);
    expect(seenOrder(innerInput(field))).to.equal(text);
  });

  it('stands at the side the page reads from', async () => {
    const { field } = await inPage('ar');
    expect(getComputedStyle(innerInput(field)).direction).to.equal('ltr');
    expect(getComputedStyle(innerInput(field)).textAlign).to.equal('end');
  });

  describe('says what is wrong', () => {
    const reasons = [
      ['2000115030091', 'أدخلت ١٣ رقمًا', 'you entered 13 digits'],
      ['2000115030091x', 'أرقامًا فقط', 'digits only'],
      ['40001150300919', 'يبدأ بالرقم ٢ أو ٣', 'starts with 2 or 3'],
      ['20002300300919', 'تاريخ الميلاد داخل الرقم القومي غير صحيح', 'is not a real date'],
      ['39912310300919', 'لم يأتِ بعد', 'is in the future'],
    ] as const;
    for (const [text, ar, en] of reasons) {
      it(`${text}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage(language as 'ar' | 'en');
          await enter(field, text);
          expect(field.reportValidity()).to.equal(false);
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
          expect(field.validity.badInput).to.equal(true);
        }
      });
    }

    it('each reason in its own words', async () => {
      const { field } = await inPage('ar');
      const said = new Set<string>();
      for (const [text] of reasons) {
        await enter(field, text);
        said.add(field.validationMessage);
      }
      expect(said.size).to.equal(reasons.length);
    });
  });

  describe('tells what it understood', () => {
    it('once the person is done, in the language of the page', async () => {
      const { field } = await inPage('ar');
      await enter(field, GOOD);
      expect(understood(field), 'while typing').to.equal('');
      await leave(field);
      expect(facts(field)).to.deep.equal([
        ['تاريخ الميلاد', '١٥ يناير ١٩٠٠'],
        ['النوع', 'ذكر'],
        ['جهة تسجيل الميلاد', 'بورسعيد'],
      ]);

      const english = await inPage('en');
      await enter(english.field, GOOD);
      await leave(english.field);
      expect(facts(english.field)).to.deep.equal([
        ['Born', '15 January 1900'],
        ['Sex', 'male'],
        ['Birth registered in', 'Port Said'],
      ]);
    });

    it('of a woman born abroad', async () => {
      const { field } = await inPage('ar');
      await enter(field, '20001158800325');
      await leave(field);
      expect(facts(field)?.slice(1)).to.deep.equal([
        ['النوع', 'أنثى'],
        ['جهة تسجيل الميلاد', 'خارج الجمهورية'],
      ]);
    });

    it('as a list of names and facts', async () => {
      const { field } = await inPage('ar');
      await enter(field, GOOD);
      await leave(field);
      const list = must(field.shadowRoot?.querySelector('dl'), 'list');
      expect(list.closest('[role="status"]')).to.not.equal(null);
      await expect(field).to.be.accessible();
    });

    it('not where the number is wrong, edited again or put back', async () => {
      const { field } = await inPage('ar');
      await enter(field, '2000115030091');
      await leave(field);
      expect(understood(field), 'wrong').to.equal('');
      await enter(field, GOOD);
      await leave(field);
      await enter(field, `${GOOD}9`);
      expect(understood(field), 'edited').to.equal('');
      await leave(field);
      field.form?.reset();
      await field.updateComplete;
      expect(understood(field), 'reset').to.equal('');
    });

    it('once: the box is not described by it', async () => {
      const { field } = await inPage('ar');
      await enter(field, GOOD);
      await leave(field);
      expect(innerInput(field).hasAttribute('aria-describedby')).to.equal(false);
    });
  });

  describe('advises and does not block', () => {
    it('about the check digit', async () => {
      const { field } = await inPage('ar');
      await enter(field, '20001150300918');
      await leave(field);
      expect(understood(field)).to.equal('راجع الرقم القومي؛ قد يكون به رقم خطأ');
      expect(field.checkValidity()).to.equal(true);
    });

    it('about a governorate that is not known', async () => {
      const { field } = await inPage('ar');
      await enter(field, '20001150500306');
      await leave(field);
      expect(understood(field)).to.contain('رمز المحافظة ٠٥ غير معروف');
      expect(field.checkValidity()).to.equal(true);
    });
  });

  it('submits what cannot be read as it is, without invisible characters', async () => {
    const { field, submitted } = await inPage('ar');
    await enter(field, '\u200F٢٠٠٠');
    expect(submitted()).to.equal('2000');
    await enter(field, '\u200F');
    expect(submitted()).to.equal('');
    expect(field.problem).to.equal(null);
  });

  it('is reset to the text of its attribute from other text for the same number', async () => {
    const { field } = await inPage('ar', `value="${GOOD}"`);
    const shown = innerInput(field).value;
    await enter(field, '٢٠٠٠١١٥٠٣٠٠٩١٩');
    field.form?.reset();
    await field.updateComplete;
    expect(innerInput(field).value).to.equal(shown);
  });

  it('shows a value of the page grouped', async () => {
    const { field } = await inPage('ar', `value="${GOOD}"`);
    expect(innerInput(field).value).to.equal('2\u00A0000115\u00A003\u00A00091\u00A09');
    expect(understood(field)).to.equal('');
  });

  describe('masked', () => {
    const MASK = '٢\u00A0••••••\u00A0••\u00A0••٩١\u00A0٩';
    const seen = (field: FanarNationalIdField) => innerInput(field).value;
    const button = (field: FanarNationalIdField) =>
      field.shadowRoot?.querySelector<HTMLButtonElement>('[part="reveal"]');
    const nameOf = (field: FanarNationalIdField) => withoutMarks(button(field)?.textContent);

    async function left(attributes = `masked value="${GOOD}"`) {
      const page = await inPage('ar', attributes);
      const after = document.createElement('button');
      page.field.after(after);
      return { ...page, after };
    }

    it('only where it is asked to', async () => {
      const { field } = await inPage('ar', `value="${GOOD}"`);
      expect(button(field)).to.equal(null);
      expect(seen(field)).to.contain('000115');
    });

    it('hides a number of the page but for its first digit and last three', async () => {
      const { field, submitted } = await left();
      expect(seen(field)).to.equal(MASK);
      expect(submitted()).to.equal(GOOD);
      expect(field.value).to.equal(GOOD);
      expect(field.checkValidity()).to.equal(true);
      field.numerals = 'latn';
      await field.updateComplete;
      expect(seen(field)).to.equal('2\u00A0••••••\u00A0••\u00A0••91\u00A09');
      expect(seenOrder(innerInput(field))).to.equal(seen(field));
    });

    it('hides what is typed when the person leaves, not before', async () => {
      const { field, submitted, after } = await left('masked');
      field.focus();
      await type('٢٠٠٠١١٥٠٣٠٠٩١٩');
      expect(seen(field)).to.equal('٢٠٠٠١١٥٠٣٠٠٩١٩');
      after.focus();
      await field.updateComplete;
      expect(seen(field)).to.equal(MASK);
      expect(submitted()).to.equal(GOOD);
      expect(facts(field), 'the birth date is in the number').to.deep.equal([]);
      expect(understood(field)).to.equal('');
    });

    it('hides nothing that is wrong, or that the server refused', async () => {
      const { field, after } = await left('masked');
      field.focus();
      await type('200011503');
      after.focus();
      await field.updateComplete;
      expect(seen(field)).to.equal('200011503');
      expect(button(field)).to.equal(null);
      field.value = GOOD;
      await field.updateComplete;
      expect(seen(field)).to.equal(MASK);
      field.error = 'لا يوجد طلب بهذا الرقم';
      await field.updateComplete;
      expect(seen(field)).to.contain('000115');
    });

    it('leaves nothing of the number for assistive technology', async () => {
      const { field } = await left();
      const root = must(field.shadowRoot, 'root');
      const told = [
        root.textContent,
        ...Array.from(root.querySelectorAll('*'), (node) => node.outerHTML),
        ...Array.from(root.querySelectorAll('input'), ({ value }) => value),
      ].join(' ');
      for (const secret of ['000115', '٠٠٠١١٥', '1900', '١٩٠٠', GOOD]) {
        expect(told).to.not.contain(secret);
      }
      const ids = innerInput(field).getAttribute('aria-describedby')?.split(' ') ?? [];
      const described = ids.map((id) => withoutMarks(root.querySelector(`#${id}`)?.textContent));
      expect(described).to.deep.equal(['الرقم مخفي']);
      await expect(field).to.be.accessible();
    });

    it('is reached with Tab unseen, and shown and hidden by a button that says so', async () => {
      const { field, after } = await left();
      field.focus();
      await field.updateComplete;
      expect(seen(field), 'focused').to.equal(MASK);
      await sendKeys({ press: 'Tab' });
      expect(deepActiveElement()).to.equal(button(field));
      expect(nameOf(field)).to.equal('إظهار الرقم');
      await sendKeys({ type: ' ' });
      await field.updateComplete;
      expect(seen(field)).to.contain('000115');
      expect(nameOf(field)).to.equal('إخفاء الرقم');
      const said = () =>
        withoutMarks(field.shadowRoot?.querySelector('[role=status]')?.textContent);
      await until(() => said() === 'الرقم ظاهر الآن');
      after.focus();
      await field.updateComplete;
      expect(seen(field), 'asked for, it stays').to.contain('000115');
      must(button(field), 'button').click();
      await field.updateComplete;
      expect(seen(field)).to.equal(MASK);
      expect(nameOf(field)).to.equal('إظهار الرقم');
      await until(() => said() === 'الرقم مخفي');
    });

    it('tells what it understood once it is revealed', async () => {
      const { field } = await left('masked');
      await enter(field, GOOD);
      await leave(field);
      expect(facts(field)).to.deep.equal([]);
      must(button(field), 'button').click();
      await field.updateComplete;
      expect(facts(field)).to.have.lengthOf(3);
    });

    it('shows itself to an edit, which then does what it always does', async () => {
      const { field, after } = await left();
      field.focus();
      const { length } = seen(field);
      innerInput(field).setSelectionRange(length, length);
      await sendKeys({ press: 'Backspace' });
      await field.updateComplete;
      expect(seen(field)).to.equal('2\u00A0000115\u00A003\u00A00091\u00A0');
      await type('٩');
      after.focus();
      await field.updateComplete;
      expect(seen(field)).to.equal(MASK);
      expect(field.value).to.equal(GOOD);
    });

    it('is written over as a whole where it is selected as a whole', async () => {
      const { field } = await left();
      field.focus();
      innerInput(field).select();
      await type('29');
      await field.updateComplete;
      expect(seen(field)).to.equal('29');
      expect(field.value).to.equal('29');
    });

    it('is not moved by keys that edit nothing', async () => {
      const { field } = await left();
      field.focus();
      for (const press of ['ArrowLeft', 'Home', 'End', 'Escape', 'ArrowRight']) {
        await sendKeys({ press });
      }
      await field.updateComplete;
      expect(seen(field)).to.equal(MASK);
    });

    it('shows itself to a press into the box', async () => {
      const { field, after } = await left();
      const { left: x, top: y, width, height } = innerInput(field).getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(x + width / 2), Math.round(y + height / 2)],
      });
      await field.updateComplete;
      expect(seen(field)).to.contain('000115');
      expect(innerInput(field).readOnly).to.equal(false);
      after.focus();
      await field.updateComplete;
      expect(seen(field)).to.equal(MASK);
      await resetMouse();
    });

    it('stays hidden in a field to be read only, but for the button', async () => {
      const { field } = await left(`masked readonly value="${GOOD}"`);
      innerInput(field).dispatchEvent(
        new PointerEvent('pointerdown', { bubbles: true, composed: true }),
      );
      field.focus();
      await type('5');
      await field.updateComplete;
      expect(seen(field)).to.equal(MASK);
      must(button(field), 'button').click();
      await field.updateComplete;
      expect(seen(field)).to.contain('000115');
      expect(innerInput(field).readOnly).to.equal(true);
    });

    it('copies the number and not the dots', async () => {
      const { field } = await left();
      const clipboardData = new DataTransfer();
      const copy = new ClipboardEvent('copy', {
        clipboardData,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      innerInput(field).dispatchEvent(copy);
      expect(copy.defaultPrevented).to.equal(true);
      expect(copy.clipboardData?.getData('text/plain')).to.equal(GOOD);
      must(button(field), 'button').click();
      await field.updateComplete;
      const plain = new ClipboardEvent('copy', { bubbles: true, composed: true, cancelable: true });
      innerInput(field).dispatchEvent(plain);
      expect(plain.defaultPrevented, 'as the browser does').to.equal(false);
    });

    it('lets a paste take the place of the whole number', async () => {
      const { field } = await left();
      field.focus();
      const key = new KeyboardEvent('keydown', {
        key: 'ر',
        code: 'KeyV',
        ctrlKey: true,
        bubbles: true,
        composed: true,
      });
      innerInput(field).dispatchEvent(key);
      await field.updateComplete;
      await Promise.resolve();
      const { selectionStart, selectionEnd, value, readOnly } = innerInput(field);
      expect([selectionStart, selectionEnd]).to.deep.equal([0, value.length]);
      expect(value).to.contain('000115');
      expect(readOnly).to.equal(false);
    });

    it('cannot be shown while it is disabled', async () => {
      const { field } = await left(`masked disabled value="${GOOD}"`);
      expect(button(field)).to.equal(null);
      expect(seen(field)).to.equal(MASK);
    });
  });
});
