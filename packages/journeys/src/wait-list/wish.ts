import type { Office } from '@fanar/contract';
import { cairoNow } from '@fanar/egypt';
import { readIds } from '../booking/visit-rules.js';
import type { WaitListView } from './views/view.js';
import { DAY_PARTS } from './wait-list.state.js';

/** What the form begins with, as far as the page says it. */
export function wishOf(
  office: string | undefined,
  from: string | undefined,
  to: string | undefined,
  parts: string | undefined,
  offices: readonly Office[] = [],
): WaitListView['wish'] {
  const { date: today } = cairoNow();
  return {
    offices: readIds(office)
      .filter((id) => offices.some((each) => each.id === id))
      .join(','),
    range: to ? `${from && from > today ? from : today}/${to}` : '',
    parts: readIds(parts)
      .filter((part) => DAY_PARTS.some((each) => each === part))
      .join(','),
  };
}
