import { GatewayError, type OfficeDirectory, type ServiceGateway } from '@fanar/contract';
import type { FanarCheckboxGroup } from '@fanar/elements/checkbox-group';
import type { FanarLocationCard } from '@fanar/elements/location-card';
import { describeElement } from '@fanar/elements/testing/contract-suite';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { directory } from '../service-directory/testing/directory.js';
import { until } from '../testing/until.js';
import './define.js';
import { FanarFacilityFinder } from './facility-finder.js';
import { manyOffices, offices } from './testing/offices.js';

/** Says the same at any time: one always open, one of unknown hours. */
const [fouad, sharq] = offices.items;
const timeless: OfficeDirectory = {
  ...offices,
  closures: [],
  items: [
    { ...fouad!, schedule: 'always' },
    { ...sharq!, schedule: 'unknown' },
  ],
};
const example = `<fanar-facility-finder offices='${JSON.stringify(timeless)}' directory='${JSON.stringify(directory)}'></fanar-facility-finder>`;

describeElement({
  elementClass: FanarFacilityFinder,
  define: new URL('./define.ts', import.meta.url),
  markup: { ar: example, en: example },
  properties: {
    query: 'مرور',
    sector: 'traffic',
    service: 'traffic/renew-driving-licence',
    district: 'sharq',
    openNow: true,
    accessibility: ['lift'],
    serviceHref: '/{id}/',
    bookHref: '/{id}/book/',
    mapHref: 'geo:{latitude},{longitude}',
    tiles: '/__tiles__/{z}/{x}/{y}.svg',
    attribution: '© محافظة بورسعيد',
    api: '/api/v2',
    headingLevel: 3,
    numerals: 'latn',
  },
  // The hours, which depend on the day.
  drawsChildren: true,
  tabStops: 10,
  atStart: '.heading',
});

type Setting = Partial<
  Omit<FanarFacilityFinder, keyof HTMLElement | 'renderRoot' | 'updateComplete'>
> & {
  readonly lang?: 'ar' | 'en';
};

async function mount({ lang = 'ar', ...properties }: Setting = {}) {
  const page = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <fanar-facility-finder><p>اتصل بنا</p></fanar-facility-finder><button>بعد</button>
    </div>`,
  );
  const element = page.querySelector('fanar-facility-finder') as FanarFacilityFinder;
  Object.assign(element, properties.gateway ? properties : { offices, directory, ...properties });
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
  const text = (node: Node | null | undefined = root) =>
    (node?.textContent ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
  const cards = () =>
    Array.from(root.querySelectorAll<FanarLocationCard>('.offices > li > fanar-location-card'));
  const listed = () => cards().map(({ heading }) => heading);
  const press = (words: string) => {
    const buttons = Array.from(root.querySelectorAll<HTMLElement>('button, fanar-button'));
    const button = buttons.find((one) => text(one) === words);
    if (!button) throw new Error(`no button "${words}"`);
    button.click();
  };
  const choose = (at: number, value: string) => {
    const select = root.querySelectorAll('fanar-select')[at]?.shadowRoot?.querySelector('select');
    if (!select) throw new Error(`no select ${String(at)}`);
    select.value = value;
    for (const type of ['input', 'change'])
      select.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const said = () => text(root.querySelector('.visually-hidden[role=status]'));
  return { element, root, find, text, cards, listed, press, choose, said };
}

const IN_ORDER = [
  ...[
    'إدارة مرور الشرق',
    'مخبز الإفرنج',
    'مكتب تموين الشرق',
    'وحدة مرور بورفؤاد',
    'مكتب بلا بيانات',
  ],
];

describe('fanar-facility-finder', () => {
  it('lists every office by district and name, with what is known of each', async () => {
    const { root, find, text, cards, listed } = await mount({
      serviceHref: '/{id}/',
      mapHref: 'geo:{latitude},{longitude}',
    });
    expect(listed()).to.deep.equal(IN_ORDER);
    expect(text(find('section .note'))).to.equal('٥ أماكن · مرتبة حسب الحي ثم الاسم');
    const [, , , card, bare] = cards();
    expect(card?.address).to.equal('شارع الجمهورية');
    expect(card?.mapHref).to.equal('geo:31.247,32.319');
    expect(text(card)).to.contain('التسهيلات: مصعد، مدخل بلا درج').and.to.contain('بيانات تجريبية');
    const links = Array.from(card?.querySelectorAll('a') ?? [], (link) =>
      link.getAttribute('href'),
    );
    expect(links).to.deep.equal([
      '/traffic/renew-vehicle-licence/',
      '/traffic/renew-driving-licence/',
    ]);
    expect(card?.querySelectorAll('.hours dt').length).to.equal(7);
    expect(bare?.opening).to.equal('');
    expect(bare?.mapHref).to.equal(undefined);
    expect(text(bare)).to.equal('');
    expect(root.querySelectorAll('.more').length).to.equal(0);
  });

  it('narrows the list, tells the page and says how many there are', async () => {
    const { element, find, text, listed, choose, said } = await mount({
      service: 'supply/transfer-card',
    });
    expect(listed()).to.deep.equal(['مخبز الإفرنج', 'مكتب تموين الشرق']);
    const told = oneEvent(element, 'fanar-facility-change');
    choose(0, 'traffic');
    expect((await told).detail).to.deep.equal({
      ...{ sector: 'traffic', service: '', district: '', openNow: false, accessibility: [] },
      count: 2,
    });
    await element.updateComplete;
    expect(text(find('#results'))).to.equal('أماكن تقديم الخدمات · المرور');
    choose(2, 'port-fouad');
    await element.updateComplete;
    expect(listed()).to.deep.equal(['وحدة مرور بورفؤاد']);
    await until(() => said() === 'مكان واحد');
  });

  it('opens with what the page wants, and shows what was ticked', async () => {
    const { element, find, listed } = await mount({ lang: 'en', accessibility: ['lift'] });
    await until(() => listed()[0] === 'Afrang bakery');
    expect(listed()).to.deep.equal(['Afrang bakery', 'Port Fouad traffic unit']);
    expect(find<HTMLDetailsElement>('.controls fanar-details')?.open).to.equal(true);
    const group = find<FanarCheckboxGroup>('fanar-checkbox-group');
    group?.shadowRoot?.querySelector<HTMLInputElement>('input[value=step-free-entrance]')?.click();
    await element.updateComplete;
    expect(listed()).to.deep.equal(['Port Fouad traffic unit']);
    element.setAttribute('accessibility', 'lift, none');
    expect(element.accessibility).to.deep.equal(['lift']);
  });

  it('finds by a name that is misspelt', async () => {
    const { element, root, find, listed } = await mount();
    find('fanar-search-field')?.focus();
    await sendKeys({ type: 'اداره مرور' });
    await until(() => listed().length === 1);
    expect(listed()).to.deep.equal(['إدارة مرور الشرق']);
    const told = oneEvent(element, 'fanar-facility-change');
    await sendKeys({ press: 'Enter' });
    expect((await told).detail).to.not.have.property('query');
    expect(root.activeElement?.localName).to.equal('fanar-search-field');
  });

  it('leads to a booking only of the service chosen, where it has appointments', async () => {
    const { element, cards, choose } = await mount({ bookHref: '/{id}/book/?office={office}' });
    const booking = () => cards().map((card) => card.querySelector('a.link')?.getAttribute('href'));
    expect(new Set(booking())).to.deep.equal(new Set([undefined]));
    choose(1, 'traffic/renew-vehicle-licence');
    await element.updateComplete;
    expect(booking()).to.deep.equal(['/traffic/renew-vehicle-licence/book/?office=fouad-traffic']);
    choose(1, 'supply/transfer-card');
    await element.updateComplete;
    expect(booking()).to.deep.equal([undefined, undefined]);
  });

  it('says what stands in the way where nothing is found, and takes it away', async () => {
    const { element, root, text, listed, press } = await mount({
      query: 'تموين',
      district: 'port-fouad',
    });
    await until(() => root.querySelector('.loosen'));
    const ways = Array.from(root.querySelectorAll('.loosen li'), (item) => text(item));
    expect(ways).to.deep.equal(['البحث بلا كلمات مكان واحد', 'كل الأحياء والمدن مكان واحد']);
    expect(root.querySelector('slot[name=help]')).to.exist;
    press('كل الأحياء والمدن');
    await until(() => root.activeElement?.id === 'results');
    expect(listed()).to.deep.equal(['مكتب تموين الشرق']);
    element.query = 'زرافة';
    await element.updateComplete;
    press('امسح كل ما اخترته');
    await element.updateComplete;
    expect(listed()).to.deep.equal(IN_ORDER);
  });

  it('draws a screenful, and more when asked, with the focus on the first new one', async () => {
    const { element, root, text, listed, press, said } = await mount({ offices: manyOffices(45) });
    expect(listed().length).to.equal(20);
    expect(text(root.querySelector('.more'))).to.contain('المعروض ٢٠ من ٤٥');
    press('أظهر المزيد');
    const twentyFirst = () => root.querySelector('.offices > :nth-child(21)');
    await until(() => twentyFirst() && root.activeElement === twentyFirst());
    const read = root.querySelector('.offices > :nth-child(21) fanar-location-card');
    expect(text(read?.shadowRoot?.querySelector('[part=heading]') ?? null)).to.not.equal('');
    await until(() => said() === 'المعروض ٤٠ من ٤٥');
    await element.updateComplete;
    expect(listed().length).to.equal(40);
    press('أظهر المزيد');
    await until(() => listed().length === 45);
    expect(root.querySelector('.more')).to.equal(null);
    element.district = 'arab';
    await element.updateComplete;
    expect(listed().length, 'a new question begins anew').to.equal(20);
  });

  describe('the place of the person', () => {
    /** Answers as a device does; the engines of the tests have no place of their own. */
    async function answering(
      answer: (found: PositionCallback, failed: PositionErrorCallback) => void,
      act: () => Promise<void>,
    ) {
      const own = Object.getOwnPropertyDescriptor(Geolocation.prototype, 'getCurrentPosition');
      const value = (found: PositionCallback, failed: PositionErrorCallback) =>
        answer(found, failed);
      Object.defineProperty(Geolocation.prototype, 'getCurrentPosition', {
        ...{ configurable: true, value },
      });
      try {
        await act();
      } finally {
        if (own) Object.defineProperty(Geolocation.prototype, 'getCurrentPosition', own);
      }
    }
    const coords = { latitude: 31.262, longitude: 32.306, accuracy: 10 };

    it('is asked for on a press alone, sorts the list, and is told nobody', async () => {
      let times = 0;
      await answering(
        (found) => {
          times += 1;
          found({ coords } as GeolocationPosition);
        },
        async () => {
          const { element, text, find, cards, listed, press, choose } = await mount();
          expect(times).to.equal(0);
          press('الأقرب إليّ');
          await until(() => listed()[0] === 'مخبز الإفرنج');
          expect(times).to.equal(1);
          expect(cards().map(({ distance }) => Math.round((distance ?? NaN) / 100))).to.deep.equal([
            ...[0, 5, 21, NaN, NaN],
          ]);
          expect(text(find('.near'))).to.contain('من الأقرب إليك');
          const told = oneEvent(element, 'fanar-facility-change');
          choose(0, 'traffic');
          expect(JSON.stringify((await told).detail)).to.not.contain('31.2');
          expect(JSON.stringify([element.outerHTML, location.href])).to.not.contain('31.262');
          press('رتّب حسب الحي');
          await element.updateComplete;
          expect(cards().every(({ distance }) => distance === undefined)).to.equal(true);
        },
      );
    });

    it('that is refused is told in words, and the list stays', async () => {
      await answering(
        (_, failed) => failed({ code: 1 } as GeolocationPositionError),
        async () => {
          const { text, find, listed, press } = await mount();
          press('الأقرب إليّ');
          await until(() => text(find('.near [role=status]')).includes('لم يُسمح للصفحة'));
          expect(listed()).to.deep.equal(IN_ORDER);
        },
      );
    });
  });

  describe('the time in Egypt', () => {
    const realNow = Date.now;
    afterEach(() => {
      Date.now = realNow;
    });
    /** In winter Egypt is two hours ahead of UTC. */
    const set = (moment: string) => {
      const shift = Date.parse(`${moment}+02:00`) - realNow();
      Date.now = () => realNow() + shift;
    };
    /** The clock stands there, however long the browser takes. */
    const stop = (moment: string) => {
      Date.now = () => Date.parse(`${moment}+02:00`);
    };

    it('is told, and read again with the next minute without drawing the list anew', async () => {
      stop('2026-11-26T13:59:59.900');
      const { cards, text } = await mount({ district: 'port-fouad' });
      const [card] = cards();
      const opening = () => (card ? text(document.createTextNode(card.opening)) : '');
      expect(opening()).to.equal('مفتوح الآن، حتى ٢:٠٠ م');
      expect(card?.openingTone).to.equal('success');
      stop('2026-11-26T14:00:00');
      await until(() => opening() === 'مغلق الآن، يفتح الأحد ٩:٠٠ ص');
      expect(cards()[0]).to.equal(card);
    });

    it('takes out what closes while only open ones are listed', async () => {
      set('2026-11-26T13:59:30');
      const { listed } = await mount({ openNow: true });
      expect(listed()).to.deep.equal(['إدارة مرور الشرق', 'مخبز الإفرنج', 'وحدة مرور بورفؤاد']);
      set('2026-11-26T14:00:01');
      window.dispatchEvent(new Event('focus'));
      await until(() => listed().length === 1);
      expect(listed()).to.deep.equal(['مخبز الإفرنج']);
    });
  });

  it('shows the offices listed as marks on a map that is fetched when it is opened', async () => {
    const isFetched = () =>
      performance
        .getEntriesByType('resource')
        .some(({ name }) => name.includes('/facility-map.ts'));
    // The parts of the page have filled it.
    performance.setResourceTimingBufferSize(5000);
    const { element, root, find, listed } = await mount();
    expect(find('.map-toggle')).to.equal(null);
    Object.assign(element, { tiles: '/__tiles__/{z}/{x}/{y}.svg', attribution: '© بورسعيد' });
    await element.updateComplete;
    expect(isFetched()).to.equal(false);
    find('.map-toggle')?.click();
    await until(() => find('.map-tile'));
    expect(isFetched()).to.equal(true);
    const marks = () => Array.from(root.querySelectorAll<HTMLElement>('.map-mark'));
    expect(marks().map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      ...['إدارة مرور الشرق', 'مخبز الإفرنج', 'وحدة مرور بورفؤاد'],
    ]);
    const box = find('.map-view')?.getBoundingClientRect();
    for (const mark of marks()) {
      const { left, right, bottom } = mark.getBoundingClientRect();
      const middle = (left + right) / 2;
      expect(middle).to.be.within(box?.left ?? NaN, box?.right ?? NaN);
      expect(bottom).to.be.within(box?.top ?? NaN, (box?.bottom ?? NaN) + 4);
      expect(mark.hidden).to.equal(false);
    }
    expect(find('.map-owner')?.textContent).to.equal('© بورسعيد');
    await expect(element).to.be.accessible();
    marks()[2]?.click();
    await until(() => root.activeElement === root.querySelector('.offices > :nth-child(4)'));
    element.sector = 'supply';
    await element.updateComplete;
    expect(marks().map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['مخبز الإفرنج']);
    expect(listed().length).to.equal(2);
    find('.map-toggle')?.click();
    await element.updateComplete;
    expect(find('.map-view')).to.equal(null);
  });

  it('asks the back end, and again where that failed', async () => {
    const answers = [new GatewayError({ code: 'network-unreachable', status: 0 }), undefined];
    const gateway = {
      getOffices: () => {
        const failure = answers.shift();
        return failure ? Promise.reject(failure) : Promise.resolve(offices);
      },
      getDirectory: () => Promise.resolve(directory),
    } as Partial<ServiceGateway> as ServiceGateway;
    const { root, find, text, listed, press } = await mount({ gateway });
    await until(() => find('fanar-alert'));
    expect(find('slot')).to.exist;
    expect(text()).to.contain('انقطع الاتصال');
    press('حاول مرة أخرى');
    await until(() => listed().length === 5);
    expect(find('fanar-alert')).to.equal(null);
    expect(root.querySelectorAll('fanar-select').length).to.equal(3);
  });

  it('needs no names of sectors and services', async () => {
    const { root, listed } = await mount({ directory: undefined });
    expect(listed()).to.deep.equal(IN_ORDER);
    expect(root.querySelectorAll('fanar-select').length).to.equal(1);
  });
});
