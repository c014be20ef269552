import type { Language } from '@fanar/contract';

/** A receipt in words, as it goes on paper and into a file. */
export interface ReceiptDocument {
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly ReceiptPart[];
  /** What a camera reads: dark modules as one SVG path in a square of so many units. */
  readonly code?: { readonly label: string; readonly size: number; readonly path: string };
}

export interface ReceiptPart {
  readonly heading?: string;
  readonly rows?: readonly ReceiptRow[];
  /** In order. */
  readonly list?: readonly string[];
  readonly lines?: readonly string[];
}

export interface ReceiptRow {
  readonly label: string;
  /** Several are shown one under another; none says that nothing was given. */
  readonly lines: readonly string[];
  /** An identifier, read from left to right. */
  readonly isLtr?: boolean;
}

/**
 * The receipt as one page that needs nothing else: no server, no script, no other file. Prints on A4
 * and on an 80 mm slip.
 *
 * @param missing said where a row has nothing
 */
export function asPage(receipt: ReceiptDocument, missing: string): string {
  const { language, title, parts, code } = receipt;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${PAGE_STYLES}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${parts.map((part) => pagePart(part, missing)).join('\n')}
${code ? picture(code) : ''}
</body>
</html>
`;
}

/** The receipt as plain text, for where a page cannot be opened. */
export function asText({ language, title, parts }: ReceiptDocument, missing: string): string {
  const comma = language === 'ar' ? '، ' : ', ';
  const written = parts.map(({ heading, rows = [], list = [], lines = [] }) => [
    ...(heading ? [heading, '-'.repeat(heading.length)] : []),
    ...rows.map((row) => `${row.label}: ${row.lines.map(isolated).join(comma) || missing}`),
    ...list.map((item, at) => `${at + 1}. ${item}`),
    ...lines,
  ]);
  return [title, '='.repeat(title.length), ...written.flatMap((part) => ['', ...part]), ''].join(
    '\r\n',
  );
}

function pagePart({ heading, rows = [], list = [], lines = [] }: ReceiptPart, missing: string) {
  return [
    '<section>',
    heading ? `<h2>${escaped(heading)}</h2>` : '',
    rows.length > 0 ? `<dl>${rows.map((row) => pageRow(row, missing)).join('')}</dl>` : '',
    list.length > 0 ? `<ol>${list.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>` : '',
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    '</section>',
  ].join('');
}

function pageRow({ label, lines, isLtr }: ReceiptRow, missing: string): string {
  const written = lines.map((line) =>
    isLtr ? `<bdo dir="ltr">${escaped(line)}</bdo>` : `<bdi>${escaped(line)}</bdi>`,
  );
  return `<div><dt>${escaped(label)}</dt><dd>${written.join('<br>') || escaped(missing)}</dd></div>`;
}

function picture({ label, size, path }: NonNullable<ReceiptDocument['code']>): string {
  const box = `0 0 ${String(size)} ${String(size)}`;
  return `<figure><svg role="img" aria-label="${escaped(label)}" viewBox="${box}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg><figcaption>${escaped(label)}</figcaption></figure>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** FSI … PDI, so that a number does not pull the words around it to its own side. */
function isolated(line: string): string {
  return `\u2068${line}\u2069`;
}

const PAGE_STYLES = `
body{max-width:42rem;margin:1rem auto;padding:0 1rem;font:1rem/1.8 "IBM Plex Sans Arabic",Tahoma,"Noto Sans Arabic",sans-serif;color:#111;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.4}
h2{font-size:1.15rem;line-height:1.4;margin:1.5rem 0 .5rem;break-after:avoid}
dl{margin:0}
dl>div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid #999;break-inside:avoid}
dt{color:#444}
dd{margin:0;font-weight:700;white-space:pre-line}
ol{padding-inline-start:1.5rem;margin:0}
:lang(ar) ol{list-style-type:arabic-indic}
p{margin:.5rem 0}
figure{margin:1.5rem 0;break-inside:avoid}
svg{display:block;width:35mm;height:35mm}
figcaption{color:#444;font-size:.9rem}
@media (max-width:30rem){dl>div{grid-template-columns:minmax(0,1fr)}}
@media print{@page{margin:12mm}body{margin:0;padding:0;max-width:none}}
@media print and (max-width:90mm){@page{margin:3mm}body{font-size:9pt;line-height:1.5}h1{font-size:12pt}h2{font-size:10pt;margin:2mm 0 1mm}dl>div{grid-template-columns:minmax(0,1fr);gap:0;padding:1mm 0}svg{width:30mm;height:30mm}}
`;
