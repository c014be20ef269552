import { describe, expect, it } from 'vitest';
import { safeAddress } from './safe-address.js';

describe('safeAddress', () => {
  it.each(['https://portsaid.example/a.pdf', '/files/7?at=10:30', 'a.pdf', '#a:b', '?q=a:b'])(
    'keeps %s',
    (address) => expect(safeAddress(address)).toBe(address),
  );

  it.each([
    'javascript:alert(1)',
    ' JAVA\tSCRIPT:alert(1)',
    '\u0001data:text/html,x',
    'vbscript:x',
  ])('refuses %j', (address) => expect(safeAddress(address)).toBeUndefined());
});
