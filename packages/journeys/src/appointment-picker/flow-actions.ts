import { monthOf } from '@fanar/elements/calendar/state';
import type { AppointmentFlow } from './appointment-flow.js';
import type { PickerActions } from './views/view.js';

/** What the element does itself. */
type OwnActions =
  | ('retry' | 'setLayout' | 'chooseDate' | 'showMoreTimes' | 'confirm' | 'onInput')
  | ('wait' | 'print' | 'saveCalendarFile');

/** What a press leads to in the flow, whichever runs at the time. */
export function flowActions(
  flow: () => AppointmentFlow | undefined,
): Omit<PickerActions, OwnActions> {
  return {
    addService: (id) => void flow()?.addService(id),
    removeService: (id) => flow()?.removeService(id),
    countService: (id, count) => flow()?.countService(id, count),
    changeVisit: (change) => flow()?.changeVisit(change),
    leaveVisit: () => void flow()?.leaveVisit(),
    reconsiderVisit: () => flow()?.reconsiderVisit(),
    tickOffice: (id, isTicked) => flow()?.tickOffice(id, isTicked),
    chooseOffices: () => void flow()?.chooseOffices(),
    reconsiderOffices: () => void flow()?.reconsiderOffices(),
    setNeeds: (needs) => flow()?.setDetails({ needs }),
    showDate: (date) => void flow()?.showDate(date),
    prepare: (date) => void flow()?.loadMonth(monthOf(date)),
    reconsiderDate: () => flow()?.reconsiderDate(),
    chooseTime: (slot) => flow()?.chooseTime(slot),
    hold: (slot) => void flow()?.hold(slot),
    renew: () => void flow()?.renew(),
    release: () => void flow()?.release(),
    setDetails: (details) => flow()?.setDetails(details),
  };
}
