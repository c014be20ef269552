import { fromInstant } from '@fanar/egypt';
import { formatDate, formatTime } from '@fanar/egypt/calendar';
import type { LocaleController } from '@fanar/elements';
import { inLanguage } from '../../i18n/in-language.js';
import type { TrackerView } from './view.js';

/** How things are said in the language of the page. */
export function speechOf(
  locale: LocaleController,
): Pick<TrackerView, 'format' | 'say' | 'problem' | 'words' | 'date' | 'time' | 'moment'> {
  const { language, format } = locale;
  const date = (text: string): string => formatDate(text, format);
  const time = (text: string): string => formatTime(text, format);
  return {
    format,
    say: (key, params) => locale.t(key, params),
    problem: (problem) => locale.problemText(problem),
    words: (text) => inLanguage(text, language),
    date,
    time,
    moment(instant) {
      const civil = fromInstant(instant);
      return { date: date(civil.date), time: time(civil.time) };
    },
  };
}
