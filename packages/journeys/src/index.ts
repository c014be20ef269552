export * from './appointment-picker/appointment-picker.js';
export * from './co-signature/co-signature.js';
export * from './facility-finder/facility-finder.js';
export * from './service-directory/service-directory.js';
export * from './service-form/service-form.js';
export * from './service-page/service-page.js';
export * from './status-tracker/status-tracker.js';
