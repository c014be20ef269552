export { FanarElement, versionOf, type FanarElementClass } from './base/fanar-element.js';
export { ask, askWhy, type Permission, type Waitable } from './base/ask.js';
export { AcceptanceControl } from './base/acceptance-control.js';
export { CheckableControl } from './base/checkable-control.js';
export { ChoiceControl, type Choice } from './base/choice-control.js';
export { warnDeveloper, type DeveloperWarning } from './base/developer-warning.js';
export { FormControl } from './base/form-control.js';
export { SearchIndex } from './combobox/search-index.js';
export { confirmation, parse, ParsedEntry } from './base/parsed-entry.js';
export {
  canonical,
  editable,
  inputOptions,
  TextEntry,
  type InputOptions,
} from './base/text-entry.js';
export { Turns, turnsOfTemplate } from './base/turns.js';
export { VERSION } from './base/version.js';
export { hijriFor } from './controllers/hijri.js';
export { defineFetched, elementsIn } from './base/define-fetched.js';
export { scopedRegistryOf } from './base/scoped-registry.js';
export { DevicePlace, type Finding, type FindingObstacle } from './controllers/device-place.js';
export { FormController, type FormError, type FormField } from './controllers/form.js';
export { submitImplicitly, submitsForm } from './controllers/implicit-submission.js';
export { LiveRegionController } from './controllers/live-region.js';
export type { OptionChoice } from './controllers/option-children.js';
export { LocaleController, type LocaleHost } from './controllers/locale.js';
export { loadLanguage, registerMessages } from './i18n/instance.js';
export { addMessages } from './i18n/late-messages.js';
export type { Messages, MessageSet } from './i18n/messages.js';
export { connectionErrorMessages } from './i18n/connection-error-messages.js';
export { fileErrorMessages } from './i18n/file-error-messages.js';
export { identifierErrorMessages } from './i18n/identifier-error-messages.js';
export { appointmentErrorMessages } from './i18n/appointment-error-messages.js';
export { caseErrorMessages } from './i18n/case-error-messages.js';
export { serviceErrorMessages } from './i18n/service-error-messages.js';
export { fieldMessages } from './i18n/shared-messages.js';
export { submissionErrorMessages } from './i18n/submission-error-messages.js';
export { uploadErrorMessages } from './i18n/upload-error-messages.js';
export type { Params } from './i18n/words.js';
export * from './icons/icons.js';
export {
  FormAssociated,
  getFormState,
  getFormValue,
  internals,
  isDisabled,
  restoreFormState,
  type FormAssociatedElement,
  type FormState,
  type FormValue,
} from './mixins/form-associated.js';
export {
  describedBy,
  LabelledControl,
  outerName,
  renderField,
  renderGroup,
  type LabelledElement,
} from './mixins/labelled-control.js';
export { Localized, type LocalizedClass, type LocalizedElement } from './mixins/localized.js';
export type { Constructor } from './mixins/mixin.js';
export {
  isEmpty,
  missingCode,
  nameInMessages,
  problemWords,
  shownProblem,
  userCommitted,
  userEdited,
  validate,
  Validated,
  type ValidatedElement,
} from './mixins/validated.js';
export { baseStyles } from './styles/base.js';
export { css, type Token } from './styles/css.js';
export { fieldStyles } from './styles/field.js';
export { focusStyles } from './styles/focus.js';
export { iconStyles } from './styles/icon.js';
export { linkStyles } from './styles/link.js';
export { visuallyHiddenStyles } from './styles/visually-hidden.js';
export { leftToRight } from './templates/left-to-right.js';
