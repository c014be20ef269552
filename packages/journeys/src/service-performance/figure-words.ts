import type { Figures } from '@fanar/contract';
import type { Params } from '@fanar/elements';
import { isInDays, isShare, type Measure } from './service-performance.state.js';

/** How figures are written. */
export interface FigureSpeech {
  /** The words of this journey. */
  readonly t: (key: string, params?: Params) => string;
  /** Of a whole percent. */
  readonly percent: (value: number) => string;
  readonly number: (value: number) => string;
}

/** A figure that stands above the others. */
export interface Headline {
  readonly id: string;
  /** In large letters. */
  readonly value: string;
  /** What that means, in sentences. */
  readonly words: readonly string[];
}

/** A figure with its unit: «٤ أيام», «٨٧٪», «١٢٠». */
export function figureText(measure: Measure, value: number, speech: FigureSpeech): string {
  if (isShare(measure)) return speech.percent(value);
  return isInDays(measure) ? speech.t('days', { count: value }) : speech.number(value);
}

/** What is told first of all, in plain words; a figure that is not told has no place. */
export function headlines(figures: Figures, speech: FigureSpeech): readonly Headline[] {
  const { t, percent } = speech;
  const { received, online, medianDays, ninetiethDays, withinPromise } = figures;
  const { satisfied, answers = 0, completed } = figures;
  const share = (id: string, value: number | undefined, words: string): Headline[] =>
    value === undefined ? [] : [{ id, value: percent(value), words: [words] }];
  return [
    ...(received === undefined
      ? []
      : [{ id: 'received', value: t('applications', { count: received }), words: [] }]),
    ...(medianDays === undefined
      ? []
      : [
          {
            id: 'days',
            value: t('days', { count: medianDays }),
            words: [
              t('half', { count: medianDays }),
              ...(ninetiethDays === undefined ? [] : [t('nine', { count: ninetiethDays })]),
            ],
          },
        ]),
    ...share('promise', withinPromise, t('promise-words')),
    ...share('online', online, t('online-words')),
    ...share('satisfied', satisfied, t('satisfied-words', { count: answers })),
    ...share('completed', completed, t('completed-words')),
  ];
}
