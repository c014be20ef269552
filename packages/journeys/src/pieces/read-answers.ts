import {
  fieldsOf,
  migrateAnswers,
  type Answers,
  type ServiceDefinition,
  type ShownField,
  type Unchecked,
  type UploadRef,
} from '@fanar/contract';
import type { LocaleController, MessageSet } from '@fanar/elements';
import { inLanguage } from '../i18n/in-language.js';
import ar from '../i18n/locales/ar/service-form.json' with { type: 'json' };
import { journeyMessages } from '../i18n/messages.js';
import { pathOf } from '../service-form/answer-paths.js';
import { loadKinds } from '../service-form/field-kinds/load.js';
import { showGiven } from '../service-form/given-answers.js';
import { readBack, type ReadBackPart } from '../service-form/read-back.js';
import { answersMessages } from '../service-form/words/answers.js';

/** The words of answers; whoever reads them back lists these among its own. */
export const answerMessages: readonly MessageSet[] = [
  journeyMessages('service-form', ar),
  answersMessages,
];

export interface SentAnswers {
  readonly answers: Readonly<Record<string, unknown>>;
  /** Version of the service that they were sent for. Default: that of the definition. */
  readonly version?: number | undefined;
}

/** The answers of one step in words. */
export interface AnswersOfStep {
  readonly title: string;
  readonly parts: readonly ReadBackPart[];
}

export interface ReadAnswers {
  readonly steps: readonly AnswersOfStep[];
  /** Files among the answers, by the path of their row. */
  readonly files: ReadonlyMap<string, readonly UploadRef[]>;
  /** Names of answers that this version of the service has no words for. */
  readonly unknown: readonly string[];
}

/** Fetches what answers are read with, once. Rejects where it does not come. */
export function loadAnswers(definition: ServiceDefinition): Promise<void> {
  return loadKinds(fieldsOf(definition));
}

/**
 * Answers that were sent, step by step as they were asked, in the language of the locale. Those to an
 * earlier version are read as answers to this one where it says how, else as they are.
 * @throws FieldKindMissingError before `loadAnswers` has come
 */
export function readAnswers(
  definition: ServiceDefinition,
  { answers, version = definition.version }: SentAnswers,
  locale: LocaleController,
): ReadAnswers {
  const moved = migrateAnswers(definition, version, answers as Answers);
  const read: Unchecked = moved.ok ? moved.answers : answers;
  const shown = showGiven(definition, { answers: read });
  const known = new Set(fieldsOf(definition).map(({ id }) => id));
  return {
    steps: shown.map(({ step, fields }) => ({
      title: inLanguage(step.title, locale.language),
      parts: readBack(fields, locale),
    })),
    files: new Map(shown.flatMap(({ fields }) => filesOf(fields))),
    unknown: Object.keys(read).filter((id) => !known.has(id)),
  };
}

function filesOf(fields: readonly ShownField[]): (readonly [string, readonly UploadRef[]])[] {
  return fields.flatMap(({ field, pointer, answer, items = [] }) => {
    const inner = items.flatMap((item) => filesOf(item.fields));
    if (field.type !== 'file' || !Array.isArray(answer)) return inner;
    return [[pathOf(pointer), answer as readonly UploadRef[]] as const, ...inner];
  });
}
