import { GatewayError, type PerformanceQuery, type ServiceGateway } from '@fanar/contract';
import type { FanarSelect } from '@fanar/elements/select';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { isChromium, setViewport } from '@fanar/elements/testing/fixtures';
import { layoutFaults } from '@fanar/elements/testing/layout';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { directory } from '../service-directory/testing/directory.js';
import { inside, readable } from '../testing/inside.js';
import { savedFiles } from '../testing/saved-files.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarServicePerformance } from './service-performance.js';
import { performance } from './testing/performance.js';

const example = `<fanar-service-performance performance='${JSON.stringify(performance())}'></fanar-service-performance>`;

describeElement({
  elementClass: FanarServicePerformance,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    sector: 'traffic',
    service: 'traffic/renew-driving-licence',
    from: '2030-01',
    to: '2030-06',
    api: '/api/v2',
    headingLevel: 3,
    numerals: 'latn',
  },
  // The charts, which come later.
  drawsChildren: true,
  isDrawn: ({ renderRoot }) => {
    const tables = Array.from(renderRoot.querySelectorAll('fanar-details'));
    return tables.length === 4 && tables.every((one) => one.shadowRoot?.querySelector('summary'));
  },
  // The period, three charts with their tables, what is compared with its table, a download.
  tabStops: 10,
  atStart: '.heading',
});

/** A back end with figures. Put a failure into `next` to have a call fail. */
function backEnd(answer = performance()) {
  const asked: PerformanceQuery[] = [];
  const next: unknown[] = [];
  const tell = <Told>(told: Told): Promise<Told> =>
    next.length > 0 ? Promise.reject(next.shift() as Error) : Promise.resolve(told);
  const gateway = {
    getPerformance: (query) => {
      asked.push(query);
      return tell(answer);
    },
    getPerformanceTable: () => tell(new Blob(['month,received'], { type: 'text/csv' })),
    getDataDictionary: () =>
      tell([
        {
          name: 'received',
          title: { ar: 'الواردة', en: 'Received' },
          meaning: { ar: 'عدد الطلبات التي وصلت', en: 'Applications that came in' },
          type: 'integer' as const,
        },
      ]),
    getDirectory: () => Promise.resolve(directory),
  } as Partial<ServiceGateway> as ServiceGateway;
  return { gateway, asked, next };
}

type Setting = Partial<Pick<FanarServicePerformance, 'sector' | 'service' | 'from' | 'to'>> & {
  readonly lang?: 'ar' | 'en';
  readonly back?: ReturnType<typeof backEnd>;
};

async function mount({ lang = 'ar', back = backEnd(), ...properties }: Setting = {}) {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-service-performance><p>اتصل بنا</p></fanar-service-performance><button>بعد</button>
    </div>`,
  );
  const element = page.querySelector('fanar-service-performance') as FanarServicePerformance;
  Object.assign(element, { gateway: back.gateway, ...properties });
  const within = inside(element);
  const choose = (label: string, value: string) => {
    const select = Array.from(within.root.querySelectorAll<FanarSelect>('fanar-select')).find(
      (one) => one.label === label,
    ) as FanarSelect;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const charts = () => within.appears('.chart');
  return { page, element, back, choose, charts, ...within };
}

const texts = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), (one) => readable(one.textContent));
const said = (root: ShadowRoot) => readable(root.querySelector('[role=status]')?.textContent ?? '');
const offline = () => new GatewayError({ code: 'network-unreachable', status: 0 });

describe('fanar-service-performance', () => {
  it('tells the figures in plain words, whose they are and of when', async () => {
    const { root, text, find, appears } = await mount();
    await appears('.headline');
    expect(text(find('#figures'))).to.equal('كل القطاعات');
    expect(text(find('.span'))).to.equal('من فبراير ٢٠٣٠ إلى يناير ٢٠٣١');
    const [received, days, promise] = texts(root, '.headline');
    expect(received).to.equal('ما وصل من طلبات ٤٬٦٢٠ طلبًا');
    expect(days).to.contain('نصف الطلبات انتهى في ٤ أيام على الأكثر.');
    expect(days).to.contain('وتسعة من كل عشرة انتهت في ٩ أيام على الأكثر.');
    expect(promise).to.contain('٨٧٪');
  });

  it('says what is not told and why, which month runs, and how old all is', async () => {
    const { root, appears } = await mount();
    await appears('.notes');
    expect(texts(root, '.notes li')).to.deep.equal([
      '٣ أرقام لا تُعرض: أشهر لخدمات فيها أقل من ١٠ طلبات، حتى لا يُعرف أصحابها.',
      'شهر يناير ٢٠٣١ لم ينتهِ بعد؛ أرقامه تتغير.',
      'آخر تحديث: ٦ يناير ٢٠٣١، الساعة ١١:٢٠ ص',
    ]);
  });

  it('marks made-up figures before all others', async () => {
    const { find, appears } = await mount({
      back: backEnd(performance({ isDemonstration: true })),
    });
    await appears('.headline');
    const mark = find('fanar-alert[tone=warning]');
    expect(mark.getAttribute('heading')).to.equal('أرقام تجريبية');
    expect(mark.compareDocumentPosition(find('.headlines'))).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('has a name, a description and a table for each chart', async () => {
    const { root, charts } = await mount();
    await charts();
    const pictures = Array.from(root.querySelectorAll('svg[role=img]'));
    expect(pictures.length).to.equal(3);
    for (const picture of pictures) {
      for (const relation of ['aria-labelledby', 'aria-describedby']) {
        const id = picture.getAttribute(relation) as string;
        expect(readable(root.getElementById(id)?.textContent ?? ''), relation).to.have.length.above(
          5,
        );
      }
    }
    const [days] = Array.from(root.querySelectorAll('.chart table'));
    expect(texts(days as Element, 'tbody tr')[2]).to.equal('أبريل ٢٠٣٠ لا يُعرض لا يُعرض');
    expect(texts(days as Element, 'tbody tr')[11]).to.equal(
      'يناير ٢٠٣١ (لم ينتهِ بعد) ٤ أيام ١٠ أيام',
    );
  });

  it('reaches every month of a chart by arrows, and says what it has', async () => {
    const { root, find, charts, text } = await mount();
    await charts();
    const slider = find<HTMLInputElement>('.slider');
    slider.focus();
    const spoken = () => readable(slider.getAttribute('aria-valuetext') ?? '');
    expect(spoken()).to.equal('ديسمبر ٢٠٣٠، نصف الطلبات: ٣ أيام، تسعة من عشرة: ٧ أيام');
    // Time runs to the left.
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => spoken().startsWith('يناير ٢٠٣١ (لم ينتهِ بعد)'));
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => spoken().startsWith('نوفمبر ٢٠٣٠'));
    await sendKeys({ press: 'Home' });
    await until(() => spoken().startsWith('فبراير ٢٠٣٠'));
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => spoken() === 'أبريل ٢٠٣٠، لا يُعرض');
    expect(text(find('.reading'))).to.equal('أبريل ٢٠٣٠ لا يُعرض');
    await sendKeys({ press: 'Tab' });
    expect(root.activeElement?.localName).to.equal('fanar-details');
  });

  it('runs from left to right in English, and follows a finger', async () => {
    const { find, charts } = await mount({ lang: 'en' });
    await charts();
    await until(() => find('.reading').textContent?.includes('December'));
    const xs = Array.from(find('.picture').querySelectorAll('.line-0 circle'), (dot) =>
      parseFloat(dot.getAttribute('cx') ?? ''),
    );
    expect(xs).to.deep.equal([...xs].sort((one, other) => one - other));
    const field = find('.field');
    const { left, top, width } = field.getBoundingClientRect();
    const at = { clientX: left + width * 0.05, clientY: top + 20 };
    field.dispatchEvent(new PointerEvent('pointerdown', at));
    await until(() => readable(find('.reading').textContent ?? '').startsWith('February 2030'));
    await sendKeys({ press: 'Tab' });
  });

  it('asks for what is chosen, and tells the page, which may keep it in its address', async () => {
    const { root, element, back, choose, appears, find, text } = await mount();
    await appears('.headline');
    await until(() => find<FanarSelect>('fanar-select').choices.length > 1);
    const told = oneEvent(element, 'fanar-performance-change');
    choose('القطاع', 'traffic');
    expect((await told).detail).to.deep.equal({ sector: 'traffic', service: '', from: '', to: '' });
    await until(() => back.asked.at(-1)?.sector === 'traffic');
    await until(() => text(find('#figures')) === 'المرور');
    await until(() => said(root) === 'ظهرت أرقام المرور، من فبراير ٢٠٣٠ إلى يناير ٢٠٣١');
    choose('الخدمة', 'traffic/renew-driving-licence');
    choose('الفترة', '2030-Q4');
    await until(() => back.asked.at(-1)?.from === '2030-10');
    expect(back.asked.at(-1)).to.deep.equal({
      ...{ sector: undefined, service: 'traffic/renew-driving-licence' },
      ...{ from: '2030-10', to: '2030-12' },
    });
    choose('القطاع', 'supply');
    await until(() => back.asked.at(-1)?.sector === 'supply');
    expect(element.service).to.equal('');
  });

  it('keeps the place of what can be chosen until names come, and does without', async () => {
    const waits = backEnd();
    let fail: (why: unknown) => void = () => undefined;
    waits.gateway.getDirectory = () => new Promise((_, reject) => (fail = reject));
    const { root, find, appears } = await mount({ back: waits, sector: 'traffic' });
    const labels = () =>
      Array.from(
        root.querySelectorAll<FanarSelect>('.controls fanar-select'),
        ({ label }) => label,
      );
    await until(() => labels().length > 2);
    expect(labels().slice(0, 3)).to.deep.equal(['القطاع', 'الخدمة', 'الفترة']);
    fail(offline());
    await until(() => labels()[0] === 'الفترة');
    await appears('.headline');
    expect(find('fanar-alert[tone=danger]')).to.equal(null);
  });

  it('names months that the page chose by itself', async () => {
    const { find, appears } = await mount({ from: '2029-05', to: '2030-04' });
    await appears('.headline');
    const select = find<FanarSelect>('.controls fanar-select:last-of-type');
    const chosen = select.choices.find(({ value }) => value === select.value);
    expect(readable(chosen?.label ?? '')).to.equal('من مايو ٢٠٢٩ إلى أبريل ٢٠٣٠');
  });

  it('compares by what is chosen, the greatest first', async () => {
    const { root, choose, charts } = await mount();
    await charts();
    expect(texts(root, '.bars li')).to.deep.equal([
      'التموين والتجارة الداخلية ٩٤٪',
      'المرور ٨١٪',
      'الصحة لا يُعرض',
    ]);
    choose('قارن حسب', 'received');
    await until(() => texts(root, '.bars li')[0] === 'المرور ٢٬٥٢٠');
  });

  it('gives the table and the figures as files', async () => {
    const { press, charts } = await mount({ sector: 'traffic' });
    await charts();
    await savedFiles(async (files) => {
      press('نزّل الجدول (CSV)');
      await until(() => files.length === 1);
      press('نزّل الأرقام (JSON)');
      await until(() => files.length === 2);
      expect(files.map(({ name }) => name)).to.deep.equal([
        'performance-traffic-2030-02-2031-01.csv',
        'performance-traffic-2030-02-2031-01.json',
      ]);
      expect(JSON.parse((await files[1]?.blob.text()) as string)).to.deep.equal(performance());
    });
  });

  it('says where a file does not come', async () => {
    const { back, press, charts, find, text } = await mount();
    await charts();
    back.next.push(offline());
    press('نزّل الجدول (CSV)');
    await until(() => find('section fanar-alert'));
    expect(text(find('section fanar-alert'))).to.contain('انقطع الاتصال');
  });

  it('tells what the columns mean once that is wanted', async () => {
    const { find, text, charts } = await mount();
    await charts();
    const details = find<HTMLElement & { open: boolean }>('section:last-of-type > fanar-details');
    details.open = true;
    await until(() => text(details).includes('عدد الطلبات التي وصلت'));
    expect(text(details)).to.contain('الواردة received');
  });

  it('asks again where that failed, and keeps what was there', async () => {
    const back = backEnd();
    back.next.push(offline());
    const { element, press, find, text, appears } = await mount({ back });
    await appears('fanar-alert');
    expect(text(find('fanar-alert'))).to.contain('انقطع الاتصال');
    expect(find('slot')).to.exist;
    press('حاول مرة أخرى');
    await appears('.headline');
    back.next.push(new GatewayError({ code: 'sector-not-found', status: 404 }));
    element.sector = 'nowhere';
    await until(() => find('fanar-alert[tone=danger]'));
    expect(text(find('fanar-alert[tone=danger]'))).to.contain('لا يوجد قطاع بهذا الاسم');
    expect(find('.figures').getAttribute('aria-busy')).to.equal('true');
  });

  it('says in words that there is nothing to tell', async () => {
    const few = await mount({ back: backEnd(performance({ total: {}, withheld: 12 })) });
    await few.appears('.notes');
    expect(few.text()).to.contain('لا توجد أرقام لهذه الفترة. وصل إلى كل خدمة عدد قليل');
    expect(few.root.querySelector('.chart')).to.equal(null);
    const none = await mount({ back: backEnd(performance({ total: {}, withheld: 0 })) });
    await none.appears('.notes');
    expect(none.text()).to.contain('اختر فترة أخرى');
  });

  it('shows what the page wrote where there is nobody to ask', async () => {
    const { element, find } = await mount();
    element.gateway = undefined;
    await element.updateComplete;
    expect(find('slot')).to.exist;
    expect(find('fanar-skeleton')).to.equal(null);
  });

  for (const lang of ['ar', 'en'] as const) {
    it(`has room for all its words on a small phone in ${lang}`, async () => {
      await setViewport(320, 640);
      try {
        const { page, root, charts } = await mount({ lang });
        await charts();
        for (const details of root.querySelectorAll<HTMLElement & { open: boolean }>(
          'fanar-details',
        )) {
          details.open = true;
        }
        await until(() => layoutFaults(page).length === 0);
        // WebKit has no window as narrow.
        const { scrollWidth, clientWidth } = document.documentElement;
        expect(scrollWidth).to.be.at.most(clientWidth);
      } finally {
        await setViewport(1280, 800);
      }
    });
  }

  if (isChromium) {
    it('has no axe violation with all its charts and tables', async () => {
      const { root, element, charts } = await mount();
      await charts();
      for (const details of root.querySelectorAll<HTMLElement & { open: boolean }>(
        'fanar-details',
      )) {
        details.open = true;
      }
      await expect(element).to.be.accessible();
    });
  }
});
