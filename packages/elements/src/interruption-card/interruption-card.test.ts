import { expect, fixture } from '@open-wc/testing';
import '../button/define.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must } from '../testing/fixtures.js';
import { FanarInterruptionCard } from './interruption-card.js';
import './define.js';

const markup = (heading: string, text: string, action: string, link: string) =>
  `<fanar-interruption-card heading="${heading}"><p>${text}</p>
    <button slot="actions">${action}</button>
    <a slot="actions" href="#back">${link}</a></fanar-interruption-card>`;

describeElement({
  elementClass: FanarInterruptionCard,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: markup('بلّغ أولًا عن فقد الرخصة', 'لا نصدر بدلًا دون بلاغ.', 'تابع', 'ارجع'),
    en: markup('Report the loss first', 'No copy without a report.', 'Continue', 'Go back'),
  },
  properties: { heading: 'بلّغ أولًا', headingLevel: 2 },
  slots: ['', 'actions'],
  tabStops: 2,
  atStart: '.card',
});

describe('<fanar-interruption-card>', () => {
  it('brings the person to its heading', async () => {
    const element = await fixture<FanarInterruptionCard>(
      '<fanar-interruption-card heading="بلّغ أولًا" heading-level="2"></fanar-interruption-card>',
    );
    element.focus();
    const heading = must(deepActiveElement(), 'focus');
    expect(heading.textContent?.trim()).to.equal('بلّغ أولًا');
    expect(heading.ariaLevel).to.equal('2');
  });

  it('turns the colours of a button around, which would not be seen on it', async () => {
    const element = await fixture<FanarInterruptionCard>(
      `<fanar-interruption-card heading="بلّغ أولًا">
        <fanar-button slot="actions">تابع</fanar-button>
      </fanar-interruption-card>`,
    );
    const button = must(element.querySelector('fanar-button')?.shadowRoot, 'button');
    const inside = getComputedStyle(must(button.querySelector('.button'), 'native button'));
    const card = getComputedStyle(must(element.shadowRoot?.querySelector('.card'), 'card'));
    expect(inside.backgroundColor).to.equal(card.color);
    expect(inside.color).to.equal(card.backgroundColor);
    expect(card.color).to.not.equal(card.backgroundColor);
  });
});
