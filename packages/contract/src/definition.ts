import type { Condition, Expression } from './logic.js';

export type Language = 'ar' | 'en';

/** Words shown to the citizen. Arabic is the source language; English is its translation. */
export interface Text {
  readonly ar: string;
  readonly en?: string;
}

/** `sector/service`, e.g. `traffic/renew-vehicle-licence`. */
export type ServiceId = `${string}/${string}`;

/** A service as data: what the browser renders and the server validates. Names follow CPSV-AP. */
export interface ServiceDefinition {
  /** Address of the JSON Schema, for editors. */
  readonly $schema?: string;
  readonly id: ServiceId;
  /** Raised by one at every published change. A draft and a receipt carry `id@version`. */
  readonly version: number;
  readonly title: Text;
  readonly summary: Text;
  /** Who answers for the service. */
  readonly competentAuthority: Text;
  readonly audience: readonly ('citizen' | 'business' | 'foreigner')[];
  /** Other names that people look for it by, as they say them: for a directory or a search. */
  readonly keywords?: readonly Text[];
  /** Ids of the events in life or business that lead to it, such as `having-a-child`. */
  readonly events?: readonly string[];
  readonly fees: readonly Fee[];
  /** Whether fees are paid online once the application is sent. Default `at-counter`. */
  readonly payment?: 'online' | 'at-counter';
  readonly processingTime: ProcessingTime;
  /** Documents the applicant needs, as a checklist before the start. */
  readonly evidence: readonly Evidence[];
  readonly outputs: readonly Output[];
  readonly channels: readonly ('online' | 'counter' | 'phone' | 'mobile-unit')[];
  /** Conditions in words, shown before the start. */
  readonly eligibility: readonly Text[];
  /** Questions whose answer may end the way before it begins. Their answers are not sent. */
  readonly screening?: readonly ScreeningQuestion[];
  /** For whom one may apply. Asked first, as the field `applicant`. Default: for oneself only. */
  readonly applicant?: Applicant;
  readonly appointment: 'needed' | 'offered' | 'none';
  /** What a visit by appointment takes, and what is asked when one is booked. */
  readonly visit?: VisitRules;
  /** What happens after sending, in order. Required: a citizen is never left without it. */
  readonly next: readonly Text[];
  readonly contact: Contact;
  /** One step, one question at a time, or steps in any order. Default `step`. */
  readonly presentation?: Presentation;
  readonly steps: readonly Step[];
  /** What must fit together over several answers. */
  readonly rules?: readonly Rule[];
  /** Others who have to sign before the application is taken. */
  readonly coSigners?: CoSigners;
  readonly declaration: Text;
  /** The stages that an application passes, in order; the tracker shows them. */
  readonly stages: readonly Stage[];
  /** Work that goes on at the same time: its stages stand together, between one before and one after. */
  readonly lanes?: readonly Lane[];
  /** How a refusal, or what was approved in part, may be appealed. */
  readonly appeal?: AppealRules;
  /** In which stages the citizen may correct what was sent. Default: the first. */
  readonly correction?: CorrectionRules;
  /** How long what was sent is kept. Default: as long as the server says. */
  readonly retention?: RetentionRules;
  /** How answers to earlier versions become answers to this one, in order. */
  readonly migrations?: readonly Migration[];
  /** For whoever keeps the definition: what public sources do not settle. Never shown. */
  readonly note?: string;
}

/** How long a visit takes, who and what it may be for, and what is asked when it is booked. */
export interface VisitRules {
  /** Of one person or one count of the service. Default: as long as an appointment at the office. */
  readonly minutes?: number;
  /** More minutes for each further person. Default: as many as for the first. */
  readonly perPerson?: number;
  /** How many may come together. Default 1. */
  readonly maxPeople?: number;
  /** Services that one visit may be for as well; `sector`: all of its own. Default: none. */
  readonly combinesWith?: 'sector' | readonly ServiceId[];
  /** How often the service itself may be done in one visit, as for several vehicles. Default 1. */
  readonly maxCount?: number;
  /** Of these an office offers those that it has. Default: in person alone. */
  readonly modes?: readonly VisitMode[];
  /** Help that a person may ask for with the appointment. Default: none. */
  readonly needs?: readonly AssistanceNeed[];
  /** What is asked beside name and mobile. Default: nothing. */
  readonly asks?: VisitQuestions;
  /** Up to how many hours before the start it may be moved or cancelled. Default 2. */
  readonly changeUntil?: number;
  /** Whether one may book for somebody else. Default `false`. */
  readonly onBehalf?: boolean;
}

/** Parts of the contact that are asked or not; what is not named is not asked. */
export interface VisitQuestions {
  readonly email?: 'optional' | 'required';
  /** Words to the office, such as what the visit is about. */
  readonly note?: 'optional' | 'required';
}

/** What somebody may need on the spot: a wheelchair, sign language, large print, help with reading, a woman to see to her. */
export type AssistanceNeed =
  'wheelchair' | 'sign-language' | 'low-vision' | 'reading-help' | 'female-staff';

/** How a visit takes place. */
export type VisitMode = 'in-person' | 'phone' | 'video' | 'home-visit' | 'mobile-unit';

export type Presentation = 'step' | 'question' | 'task-list';

/** A question before the start. */
export interface ScreeningQuestion {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Default: yes (`yes`) and no (`no`). */
  readonly options?: readonly Option[];
  /** The answers with which the citizen can go on. Default `["yes"]`. */
  readonly accepts?: readonly string[];
  /** Why not, and where else to turn. */
  readonly otherwise: Text;
}

export interface Applicant {
  readonly label: Text;
  readonly hint?: Text;
  /** Such as oneself, with a power of attorney, as a guardian. */
  readonly roles: readonly Option[];
}

/** Something that must hold over several answers, told at the first of them. */
export interface Rule {
  readonly id: string;
  /** Judged only while these fields are shown and answered; the problem stands at the first. */
  readonly fields: readonly string[];
  readonly assert: Condition;
  /** What is wrong, and how to mend it. */
  readonly message: Text;
}

/** The items of a group who sign for themselves, by links that reach them. */
export interface CoSigners {
  /** Id of the group, which stands at the top of a step. */
  readonly group: string;
  /** Id of its field with the name of each. */
  readonly name: string;
  /** Id of its field with the mobile number of each. */
  readonly mobile: string;
  /** What each of them agrees to. */
  readonly declaration: Text;
}

/** From one version of a service to the next. What it does not name stays as it was. */
export interface Migration {
  /** The version it starts from; it leads to the next one. */
  readonly from: number;
  /** New ids of fields by their old ones. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Fields whose answers no longer count. */
  readonly remove?: readonly string[];
  /** New values of choices by their old ones, by the new id of the field. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Fee {
  readonly id: string;
  readonly title: Text;
  /** Piastres (1 EGP = 100). Absent where the amount is known only at assessment. */
  readonly amount?: number;
  /** Due only when this holds. */
  readonly when?: Condition;
  readonly note?: Text;
  /** ISO date on which the figure was last confirmed. */
  readonly asOf: string;
}

export interface ProcessingTime {
  readonly min: number;
  readonly max: number;
  readonly unit: 'minute' | 'hour' | 'working-day' | 'day';
}

export interface Evidence {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  /** The original is shown at the counter. Default `false`. */
  readonly original?: boolean;
  /** Needed from these applicants only; values of `applicant.roles`. Default: from everybody. */
  readonly roles?: readonly string[];
}

export interface Output {
  readonly title: Text;
  readonly validity?: Text;
}

export interface Contact {
  readonly title: Text;
  /** As dialled in Egypt, ASCII digits. */
  readonly phone: string;
  readonly hours?: Text;
}

export interface Stage {
  readonly id: string;
  readonly title: Text;
  /** What happens next while the application is in this stage. */
  readonly next: Text;
  /** Who acts in it. Default: the competent authority. */
  readonly responsible?: Text;
  /** Ids of the stages that may follow it; an earlier one for what goes back. Default: the next one. */
  readonly moves?: readonly string[];
  /** Id of the lane that it belongs to. Default: none, as the whole application is in it. */
  readonly lane?: string;
  /** Working days that it usually takes at most. Default: not known. */
  readonly duration?: number;
}

/** Stages of one office, beside those of another. The last of them is where it waits for the others. */
export interface Lane {
  readonly id: string;
  readonly title: Text;
}

/** How a refusal may be appealed. */
export interface AppealRules {
  /** To whom, and how. */
  readonly how: Text;
  /** Days after the decision, the last of which still counts. */
  readonly days: number;
  /** Whether an appeal is taken where the application is followed. Default `false`. */
  readonly online?: boolean;
}

/**
 * Until when the citizen may correct what was sent. Once something was decided, nobody may. Who applies,
 * what was stated or proved by a code, files and who signs stay as they are.
 */
export interface CorrectionRules {
  /**
   * Ids of the stages in which it is taken; none of them: never. Default: the first one, before the
   * office acts on what it reads, and never where others have signed.
   */
  readonly stages: readonly string[];
}

/** How long what was sent is kept, by whoever holds it. */
export interface RetentionRules {
  /** From the day on which nobody had to act any more; after it, everything is erased. */
  readonly afterEnd: RetentionPeriod;
  /** The law or the rule that says so. */
  readonly basis: Text;
}

/** At least 30 days. */
export type RetentionPeriod =
  { readonly years: number } | { readonly months: number } | { readonly days: number };

export interface Step {
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  /** Shown only when true; fields of a hidden step are absent from the answers. */
  readonly when?: Condition;
  readonly fields: readonly Field[];
}

interface FieldBase {
  /** Key in the answers; unique within the service, groups included. */
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** More help, folded away until asked for. */
  readonly help?: { readonly title: Text; readonly text: Text };
  /** Default `true`: what is asked is needed, unless the field says otherwise. */
  readonly required?: Condition;
  readonly when?: Condition;
  /** Kept out of drafts and analytics, encrypted at rest, masked on review. Default `false`. */
  readonly sensitive?: boolean;
  /** WHATWG autofill token. */
  readonly autocomplete?: string;
  /** Told what is wrong on leaving the field, not only on going on. Default `false`. */
  readonly eager?: boolean;
}

/** One line, or with `text-area` several. */
export interface TextFieldDefinition extends FieldBase {
  readonly type: 'text' | 'text-area';
  /** In characters as a reader counts them; at most 500 by default, 2,000 in several lines. */
  readonly constraints?: { readonly minLength?: number; readonly maxLength?: number };
}

/** A kind of text with rules of its own, and nothing to set. */
export interface ParsedFieldDefinition extends FieldBase {
  readonly type: 'person-name' | 'national-id' | 'plate' | 'iban' | 'address' | 'location' | 'time';
}

export interface PhoneFieldDefinition extends FieldBase {
  readonly type: 'phone';
  readonly constraints?: VerifyConstraint & {
    readonly kinds?: readonly ('mobile' | 'landline' | 'hotline')[];
  };
}

export interface EmailFieldDefinition extends FieldBase {
  readonly type: 'email';
  readonly constraints?: VerifyConstraint;
}

export interface VerifyConstraint {
  /** The citizen proves by a code sent there that it reaches them. A mobile or a mailbox. Default `false`. */
  readonly verify?: boolean;
}

export interface CaseNumberFieldDefinition extends FieldBase {
  readonly type: 'case-number';
  readonly constraints?: {
    /** What is asked beside number and year. Default: judicial year, type and court. */
    readonly parts?: readonly ('judicial' | 'type' | 'venue')[];
  };
}

/** `amount`: Egyptian pounds; the answer and the bounds are in piastres. */
export interface NumberFieldDefinition extends FieldBase {
  readonly type: 'number' | 'amount';
  readonly constraints?: {
    /** Default: zero. */
    readonly min?: number;
    readonly max?: number;
    /** Digits after the decimal sign, of a `number`; default 0. */
    readonly decimals?: number;
  };
  /** What is counted, such as square metres; of a `number`. */
  readonly unit?: Text;
}

/** `date`: known by heart, such as a birth date. `date-picker`: chosen in a calendar. */
export interface DateFieldDefinition extends FieldBase {
  readonly type: 'date' | 'date-picker' | 'date-range';
  readonly constraints?: { readonly min?: DateBound; readonly max?: DateBound };
}

/** A civil date, or days from today: `today`, `today-30`, `today+90`. */
export type DateBound = string;

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

/** `combobox`: a long list, searched by typing. */
export interface ChoiceFieldDefinition extends FieldBase {
  readonly type: 'select' | 'radio' | 'segmented-control' | 'combobox';
  readonly options: readonly Option[];
}

export interface ChoicesFieldDefinition extends FieldBase {
  readonly type: 'checkbox-group';
  readonly options: readonly Option[];
  readonly constraints?: { readonly min?: number; readonly max?: number };
}

export interface CheckboxFieldDefinition extends FieldBase {
  readonly type: 'checkbox' | 'switch';
}

/** From 1 to 5. */
export interface RatingFieldDefinition extends FieldBase {
  readonly type: 'rating';
}

export interface FileFieldDefinition extends FieldBase {
  readonly type: 'file';
  readonly constraints?: {
    /** Media types; default PDF, JPEG and PNG. */
    readonly accept?: readonly string[];
    /** Bytes of one file; default 10 MiB. */
    readonly maxSize?: number;
    /** Files; default 1. */
    readonly max?: number;
    /** Which camera a photo is taken with; default `environment`, the one for papers. */
    readonly capture?: 'user' | 'environment';
    /**
     * Offers a camera within the page, where the browser does not open the device's own. The page
     * must be let to use one. Default `false`.
     */
    readonly inPageCamera?: boolean;
  };
}

/** An acknowledgement drawn or typed. */
export interface SignatureFieldDefinition extends FieldBase {
  readonly type: 'signature';
}

/** `consent`: to one use of data, may be withdrawn. `declaration`: a statement to answer for. */
export interface AcceptanceFieldDefinition extends FieldBase {
  readonly type: 'consent' | 'declaration';
  /** What is stated; of a consent what data is used for, to follow «لغرض». */
  readonly text: Text;
  /** Of the text, in every language. Another wording has another version. */
  readonly version: string;
}

/** Worked out from earlier answers, shown and sent, never typed. */
export interface ComputedFieldDefinition extends FieldBase {
  readonly type: 'computed';
  readonly value: Expression;
  /** Default `text`. `amount`: in piastres. */
  readonly format?: 'text' | 'number' | 'amount' | 'date';
}

/** The same questions for each of several: owners, children, partners. May hold groups once more. */
export interface GroupFieldDefinition extends FieldBase {
  readonly type: 'group';
  /** What one of them is called, for its title. */
  readonly item: Text;
  /** Words of the button that adds. Default: «أضف آخر». */
  readonly add?: Text;
  /** Items at the least; default 1 where the group is required, else 0. */
  readonly min?: number;
  /** Items at the most; default 20. */
  readonly max?: number;
  readonly fields: readonly Field[];
  /** What must fit together within one item. */
  readonly rules?: readonly Rule[];
}

export type Field =
  | TextFieldDefinition
  | ParsedFieldDefinition
  | PhoneFieldDefinition
  | EmailFieldDefinition
  | CaseNumberFieldDefinition
  | NumberFieldDefinition
  | DateFieldDefinition
  | ChoiceFieldDefinition
  | ChoicesFieldDefinition
  | CheckboxFieldDefinition
  | RatingFieldDefinition
  | FileFieldDefinition
  | SignatureFieldDefinition
  | AcceptanceFieldDefinition
  | ComputedFieldDefinition
  | GroupFieldDefinition;

export type FieldType = Field['type'];

export type FieldOf<Type extends FieldType> = Field extends infer One
  ? One extends { readonly type: infer Own }
    ? Type extends Own
      ? One & { readonly type: Type }
      : never
    : never
  : never;

/** A finished upload, as an answer. The bytes are at `uploads/{id}`. */
export interface UploadRef {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type as judged by content. */
  readonly type: string;
}

/**
 * One answer, canonical: `text`, parsed kinds and dates as text (a range is an ISO 8601 interval),
 * `number` and `rating` as a number, `amount` in piastres, choices as their values, boxes as `true`,
 * files as {@link UploadRef}s, a group as a list of items, and what has parts as an object.
 */
export type Answer =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly UploadRef[]
  | readonly Answers[]
  | AnswerParts;

/** The answer of an address, a location, a case number, a signature, a consent or a declaration. */
export type AnswerParts = Readonly<Record<string, string | number | boolean | undefined>>;

/** The citizen's answers by field id, canonical values only. What is hidden is absent. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an alias of a record cannot hold itself
export interface Answers {
  readonly [id: string]: Answer;
}

/** A sector of the digital governorate. */
export interface Sector {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
}

/** Something in life or business that calls for services: CPSV-AP's life and business events. */
export interface LifeEvent {
  readonly id: string;
  readonly title: Text;
}
