import { beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf, loadRulesOf } from '@fanar/contract';
import { jointApplication, jointService, owners } from '../testing/joint-service.js';
import { startOfTests } from '../testing/test-server.js';
import { judgeAnswers, namedUploads, type StoredFile } from './judge.js';
import { pointersIn, splitSensitive } from './sensitive.js';

const now = startOfTests;
const id = 'upload-of-one-deed-0000';
const deed = [{ id, name: 'told.pdf', size: 1, type: 'image/png' }];
const [first, second] = owners;
const withDeed = { ...first, hasDeed: 'yes', deed };
const stored: StoredFile = { name: 'عقد.pdf', size: 900, type: 'application/pdf' };

const judge = (answers: object, files: Record<string, StoredFile> = { [id]: stored }) =>
  judgeAnswers(jointService, jointApplication({ ...answers }).answers, {
    now,
    files: new Map(Object.entries(files)),
  });

beforeAll(() => loadRulesOf());

describe('files in groups', () => {
  it('are found, and taken as they are stored', () => {
    const { answers, errors, uploads } = judge({ owners: [second, withDeed] });
    expect(errors).toEqual([]);
    expect(uploads).toEqual([id]);
    expect(answers.owners).toEqual([
      second,
      { ...withDeed, deed: [{ id, name: 'عقد.pdf', size: 900, type: 'application/pdf' }] },
    ]);
  });

  it('are a problem at their place where they are not there or not whole', () => {
    const list = [second, withDeed];
    const at = (code: string) => [{ pointer: '/owners/1/deed/0', code }];
    expect(judge({ owners: list }, {}).errors).toEqual(at('upload-not-found'));
    const half = { ...stored, type: null };
    expect(judge({ owners: list }, { [id]: half }).errors).toEqual(at('upload-incomplete'));
    expect(judge({ owners: list }, { [id]: { ...stored, size: 2 ** 30 } }).errors).toMatchObject(
      at('file-too-large'),
    );
  });

  it('of hidden questions are neither looked up nor kept', () => {
    const given = { owners: [{ ...withDeed, hasDeed: 'no' }] };
    expect(namedUploads(jointService, jointApplication(given).answers, now)).toEqual([]);
    const { answers, errors, uploads } = judge(given);
    expect([errors, uploads]).toEqual([[], []]);
    expect(answers.owners).toEqual([first]);
  });

  it.each([
    [['x'.repeat(24), 7, null]],
    [[{ id: '\0'.repeat(24) }]],
    [[{ id }, { id }]],
    ['text'],
    [{ id }],
  ])('are no files where they are %j', (given) => {
    const { errors } = judge({ owners: [{ ...withDeed, deed: given }] });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ pointer }) => pointer.startsWith('/owners/0/deed'))).toBe(true);
  });

  it.each([['text'], [[null, 7, []]], [{ 0: {} }]])('need a group, which %j is not', (given) => {
    expect(judge({ owners: given }).errors.length).toBeGreaterThan(0);
  });
});

describe('what is sensitive', () => {
  it('is parted from the rest at every level, and nothing is lost', () => {
    const { answers } = judge({ owners: [second, withDeed] });
    const { open, sensitive } = splitSensitive(jointService, answers, now);
    const { ownerId: _, ...secondOpen } = second;
    expect(open).toEqual({
      fullName: 'سلمى عادل محمود فرج',
      owners: [secondOpen, { ...secondOpen, ...first, hasDeed: 'yes', ownerId: undefined }],
    });
    expect(sensitive).toMatchObject({
      mobile: '+201001234567',
      owners: [{ ownerId: second.ownerId }, { ownerId: first.ownerId, deed: [{ id }] }],
    });
    expect(pointersIn(fieldsOf(jointService), sensitive)).toEqual([
      '/mobile',
      '/owners/0/ownerId',
      '/owners/1/ownerId',
      '/owners/1/deed',
    ]);
  });
});
