import { expect, fixture } from '@open-wc/testing';
import { must } from '../testing/fixtures.js';

const sheets = ['./prose.css', '../../../tokens/dist/tokens.css'].map(
  (path) => new URL(path, import.meta.url),
);

describe('prose.css', () => {
  const before = document.adoptedStyleSheets;

  beforeEach(async () => {
    const adopted = sheets.map(async (url) => {
      const sheet = new CSSStyleSheet();
      return sheet.replace(await (await fetch(url)).text());
    });
    document.adoptedStyleSheets = [...before, ...(await Promise.all(adopted))];
  });

  afterEach(() => {
    document.adoptedStyleSheets = before;
  });

  async function prose(content: string, attributes = 'lang="ar" dir="rtl"') {
    const page = await fixture<HTMLElement>(
      `<div class="fanar-prose" ${attributes}>${content}</div>`,
    );
    const styleOf = (selector: string) =>
      getComputedStyle(must(page.querySelector(selector), selector));
    return { page, styleOf };
  }

  const LISTS = '<ol><li>أول<ol class="inner"><li>فرع</li></ol></li></ol>';

  it('numbers lists as the language does', async () => {
    const markers = async (attributes: string) => {
      const { styleOf } = await prose(LISTS, attributes);
      return [styleOf('ol').listStyleType, styleOf('.inner').listStyleType];
    };
    expect(await markers('lang="ar"')).to.deep.equal(['fanar-arabic', 'fanar-abjad']);
    expect(await markers('lang="en"')).to.deep.equal(['decimal', 'lower-alpha']);
    expect(await markers('lang="ar" numerals="latn"')).to.deep.equal(['decimal', 'fanar-abjad']);
  });

  it('leaves lines room and slants nothing', async () => {
    const { styleOf } = await prose('<h2>عنوان</h2><p>نص <em>مهم</em> <cite>مرجع</cite></p>');
    const ratio = (selector: string) => {
      const { lineHeight, fontSize } = styleOf(selector);
      return parseFloat(lineHeight) / parseFloat(fontSize);
    };
    expect(ratio('p')).to.be.at.least(1.7);
    expect(ratio('h2')).to.be.at.least(1.4);
    expect([styleOf('em').fontStyle, styleOf('cite').fontStyle]).to.deep.equal([
      'normal',
      'normal',
    ]);
    expect(Number(styleOf('em').fontWeight)).to.be.at.least(600);
  });

  it('keeps code from left to right, and everything within a phone', async () => {
    const long = 'a'.repeat(200);
    const { page, styleOf } = await prose(
      `<p>${long}</p><pre><code>${long}</code></pre>
      <figure tabindex="0"><table><tr><td><code>AP</code></td>${'<td>عمود</td>'.repeat(30)}</tr></table></figure>`,
    );
    page.style.inlineSize = '288px';
    expect(page.scrollWidth).to.be.at.most(288);
    expect(styleOf('pre').direction).to.equal('ltr');
  });

  it('gives way to a rule of the page', async () => {
    const { page, styleOf } = await prose('<p>نص</p>');
    const own = new CSSStyleSheet();
    await own.replace('p { margin-block-end: 3px; }');
    document.adoptedStyleSheets = [own, ...document.adoptedStyleSheets];
    expect(page.isConnected && styleOf('p').marginBlockEnd).to.equal('3px');
  });

  it('puts what is of one kind side by side while there is room', async () => {
    const { page } = await prose('<div class="fanar-grid"><p>أ</p><p>ب</p></div>');
    const rows = () =>
      new Set(Array.from(page.querySelectorAll('p'), (p) => p.getBoundingClientRect().top)).size;
    page.style.inlineSize = '50rem';
    expect(rows()).to.equal(1);
    page.style.inlineSize = '20rem';
    expect(rows()).to.equal(2);
  });
});
