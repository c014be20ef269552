import type { Condition } from './logic.js';

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
  readonly id: ServiceId;
  /** Raised by one at every published change. A draft and a receipt carry `id@version`. */
  readonly version: number;
  readonly title: Text;
  readonly summary: Text;
  /** Who answers for the service. */
  readonly competentAuthority: Text;
  readonly audience: readonly ('citizen' | 'business' | 'foreigner')[];
  readonly fees: readonly Fee[];
  readonly processingTime: ProcessingTime;
  /** Documents the applicant needs, as a checklist before the start. */
  readonly evidence: readonly Evidence[];
  readonly outputs: readonly Output[];
  readonly channels: readonly ('online' | 'counter' | 'phone' | 'mobile-unit')[];
  /** Conditions in words, shown before the start. */
  readonly eligibility: readonly Text[];
  readonly appointment: 'needed' | 'offered' | 'none';
  /** What happens after sending, in order. Required: a citizen is never left without it. */
  readonly next: readonly Text[];
  readonly contact: Contact;
  readonly steps: readonly Step[];
  readonly declaration: Text;
  /** The stages that an application passes, in order; the tracker shows them. */
  readonly stages: readonly Stage[];
}

export interface Fee {
  readonly id: string;
  readonly title: Text;
  /** Piastres (1 EGP = 100). Absent where the amount is known only at assessment. */
  readonly amount?: number;
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
}

export interface Step {
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  /** Shown only when true; fields of a hidden step are absent from the answers. */
  readonly when?: Condition;
  readonly fields: readonly Field[];
}

interface FieldBase {
  /** Key in the answers; unique within the service. */
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Default `true`: what is asked is needed, unless the field says otherwise. */
  readonly required?: boolean | Condition;
  readonly when?: Condition;
  /** Kept out of drafts and analytics, encrypted at rest, masked on review. Default `false`. */
  readonly sensitive?: boolean;
  /** WHATWG autofill token. */
  readonly autocomplete?: string;
}

export interface TextFieldDefinition extends FieldBase {
  readonly type: 'text';
  /** In characters as a reader counts them; at most 500 by default. */
  readonly constraints?: { readonly minLength?: number; readonly maxLength?: number };
}

export interface PersonNameFieldDefinition extends FieldBase {
  readonly type: 'person-name';
}

export interface NationalIdFieldDefinition extends FieldBase {
  readonly type: 'national-id';
}

export interface PhoneFieldDefinition extends FieldBase {
  readonly type: 'phone';
  readonly constraints?: { readonly kinds?: readonly ('mobile' | 'landline' | 'hotline')[] };
}

export interface PlateFieldDefinition extends FieldBase {
  readonly type: 'plate';
}

export interface Option {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

export interface ChoiceFieldDefinition extends FieldBase {
  readonly type: 'select' | 'radio';
  readonly options: readonly Option[];
}

export interface CheckboxFieldDefinition extends FieldBase {
  readonly type: 'checkbox';
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
  };
}

export type Field =
  | TextFieldDefinition
  | PersonNameFieldDefinition
  | NationalIdFieldDefinition
  | PhoneFieldDefinition
  | PlateFieldDefinition
  | ChoiceFieldDefinition
  | CheckboxFieldDefinition
  | FileFieldDefinition;

export type FieldType = Field['type'];

/** A finished upload, as an answer. The bytes are at `uploads/{id}`. */
export interface UploadRef {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type as judged by content. */
  readonly type: string;
}

export type Answer = string | boolean | readonly UploadRef[];

/** The citizen's answers by field id, canonical values only. What is hidden is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** A sector of the digital governorate. */
export interface Sector {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
}
