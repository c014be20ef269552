import type { Answers } from '@fanar/contract';
import type { FanarAddAnother } from '@fanar/elements/add-another';
import type { FanarErrorSummary } from '@fanar/elements/error-summary';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { everyField, everyType, owners } from '../../testing/every-type.js';
import {
  attach,
  choose,
  control,
  partOf,
  press,
  tick,
  type,
  words,
} from '../../testing/filling.js';
import '../define.js';
import type { FanarServiceForm } from '../service-form.js';
import { until } from '../../testing/until.js';

const pdf = (name: string) => new File(['%PDF-1.7 paper'], name);

async function open(
  definition: FanarServiceForm['definition'],
  lang: 'ar' | 'en' = 'ar',
): Promise<FanarServiceForm> {
  const form = await fixture<FanarServiceForm>(
    html`<fanar-service-form
      lang=${lang}
      autosave="off"
      .definition=${definition}
    ></fanar-service-form>`,
  );
  const start = lang === 'ar' ? 'ابدأ الآن' : 'Start now';
  await until(() => words(form.renderRoot as unknown as Element).includes(start), start);
  await press(form, start);
  await until(() => form.renderRoot.querySelector('form:not([hidden])'), 'the questions');
  return form;
}

async function see(form: FanarServiceForm, selector: string): Promise<void> {
  await until(() => form.renderRoot.querySelector(selector), selector);
  await form.updateComplete;
}

/** To the review, and from there to the host. */
async function send(form: FanarServiceForm): Promise<Answers> {
  tick(form, 'declared');
  const submit = oneEvent(form, 'fanar-submit');
  await press(form, form.lang === 'en' ? 'Submit application' : 'أرسل الطلب');
  const { detail } = (await submit) as HTMLElementEventMap['fanar-submit'];
  return detail.request.answers;
}

function rows(form: FanarServiceForm): Record<string, string[]> {
  const lists = Array.from(form.renderRoot.querySelectorAll('fanar-summary-list'));
  const answers = lists
    .flatMap((list) => [...list.rows])
    .filter(({ id }) => everyField.some((field) => field.id === id));
  const plain = (line: string) =>
    line.replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '').replace(/\s/g, ' ');
  return Object.fromEntries(answers.map(({ id, value }) => [id, [value ?? []].flat().map(plain)]));
}

/** Answers every question by its control, as a citizen would. */
async function fillEveryType(form: FanarServiceForm): Promise<void> {
  type(form, 'trade', 'مخبز النور');
  type(form, 'story', 'خبز وحلوى\n\nوقهوة');
  type(form, 'mail', 'bakery@example.com');
  type(form, 'owner', 'منى أحمد علي حسن');
  type(form, 'nid', '٢٩٠٠١٠١٠٣٠٠٩١٧');
  type(form, 'mobile', '٠١٠٠١٢٣٤٥٦٧');
  type(form, 'plate', 'س ص ط ١٢٣');
  type(form, 'iban', 'eg38 0019 0005 0000 0000 2631 8000 2');
  choose(form, 'home', 'EG-PTS');
  await control(form, 'home').updateComplete;
  choose(form, 'home', 'حي الشرق');
  type(form, 'home', 'شارع 23 يوليو', '12');
  type(form, 'stall', 'خلف المسجد', '٣١٫٢٦٥٣، ٣٢٫٣٠١٩');
  type(form, 'case', '١٢٣٤', '٢٠٢٤', 'قسم الشرق');
  choose(form, 'case', 'misdemeanour');
  type(form, 'area', '١٢٠٫٥');
  type(form, 'capital', '١٬٥٠٠');
  type(form, 'born', '5', '1', '1990');
  type(form, 'opening', '5/1/2027');
  type(form, 'works', '1/2/2027', '3/2/2027');
  type(form, 'visit', '3', '05');
  choose(form, 'visit', 'pm');
  choose(form, 'city', 'suez');
  choose(form, 'branch', 'cairo');
  choose(form, 'view', 'cairo');
  type(form, 'market', 'السويس');
  choose(form, 'places', 'cairo', 'suez');
  tick(form, 'food');
  tick(form, 'messages');
  choose(form, 'grade', '4');
  await attach(form, 'paper', pdf('lease.pdf'));
  choose(form, 'hand', 'type');
  await control(form, 'hand').updateComplete;
  type(form, 'hand', 'منى أحمد');
  tick(form, 'news');
  tick(form, 'truth');
}

describe('the kinds of fields in a service form', () => {
  it('ask for every type, hand over canonical answers and read them back', async function () {
    this.timeout(30000);
    const form = await open(everyType);
    for (const { id, type } of everyField) {
      if (type !== 'computed') expect(control(form, id).required, id).to.equal(true);
    }
    await fillEveryType(form);
    await press(form, 'تابع');
    await see(form, 'fanar-summary-list');

    expect(rows(form)).to.deep.equal({
      trade: ['مخبز النور'],
      story: ['خبز وحلوى', 'وقهوة'],
      mail: ['bakery@example.com'],
      owner: ['منى أحمد علي حسن'],
      nid: ['٢ ٩٠٠١٠١ ٠٣ ٠٠٩١ ٧'],
      mobile: ['٠١٠٠ ١٢٣ ٤٥٦٧'],
      plate: ['س ص ط ١٢٣'],
      iban: ['EG38 0019 0005 0000 0000 2631 8000 2'],
      home: ['عقار ١٢، شارع ٢٣ يوليو', 'حي الشرق', 'بورسعيد'],
      stall: ['خلف المسجد', '31.2653, 32.3019'],
      case: ['رقم ١٢٣٤ لسنة ٢٠٢٤', 'جنح', 'قسم الشرق'],
      area: ['١٢٠٫٥ متر مربع'],
      capital: ['١٬٥٠٠ جنيه'],
      born: ['٥ يناير ١٩٩٠'],
      opening: ['٥ يناير ٢٠٢٧'],
      works: ['من ١ فبراير ٢٠٢٧ إلى ٣ فبراير ٢٠٢٧'],
      visit: ['٣:٠٥ م'],
      city: ['السويس'],
      branch: ['القاهرة'],
      view: ['القاهرة'],
      market: ['السويس'],
      places: ['القاهرة', 'السويس'],
      food: ['نعم'],
      messages: ['نعم'],
      grade: ['٤ من ٥'],
      paper: ['lease.pdf'],
      hand: ['منى أحمد', 'مكتوب بلوحة المفاتيح'],
      news: ['تمت الموافقة', 'إرسال رسائل عن طلبي'],
      truth: ['تم الإقرار', 'المحل في عقار مرخّص.'],
      fee: ['٢٤١ جنيهًا'],
    });

    form.lang = 'en';
    await until(() => rows(form).grade?.[0] === '4 of 5', 'English');
    const english = rows(form);
    expect(english.home).to.deep.equal(['Building 12, شارع 23 يوليو', 'El Sharq', 'Port Said']);
    expect(english.case).to.deep.equal(['No. 1234 of 2024', 'Misdemeanours', 'قسم الشرق']);
    expect(english.area).to.deep.equal(['120.5 square metres']);
    expect(english.works).to.deep.equal(['From 1 February 2027 to 3 February 2027']);
    expect(english.fee).to.deep.equal(['EGP 241']);

    const { paper, news, ...answers } = await send(form);
    expect(answers).to.deep.equal({
      trade: 'مخبز النور',
      story: 'خبز وحلوى\n\nوقهوة',
      mail: 'bakery@example.com',
      owner: 'منى أحمد علي حسن',
      nid: '29001010300917',
      mobile: '+201001234567',
      plate: 'سصط123',
      iban: 'EG380019000500000000263180002',
      home: { governorate: 'EG-PTS', city: 'حي الشرق', street: 'شارع 23 يوليو', building: '12' },
      stall: { description: 'خلف المسجد', latitude: 31.2653, longitude: 32.3019 },
      case: {
        number: '1234',
        year: 2024,
        judicial: false,
        type: 'misdemeanour',
        venue: 'قسم الشرق',
      },
      area: 120.5,
      capital: 150000,
      born: '1990-01-05',
      opening: '2027-01-05',
      works: '2027-02-01/2027-02-03',
      visit: '15:05',
      city: 'suez',
      branch: 'cairo',
      view: 'cairo',
      market: 'suez',
      places: ['cairo', 'suez'],
      food: true,
      messages: true,
      grade: 4,
      hand: { mode: 'type', name: 'منى أحمد' },
      truth: { accepted: true, version: '2026-1' },
      fee: 24100,
    });
    expect((paper as readonly { name: string }[]).map(({ name }) => name)).to.deep.equal([
      'lease.pdf',
    ]);
    const { at, ...consent } = news as { at: string };
    expect(consent).to.deep.equal({ purpose: 'إرسال رسائل عن طلبي', version: '2026-1' });
    expect(Number.isNaN(Date.parse(at))).to.equal(false);
  });

  it('give each control what its field says', async () => {
    const form = await open(everyType, 'en');
    const attribute = (name: string, which: string) => control(form, name).getAttribute(which);
    expect(attribute('trade', 'minlength')).to.equal('3');
    expect(attribute('trade', 'maxlength')).to.equal('40');
    expect(attribute('story', 'maxlength')).to.equal('2000');
    expect(attribute('area', 'unit')).to.equal('square metres');
    expect(attribute('area', 'decimals')).to.equal('1');
    expect(attribute('capital', 'min')).to.equal('100');
    expect(attribute('born', 'max')).to.match(/^\d{4}-\d\d-\d\d$/);
    expect(attribute('places', 'min')).to.equal('2');
    expect(attribute('paper', 'capture')).to.equal('environment');
    expect(control(form, 'paper')).to.have.property('inPageCamera', true);
    expect(attribute('stall', 'tiles')).to.equal('');
    form.mapTiles = '/tiles/{z}/{x}/{y}.png';
    await until(() => attribute('stall', 'tiles') === '/tiles/{z}/{x}/{y}.png', 'a map');
    expect(attribute('case', 'parts')).to.equal('number year type venue');
    expect(attribute('news', 'purpose')).to.equal('sending me messages about my application');
    const details = form.renderRoot.querySelector('fanar-details');
    expect(words(details)).to.equal('What is a trade name? The name on the sign.');
  });

  it('break a word that is longer than a phone is wide', async () => {
    const word = 'بمستشفياتهموالمستوصفات'.repeat(3);
    const long = { ar: word, en: word };
    const fields = [...everyField, ...(owners.steps[0]?.fields ?? [])].map((field) => ({
      ...field,
      label: long,
      hint: long,
      ...(field.type !== 'computed' && { help: { title: long, text: long } }),
    }));
    const form = await open({ ...everyType, steps: [{ id: 'all', title: long, fields }] });
    form.dir = 'rtl';
    form.style.inlineSize = '18rem';
    await see(form, '[name="owners"]');
    await press(form, 'تابع');
    await until(() => form.renderRoot.querySelector('fanar-error-summary')?.problems.length);
    await form.updateComplete;
    expect(form.scrollWidth).to.equal(form.clientWidth);
  });

  it('tell of an eager field on leaving it, once there is something in it', async () => {
    const form = await open(everyType);
    const field = control(form, 'trade');
    const said = () =>
      words(Array.from(form.renderRoot.children).find(({ role }) => role === 'status'));
    type(form, 'trade', '');
    await field.updateComplete;
    expect(field.matches(':state(invalid)')).to.equal(false);
    await until(() => {
      type(form, 'trade', 'نو');
      return field.problem?.code === 'text-too-short';
    }, 'what counts letters');
    await until(() => field.matches(':state(invalid)'), 'the error');
    await until(() => said().includes('اكتب نصًّا أطول'), said);
    type(form, 'mail', 'x');
    await control(form, 'mail').updateComplete;
    expect(control(form, 'mail').matches(':state(invalid)'), 'a field that waits').to.equal(false);
  });

  it('show what is worked out, and say it as it changes', async () => {
    const form = await open(everyType);
    const fee = form.renderRoot.querySelector('output');
    expect(words(fee)).to.equal('رسم المعاينة يظهر هنا بعد إجابتك عن الأسئلة السابقة');
    type(form, 'area', '100');
    await until(
      () => words(fee) === 'رسم المعاينة ٢٠٠ جنيه',
      () => words(fee),
    );
  });

  it('keep an answer that cannot be read, to be mended', async () => {
    const form = await open(everyType);
    type(form, 'capital', 'مئة');
    expect(control(form, 'capital').answer).to.equal('مئة');
    await press(form, 'تابع');
    await until(() => control(form, 'capital').matches(':state(invalid)'));
    expect(partOf(form, 'capital', 'input').value).to.equal('مئة');
  });

  it('say where a prefilled answer is from, and leave a locked one alone', async () => {
    const form = await open(everyType);
    type(form, 'mobile', '٠١٠');
    form.prefill = {
      owner: { value: 'منى أحمد علي حسن', source: 'بطاقة الرقم القومي', locked: true },
      city: { value: 'suez', source: { ar: 'حسابك', en: 'your account' } },
      mobile: { value: '+201001234567', source: 'حسابك' },
    };
    const hint = (name: string) => words(control(form, name).shadowRoot?.querySelector('#hint'));
    await until(
      () => hint('owner') === 'من بطاقة الرقم القومي',
      () => hint('owner'),
    );
    expect(partOf(form, 'owner', 'input').readOnly).to.equal(true);
    expect(partOf(form, 'owner', 'input').value).to.equal('منى أحمد علي حسن');
    expect(hint('city')).to.equal('من حسابك');
    expect(partOf<HTMLSelectElement>(form, 'city', 'select').value).to.equal('suez');
    choose(form, 'city', 'cairo');
    await until(() => hint('city') === '', 'the citizen’s own answer');
    expect(hint('mobile'), 'what was typed stays').to.equal('');
    expect(partOf(form, 'mobile', 'input').value).to.equal('٠١٠');
  });
});

for (const lang of ['ar', 'en'] as const) {
  const say = (ar: string, en: string) => (lang === 'ar' ? ar : en);

  describe(`a group of fields in a service form, ${lang}`, () => {
    const group = (form: FanarServiceForm, name = 'owners') =>
      control(form, name) as unknown as FanarAddAnother;
    const titles = (form: FanarServiceForm, name = 'owners') =>
      Array.from(group(form, name).shadowRoot?.querySelectorAll('.title') ?? [], words);
    const focused = (form: FanarServiceForm) => form.shadowRoot?.activeElement;
    const button = (form: FanarServiceForm, name: string, label: string) => {
      const buttons = group(form, name).shadowRoot?.querySelectorAll<HTMLElement>('fanar-button');
      const found = Array.from(buttons ?? []).find((one) => words(one) === label && !one.hidden);
      if (!found) throw new Error(`no "${label}" in ${name}`);
      return found;
    };
    const addOwner = say('أضف مالكًا', 'Add an owner');
    const removeOwner = (at: string, en: string) => say(`إزالة المالك ${at}`, `Remove Owner ${en}`);

    async function withOwners(count: number): Promise<FanarServiceForm> {
      const form = await open(owners, lang);
      await until(() => group(form).count === 1, 'the first item');
      for (let at = 1; at < count; at += 1) {
        await group(form).updateComplete;
        button(form, 'owners', addOwner).click();
        const name = `owners/${String(at)}/name`;
        await until(() => focused(form)?.getAttribute('name') === name, `the focus in ${name}`);
      }
      return form;
    }

    it('begins with the least, adds up to the most, and goes to each new question', async () => {
      const form = await withOwners(3);
      expect(titles(form)).to.deep.equal(
        say('المالك ١،المالك ٢،المالك ٣', 'Owner 1،Owner 2،Owner 3').split('،'),
      );
      await group(form).updateComplete;
      expect(() => button(form, 'owners', addOwner)).to.throw();
      await expect(form).to.be.accessible();
    });

    it('keeps what is half typed with its item when another is taken out', async () => {
      const form = await withOwners(3);
      ['منى', 'سلوى', 'هدى'].forEach((name, at) => {
        type(form, `owners/${String(at)}/name`, name);
      });
      type(form, 'owners/2/phone', '٠١٠ ٠١٢');
      const last = control(form, 'owners/2/phone');
      await group(form).updateComplete;
      button(form, 'owners', removeOwner('٢', '2')).click();
      await until(() => group(form).count === 2, 'one less');
      await until(() => last.name === 'owners/1/phone', 'the new place');
      expect(partOf(form, 'owners/1/phone', 'input').value).to.equal('٠١٠ ٠١٢');
      expect(partOf(form, 'owners/1/name', 'input').value).to.equal('هدى');
      const said = () => words(group(form).shadowRoot?.querySelector('[role=status]'));
      await until(
        () => said() === say('تمت إزالة المالك ٢؛ يتبقى اثنان', 'Owner 2 removed; 2 left'),
        said,
      );
      expect(words(group(form).shadowRoot?.activeElement)).to.equal(say('المالك ٢', 'Owner 2'));
      type(form, 'owners/1/phone', '');

      // The last one to go hands the focus to the button that adds.
      button(form, 'owners', removeOwner('٢', '2')).click();
      await until(() => group(form).shadowRoot?.activeElement?.className === 'add');
      expect(() => button(form, 'owners', removeOwner('١', '1'))).to.throw();
    });

    it('keeps what the page has locked, and offers no way to lose it', async () => {
      const form = await withOwners(2);
      const offered = async (of: FanarServiceForm) => {
        await group(of).updateComplete;
        const shown = group(of).shadowRoot?.querySelectorAll('fanar-button:not([hidden])');
        return Array.from(shown ?? [], words);
      };
      const given = { source: say('السجل', 'the register'), locked: true };
      form.prefill = { 'owners/0/name': { ...given, value: 'منى' } };
      await until(() => partOf(form, 'owners/0/name', 'input').readOnly, 'the lock');
      expect(await offered(form)).to.deep.equal([removeOwner('٢', '2'), addOwner]);

      const whole = await open(owners, lang);
      whole.prefill = { owners: { ...given, value: [{ name: 'منى' }, { name: 'هدى' }] } };
      await until(() => group(whole).count === 2, 'the owners of the page');
      await until(() => partOf(whole, 'owners/1/name', 'input').readOnly, 'the lock of all');
      expect(await offered(whole)).to.deep.equal([]);
    });

    it('asks in each item for what applies to it, files and groups within included', async () => {
      const form = await withOwners(2);
      const addChild = say('أضف ابنًا', 'Add a child');
      type(form, 'owners/0/name', 'منى');
      type(form, 'owners/0/share', '8');
      type(form, 'owners/1/name', 'سلوى');
      type(form, 'owners/1/share', '16');
      await see(form, '[name="owners/1/deed"]');
      expect(form.renderRoot.querySelector('[name="owners/0/deed"]')).to.equal(null);
      await attach(form, 'owners/1/deed', pdf('deed.pdf'));
      button(form, 'owners/1/children', addChild).click();
      await see(form, '[name="owners/1/children/0/childName"]');
      await until(
        () => focused(form)?.getAttribute('name') === 'owners/1/children/0/childName',
        'the focus in the new child',
      );
      type(form, 'owners/1/children/0/childName', 'ليلى');
      expect(words(form.renderRoot.querySelector('output'))).to.contain(say('٢٤', '24'));

      button(form, 'owners', removeOwner('١', '1')).click();
      await see(form, '[name="owners/0/children/0/childName"]');
      expect(partOf(form, 'owners/0/children/0/childName', 'input').value).to.equal('ليلى');
      expect(titles(form, 'owners/0/children')).to.deep.equal([say('الابن ١', 'Child 1')]);

      await press(form, say('تابع', 'Continue'));
      await see(form, 'fanar-summary-list');
      const answers = await send(form);
      const [{ deed, ...owner }, ...others] = answers.owners as [Answers, ...Answers[]];
      expect(others).to.deep.equal([]);
      expect(owner).to.deep.equal({ name: 'سلوى', share: 16, children: [{ childName: 'ليلى' }] });
      expect((deed as readonly { name: string }[])[0]?.name).to.equal('deed.pdf');
      expect(answers.total).to.equal(16);
    });

    it('shows what is wrong in an item there, with the item named by its place', async () => {
      const form = await withOwners(2);
      type(form, 'owners/0/name', 'منى');
      type(form, 'owners/0/share', '8');
      await press(form, say('تابع', 'Continue'));
      await until(() => control(form, 'owners/1/name').matches(':state(invalid)'));
      expect(control(form, 'owners').matches(':state(invalid)')).to.equal(false);
      const summary = form.renderRoot.querySelector<FanarErrorSummary>('fanar-error-summary');
      const problems = summary?.problems.map(({ message }) =>
        message.replace(/[\u2066-\u2069]/g, ''),
      );
      expect(problems?.[0]).to.equal(say('المالك ٢: أدخل الاسم', 'Owner 2: Enter name'));
      expect(problems).to.have.lengthOf(2);
    });
  });
}
