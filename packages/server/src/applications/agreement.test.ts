import {
  loadRulesOf,
  pruneHidden,
  show,
  validateAnswers,
  type Answers,
  type Field,
  type FieldProblem,
  type ServiceDefinition,
  type ShownField,
} from '@fanar/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyServiceWithAnswers } from '../../../contract/src/testing/any-service.js';
import { judgeAnswers } from './judge.js';

const now = new Date('2026-01-01T12:00:00Z');
const stored = { name: 'رخصة.pdf', size: 999, type: 'application/pdf' };
/** The uploads that the answers name. */
const files = new Map(['A', 'B'].map((letter) => [letter.repeat(24), stored]));

/** What the server knows of a file is more than the form says. */
const isAboutFile = ({ code }: FieldProblem) => code.startsWith('file-');

const idsIn = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => [field.id, ...(field.type === 'group' ? idsIn(field.fields) : [])]);

/** Pointers of the answers to questions that are not shown. */
function hiddenIn(definition: ServiceDefinition, answers: Answers): string[] {
  const known = new Set(idsIn(definition.steps.flatMap(({ fields }) => fields)));
  const within = (fields: readonly ShownField[], given: object, place: string): string[] => {
    const shown = new Set(fields.map(({ field }) => field.id));
    return [
      ...Object.keys(given)
        .filter((id) => known.has(id) && !shown.has(id))
        .map((id) => `${place}/${id}`),
      ...fields.flatMap(({ field, pointer, items = [] }) =>
        items.flatMap((item, at) => {
          const one = (Reflect.get(given, field.id) as readonly unknown[])[at];
          return item.kept ? within(item.fields, one as object, `${pointer}/${String(at)}`) : [];
        }),
      ),
    ];
  };
  return within(
    show(definition, answers, now).steps.flatMap(({ fields }) => fields),
    answers,
    '',
  );
}

describe('browser and server', () => {
  beforeAll(() => loadRulesOf());

  it('say the same of any answers to any service, and keep nothing that is hidden', () => {
    const seen = { pairs: 0, good: 0, hidden: 0 };
    fc.assert(
      fc.property(anyServiceWithAnswers, ({ definition, answers }) => {
        const kept = pruneHidden(definition, answers, now);
        const found = validateAnswers(definition, kept, { now });
        fc.pre(!found.some(isAboutFile));

        const sent = JSON.parse(JSON.stringify({ definition, answers })) as {
          definition: ServiceDefinition;
          answers: Answers;
        };
        const verdict = judgeAnswers(sent.definition, sent.answers, { now, files });
        expect(JSON.stringify(verdict.errors)).toBe(JSON.stringify(found));
        expect(JSON.stringify(verdict.answers)).toBe(JSON.stringify(kept));
        expect(hiddenIn(definition, kept)).toHaveLength(0);
        seen.pairs += 1;
        if (found.length === 0) seen.good += 1;
        if (hiddenIn(definition, answers).length > 0) seen.hidden += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(seen.pairs).toBeGreaterThanOrEqual(10_000);
    expect(seen.good).toBeGreaterThan(4000);
    expect(seen.hidden).toBeGreaterThan(1000);
  }, 300_000);
});
