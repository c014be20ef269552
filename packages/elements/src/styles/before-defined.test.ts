import { expect, fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';

const OPTIONS = '<option value="a">أول</option><option value="b">ثان</option>';

/** What stands in each; nothing by default. */
const CONTENT: Readonly<Record<string, string>> = {
  'checkbox-group': OPTIONS,
  combobox: OPTIONS,
  'radio-group': OPTIONS,
  'segmented-control': OPTIONS,
  select: OPTIONS,
};

/** Hidden from the eye alone, before and after. */
const HEARD = ['skip-link', 'visually-hidden'];

const url = new URL('./before-defined.css', import.meta.url);

describe('before-defined.css', () => {
  let names: readonly string[];

  before(async () => {
    const text = await (await fetch(url)).text();
    const sheet = new CSSStyleSheet();
    await sheet.replace(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const all = new Set(text.match(/(?<=fanar-)[a-z-]+/g));
    names = Array.from(all).filter((name) => !HEARD.includes(name));
  });

  it('keeps for every control the room that it takes, and shows nothing of it before', async function () {
    // Each is fetched in turn.
    this.timeout(30_000);
    expect(names.length).to.be.greaterThan(20);
    const wrong: string[] = [];
    for (const name of names) {
      const content = name === 'button' ? 'أرسل' : (CONTENT[name] ?? '');
      const label = name === 'button' ? '' : 'label="الاسم"';
      const element = await fixture<LitElement>(
        `<div dir="rtl" lang="ar"><fanar-${name} ${label}>${content}</fanar-${name}></div>`,
      ).then((page) => page.firstElementChild as LitElement);
      expect(getComputedStyle(element).visibility, name).to.equal('hidden');
      const before = element.getBoundingClientRect().height;
      await import(new URL(`../${name}/define.ts`, import.meta.url).href);
      await element.updateComplete;
      const after = element.getBoundingClientRect().height;
      expect(getComputedStyle(element).visibility, name).to.equal('visible');
      if (Math.abs(after - before) > 1) wrong.push(`${name}: ${before} before, ${after} after`);
    }
    expect(wrong).to.deep.equal([]);
  });
});
