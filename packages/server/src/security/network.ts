import { isIPv6 } from 'node:net';

const groups = 8;
/** Of the network; the other half is the subscriber's to choose. */
const networkGroups = 4;

/**
 * Whom an address stands for when calls are counted. With IPv6 whoever has a line has 2⁶⁴ addresses,
 * which count as one; an IPv4 address counts as itself, in whichever form it comes.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return address;
  const [left = [], right = []] = plain
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array<string>(Math.max(0, groups - left.length - right.length)).fill('0');
  const network = [...left, ...gap, ...right].slice(0, networkGroups);
  return `${network.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
