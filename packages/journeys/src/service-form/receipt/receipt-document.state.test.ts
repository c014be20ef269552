import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPage, asText, type ReceiptDocument } from './receipt-document.js';

const receipt: ReceiptDocument = {
  language: 'ar',
  title: 'استلمنا طلبك',
  parts: [
    {
      rows: [
        { label: 'رقم الطلب', lines: ['AP-7K3M-9QXA'], isLtr: true },
        { label: 'لون السيارة', lines: [] },
        { label: 'العنوان', lines: ['شارع فلسطين', 'بورسعيد'] },
      ],
    },
    { heading: 'ماذا يحدث بعد ذلك؟', list: ['نراجع طلبك.', 'نرسل رسالة.'], lines: ['خلال أسبوع.'] },
  ],
  code: { label: 'تابع طلبك', size: 9, path: 'M4 4h1v1H4z' },
};

describe('a receipt in a file', () => {
  it('is one page in its own direction that loads nothing and runs nothing', () => {
    const page = asPage(receipt, 'لم يُقدَّم');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('<dt>رقم الطلب</dt><dd><bdo dir="ltr">AP-7K3M-9QXA</bdo></dd>');
    expect(page).toContain('<dt>لون السيارة</dt><dd>لم يُقدَّم</dd>');
    expect(page).toContain('<bdi>شارع فلسطين</bdi><br><bdi>بورسعيد</bdi>');
    expect(page).toContain('<li>نراجع طلبك.</li><li>نرسل رسالة.</li>');
    expect(page).toContain('<path d="M4 4h1v1H4z"/>');
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
  });

  it('is a plain text as well', () => {
    expect(asText(receipt, 'لم يُقدَّم').split('\r\n')).toEqual([
      'استلمنا طلبك',
      '============',
      '',
      'رقم الطلب: \u2068AP-7K3M-9QXA\u2069',
      'لون السيارة: لم يُقدَّم',
      'العنوان: \u2068شارع فلسطين\u2069، \u2068بورسعيد\u2069',
      '',
      'ماذا يحدث بعد ذلك؟',
      '------------------',
      '1. نراجع طلبك.',
      '2. نرسل رسالة.',
      'خلال أسبوع.',
      '',
    ]);
    expect(asText({ ...receipt, language: 'en' }, '')).toContain('\u2069, \u2068');
  });

  it('holds whatever was entered as text, never as markup', () => {
    const markup = fc.stringMatching(/^[<>&"'/a-z =]{1,30}$/);
    fc.assert(
      fc.property(markup, (entered) => {
        const parts = [
          { heading: entered, rows: [{ label: entered, lines: [entered] }], list: [entered] },
        ];
        const page = asPage({ ...receipt, title: entered, parts }, entered);
        const plain = asPage(
          { ...receipt, title: 'x', parts: [{ ...parts[0], ...named('x') }] },
          'x',
        );
        expect(tagsOf(page)).toEqual(tagsOf(plain));
      }),
    );
  });
});

function named(text: string) {
  return { heading: text, rows: [{ label: text, lines: [text] }], list: [text] };
}

function tagsOf(page: string): readonly string[] {
  return page.match(/<\/?[a-z!]+/g) ?? [];
}
