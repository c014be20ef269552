import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { openFrame } from '../testing/frame.js';
import { until } from '../testing/until.js';
import { enter, errorOf, innerInput, leave, withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarLocationField } from './location-field.js';

const PLACE = { latitude: 31.2653, longitude: 32.3019 };
const asAttribute = (value: object) => `value='${JSON.stringify(value)}'`;
const TILES = '/__tiles__/{z}/{x}/{y}.svg';

describeElement({
  elementClass: FanarLocationField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-location-field label="مكان العطل" hint="كما تصفه لغريب" required></fanar-location-field>',
    en: '<fanar-location-field label="Where it is" hint="As to a stranger" required></fanar-location-field>',
  },
  properties: {
    value: PLACE,
    tiles: TILES,
    attribution: '© محافظة بورسعيد',
    center: '31.2653, 32.3019',
    label: 'المكان',
    hint: 'بالتفصيل',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع المكان',
    width: 'full',
    numerals: 'latn',
    name: 'spot',
  },
  tabStops: 3,
  atStart: 'legend',
  form: {
    fill: async (element) => {
      await enter(element, '٣١٫٢٦٥٣، ٣٢٫٣٠١٩', { into: '#coordinates' });
      await leave(element, '#coordinates');
    },
    part: '/latitude',
    submits: '31.2653',
    initial: asAttribute(PLACE),
    initiallySubmits: '31.2653',
    enterSubmits: false,
    controls: 'input, textarea, button',
  },
});

async function inPage(attributes = '', language: 'ar' | 'en' = 'ar') {
  const form = await fixture<HTMLFormElement>(
    `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <fanar-location-field name="spot" label="مكان العطل" ${attributes}></fanar-location-field>
      <button>تابع</button>
    </form>`,
  );
  const field = must(form.querySelector('fanar-location-field'), 'field');
  await settled(field, language);
  return { form, field, submitted: () => Object.fromEntries(new FormData(form)) };
}

const part = <Part extends Element = HTMLElement>(field: FanarLocationField, selector: string) =>
  must(field.shadowRoot?.querySelector<Part>(selector), selector);
const coordinatesOf = (field: FanarLocationField) => innerInput(field, '#coordinates').value;

describe('<fanar-location-field>', () => {
  describe('a place', () => {
    it('is told in words alone', async () => {
      const { field, submitted } = await inPage('required');
      expect(field.checkValidity()).to.equal(false);
      await enter(field, 'خلف مسجد السلام', { into: '#description' });
      expect(field.checkValidity()).to.equal(true);
      expect(field.answer).to.deep.equal({ description: 'خلف مسجد السلام' });
      expect(submitted()).to.deep.equal({ 'spot/description': 'خلف مسجد السلام' });
    });

    it('is read from what was pasted, which stays as it is', async () => {
      const { field } = await inPage();
      const link = 'https://www.google.com/maps/@31.2653,32.3019,17z';
      await enter(field, link, { into: '#coordinates', by: 'insertFromPaste' });
      expect(field.answer).to.deep.equal(PLACE);
      expect(coordinatesOf(field)).to.equal(link);
    });

    it('that cannot be read is kept, and told in words at its box', async () => {
      const { field } = await inPage();
      const said: [string, string][] = [
        ['7872+4Q بورسعيد', 'لا نقرأ رموز الأماكن المختصرة'],
        ['https://maps.app.goo.gl/abc', 'لا يدل هذا الرابط على مكان'],
        ['32.3019, 31.2653', 'يبدو أن الرقمين معكوسان'],
        ['51.5, -0.12', 'هذا المكان خارج مصر'],
      ];
      for (const [typed, words] of said) {
        await enter(field, typed, { into: '#coordinates' });
        expect(field.reportValidity()).to.equal(false);
        await field.updateComplete;
        expect(errorOf(field)).to.contain(words);
        const wrong = field.shadowRoot?.querySelectorAll('[aria-invalid]') ?? [];
        expect(Array.from(wrong, ({ id }) => id)).to.deep.equal(['coordinates']);
        expect(field.answer).to.deep.equal({ coordinates: typed });
      }
      await expect(field).to.be.accessible();
    });

    it('that may not be changed is read in lines', async () => {
      const value = { description: 'خلف المسجد\nالباب الأزرق', ...PLACE };
      const { field } = await inPage(`readonly ${asAttribute(value)}`);
      const lines = Array.from(field.shadowRoot?.querySelectorAll('.line') ?? [], (line) =>
        withoutMarks(line.textContent),
      );
      expect(lines).to.deep.equal(['خلف المسجد', 'الباب الأزرق', '31.2653, 32.3019']);
      expect(part(field, '[role=textbox]').textContent).to.contain('\u2066');
    });
  });

  describe('the device', () => {
    /** Answers as a device does; the engines of the tests have no place of their own. */
    function answering(answer: (found: PositionCallback, failed: PositionErrorCallback) => void) {
      const own = Object.getOwnPropertyDescriptor(Geolocation.prototype, 'getCurrentPosition');
      Object.defineProperty(Geolocation.prototype, 'getCurrentPosition', {
        configurable: true,
        value: (found: PositionCallback, failed: PositionErrorCallback) => answer(found, failed),
      });
      return () =>
        Object.defineProperty(
          Geolocation.prototype,
          'getCurrentPosition',
          must(own, 'geolocation'),
        );
    }
    const news = (field: FanarLocationField) => withoutMarks(part(field, '.news').textContent);

    it('is asked when the person presses, and its accuracy is said and kept', async () => {
      let found: PositionCallback | undefined;
      const restore = answering((callback) => (found = callback));
      try {
        const { field, submitted } = await inPage();
        const heard: string[] = [];
        for (const type of ['input', 'change'])
          field.addEventListener(type, () => heard.push(type));
        expect(found).to.equal(undefined);
        part(field, '.finder').click();
        await field.updateComplete;
        expect(news(field)).to.contain('نحدد موقعك');
        expect(part(field, '.finder').getAttribute('aria-disabled')).to.equal('true');
        const coords = { latitude: 31.265_300_1, longitude: 32.3019, accuracy: 11.5 };
        found?.({ coords } as GeolocationPosition);
        await field.updateComplete;
        expect(news(field)).to.equal('حددنا موقع جهازك، وقد يبعد عن مكانك ١٢ مترًا.');
        expect(field.answer).to.deep.equal({ ...PLACE, accuracy: 12 });
        expect(submitted()['spot/accuracy']).to.equal('12');
        expect(heard).to.deep.equal(['input', 'change']);

        await enter(field, '31.25 32.3', { into: '#coordinates' });
        expect(field.answer, 'typed by hand').to.deep.equal({ latitude: 31.25, longitude: 32.3 });
        expect(news(field)).to.equal('');
      } finally {
        restore();
      }
    });

    it('says in words why it gives no place', async () => {
      let fail: (code: number) => void = () => undefined;
      let found: PositionCallback | undefined;
      const restore = answering((callback, failed) => {
        found = callback;
        fail = (code) => failed({ code } as GeolocationPositionError);
      });
      try {
        const { field } = await inPage();
        const said: [() => void, string][] = [
          [() => fail(1), 'لم يُسمح للصفحة بمعرفة موقعك'],
          [() => fail(2), 'لم يعرف جهازك موقعه'],
          [() => fail(3), 'لم يصل موقعك'],
          [
            () =>
              found?.({
                coords: { latitude: 51, longitude: 0, accuracy: 1 },
              } as GeolocationPosition),
            'موقع جهازك خارج مصر',
          ],
        ];
        for (const [answer, words] of said) {
          part(field, '.finder').click();
          answer();
          await field.updateComplete;
          expect(news(field)).to.contain(words);
          expect(field.answer).to.equal(undefined);
        }
        part(field, '.finder').click();
        await enter(field, '31.25 32.3', { into: '#coordinates' });
        found?.({ coords: { ...PLACE, accuracy: 1 } } as GeolocationPosition);
        expect(field.answer, 'what was typed meanwhile').to.deep.equal({
          latitude: 31.25,
          longitude: 32.3,
        });
      } finally {
        restore();
      }
    });
  });

  describe('the map', () => {
    const OPEN = `tiles="${TILES}" attribution="© محافظة بورسعيد"`;
    const isFetched = () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/place-map.ts'));
    const view = (field: FanarLocationField) => part(field, '.map-view');
    const tiles = (field: FanarLocationField) =>
      Array.from(field.shadowRoot?.querySelectorAll<HTMLImageElement>('.map-tile') ?? []);

    async function opened(attributes = OPEN, language: 'ar' | 'en' = 'ar') {
      const page = await inPage(attributes, language);
      part(page.field, '.map-toggle').click();
      await until(() => page.field.shadowRoot?.querySelector('.map-view'), 'a map');
      await page.field.updateComplete;
      return page;
    }

    it('is there only where the page says whose, and is fetched when it is opened', async () => {
      const { field } = await inPage();
      expect(field.shadowRoot?.querySelector('.map-toggle')).to.equal(null);
      field.tiles = TILES;
      await field.updateComplete;
      expect(isFetched()).to.equal(false);
      part(field, '.map-toggle').click();
      await until(() => field.shadowRoot?.querySelector('.map-view'), 'a map');
      expect(isFetched()).to.equal(true);
      part(field, '.map-toggle').click();
      await field.updateComplete;
      expect(field.shadowRoot?.querySelector('.map-view')).to.equal(null);
      expect(field.answer, 'looking is no answer').to.equal(undefined);
    });

    it('shows the place that is answered, in tiles from nowhere else', async () => {
      const { field } = await opened(`${OPEN} ${asAttribute(PLACE)}`);
      await until(() => tiles(field).every(({ naturalWidth }) => naturalWidth > 0), 'tiles');
      const [place, middle] = [view(field).getBoundingClientRect(), { x: 0, y: 0 }];
      middle.x = place.left + place.width / 2;
      middle.y = place.top + place.height / 2;
      const under = tiles(field).find((tile) => {
        const box = tile.getBoundingClientRect();
        return (
          box.left <= middle.x &&
          box.right > middle.x &&
          box.top <= middle.y &&
          box.bottom > middle.y
        );
      });
      expect(new URL(must(under, 'tile').src).pathname).to.equal('/__tiles__/16/38648/26770.svg');
      for (const { src } of tiles(field)) expect(new URL(src).origin).to.equal(location.origin);
      expect(part(field, '.map-owner').textContent).to.equal('© محافظة بورسعيد');
      await expect(field).to.be.accessible();
    });

    it('is moved under the pin by arrows, the way the eye goes, on a page of either direction', async () => {
      for (const language of ['ar', 'en'] as const) {
        const { field } = await opened(`${OPEN} ${asAttribute(PLACE)}`, language);
        view(field).focus();
        const heard: string[] = [];
        field.addEventListener('input', () => heard.push('input'));
        await sendKeys({ press: 'ArrowRight' });
        await sendKeys({ press: 'ArrowUp' });
        const { latitude = 0, longitude = 0 } = field.value;
        expect(longitude).to.be.greaterThan(PLACE.longitude);
        expect(latitude).to.be.greaterThan(PLACE.latitude);
        expect(heard).to.deep.equal(['input', 'input']);
        expect(coordinatesOf(field)).to.equal(`${latitude}, ${longitude}`);
        const said = language === 'ar' ? 'الدبوس عند' : 'The pin is at';
        await until(
          () =>
            field.shadowRoot
              ?.querySelector('.visually-hidden[role=status]')
              ?.textContent.includes(said),
          'where the pin stands',
        );
      }
    });

    it('is moved by a pull and by a press, and comes nearer by its button', async () => {
      const { field } = await opened(`${OPEN} ${asAttribute(PLACE)}`);
      const box = view(field).getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const point = (type: string, dx: number, dy: number) =>
        view(field).dispatchEvent(
          new PointerEvent(type, {
            pointerId: 1,
            button: 0,
            bubbles: true,
            clientX: x + dx,
            clientY: y + dy,
          }),
        );
      // What a test presses has no real pointer to be captured.
      view(field).setPointerCapture = () => undefined;
      point('pointerdown', 0, 0);
      point('pointermove', -50, 0);
      point('pointerup', -50, 0);
      await field.updateComplete;
      const pulled = field.value.longitude ?? 0;
      expect(pulled, 'what was to the right comes in').to.be.greaterThan(PLACE.longitude);
      point('pointerdown', -50, 0);
      point('pointerup', -50, 0);
      await field.updateComplete;
      expect(field.value.longitude).to.be.closeTo(PLACE.longitude, 0.0001);
      expect(field.value.latitude).to.be.closeTo(PLACE.latitude, 0.0001);

      const zoomOf = () => new URL(must(tiles(field)[0], 'tile').src).pathname.split('/')[2];
      expect(zoomOf()).to.equal('16');
      part(field, '.map-zoom').click();
      await field.updateComplete;
      expect(zoomOf()).to.equal('17');
      expect(part(field, '.map-zoom').getBoundingClientRect().height).to.be.at.least(44);
    });

    it('follows what is typed, and says when no picture comes', async () => {
      const { field } = await opened('tiles="/__tiles__/none/{z}/{x}/{y}"');
      await until(
        () =>
          field.shadowRoot?.querySelector('.map .news')?.textContent.includes('لم تصل صور الخريطة'),
        'the words',
      );
      field.tiles = TILES;
      await enter(field, '31.2653 32.3019', { into: '#coordinates' });
      await until(() => tiles(field).some(({ naturalWidth }) => naturalWidth > 0), 'tiles');
      expect(field.answer).to.deep.equal(PLACE);
    });

    it('runs under the strict policy', async () => {
      const page = await openFrame({
        markup: `<fanar-location-field label="المكان" ${OPEN} ${asAttribute(PLACE)}></fanar-location-field>`,
        policy: 'strict',
      });
      try {
        await page.start(new URL('./define.ts', import.meta.url).pathname);
        const field = must(page.document.querySelector('fanar-location-field'), 'field');
        await field.updateComplete;
        part(field, '.map-toggle').click();
        await until(() => tiles(field).some(({ naturalWidth }) => naturalWidth > 0), 'tiles');
        expect(page.complaints).to.deep.equal([]);
      } finally {
        page.close();
      }
    });

    it('fits the smallest screen', async () => {
      const { form, field } = await opened();
      form.style.inlineSize = '288px';
      const box = view(field).getBoundingClientRect();
      expect(box.width).to.be.within(200, 288);
      const { scrollWidth, clientWidth } = form;
      expect(scrollWidth).to.be.at.most(clientWidth);
    });
  });
});
