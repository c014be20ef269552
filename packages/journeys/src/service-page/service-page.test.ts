import { GatewayError, type Office, type ServiceGateway } from '@fanar/contract';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import type { FanarLocationCard } from '@fanar/elements/location-card';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { OFFICES } from '../appointment-picker/testing/memory-gateway.js';
import { licence } from '../testing/licence.js';
import { partnership } from '../testing/partnership.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarServicePage } from './service-page.js';

const asAttribute = JSON.stringify(licence).replaceAll("'", '&#39;');
const example = `<fanar-service-page start-href="#apply" definition='${asAttribute}'></fanar-service-page>`;

describeElement({
  elementClass: FanarServicePage,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    service: 'health/open-family-file',
    startHref: '/apply/',
    officesHref: '/offices/?service={id}',
    headingLevel: 3,
    untitled: true,
    definition: licence,
    numerals: 'latn',
  },
  slots: ['start', 'after'],
  tabStops: 3,
  atStart: '.heading',
});

const offline = new GatewayError({ code: 'network-unreachable', status: 0 });

/** A back end that knows one service; fails once for each problem that it is given. */
function gateway(
  failures: Partial<Record<'getService' | 'listOffices', GatewayError[]>> = {},
  offices: readonly Office[] = OFFICES,
) {
  const answer = async <T>(name: keyof typeof failures, value: T): Promise<T> => {
    const failure = failures[name]?.shift();
    if (failure) throw failure;
    return value;
  };
  const calls: Partial<ServiceGateway> = {
    getService: () => answer('getService', licence),
    listOffices: () => answer('listOffices', offices),
  };
  return calls as ServiceGateway;
}

async function open(properties: Partial<FanarServicePage>, lang: 'ar' | 'en' = 'ar') {
  const surroundings = await fixture(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}></div>`,
  );
  const page = document.createElement('fanar-service-page');
  const told: unknown[] = [];
  page.addEventListener('fanar-error', ({ detail }) => told.push(detail));
  Object.assign(page, properties);
  surroundings.append(page);
  await page.updateComplete;
  const root = page.shadowRoot as ShadowRoot;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const text = (node: Node | null = root) =>
    (node?.textContent ?? '')
      .replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const appears = (selector: string) => until(() => find(selector), `${selector} did not appear`);
  /** The items of a list in one line. */
  const said = (told: Element | null) => {
    const items = Array.from(told?.querySelectorAll('.plain > li') ?? [], (item) => text(item));
    return items.length > 0 ? items.join(', ') : text(told);
  };
  const facts = () =>
    Object.fromEntries(
      Array.from(root.querySelectorAll('.fact'), (fact) => [
        text(fact.querySelector('dt')),
        said(fact.querySelector('dd')),
      ]),
    );
  return { page, root, told, find, text, appears, facts };
}

describe('fanar-service-page', () => {
  it('says everything that the definition knows', async () => {
    const { root, text, facts, find } = await open({
      definition: partnership,
      startHref: '#apply',
    });
    expect(text(find('#heading'))).to.equal('تسجيل شركة تضامن');
    expect(text(find('.summary'))).to.equal('سجّل شركتك وشركاءك.');
    expect(facts()).to.include({
      'مدة إنجاز الخدمة': 'من ٣ إلى ٥ أيام عمل',
      'لمن هذه الخدمة؟': 'المواطنون',
      'طرق التقديم': 'عبر الإنترنت, في مقر الجهة',
      'سداد الرسوم': 'في مقر الجهة',
    });
    expect(facts()['الرسوم']).to.contain('هذه القيم كما في ٥ يناير ٢٠٢٦');
    expect(text(find('.checklist'))).to.equal('عقد الشركة');
    expect(text()).to.contain('عند اختيار «لغيري بتوكيل»: توكيل رسمي أحضر الأصل للاطلاع');
    const steps = Array.from(root.querySelectorAll('fanar-process-list li'), text);
    expect(steps).to.deep.equal(['نراجع طلبك خلال يومي عمل.', 'نرسل إليك رسالة على المحمول.']);
    expect(text()).to.contain('يمكنك حجز موعد قبل الذهاب إلى مقر الجهة.');
    expect(find('fanar-contact-block')?.getAttribute('heading')).to.equal('وحدة مرور بورسعيد');
  });

  it('prints the list of one role alone, with its title', async () => {
    const { root, text, find } = await open({ definition: partnership });
    const buttons = Array.from(root.querySelectorAll<HTMLElement>('.print'));
    expect(buttons.map((button) => text(button))).to.deep.equal([
      'اطبع قائمة «لنفسي»',
      'اطبع قائمة «لغيري بتوكيل»',
    ]);
    const { print } = window;
    const printed: boolean[] = [];
    const own = find('[data-role]');
    window.print = () => {
      printed.push(own?.classList.contains('other') ?? true);
      expect(find('.alone')?.contains(own)).to.equal(true);
      dispatchEvent(new Event('afterprint'));
    };
    try {
      for (const button of buttons) button.click();
    } finally {
      window.print = print;
    }
    expect(printed).to.deep.equal([true, false]);
    expect(find('.alone')).to.equal(null);
  });

  it('leaves the title to the page, and out what a service does not have', async () => {
    const bare = {
      ...licence,
      fees: [],
      evidence: [],
      eligibility: [],
      outputs: [],
      next: [],
      appointment: 'none' as const,
    };
    const { root, text, find } = await open({ definition: bare, untitled: true });
    expect(find('#heading')).to.equal(null);
    expect(find('fanar-button')).to.equal(null);
    expect(text()).to.contain('بدون رسوم');
    const parts = Array.from(root.querySelectorAll('.subheading'), text);
    expect(parts).to.deep.equal(['تواصل معنا']);
  });

  it('leads to the form, unless the page goes on by itself', async () => {
    const { page, find } = await open({ definition: licence, startHref: '#apply' });
    const before = location.href;
    try {
      page.addEventListener('fanar-start', (event) => event.preventDefault(), { once: true });
      find('.start')?.click();
      expect(location.href).to.equal(before);
      const started = oneEvent(page, 'fanar-start');
      find('.start')?.click();
      expect((await started).detail).to.deep.equal({ service: licence.id, version: 3 });
      await until(() => location.hash === '#apply', 'not led there');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('loads the service, and the offices that offer it', async () => {
    const { root, appears } = await open({ service: licence.id, gateway: gateway() });
    await appears('.offices');
    const cards = Array.from(
      root.querySelectorAll<FanarLocationCard>('fanar-location-card'),
      (card) => [card.heading, card.address, card.phone.replace(/\s/g, ' ')],
    );
    expect(cards).to.deep.equal([
      ['وحدة مرور بورسعيد', 'شارع محمد علي، حي الشرق', '٠٦٦ ٣٢٢ ٠٠٠٠'],
      ['وحدة مرور بورفؤاد', 'شارع الجمهورية، بورفؤاد', ''],
    ]);
  });

  it('leads to where one of many offices is found, if the page has such a place', async () => {
    const districts = ['east', 'east', 'east', 'arab', 'east', 'fouad'];
    const many = districts.map((district, at) => ({
      ...(OFFICES[0] as Office),
      ...{ id: String(at), title: { ar: `مقر ${district}` }, district, isDemonstration: at === 0 },
    }));
    const { page, root, text, appears } = await open({
      service: licence.id,
      gateway: gateway({}, many),
      officesHref: '/offices/?service={id}',
    });
    await appears('.offices');
    const cards = () => Array.from(root.querySelectorAll<FanarLocationCard>('fanar-location-card'));
    const names = cards().map(({ heading }) => heading);
    expect(names).to.deep.equal(['مقر east', 'مقر arab', 'مقر fouad']);
    const marked = cards().map((card) => text(card).includes('بيانات تجريبية'));
    expect(marked).to.deep.equal([true, false, false]);
    const link = root.querySelector('.offices ~ p a');
    expect(link?.getAttribute('href')).to.equal(`/offices/?service=${licence.id}`);
    expect(text(link)).to.contain('٦ أماكن');
    page.officesHref = undefined;
    await page.updateComplete;
    expect(cards()).to.have.length(6);
  });

  it('says where the offices did not come, and asks again', async () => {
    const { root, told, text, find, appears } = await open({
      definition: licence,
      gateway: gateway({ listOffices: [offline] }),
    });
    await appears('.retry');
    expect(told).to.deep.equal([{ code: 'network-unreachable' }]);
    expect(text()).to.contain('تعذّر عرض الأماكن التي تقدّم الخدمة');
    find('.retry')?.click();
    await appears('.offices');
    expect(find('.retry')).to.equal(null);
    await until(() => root.activeElement === find('.offices'), 'the focus is lost');
  });

  it('says why a service cannot be shown, and tries again', async () => {
    const { title, contact } = licence;
    const notice = { title, reason: { ar: 'نحدّث الرسوم.' }, contact };
    const closed = new GatewayError({ code: 'service-closed', status: 503, notice });
    const { page, root, told, text, find, appears } = await open({
      service: licence.id,
      gateway: gateway({ getService: [closed] }),
    });
    await until(() => told.length > 0, 'no word');
    await page.updateComplete;
    expect(told).to.deep.equal([{ code: 'service-closed' }]);
    expect(text()).to.contain('نحدّث الرسوم.');
    expect(find('slot:not([name])')).to.not.equal(null);
    find('fanar-button')?.click();
    await appears('.facts');
    await until(() => root.activeElement?.id === 'heading', 'the focus is lost');
  });

  it('does not break on what is no definition: the developer hears why', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (words: string) => warnings.push(words);
    try {
      const definition = { ...licence, next: 'soon' } as unknown as typeof licence;
      const { told, text } = await open({ definition });
      expect(told).to.deep.equal([{ code: 'definition-invalid' }]);
      expect(text()).to.contain('الخدمة غير متاحة الآن');
    } finally {
      console.warn = warn;
    }
    expect(warnings.join()).to.contain('/next needs a list');
  });

  it('is accessible with all that it shows, in English too', async () => {
    const { page, text, facts, appears } = await open(
      { definition: partnership, startHref: '#apply', gateway: gateway() },
      'en',
    );
    await appears('.offices');
    await until(() => text().includes('What happens after you apply'), 'no English');
    expect(facts()['How to apply']).to.equal('Online, At the office');
    await expect(page).to.be.accessible();
  });
});
