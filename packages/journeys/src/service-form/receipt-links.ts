/** What opens a receipt. The key is a secret. */
export interface ReceiptKey {
  readonly reference: string;
  readonly key: string;
}

/**
 * The address of a page that opens this application: reference and key stand in the fragment, which
 * browsers never send. A fragment that the address has already makes way.
 */
export function linkTo(page: string, { reference, key }: ReceiptKey): string {
  const secrets = new URLSearchParams({ reference, key });
  return `${withoutFragment(page)}#${secrets.toString()}`;
}

/**
 * Where a payment page leads back to: absolute, no secret, and no reference of an earlier return.
 * @param base of a page that is given as a relative address
 */
export function returnAddress(page: string, base: string): string {
  const url = new URL(page, base);
  url.hash = '';
  url.searchParams.delete('reference');
  return url.href;
}

/**
 * Reads an address: `#reference=…&key=…`, as links of receipts carry them, else `?reference=…`, with
 * which a payment page leads back.
 */
export function readAddress(address: string): Partial<ReceiptKey> {
  const { hash, searchParams } = new URL(address);
  const secrets = new URLSearchParams(hash.slice(1));
  const reference = secrets.get('reference') ?? searchParams.get('reference');
  const key = secrets.get('key');
  return { ...(reference !== null && { reference }), ...(key !== null && { key }) };
}

function withoutFragment(page: string): string {
  return page.split('#', 1).join('');
}
