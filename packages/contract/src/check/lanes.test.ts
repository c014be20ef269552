import { describe, expect, it } from 'vitest';
import { council } from '../testing/council.js';
import { checkDefinition } from './check-definition.js';

const stage = (id: string, lane?: string, moves?: readonly string[]) => ({
  id,
  title: { ar: 'مرحلة', en: 'Stage' },
  next: { ar: 'نراجع الطلب.', en: 'We look at it.' },
  ...(lane && { lane }),
  ...(moves && { moves }),
});
const lanes = ['works', 'safety'].map((id) => ({ id, title: { ar: 'مسار', en: 'Lane' } }));
const good = [
  stage('received'),
  stage('survey', 'works'),
  stage('surveyed', 'works', ['survey']),
  stage('inspection', 'safety'),
  stage('inspected', 'safety'),
  stage('licence'),
];

const problems = (stages: readonly object[], more: object = { lanes }) =>
  checkDefinition({ ...council, stages, ...more }).map(({ code, pointer }) => [code, pointer]);
const instead = (at: number, one: object) => good.with(at, one as (typeof good)[number]);

describe('stages in lanes', () => {
  it('are taken where they stand together, and each is reached', () => {
    expect(problems(good)).toEqual([]);
  });

  it('name a lane that there is', () => {
    const stages = instead(4, stage('inspected', 'safty'));
    const [unknown] = checkDefinition({ ...council, lanes, stages });
    expect(unknown).toMatchObject({ code: 'definition-lane', pointer: '/stages/4/lane' });
    expect(unknown?.suggestion).toMatch(/`safety`/);
  });

  it('are not missing of a lane', () => {
    const third = [...lanes, { id: 'third', title: { ar: 'مسار', en: 'Lane' } }];
    expect(problems(good, { lanes: third })).toEqual([['definition-lane-empty', '/lanes/2/id']]);
  });

  it('have stages of the whole application before and after them, and none between', () => {
    const apart = (stages: readonly object[]) =>
      problems(stages).filter(([code]) => code === 'definition-lanes-apart');
    expect(apart(good.slice(1))).toEqual([['definition-lanes-apart', '/stages/0/lane']]);
    expect(apart(good.slice(0, 5))).toEqual([['definition-lanes-apart', '/stages/4/lane']]);
    expect(apart(good.toSpliced(3, 0, stage('between')))).toEqual([
      ['definition-lanes-apart', '/stages/4/lane'],
    ]);
    expect(apart([...good.slice(0, 5), stage('again', 'works'), good[5] ?? {}])).toEqual([
      ['definition-lanes-apart', '/stages/5/lane'],
    ]);
  });

  it('are not left by a move of one lane', () => {
    expect(problems(instead(2, stage('surveyed', 'works', ['licence'])))).toEqual([
      ['definition-lane-left', '/stages/2/moves/0'],
    ]);
  });

  it('have a duration in whole working days', () => {
    expect(problems(instead(0, { ...stage('received'), duration: 3 }))).toEqual([]);
    expect(problems(instead(0, { ...stage('received'), duration: 0 }))).toEqual([
      ['definition-value', '/stages/0/duration'],
    ]);
  });
});
