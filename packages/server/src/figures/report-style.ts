import { createHash } from 'node:crypto';

const sheet = `
:root { color-scheme: light dark; font: 1rem/1.7 "IBM Plex Sans Arabic", "Noto Sans Arabic", Tahoma, system-ui, sans-serif; }
body { margin: 0 auto; max-inline-size: 75rem; padding: 1.5rem 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.4; margin-block: 0 0.25rem; }
h2 { font-size: 1.25rem; line-height: 1.5; margin-block: 2rem 0.5rem; }
p, dd { max-inline-size: 65ch; }
.quarter { font-size: 1.125rem; margin-block: 0; }
.notice { border-inline-start: 0.3rem solid; padding: 0.5rem 1rem; margin-block: 1rem; }
.table { overflow-x: auto; }
.table:focus-visible { outline: 0.2rem solid; outline-offset: 0.2rem; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.875rem; line-height: 1.5; }
.glance { max-inline-size: 45rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.5rem; border-block-end: 1px solid; }
thead th { border-block-end-width: 2px; }
td { font-variant-numeric: tabular-nums; }
.wide td { white-space: nowrap; }
.wide tbody th { min-inline-size: 9rem; font-weight: 400; }
.wide tbody th[scope="rowgroup"] { font-weight: 700; padding-block-start: 1rem; }
.before { display: block; font-size: 0.8125rem; }
dt { font-weight: 700; margin-block-start: 0.75rem; }
dd { margin-inline-start: 0; }
footer { margin-block-start: 2rem; border-block-start: 1px solid; padding-block-start: 0.5rem; }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  :root { color-scheme: light; font-size: 10pt; line-height: 1.6; }
  body { max-inline-size: none; padding: 0; }
  .table { overflow: visible; }
  table { font-size: 7.5pt; }
  th, td { padding: 0.15rem 0.25rem; }
  .before { font-size: 7pt; }
  .wide tbody th { min-inline-size: 0; }
  thead { display: table-header-group; }
  tr, dt, dd { break-inside: avoid; }
  dt { break-after: avoid; }
  h2 { break-after: avoid; }
}
`;

/** The one style of the report, as it stands in the page. */
export const reportStyle = `<style>${sheet}</style>`;

const digest = createHash('sha256').update(sheet).digest('base64');

/** Admits that style and nothing else. */
export const reportPolicy =
  `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; ` +
  "frame-ancestors 'none'";
