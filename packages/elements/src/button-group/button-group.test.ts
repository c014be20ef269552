import { expect, fixture, html } from '@open-wc/testing';
import '../button/define.js';
import { describeElement } from '../testing/contract-suite.js';
import { FanarButtonGroup } from './button-group.js';
import './define.js';

describeElement({
  elementClass: FanarButtonGroup,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-button-group label="الموعد"><button>احجز</button><button>رجوع</button></fanar-button-group>',
    en: '<fanar-button-group label="Appointment"><button>Book</button><button>Back</button></fanar-button-group>',
  },
  properties: { label: 'إجراءات الموعد' },
  slots: [''],
  tabStops: 2,
  atStart: '.group',
});

describe('<fanar-button-group>', () => {
  async function placesIn(width: string, dir = 'rtl') {
    const page = await fixture<HTMLElement>(
      html`<div dir=${dir}>
        <fanar-button-group>
          <fanar-button>احجز الموعد</fanar-button>
          <fanar-button variant="secondary">اختر وقتًا آخر</fanar-button>
        </fanar-button-group>
      </div>`,
    );
    page.style.inlineSize = width;
    const buttons = Array.from(page.querySelectorAll('fanar-button'));
    await Promise.all(buttons.map((button) => button.updateComplete));
    return buttons.map((button) => button.getBoundingClientRect());
  }

  for (const dir of ['rtl', 'ltr']) {
    it(`puts the first one where reading starts (${dir})`, async () => {
      const [first, second] = await placesIn('600px', dir);
      expect(first?.top).to.equal(second?.top);
      const isBefore = (first?.left ?? 0) < (second?.left ?? 0);
      expect(isBefore).to.equal(dir === 'ltr');
    });
  }

  it('stacks them at full width where there is little room', async () => {
    const [first, second] = await placesIn('288px');
    expect(first?.width).to.equal(288);
    expect(second?.width).to.equal(288);
    expect(second?.top).to.be.greaterThan(first?.bottom ?? Infinity);
  });

  it('is no group without a name', async () => {
    const element = await fixture(html`<fanar-button-group></fanar-button-group>`);
    expect(element.shadowRoot?.querySelector('[role]')).to.equal(null);
  });
});
