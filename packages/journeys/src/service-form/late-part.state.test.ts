import type { CSSResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { LatePart } from './late-part.js';

const sheet = {} as CSSStyleSheet;
const code = {
  messages: [
    { namespace: 'late', ar: { word: 'كلمة' }, load: { en: async () => ({ word: 'word' }) } },
  ],
  styles: { styleSheet: sheet } as CSSResult,
  draw: () => 'drawn',
};

describe('LatePart', () => {
  it('has its code once its words are here, and gives its styles once', async () => {
    const part = new LatePart(async () => code);
    const root = { adoptedStyleSheets: [] as CSSStyleSheet[] } as ShadowRoot;
    part.adopt(root);
    expect(part.code).toBeUndefined();
    expect(root.adoptedStyleSheets).toEqual([]);
    await part.load('en');
    expect(part.code?.draw()).toBe('drawn');
    part.adopt(root);
    part.adopt(root);
    expect(root.adoptedStyleSheets).toEqual([sheet]);
  });

  it('has nothing where it could not be fetched, and is fetched anew', async () => {
    const fetch = vi.fn(async () => code).mockRejectedValueOnce(new Error('offline'));
    const part = new LatePart(fetch);
    await expect(part.load('ar')).rejects.toThrow('offline');
    expect(part.code).toBeUndefined();
    await part.load('ar');
    expect(part.code).toBe(code);
  });
});
