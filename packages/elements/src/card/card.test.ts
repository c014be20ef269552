import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must } from '../testing/fixtures.js';
import { FanarCard } from './card.js';
import './define.js';

describeElement({
  elementClass: FanarCard,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-card heading="المرور" href="#traffic">رخص القيادة والتسيير</fanar-card>',
    en: '<fanar-card heading="Traffic" href="#traffic">Driving and vehicle licences</fanar-card>',
  },
  properties: { heading: 'الصحة', headingLevel: 2, href: '#health' },
  slots: ['', 'heading', 'media', 'footer'],
  tabStops: 1,
  atStart: '.card',
});

describe('<fanar-card>', () => {
  it('leads from anywhere, by one link of the page, and leaves the footer free', async () => {
    const card = await fixture<FanarCard>(html`
      <fanar-card lang="ar" dir="rtl">
        <a slot="heading" href="#traffic">المرور</a>
        <p>رخص القيادة</p>
        <button slot="footer" type="button">احفظ</button>
      </fanar-card>
    `);
    const pressed: string[] = [];
    card.addEventListener('click', (event) => {
      event.preventDefault();
      pressed.push((event.target as Element).localName);
    });
    const press = async (selector: string) => {
      const box = must(card.querySelector(selector), selector).getBoundingClientRect();
      const position = [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
      await sendMouse({ type: 'click', position: position as [number, number] });
    };
    await press('p');
    await press('button');
    expect(pressed).to.deep.equal(['a', 'button']);
  });

  it('leads nowhere without a link', async () => {
    const card = await fixture<FanarCard>(html`<fanar-card heading="الصحة"></fanar-card>`);
    expect(card.shadowRoot?.querySelector('a')).to.equal(null);
  });
});
