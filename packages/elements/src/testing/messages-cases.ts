import { formatNumber, pluralCategory, toNumerals, type NumberingSystem } from '@fanar/arabic';
import { expect } from '@open-wc/testing';
import type { FanarElement } from '../base/fanar-element.js';
import type { MessageSet } from '../i18n/messages.js';
import { words } from '../i18n/words.js';
import type { Contract } from './contract.js';
import { example } from './fixtures.js';

/** One number for each of the six forms, and the two that are often got wrong. */
const COUNTS = [0, 1, 2, 3, 11, 100, 102, 111];
const NUMERALS: readonly NumberingSystem[] = ['arab', 'latn'];

export function describeMessages<E extends FanarElement>(contract: Contract<E>): void {
  const { messageSets = [] } = contract.elementClass as { messageSets?: readonly MessageSet[] };
  if (messageSets.length === 0) return;

  describe('messages', () => {
    for (const { namespace, ar } of messageSets) {
      const counted = Object.keys(ar).filter((key) => key.endsWith('_other'));
      for (const key of counted.map((each) => each.replace(/_other$/, ''))) {
        it(`counts in all six forms: ${namespace}:${key}`, async () => {
          await example(contract);
          for (const numerals of NUMERALS) {
            for (const count of COUNTS) {
              const said = words(`${namespace}:${key}`, { count }, { language: 'ar', numerals });
              const form = ar[`${key}_${pluralCategory(count)}`] ?? '';
              expect(plain(said)).to.equal(
                plain(toNumerals(form, numerals)).replace(
                  '{{count}}',
                  formatNumber(count, { numerals }),
                ),
              );
            }
          }
        });
      }
    }
  });
}

/** Without isolates and gaps that this case leaves empty. */
function plain(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '').replace(/\{\{(?!count\b)\w+\}\}/g, '');
}
