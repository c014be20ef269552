import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf, movesOf, type Passage } from './lanes.js';

const stage = (id: string, lane?: string, moves?: readonly string[]) => ({
  ...{ id, title: { ar: id }, next: { ar: id } },
  ...(lane && { lane }),
  ...(moves && { moves }),
});
const rules = {
  lanes: [
    { id: 'works', title: { ar: 'المعاينة' } },
    { id: 'safety', title: { ar: 'الحماية المدنية' } },
  ],
  stages: [
    stage('received'),
    stage('survey', 'works'),
    stage('surveyed', 'works', ['survey']),
    stage('inspection', 'safety'),
    stage('inspected', 'safety'),
    stage('licence', undefined, ['received']),
  ],
};
const passed = (...stages: readonly (string | Passage)[]) => ({
  trail: stages.map((one) => (typeof one === 'string' ? { stage: one } : one)),
});
const handed = (lane: string, office: string): Passage => ({ stage: 'survey', lane, office });

describe('the lanes of an application', () => {
  it('begin together, each at its first stage, and end together', () => {
    expect(lanesOf(rules, passed('received'))).toEqual([]);
    expect(lanesOf(rules, passed('received', 'survey'))).toEqual([
      { id: 'works', current: 'survey', isDone: false },
      { id: 'safety', current: 'inspection', isDone: false },
    ]);
    expect(lanesOf(rules, passed('survey', 'inspected', 'surveyed', 'licence'))).toEqual([]);
  });

  it('move each by itself, and what follows them waits for both', () => {
    const moves = (...trail: readonly string[]) => movesOf(rules, passed(...trail), 'survey');
    expect(moves('survey')).toEqual(['surveyed', 'inspected']);
    expect(moves('survey', 'inspected')).toEqual(['surveyed']);
    expect(moves('survey', 'inspected', 'surveyed')).toEqual(['survey', 'licence']);
  });

  it('begin anew where the application comes back to them', () => {
    const [works] = lanesOf(rules, passed('survey', 'surveyed', 'inspected', 'licence', 'survey'));
    expect(works).toEqual({ id: 'works', current: 'survey', isDone: false });
  });

  it('are moved by the office that has each, and brought together by that of the whole', () => {
    const known = passed('survey', handed('safety', 'brigade'));
    const moves = (office: string, ...more: readonly string[]) =>
      movesOf(rules, { trail: [...known.trail, ...passed(...more).trail] }, 'survey', {
        office,
        holder: 'district',
      });
    expect(moves('district')).toEqual(['surveyed']);
    expect(moves('brigade')).toEqual(['inspected']);
    expect(moves('brigade', 'inspected', 'surveyed')).toEqual([]);
    expect(moves('district', 'inspected', 'surveyed')).toEqual(['survey', 'licence']);
  });
});

describe('any way through', () => {
  it('comes to the stage after the lanes by their last stages alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 30 }), (choices) => {
        const trail = ['received'];
        for (const choice of choices) {
          const moves = movesOf(rules, passed(...trail), trail.at(-1) ?? '');
          const next = moves[choice % moves.length] ?? '';
          if (next === 'licence') {
            const lanes = lanesOf(rules, passed(...trail));
            expect(lanes.map(({ current }) => current)).toEqual(['surveyed', 'inspected']);
          }
          trail.push(next);
        }
      }),
    );
  });
});
