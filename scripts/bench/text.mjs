/** How fast text is read, beside the libraries that do the same work. */
import { foldForSearch, toAsciiDigits } from '@fanar/arabic';
import { parseNationalId, parsePhone } from '@fanar/egypt';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import MiniSearch from 'minisearch';
import { Bench } from 'tinybench';

const MEGABYTE = 1024 * 1024;

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
  'direction marks': (/** @type {number} */ length) => '\u2067'.repeat(length),
  spaces: (/** @type {number} */ length) => ' '.repeat(length),
};
const readers = { parseNationalId, parsePhone, foldForSearch, toAsciiDigits };

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

/** Median of five. @param {() => void} work */
function timeOf(work) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
