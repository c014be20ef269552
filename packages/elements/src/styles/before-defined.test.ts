import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import ar from '../i18n/locales/ar/official-banner.json' with { type: 'json' };
import en from '../i18n/locales/en/official-banner.json' with { type: 'json' };

const OPTIONS = '<option value="a">أول</option><option value="b">ثان</option>';

/** What stands in each control; nothing by default. */
const CONTENT: Readonly<Record<string, string>> = {
  'checkbox-group': OPTIONS,
  combobox: OPTIONS,
  'radio-group': OPTIONS,
  'segmented-control': OPTIONS,
  select: OPTIONS,
};

const SENTENCE = 'إذا وصلتك رسالة باستكمال المستندات فأمامك عشرة أيام عمل.';
const FACTS = '<dl><div><dt>الرسوم</dt><dd>٧٠ جنيهًا</dd></div></dl>';
const LINKS = '<li><a href="#a">الخدمات</a></li><li><a href="#b">تابع طلبك</a></li>';

/** What shows something, as a page writes it. Of what stands alone, the tag is the key. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  accordion: [
    `<fanar-accordion>
      <fanar-accordion-item heading="هل يمكن أن ينوب عني غيري؟">${SENTENCE}</fanar-accordion-item>
      <fanar-accordion-item heading="سؤال" hint="جواب من سطر واحد"><p>${SENTENCE}</p></fanar-accordion-item>
      <fanar-accordion-item heading="سؤال" open><p>${SENTENCE}</p></fanar-accordion-item>
    </fanar-accordion>`,
  ],
  alert: [
    `<fanar-alert tone="warning" heading="مطلوب استكمال مستندات">${SENTENCE}</fanar-alert>`,
    `<fanar-alert><p>${SENTENCE}</p><p>${SENTENCE}</p></fanar-alert>`,
  ],
  banner: [
    `<fanar-banner heading="مواعيد العمل في رمضان">${SENTENCE}</fanar-banner>`,
    `<fanar-banner tone="neutral"><p>${SENTENCE}</p></fanar-banner>`,
  ],
  breadcrumbs: [
    `<fanar-breadcrumbs><ol>${LINKS}<li aria-current="page">المرور</li></ol></fanar-breadcrumbs>`,
  ],
  card: [
    `<fanar-card heading="تجديد ترخيص" href="#a">${SENTENCE}</fanar-card>`,
    `<fanar-card><a slot="heading" href="#a">تجديد ترخيص</a><p>${SENTENCE}</p><span slot="footer">اليوم</span></fanar-card>`,
  ],
  'contact-block': [
    `<fanar-contact-block heading="مركز خدمة الزهور" hours="${SENTENCE}" address="شارع ٢٣ يوليو"
      phones='[{"number":"0663200123"},{"number":"16117"}]' map-href="#map"></fanar-contact-block>`,
    `<fanar-contact-block phones='[{"number":"16117"}]'><p>${SENTENCE}</p></fanar-contact-block>`,
  ],
  details: [`<fanar-details summary="أين أجد الرقم؟"><p>${SENTENCE}</p></fanar-details>`],
  feedback: ['<fanar-feedback></fanar-feedback>'],
  'language-switcher': [
    '<fanar-language-switcher><a lang="en" href="#en">English</a></fanar-language-switcher>',
  ],
  'official-banner': [
    '<fanar-official-banner authority="محافظة بورسعيد"></fanar-official-banner>',
    '<fanar-official-banner></fanar-official-banner>',
    '<fanar-official-banner lang="en" authority="Port Said Governorate"></fanar-official-banner>',
  ],
  'process-list': [
    `<fanar-process-list><ol><li><h3>أرسل الطلب</h3><p>${SENTENCE}</p></li><li><p>${SENTENCE}</p></li></ol></fanar-process-list>`,
  ],
  'service-list-item': [
    `<fanar-service-list-item heading="تجديد ترخيص" href="#a" fee="٢٥٠ جنيهًا"
      processing-time="من يومين إلى خمسة أيام عمل" appointment="needed">${SENTENCE}</fanar-service-list-item>`,
    `<fanar-service-list-item heading="متابعة طلب" sector="المرور" appointment="none"><p>${SENTENCE}</p></fanar-service-list-item>`,
  ],
  'site-footer': [
    `<fanar-site-footer>
      <section><h2>الخدمات</h2><ul>${LINKS}</ul></section>
      <address slot="contact">اتصل بنا <a href="tel:16117">16117</a></address>
      <ul slot="links">${LINKS}</ul>
      <p slot="statement">محافظة بورسعيد</p>
    </fanar-site-footer>`,
  ],
  'site-header': [
    `<fanar-site-header>
      <a slot="authority" href="#a">محافظة بورسعيد</a><a slot="service" href="#b">المرور</a>
      <ul slot="navigation">${LINKS}</ul>
    </fanar-site-header>`,
    '<fanar-site-header><span slot="service">المرور</span></fanar-site-header>',
  ],
  'summary-box': [`<fanar-summary-box heading="قبل أن تبدأ">${FACTS}</fanar-summary-box>`],
  table: [
    `<fanar-table><table>
      <caption>طلبات الشهر</caption>
      <thead><tr><th>الخدمة</th><th data-sort="number">الطلبات</th></tr></thead>
      <tbody><tr><th scope="row">تجديد ترخيص</th><td>٨٦٣</td></tr></tbody>
    </table></fanar-table>`,
  ],
  tag: ['<fanar-tag tone="success">تم</fanar-tag>', '<fanar-tag>قيد المراجعة</fanar-tag>'],
  'warning-text': [`<fanar-warning-text>${SENTENCE}</fanar-warning-text>`],
};

/** Of a page that shows all it can in one line; and of a phone too. Controls are as on a wide page. */
const WIDE = 800;
const WIDTHS = [320, WIDE];

/** Hidden from the eye alone, before and after; and what stands in an accordion. */
const ELSEWHERE = ['skip-link', 'visually-hidden', 'accordion-item'];

const sheets = [
  '../../../tokens/dist/tokens.css',
  './before-defined.css',
  '../../dist/light.css',
].map((path) => new URL(path, import.meta.url));

describe('before-defined.css', () => {
  const adopted = document.adoptedStyleSheets;
  let names: readonly string[];

  before(async () => {
    const texts = await Promise.all(sheets.map(async (url) => (await fetch(url)).text()));
    const widths = WIDTHS.map((width) => `[data-width='${width}'] { inline-size: ${width}px }`);
    const added = [...texts, ...widths].map((text) => new CSSStyleSheet().replace(text));
    document.adoptedStyleSheets = [...adopted, ...(await Promise.all(added))];
    const all = new Set(texts[1]?.match(/(?<![-\w]|@keyframes )fanar-[a-z-]+\b(?![-;])/g));
    names = Array.from(all, (tag) => tag.slice('fanar-'.length)).filter(
      (name) => !ELSEWHERE.includes(name),
    );
  });

  after(() => {
    document.adoptedStyleSheets = adopted;
  });

  it('shows what stands in controls where their scripts do not come', async () => {
    const page = await fixture<HTMLElement>(
      `<div dir="rtl" lang="ar">
        <fanar-select label="المركز"><option value="a">الزهور</option></fanar-select>
        <fanar-button>أرسل</fanar-button>
        <fanar-menu label="المزيد"><a href="#a">اطبع</a></fanar-menu>
        <option id="plain">الزهور</option>
      </div>`,
    );
    // An option outside of a native list is drawn by some engines only.
    const drawsOptions = heightOf(page.querySelector('#plain') as Element) > 0;
    const words = Array.from(page.querySelectorAll('fanar-select > option, fanar-button, a'));
    const areSeen = () => words.map((each) => isVisible(each) && heightOf(each) > 0);
    expect(areSeen()).to.deep.equal([false, false, false]);
    for (const waiting of page.getAnimations({ subtree: true })) waiting.finish();
    expect(areSeen()).to.deep.equal([drawsOptions, true, true]);
  });

  it('gives every element the room that it takes, and shows nothing of controls before', async function () {
    // Each is fetched in turn.
    this.timeout(60_000);
    expect(names).to.include.members(Object.keys(SHOWN));
    const controls = names.filter((name) => !(name in SHOWN));
    expect(controls.length).to.be.greaterThan(20);
    const wrong: string[] = [];
    for (const name of inOrder(controls)) {
      const samples = SHOWN[name] ?? [control(name)];
      const widths = name in SHOWN ? WIDTHS : [WIDE];
      const page = await fixture<HTMLElement>(
        `<div dir="rtl" lang="ar">${atWidths(widths, samples)}</div>`,
      );
      const elements = Array.from(page.querySelectorAll<LitElement>(':not(:defined)'));
      expect(elements.length, name).to.be.at.least(widths.length);
      expect(elements.every(isVisible), name).to.equal(name in SHOWN);
      const before = elements.map(heightOf);
      await define(name);
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      expect(elements.every(isVisible), name).to.equal(true);
      for (const [i, element] of elements.entries()) {
        const after = heightOf(element);
        if (Math.abs(after - (before[i] ?? 0)) <= 1) continue;
        const width = element.closest<HTMLElement>('[data-width]')?.dataset.width;
        wrong.push(`${name} in ${width} px: ${before[i]} before, ${after} after`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('says before what the first line of the page says later', async () => {
    const text = await (await fetch(sheets[1] as URL)).text();
    for (const words of [ar, en]) {
      const [start = ''] = words['official-of'].split('{{authority}}');
      for (const word of [start, words.official, words.how]) expect(text).to.include(`'${word}'`);
    }
  });
});

async function define(name: string): Promise<void> {
  await import(new URL(`../${name}/define.ts`, import.meta.url).href);
}

/** An element defines what it is made of: what is part of others comes first. */
function inOrder(controls: readonly string[]): string[] {
  const shown = Object.keys(SHOWN).filter((name) => name !== 'feedback');
  return [...shown, ...controls, 'feedback'];
}

function control(name: string): string {
  const content = name === 'button' ? 'أرسل' : (CONTENT[name] ?? '');
  const label = name === 'button' ? '' : 'label="الاسم"';
  return `<fanar-${name} ${label}>${content}</fanar-${name}>`;
}

const isVisible = (element: Element) => getComputedStyle(element).visibility === 'visible';

const heightOf = (element: Element) => element.getBoundingClientRect().height;

function atWidths(widths: readonly number[], samples: readonly string[]): string {
  return widths
    .flatMap((width) => samples.map((sample) => `<div data-width="${width}">${sample}</div>`))
    .join('');
}
