import type { OfficeCase, TaggedCase } from '@fanar/contract/staff';
import { describe, expect, it } from 'vitest';
import { actOf } from './acts.js';
import {
  INITIAL,
  isLate,
  isTimely,
  offeredBy,
  transition,
  type DeskEvent,
  type DeskState,
} from './desk.state.js';

const session = { office: 'one', token: 'a-token-of-somebody-at-work' };
const page = { items: [] };

const caseWith = (
  status: Partial<OfficeCase['status']> = {},
  moves: string[] = ['review'],
): OfficeCase =>
  ({ status: { reference: 'AP-1', requests: [], ...status }, moves, answers: {} }) as never;

const tagged = (found: OfficeCase, tag = '"1"'): TaggedCase => ({ case: found, tag });

const after = (...events: readonly DeskEvent[]): DeskState => events.reduce(transition, INITIAL);

const signedIn: DeskEvent = { type: 'signed-in', session, page };
const asked: DeskEvent = { type: 'case-asked', reference: 'AP-1' };
const came: DeskEvent = { type: 'case-came', found: tagged(caseWith()) };
const refused = caseWith({ decision: { outcome: 'refused', date: '2026-01-01' } }, []);

describe('what is offered', () => {
  it('is a judgement of what was answered, and a withdrawal of what was not', () => {
    const requests = [
      { id: 'a', state: 'answered' },
      { id: 'b', state: 'open' },
      { id: 'c', state: 'accepted' },
    ] as never;
    const offered = offeredBy(caseWith({ requests }));
    expect(offered).toEqual(expect.arrayContaining(['judgement a', 'withdrawal b', 'decision']));
    expect(offered.filter((deed) => deed.includes(' '))).toHaveLength(2);
  });

  it('is no stage where there is none to move to, and words alone once it is closed', () => {
    expect(offeredBy(caseWith({}, []))).not.toContain('stage');
    expect(offeredBy(refused)).toEqual(['message']);
  });
});

describe('the desk', () => {
  it('keeps the forms that were there when somebody else closes the case', () => {
    const changed: DeskEvent = { type: 'case-changed', found: tagged(refused, '"2"') };
    const { opened } = after(signedIn, asked, came, changed);
    expect(opened).toMatchObject({ isChanged: true, found: { tag: '"2"' } });
    expect(opened?.offered).toContain('decision');
    expect(isTimely('decision', refused)).toBe(false);
  });

  it('offers what there is once something was done, and says so no longer when it changes', () => {
    const begun: DeskEvent = { type: 'deed-begun', deed: 'decision' };
    const done: DeskEvent = { type: 'deed-done', deed: 'decision', found: tagged(refused) };
    const state = after(signedIn, asked, came, begun, done);
    expect(state.opened).toMatchObject({ done: 'decision', offered: ['message'] });
    expect(state.opened?.doing).toBeUndefined();
  });

  it('keeps a failure with its form until it is tried again', () => {
    const failure = { code: 'application-changed', status: 412 };
    const failed: DeskEvent = { type: 'deed-failed', deed: 'message', failure };
    const state = after(signedIn, asked, came, { type: 'deed-begun', deed: 'message' }, failed);
    expect(state.opened?.trouble).toEqual({ deed: 'message', failure });
    const again = transition(state, { type: 'deed-begun', deed: 'message' });
    expect(again.opened?.trouble).toBeUndefined();
  });

  it('keeps a case over a token that ends, for the same office alone', () => {
    const failure = { code: 'sign-in-needed', status: 401 };
    const ended = after(signedIn, asked, came, { type: 'token-refused', failure });
    expect(ended.session).toBeUndefined();
    expect(ended.opened?.reference).toBe('AP-1');
    expect(transition(ended, signedIn).opened?.reference).toBe('AP-1');
    const other = { office: 'two', token: session.token };
    const elsewhere = transition(ended, { type: 'signed-in', session: other, page });
    expect(elsewhere.opened).toBeUndefined();
  });

  it('forgets everything when somebody leaves', () => {
    expect(after(signedIn, asked, came, { type: 'signed-out' })).toEqual(INITIAL);
  });

  it('shows nothing of another view while that comes', () => {
    const state = after(signedIn, { type: 'inbox-asked', view: 'closed', places: [undefined] });
    expect(state.inbox).toEqual({ view: 'closed', places: [undefined], isLoading: true });
    const same = after(signedIn, { type: 'inbox-asked', view: 'open', places: [undefined, 'b'] });
    expect(same.inbox.page).toBe(page);
  });

  it('says that what waits is late after the last day', () => {
    const waiting = { expected: '2026-11-30', waitsFor: 'office' };
    expect(isLate(waiting, '2026-11-30')).toBe(false);
    expect(isLate(waiting, '2026-12-01')).toBe(true);
    expect(isLate({ ...waiting, waitsFor: 'nobody' }, '2026-12-01')).toBe(false);
  });
});

describe('what a form sends', () => {
  it.each([
    [
      'stage',
      { stage: 'review', noteAr: 'ملاحظة' },
      { kind: 'stage', stage: 'review', note: { ar: 'ملاحظة' } },
    ],
    [
      'request',
      { titleAr: ' صورة ', titleEn: 'A copy', due: '2026-12-01' },
      { kind: 'request', title: { ar: 'صورة', en: 'A copy' }, due: '2026-12-01' },
    ],
    ['message', { text: 'نعم' }, { kind: 'message', text: 'نعم' }],
    ['decision', { outcome: 'approved' }, { kind: 'decision', outcome: 'approved' }],
    [
      'decision',
      { outcome: 'refused', noteAr: 'لأن', noteEn: 'Because' },
      { kind: 'decision', outcome: 'refused', note: { ar: 'لأن', en: 'Because' } },
    ],
    [
      'document',
      { titleAr: 'شهادة', file: [{ id: 'upload' }] },
      { kind: 'document', title: { ar: 'شهادة' }, upload: 'upload' },
    ],
    ['office', { office: 'two' }, { kind: 'office', office: 'two' }],
    [
      'judgement a',
      { verdict: 'rejected', noteAr: 'غير واضحة' },
      { kind: 'judgement', request: 'a', isAccepted: false, note: { ar: 'غير واضحة' } },
    ],
    ['judgement a', { verdict: 'accepted' }, { kind: 'judgement', request: 'a', isAccepted: true }],
  ] as const)('is what the contract takes: %s', (deed, given, act) => {
    expect(actOf(deed, given)).toEqual(act);
  });
});
