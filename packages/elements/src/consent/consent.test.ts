import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { errorOf, innerInput, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarConsent, type ConsentWithdrawnEvent } from './consent.js';

const NOON = Date.UTC(2026, 0, 5, 10);
const RECORD = {
  purpose: 'إرسال رسائل عن طلبي',
  version: 'sms-2',
  at: '2026-01-05T10:00:00.000Z',
};

describeElement({
  elementClass: FanarConsent,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-consent purpose="إرسال رسائل عن طلبي" version="sms-2" hint="رسالتان على الأكثر" unmarked></fanar-consent>',
    en: '<fanar-consent purpose="messages about my application" version="sms-2" hint="Two at most" unmarked></fanar-consent>',
  },
  properties: {
    purpose: 'إعداد الإحصاءات',
    version: 'statistics-1',
    clock: () => NOON,
    label: 'أوافق',
    hint: 'بلا اسمي',
    required: true,
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الموافقة',
    numerals: 'latn',
    name: 'consent',
  },
  slots: ['policy'],
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: (element) => {
      element.clock = () => NOON;
      innerInput(element).click();
    },
    submits: JSON.stringify(RECORD),
    initial: 'checked',
    initiallySubmits: null,
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-consent>', () => {
  async function inPage(attributes = 'version="sms-2"', inside = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-consent name="consent" purpose="إرسال رسائل عن طلبي" ${attributes}>${inside}</fanar-consent>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-consent'), 'field');
    field.clock = () => NOON;
    await settled(field);
    return { form, field, submitted: () => new FormData(form).get('consent') };
  }

  const root = (field: FanarConsent) => must(field.shadowRoot, 'root');
  const statusOf = (field: FanarConsent) =>
    withoutMarks(root(field).querySelector('.status > span')?.textContent);
  const button = (field: FanarConsent) =>
    root(field).querySelector<HTMLButtonElement>('[part="withdraw"]');
  const said = (field: FanarConsent) =>
    withoutMarks(root(field).querySelector('[role="status"]')?.textContent);

  async function warningsWhile(act: () => unknown): Promise<string[]> {
    const { warn } = console;
    const words: string[] = [];
    console.warn = (text: string) => words.push(text);
    try {
      await act();
    } finally {
      console.warn = warn;
    }
    return words;
  }

  it('records the purpose, the version and the instant', async () => {
    const { field, submitted } = await inPage();
    expect(field.answer).to.equal(undefined);
    innerInput(field).click();
    expect(field.answer).to.deep.equal(RECORD);
    expect(submitted()).to.equal(JSON.stringify(RECORD));
  });

  it('takes the time of the device where it is given no clock', async () => {
    const { field } = await inPage();
    field.clock = Date.now;
    const before = Date.now();
    innerInput(field).click();
    const at = Date.parse(must(field.value, 'consent').at);
    expect(at).to.be.within(before, Date.now());
  });

  it('is never ticked beforehand, and tells the developer', async () => {
    let ticked: boolean | undefined;
    const words = await warningsWhile(async () => {
      const { field } = await inPage('version="sms-2" checked');
      ticked = innerInput(field).checked || field.checked;
    });
    expect(ticked).to.equal(false);
    expect(words).to.have.lengthOf(1);
    expect(words[0]).to.contain('<fanar-consent> checked-ignored');
  });

  it('tells the developer what a record would lack', async () => {
    const words = await warningsWhile(() => fixture('<fanar-consent></fanar-consent>'));
    expect(words).to.have.lengthOf(1);
    expect(words[0]).to.contain('<fanar-consent> version-missing');
  });

  it('says that it can be withdrawn, then when it was given', async () => {
    const { field } = await inPage();
    expect(statusOf(field)).to.equal('يمكنك سحب موافقتك في أي وقت.');
    expect(button(field)).to.equal(null);
    innerInput(field).click();
    await until(() => statusOf(field) === 'وافقت في ٥ يناير ٢٠٢٦، الساعة ١٢:٠٠ م.');
    expect(withoutMarks(button(field)?.textContent)).to.equal('سحب الموافقة');
  });

  it('is withdrawn with its button: told to the page and to the ear, and focused again', async () => {
    const { form, field, submitted } = await inPage();
    innerInput(field).click();
    await field.updateComplete;
    const seen: unknown[] = [];
    for (const type of ['input', 'change']) {
      form.addEventListener(type, () => seen.push([type, submitted()]));
    }
    form.addEventListener('fanar-consent-withdrawn', ({ detail }) => seen.push(detail));
    field.clock = () => NOON + 60_000;
    must(button(field), 'button').focus();
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(seen).to.deep.equal([
      { ...RECORD, at: '2026-01-05T10:01:00.000Z' },
      ['input', null],
      ['change', null],
    ]);
    expect(innerInput(field).checked).to.equal(false);
    expect(deepActiveElement()).to.equal(innerInput(field));
    expect(statusOf(field)).to.equal('يمكنك سحب موافقتك في أي وقت.');
    await until(() => said(field) === 'سُحبت الموافقة.');
  });

  it('is withdrawn by clearing the box as well', async () => {
    const { field } = await inPage();
    const told: ConsentWithdrawnEvent[] = [];
    field.addEventListener('fanar-consent-withdrawn', (event) => told.push(event));
    innerInput(field).click();
    innerInput(field).click();
    expect(told.map(({ detail }) => detail.purpose)).to.deep.equal([RECORD.purpose]);
    expect(field.answer).to.equal(undefined);
  });

  it('shows consent kept from before, in another language too', async () => {
    const { field } = await inPage();
    field.value = { ...RECORD, purpose: 'messages about my application' };
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(true);
    await until(() => statusOf(field).includes('٥ يناير ٢٠٢٦'));
    expect(field.answer?.purpose, 'as it was agreed to').to.equal('messages about my application');
  });

  it('is not taken for consent to anything else', async () => {
    const { field, submitted } = await inPage();
    innerInput(field).click();
    field.purpose = 'مشاركة بياناتي مع جهات أخرى';
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(false);
    expect(submitted()).to.equal(null);
    field.value = { ...RECORD, version: 'sms-1' };
    expect(field.value).to.equal(null);
  });

  it('holds a form back where it is required, in its own words', async () => {
    const { form, field } = await inPage('version="sms-2" required');
    expect(form.checkValidity()).to.equal(false);
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal(
      'ضع علامة أمام «أوافق على استخدام بياناتي لغرض إرسال رسائل عن طلبي»',
    );
  });

  it('leads to the policy', async () => {
    const { field } = await inPage(
      'version="sms-2"',
      '<a slot="policy" href="#policy">سياسة الخصوصية</a>',
    );
    const link = must(field.querySelector('a'), 'link');
    expect(link.getBoundingClientRect().height).to.be.greaterThan(0);
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(link);
  });

  it('is read, focused and submitted while it is read-only, and not withdrawn', async () => {
    const { field, submitted } = await inPage('version="sms-2" readonly');
    field.value = RECORD;
    await field.updateComplete;
    expect(button(field)).to.equal(null);
    expect(innerInput(field).ariaReadOnly).to.equal('true');
    field.focus();
    await sendKeys({ type: ' ' });
    innerInput(field).click();
    expect(submitted()).to.equal(JSON.stringify(RECORD));
  });
});
