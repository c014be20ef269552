import alert from './en/alert.json' with { type: 'json' };
import answerErrors from './en/answer-errors.json' with { type: 'json' };
import confirmationPanel from './en/confirmation-panel.json' with { type: 'json' };
import errorSummary from './en/error-summary.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import field from './en/field.json' with { type: 'json' };
import fileUpload from './en/file-upload.json' with { type: 'json' };
import nationalIdField from './en/national-id-field.json' with { type: 'json' };
import plateField from './en/plate-field.json' with { type: 'json' };
import select from './en/select.json' with { type: 'json' };
import stepIndicator from './en/step-indicator.json' with { type: 'json' };
import summaryList from './en/summary-list.json' with { type: 'json' };
import textErrors from './en/text-errors.json' with { type: 'json' };
import textField from './en/text-field.json' with { type: 'json' };

/** Every English text of this package, by file. */
export const english = {
  alert,
  'answer-errors': answerErrors,
  'confirmation-panel': confirmationPanel,
  'error-summary': errorSummary,
  errors,
  field,
  'file-upload': fileUpload,
  'national-id-field': nationalIdField,
  'plate-field': plateField,
  select,
  'step-indicator': stepIndicator,
  'summary-list': summaryList,
  'text-errors': textErrors,
  'text-field': textField,
};
