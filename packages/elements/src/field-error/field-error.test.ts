import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { settled } from '../testing/fixtures.js';
import { withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarFieldError } from './field-error.js';

describeElement({
  elementClass: FanarFieldError,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-field-error>أدخل الاسم</fanar-field-error>',
    en: '<fanar-field-error>Enter the name</fanar-field-error>',
  },
  properties: { numerals: 'latn' },
  slots: [''],
  tabStops: 0,
  atStart: '.words',
});

describe('<fanar-field-error>', () => {
  it('says that it is an error before it says which', async () => {
    const error = await fixture<FanarFieldError>(
      html`<fanar-field-error lang="en">Enter the name</fanar-field-error>`,
    );
    await settled(error, 'en');
    expect(withoutMarks(error.shadowRoot?.textContent)).to.equal('Error:');
  });
});
