import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../testing/contract-suite.js';
import { must, settled } from '../testing/fixtures.js';
import { FanarSegmentedControl } from './segmented-control.js';
import './define.js';

const OPTIONS = `<option value="list">قائمة</option>
  <option value="map">خريطة</option>
  <option value="near">الأقرب إليك</option>`;

const radio = (element: FanarSegmentedControl, value: string) =>
  must(
    element.shadowRoot?.querySelector<HTMLInputElement>(
      `.segment:nth-child(${String(['list', 'map', 'near'].indexOf(value) + 1)}) input`,
    ),
    value,
  );

describeElement({
  elementClass: FanarSegmentedControl,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: `<fanar-segmented-control label="طريقة العرض" hint="للمراكز القريبة" required>${OPTIONS}</fanar-segmented-control>`,
    en: `<fanar-segmented-control label="Show as" hint="The centres near you" required>
      <option value="list">List</option><option value="map">Map</option>
      <option value="near">Nearest</option></fanar-segmented-control>`,
  },
  properties: {
    value: 'map',
    options: [{ value: 'map', label: 'خريطة' }],
    label: 'طريقة العرض',
    hint: 'واحدة',
    disabled: true,
    readonly: true,
    unmarked: true,
    width: 'full',
    error: 'اختر طريقة أخرى',
    numerals: 'latn',
    name: 'view',
  },
  tabStops: 1,
  atStart: 'legend',
  drawsChildren: true,
  form: {
    fill: (element) => radio(element, 'list').click(),
    submits: 'list',
    initial: 'value="map"',
    initiallySubmits: 'map',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-segmented-control>', () => {
  async function inPage(attributes: string) {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-segmented-control name="view" label="طريقة العرض" ${attributes}>${OPTIONS}</fanar-segmented-control>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-segmented-control'), 'field');
    await settled(field);
    const segments = Array.from(
      must(field.shadowRoot, 'root').querySelectorAll<HTMLElement>('.segment'),
    );
    return { form, field, segments, submitted: () => new FormData(form).get('view') };
  }

  it('goes on with the arrows and tells the page each time', async () => {
    const { form, field, submitted } = await inPage('value="list"');
    const told: unknown[] = [];
    form.addEventListener('change', () => told.push(submitted()));
    field.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    expect(told).to.deep.equal(['map', 'near', 'map']);
  });

  it('starts at the side the page reads from, and wraps on a phone', async () => {
    const { form, field, segments } = await inPage('value="list"');
    const boxes = () => segments.map((segment) => segment.getBoundingClientRect());
    const [first, second] = boxes();
    expect(first?.right).to.be.greaterThan(Number(second?.right));
    form.style.inlineSize = '9rem';
    expect(new Set(boxes().map(({ top }) => top)).size).to.equal(3);
    expect(field.scrollWidth).to.be.at.most(field.clientWidth);
  });

  it('tells the answer by a tick, and moves nothing when another is chosen', async () => {
    const { field, segments } = await inPage('value="list"');
    const widths = () => segments.map((each) => each.getBoundingClientRect().width);
    const ticks = () =>
      segments.map(
        (each) => getComputedStyle(must(each.querySelector('.icon'), 'tick')).visibility,
      );
    const before = widths();
    expect(ticks()).to.deep.equal(['visible', 'hidden', 'hidden']);
    radio(field, 'near').click();
    await field.updateComplete;
    expect(ticks()).to.deep.equal(['hidden', 'hidden', 'visible']);
    for (const [index, width] of widths().entries()) {
      expect(width).to.be.closeTo(Number(before[index]), 0.5);
    }
  });

  it('changes nothing while it is read-only', async () => {
    const { field, submitted } = await inPage('value="map" readonly');
    radio(field, 'list').click();
    await field.updateComplete;
    expect(submitted()).to.equal('map');
    expect(radio(field, 'map').checked).to.equal(true);
  });
});
