import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, isChromium, must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, type, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarOneTimeCode } from './one-time-code.js';

const CODE = '482193';

describeElement({
  elementClass: FanarOneTimeCode,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-one-time-code label="رمز التحقق" hint="أرسلناه إلى هاتفك" required></fanar-one-time-code>',
    en: '<fanar-one-time-code label="Code" hint="We sent it to your phone" required></fanar-one-time-code>',
  },
  properties: {
    value: CODE,
    length: 4,
    autoSubmit: true,
    resendable: true,
    resendAfter: 30,
    label: 'الرمز',
    hint: 'في رسالة قصيرة',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الرمز',
    autocomplete: 'off',
    width: 'm',
    numerals: 'latn',
    name: 'code',
  },
  slots: [],
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('٤٨٢١٩٣'),
    submits: CODE,
    initial: 'value="551200"',
    initiallySubmits: '551200',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-one-time-code>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar', inside = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-one-time-code name="code" label="الرمز" ${attributes}>${inside}</fanar-one-time-code>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-one-time-code'), 'field');
    await settled(field, language);
    const submissions: (FormDataEntryValue | null)[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions.push(new FormData(form).get('code'));
    });
    return { form, field, submissions, submitted: () => new FormData(form).get('code') };
  }

  const cells = (field: FanarOneTimeCode) =>
    Array.from(field.shadowRoot?.querySelectorAll<HTMLElement>('.cell') ?? []);
  const shown = (field: FanarOneTimeCode) => cells(field).map((cell) => cell.textContent ?? '');
  const marked = (field: FanarOneTimeCode, mark: string) =>
    cells(field).flatMap((cell, at) => (cell.classList.contains(mark) ? [at] : []));
  const isSplit = (field: FanarOneTimeCode) =>
    field.shadowRoot?.querySelector('.code')?.classList.contains('split');
  const button = (field: FanarOneTimeCode) =>
    field.shadowRoot?.querySelector<HTMLButtonElement>('.again');
  const said = (field: FanarOneTimeCode) =>
    withoutMarks(field.shadowRoot?.querySelector('[role=status]')?.textContent);
  const wait = (field: FanarOneTimeCode) =>
    withoutMarks(field.shadowRoot?.querySelector('.wait')?.textContent);

  it('is one native box that a phone can fill', async () => {
    const { field } = await inPage();
    const inputs = field.shadowRoot?.querySelectorAll('input');
    expect(inputs).to.have.lengthOf(1);
    const input = innerInput(field);
    expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(input.inputMode).to.equal('numeric');
    expect(input.maxLength, 'a limit would cut a pasted message').to.equal(-1);
    expect(getComputedStyle(input).direction).to.equal('ltr');
  });

  describe('shows what is in it in cells', () => {
    it('as many as digits, in the script they were typed in', async () => {
      const { field } = await inPage();
      expect(shown(field)).to.deep.equal(['', '', '', '', '', '']);
      await enter(field, '٤٨2');
      expect(shown(field)).to.deep.equal(['٤', '٨', '2', '', '', '']);
      const short = await inPage('length="4"');
      expect(cells(short.field)).to.have.lengthOf(4);
      const wrong = await inPage('length="none"');
      expect(cells(wrong.field), 'a length that is none').to.have.lengthOf(6);
    });

    it('of one width, from left to right, at the side the page reads from', async () => {
      for (const language of ['ar', 'en'] as const) {
        const { field } = await inPage('value="111482"', language);
        const boxes = cells(field).map((cell) => cell.getBoundingClientRect());
        expect(new Set(boxes.map(({ width }) => Math.round(width))).size).to.equal(1);
        const lefts = boxes.map(({ left }) => left);
        expect(lefts).to.deep.equal([...lefts].sort((one, other) => one - other));
        const outer = field.getBoundingClientRect();
        const gap =
          language === 'ar'
            ? outer.right - must(boxes.at(-1), 'cell').right
            : must(boxes[0], 'cell').left - outer.left;
        expect(gap, language).to.be.within(-1, 1);
      }
    });

    it('over the box, which keeps the place of the pointer', async () => {
      const { field } = await inPage();
      const box = innerInput(field).getBoundingClientRect();
      const row = must(field.shadowRoot?.querySelector('.cells'), 'row').getBoundingClientRect();
      expect(Math.abs(box.left - row.left)).to.be.below(1);
      expect(Math.abs(box.width - row.width)).to.be.below(1);
      expect(Math.abs(box.height - row.height)).to.be.below(1);
      expect(box.height).to.be.at.least(44);
    });

    it('and leaves out what stands between digits', async () => {
      const { field } = await inPage();
      await enter(field, '482-1 9');
      expect(shown(field)).to.deep.equal(['4', '8', '2', '1', '9', '']);
      expect(innerInput(field).value, 'as typed').to.equal('482-1 9');
    });

    it('not where there is more than fits: then the text itself is seen', async () => {
      const { field } = await inPage();
      expect(isSplit(field)).to.equal(true);
      await enter(field, '4821937');
      expect(isSplit(field)).to.equal(false);
      expect(getComputedStyle(innerInput(field)).color).to.not.equal('rgba(0, 0, 0, 0)');
      const row = must(field.shadowRoot?.querySelector('.cells'), 'row');
      expect(getComputedStyle(row).visibility).to.equal('hidden');
    });

    it('that only the eye meets', async () => {
      const { field } = await inPage(`value="${CODE}"`);
      const row = must(field.shadowRoot?.querySelector('.cells'), 'row');
      expect(row.getAttribute('aria-hidden')).to.equal('true');
    });

    it('with the place of the caret, and what is selected', async () => {
      const { field } = await inPage();
      expect(marked(field, 'caret'), 'elsewhere').to.deep.equal([]);
      field.focus();
      await type('48');
      await field.updateComplete;
      expect(marked(field, 'caret')).to.deep.equal([2]);
      await sendKeys({ press: 'ArrowLeft' });
      await until(() => marked(field, 'caret')[0] === 1, 'left, also in a page in Arabic');
      innerInput(field).select();
      await until(() => marked(field, 'selected').length === 2, 'both digits');
      innerInput(field).blur();
      await field.updateComplete;
      expect(marked(field, 'selected')).to.deep.equal([]);
    });

    it('and takes a press on a digit for that digit', async () => {
      const { field } = await inPage();
      field.focus();
      await enter(field, '48 21 93');
      innerInput(field).setSelectionRange(8, 8);
      await until(() => marked(field, 'caret')[0] === 5);
      const { left, width } = must(cells(field)[2], 'cell').getBoundingClientRect();
      innerInput(field).dispatchEvent(
        new PointerEvent('pointerup', { clientX: left + width / 2, bubbles: true, composed: true }),
      );
      await field.updateComplete;
      expect(marked(field, 'selected')).to.deep.equal([2]);
      expect(innerInput(field).selectionStart).to.equal(3);
    });
  });

  describe('reads a code however it comes', () => {
    const written = {
      'Arabic-Indic digits': '٤٨٢١٩٣',
      'Persian digits': '۴۸۲۱۹۳',
      'digits of all three': '٤٨۲۱93',
      'spaces and dashes': '48-21 93',
      'direction marks': '\u2066482193\u2069',
    };
    for (const [name, text] of Object.entries(written)) {
      it(`${name}, and leaves it as written`, async () => {
        const { field, submitted } = await inPage();
        await enter(field, text, { by: 'insertFromPaste' });
        expect(innerInput(field).value).to.equal(text);
        expect(submitted()).to.equal(CODE);
        expect(field.answer).to.equal(CODE);
        expect(field.problem).to.equal(null);
      });
    }

    it('out of a message that is pasted', async () => {
      const { field, submitted } = await inPage();
      await enter(field, 'رمزك ٤٨٢١٩٣، صالح لمدة ٥ دقائق', { by: 'insertFromPaste' });
      expect(innerInput(field).value).to.equal('٤٨٢١٩٣');
      expect(submitted()).to.equal(CODE);
    });

    it('not out of one with two codes: it is left for the person to see', async () => {
      const { field } = await inPage();
      const message = 'رمزك 482193 والمبلغ 551200';
      await enter(field, message, { by: 'insertFromPaste' });
      expect(innerInput(field).value).to.equal(message);
      expect(field.problem).to.deep.equal({ code: 'code-characters' });
    });

    it('and changes nothing while it is typed', async () => {
      const { field } = await inPage();
      await enter(field, 'رمزك 482193', { by: 'insertText' });
      await leave(field);
      expect(innerInput(field).value).to.equal('482193');
      const input = innerInput(field);
      input.value = 'رمز 482193';
      input.dispatchEvent(
        new InputEvent('input', { inputType: 'insertText', data: '3', bubbles: true }),
      );
      await field.updateComplete;
      expect(input.value).to.equal('رمز 482193');
      expect(field.value).to.equal(CODE);
    });
  });

  describe('says what is wrong', () => {
    const reasons = [
      [
        '482',
        'عدد أرقام رمز التحقق يجب أن يكون ٦؛ أدخلت ٣ أرقام',
        'The code must be 6 digits; you entered 3 digits',
      ],
      ['4821937', 'أدخلت ٧ أرقام', 'you entered 7 digits'],
      [
        '48219x',
        'اكتب أرقام رمز التحقق وحدها، بلا كلام معها',
        'Write the digits of the code alone',
      ],
    ] as const;
    for (const [text, ar, en] of reasons) {
      it(`of ${text}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage('', language as 'ar' | 'en');
          await enter(field, text);
          expect(field.reportValidity()).to.equal(false);
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
        }
      });
    }

    it('when there is none', async () => {
      const { field } = await inPage('required');
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('أدخل رمز التحقق الذي وصلك');
      await enter(field, ' \u200F');
      expect(field.problem?.code).to.equal('code-required');
    });

    it('in the words of the host: a wrong code, a code too old', async () => {
      const { field } = await inPage(`value="${CODE}"`);
      field.showProblem({ code: 'code-wrong' });
      await field.updateComplete;
      expect(errorOf(field)).to.equal('رمز التحقق غير صحيح');
      field.showProblem({ code: 'code-expired' });
      await field.updateComplete;
      expect(errorOf(field)).to.equal('انتهت صلاحية الرمز؛ اطلب رمزًا جديدًا');
      field.focus();
      await type('1');
      await field.updateComplete;
      expect(errorOf(field), 'edited').to.equal('');
    });

    it('aloud to who waits in the box, and not to who has left it', async () => {
      const { field } = await inPage(`value="${CODE}"`);
      field.focus();
      field.showProblem({ code: 'code-wrong' });
      await until(() => said(field) === 'رمز التحقق غير صحيح');
      const other = await inPage(`value="${CODE}"`);
      other.field.showProblem({ code: 'code-wrong' });
      await aTimeout(250);
      expect(said(other.field)).to.equal('');
    });

    it('and lets a refused code be written over', async () => {
      const { field } = await inPage(`value="${CODE}"`);
      field.showProblem({ code: 'code-wrong' });
      await field.updateComplete;
      field.focus();
      await type('551200');
      expect(field.value).to.equal('551200');
    });
  });

  describe('tells that it is complete', () => {
    async function counting(attributes = '') {
      const page = await inPage(attributes);
      const told: string[] = [];
      page.form.addEventListener('fanar-complete', (event) => {
        expect(event.detail, 'no personal data').to.equal(null);
        expect(event.cancelable).to.equal(false);
        told.push(page.field.value);
      });
      return { ...page, told };
    }

    it('once, after every listener has heard of the edit', async () => {
      const { form, field, told } = await counting();
      let heard = '';
      form.addEventListener('input', () => (heard = field.value));
      form.addEventListener('fanar-complete', () => {
        expect(heard).to.equal(CODE);
      });
      field.focus();
      await type('48219');
      await aTimeout(20);
      expect(told).to.deep.equal([]);
      await type('3');
      await until(() => told.length === 1);
      await type(' ');
      await aTimeout(20);
      expect(told).to.deep.equal([CODE]);
    });

    it('again when it was edited, or refused', async () => {
      const { field, told } = await counting();
      await enter(field, CODE);
      await aTimeout(10);
      await enter(field, '48219');
      await enter(field, CODE);
      await aTimeout(10);
      expect(told).to.have.lengthOf(2);
      field.showProblem({ code: 'code-expired' });
      await enter(field, CODE, { by: 'insertFromPaste' });
      await aTimeout(10);
      expect(told).to.have.lengthOf(3);
    });

    it('not of what the page sets or a reset brings back', async () => {
      const { field, form, told } = await counting(`value="${CODE}"`);
      field.value = '551200';
      form.reset();
      await aTimeout(20);
      expect(told).to.deep.equal([]);
    });

    it('and submits only where it is asked to', async () => {
      const { field, submissions } = await counting();
      await enter(field, CODE);
      await aTimeout(20);
      expect(submissions).to.deep.equal([]);
      const asked = await counting('auto-submit');
      await enter(asked.field, 'رمزك 482193', { by: 'insertFromPaste' });
      await until(() => asked.submissions.length === 1);
      expect(asked.submissions).to.deep.equal([CODE]);
      expect(asked.told).to.deep.equal([CODE]);
    });
  });

  describe('sends again', () => {
    it('only where it is offered', async () => {
      const { field } = await inPage();
      expect(button(field)).to.equal(null);
      expect(wait(field)).to.equal('');
    });

    it('after a wait that is seen', async () => {
      const { field } = await inPage('resendable resend-after="30"');
      expect(button(field)).to.equal(null);
      expect(wait(field)).to.equal('أعد الإرسال بعد ٣٠ ثانية');
      const english = await inPage('resendable resend-after="1"', 'en');
      expect(wait(english.field)).to.equal('You can send it again in 1 second');
      field.startCountdown(120);
      await field.updateComplete;
      expect(wait(field)).to.equal('أعد الإرسال بعد ١٢٠ ثانية');
      field.resendAfter = 5;
      await field.updateComplete;
      await field.updateComplete;
      expect(wait(field)).to.equal('أعد الإرسال بعد ٥ ثوانٍ');
    });

    it('says that the wait is over, and nothing on the way', async () => {
      const { field } = await inPage('resendable resend-after="1"');
      expect(wait(field)).to.equal('أعد الإرسال بعد ثانية واحدة');
      await aTimeout(300);
      expect(said(field)).to.equal('');
      await until(() => button(field), 'the button');
      expect(withoutMarks(button(field)?.textContent)).to.equal('أعد إرسال الرمز');
      await until(() => said(field) === 'يمكنك الآن إعادة إرسال الرمز');
    });

    it('asks the host, waits again and leads back to the box', async () => {
      const { form, field, submissions } = await inPage(
        `resendable resend-after="0" value="${CODE}"`,
      );
      field.showProblem({ code: 'code-expired' });
      await field.updateComplete;
      field.resendAfter = 9;
      field.startCountdown(0);
      await field.updateComplete;
      const asked = oneEvent(form, 'fanar-resend');
      must(button(field), 'button').click();
      const event = (await asked) as CustomEvent<null>;
      expect(event.detail).to.equal(null);
      await field.updateComplete;
      expect(errorOf(field), 'the old error').to.equal('');
      expect(wait(field)).to.equal('أعد الإرسال بعد ٩ ثوانٍ');
      expect(deepActiveElement()).to.equal(innerInput(field));
      await until(() => said(field) === 'أعد الإرسال بعد ٩ ثوانٍ');
      await type('551200');
      expect(field.value, 'written over').to.equal('551200');
      expect(submissions).to.deep.equal([]);
    });

    it('not while it is disabled', async () => {
      const { field } = await inPage('resendable resend-after="0"');
      expect(button(field)).to.not.equal(null);
      field.disabled = true;
      await field.updateComplete;
      expect(button(field)).to.equal(null);
      const other = await inPage('resendable resend-after="0" readonly');
      expect(button(other.field)).to.equal(null);
    });

    it('in the way of the host, where it has its own', async () => {
      const { field } = await inPage('resendable', 'ar', '<a slot="resend" href="#">لم يصلني</a>');
      const own = must(field.querySelector('a'), 'link');
      expect(own.assignedSlot?.name).to.equal('resend');
    });

    it('and stops counting away from the page', async () => {
      const { form, field } = await inPage('resendable resend-after="1"');
      field.remove();
      await aTimeout(1200);
      form.prepend(field);
      await until(() => button(field), 'the button at once');
    });
  });

  it('fits eight digits on a phone', async () => {
    const { form, field } = await inPage('length="8" value="48219301"');
    form.style.inlineSize = '288px';
    const widths = cells(field).map((cell) => cell.getBoundingClientRect().width);
    expect(Math.min(...widths)).to.be.greaterThan(20);
    expect(field.scrollWidth).to.be.at.most(288);
    if (isChromium) await expect(field).to.be.accessible();
  });
});
