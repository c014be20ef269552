import { PROBLEM_CODES } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { describeMessageFiles, keysOf, readMessages } from '../testing/message-files.js';
import { english } from './locales/en.js';

const locales = new URL('./locales/', import.meta.url);

describe('messages of the elements', () => {
  describeMessageFiles(locales);

  it('word every problem of the contract', () => {
    const files = readMessages(locales, 'ar');
    const words = Object.entries(files).filter(([name]) => name.endsWith('errors'));
    const worded = words.flatMap(([, messages]) => keysOf(messages));
    expect(Object.keys(PROBLEM_CODES).filter((code) => !worded.includes(code))).toEqual([]);
  });

  it('are all in the English chunk', () => {
    expect(english).toEqual(readMessages(locales, 'en'));
  });
});
