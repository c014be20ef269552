/**
 * Lines of CSV. A value that a spreadsheet would take for a formula begins with an apostrophe.
 * Source: RFC 4180.
 */
export function csvOf(lines: readonly (readonly (string | number | undefined)[])[]): string {
  return lines.map((line) => `${line.map(written).join(',')}\r\n`).join('');
}

function written(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
