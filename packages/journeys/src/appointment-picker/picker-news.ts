import { monthOf } from '@fanar/elements/calendar/state';
import type { PickerEvent, PickerState } from './appointment-picker.state.js';
import { hasBookable, periodAt } from './period.js';
import type { Layout } from './views/view.js';

/** What to go to when something has happened; the heading there says what it was. */
const FOCUSED_AFTER: Partial<Record<PickerEvent['type'], string>> = {
  'visit-reconsidered': '#visit-heading',
  'service-removed': '#visit-heading',
  'office-missing': '#offices input',
  'offices-chosen': '#days-heading',
  'offices-reconsidered': '#offices-heading',
  'date-reconsidered': '#days-heading',
  'time-missing': '#slots input',
  'slot-lost': '#notice',
  'hold-expired': '#notice',
  'call-failed': '#notice',
  'hold-released': '#times-heading',
  held: '#details-heading',
  confirmed: '#confirmed',
  moved: '#confirmed',
};

/** Where the focus goes after an event, if anywhere. */
export function focusAfter(
  event: PickerEvent,
  before: PickerState,
  after: PickerState,
): string | undefined {
  if (event.type === 'service-added') return after.misfit ? '#misfit' : '#visit-heading';
  if (event.type === 'offices-received' && before.screen === 'visit') {
    return after.screen === 'offices' ? '#offices-heading' : '#days-heading';
  }
  return FOCUSED_AFTER[event.type];
}

/** Words that a screen reader is told, and after how many milliseconds; each once. */
export interface News {
  readonly key: string;
  readonly delay?: number;
}

/** Long enough for what is quick to be there before it is spoken of. */
const WAIT = 700;

/** What is told of loading, of what came of it, and of periods without anything free. */
export function newsOf(
  event: PickerEvent,
  before: PickerState,
  after: PickerState,
  layout: Layout,
): News | undefined {
  switch (event.type) {
    case 'month-requested':
      return isShown(after, event.month) ? { key: 'days-loading', delay: WAIT } : undefined;
    case 'month-received': {
      if (!isShown(after, event.month) || before.months[event.month]?.status === 'ready') {
        return undefined;
      }
      return monthNews(after, layout, before.months[event.month]?.status);
    }
    case 'date-chosen':
      return after.slots?.status === 'loading' ? { key: 'times-loading', delay: WAIT } : undefined;
    case 'slots-received':
      // What was about to be told of loading is not any more; the heading has the focus and says it.
      return before.slots?.status === 'ready' ? undefined : { key: '' };
    case 'standings-requested':
      return { key: 'standings-loading', delay: WAIT };
    case 'standings-received':
      return before.standings?.status === 'ready' ? undefined : { key: '' };
    default:
      return undefined;
  }
}

function monthNews(state: PickerState, layout: Layout, was: string | undefined): News {
  const period = periodAt(layout === 'list' ? 'week' : 'month', state.cursor ?? '');
  if (!hasBookable(state, period)) {
    return { key: layout === 'list' ? 'none-in-week' : 'none-in-month' };
  }
  return { key: was === 'failed' ? 'days-there' : '' };
}

function isShown({ cursor, screen }: PickerState, month: string): boolean {
  return screen === 'times' && cursor !== undefined && monthOf(cursor) === month;
}
