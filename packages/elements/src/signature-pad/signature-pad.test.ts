import { expect, fixture } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, must, settled } from '../testing/fixtures.js';
import { openFrame } from '../testing/frame.js';
import { errorOf, innerInput, type, withoutMarks } from '../testing/typing.js';
import { until } from '../testing/until.js';
import './define.js';
import { learnWords } from './drawn-pad.js';
import { FanarSignaturePad, type Drawing } from './signature-pad.js';

const root = (element: FanarSignaturePad) => must(element.shadowRoot, 'root');
const radio = (element: FanarSignaturePad, mode: string) =>
  must(root(element).querySelector<HTMLInputElement>(`[value="${mode}"]`), mode);

/** Once it can be typed in. */
async function chooseTyping(element: FanarSignaturePad): Promise<HTMLInputElement> {
  must(
    Array.from(root(element).querySelectorAll<HTMLInputElement>('[type="radio"]'))[1],
    'way',
  ).click();
  await element.updateComplete;
  return innerInput(element, '#control');
}

/** The pad is fetched where somebody is to draw. */
const padOf = (element: FanarSignaturePad) =>
  until(() => root(element).querySelector('.surface'), 'the pad');

// The pad is fetched when it is first shown: here already, so that only its turn is awaited.
before(() => Promise.all([learnWords('ar'), learnWords('en')]));

describeElement({
  elementClass: FanarSignaturePad,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-signature-pad label="إقرار مقدم الطلب" hint="بما سبق كله" required></fanar-signature-pad>',
    en: '<fanar-signature-pad label="Acknowledgement" hint="Of all of the above" required></fanar-signature-pad>',
  },
  properties: {
    mode: 'type',
    value: 'منى أحمد',
    drawing: [
      [
        [10, 10],
        [200, 60],
      ],
    ],
    autocomplete: 'off',
    label: 'إقرار',
    hint: 'بما سبق',
    required: true,
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع الإقرار',
    numerals: 'latn',
    name: 'acknowledgement',
  },
  tabStops: 1,
  atStart: 'legend',
  form: {
    fill: async (element) => {
      const input = await chooseTyping(element);
      input.focus();
      await type('منى أحمد');
    },
    submits: 'منى أحمد',
    initial: 'value="سارة"',
    initiallySubmits: 'سارة',
    enterSubmits: true,
    controls: 'input',
  },
});

describe('<fanar-signature-pad>', () => {
  const NAME: Drawing = [
    [
      [100, 150],
      [200, 100],
      [300, 180],
    ],
    [[320, 90]],
  ];

  async function inPage(attributes = '') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="ar" dir="rtl">
        <fanar-signature-pad name="acknowledgement" label="إقرار مقدم الطلب" ${attributes}></fanar-signature-pad>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-signature-pad'), 'field');
    await settled(field);
    if (field.mode === 'draw') await padOf(field);
    return { form, field, submitted: () => new FormData(form).get('acknowledgement') };
  }

  const surface = (field: FanarSignaturePad) =>
    must(root(field).querySelector<SVGElement>('.surface'), 'surface');
  const paths = (field: FanarSignaturePad) =>
    Array.from(surface(field).querySelectorAll('path:not(.guide, .wet)')).map((path) =>
      path.getAttribute('d'),
    );
  const button = (field: FanarSignaturePad, name: 'undo' | 'clear') =>
    must(root(field).querySelector<HTMLButtonElement>(`.${name}`), name);
  const said = (field: FanarSignaturePad) =>
    withoutMarks(root(field).querySelector('[role="status"]')?.textContent);

  /** Draws through places given as shares of the pad, with a real mouse. */
  async function draw(field: FanarSignaturePad, ...places: readonly (readonly [number, number])[]) {
    surface(field).scrollIntoView({ block: 'center' });
    const { left, top, width, height } = surface(field).getBoundingClientRect();
    const at = ([x, y]: readonly [number, number]): [number, number] => [
      Math.round(left + x * width),
      Math.round(top + y * height),
    ];
    await sendMouse({ type: 'move', position: at(must(places[0], 'place')) });
    await sendMouse({ type: 'down' });
    for (const place of places.slice(1)) await sendMouse({ type: 'move', position: at(place) });
    await sendMouse({ type: 'up' });
    await field.updateComplete;
  }

  afterEach(() => resetMouse());

  /** The pixels of an image: how many are inked, and whether each of those is black. */
  async function inkOf(file: File) {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const context = must(canvas.getContext('2d'), 'context');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    let isBlack = true;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 0) continue;
      inked += 1;
      // What is nearly transparent has its colour rounded.
      if ((data[at + 3] ?? 0) > 128) {
        isBlack &&= Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < 8;
      }
    }
    return {
      width: canvas.width,
      height: canvas.height,
      inked,
      isBlack,
      share: inked / (data.length / 4),
    };
  }

  describe('drawn', () => {
    it('follows the pen and submits a PNG, black on transparent', async () => {
      const { form, field, submitted } = await inPage();
      const seen: unknown[] = [];
      for (const name of ['input', 'change']) {
        form.addEventListener(name, () => seen.push([name, submitted() instanceof File]));
      }
      await draw(field, [0.2, 0.5], [0.4, 0.3], [0.6, 0.6]);
      expect(seen).to.deep.equal([
        ['input', true],
        ['change', true],
      ]);
      expect(field.drawing).to.have.lengthOf(1);
      const [first] = field.drawing[0] ?? [];
      expect(first?.[0], 'across').to.be.closeTo(120, 3);
      expect(first?.[1], 'down').to.be.closeTo(150, 3);

      const file = submitted() as File;
      expect(file.type).to.equal('image/png');
      expect(file.name).to.equal('acknowledgement.png');
      expect(field.file).to.equal(field.file);
      const { width, height, isBlack, share } = await inkOf(file);
      expect([width, height]).to.deep.equal([1200, 600]);
      expect(isBlack).to.equal(true);
      expect(share).to.be.within(0.001, 0.05);
    });

    it('is black on transparent from a dark page too', async () => {
      const { form, field, submitted } = await inPage();
      form.style.colorScheme = 'dark';
      field.drawing = NAME;
      await field.updateComplete;
      const shown = getComputedStyle(surface(field)).stroke;
      form.style.colorScheme = 'light';
      expect(getComputedStyle(surface(field)).stroke, 'as it is seen').to.not.equal(shown);
      expect((await inkOf(submitted() as File)).isBlack).to.equal(true);
    });

    it('answers with an image that JSON can hold', async () => {
      const { field } = await inPage();
      field.drawing = NAME;
      const answer = must(field.answer, 'answer');
      expect(answer.mode).to.equal('draw');
      expect(answer.mode === 'draw' && answer.image).to.match(/^data:image\/png;base64,iVBOR/);
      expect(JSON.parse(JSON.stringify(answer))).to.deep.equal(answer);
    });

    it('grows with the page, lines and all', async () => {
      const { form, field } = await inPage();
      field.drawing = NAME;
      await field.updateComplete;
      const path = must(surface(field).querySelector('path:not(.guide)'), 'path');
      form.style.inlineSize = '240px';
      const narrow = path.getBoundingClientRect().width;
      form.style.inlineSize = '480px';
      expect(path.getBoundingClientRect().width / narrow).to.be.closeTo(2, 0.05);
    });

    it('is taken back stroke by stroke, and cleared whole; clearing too can be taken back', async () => {
      const { field, submitted } = await inPage();
      expect(button(field, 'undo').disabled).to.equal(true);
      expect(button(field, 'clear').disabled).to.equal(true);
      await draw(field, [0.2, 0.5], [0.6, 0.5]);
      await draw(field, [0.3, 0.2], [0.4, 0.2]);
      expect(paths(field)).to.have.lengthOf(2);

      button(field, 'undo').click();
      await field.updateComplete;
      expect(paths(field)).to.have.lengthOf(1);
      await until(() => said(field) === 'أُلغي آخر تغيير في الرسم.');

      button(field, 'clear').focus();
      await sendKeys({ press: 'Enter' });
      await field.updateComplete;
      expect(paths(field)).to.deep.equal([]);
      expect(submitted()).to.equal(null);
      expect(deepActiveElement(), 'after clearing').to.equal(button(field, 'undo'));
      await until(() => said(field) === 'مُسح الرسم.');

      await sendKeys({ press: 'Enter' });
      await field.updateComplete;
      expect(paths(field), 'brought back').to.have.lengthOf(1);
      for (let left = 2; left > 0; left -= 1) {
        button(field, 'undo').click();
        await field.updateComplete;
      }
      expect(button(field, 'undo').disabled).to.equal(true);
    });

    it('hands the focus on when there is nothing left to take back', async () => {
      const { field } = await inPage();
      field.drawing = [NAME[0] ?? []];
      await field.updateComplete;
      button(field, 'undo').focus();
      await sendKeys({ press: 'Enter' });
      await field.updateComplete;
      expect(deepActiveElement()).to.equal(radio(field, 'draw'));
    });

    it('does not take a touch by mistake for a name', async () => {
      const { field } = await inPage();
      await draw(field, [0.5, 0.5], [0.51, 0.51]);
      expect(field.problem).to.deep.equal({ code: 'acknowledgement-too-small' });
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('ارسم اسمك في «إقرار مقدم الطلب» أكبر من ذلك، أو اكتبه');
      await draw(field, [0.2, 0.5], [0.6, 0.5]);
      expect(field.problem).to.equal(null);
      expect(errorOf(field)).to.equal('');
    });

    it('leaves the page to scroll everywhere but on the pad', async () => {
      const { field } = await inPage();
      const holding = Array.from(root(field).querySelectorAll('*')).filter(
        (node) => getComputedStyle(node).touchAction === 'none',
      );
      expect(holding).to.deep.equal([surface(field)]);
    });

    it('heeds the main button of the mouse alone', async () => {
      const { field } = await inPage();
      const pressed = { button: 2, pointerId: 1, bubbles: true, clientX: 30, clientY: 30 };
      surface(field).dispatchEvent(new PointerEvent('pointerdown', pressed));
      surface(field).dispatchEvent(new PointerEvent('pointermove', pressed));
      expect(root(field).querySelector('.wet')?.getAttribute('d') ?? '').to.equal('');
      expect(field.drawing).to.deep.equal([]);
    });

    it('takes back a drawing that was kept, and refuses what is none', async () => {
      const { field } = await inPage();
      field.drawing = JSON.parse(JSON.stringify(NAME)) as Drawing;
      await field.updateComplete;
      expect(paths(field)).to.have.lengthOf(2);
      field.drawing = [['nonsense']] as never;
      expect(field.drawing).to.deep.equal([]);
    });
  });

  describe('typed', () => {
    it('is as good, by keyboard alone', async () => {
      const { field, submitted } = await inPage();
      field.focus();
      await sendKeys({ press: 'ArrowDown' });
      await field.updateComplete;
      expect(field.mode).to.equal('type');
      await sendKeys({ press: 'Tab' });
      expect(deepActiveElement()).to.equal(innerInput(field, '#control'));
      await type('منى أحمد');
      expect(submitted()).to.equal('منى أحمد');
      expect(field.answer).to.deep.equal({ mode: 'type', name: 'منى أحمد' });
      expect(field.file).to.equal(null);
    });

    it('is the way where the page knows the name, and says what to enter', async () => {
      const { field } = await inPage('value="سارة علي"');
      expect(radio(field, 'type').checked).to.equal(true);
      const label = root(field).querySelector('[for="control"]');
      expect(withoutMarks(label?.textContent)).to.equal('الاسم كما في بطاقة الرقم القومي');
      expect(innerInput(field, '#control').autocomplete).to.equal('name');
    });

    it('is no answer with blanks alone', async () => {
      const { field, submitted } = await inPage('value="  "');
      expect(submitted()).to.equal(null);
      expect(field.answer).to.equal(undefined);
    });
  });

  it('keeps both, submits the one chosen', async () => {
    const { field, submitted } = await inPage();
    field.drawing = NAME;
    await field.updateComplete;
    const input = await chooseTyping(field);
    expect(submitted()).to.equal(null);
    input.focus();
    await type('منى');
    expect(submitted()).to.equal('منى');
    radio(field, 'draw').click();
    await field.updateComplete;
    expect(submitted()).to.be.instanceOf(File);
    expect(paths(field)).to.have.lengthOf(2);
  });

  it('is restored with its drawing', async () => {
    const { field } = await inPage();
    field.drawing = NAME;
    const { field: other, submitted } = await inPage();
    other[restoreFormState](JSON.stringify(['draw', '', NAME]));
    await other.updateComplete;
    expect(paths(other)).to.have.lengthOf(2);
    expect(submitted()).to.be.instanceOf(File);
  });

  it('goes on from an acknowledgement given before, until it is changed', async () => {
    const { field } = await inPage('required');
    const before = { mode: 'draw', image: 'data:image/png;base64,iVBORw0KGgo=' } as const;
    field.given = before;
    await field.updateComplete;
    expect(field.answer).to.deep.equal(before);
    expect(field.validity.valid).to.equal(true);
    expect(must(root(field).querySelector('img'), 'image').src).to.equal(before.image);
    must(root(field).querySelector<HTMLElement>('.tools button'), 'clear').click();
    await field.updateComplete;
    expect(field.answer).to.equal(undefined);
    expect(field.validity.valueMissing).to.equal(true);
    expect(surface(field)).to.not.equal(null);

    field.given = { mode: 'type', name: 'منى أحمد' };
    expect(field.answer).to.deep.equal({ mode: 'type', name: 'منى أحمد' });
    field.given = { mode: 'draw', image: 'https://elsewhere.example/name.png' };
    await field.updateComplete;
    expect(field.answer, 'nothing is fetched from elsewhere').to.equal(undefined);
    expect(root(field).querySelector('img')).to.equal(null);
  });

  it('is reset to the way and the name of its attributes', async () => {
    const { form, field, submitted } = await inPage();
    field.drawing = NAME;
    await chooseTyping(field);
    form.reset();
    await field.updateComplete;
    expect(field.mode).to.equal('draw');
    expect(paths(field)).to.deep.equal([]);
    expect(submitted()).to.equal(null);
  });

  it('asks for a name in its own words', async () => {
    const { field } = await inPage('required');
    field.reportValidity();
    await field.updateComplete;
    expect(errorOf(field)).to.equal('ارسم اسمك أو اكتبه في «إقرار مقدم الطلب»');
  });

  it('never speaks of a signature', async () => {
    for (const lang of ['ar', 'en'] as const) {
      const page = await fixture<HTMLElement>(
        `<div lang="${lang}"><fanar-signature-pad label="إقرار"></fanar-signature-pad></div>`,
      );
      const field = must(page.querySelector('fanar-signature-pad'), 'field');
      await settled(field, lang);
      const words = Array.from(root(field).querySelectorAll('*')).flatMap((node) => [
        node.textContent ?? '',
        node.getAttribute('aria-label') ?? '',
      ]);
      expect(words.join(' ')).to.not.match(/توقيع|signature/i);
    }
  });

  it('is read and submitted while it is read-only, and not changed', async () => {
    const { field, submitted } = await inPage('readonly');
    field.drawing = NAME;
    await field.updateComplete;
    expect(root(field).querySelectorAll('button')).to.have.lengthOf(0);
    await draw(field, [0.2, 0.5], [0.6, 0.5]);
    radio(field, 'type').click();
    await field.updateComplete;
    expect(field.drawing).to.deep.equal(NAME);
    expect(field.mode).to.equal('draw');
    expect(submitted()).to.be.instanceOf(File);
    expect(root(field).querySelector('[role="radiogroup"]')?.ariaReadOnly).to.equal('true');

    const { field: named } = await inPage('readonly value="سارة"');
    expect(innerInput(named, '#control').readOnly).to.equal(true);
  });

  it('takes no ink while it is disabled', async () => {
    const { field } = await inPage('disabled');
    await draw(field, [0.2, 0.5], [0.6, 0.5]);
    expect(field.drawing).to.deep.equal([]);
  });

  it('makes its image under the strict security policy', async () => {
    const module = new URL('./define.ts', import.meta.url).pathname;
    const page = await openFrame({
      module,
      markup: '<form><fanar-signature-pad name="a" label="إقرار"></fanar-signature-pad></form>',
      policy: 'strict',
    });
    try {
      await page.start(module);
      const field = must(page.document.querySelector('fanar-signature-pad'), 'field');
      await padOf(field);
      field.drawing = NAME;
      await field.updateComplete;
      const form = must(page.document.querySelector('form'), 'form');
      const submitted = new FormData(form).get('a') as File;
      expect(submitted.size).to.be.greaterThan(1000);
      expect(page.complaints).to.deep.equal([]);
    } finally {
      page.close();
    }
  });
});
