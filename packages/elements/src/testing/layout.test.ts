import { expect, fixture } from '@open-wc/testing';
import { layoutFaults, lengthenArabic } from './layout.js';

describe('layout faults', () => {
  const LONG = 'استخراج شهادة بيانات مركبة من وحدة مرور بورسعيد';

  async function kindsIn(markup: string): Promise<string[]> {
    const page = await fixture<HTMLElement>(
      `<div dir="rtl" lang="ar" style="inline-size: 320px; margin-inline: 240px; line-height: 1.7">${markup}</div>`,
    );
    return layoutFaults(page).map(({ kind }) => kind);
  }

  for (const [what, markup, kinds] of [
    ['no fault in plain text', `<p>${LONG}</p>`, []],
    [
      'text wider than the page',
      `<p style="inline-size: max-content; white-space: nowrap">${`${LONG} `.repeat(9)}</p>`,
      ['outside'],
    ],
    [
      'text that sticks out of its box',
      `<p style="inline-size: 80px; white-space: nowrap">${LONG}</p>`,
      ['overflow'],
    ],
    [
      'text cut at the side',
      `<p style="overflow: hidden; white-space: nowrap; inline-size: 80px">${LONG}</p>`,
      ['overflow', 'clipped'],
    ],
    [
      'text cut at the foot',
      `<p style="overflow: hidden; block-size: 20px; inline-size: 80px">${LONG}</p>`,
      ['clipped'],
    ],
    ['lines too close', `<p style="line-height: 1.2; inline-size: 80px">${LONG}</p>`, ['tight']],
    [
      'text on text',
      `<p style="margin: 0; block-size: 3px">${LONG}</p><p style="margin: 0">${LONG}</p>`,
      ['overlap'],
    ],
    [
      'no fault in a box that scrolls',
      `<div style="overflow: auto; inline-size: 80px"><p style="white-space: nowrap">${LONG}</p></div>`,
      [],
    ],
    [
      'no fault in what is hidden',
      `<div style="block-size: 2px; overflow: hidden; visibility: hidden">${LONG}</div>`,
      [],
    ],
  ] as const) {
    it(`finds ${what}`, async () => {
      expect(await kindsIn(markup)).to.deep.equal(kinds);
    });
  }

  it('looks through shadow roots and slots', async () => {
    const host = await fixture<HTMLElement>(`<div dir="rtl"><p>${LONG}</p></div>`);
    const inner = document.createElement('section');
    inner.append(document.createElement('slot'));
    inner.style.cssText = 'inline-size: 80px; white-space: nowrap';
    host.attachShadow({ mode: 'open' }).append(inner);
    const page = host.parentElement as HTMLElement;
    const [fault] = layoutFaults(page);
    expect(fault).to.deep.include({ kind: 'overflow', text: LONG });
    expect(fault?.place).to.equal('div > section > slot > p');
  });

  it('makes Arabic longer by the share asked for, and nothing else', async () => {
    const page = await fixture<HTMLElement>(
      '<div><p>رسوم الفحص</p><p>English</p><p>٢٥٠</p><p>ب</p></div>',
    );
    lengthenArabic(page);
    expect(Array.from(page.children, ({ textContent }) => textContent)).to.deep.equal([
      'رسوم الفحص رسوم ا',
      'English',
      '٢٥٠',
      'ب',
    ]);
  });
});
