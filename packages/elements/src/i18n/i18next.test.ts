import { expect, fixture, html } from '@open-wc/testing';
import { createInstance } from 'i18next';
import '../text-field/define.js';
import type { FanarTextField } from '../text-field/text-field.js';
import { speakThrough } from './i18next.js';
import { settled } from '../testing/fixtures.js';

describe('a page with an i18next of its own', () => {
  const labelOf = ({ shadowRoot }: FanarTextField) =>
    shadowRoot?.querySelector('label')?.innerText.replace(/\s+/g, ' ');

  it('words the elements, also those in view when its words change', async () => {
    const i18next = createInstance();
    await i18next.init({
      lng: 'ar',
      fallbackLng: 'en',
      resources: { ar: { field: { optional: '(إن شئت)' } } },
    });
    const page = await fixture<HTMLElement>(
      html`<div>
        <fanar-text-field label="الاسم"></fanar-text-field>
        <div lang="en"><fanar-text-field label="Name"></fanar-text-field></div>
      </div>`,
    );
    const [arabic, english] = page.querySelectorAll<FanarTextField>('fanar-text-field');
    if (!arabic || !english) throw new Error('There are no fields');
    const both = async () => {
      await settled(arabic, 'ar');
      await settled(english, 'en');
      return [labelOf(arabic), labelOf(english)];
    };
    expect(await both()).to.deep.equal(['الاسم (اختياري)', 'Name (optional)']);

    const undo = speakThrough(i18next);
    try {
      expect(await both()).to.deep.equal(['الاسم (إن شئت)', 'Name (optional)']);
      i18next.addResourceBundle('en', 'field', { optional: '(if you like)' }, true, true);
      expect(await both()).to.deep.equal(['الاسم (إن شئت)', 'Name (if you like)']);
    } finally {
      undo();
    }
    expect(await both()).to.deep.equal(['الاسم (اختياري)', 'Name (optional)']);
  });
});
