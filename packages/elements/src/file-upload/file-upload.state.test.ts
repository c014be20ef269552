import { describe, expect, it } from 'vitest';
import {
  arrive,
  attach,
  fail,
  fromUploads,
  judge,
  keptOf,
  milestone,
  overflows,
  problemOf,
  progress,
  readUploads,
  sameAnswer,
  send,
  uploadsOf,
  without,
  type FileLimits,
  type ListedFile,
  type ListedFiles,
} from './file-upload.state.js';

const limits: FileLimits = { max: 1, maxSize: 1000, accept: ['application/pdf', 'image/jpeg'] };
const pdf = (name = 'scan.pdf') => new File(['%PDF-1.7'], name);
const ref = (id: string) => ({ id, name: `${id}.pdf`, size: 8, type: 'application/pdf' });
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const good = (file = pdf()) => ({ file, problem: null });
const bad = (file = pdf()) => ({ file, problem: { code: 'file-type' } });

function only(files: ListedFiles): ListedFile {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Error(`One file expected, not ${files.length}`);
  return file;
}

function sending(): ListedFile {
  return only(attach([], [good()], 1, 'sending'));
}

describe('judge', () => {
  it.each([
    ['a PDF', 8, '%PDF-1.7', null],
    ['a program called a PDF', 8, 'MZ\x90\0', 'file-type'],
    ['a format that is known and not taken', 8, '\x89PNG\r\n\x1A\n', 'file-type'],
    ['what nobody knows', 8, 'plain text', 'file-type'],
    ['the photo of a phone', 8, '\0\0\0\x18ftypheic', 'file-heic'],
    ['nothing', 0, '', 'file-empty'],
    ['a PDF one byte too large', 1001, '%PDF-1.7', 'file-too-large'],
    ['a PDF just small enough', 1000, '%PDF-1.7', null],
    ['a large program: the type is what to tell', 5000, 'MZ\x90\0', 'file-type'],
  ])('%s', (_, size, head, code) => {
    expect(judge(size, bytes(head), limits)?.code ?? null).toBe(code);
  });

  it('tells the limit', () => {
    expect(judge(1001, bytes('%PDF-'), limits)?.params).toEqual({ limit: 1000 });
  });

  it('does not advise JPEG for the photo of a phone where no JPEG is taken', () => {
    const accept = ['application/pdf'];
    const problem = judge(8, bytes('\0\0\0\x18ftypheic'), { ...limits, accept });
    expect(problem?.code).toBe('file-type');
  });

  it('takes a photo of a phone where it is accepted', () => {
    const accept = ['image/heic'];
    expect(judge(8, bytes('\0\0\0\x18ftypheic'), { ...limits, accept })).toBeNull();
  });
});

describe('overflows', () => {
  const two = fromUploads([ref('a'), ref('b')]);

  it.each([
    ['one into nothing', [], 1, 1, false],
    ['two where one is allowed', [], 2, 1, true],
    ['one in place of another', fromUploads([ref('a')]), 1, 1, false],
    ['a third of three', two, 1, 3, false],
    ['a third of two', two, 1, 2, true],
    ['one, the others having been rejected', attach([], [bad(), bad()], 2, 'kept'), 2, 2, false],
  ] as const)('%s', (_, files, more, max, isTooMany) => {
    expect(overflows(files, more, max)).toBe(isTooMany);
  });
});

describe('attach', () => {
  it('shows a name that hides nothing and sends the file as it is', () => {
    const file = pdf('scan\u202Efdp.exe\u0000');
    const listed = only(attach([], [good(file)], 1, 'sending'));
    expect(listed).toMatchObject({ name: 'scanfdp.exe', state: 'sending', file, share: 0 });
  });

  it('puts a new file in the place of the old, where one is allowed', () => {
    const files = attach(fromUploads([ref('a')]), [good(pdf('b.pdf'))], 1, 'kept');
    expect(files.map(({ name }) => name)).toEqual(['b.pdf']);
  });

  it('leaves a good file alone for one that does not fit', () => {
    const files = attach(fromUploads([ref('a')]), [bad(pdf('b.exe'))], 1, 'kept');
    expect(files.map(({ state }) => state)).toEqual(['sent', 'rejected']);
  });

  it('clears what was rejected before', () => {
    const files = attach(attach([], [bad()], 1, 'kept'), [good(pdf('b.pdf'))], 1, 'kept');
    expect(files.map(({ name }) => name)).toEqual(['b.pdf']);
  });

  it('adds to the others, where several are allowed', () => {
    const files = attach(fromUploads([ref('a')]), [good(), good()], 3, 'kept');
    expect(new Set(files.map(({ key }) => key)).size).toBe(3);
  });
});

describe('a transfer', () => {
  it('goes on its way, arrives and is an answer', () => {
    const file = sending();
    const half = progress([file], file.key, 0.5);
    expect(only(half)).toMatchObject({ state: 'sending', share: 0.5 });
    const arrived = arrive(half, file.key, ref('u1'));
    expect(only(arrived)).toMatchObject({ key: file.key, state: 'sent', name: 'u1.pdf' });
    expect(uploadsOf(arrived)).toEqual([ref('u1')]);
  });

  it('that failed starts again with the same file', () => {
    const file = sending();
    const failed = fail([file], file.key, { code: 'network-unreachable' });
    expect(only(failed).state).toBe('failed');
    expect(only(send(failed, file.key))).toEqual(file);
  });

  it('of a file the server will not have does not start again', () => {
    const file = sending();
    const failed = fail([file], file.key, { code: 'file-type' });
    expect(only(failed).state).toBe('rejected');
    expect(only(send(failed, file.key)).state).toBe('rejected');
  });

  it('reports late on a file that is done, in vain', () => {
    const file = sending();
    const arrived = arrive([file], file.key, ref('u1'));
    expect(progress(arrived, file.key, 0.2)).toEqual(arrived);
    expect(fail(arrived, file.key, { code: 'upload-failed' })).toEqual(arrived);
  });

  it('leaves the other files alone', () => {
    const [one, two] = [sending(), sending()];
    expect(arrive([one, two], two.key, ref('u2'))[0]).toBe(one);
    expect(without([one, two], one.key)).toEqual([two]);
  });
});

describe('milestone', () => {
  it.each([
    [0, 0.1, undefined],
    [0.1, 0.25, 0.25],
    [0.25, 0.4, undefined],
    [0.1, 0.6, 0.5],
    [0.5, 0.99, 0.75],
    [0.8, 1, undefined],
  ])('from %d to %d: %s', (before, after, mark) => {
    expect(milestone(before, after)).toBe(mark);
  });
});

describe('problemOf', () => {
  it('names the first file that is wrong', () => {
    const files = [...fromUploads([ref('a')]), ...attach([], [bad()], 1, 'kept'), sending()];
    expect(problemOf(files, 5)).toEqual({ code: 'file-type' });
  });

  it('waits for what is on its way', () => {
    expect(problemOf([sending()], 1)).toEqual({ code: 'upload-under-way' });
  });

  it('counts what came from elsewhere', () => {
    const two = fromUploads([ref('a'), ref('b')]);
    expect(problemOf(two, 1)).toEqual({ code: 'file-count', params: { limit: 1 } });
    expect(problemOf(two, 2)).toBeNull();
  });
});

describe('answers', () => {
  it('are the same whatever is on its way', () => {
    const sent = fromUploads([ref('a')]);
    expect(sameAnswer(sent, [...fromUploads([ref('a')]), sending()])).toBe(true);
    expect(sameAnswer(sent, fromUploads([ref('b')]))).toBe(false);
    expect(sameAnswer(sent, [])).toBe(false);
  });

  it('hold files that are kept', () => {
    const file = pdf();
    const kept = attach([], [good(file)], 1, 'kept');
    expect(keptOf(kept)).toEqual([file]);
    expect(sameAnswer(kept, [])).toBe(false);
  });

  it.each([
    ['[{"id":"a","name":"a.pdf","size":8,"type":"application/pdf"}]', [ref('a')]],
    ['[{"id":"a"}, 5, null]', []],
    ['{"id":"a"}', []],
    ['not JSON', []],
    ['', []],
    [null, []],
  ])('are read from %s', (text, uploads) => {
    expect(readUploads(text)).toEqual(uploads);
  });
});
