import type { AppointmentDetails, Language } from '@fanar/contract';
import { choicesFor } from '../../booking/visit-rules.js';
import type { PickerState } from '../state/model.js';
import { servicesOf } from '../state/visit.state.js';

/** What of that which was typed is sent: only what the visit asks for, and what was answered. */
export function requestOf(
  state: PickerState,
  language: Language,
  application: string | undefined,
): AppointmentDetails {
  const { details, visit } = state;
  const { name, mobile, email, note, place, isForOther, bookedBy, reminders } = details;
  const { asks, needs: offered, canBeFor } = choicesFor(servicesOf(state));
  const needs = details.needs.filter((need) => offered.includes(need));
  return {
    name,
    mobile,
    ...(asks.email && email && { email }),
    ...(asks.note && note && { note }),
    ...(visit.mode === 'home-visit' && { place }),
    ...(canBeFor && isForOther && { bookedBy }),
    ...(needs.length > 0 && { needs }),
    ...(!reminders && { reminders }),
    ...(application && { application }),
    language,
  };
}
