/** The first year of the table. */
export const FIRST_YEAR = 1300;
export const YEARS = 300;

/**
 * The months of Umm al-Qura, 1300–1599 AH: three hexadecimal digits a year, a bit a month from
 * Muharram on, set where it has 30 days and not 29. 25 years a line.
 * Source: tables of Umm al-Qura as published by KACST; every month is compared with
 * `@internationalized/date` and every day with `Intl` in `hijri.test.ts`.
 */
const LONG_MONTHS = [
  'aaad54ec96d46ea36caad5556a9792ba95d4ada55cd2d69574ab54b6a5ad4aea4f51768b6a5',
  'ad52d695b49da4dd26d955ac9b62baa5b52ba956caae92f49762b6956acaba4bd25d92dc96d',
  '54daa5b52ba55b49b655729754b6a3752b6556aaab52bc95d4ada55caad69574ab94baa5b52',
  'b6a5752768b745b5555a95b49da4dd26e936aaad54db25d52da95b4aba55b49b64b715b4ab5',
  'a55d25e92ec96d4ae996b4aba93d49da4db2ab94baa5b52ba95b2ab5555c4bd23d91da95b4a',
  'b5a56d2b693b49b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6',
  'a56e4db25b52b6a5ad2ae92f49764b6a56acad655d49da4dd16d955aa5b52da95b4ad5956ca',
  '6e4aea4f52b6956aaab54bd25d92ea96d4ada95b4aba55b29b54d6a97547693749b5556aa6b',
  '52ba8bd46da35caad64db26b94baa5b52b695751768b725b52b5655b49da4ed16d8b6aa6d52',
  'da95d4ada95b4ab653729762ba95b2ab5555b25d92ec96d2ae956b4aba55d29d54daa9b54ba',
  'a3b49ba4daaaad52da95d45ea2ec9ad556b26b94baa5d52da95b52ba8bb45b92da95ab4ada4',
  'ed16e8b6a56d535695d4ada8dd46da55b29d62bb15b4ab955aaaae92ec8f5276956aaad655d',
].join('');

/** How many days after the first of the table each of its months begins; the last entry is its end. */
export function monthStarts(): readonly number[] {
  const starts = [0];
  for (let year = 0; year < YEARS; year += 1) {
    const months = Number.parseInt(LONG_MONTHS.slice(3 * year, 3 * year + 3), 16);
    for (let bit = 11; bit >= 0; bit -= 1)
      starts.push((starts.at(-1) ?? 0) + 29 + ((months >> bit) & 1));
  }
  return starts;
}
