import type { WaitListEvent, WaitListState } from './wait-list.state.js';

/** Where the focus goes after what has happened; nowhere where the page keeps its own. */
export function focusAfter(
  event: WaitListEvent,
  before: WaitListState,
  next: WaitListState,
  isInside: boolean,
): string | undefined {
  switch (event.type) {
    case 'joined':
      return '#entry-heading';
    case 'answered':
      // The offer that was being decided on is gone.
      return isInside && next.notice && next.notice !== before.notice ? '#notice' : undefined;
    case 'failed':
      return event.doing === 'asking' && before.opened ? undefined : '#notice';
    case 'declined':
    case 'offer-lost':
      return '#notice';
    case 'booked':
      return '#confirmed';
    case 'left':
      return '#left-heading';
    case 'again':
      return '#form-heading';
    default:
      return undefined;
  }
}
