import { isObject, pointerTo, type Unchecked } from '../form.js';
import { fault, shown, type DefinitionProblem } from './faults.js';

/** Of one text shown to a citizen. */
const MAX_LENGTH = 5000;

/** Invisible characters that turn text around, and control characters but line ends. */
const CONTROL = /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n\t]|\p{Cs}/u;
/** How the gaps of message libraries are written. */
const GAP = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[A-Za-z]\w*(?:,[^{}]*)?\}|%[sd](?![\p{L}\p{N}])/u;
const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Signs that are written alike in every language: 2026, A+, PDF. */
const SIGN = /^[\p{N}\p{P}\p{S}A-Z ]{0,8}[\p{N}\p{S}A-Z][\p{N}\p{P}\p{S}A-Z ]{0,8}$/u;

/** Properties that hold words; whatever else is an object with `ar` or `en` is told of by the schema. */
export function textProblems(definition: unknown): DefinitionProblem[] {
  return textsIn(definition, '', 0).flatMap(([value, pointer]) => problemsOf(value, pointer));
}

/** Every `{ ar, en }` of the definition. Expressions have none. */
function textsIn(
  value: unknown,
  pointer: string,
  depth: number,
): (readonly [text: Unchecked, pointer: string])[] {
  if (typeof value !== 'object' || value === null || depth > 40) return [];
  if (isObject(value) && isText(value)) return [[value, pointer]];
  return Object.entries(value).flatMap(([key, part]) =>
    NOT_WORDS.has(key) ? [] : textsIn(part, pointer + pointerTo(key), depth + 1),
  );
}

const NOT_WORDS = new Set(['when', 'assert', 'migrations', 'constraints']);

function isText(value: Unchecked): boolean {
  return Object.hasOwn(value, 'ar') || Object.hasOwn(value, 'en');
}

function problemsOf(value: Unchecked, pointer: string): DefinitionProblem[] {
  const { ar, en } = value;
  const problems: DefinitionProblem[] = [];
  if (typeof ar === 'string') {
    // Numbers and names stand as they are: ISO 9001, PDF.
    if (count(ar, ARABIC) === 0 && !SIGN.test(ar))
      problems.push(fault('definition-arabic', `${pointer}/ar`));
    problems.push(...wordProblems(ar, `${pointer}/ar`));
  }
  if (typeof en === 'string' && en.trim() !== '') {
    if (count(en, ARABIC) > count(en, LATIN))
      problems.push(fault('definition-english', `${pointer}/en`));
    problems.push(...wordProblems(en, `${pointer}/en`));
  } else if (en === undefined && typeof ar === 'string')
    problems.push(fault('definition-english', pointer));
  return problems;
}

function wordProblems(words: string, pointer: string): DefinitionProblem[] {
  const [control] = CONTROL.exec(words) ?? [];
  const [gap] = GAP.exec(words) ?? [];
  return [
    ...(words.length > MAX_LENGTH
      ? [
          fault('definition-limit', pointer, {
            what: `A text of ${String(words.length)} characters`,
          }),
        ]
      : []),
    ...(control === undefined
      ? []
      : [fault('definition-text-control', pointer, { character: codePoint(control) })]),
    ...(gap === undefined ? [] : [fault('definition-text-gap', pointer, { gap: shown(gap) })]),
  ];
}

function count(words: string, letters: RegExp): number {
  return words.match(letters)?.length ?? 0;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
