import { describe, expect, it } from 'vitest';
import { ar } from './ar.js';
import { en } from './en.js';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const keysOf = (messages: object) => Object.keys(messages);
const stems = (messages: object) => new Set(keysOf(messages).map((key) => key.replace(PLURAL, '')));
const gapsIn = (text: string) => Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, gap]) => gap);

describe('the words of the desk', () => {
  it('say the same in both languages', () => {
    expect(stems(en)).toEqual(stems(ar));
  });

  it('count in all six forms in Arabic, and in both in English', () => {
    const counted = (messages: object, key: string) =>
      keysOf(messages).filter((one) => one.replace(PLURAL, '') === key && PLURAL.test(one));
    const stemsCounted = new Set(
      keysOf(ar)
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, '')),
    );
    for (const stem of stemsCounted) {
      expect(counted(ar, stem), stem).toHaveLength(6);
      expect(counted(en, stem), stem).toHaveLength(2);
    }
  });

  it('leave the same gaps', () => {
    const english: Readonly<Record<string, string>> = en;
    for (const [key, text] of Object.entries(ar)) {
      const twin = english[key];
      if (twin !== undefined) expect(gapsIn(twin).sort(), key).toEqual(gapsIn(text).sort());
    }
  });
});
