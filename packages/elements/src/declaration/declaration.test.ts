import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { errorOf, innerInput, withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarDeclaration } from './declaration.js';

const SUBMITTED = '{"accepted":true,"version":"2026-1"}';

describeElement({
  elementClass: FanarDeclaration,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-declaration text="بياناتي صحيحة." version="2026-1" hint="راجعها" unmarked></fanar-declaration>',
    en: '<fanar-declaration text="My data is correct." version="2026-1" hint="Check it" unmarked></fanar-declaration>',
  },
  properties: {
    text: 'أسكن في هذا العنوان.',
    version: '2026-2',
    label: 'أقر بما سبق',
    hint: 'تتحمل مسؤوليته',
    required: true,
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الإقرار',
    numerals: 'latn',
    name: 'declaration',
  },
  slots: [''],
  tabStops: 1,
  atStart: 'label',
  form: {
    fill: (element) => innerInput(element).click(),
    submits: SUBMITTED,
    initial: 'checked',
    initiallySubmits: null,
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-declaration>', () => {
  async function inPage(attributes = 'version="2026-1"', inside = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-declaration name="declaration" ${attributes}>${inside}</fanar-declaration>
      </form>`,
    );
    const field = must(form.querySelector('fanar-declaration'), 'field');
    await settled(field);
    return { form, field, submitted: () => new FormData(form).get('declaration') };
  }

  async function warningsWhile(act: () => unknown): Promise<string[]> {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (words: string) => said.push(words);
    try {
      await act();
    } finally {
      console.warn = warn;
    }
    return said;
  }

  const wordsOf = (field: FanarDeclaration) =>
    withoutMarks(field.shadowRoot?.querySelector('label')?.textContent);
  const textOf = (field: FanarDeclaration) => must(field.shadowRoot?.querySelector('slot'), 'text');

  it('records that it was accepted, and in which version', async () => {
    const { field, submitted } = await inPage();
    expect(field.answer).to.equal(undefined);
    innerInput(field).click();
    expect(field.checked).to.equal(true);
    expect(field.answer).to.deep.equal({ accepted: true, version: '2026-1' });
    expect(submitted()).to.equal(SUBMITTED);
    innerInput(field).click();
    expect(field.answer).to.equal(undefined);
    expect(submitted()).to.equal(null);
  });

  it('is never ticked beforehand, and tells the developer', async () => {
    let ticked: boolean | undefined;
    const said = await warningsWhile(async () => {
      const { field } = await inPage('version="2026-1" checked');
      ticked = innerInput(field).checked || field.checked;
    });
    expect(ticked).to.equal(false);
    expect(said).to.deep.equal([
      '<fanar-declaration> checked-ignored: the person ticks it, never the page: "checked" is ignored.',
    ]);
  });

  it('tells the developer that an answer without a version proves little', async () => {
    const said = await warningsWhile(() => inPage(''));
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.contain('version-missing');
  });

  it('is accepted anew in another version', async () => {
    const { field, submitted } = await inPage();
    innerInput(field).click();
    field.version = '2026-2';
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(false);
    expect(submitted()).to.equal(null);
  });

  it('takes back a record of this version, and no other', async () => {
    const { field } = await inPage();
    field.value = { accepted: true, version: '2026-1' };
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(true);
    field.value = { accepted: true, version: '2025-9' };
    await field.updateComplete;
    expect(innerInput(field).checked).to.equal(false);
    field.value = { accepted: false, version: '2026-1' } as never;
    expect(field.value).to.equal(null);
  });

  it('says the standard words, or its own', async () => {
    const { field } = await inPage();
    expect(wordsOf(field)).to.contain('أقر بصحة البيانات المدخلة').and.contain('(اختياري)');
    Object.assign(field, { label: 'أقر بما سبق', required: true });
    await field.updateComplete;
    expect(wordsOf(field)).to.equal('أقر بما سبق');
  });

  it('says what must be done to go on', async () => {
    const { field } = await inPage('version="1" required');
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal(
      'ضع علامة أمام «أقر بصحة البيانات المدخلة وأتحمل المسؤولية القانونية عنها»',
    );
    expect(field.problem).to.deep.equal({ code: 'checkbox-missing' });
  });

  it('leads from the box back to the text, where there is one', async () => {
    const details = (field: FanarDeclaration) => innerInput(field).getAttribute('aria-details');
    expect(details((await inPage()).field), 'no text').to.equal(null);
    const { field } = await inPage('version="1" text="بياناتي صحيحة."');
    expect(details(field)).to.equal('text');
    expect(textOf(field).textContent).to.equal('بياناتي صحيحة.');
    const { field: filled } = await inPage('version="1"', '<p>بياناتي صحيحة.</p>');
    await filled.updateComplete;
    expect(details(filled)).to.equal('text');
  });

  it('shows nothing of the text where there is none', async () => {
    const { field } = await inPage();
    expect(textOf(field).getBoundingClientRect().height).to.equal(0);
  });

  it('is ticked and cleared with the space bar, and told to the page', async () => {
    const { form, field, submitted } = await inPage();
    const seen: unknown[] = [];
    for (const type of ['input', 'change']) {
      form.addEventListener(type, () => seen.push([type, field.checked, submitted()]));
    }
    field.focus();
    await sendKeys({ type: ' ' });
    await sendKeys({ type: ' ' });
    expect(seen).to.deep.equal([
      ['input', true, SUBMITTED],
      ['change', true, SUBMITTED],
      ['input', false, null],
      ['change', false, null],
    ]);
  });

  it('is read, focused and submitted while it is read-only, and not changed', async () => {
    const { field, submitted } = await inPage('version="2026-1" readonly');
    field.value = { accepted: true, version: '2026-1' };
    await field.updateComplete;
    field.focus();
    expect(deepActiveElement()).to.equal(innerInput(field));
    expect(innerInput(field).ariaReadOnly).to.equal('true');
    await sendKeys({ type: ' ' });
    expect(submitted()).to.equal(SUBMITTED);
    expect(innerInput(field).checked).to.equal(true);
  });
});
