import { graphemeLength, parsePersonName } from '@fanar/arabic';
import { parseNationalId, parsePhone, parsePlate } from '@fanar/egypt';
import type { ChoiceFieldDefinition, Field, FileFieldDefinition } from './definition.js';
import {
  ACCEPTED_FILES,
  CODE_POINTS_PER_CHARACTER,
  FILE_MAX_COUNT,
  FILE_MAX_SIZE,
  FILE_NAME_MAX_LENGTH,
  NAME_MAX_LENGTH,
  TEXT_MAX_LENGTH,
} from './limits.js';
import type { Problem } from './problem.js';

/** A problem of one answer; `at` is the rest of its pointer, e.g. `/0` for the first file. */
export interface AnswerProblem extends Problem {
  readonly at?: string;
}

type Parse = (text: string) => { ok: true; value: string } | ({ ok: false } & Problem);
type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>;

const CONTROL_CHARACTER = /[\p{Cc}\p{Cs}]/u;
const UPLOAD_ID = /^[A-Za-z0-9_-]{20,64}$/;
const UPLOAD_KEYS = ['id', 'name', 'size', 'type'];

/** Whether this answer says nothing: absent, empty, only spaces, no file, a box not ticked. */
export function isBlank(field: Field, answer: unknown): boolean {
  if (answer === undefined) return true;
  if (field.type === 'checkbox') return answer === false;
  if (field.type === 'file') return Array.isArray(answer) && answer.length === 0;
  return typeof answer === 'string' && answer.trim() === '';
}

/** The code of "nothing was given" for a field. */
export function missingCode(field: Field): string {
  switch (field.type) {
    case 'select':
    case 'radio':
      return 'choice-missing';
    case 'checkbox':
      return 'checkbox-missing';
    case 'file':
      return 'file-missing';
    default:
      return 'value-missing';
  }
}

/** What is wrong with an answer that is not blank. */
export function checkAnswer(field: Field, answer: unknown, now?: Date): AnswerProblem[] {
  if (field.type === 'checkbox') return answer === true ? [] : [{ code: 'answer-type' }];
  if (field.type === 'file') return checkFiles(field, answer);
  if (typeof answer !== 'string') return [{ code: 'answer-type' }];
  switch (field.type) {
    case 'text':
      return checkText(field, answer);
    case 'person-name':
      return checkParsed((text) => parsePersonName(text), answer, NAME_MAX_LENGTH);
    case 'national-id':
      return checkParsed((text) => parseNationalId(text, now && { now }), answer);
    case 'phone':
      return checkParsed((text) => parsePhone(text, field.constraints), answer);
    case 'plate':
      return checkParsed((text) => parsePlate(text), answer);
    case 'select':
    case 'radio':
      return checkChoice(field, answer);
  }
}

function checkParsed(parse: Parse, text: string, limit = TEXT_MAX_LENGTH): AnswerProblem[] {
  const result = parse(text);
  if (!result.ok) {
    const { code, params } = result;
    return [params ? { code, params } : { code }];
  }
  if (result.value !== text) return [{ code: 'answer-not-canonical' }];
  return checkLength(text, 0, limit);
}

function checkText({ constraints }: FieldOf<'text'>, text: string): AnswerProblem[] {
  if (CONTROL_CHARACTER.test(text)) return [{ code: 'text-characters' }];
  return checkLength(text, constraints?.minLength ?? 0, constraints?.maxLength ?? TEXT_MAX_LENGTH);
}

/** Counts characters as a reader does: مُحَمَّد has four. */
function checkLength(text: string, minimum: number, limit: number): AnswerProblem[] {
  const codePoints = Array.from(text).length;
  const isOverlong = codePoints > limit * CODE_POINTS_PER_CHARACTER;
  const count = isOverlong ? codePoints : graphemeLength(text);
  if (count < minimum) return [{ code: 'text-too-short', params: { count, minimum } }];
  if (count > limit) return [{ code: 'text-too-long', params: { count, limit } }];
  return [];
}

function checkChoice({ options }: ChoiceFieldDefinition, answer: string): AnswerProblem[] {
  return options.some(({ value }) => value === answer) ? [] : [{ code: 'choice-unknown' }];
}

function checkFiles(field: FileFieldDefinition, answer: unknown): AnswerProblem[] {
  if (!Array.isArray(answer)) return [{ code: 'answer-type' }];
  const limit = field.constraints?.max ?? FILE_MAX_COUNT;
  if (answer.length > limit) return [{ code: 'file-count', params: { limit } }];
  const ids = answer.map((file: unknown) => (isObject(file) ? file.id : undefined));
  return answer.flatMap((file: unknown, index): AnswerProblem[] => {
    const isRepeated = isObject(file) && ids.indexOf(file.id) < index;
    const problem = isRepeated ? { code: 'file-duplicate' } : checkFile(field, file);
    return problem ? [{ ...problem, at: `/${String(index)}` }] : [];
  });
}

function checkFile({ constraints }: FileFieldDefinition, file: unknown): Problem | undefined {
  if (!isUpload(file)) return { code: 'answer-type' };
  const limit = constraints?.maxSize ?? FILE_MAX_SIZE;
  if (file.size === 0) return { code: 'file-empty' };
  if (file.size > limit) return { code: 'file-too-large', params: { limit } };
  if (!(constraints?.accept ?? ACCEPTED_FILES).includes(file.type)) return { code: 'file-type' };
  return undefined;
}

function isUpload(file: unknown): file is { size: number; type: string } {
  return (
    isObject(file) &&
    Object.keys(file).length === UPLOAD_KEYS.length &&
    UPLOAD_KEYS.every((key) => Object.hasOwn(file, key)) &&
    typeof file.id === 'string' &&
    UPLOAD_ID.test(file.id) &&
    isFileName(file.name) &&
    Number.isInteger(file.size) &&
    Number(file.size) >= 0 &&
    typeof file.type === 'string'
  );
}

function isFileName(name: unknown): boolean {
  return (
    typeof name === 'string' &&
    name !== '' &&
    Array.from(name).length <= FILE_NAME_MAX_LENGTH &&
    !CONTROL_CHARACTER.test(name)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
