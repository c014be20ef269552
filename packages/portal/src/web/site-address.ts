import { publicAddress } from '../public-address.js';
import { addressOf } from './page.js';
import type { Language } from '@fanar/contract';

const { PUBLIC_URL } = process.env;

/** Where people will reach what is built; nothing where that is not known. */
export const siteAddress = PUBLIC_URL ? publicAddress(PUBLIC_URL) : undefined;

/** Of a page, with its host, e.g. `https://portsaid.example/en/traffic/`. */
export function absoluteAddressOf(path: string, language: Language, site: string): string {
  return new URL(addressOf(path, language).slice(1), site).href;
}
