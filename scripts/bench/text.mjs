/** How fast text is read, beside the libraries that do the same work. */
import * as arabic from '@fanar/arabic';
import * as egypt from '@fanar/egypt';
import * as calendar from '@fanar/egypt/calendar';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import MiniSearch from 'minisearch';
import { Bench } from 'tinybench';

const MEGABYTE = 1024 * 1024;
const { foldForSearch } = arabic;
const { parseNationalId, parsePhone } = egypt;

const ids = ['20001150300919', '٢٠٠٠١١٥٠٣٠١٠٢٨', '2 000115 03 0111 7', '30002290300226', '123'];
const phones = ['01001234567', '٠١٠٠ ١٢٣ ٤٥٦٧', '+20 100 123 4567', '0020663220000', '19123'];
const words = ['شهادة الميلاد', 'إضافة مواليد', 'رُخْصَة تسيير', 'بطاقــة الرقم القومي', 'أحمد هدى'];

/** The same work on the left and right of each pair, as near as the libraries allow. */
const pairs = /** @type {const} */ ([
  ['national ID', 'parseNationalId', () => ids.forEach((text) => parseNationalId(text))],
  ['phone', 'parsePhone', () => phones.forEach((text) => parsePhone(text))],
  [
    'phone',
    'libphonenumber-js (max)',
    () => phones.forEach((text) => parsePhoneNumberFromString(text, 'EG')?.isValid()),
  ],
  ['fold', 'foldForSearch', () => words.forEach((text) => foldForSearch(text))],
  [
    'fold',
    'MiniSearch processTerm',
    () => words.forEach((text) => MiniSearch.getDefault('processTerm')(text)),
  ],
]);

/** Text made to hurt: nothing that a person types, everything that a parser must look at. */
const hostile = {
  digits: (/** @type {number} */ length) => '٢'.repeat(length),
  'marks on one letter': (/** @type {number} */ length) => `ا${'\u064B'.repeat(length - 1)}`,
  'marks in the wrong order': (/** @type {number} */ length) => '\u0651\u064E'.repeat(length / 2),
  'direction marks': (/** @type {number} */ length) => '\u2067'.repeat(length),
  spaces: (/** @type {number} */ length) => ' '.repeat(length),
  'words, all different': (/** @type {number} */ length) =>
    Array.from({ length: length / 8 }, (_, index) => `ك${String(index).padStart(6, '0')}`).join(
      ' ',
    ),
};

/** Every parser there is, and what else reads texts of any length. */
const readers = {
  .../** @type {Record<string, (text: string) => unknown>} */ (
    Object.fromEntries(
      Object.entries({ ...arabic, ...egypt, ...calendar }).filter(([name]) =>
        /^parse(?!Error)/.test(name),
      ),
    )
  ),
  comparePersonNames: (/** @type {string} */ text) => arabic.comparePersonNames(text, text),
  foldForSearch,
  graphemeLength: arabic.graphemeLength,
  isolate: arabic.isolate,
  matchesSearch: (/** @type {string} */ text) => arabic.matchesSearch(text, text),
  sanitizeIdentity: arabic.sanitizeIdentity,
  sanitizeText: arabic.sanitizeText,
  toAsciiDigits: arabic.toAsciiDigits,
};

/** @param {{ quiet: boolean }} options */
export async function measure({ quiet }) {
  const bench = new Bench({ time: 500, warmupTime: 100 });
  for (const [, name, work] of pairs) bench.add(name, work);
  await bench.run();
  const speed = pairs.map(([what, name], index) => {
    const result = bench.tasks[index]?.result;
    const median = result && 'throughput' in result ? result.throughput.p50 : 0;
    return { what, name, perSecond: Math.round(median * ids.length) };
  });

  const doubling = Object.entries(readers).flatMap(([name, read]) =>
    Object.entries(hostile).map(([text, make]) => {
      const half = timeOf(() => read(make(MEGABYTE / 2)));
      const whole = timeOf(() => read(make(MEGABYTE)));
      return { name, text, milliseconds: whole, ratio: whole / half };
    }),
  );

  if (!quiet) {
    console.table(speed);
    console.log('1 MB of hostile text; a ratio near 2 between 512 kB and 1 MB is linear:');
    console.table(
      doubling.map((row) => ({
        ...row,
        milliseconds: row.milliseconds.toFixed(1),
        ratio: row.ratio.toFixed(2),
      })),
    );
  }
  return { speed, doubling };
}

/** Best of three: what else runs here only adds to a time. @param {() => void} work */
function timeOf(work) {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
