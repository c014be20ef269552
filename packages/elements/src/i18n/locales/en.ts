import accordion from './en/accordion.json' with { type: 'json' };
import acknowledgementErrors from './en/acknowledgement-errors.json' with { type: 'json' };
import addAnother from './en/add-another.json' with { type: 'json' };
import addressErrors from './en/address-errors.json' with { type: 'json' };
import addressField from './en/address-field.json' with { type: 'json' };
import alert from './en/alert.json' with { type: 'json' };
import amountErrors from './en/amount-errors.json' with { type: 'json' };
import amountField from './en/amount-field.json' with { type: 'json' };
import appointmentErrors from './en/appointment-errors.json' with { type: 'json' };
import answerErrors from './en/answer-errors.json' with { type: 'json' };
import banner from './en/banner.json' with { type: 'json' };
import breadcrumbs from './en/breadcrumbs.json' with { type: 'json' };
import calendar from './en/calendar.json' with { type: 'json' };
import calendarErrors from './en/calendar-errors.json' with { type: 'json' };
import camera from './en/camera.json' with { type: 'json' };
import caseErrors from './en/case-errors.json' with { type: 'json' };
import caseNumberErrors from './en/case-number-errors.json' with { type: 'json' };
import caseNumberField from './en/case-number-field.json' with { type: 'json' };
import characterCount from './en/character-count.json' with { type: 'json' };
import checkboxGroup from './en/checkbox-group.json' with { type: 'json' };
import choiceErrors from './en/choice-errors.json' with { type: 'json' };
import choicesErrors from './en/choices-errors.json' with { type: 'json' };
import codeErrors from './en/code-errors.json' with { type: 'json' };
import combobox from './en/combobox.json' with { type: 'json' };
import confirmationPanel from './en/confirmation-panel.json' with { type: 'json' };
import connectionErrors from './en/connection-errors.json' with { type: 'json' };
import consent from './en/consent.json' with { type: 'json' };
import consentBanner from './en/consent-banner.json' with { type: 'json' };
import copyButton from './en/copy-button.json' with { type: 'json' };
import criticalAction from './en/critical-action.json' with { type: 'json' };
import contactBlock from './en/contact-block.json' with { type: 'json' };
import dateErrors from './en/date-errors.json' with { type: 'json' };
import dateField from './en/date-field.json' with { type: 'json' };
import datePicker from './en/date-picker.json' with { type: 'json' };
import dateRange from './en/date-range.json' with { type: 'json' };
import declaration from './en/declaration.json' with { type: 'json' };
import dialog from './en/dialog.json' with { type: 'json' };
import drawnPad from './en/drawn-pad.json' with { type: 'json' };
import errorSummary from './en/error-summary.json' with { type: 'json' };
import exitPage from './en/exit-page.json' with { type: 'json' };
import feedback from './en/feedback.json' with { type: 'json' };
import field from './en/field.json' with { type: 'json' };
import fileErrors from './en/file-errors.json' with { type: 'json' };
import fileSize from './en/file-size.json' with { type: 'json' };
import fileUpload from './en/file-upload.json' with { type: 'json' };
import fileWork from './en/file-work.json' with { type: 'json' };
import filterPanel from './en/filter-panel.json' with { type: 'json' };
import ibanErrors from './en/iban-errors.json' with { type: 'json' };
import ibanField from './en/iban-field.json' with { type: 'json' };
import groupErrors from './en/group-errors.json' with { type: 'json' };
import identifierErrors from './en/identifier-errors.json' with { type: 'json' };
import languageSwitcher from './en/language-switcher.json' with { type: 'json' };
import link from './en/link.json' with { type: 'json' };
import locationCard from './en/location-card.json' with { type: 'json' };
import locationErrors from './en/location-errors.json' with { type: 'json' };
import locationField from './en/location-field.json' with { type: 'json' };
import locationMap from './en/location-map.json' with { type: 'json' };
import messageThread from './en/message-thread.json' with { type: 'json' };
import nationalIdErrors from './en/national-id-errors.json' with { type: 'json' };
import nationalIdField from './en/national-id-field.json' with { type: 'json' };
import numberErrors from './en/number-errors.json' with { type: 'json' };
import numberField from './en/number-field.json' with { type: 'json' };
import officialBanner from './en/official-banner.json' with { type: 'json' };
import oneTimeCode from './en/one-time-code.json' with { type: 'json' };
import pagination from './en/pagination.json' with { type: 'json' };
import personNameErrors from './en/person-name-errors.json' with { type: 'json' };
import phoneErrors from './en/phone-errors.json' with { type: 'json' };
import plateErrors from './en/plate-errors.json' with { type: 'json' };
import plateField from './en/plate-field.json' with { type: 'json' };
import printButton from './en/print-button.json' with { type: 'json' };
import progress from './en/progress.json' with { type: 'json' };
import qrCode from './en/qr-code.json' with { type: 'json' };
import rating from './en/rating.json' with { type: 'json' };
import searchField from './en/search-field.json' with { type: 'json' };
import select from './en/select.json' with { type: 'json' };
import serviceErrors from './en/service-errors.json' with { type: 'json' };
import sessionTimeout from './en/session-timeout.json' with { type: 'json' };
import sideNavigation from './en/side-navigation.json' with { type: 'json' };
import serviceListItem from './en/service-list-item.json' with { type: 'json' };
import signaturePad from './en/signature-pad.json' with { type: 'json' };
import siteHeader from './en/site-header.json' with { type: 'json' };
import skeleton from './en/skeleton.json' with { type: 'json' };
import skipLink from './en/skip-link.json' with { type: 'json' };
import spinner from './en/spinner.json' with { type: 'json' };
import stepIndicator from './en/step-indicator.json' with { type: 'json' };
import submissionErrors from './en/submission-errors.json' with { type: 'json' };
import summaryList from './en/summary-list.json' with { type: 'json' };
import switchWords from './en/switch.json' with { type: 'json' };
import table from './en/table.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };
import taskList from './en/task-list.json' with { type: 'json' };
import timeErrors from './en/time-errors.json' with { type: 'json' };
import timeField from './en/time-field.json' with { type: 'json' };
import tooltip from './en/tooltip.json' with { type: 'json' };
import uploadErrors from './en/upload-errors.json' with { type: 'json' };
import warningText from './en/warning-text.json' with { type: 'json' };

/** Every English text of this package, by file. */
export const english = {
  accordion,
  'acknowledgement-errors': acknowledgementErrors,
  'add-another': addAnother,
  'address-errors': addressErrors,
  'address-field': addressField,
  alert,
  'amount-errors': amountErrors,
  'amount-field': amountField,
  'answer-errors': answerErrors,
  'appointment-errors': appointmentErrors,
  banner,
  breadcrumbs,
  calendar,
  'calendar-errors': calendarErrors,
  camera,
  'case-errors': caseErrors,
  'case-number-errors': caseNumberErrors,
  'case-number-field': caseNumberField,
  'character-count': characterCount,
  'checkbox-group': checkboxGroup,
  'choice-errors': choiceErrors,
  'choices-errors': choicesErrors,
  'code-errors': codeErrors,
  combobox,
  'confirmation-panel': confirmationPanel,
  'connection-errors': connectionErrors,
  consent,
  'consent-banner': consentBanner,
  'copy-button': copyButton,
  'critical-action': criticalAction,
  'contact-block': contactBlock,
  'date-errors': dateErrors,
  'date-field': dateField,
  'date-picker': datePicker,
  'date-range': dateRange,
  declaration,
  dialog,
  'drawn-pad': drawnPad,
  'error-summary': errorSummary,
  'exit-page': exitPage,
  feedback,
  field,
  'file-errors': fileErrors,
  'file-size': fileSize,
  'file-upload': fileUpload,
  'file-work': fileWork,
  'filter-panel': filterPanel,
  'group-errors': groupErrors,
  'iban-errors': ibanErrors,
  'iban-field': ibanField,
  'identifier-errors': identifierErrors,
  'language-switcher': languageSwitcher,
  link,
  'location-card': locationCard,
  'location-errors': locationErrors,
  'location-field': locationField,
  'location-map': locationMap,
  'message-thread': messageThread,
  'national-id-errors': nationalIdErrors,
  'national-id-field': nationalIdField,
  'number-errors': numberErrors,
  'number-field': numberField,
  'official-banner': officialBanner,
  'one-time-code': oneTimeCode,
  pagination,
  'person-name-errors': personNameErrors,
  'phone-errors': phoneErrors,
  'plate-errors': plateErrors,
  'plate-field': plateField,
  'print-button': printButton,
  progress,
  'qr-code': qrCode,
  rating,
  'search-field': searchField,
  select,
  'service-errors': serviceErrors,
  'session-timeout': sessionTimeout,
  'side-navigation': sideNavigation,
  'site-header': siteHeader,
  'skip-link': skipLink,
  'service-list-item': serviceListItem,
  'submission-errors': submissionErrors,
  'signature-pad': signaturePad,
  skeleton,
  spinner,
  'step-indicator': stepIndicator,
  'summary-list': summaryList,
  switch: switchWords,
  table,
  timeline,
  'task-list': taskList,
  'time-errors': timeErrors,
  'time-field': timeField,
  tooltip,
  'upload-errors': uploadErrors,
  'warning-text': warningText,
};
