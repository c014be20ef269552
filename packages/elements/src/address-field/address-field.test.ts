import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { addMessages } from '../i18n/late-messages.js';
import { submissionErrorMessages } from '../i18n/submission-error-messages.js';
import { getFormState, restoreFormState } from '../mixins/form-associated.js';
import { describeElement } from '../testing/contract-suite.js';
import { deepActiveElement, isChromium, must, settled } from '../testing/fixtures.js';
import { enter, errorOf, innerInput, leave, withoutMarks } from '../testing/typing.js';
import './define.js';
import { FanarAddressField, type AddressPart } from './address-field.js';

const HOME = {
  governorate: 'EG-PTS',
  city: 'حي الشرق',
  street: 'شارع 23 يوليو',
  building: '12',
};
const asAttribute = (value: object) => `value='${JSON.stringify(value)}'`;

const partOf = (field: FanarAddressField, part: AddressPart) =>
  must(field.shadowRoot?.querySelector<HTMLInputElement | HTMLSelectElement>(`#${part}`), part);

/** What the browser does when the person chooses: the pop-up of an engine cannot be driven. */
async function choose(field: FanarAddressField, part: AddressPart, value: string) {
  const select = partOf(field, part);
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await field.updateComplete;
}

describeElement({
  elementClass: FanarAddressField,
  define: new URL('./define.ts', import.meta.url),
  markup: {
    ar: '<fanar-address-field label="محل الإقامة" hint="كما في البطاقة" required></fanar-address-field>',
    en: '<fanar-address-field label="Home address" hint="As on the card" required></fanar-address-field>',
  },
  properties: {
    value: HOME,
    districts: { 'EG-SUZ': [{ id: 'suez', ar: 'حي السويس', en: 'Suez' }] },
    parts: ['governorate', 'street'],
    requiredParts: ['street'],
    autocomplete: 'shipping',
    label: 'العنوان',
    hint: 'بالتفصيل',
    disabled: true,
    readonly: true,
    unmarked: true,
    error: 'راجع العنوان',
    width: 'full',
    numerals: 'latn',
    name: 'home',
  },
  tabStops: 8,
  atStart: 'legend',
  form: {
    fill: async (element) => {
      await choose(element, 'governorate', 'EG-PTS');
      await choose(element, 'city', 'حي الشرق');
      await enter(element, 'شارع ٢٣ يوليو', { into: '#street' });
      await leave(element, '#street');
    },
    part: '/street',
    submits: 'شارع ٢٣ يوليو',
    initial: asAttribute(HOME),
    initiallySubmits: 'شارع 23 يوليو',
    enterSubmits: false,
    controls: 'input, select',
  },
});

describe('<fanar-address-field>', () => {
  async function inPage(attributes = '', language: 'ar' | 'en' = 'ar') {
    const form = await fixture<HTMLFormElement>(
      `<form lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
        <fanar-address-field name="home" label="محل الإقامة" ${attributes}></fanar-address-field>
        <button>تابع</button>
      </form>`,
    );
    const field = must(form.querySelector('fanar-address-field'), 'field');
    await settled(field, language);
    return { form, field, submitted: () => Object.fromEntries(new FormData(form)) };
  }

  const labels = (field: FanarAddressField, part: AddressPart) =>
    Array.from((partOf(field, part) as HTMLSelectElement).options, ({ label }) => label);
  const wrong = (field: FanarAddressField) =>
    Array.from(field.shadowRoot?.querySelectorAll('[aria-invalid]') ?? [], ({ id }) => id);
  const news = (field: FanarAddressField) =>
    withoutMarks(field.shadowRoot?.querySelector('[role=status]')?.textContent);
  const lines = (field: FanarAddressField) =>
    Array.from(field.shadowRoot?.querySelectorAll('.line') ?? [], (line) =>
      withoutMarks(line.textContent),
    );

  describe('asks for the parts in the order they are said', () => {
    it('27 governorates, in the language of the page', async () => {
      const { field } = await inPage();
      expect(labels(field, 'governorate')).to.have.lengthOf(28);
      expect(labels(field, 'governorate').slice(0, 4)).to.deep.equal([
        'اختر',
        'القاهرة',
        'الإسكندرية',
        'بورسعيد',
      ]);
      const english = await inPage('', 'en');
      expect(labels(english.field, 'governorate')[3]).to.equal('Port Said');
    });

    it('the districts of Port Said, and free text elsewhere', async () => {
      const { field } = await inPage();
      expect(partOf(field, 'city').localName, 'no governorate').to.equal('input');
      await choose(field, 'governorate', 'EG-PTS');
      expect(labels(field, 'city')).to.include.members(['حي الشرق', 'مدينة بورفؤاد']);
      expect(labels(field, 'city')).to.have.lengthOf(10);
      await choose(field, 'governorate', 'EG-C');
      expect(partOf(field, 'city').localName).to.equal('input');
    });

    it('the districts of the page', async () => {
      const { field, submitted } = await inPage('', 'en');
      field.districts = { 'EG-SUZ': [{ id: 'arbaeen', ar: 'حي الأربعين', en: 'El Arbaeen' }] };
      await choose(field, 'governorate', 'EG-SUZ');
      expect(labels(field, 'city')).to.deep.equal(['Choose', 'El Arbaeen']);
      await choose(field, 'city', 'حي الأربعين');
      expect(submitted(), 'by its Arabic name').to.deep.equal({
        'home/governorate': 'EG-SUZ',
        'home/city': 'حي الأربعين',
      });
      field.districts = { 'EG-PTS': [] };
      await choose(field, 'governorate', 'EG-PTS');
      expect(partOf(field, 'city').localName, 'put out of use').to.equal('input');
    });

    it('other parts where the page asks for others', async () => {
      const { field } = await inPage('parts="governorate city policeStation area street"');
      const ids = Array.from(
        field.shadowRoot?.querySelectorAll('input, select') ?? [],
        ({ id }) => id,
      );
      expect(ids).to.deep.equal(['governorate', 'city', 'policeStation', 'area', 'street']);
    });

    it('without the governorate, where the page knows it', async () => {
      const { field, submitted } = await inPage(
        `parts="city street" required-parts="city" ${asAttribute({ governorate: 'EG-PTS' })}`,
      );
      expect(submitted(), 'nothing was asked for yet').to.deep.equal({});
      expect(field.answer).to.equal(undefined);
      expect(field.checkValidity()).to.equal(true);
      await choose(field, 'city', 'مدينة بورفؤاد');
      expect(field.answer).to.deep.equal({ governorate: 'EG-PTS', city: 'مدينة بورفؤاد' });
    });
  });

  describe('lets the browser fill it in', () => {
    const words = (field: FanarAddressField) =>
      Array.from(
        field.shadowRoot?.querySelectorAll<HTMLInputElement>('input, select') ?? [],
        ({ id, autocomplete }) => `${id} ${autocomplete}`,
      );

    it('with the words that browsers know', async () => {
      const { field } = await inPage();
      expect(words(field)).to.deep.equal([
        'governorate address-level1',
        'city address-level2',
        'street address-line1',
        'building off',
        'floor off',
        'unit address-line2',
        'landmark off',
        'postcode postal-code',
      ]);
      field.autocomplete = 'shipping';
      await field.updateComplete;
      expect(words(field)[0]).to.equal('governorate shipping address-level1');
      field.autocomplete = 'off';
      await field.updateComplete;
      expect(words(field).every((each) => each.endsWith(' off'))).to.equal(true);
    });

    it('every part at once, the governorate last', async () => {
      const { field } = await inPage();
      await enter(field, 'مدينة نصر', { into: '#city' });
      await choose(field, 'governorate', 'EG-C');
      expect(field.value.city).to.equal('مدينة نصر');
      expect(news(field)).to.equal('');
    });
  });

  describe('clears the city with another governorate', () => {
    it('and says so, until there is one again', async () => {
      const { field, submitted } = await inPage(asAttribute(HOME));
      expect(news(field)).to.equal('');
      await choose(field, 'governorate', 'EG-C');
      expect(submitted()).to.deep.equal({
        'home/governorate': 'EG-C',
        'home/street': 'شارع 23 يوليو',
        'home/building': '12',
      });
      expect(news(field)).to.equal('تغيّرت المحافظة؛ حدّد الحي أو المدينة من جديد');
      await enter(field, 'مدينة نصر', { into: '#city' });
      expect(news(field)).to.equal('');
    });

    it('says nothing where there was none', async () => {
      const { field } = await inPage(asAttribute({ governorate: 'EG-PTS' }));
      await choose(field, 'governorate', 'EG-C');
      expect(news(field)).to.equal('');
    });

    it('in a region that was there before, and takes no room', async () => {
      const { field } = await inPage();
      const region = must(field.shadowRoot?.querySelector('[role=status]'), 'region');
      expect(getComputedStyle(region).display).to.not.equal('none');
      const gap =
        partOf(field, 'street').getBoundingClientRect().top -
        partOf(field, 'city').getBoundingClientRect().bottom;
      const across =
        partOf(field, 'landmark').getBoundingClientRect().top -
        partOf(field, 'unit').getBoundingClientRect().bottom;
      expect(gap).to.be.closeTo(across, 1);
    });
  });

  it('answers with an address: clean, numbers in ASCII digits', async () => {
    const { field, submitted } = await inPage();
    await choose(field, 'governorate', 'EG-PTS');
    await choose(field, 'city', 'حي المناخ');
    await enter(field, ' شارع ٢٣ يوليو\u200F', { into: '#street' });
    await enter(field, '١٢ مكرر', { into: '#building' });
    await enter(field, '۳', { into: '#floor' });
    await enter(field, '٤٢٥١١', { into: '#postcode' });
    const answer = {
      governorate: 'EG-PTS',
      city: 'حي المناخ',
      street: 'شارع ٢٣ يوليو',
      building: '12 مكرر',
      floor: '3',
      postcode: '42511',
    };
    expect(field.answer).to.deep.equal(answer);
    expect(submitted()).to.deep.equal(
      Object.fromEntries(Object.entries(answer).map(([part, text]) => [`home/${part}`, text])),
    );
    expect(innerInput(field, '#building').value, 'as typed').to.equal('١٢ مكرر');
    field.value = { ...answer };
    await field.updateComplete;
    expect(innerInput(field, '#building').value, 'set to what it is').to.equal('١٢ مكرر');
  });

  it('takes a district by its key, and one it does not know as it is', async () => {
    const { field } = await inPage(asAttribute({ ...HOME, city: 'port-fouad' }));
    expect(partOf(field, 'city').value).to.equal('مدينة بورفؤاد');
    field.value = { ...HOME, city: 'حي جديد' };
    await field.updateComplete;
    expect(partOf(field, 'city').value).to.equal('حي جديد');
    expect(field.checkValidity()).to.equal(true);
  });

  describe('says what is wrong', () => {
    it('every part that is missing, by name', async () => {
      const { field } = await inPage('required');
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('أكمل العنوان: المحافظة، الحي أو المدينة، الشارع');
      expect(wrong(field)).to.deep.equal(['governorate', 'city', 'street']);
      field.focus();
      expect(deepActiveElement()?.id).to.equal('governorate');
      await choose(field, 'governorate', 'EG-PTS');
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('أكمل العنوان: الحي أو المدينة، الشارع');
      expect(wrong(field)).to.deep.equal(['city', 'street']);
      expect(field.problem).to.deep.equal({
        code: 'address-incomplete',
        params: { parts: 'city street' },
      });
    });

    it('in English', async () => {
      const { field } = await inPage('required required-parts="governorate landmark"', 'en');
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('Complete the address: Governorate, Landmark');
    });

    it('of half an address that need not be given', async () => {
      const { field } = await inPage();
      expect(field.checkValidity()).to.equal(true);
      await enter(field, '12', { into: '#building' });
      expect(field.problem?.code).to.equal('address-incomplete');
    });

    it('of a postcode, which is never needed', async () => {
      const { field } = await inPage(asAttribute({ ...HOME, postcode: '425' }));
      field.reportValidity();
      await field.updateComplete;
      expect(errorOf(field)).to.equal('الرقم البريدي ٥ أرقام أو ٧؛ راجعه، أو اتركه فارغًا');
      expect(wrong(field)).to.deep.equal(['postcode']);
      await enter(field, '', { into: '#postcode' });
      expect(field.checkValidity()).to.equal(true);
    });

    it('of a governorate that there is not', async () => {
      const { field } = await inPage(asAttribute({ ...HOME, governorate: 'EG-XX' }));
      field.reportValidity();
      await field.updateComplete;
      expect(wrong(field)).to.deep.equal(['governorate']);
      expect(partOf(field, 'governorate').value, 'kept').to.equal('EG-XX');
    });

    it('at the part the server points to', async () => {
      const { field } = await inPage(asAttribute(HOME));
      // As a form brings them, which shows what a server found.
      await addMessages([submissionErrorMessages], 'ar');
      const problem = {
        code: 'text-too-long',
        params: { count: 300, limit: 200 },
        pointer: '/home/landmark',
      };
      field.showProblem(problem);
      await field.updateComplete;
      expect(wrong(field)).to.deep.equal(['landmark']);
      expect(errorOf(field)).to.contain('اختصر النص');
    });

    it('once: the group is described, the parts are not', async () => {
      const { field } = await inPage('required hint="كما في البطاقة"');
      field.reportValidity();
      await field.updateComplete;
      const described = Array.from(
        field.shadowRoot?.querySelectorAll('[aria-describedby]') ?? [],
        (node) => `${node.localName} ${node.getAttribute('aria-describedby') ?? ''}`,
      );
      expect(described).to.deep.equal(['fieldset hint error']);
    });
  });

  it('marks what may be left out, where the whole may not', async () => {
    const { field } = await inPage('required');
    const label = (part: AddressPart) =>
      withoutMarks(field.shadowRoot?.querySelector(`[for=${part}]`)?.textContent);
    expect(label('street')).to.equal('الشارع');
    expect(label('landmark')).to.equal('علامة مميزة (اختياري)');
    field.required = false;
    await field.updateComplete;
    expect(label('landmark')).to.equal('علامة مميزة');
  });

  it('submits the form with Enter out of a box of text', async () => {
    const { form, field } = await inPage(asAttribute(HOME));
    let submissions = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submissions += 1;
    });
    innerInput(field, '#street').focus();
    await sendKeys({ press: 'Enter' });
    expect(submissions).to.equal(1);
  });

  it('keeps the direction of the page for digits, and follows letters', async () => {
    const { field } = await inPage();
    const direction = (part: AddressPart) => getComputedStyle(partOf(field, part)).direction;
    await enter(field, '٢٣', { into: '#street' });
    expect(direction('street')).to.equal('rtl');
    await enter(field, '23 July Street', { into: '#street' });
    expect(direction('street')).to.equal('ltr');
    expect(direction('postcode')).to.equal('ltr');
  });

  it('is restored half given', async () => {
    const { field } = await inPage();
    await choose(field, 'governorate', 'EG-PTS');
    await enter(field, '١٢ ', { into: '#building' });
    const other = await inPage();
    other.field[restoreFormState](field[getFormState]());
    await other.field.updateComplete;
    expect(innerInput(other.field, '#building').value).to.equal('١٢ ');
    expect(partOf(other.field, 'governorate').value).to.equal('EG-PTS');
  });

  it('survives a value that is none', async () => {
    const { field } = await inPage('value="{"');
    expect(field.value).to.deep.equal({});
    field.value = null;
    expect(field.value).to.deep.equal({});
  });

  it('follows its name', async () => {
    const { field, submitted } = await inPage(asAttribute({ governorate: 'EG-C' }));
    field.name = 'work';
    expect(submitted()).to.deep.equal({ 'work/governorate': 'EG-C' });
  });

  describe('to be read only', () => {
    it('is one text in lines, in the digits of the page', async () => {
      const { field, submitted } = await inPage(`readonly required ${asAttribute(HOME)}`);
      expect(lines(field)).to.deep.equal(['عقار ١٢، شارع ٢٣ يوليو', 'حي الشرق', 'بورسعيد']);
      expect(submitted()['home/street']).to.equal('شارع 23 يوليو');
      const english = await inPage(`readonly ${asAttribute(HOME)}`, 'en');
      expect(lines(english.field).slice(1)).to.deep.equal(['El Sharq', 'Port Said']);
      expect(field.shadowRoot?.querySelector('input, select')).to.equal(null);
      if (isChromium) await expect(field).to.be.accessible();
    });

    it('takes the focus and says that it cannot be changed', async () => {
      const { field } = await inPage(`readonly ${asAttribute(HOME)}`);
      field.focus();
      const box = must(deepActiveElement(), 'focus');
      expect(box.getAttribute('role')).to.equal('textbox');
      expect(box.getAttribute('aria-readonly')).to.equal('true');
      expect(box.getAttribute('aria-labelledby')).to.equal('legend');
      field.disabled = true;
      await field.updateComplete;
      expect(box.hasAttribute('tabindex')).to.equal(false);
    });
  });

  it('has lines ready for print, which nobody is told twice', async () => {
    const { field } = await inPage(asAttribute(HOME));
    const printed = must(field.shadowRoot?.querySelector('.printed'), 'lines');
    expect(printed.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(printed).display, 'on screen').to.equal('none');
    expect(lines(field)).to.deep.equal(['عقار ١٢، شارع ٢٣ يوليو', 'حي الشرق', 'بورسعيد']);
    const empty = await inPage();
    expect(empty.field.shadowRoot?.querySelector('.printed')).to.equal(null);
  });
});
