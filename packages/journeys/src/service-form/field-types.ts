import { toNumerals } from '@fanar/arabic';
import {
  isRequired,
  type Answer,
  type Answers,
  type Field,
  type FieldType,
  type Option,
  type UploadOptions,
  type UploadRef,
} from '@fanar/contract';
import { formatNationalId, formatPhone, formatPlate } from '@fanar/egypt';
import type { LocaleController } from '@fanar/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { inLanguage } from '../i18n/in-language.js';

/** What a control is drawn with. */
export interface ControlContext {
  readonly answers: Answers;
  readonly locale: LocaleController;
  readonly files: FileStore;
}

/** Where files go as soon as they are chosen. */
export interface FileStore {
  readonly upload: (file: File, options?: UploadOptions) => Promise<UploadRef>;
  readonly remove: (id: string) => Promise<void>;
}

/** How a type of field is asked and how its answer is read back. */
export interface FieldKind<Of extends Field = Field, Given extends Answer = Answer> {
  /** Defines the control; called before it is drawn, fetched when first needed. */
  readonly load: () => Promise<unknown>;
  readonly control: (field: Of, context: ControlContext) => TemplateResult;
  /** Lines to read back, none for no answer. */
  readonly review: (field: Of, answer: Given, locale: LocaleController) => readonly string[];
  /** Its answers are identifiers, to be read from left to right. */
  readonly isLtr?: boolean;
}

type FieldOf<Type extends FieldType, Of extends Field = Field> = Of extends Field
  ? Type extends Of['type']
    ? Of
    : never
  : never;
type AnswerOf<Type extends FieldType> = Type extends 'file'
  ? readonly UploadRef[]
  : Type extends 'checkbox'
    ? boolean
    : string;

type FieldTypes = {
  readonly [Type in FieldType]: FieldKind<FieldOf<Type>, AnswerOf<Type>>;
};

/** Every type of field that a service definition may name. */
const fieldTypes: FieldTypes = {
  text: {
    load: () => import('@fanar/elements/text-field/define'),
    control: (field, context) => {
      const { name, label, hint, required, value } = common(field, context);
      return html`<fanar-text-field
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .value=${value}
        autocomplete=${field.autocomplete ?? nothing}
        maxlength=${field.constraints?.maxLength ?? nothing}
      ></fanar-text-field>`;
    },
    review: (_field, answer) => [answer],
  },
  'person-name': {
    load: () => import('@fanar/elements/person-name-field/define'),
    control: (field, context) => {
      const { name, label, hint, required, value } = common(field, context);
      return html`<fanar-person-name-field
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .value=${value}
        autocomplete=${field.autocomplete ?? nothing}
      ></fanar-person-name-field>`;
    },
    review: (_field, answer) => [answer],
  },
  'national-id': {
    load: () => import('@fanar/elements/national-id-field/define'),
    control: (field, context) => {
      const { name, label, hint, required, value } = common(field, context);
      return html`<fanar-national-id-field
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .value=${value}
      ></fanar-national-id-field>`;
    },
    review: (_field, answer, { numerals }) => [toNumerals(formatNationalId(answer), numerals)],
    isLtr: true,
  },
  phone: {
    load: () => import('@fanar/elements/phone-field/define'),
    control: (field, context) => {
      const { name, label, hint, required, value } = common(field, context);
      return html`<fanar-phone-field
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .kinds=${field.constraints?.kinds ?? []}
        .value=${value}
        autocomplete=${field.autocomplete ?? nothing}
      ></fanar-phone-field>`;
    },
    review: (_field, answer, { numerals }) => [toNumerals(formatPhone(answer), numerals)],
    isLtr: true,
  },
  plate: {
    load: () => import('@fanar/elements/plate-field/define'),
    control: (field, context) => {
      const { name, label, hint, required, value } = common(field, context);
      return html`<fanar-plate-field
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .value=${value}
      ></fanar-plate-field>`;
    },
    review: (_field, answer, { numerals }) => [toNumerals(formatPlate(answer), numerals)],
  },
  select: {
    load: () => import('@fanar/elements/select/define'),
    control: (field, context) => {
      const { name, label, hint, required, value } = common(field, context);
      return html`<fanar-select
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .options=${optionsOf(field.options, context)}
        .value=${value}
        autocomplete=${field.autocomplete ?? nothing}
      ></fanar-select>`;
    },
    review: chosenLabel,
  },
  radio: {
    load: () => import('@fanar/elements/radio-group/define'),
    control: (field, context) => {
      const { name, label, hint, required, value } = common(field, context);
      return html`<fanar-radio-group
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .options=${optionsOf(field.options, context)}
        .value=${value}
      ></fanar-radio-group>`;
    },
    review: chosenLabel,
  },
  checkbox: {
    load: () => import('@fanar/elements/checkbox/define'),
    control: (field, context) => {
      const { name, label, hint, required } = common(field, context);
      return html`<fanar-checkbox
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .checked=${initially(context.answers[field.id] === true)}
      ></fanar-checkbox>`;
    },
    review: (_field, answer, locale) => [locale.t(`service-form:${answer ? 'yes' : 'no'}`)],
  },
  file: {
    load: () => import('@fanar/elements/file-upload/define'),
    control: (field, context) => {
      const { name, label, hint, required } = common(field, context);
      const { accept, max, maxSize } = field.constraints ?? {};
      return html`<fanar-file-upload
        name=${name}
        label=${label}
        hint=${hint}
        ?required=${required}
        .accept=${accept}
        .max=${max}
        .maxSize=${maxSize}
        ?no-store=${field.sensitive}
        .upload=${context.files.upload}
        .removeUpload=${context.files.remove}
        .value=${initially(context.answers[field.id] ?? [])}
      ></fanar-file-upload>`;
    },
    review: (_field, answer) => answer.map(({ name }) => name),
  },
};

/** The type of a field; its functions take that field and its answers. */
export function kindOf({ type }: Field): FieldKind {
  return fieldTypes[type] as unknown as FieldKind;
}

function common(field: Field, context: ControlContext) {
  const { answers, locale } = context;
  const { language } = locale;
  const answer = answers[field.id];
  return {
    name: field.id,
    label: inLanguage(field.label, language),
    hint: field.hint ? inLanguage(field.hint, language) : nothing,
    required: isRequired(field, answers),
    value: initially(typeof answer === 'string' ? answer : ''),
  };
}

/** An answer given before. From then on what the control holds is the citizen's alone. */
function initially(value: unknown) {
  return guard([], () => value);
}

function optionsOf(options: readonly Option[], { locale: { language } }: ControlContext) {
  return guard([options, language], () =>
    options.map(({ value, label, hint }) => ({
      value,
      label: inLanguage(label, language),
      ...(hint && { hint: inLanguage(hint, language) }),
    })),
  );
}

function chosenLabel(
  { options }: FieldOf<'select' | 'radio'>,
  answer: string,
  { language }: LocaleController,
): readonly string[] {
  const chosen = options.find(({ value }) => value === answer);
  return chosen ? [inLanguage(chosen.label, language)] : [];
}
