import type {
  Answer,
  AnswerParts,
  Answers,
  Field,
  FieldOf,
  FieldType,
  Option,
  ShownField,
  Text,
  UploadOptions,
  UploadRef,
} from '@fanar/contract';
import type { LocaleController } from '@fanar/elements';
import { nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { inLanguage } from '../../i18n/in-language.js';
import { pathOf } from '../answer-paths.js';
import type { CodeContext } from '../verification/code-context.js';
import { verification } from '../verification/part.js';

/** What controls are drawn with, beside their fields. */
export interface ControlContext {
  readonly locale: LocaleController;
  /** Level of the first heading among the questions, 1–6. */
  readonly level: number;
  readonly files: FileStore;
  /** Where an answer came from that the citizen has not given; by JSON Pointer. Default: nowhere. */
  readonly prefill?: (pointer: string) => Prefilled | undefined;
  /** Whether the citizen has to leave an answer as it is; by path. Default: never. */
  readonly isLocked?: (path: string) => boolean;
  /** Whether an item of a group holds such an answer, and so stays; by path. Default: never. */
  readonly isFixed?: (path: string) => boolean;
  /** What questions follow beside their fields, to be compared. Default: they are always looked at. */
  readonly beside?: readonly unknown[];
  /** Tells one answer of the host from the next. Default: there is none. */
  readonly given?: (pointer: string) => string | undefined;
  /** Adds an empty item to the group at a path, `owners` or `owners/0/children`. */
  readonly addItem: (path: string) => void;
  /** Takes an item out of it; the others move up. */
  readonly removeItem: (path: string, index: number) => void;
  /** The map that a place is found on. Default: none. */
  readonly map?: MapSource;
  /** Others use this device: no control keeps anything on it. Default: false. */
  readonly isShared?: boolean;
  /** Said politely to screen readers. */
  readonly announce: (words: string) => void;
  /** Codes that prove answers. Default: no answer needs one. */
  readonly codes?: CodeContext | undefined;
}

/** Whose map the page shows: see `tiles` and `attribution` of `fanar-location-field`. */
export interface MapSource {
  readonly tiles: string;
  readonly attribution: string;
}

/** What a kind draws a control with. */
export interface KindContext extends ControlContext {
  /** Draws the controls of other fields: a kind that holds some does not know their kinds. */
  readonly questions: (fields: readonly ShownField[], context: ControlContext) => unknown;
}

/** An answer that was there before the citizen came. */
export interface Prefilled {
  /** What it was taken from, such as «بطاقة الرقم القومي». */
  readonly source: Text | string;
}

/** Where files go as soon as they are chosen. */
export interface FileStore {
  readonly upload: (file: File, options?: UploadOptions) => Promise<UploadRef>;
  readonly remove: (id: string) => Promise<void>;
}

/** A field that applies to the answers, of a known type. */
export type ShownAs<Of extends Field> = ShownField & { readonly field: Of };

/** How a type of field is asked and how its answer is read back. */
export interface FieldKind<Of extends Field = Field, Given = Answer> {
  readonly control: (shown: ShownAs<Of>, context: KindContext) => unknown;
  /** Lines to read back; none where there is nothing to read. */
  readonly review: (field: Of, answer: Given, locale: LocaleController) => readonly string[];
  /** Its answers are identifiers, to be read from left to right. */
  readonly isLtr?: boolean;
  /** What it shows follows the other answers, so that it is drawn anew with each of them. */
  readonly isLive?: boolean;
}

/** A kind by the name of its type. */
export type KindOf<Type extends FieldType> = FieldKind<FieldOf<Type>, AnswerTo<Type>>;

export type AnswerTo<Type extends FieldType> = Type extends 'file'
  ? readonly UploadRef[]
  : Type extends 'checkbox-group'
    ? readonly string[]
    : Type extends 'checkbox' | 'switch'
      ? boolean
      : Type extends
            'address' | 'location' | 'case-number' | 'signature' | 'consent' | 'declaration'
        ? AnswerParts | string
        : Type extends 'group'
          ? readonly Answers[]
          : // What cannot be read stays as it was typed.
            Type extends 'number' | 'amount' | 'rating' | 'computed'
            ? number | string | boolean
            : string;

/** What every control is given. */
export function common(shown: ShownField, context: ControlContext) {
  const { field, pointer, isRequired, answer } = shown;
  const { language } = context.locale;
  const prefilled = context.prefill?.(pointer);
  const name = pathOf(pointer);
  return {
    name,
    label: inLanguage(field.label, language),
    hint: hintOf(shown, prefilled, context) || nothing,
    required: isRequired,
    readonly: context.isLocked?.(name) ?? false,
    /** Gives an answer to the property that holds it. */
    initial,
    /** The same for a text. */
    value: initial(typeof answer === 'string' ? answer : ''),
    autocomplete: field.autocomplete ?? (field.sensitive ? 'off' : nothing),
  };
}

/** An answer given before. From then on what the control holds is the citizen's alone. */
function initial(value: unknown) {
  return guard([], () => value);
}

export function optionsOf(options: readonly Option[], { locale: { language } }: ControlContext) {
  return options.map(({ value, label, hint }) => ({
    value,
    label: inLanguage(label, language),
    ...(hint && { hint: inLanguage(hint, language) }),
  }));
}

/** Where an answer came from is heard and seen with the hint. */
function hintOf(
  shown: ShownField,
  prefilled: Prefilled | undefined,
  context: ControlContext,
): string {
  const { hint } = shown.field;
  const { language } = context.locale;
  return [
    hint && inLanguage(hint, language),
    prefilled && sourceOf(prefilled, context.locale),
    verification.code?.codeHint(shown, context),
  ]
    .filter(Boolean)
    .join('\n');
}

function sourceOf({ source }: Prefilled, locale: LocaleController): string {
  const words = typeof source === 'string' ? source : inLanguage(source, locale.language);
  return locale.t('service-form:prefilled-from', { source: words });
}
