import { describe, expect, it } from 'vitest';
import { textOf } from './words.js';

const request = {
  id: 'message',
  channel: 'sms',
  to: '+201001234567',
  kind: 'signature-request',
  language: 'en',
  params: { service: 'Certify a deed', reference: 'AP-1234-5678', key: 'ABCD-EFGH' },
} as const;
const pages = { sign: { ar: 'https://a.example/sign/', en: 'https://a.example/en/sign/' } };

describe('the words of a message', () => {
  it('lead to the page of its language, the key in the fragment', () => {
    const link = 'https://a.example/en/sign/#reference=AP-1234-5678&key=ABCD-EFGH';
    expect(textOf(request, pages).endsWith(` ${link}`)).toBe(true);
    expect(textOf({ ...request, language: 'ar' }, pages)).toContain(` ${pages.sign.ar}#`);
  });

  it.each(['ar', 'en'] as const)('tell the key in %s where no page is known', (language) => {
    const text = textOf({ ...request, language }, {});
    for (const told of Object.values(request.params)) expect(text).toContain(told);
    expect(text).not.toContain('http');
  });

  it.each(['ar', 'en'] as const)('of a code in %s hold the code, and no link', (language) => {
    const code = { ...request, kind: 'verification-code', params: { code: '482193' } } as const;
    expect(textOf({ ...code, language }, pages)).toMatch(/^[^/]* 482193\. [^/]+$/);
  });
});
