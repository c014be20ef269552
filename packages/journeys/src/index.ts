export * from './appointment-picker/appointment-picker.js';
export * from './co-signature/co-signature.js';
export * from './service-form/service-form.js';
export * from './status-tracker/status-tracker.js';
