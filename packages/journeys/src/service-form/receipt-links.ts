import type { ApplicationReceipt } from '@fanar/contract';

/**
 * The address of a page that opens this application: reference and key stand in the fragment, which
 * browsers never send. A fragment that the address has already makes way.
 */
export function linkTo(page: string, { reference, trackingKey }: ApplicationReceipt): string {
  const [address = ''] = page.split('#');
  const secrets = new URLSearchParams({ reference, key: trackingKey });
  return `${address}#${secrets.toString()}`;
}
