import { expect, fixture } from '@open-wc/testing';
import '../text-field/define.js';
import type { FanarTextField } from '../text-field/text-field.js';

const page = document.documentElement;

describe('where no page says a direction', () => {
  const said = page.dir;

  beforeEach(() => page.removeAttribute('dir'));

  afterEach(() => {
    page.dir = said;
  });

  const field = (attributes = '') =>
    fixture<FanarTextField>(`<fanar-text-field label="الاسم" ${attributes}></fanar-text-field>`);

  const isRtl = (element: Element) => element.matches(':dir(rtl)');

  it('Arabic runs from right to left, English from left to right', async () => {
    expect(isRtl(await field())).to.equal(true);
    expect(isRtl(await field('lang="en"'))).to.equal(false);
    expect(isRtl(await field('dir="ltr"'))).to.equal(false);
  });

  it('an element follows its language, and the page once it says a direction', async () => {
    const element = await field();
    const changed = async (change: () => void) => {
      change();
      // The observer that tells runs as a microtask.
      await Promise.resolve();
      return [isRtl(element), element.hasAttribute('dir')];
    };
    expect(await changed(() => (element.lang = 'en'))).to.deep.equal([false, false]);
    expect(await changed(() => (element.lang = 'ar'))).to.deep.equal([true, true]);
    expect(await changed(() => (page.dir = 'ltr'))).to.deep.equal([false, false]);
    expect(await changed(() => (page.dir = 'rtl'))).to.deep.equal([true, false]);
  });
});
