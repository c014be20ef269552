import { describe, expect, it } from 'vitest';
import { createVault } from './vault.js';

const vault = createVault('a secret of more than thirty-two characters');
const text = Buffer.from('29905150312345');

describe('the vault', () => {
  it('opens what it sealed', () => {
    const sealed = vault.seal(text, 'place');
    expect(Buffer.from(vault.open(sealed, 'place'))).toEqual(text);
    expect(Buffer.from(sealed).includes(text)).toBe(false);
    expect(vault.seal(text, 'place')).not.toEqual(sealed);
  });

  it('opens JSON', () => {
    const value = { name: 'سلمى', list: [1, true, null] };
    expect(vault.openJson(vault.sealJson(value, 'place'), 'place')).toEqual(value);
  });

  it('opens nothing that was changed, moved or sealed with another secret', () => {
    const sealed = vault.seal(text, 'place');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => vault.open(changed, 'place')).toThrow();
    expect(() => vault.open(sealed, 'elsewhere')).toThrow();
    const other = createVault('another secret of more than thirty-two');
    expect(() => other.open(sealed, 'place')).toThrow();
  });

  it('knows a text again by its hash, at its place alone', () => {
    const hash = vault.hash('key', 'place');
    expect(vault.matches('key', 'place', hash)).toBe(true);
    expect(vault.matches('kez', 'place', hash)).toBe(false);
    expect(vault.matches('key', 'elsewhere', hash)).toBe(false);
    expect(vault.matches('key', 'place', undefined)).toBe(false);
  });
});
