import { expect, fixture } from '@open-wc/testing';
import { encode } from 'uqr';
import { describeElement } from '../testing/contract-suite.js';
import { isChromium, must } from '../testing/fixtures.js';
import { executeServerCommand } from '@web/test-runner-commands';
import { modulesOf, QUIET_ZONE } from './modules.js';
import { FanarQrCode } from './qr-code.js';
import './define.js';

const VALUE = 'https://portsaid.example/track/AP-7K3M-9QXA';

describeElement({
  elementClass: FanarQrCode,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-qr-code value="${VALUE}" label="رمز متابعة الطلب"><p>رقم الطلب: AP-7K3M-9QXA</p></fanar-qr-code>`,
    en: `<fanar-qr-code value="${VALUE}" label="Code to track the application"><p>Reference number: AP-7K3M-9QXA</p></fanar-qr-code>`,
  },
  properties: { value: 'AP-7K3M-9QXA', label: 'رقم الطلب', errorCorrection: 'H' },
  slots: [''],
  tabStops: 0,
  atStart: '.image',
});

describe('<fanar-qr-code>', () => {
  const code = (value: string) =>
    fixture<FanarQrCode>(`<fanar-qr-code lang="ar" dir="rtl" value="${value}"></fanar-qr-code>`);

  const image = (element: FanarQrCode) => element.shadowRoot?.querySelector('svg') ?? null;

  it('draws every dark module once, and a quiet zone around', () => {
    const { size, path } = must(modulesOf(VALUE, 'M'), 'modules');
    const { data } = encode(VALUE, { ecc: 'M', boostEcc: true, border: QUIET_ZONE });
    const drawn = data.map((row) => row.map(() => false));
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
      must(drawn[Number(y)], 'row').fill(true, Number(x), Number(x) + Number(length));
    }
    expect(drawn).to.deep.equal(data);
    const edge = drawn.flatMap((row, y) =>
      row.filter((_, x) => Math.min(x, y, size - 1 - x, size - 1 - y) < QUIET_ZONE),
    );
    expect(edge.some(Boolean)).to.equal(false);
  });

  it('has a name of its own, and is sharp', async () => {
    const svg = must(image(await code(VALUE)), 'image');
    expect(svg.getAttribute('aria-label')).to.equal('رمز للمسح بكاميرا الهاتف');
    const { size } = must(modulesOf(VALUE, 'M'), 'modules');
    // Whole pixels for each module, and the frame around.
    expect(svg.getBoundingClientRect().width).to.be.closeTo(size * 5 + 2, 0.1);
  });

  it('grows with the damage it stands', async () => {
    const element = await code(VALUE);
    const before = Number(image(element)?.getAttribute('width'));
    element.errorCorrection = 'H';
    await element.updateComplete;
    expect(Number(image(element)?.getAttribute('width'))).to.be.greaterThan(before);
  });

  it('says in words that a value is too long, and tells the developer', async () => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (words: string) => told.push(words);
    try {
      const element = await code('أ'.repeat(3000));
      expect(image(element)).to.equal(null);
      expect(element.shadowRoot?.querySelector('.failed')?.textContent).to.contain('تعذر');
    } finally {
      console.warn = warn;
    }
    expect(told).to.have.lengthOf(1);
    expect(told[0]).to.contain('value-too-long');
  });

  it('draws nothing without a value', async () => {
    const element = await code('');
    expect(image(element)).to.equal(null);
    expect(element.shadowRoot?.querySelector('.failed')).to.equal(null);
  });

  if (isChromium) {
    it('stays dark on light in forced colours', async () => {
      await executeServerCommand('forced-colors', { active: true });
      try {
        const { backgroundColor, fill } = getComputedStyle(must(image(await code('1')), 'image'));
        expect([backgroundColor, fill]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      } finally {
        await executeServerCommand('forced-colors', { active: false });
      }
    });
  }
});
