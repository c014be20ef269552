import type { AmountCode, NumberCode, PersonNameCode } from '@fanar/arabic';
import type {
  CaseNumberCode,
  CoordinatesCode,
  IbanCode,
  NationalIdCode,
  PassportCode,
  PhoneCode,
  PlateCode,
  PostcodeCode,
  TaxNumberCode,
} from '@fanar/egypt';
import type { DateCode, TimeCode } from '@fanar/egypt/calendar';

/** What the readers of the text packages answer with: a code of theirs that is not below is no type. */
type ReaderCode =
  | AmountCode
  | NumberCode
  | PersonNameCode
  | CaseNumberCode
  | CoordinatesCode
  | DateCode
  | IbanCode
  | NationalIdCode
  | PassportCode
  | PhoneCode
  | PlateCode
  | PostcodeCode
  | TaxNumberCode
  | TimeCode;

/**
 * Every code that a problem may carry, from whichever side, with its meaning and its params. Codes
 * are stable: one may be added, none changes its meaning. Each has words in every language under
 * `errors:<code>`.
 */
export const PROBLEM_CODES = {
  // Any answer
  'value-missing': 'Nothing was entered where an answer is needed.',
  'choice-missing': 'No option was chosen where one is needed.',
  'checkbox-missing': 'A box that must be ticked is not.',
  'file-missing': 'No file was attached where one is needed.',
  'answer-type': 'The answer is JSON of the wrong type or shape.',
  'answer-not-canonical': 'The answer is right but not in the form in which it travels.',
  'answer-unexpected': 'An answer to a question that is hidden or not asked.',
  'choice-unknown': 'The answer is not among the options.',
  'choices-missing': 'No option was chosen where one or more are needed.',
  'choices-too-few': 'Fewer options than needed. `chosen`, `minimum`.',
  'choices-too-many': 'More options than allowed. `chosen`, `limit`.',
  'acknowledgement-missing': 'No name was drawn or typed where one is needed.',
  'acknowledgement-too-small': 'What was drawn is too small to be meant.',
  'acknowledgement-too-large': 'What was drawn has more detail than can be kept.',
  'acceptance-outdated': 'What was agreed to or stated has other words by now.',
  'group-missing': 'Nothing was added where one or more are needed.',
  'group-too-few': 'Fewer added than needed. `given`, `minimum`.',
  'group-too-many': 'More added than allowed. `given`, `limit`.',
  'rule-broken': 'The answers do not fit together. `rule`, its id, whose own words the form shows.',
  'computed-changed': 'What was worked out does not follow from the answers.',
  'text-too-short': 'Fewer characters than needed. `count`, `minimum`.',
  'text-too-long': 'More characters than allowed. `count`, `limit`.',
  'text-characters': 'Control characters in a text of one line.',

  // E-mail addresses
  'email-format': 'Not an e-mail address.',

  // Files
  'file-count': 'More files than allowed. `limit`.',
  'file-duplicate': 'The same upload twice.',
  'file-empty': 'The file has no bytes.',
  'file-too-large': 'Larger than allowed. `limit` in bytes.',
  'file-unreadable': 'The file can no longer be read: moved or changed after it was chosen.',
  'file-type': 'The content is of no accepted type.',
  'file-locked': 'A PDF that opens with a password only.',
  'file-damaged': 'The content breaks off or cannot be decoded.',
  'file-unsafe': 'A check for harmful content refused the file.',
  'file-heic': 'A photo in the format of some phones, which is not accepted; JPEG is.',
  'upload-not-found': 'The upload is unknown, has been removed or belongs to another.',
  'upload-incomplete': 'The upload has not arrived whole.',
  'upload-under-way': 'The upload is still being sent.',
  'upload-offset': 'A part of an upload that does not continue where the last one ended.',
  'upload-busy': 'Another transfer of the same upload is under way.',
  'upload-failed': 'The upload was refused for a reason that has no code of its own.',

  // Parsers of @fanar/arabic and @fanar/egypt
  'person-name-required': 'No name.',
  'person-name-letters': 'Something else than Arabic letters. `character` where one is to blame.',
  'person-name-parts': 'Too few names. `count`, `minimum`.',
  'person-name-four-parts': 'Advice: fewer than four names. `count`.',
  'number-required': 'No number.',
  'number-characters': 'Something else than digits and separators. `character`.',
  'number-ambiguous': 'A separator that can be meant in two ways. `separator`.',
  'number-digits': 'More digits than can be kept exactly. `limit`.',
  'number-precision': 'Too many digits after the decimal sign. `count`, the most allowed.',
  'number-negative': 'Below zero where that has no meaning.',
  'number-too-small': 'Below the least allowed. `minimum`.',
  'number-too-large': 'Above the most allowed. `maximum`.',
  'amount-required': 'No amount.',
  'amount-characters': 'Neither digits nor currency. `character`.',
  'amount-ambiguous': 'A separator that can be meant in two ways. `separator`.',
  'amount-precision': 'Parts of a piastre.',
  'amount-negative': 'An amount below zero.',
  'amount-too-small': 'Below the least allowed. `minimum`, written in pounds.',
  'amount-too-large': 'Above the most allowed. `maximum`, written in pounds.',
  'national-id-required': 'No number.',
  'national-id-characters': 'Something else than digits.',
  'national-id-length': 'Not fourteen digits. `count`.',
  'national-id-century': 'The first digit is neither 2 nor 3.',
  'national-id-birth-date': 'The birth date in it does not exist.',
  'national-id-future': 'The birth date in it is to come.',
  'national-id-governorate': 'Advice: the governorate code is not known. `governorate`.',
  'national-id-checksum': 'Advice: the check digit suggests a slip of the finger.',
  'phone-required': 'No number.',
  'phone-characters': 'Something else than digits. `character`.',
  'phone-country': 'Not an Egyptian number.',
  'phone-prefix': 'No accepted kind of number begins so. `prefix`.',
  'phone-area-code': 'A landline without its area code.',
  'phone-length': 'Too few or too many digits. `count`, `expected`.',
  'phone-kind': 'A good number of a kind not accepted here. `kind`.',
  'plate-required': 'No plate.',
  'plate-characters': 'Neither letter nor digit. `character`.',
  'plate-format': 'Letters and digits interleaved.',
  'plate-unused-letter': 'A letter that plates do not use. `letter`.',
  'plate-letters': 'Not one to three letters. `count`.',
  'plate-zero': 'A zero, which plates do not use.',
  'plate-digits': 'Not one to four digits. `count`.',
  'iban-required': 'No number.',
  'iban-characters': 'Neither Latin letter nor digit where one belongs. `character`.',
  'iban-country': 'Not an Egyptian IBAN.',
  'iban-length': 'Not twenty-nine characters. `count`.',
  'iban-check': 'The check digits do not fit.',
  'tax-number-required': 'No number.',
  'tax-number-characters': 'Something else than digits. `character`.',
  'tax-number-length': 'Too few or too many digits. `count`, `expected`.',
  'passport-required': 'No number.',
  'passport-characters': 'Neither Latin letter nor digit. `character`.',
  'passport-length': 'More characters than a passport has room for. `count`, `limit`.',
  'passport-form': 'Advice: not the usual form of an Egyptian passport number.',
  'postcode-required': 'No postcode.',
  'postcode-characters': 'Something else than digits. `character`.',
  'postcode-length': 'Neither five nor seven digits. `count`.',
  'case-number-required': 'No number.',
  'case-number-characters': 'Something else than words and digits. `character`.',
  'case-number-format': 'Not a number and a year, in that order.',
  'case-number-order': 'What looks like the year stands before the number.',
  'case-number-length': 'A number too long. `limit`.',
  'case-number-word': 'A word that is neither a type of case nor a venue known. `word`.',
  'case-number-year-missing': 'A number without its year.',
  'case-number-year': 'Neither a year of four digits nor a judicial year. `year`.',
  'case-number-judicial': 'A year of four digits that is marked as judicial. `year`.',
  'case-number-future': 'The year is to come. `year`.',
  'case-number-type-missing': 'No type of case where one is needed.',
  'case-number-venue-missing': 'No court or police station where one is needed.',
  'date-required': 'No date.',
  'date-format': 'Not a day, a month and a year, in that order.',
  'date-year': 'A year that is not of four digits. `year`.',
  'date-real': 'No such day. `day`, `month`, `year`.',
  'date-too-early': 'Before the first day accepted. `min`, an ISO date.',
  'date-too-late': 'After the last day accepted. `max`, an ISO date.',
  'date-unavailable':
    'A day that the host does not offer. `date`; `state` and `reason` where known.',
  'date-range-start-required': 'A last day without a first.',
  'date-range-end-required': 'A first day without a last.',
  'date-range-order': 'The last day is before the first.',
  'time-required': 'No time.',
  'time-format': 'Not an hour and a minute.',
  'time-real': 'No such time. `hour`, `minute`.',
  'time-period': 'Morning or evening: the hour may be either.',
  'time-too-early': 'Before the first time accepted. `min`, `HH:mm`.',
  'time-too-late': 'After the last time accepted. `max`, `HH:mm`.',
  'time-step': 'Between two times accepted. `count`, the minutes from one to the next.',

  // Addresses
  'address-required': 'No address.',
  'address-incomplete': 'Parts are missing. `parts`, their names with spaces between.',

  // Places
  'location-required': 'No place, neither in words nor as coordinates.',
  'coordinates-required': 'No coordinates.',
  'coordinates-form': 'Neither two numbers nor the link of a map.',
  'coordinates-link': 'A link that holds no coordinates, such as a shortened one.',
  'coordinates-plus-code': 'A plus code, which takes a map to read.',
  'coordinates-swapped': 'Longitude before latitude.',
  'coordinates-outside': 'Not in Egypt.',

  // Codes sent to a phone or a mailbox
  'code-required': 'No code.',
  'code-characters': 'Something else than the digits of one code.',
  'code-length': 'Too few or too many digits. `count`, `expected`.',
  'code-wrong': 'Not the code that was sent.',
  'code-expired': 'The time to enter the code, or the time for which it counts, ran out.',
  'code-spent': 'Wrong codes were entered too often; another one is needed.',
  'answer-unverified': 'An answer that has to be proved by a code was not.',

  // References and keys
  'reference-format': 'Not the form of a reference.',
  'reference-check': 'The check character does not fit: one character is wrong or two are swapped.',
  'key-format': 'Not the form of a key.',
  'key-check': 'The check character of the key does not fit.',

  // Server
  'request-invalid': 'The request is malformed.',
  'request-too-large': 'The request is larger than allowed. `limit` in bytes.',
  'answers-invalid': 'Some answers do not hold; see `errors`.',
  'service-not-found': 'No service of that name.',
  'service-version-changed': 'The service has changed since the form was opened. `version`.',
  'service-closed': 'The service takes nothing now; see `notice`.',
  'service-maintenance': 'The service is being worked on; see `notice`.',
  'service-not-open': 'The service takes nothing yet; see `notice`.',
  'definition-invalid': 'The definition of the service cannot be shown.',
  'quota-reached': 'The service has taken as many as it can for now; see `notice`.',
  'application-not-found': 'No application with that reference and key.',
  'draft-too-old': 'No declared steps lead from the saved answers to the present version.',
  'draft-other-service': 'The saved answers are to the questions of another service.',
  'draft-too-new': 'The answers were saved under a later version than the one at hand.',
  'draft-not-found': 'No draft with that key: wrong, wiped in its time, or sent since.',
  'draft-changed': 'The draft was saved elsewhere since it was read.',
  'payment-not-due': 'Nothing is to be paid: paid already, free, or not yet.',
  'signature-not-found': 'Nobody with that key is asked to sign.',
  'signature-decided': 'The person has already signed, or declined to.',
  'appointment-not-found': 'No appointment with that reference and key.',
  'appointment-changed': 'The appointment was changed elsewhere since it was read.',
  'appointment-late':
    'The time in which it can be moved or cancelled is over. `until`, an instant.',
  'appointment-over': 'The appointment is over: served, or not come to.',
  'appointment-cancelled': 'The appointment was cancelled.',
  'check-in-early': 'Too long before the appointment. `from`, an instant.',
  'check-in-late': 'Too long after the appointment began.',
  'check-in-elsewhere': 'The appointment is none to come to.',
  'visit-not-combinable': 'Two services that are not done in one visit. `service`, `other`.',
  'visit-count': 'More of a service than one visit has room for. `service`, `limit`.',
  'visit-people': 'More people than one visit has room for. `limit`.',
  'visit-mode': 'Not done in that way there.',
  'visit-too-long': 'Longer than the office is open at a stretch.',
  'wait-list-not-found': 'No entry of the wait list with that key.',
  'ticket-not-found': 'No ticket with that key.',
  'ticket-over': 'The person of the ticket was served, or has left.',
  'queue-closed': 'The office gives no tickets now. `opens`, where it opens later today.',
  'schedule-changed': 'The schedule was changed elsewhere since it was read.',
  'closure-not-found': 'No closure of that name.',
  'office-not-found': 'No office of that name serves this service.',
  'appointment-not-offered': 'The service is given without an appointment.',
  'hold-not-found': 'No hold with that key.',
  'hold-expired': 'The time to confirm ran out.',
  'hold-already-renewed': 'The time to confirm was extended once already.',
  'slot-taken': 'Somebody else has the appointment; see `alternatives`.',
  'slot-unavailable': 'The office offers no appointment at that time.',
  'idempotency-key-reused': 'The same key with another body.',
  'too-many-requests': 'Too many calls; `Retry-After` says how long to wait.',
  'not-found': 'Nothing at that address.',
  'method-not-allowed': 'The address does not take this method.',
  'internal-error': 'The server failed.',

  // Between the browser and the server
  'network-unreachable': 'No answer came: no connection, or the server is away.',
  'network-timeout': 'No answer came in time.',
  'server-unavailable': 'The server cannot answer now.',
  'answer-malformed': 'What came back is not what the contract says.',
  'sign-in-needed': 'The host has not signed the person in.',
  'request-cancelled': 'The call was given up by whoever made it.',
} as const satisfies Readonly<Record<ReaderCode, string>> & Readonly<Record<string, string>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;
