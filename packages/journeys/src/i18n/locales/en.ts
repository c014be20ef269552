import appointmentPicker from './en/appointment-picker.json' with { type: 'json' };
import keeping from './en/keeping.json' with { type: 'json' };
import coSignature from './en/co-signature.json' with { type: 'json' };
import facilityFinder from './en/facility-finder.json' with { type: 'json' };
import serviceDirectory from './en/service-directory.json' with { type: 'json' };
import serviceForm from './en/service-form.json' with { type: 'json' };
import serviceFormAnswers from './en/service-form-answers.json' with { type: 'json' };
import serviceFormClosed from './en/service-form-closed.json' with { type: 'json' };
import serviceFormReceipt from './en/service-form-receipt.json' with { type: 'json' };
import serviceFormReview from './en/service-form-review.json' with { type: 'json' };
import serviceFormScreening from './en/service-form-screening.json' with { type: 'json' };
import serviceFormTasks from './en/service-form-tasks.json' with { type: 'json' };
import servicePage from './en/service-page.json' with { type: 'json' };
import verification from './en/verification.json' with { type: 'json' };
import statusTracker from './en/status-tracker.json' with { type: 'json' };

/** Every English text of this package, by file. */
export const english = {
  'appointment-picker': appointmentPicker,
  keeping,
  'co-signature': coSignature,
  'facility-finder': facilityFinder,
  'service-directory': serviceDirectory,
  'service-form': serviceForm,
  'service-form-answers': serviceFormAnswers,
  'service-form-closed': serviceFormClosed,
  'service-form-receipt': serviceFormReceipt,
  'service-form-review': serviceFormReview,
  'service-form-screening': serviceFormScreening,
  'service-form-tasks': serviceFormTasks,
  'service-page': servicePage,
  'status-tracker': statusTracker,
  verification,
};
