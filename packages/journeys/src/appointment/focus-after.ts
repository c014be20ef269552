import type { AppointmentEvent, AppointmentState } from './appointment.state.js';

/** Where the focus goes after what has happened; nowhere where the page keeps its own. */
export function focusAfter(
  event: AppointmentEvent,
  before: AppointmentState,
  isInside: boolean,
): string | undefined {
  switch (event.type) {
    case 'answered':
    case 'copy-found':
      // Opened by a link, the page keeps its own start.
      return before.screen === 'look-up' && isInside ? '#appointment-heading' : undefined;
    case 'failed':
      return before.opened ? undefined : '#failure';
    case 'moved':
    case 'cancelled':
    case 'change-refused':
      return '#notice';
    case 'move-wanted':
    case 'slot-wanted':
      return '#change-heading';
    case 'returned':
      return '#appointment-heading';
    case 'left':
      return '#look-up-heading';
    default:
      return undefined;
  }
}
