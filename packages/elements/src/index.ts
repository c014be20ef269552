export { FanarElement, versionOf, type FanarElementClass } from './base/fanar-element.js';
export { ChoiceControl, type Choice } from './base/choice-control.js';
export { FormControl } from './base/form-control.js';
export { confirmation, parse, ParsedEntry } from './base/parsed-entry.js';
export {
  canonical,
  editable,
  inputOptions,
  TextEntry,
  type InputOptions,
} from './base/text-entry.js';
export { VERSION } from './base/version.js';
export { FormController, type FormError, type FormField } from './controllers/form.js';
export { submitImplicitly, submitsForm } from './controllers/implicit-submission.js';
export { LiveRegionController } from './controllers/live-region.js';
export { LocaleController, type LocaleHost } from './controllers/locale.js';
export { loadLanguage } from './i18n/instance.js';
export type { Messages, MessageSet } from './i18n/messages.js';
export { errorMessages, fieldMessages } from './i18n/shared-messages.js';
export { textErrorMessages } from './i18n/text-error-messages.js';
export type { Params } from './i18n/words.js';
export * from './icons/icons.js';
export {
  FormAssociated,
  getFormState,
  getFormValue,
  internals,
  isDisabled,
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
