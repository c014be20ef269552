/** What one member of a list is called, by the name of the list. */
const memberNames: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

/**
 * The XML of which a value is the JSON: a member is an element, a list has elements of one name, null is
 * an empty element. Source: Open311, JSON and XML conversion, the Spark convention.
 */
export function xmlOf(root: string, value: unknown): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;
}

function element(name: string, value: unknown): string {
  const content = contentOf(name, value);
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function contentOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    return value.map((member) => element(memberNames[name] ?? 'item', member)).join('');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => element(key, inner))
      .join('');
  }
  return escapeXml(typeof value === 'string' ? value : JSON.stringify(value));
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text between tags. What XML 1.0 has no way to write (§2.2) is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>]/g, (character) => escapes[character] ?? '');
}
