import appointment from './en/appointment.json' with { type: 'json' };
import appointmentPicker from './en/appointment-picker.json' with { type: 'json' };
import appointmentVisit from './en/appointment-visit.json' with { type: 'json' };
import appointmentOffices from './en/appointment-offices.json' with { type: 'json' };
import appointmentDetails from './en/appointment-details.json' with { type: 'json' };
import booking from './en/booking.json' with { type: 'json' };
import keeping from './en/keeping.json' with { type: 'json' };
import coSignature from './en/co-signature.json' with { type: 'json' };
import facilityFinder from './en/facility-finder.json' with { type: 'json' };
import checkInErrors from './en/check-in-errors.json' with { type: 'json' };
import checkIn from './en/check-in.json' with { type: 'json' };
import queue from './en/queue.json' with { type: 'json' };
import queueBoard from './en/queue-board.json' with { type: 'json' };
import queueTicket from './en/queue-ticket.json' with { type: 'json' };
import serviceDirectory from './en/service-directory.json' with { type: 'json' };
import serviceForm from './en/service-form.json' with { type: 'json' };
import serviceFormAnswers from './en/service-form-answers.json' with { type: 'json' };
import serviceFormClosed from './en/service-form-closed.json' with { type: 'json' };
import serviceFormReceipt from './en/service-form-receipt.json' with { type: 'json' };
import serviceFormReview from './en/service-form-review.json' with { type: 'json' };
import serviceFormScreening from './en/service-form-screening.json' with { type: 'json' };
import serviceFormTasks from './en/service-form-tasks.json' with { type: 'json' };
import servicePerformance from './en/service-performance.json' with { type: 'json' };
import coverage from './en/coverage.json' with { type: 'json' };
import serviceFeedback from './en/service-feedback.json' with { type: 'json' };
import servicePage from './en/service-page.json' with { type: 'json' };
import verification from './en/verification.json' with { type: 'json' };
import statusAfter from './en/status-after.json' with { type: 'json' };
import statusCorrection from './en/status-correction.json' with { type: 'json' };
import statusDeeds from './en/status-deeds.json' with { type: 'json' };
import statusMine from './en/status-mine.json' with { type: 'json' };
import statusTracker from './en/status-tracker.json' with { type: 'json' };
import waitList from './en/wait-list.json' with { type: 'json' };

/** Every English text of this package, by file. */
export const english = {
  appointment,
  'appointment-picker': appointmentPicker,
  'appointment-visit': appointmentVisit,
  'appointment-offices': appointmentOffices,
  'appointment-details': appointmentDetails,
  booking,
  keeping,
  'co-signature': coSignature,
  'facility-finder': facilityFinder,
  'check-in': checkIn,
  'check-in-errors': checkInErrors,
  queue,
  'queue-board': queueBoard,
  'queue-ticket': queueTicket,
  'service-directory': serviceDirectory,
  'service-form': serviceForm,
  'service-form-answers': serviceFormAnswers,
  'service-form-closed': serviceFormClosed,
  'service-form-receipt': serviceFormReceipt,
  'service-form-review': serviceFormReview,
  'service-form-screening': serviceFormScreening,
  'service-form-tasks': serviceFormTasks,
  'service-page': servicePage,
  'service-performance': servicePerformance,
  'service-feedback': serviceFeedback,
  coverage,
  'status-after': statusAfter,
  'status-correction': statusCorrection,
  'status-deeds': statusDeeds,
  'status-mine': statusMine,
  'status-tracker': statusTracker,
  verification,
  'wait-list': waitList,
};
