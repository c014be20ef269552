import { describe, expect, it } from 'vitest';
import { sniffMediaType, SNIFFED_BYTES } from './media-type.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('sniffMediaType', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\xFF\xD8\xFF\xE0', 'image/jpeg'],
    ['\x89PNG\r\n\x1A\n', 'image/png'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x18ftypheic', 'image/heic'],
    ['\0\0\0\x18ftypmif1', 'image/heic'],
    ['PK\x03\x04', 'application/zip'],
    ['MZ\x90\0', 'application/x-msdownload'],
    ['\x7FELF', 'application/x-executable'],
  ])('knows %j', (head, type) => {
    expect(sniffMediaType(bytes(head))).toBe(type);
    expect(sniffMediaType(bytes(head.padEnd(64, '\0')).subarray(0, SNIFFED_BYTES))).toBe(type);
  });

  it('says nothing of what it does not know', () => {
    for (const head of ['', '%', '%PDF', 'RIFF....WAVE', '????ftypmp42', 'سلام']) {
      expect(sniffMediaType(bytes(head))).toBeUndefined();
    }
  });
});
