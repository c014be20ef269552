import { aTimeout, expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
import { FanarNumberField } from './number-field.js';

describeElement({
  elementClass: FanarNumberField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-number-field label="عدد النسخ" hint="حتى 10 نسخ" max="10" steppers></fanar-number-field>',
    en: '<fanar-number-field label="Number of copies" hint="Up to 10" max="10" steppers></fanar-number-field>',
  },
  properties: {
    value: '7',
    label: 'المساحة',
    hint: 'بالمتر المربع',
    required: true,
    readonly: true,
    disabled: true,
    unmarked: true,
    error: 'راجع العدد',
    min: 2,
    max: 8,
    decimals: 2,
    negative: true,
    step: 0.5,
    steppers: false,
    autocomplete: 'off',
    width: 's',
    numerals: 'latn',
    name: 'copies',
  },
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: () => type('٧'),
    submits: '7',
    initial: 'value="3"',
    initiallySubmits: '3',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-number-field>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-number-field name="count" label="عدد النسخ" ${attributes}></fanar-number-field>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-number-field'), 'field');
    await settled(field, language);
    return { field, box: innerInput(field), submitted: () => new FormData(form).get('count') };
  }

  const steppersOf = (field: FanarNumberField) =>
    Array.from(field.shadowRoot?.querySelectorAll('button') ?? []);

  function eventsOf(field: FanarNumberField): string[] {
    const heard: string[] = [];
    for (const name of ['input', 'change']) {
      field.addEventListener(name, () => heard.push(`${name} ${field.value}`));
    }
    return heard;
  }

  describe('keeps what is written in view and submits a plain decimal', () => {
    const written = {
      '1234.5': '1234.5',
      '١٬٢٣٤٫٥': '1234.5',
      '۱۲۳۴': '1234',
      '1,234,567': '1234567',
      '12,5': '12.5',
      '007': '7',
      '2.50': '2.5',
      '\u202B١٢\u202C ': '12',
      '0.000001': '0.000001',
    };
    for (const [text, value] of Object.entries(written)) {
      it(`${text} is ${value}`, async () => {
        const { field, box, submitted } = await inPage('decimals="6"');
        await enter(field, text, { by: 'insertFromPaste' });
        await leave(field);
        expect(box.value).to.equal(text);
        expect(submitted()).to.equal(value);
        expect(field.valueAsNumber).to.equal(Number(value));
        expect(field.checkValidity()).to.equal(true);
      });
    }
  });

  describe('says what is wrong', () => {
    const reasons = [
      ['', 'required', 'أدخل عدد النسخ', 'Enter عدد النسخ'],
      ['خمسة', '', 'احذف خ', 'remove خ'],
      ['1.234', '', 'لم يتضح لنا العدد', 'two ways'],
      ['١٢،٥', '', 'لم يتضح لنا العدد', 'two ways'],
      ['1,23,4', '', 'لم يتضح لنا العدد', 'two ways'],
      ['2.5', '', 'اكتب عددًا صحيحًا بلا كسور', 'Enter a whole number, without a fraction'],
      ['-3', '', 'لا يقل عن الصفر', 'zero or more'],
      ['-3', 'min="1"', 'لا يقل عن ١', '1 or more'],
      ['0', 'min="1"', 'لا يقل عن ١', '1 or more'],
      ['1250', 'max="1200"', 'لا يزيد على ١٬٢٠٠', '1,200 or less'],
    ] as const;
    for (const [text, attributes, ar, en] of reasons) {
      it(`${text} ${attributes}`, async () => {
        for (const [language, words] of Object.entries({ ar, en })) {
          const { field } = await inPage(attributes, language as 'ar' | 'en');
          await enter(field, text);
          field.reportValidity();
          await field.updateComplete;
          expect(errorOf(field)).to.contain(words);
        }
      });
    }

    it('as native controls name it', async () => {
      const { field } = await inPage('min="2" max="8"');
      await enter(field, '1');
      expect(field.validity.rangeUnderflow).to.equal(true);
      await enter(field, '9');
      expect(field.validity.rangeOverflow).to.equal(true);
      await enter(field, '9x');
      expect(field.validity.badInput).to.equal(true);
    });

    it('without changing the number', async () => {
      const { field, box, submitted } = await inPage('max="10"');
      await enter(field, '١٬٢٣٤');
      await leave(field);
      expect(box.value).to.equal('١٬٢٣٤');
      expect(submitted()).to.equal('1234');
    });
  });

  it('takes numbers below zero where it is told to', async () => {
    for (const attributes of ['negative', 'min="-5"']) {
      const { field, submitted } = await inPage(attributes);
      await enter(field, '\u2212٣');
      expect(submitted(), attributes).to.equal('-3');
      expect(field.problem, attributes).to.equal(null);
    }
  });

  it('asks for the keypad that has what is needed', async () => {
    const modes = {
      '': 'numeric',
      'decimals="2"': 'decimal',
      negative: 'text',
      'min="-1"': 'text',
    };
    for (const [attributes, mode] of Object.entries(modes)) {
      const { box } = await inPage(attributes);
      expect([box.inputMode, box.type], attributes).to.deep.equal([mode, 'text']);
    }
  });

  it('lets sign and digits stand as written, at the side the page reads from', async () => {
    const { field, box } = await inPage('negative');
    await enter(field, '-١٬٢٣٤٫٥');
    expect(seenOrder(box)).to.equal('-١٬٢٣٤٫٥');
    expect(getComputedStyle(box).textAlign).to.equal('end');
  });

  it('shows a value of the page for reading, and takes a number for it', async () => {
    const { field, box, submitted } = await inPage('value="1234.5" decimals="1"');
    expect(box.value).to.equal('1,234.5');
    expect(submitted()).to.equal('1234.5');
    Object.assign(field, { value: 98765 });
    await field.updateComplete;
    expect(box.value).to.equal('98,765');
    expect(submitted()).to.equal('98765');
  });

  it('has no number where there is none to read', async () => {
    const { field } = await inPage('value="5"');
    expect(field.valueAsNumber).to.equal(5);
    expect(field.answer).to.equal(5);
    await enter(field, '0');
    expect(field.answer).to.equal(0);
    await enter(field, 'x');
    expect(field.valueAsNumber).to.be.NaN;
    expect(field.answer, 'what cannot be read is not lost').to.equal('x');
    await enter(field, '');
    expect(field.valueAsNumber).to.be.NaN;
    expect(field.answer).to.equal(undefined);
  });

  it('says what is counted, beside the box and with it', async () => {
    const { field } = await inPage('unit="متر مربع"');
    const unit = must(field.shadowRoot?.querySelector('#unit'), 'unit');
    expect(unit.textContent).to.equal('متر مربع');
    expect(innerInput(field).getAttribute('aria-describedby')).to.equal('unit');
  });

  describe('steps by key', () => {
    async function pressed(attributes: string, ...keys: string[]) {
      const page = await inPage(attributes);
      page.field.focus();
      for (const key of keys) await sendKeys({ press: key });
      return page;
    }

    it('up and down, by one and by ten', async () => {
      const { field } = await pressed('value="50"', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'PageUp');
      expect(field.value).to.equal('61');
      await sendKeys({ press: 'PageDown' });
      expect(field.value).to.equal('51');
    });

    it('as far as it is told, exactly', async () => {
      const { field } = await pressed('step="0.1" decimals="1" value="0.1"', 'ArrowUp', 'ArrowUp');
      expect(field.value).to.equal('0.3');
    });

    it('not beyond an end, nor below zero unasked', async () => {
      const { field } = await pressed('value="95" max="100"', 'PageUp');
      expect(field.value).to.equal('100');
      const heard = eventsOf(field);
      await sendKeys({ press: 'ArrowUp' });
      expect(heard).to.deep.equal([]);
      const low = await pressed('value="1"', 'ArrowDown', 'ArrowDown');
      expect(low.field.value).to.equal('0');
    });

    it('from an empty box', async () => {
      expect((await pressed('', 'ArrowUp')).field.value).to.equal('0');
      expect((await pressed('min="1"', 'ArrowDown')).field.value).to.equal('1');
    });

    it('in the digits that are there, in those of the page where there are none', async () => {
      const { field, box } = await pressed('max="2000"');
      await enter(field, '١٢٤٩');
      await sendKeys({ press: 'ArrowUp' });
      expect(box.value).to.equal('١٬٢٥٠');
      await enter(field, '12');
      await sendKeys({ press: 'ArrowUp' });
      expect(box.value).to.equal('13');
      await enter(field, '');
      await sendKeys({ press: 'ArrowUp' });
      expect(box.value).to.equal('٠');
      field.numerals = 'latn';
      await enter(field, '');
      await sendKeys({ press: 'ArrowUp' });
      expect(box.value).to.equal('0');
    });

    it('and tells the page as native controls do', async () => {
      const { field } = await inPage('value="4"');
      const heard = eventsOf(field);
      field.focus();
      await sendKeys({ press: 'ArrowUp' });
      expect(heard).to.deep.equal(['input 5', 'change 5']);
    });

    it('and says aloud where it has come to', async () => {
      const { field } = await pressed('value="4"', 'ArrowUp');
      const regions = Array.from(field.shadowRoot?.querySelectorAll('[role=status]') ?? []);
      await until(() => regions.some((region) => region.textContent === '5'), 'said');
    });

    it('and looks at a shown error again', async () => {
      const { field } = await inPage('value="0" min="1"');
      field.reportValidity();
      field.focus();
      await sendKeys({ press: 'ArrowUp' });
      await field.updateComplete;
      expect(field.matches(':state(invalid)')).to.equal(false);
    });

    it('not where nothing can be read, guessed or changed', async () => {
      for (const [attributes, text] of [
        ['', 'خمسة'],
        ['', '1.234'],
        ['readonly value="4"', '4'],
      ] as const) {
        const { field, box } = await inPage(attributes);
        if (!field.readonly) await enter(field, text);
        field.focus();
        await sendKeys({ press: 'ArrowUp' });
        expect(box.value).to.equal(text);
      }
    });

    it('not with another key held, nor sideways', async () => {
      const { field, box } = await inPage('value="44"');
      field.focus();
      for (const init of [
        { key: 'ArrowUp', shiftKey: true },
        { key: 'ArrowUp', altKey: true },
        { key: 'ArrowUp', ctrlKey: true },
        { key: 'ArrowLeft' },
        { key: 'ArrowRight' },
        { key: 'Home' },
        { key: 'End' },
      ]) {
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
        box.dispatchEvent(event);
        expect(event.defaultPrevented, JSON.stringify(init)).to.equal(false);
      }
      expect(field.value).to.equal('44');
    });

    it('not by the wheel', async () => {
      const { field, box } = await inPage('value="4"');
      field.focus();
      box.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, bubbles: true, composed: true }));
      expect(field.value).to.equal('4');
    });
  });

  describe('has buttons', () => {
    it('where they are asked for and something can be changed', async () => {
      expect(steppersOf((await inPage()).field)).to.have.lengthOf(0);
      const { field } = await inPage('steppers value="4"');
      expect(steppersOf(field)).to.have.lengthOf(2);
      field.readonly = true;
      await field.updateComplete;
      expect(steppersOf(field)).to.have.lengthOf(0);
    });

    it('as large as a fingertip, less before more in the order of reading', async () => {
      for (const language of ['ar', 'en'] as const) {
        const { field, box } = await inPage('steppers width="s"', language);
        const [less, more] = steppersOf(field).map((button) => button.getBoundingClientRect());
        const edges = [box.getBoundingClientRect(), must(less, 'less'), must(more, 'more')];
        const places = edges.map(({ left }) => (language === 'ar' ? -left : left));
        expect(places).to.deep.equal([...places].sort((one, other) => one - other));
        for (const { width, height } of edges) {
          expect(Math.min(width, height)).to.be.at.least(44);
        }
      }
    });

    it('that step and leave the focus where it is', async () => {
      const { field, box } = await inPage('steppers value="4"');
      const heard = eventsOf(field);
      field.focus();
      const [less, more] = steppersOf(field);
      const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      must(more, 'more').dispatchEvent(press);
      expect(press.defaultPrevented).to.equal(true);
      must(more, 'more').click();
      must(more, 'more').click();
      must(less, 'less').click();
      expect(heard.filter((each) => each.startsWith('change'))).to.deep.equal([
        'change 5',
        'change 6',
        'change 5',
      ]);
      expect(deepActiveElement()).to.equal(box);
    });

    it('that say where there is no further to go', async () => {
      const { field } = await inPage('steppers value="9" max="10" min="9"');
      const [less, more] = steppersOf(field);
      const states = () => [less, more].map((button) => button?.getAttribute('aria-disabled'));
      expect(states()).to.deep.equal(['true', null]);
      must(more, 'more').click();
      await field.updateComplete;
      expect(states()).to.deep.equal([null, 'true']);
      must(more, 'more').click();
      expect(field.value).to.equal('10');
    });

    it('that are off with the field', async () => {
      const { field } = await inPage('steppers value="9" disabled');
      expect(steppersOf(field).every(({ disabled }) => disabled)).to.equal(true);
    });

    it('that go on while they are held, and tell the end once', async () => {
      const { field } = await inPage('steppers value="4" max="7"');
      const heard = eventsOf(field);
      const more = must(steppersOf(field)[1], 'more');
      more.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await until(() => field.value === '7', 'the end');
      await aTimeout(250);
      more.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      more.click();
      expect(field.value).to.equal('7');
      expect(heard).to.deep.equal(['input 5', 'input 6', 'input 7', 'change 7']);
      await aTimeout(10);
      must(steppersOf(field)[0], 'less').click();
      expect(field.value, 'a press of its own').to.equal('6');
    });

    it('that stop when the finger leaves them', async () => {
      const { field } = await inPage('steppers value="4"');
      const more = must(steppersOf(field)[1], 'more');
      more.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      more.dispatchEvent(new PointerEvent('pointerleave'));
      await aTimeout(700);
      expect(field.value).to.equal('4');
      more.click();
      expect(field.value).to.equal('5');
    });

    it('named after the label of the page where there is no other', async () => {
      const page = await fixture<HTMLElement>(
        `<div lang="ar"><label for="copies">النسخ</label>
          <fanar-number-field id="copies" steppers></fanar-number-field></div>`,
      );
      const field = await settled(must(page.querySelector('fanar-number-field'), 'field'));
      await field.updateComplete;
      expect(withoutMarks(steppersOf(field)[1]?.getAttribute('aria-label'))).to.equal(
        'زيادة النسخ',
      );
    });
  });

  it('accepts what lies between two steps', async () => {
    const { field } = await inPage('step="5"');
    await enter(field, '7');
    expect(field.problem).to.equal(null);
  });

  it('takes its bounds away when the attributes go', async () => {
    const { field } = await inPage('min="5" max="6" value="9"');
    expect(field.problem?.code).to.equal('number-too-large');
    field.removeAttribute('max');
    expect(field.problem).to.equal(null);
    field.removeAttribute('min');
    await enter(field, '1');
    expect(field.problem).to.equal(null);
  });
});
