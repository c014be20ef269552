import { GatewayError, type ServiceGateway } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { setViewport } from '@fanar/elements/testing/fixtures';
import { layoutFaults } from '@fanar/elements/testing/layout';
import { expect, fixture, html } from '@open-wc/testing';
import { inside, readable } from '../testing/inside.js';
import { until } from '../testing/until.js';
import { FanarCoverage } from './coverage.js';
import './define.js';
import { coverage } from './testing/coverage.js';

const example = `<fanar-coverage coverage='${JSON.stringify(coverage())}'></fanar-coverage>`;

describeElement({
  elementClass: FanarCoverage,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: { api: '/api/v2', headingLevel: 3, numerals: 'latn' },
  tabStops: 0,
  atStart: '.heading',
});

async function mount(gateway: Partial<ServiceGateway>, lang: 'ar' | 'en' = 'ar') {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-coverage .gateway=${gateway as ServiceGateway}><p>اتصل بنا</p></fanar-coverage>
    </div>`,
  );
  const element = page.querySelector('fanar-coverage') as FanarCoverage;
  return { page, element, ...inside(element) };
}

const known = (changes: Parameters<typeof coverage>[0] = {}) => ({
  getCoverage: () => Promise.resolve(coverage(changes)),
});
/** What stands in each row, or part, from cell to cell. */
const rows = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), (row) =>
    Array.from(row.querySelectorAll('th, td, .heading, p, dt, dd'), ({ textContent }) =>
      readable(textContent),
    ).join(' '),
  );

describe('fanar-coverage', () => {
  it('tells the buildings and cabinets, by sector and district, in figures and not by shade alone', async () => {
    const { root, text, find, appears } = await mount(known());
    await appears('.lead');
    expect(text(find('.lead'))).to.equal('٢٥ مبنى حكوميًّا متصلًا. تصلها ٩ كبائن.');
    expect(rows(root, '.wide tr')).to.deep.equal([
      'القطاع حي الشرق مدينة بورفؤاد الكل',
      'الصحة ١٢ ٤ ١٦',
      'المرور ٦ ٣ ٩',
      'المحاكم ٠ ٠ ٠',
      'كل المباني ١٨ ٧ ٢٥',
      'الكبائن ٦ ٣ ٩',
    ]);
    expect(
      Array.from(root.querySelectorAll('.wide tbody td'), (cell) => cell.className).slice(0, 2),
    ).to.deep.equal(['shade-4', 'shade-2']);
  });

  it('is a list by district on a small phone', async () => {
    await setViewport(320, 640);
    try {
      const { page, root, find, appears } = await mount(known());
      await appears('.lead');
      expect(find('.wide').checkVisibility()).to.equal(false);
      expect(rows(root, '.narrow section')[1]).to.equal(
        'مدينة بورفؤاد ٧ مبانٍ حكومية متصلة. تصلها ٣ كبائن. الصحة ٤ المرور ٣',
      );
      expect(layoutFaults(page)).to.deep.equal([]);
    } finally {
      await setViewport(1280, 800);
    }
  });

  it('marks made-up places, and says that there is nothing yet', async () => {
    const { find, appears } = await mount(known({ isDemonstration: true }));
    await appears('.lead');
    expect(find('fanar-alert').getAttribute('heading')).to.equal('توزيع تجريبي');
    const none = await mount(known({ facilities: 0, cabinets: 0, sectors: [], districts: [] }));
    await until(() => none.text().includes('لم يُسجَّل مبنى متصل بعد.'));
  });

  it('asks again where that failed', async () => {
    const failures = [new GatewayError({ code: 'server-unavailable', status: 503 })];
    const { find, text, press, appears } = await mount({
      getCoverage: () => {
        const failure = failures.shift();
        return failure ? Promise.reject(failure) : Promise.resolve(coverage());
      },
    });
    await appears('fanar-alert');
    expect(text()).to.contain('الخدمة غير متاحة الآن');
    expect(find('slot')).to.exist;
    press('حاول مرة أخرى');
    await appears('.lead');
    expect(find('fanar-alert')).to.equal(null);
  });
});
