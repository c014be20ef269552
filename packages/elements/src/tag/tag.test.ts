import { expect, fixture, html } from '@open-wc/testing';
import { describeElement } from '../testing/contract-suite.js';
import { FanarTag, type TagTone } from './tag.js';
import './define.js';

describeElement({
  elementClass: FanarTag,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-tag tone="warning">مطلوب استكمال مستندات</fanar-tag>',
    en: '<fanar-tag tone="warning">Documents needed</fanar-tag>',
  },
  properties: { tone: 'success' },
  slots: [''],
  tabStops: 0,
  atStart: '.tag',
});

describe('<fanar-tag>', () => {
  it('tells its tone by an icon as well, each by another', async () => {
    const tones: TagTone[] = ['info', 'progress', 'success', 'warning', 'danger', 'neutral'];
    const page = await fixture(
      html`<p>${tones.map((tone) => html`<fanar-tag tone=${tone}>حالة</fanar-tag>`)}</p>`,
    );
    const drawn = Array.from(page.querySelectorAll('fanar-tag'), (tag) =>
      tag.shadowRoot?.querySelector('path')?.getAttribute('d'),
    );
    expect(new Set(drawn).size).to.equal(tones.length);
    expect(drawn.at(-1), 'neutral').to.equal(undefined);
  });
});
