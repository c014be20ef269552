import '@fanar/elements/alert/define';
import '@fanar/elements/card/define';
import '@fanar/elements/checkbox/define';
import '@fanar/elements/text-field/define';
import '@fanar/elements/amount-field/define';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import {
  createNonce,
  dataBlock,
  htmlAttributes,
  markup,
  render,
  renderToString,
  securityPolicy,
} from './index.js';

const FIELD = '<fanar-text-field label="الاسم" error="" required></fanar-text-field>';
const optional = '<fanar-text-field label="x"></fanar-text-field>';

describe('the HTML of a page', () => {
  it('is in its language, whose words are there before anything is drawn', async () => {
    const [ar, en] = await Promise.all([
      renderToString(markup(optional), { language: 'ar' }),
      renderToString(markup(optional), { language: 'en' }),
    ]);
    expect(ar).toContain('(اختياري)');
    expect(en).toContain('(optional)');
    expect(en).not.toContain('(اختياري)');
    expect(en).toContain('data-rendered="en-u-nu-latn"');
  });

  it('is in its digits, and in those of an element that has its own', async () => {
    const field = (own: string) =>
      markup(`<fanar-text-field ${own} label="x" maxlength="250" value="a"></fanar-text-field>`);
    const inDigitsOf = async (own: string, numerals?: 'arab' | 'latn') =>
      /data-rendered="([^"]+)"/.exec(
        await renderToString(field(own), { language: 'ar', numerals }),
      )?.[1];
    expect(await inDigitsOf('')).toBe('ar-u-nu-arab');
    expect(await inDigitsOf('', 'latn')).toBe('ar-u-nu-latn');
    expect(await inDigitsOf('numerals="arab"', 'latn')).toBe('ar-u-nu-arab');
  });

  it('takes another language from the element around, through its shadow root and its slots', async () => {
    const page = markup(`<fanar-card lang="en">${optional}</fanar-card>${optional}`);
    const text = await renderToString(page, { language: 'ar' });
    expect(text.match(/\(optional\)|\(اختياري\)/g)).toEqual(['(optional)', '(اختياري)']);
  });

  it('escapes values', async () => {
    const text = await renderToString(
      html`<fanar-alert heading=${'"><script>'}>${'<i>'}</fanar-alert>`,
      { language: 'ar' },
    );
    expect(text).toContain('heading="&quot;&gt;&lt;script&gt;"');
    expect(text).toContain('&lt;i&gt;');
    expect(text).not.toContain('<script>');
  });

  it('comes in pieces, which are the whole', async () => {
    const fields = markup(FIELD.repeat(20));
    const pieces: string[] = [];
    for await (const piece of render(fields, { language: 'ar' })) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(await renderToString(fields, { language: 'ar' }));
  });

  it('ticks what is ticked, and nothing else', async () => {
    const box = (own: string) => markup(`<fanar-checkbox label="x" ${own}></fanar-checkbox>`);
    const inputOf = async (own: string) =>
      /<input[^>]*>/.exec(await renderToString(box(own), { language: 'ar' }))?.[0];
    expect(await inputOf('')).not.toContain('checked');
    expect(await inputOf('checked')).toMatch(/ checked\s/);
  });

  it('lets elements wait for the page where that hydrates the template', async () => {
    const choices = { language: 'ar', isHydrated: true } as const;
    expect(await renderToString(markup(optional), choices)).toContain(' defer-hydration>');
    const alone = await renderToString(markup(optional), { language: 'ar' });
    expect(alone).not.toContain('defer-hydration');
  });
});

describe('the security policy', () => {
  it('lets through the styles of every shadow root by their nonce, and nothing else', async () => {
    const nonce = createNonce();
    const page = markup(`<fanar-amount-field label="x"></fanar-amount-field>${FIELD}`);
    const text = await renderToString(page, { language: 'ar', nonce });
    const styles = text.match(/<style[^>]*>/g) ?? [];
    expect(styles.length).toBeGreaterThan(1);
    expect(new Set(styles)).toEqual(new Set([`<style nonce="${nonce}">`]));
    expect(securityPolicy(nonce)).toContain(`style-src 'self' 'nonce-${nonce}';`);
  });

  it('has a nonce of its own each time, and refuses what is none', async () => {
    expect(createNonce()).not.toBe(createNonce());
    const nonce = '" onload="alert(1)';
    expect(() => securityPolicy(nonce)).toThrow(TypeError);
    await expect(renderToString(markup(FIELD), { language: 'ar', nonce })).rejects.toThrow(
      TypeError,
    );
  });

  it('takes the directives of a framework', () => {
    const policy = securityPolicy(createNonce(), { 'script-src': "'self' 'nonce-x'" });
    expect(policy).toContain("; script-src 'self' 'nonce-x'; style-src ");
  });
});

describe('what else stands in a page', () => {
  it('says its language, direction and digits', () => {
    expect(htmlAttributes({ language: 'ar' })).toBe('lang="ar" dir="rtl"');
    expect(htmlAttributes({ language: 'en', direction: 'rtl', numerals: 'arab' })).toBe(
      'lang="en" dir="rtl" numerals="arab"',
    );
  });

  it('hands data over without letting it out', () => {
    const data = { text: '</script><!--<script>' };
    const block = dataBlock('data', data);
    const [, json = ''] =
      /^<script type="application\/json" id="data">(.*)<\/script>$/.exec(block) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(data);
    expect(() => dataBlock('"', data)).toThrow(TypeError);
  });
});
