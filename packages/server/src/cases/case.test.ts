import { isClosed } from '@fanar/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf, waitsFor, type CaseEvent, type CaseFact } from './case.js';
import { movesFrom } from './lanes.js';

const stage = (id: string, moves?: readonly string[]) => ({
  ...{ id, title: { ar: id }, next: { ar: id } },
  ...(moves && { moves }),
});
const rules = {
  stages: [stage('received'), stage('review', ['received', 'ready']), stage('ready')],
};
const title = { ar: 'صورة العقد' };

const history = (...facts: readonly CaseFact[]): CaseEvent[] =>
  facts.map((fact, index) => ({
    position: index + 1,
    id: `event-${String(index + 1)}`,
    by: 'office',
    stage: 'review',
    at: new Date(Date.UTC(2026, 10, 23, 8, index)),
    fact,
  }));

const asked: CaseFact = { kind: 'request', title, due: '2026-12-01' };
const answered: CaseFact = { kind: 'response', request: 'event-1', files: [], words: 'ها هو' };
const judged = (isAccepted: boolean): CaseFact => ({
  kind: 'judgement',
  request: 'event-1',
  isAccepted,
  ...(!isAccepted && { note: { ar: 'الصورة غير واضحة' } }),
});
const refused: CaseFact = { kind: 'decision', outcome: 'refused', note: { ar: 'العقد منتهٍ' } };

const turn = (...facts: readonly CaseFact[]) =>
  waitsFor(rules, caseOf(history(...facts)), 'review');

describe('what an office asks for', () => {
  const request = (...facts: readonly CaseFact[]) => caseOf(history(asked, ...facts)).requests[0];

  it('is open, answered, and judged, and says why it will not do', () => {
    expect(request()).toEqual({
      id: 'event-1',
      title,
      due: '2026-12-01',
      state: 'open',
      files: [],
    });
    expect(request(answered)).toMatchObject({ state: 'answered', words: 'ها هو' });
    expect(request(answered, judged(true))?.state).toBe('accepted');
    const rejected = request(answered, judged(false));
    expect(rejected).toMatchObject({ state: 'rejected', reason: { ar: 'الصورة غير واضحة' } });
  });

  it('forgets the reason and the words of before with the next answer', () => {
    const photo: CaseFact = { kind: 'response', request: 'event-1', files: [] };
    const again = request(answered, judged(false), photo);
    expect(again).toEqual({
      id: 'event-1',
      title,
      due: '2026-12-01',
      state: 'answered',
      files: [],
    });
  });

  it('is the applicant’s turn until it is answered', () => {
    expect([turn(), turn(asked), turn(asked, answered)]).toEqual(['office', 'applicant', 'office']);
    expect(turn(asked, answered, judged(false))).toBe('applicant');
    expect(turn(asked, { kind: 'request-withdrawn', request: 'event-1' })).toBe('office');
  });
});

describe('a decision', () => {
  it('ends the case where it is refused or withdrawn, whatever was asked for', () => {
    expect(turn(asked, refused)).toBe('nobody');
    expect(turn({ kind: 'decision', outcome: 'withdrawn' })).toBe('nobody');
    expect(turn({ kind: 'decision', outcome: 'approved' })).toBe('office');
  });

  it('is open again with an appeal, until the next one', () => {
    const appeal: CaseFact = { kind: 'appeal', text: 'العقد سارٍ' };
    expect(turn(refused, appeal)).toBe('office');
    expect(turn(refused, appeal, refused)).toBe('nobody');
    const after = caseOf(history(refused, appeal, { kind: 'decision', outcome: 'approved' }));
    expect(after).toMatchObject({ decision: { outcome: 'approved' } });
    expect(after.decision?.isAppealed).toBeUndefined();
    expect(after.messages.map(({ text }) => text)).toEqual(['العقد سارٍ']);
  });
});

describe('the moves from a stage', () => {
  it('are those that it names, or else to the next', () => {
    expect(movesFrom(rules, 'received')).toEqual(['review']);
    expect(movesFrom(rules, 'review')).toEqual(['received', 'ready']);
    expect(movesFrom(rules, 'ready')).toEqual([]);
    expect(movesFrom(rules, 'teleported')).toEqual([]);
  });

  it('end with the last stage, where nobody’s turn is', () => {
    expect(waitsFor(rules, caseOf([]), 'ready')).toBe('nobody');
  });
});

const anyFact: fc.Arbitrary<CaseFact> = fc.oneof(
  fc.constant(asked),
  fc.nat(12).map((at) => ({ ...answered, request: `event-${String(at)}` }) as CaseFact),
  fc.record({
    kind: fc.constant('judgement' as const),
    request: fc.nat(12).map((at) => `event-${String(at)}`),
    isAccepted: fc.boolean(),
  }),
  fc.constant<CaseFact>({ kind: 'message', text: 'متى؟' }),
  fc.constant<CaseFact>({ kind: 'appeal', text: 'أتظلم' }),
  fc
    .constantFrom('approved', 'partly-approved', 'refused', 'withdrawn')
    .map((outcome) => ({ kind: 'decision', outcome }) as CaseFact),
);

describe('any history', () => {
  it('keeps every request, every message and the last decision, and is closed by that alone', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        const known = caseOf(history(...facts));
        const count = (...kinds: string[]) =>
          facts.filter(({ kind }) => kinds.includes(kind)).length;
        expect(known.requests).toHaveLength(count('request'));
        expect(known.messages).toHaveLength(count('message', 'appeal'));
        const last = facts.findLast(({ kind }) => kind === 'decision' || kind === 'appeal');
        const ended = last?.kind === 'decision' && ['refused', 'withdrawn'].includes(last.outcome);
        expect(isClosed(known)).toBe(ended);
      }),
    );
  });
});
