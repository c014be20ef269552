import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ENCRYPTIONS, ID } from '../testing/encryptions.js';
import { md5 } from './md5.js';
import { examinePdf } from './pdf.js';

const BODY = `%PDF-1.7\n${'1 0 obj\n<< >>\nendobj\n'.repeat(100)}`;

/** A PDF of the old kind: its trailer stands at the end. */
const classic = (trailer = '', objects = '') =>
  `${BODY}${objects}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R ${trailer} >>\nstartxref\n${String(BODY.length)}\n%%EOF\n`;

/** One of the newer kind: what was the trailer heads a stream, far from the end. */
const modern = (dictionary = '', objects = '') =>
  `${BODY}9 0 obj\n<< /Type /XRef /Root 1 0 R ${dictionary} >>\nstream\n${'x'.repeat(90_000)}\nendstream\nendobj\n${objects}startxref\n${String(BODY.length)}\n%%EOF`;

const encrypted = `/Encrypt 5 0 R /ID [${ID}${ID}]`;
const object = (dictionary: string) => `5 0 obj\n${dictionary}\nendobj\n`;

async function problemOf(text: string): Promise<string | null> {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return (await examinePdf(new File([bytes], 'a.pdf')))?.code ?? null;
}

/** The same dictionary, its strings in the other form: letters, some of which must be escaped. */
function inLetters(dictionary: string): string {
  return dictionary.replace(/<([\da-f]{32,})>/g, (_, hex: string) => {
    const letters = Buffer.from(hex, 'hex').toString('latin1');
    return `(${letters.replace(/[()\\\r\n]/g, (letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`)})`;
  });
}

describe('examinePdf', () => {
  it.each([
    ['an open one', classic(), null],
    ['an open one of the newer kind', modern(), null],
    ['one that breaks off', classic().slice(0, 1500), 'file-damaged'],
    ['one that has lost its last line only', classic().slice(0, -6), null],
    ['one with something behind its end', `${classic()}\n<!-- sent by a portal -->`, null],
    ['one too short to tell', '%PDF-1.7 licence', null],
    ['one that speaks of locks', classic('', '%/Encrypt is a word\n'), null],
    [
      'one encrypted for named readers',
      classic(encrypted, object('<< /Filter /Adobe.PubSec >>')),
      'file-locked',
    ],
    ['one that does not tell how', classic(encrypted), 'file-locked'],
  ])('%s', async (_, text, expected) => {
    expect(await problemOf(text)).toBe(expected);
  });

  describe.each(ENCRYPTIONS)('$name', ({ open, locked }) => {
    it.each([
      ['in an old trailer', (dictionary: string) => classic(encrypted, object(dictionary))],
      ['in a newer one', (dictionary: string) => modern(encrypted, object(dictionary))],
      ['within the trailer', (dictionary: string) => classic(`/ID [${ID}] /Encrypt ${dictionary}`)],
      ['in letters', (dictionary: string) => classic(encrypted, object(inLetters(dictionary)))],
    ])('is told from what opens freely, %s', async (_, written) => {
      expect(await problemOf(written(open))).toBe(null);
      expect(await problemOf(written(locked))).toBe('file-locked');
    });
  });
});

describe('md5', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('of %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => at * 7);
    expect(Buffer.from(md5(bytes)).toString('hex')).toBe(
      createHash('md5').update(bytes).digest('hex'),
    );
  });
});
