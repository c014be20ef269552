import appointmentPicker from './en/appointment-picker.json' with { type: 'json' };
import serviceForm from './en/service-form.json' with { type: 'json' };
import statusTracker from './en/status-tracker.json' with { type: 'json' };

/** Every English text of this package, by namespace. */
export const english = {
  'appointment-picker': appointmentPicker,
  'service-form': serviceForm,
  'status-tracker': statusTracker,
};
