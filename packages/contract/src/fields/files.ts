import type { FileFieldDefinition } from '../definition.js';
import { isObject } from '../form.js';
import { ACCEPTED_FILES, FILE_MAX_COUNT, FILE_MAX_SIZE, FILE_NAME_MAX_LENGTH } from '../limits.js';
import type { Problem } from '../problem.js';
import type { AnswerProblem, FieldRules } from './field-rules.js';

const CONTROL_CHARACTER = /[\p{Cc}\p{Cs}]/u;
const UPLOAD_ID = /^[A-Za-z0-9_-]{20,64}$/;
const UPLOAD_KEYS = ['id', 'name', 'size', 'type'];

export const file: FieldRules<FileFieldDefinition> = {
  missing: 'file-missing',
  isBlank: (answer) => Array.isArray(answer) && answer.length === 0,
  check: (field, answer) => {
    if (!Array.isArray(answer)) return [{ code: 'answer-type' }];
    const limit = field.constraints?.max ?? FILE_MAX_COUNT;
    if (answer.length > limit) return [{ code: 'file-count', params: { limit } }];
    const ids = answer.map((one: unknown) => (isObject(one) ? one.id : undefined));
    return answer.flatMap((one: unknown, index): AnswerProblem[] => {
      const isRepeated = isObject(one) && ids.indexOf(one.id) < index;
      const problem = isRepeated ? { code: 'file-duplicate' } : checkFile(field, one);
      return problem ? [{ ...problem, at: `/${String(index)}` }] : [];
    });
  },
};

function checkFile({ constraints }: FileFieldDefinition, one: unknown): Problem | undefined {
  if (!isUpload(one)) return { code: 'answer-type' };
  const limit = constraints?.maxSize ?? FILE_MAX_SIZE;
  if (one.size === 0) return { code: 'file-empty' };
  if (one.size > limit) return { code: 'file-too-large', params: { limit } };
  if (!(constraints?.accept ?? ACCEPTED_FILES).includes(one.type)) return { code: 'file-type' };
  return undefined;
}

function isUpload(one: unknown): one is { size: number; type: string } {
  return (
    isObject(one) &&
    Object.keys(one).length === UPLOAD_KEYS.length &&
    UPLOAD_KEYS.every((key) => Object.hasOwn(one, key)) &&
    typeof one.id === 'string' &&
    UPLOAD_ID.test(one.id) &&
    isFileName(one.name) &&
    Number.isInteger(one.size) &&
    Number(one.size) >= 0 &&
    typeof one.type === 'string'
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
