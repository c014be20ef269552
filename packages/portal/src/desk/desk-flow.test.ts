import { GatewayError } from '@fanar/contract';
import type { OfficeCase, StaffGateway, TaggedCase } from '@fanar/contract/staff';
import { describe, expect, it, vi, type Mock } from 'vitest';
import { DeskFlow } from './desk-flow.js';
import { INITIAL, type DeskState, type Session } from './desk.state.js';

const session: Session = { office: 'one', token: 'a-token-of-somebody-at-work' };
const found = { status: { reference: 'AP-1', service: 'a/b', requests: [] }, moves: [] };
const tagged = (tag: string): TaggedCase => ({ case: found as unknown as OfficeCase, tag });
const refusal = (code: string, status: number) => new GatewayError({ code, status });

/** Somebody at a desk whose back end does as it is told. */
function atDesk(own: { readonly listCases?: Mock<StaffGateway['listCases']> } = {}) {
  const gateway = {
    listCases: vi.fn<StaffGateway['listCases']>(async () => ({ items: [] })),
    getCase: vi.fn<StaffGateway['getCase']>(async () => tagged('"1"')),
    addCaseEvent: vi.fn<StaffGateway['addCaseEvent']>(async () => tagged('"2"')),
    ...own,
  };
  let kept: Session | undefined;
  let state: DeskState = INITIAL;
  let keys = 0;
  const flow = new DeskFlow({
    gatewayFor: () => gateway as unknown as StaffGateway,
    getService: () => Promise.reject(refusal('service-not-found', 404)),
    store: { read: () => kept, write: (next) => void (kept = next) },
    newKey: () => `key-${String((keys += 1))}`,
    onChange: (next) => void (state = next),
  });
  const open = async () => {
    await flow.signIn(session);
    await flow.open('AP-1');
  };
  return { flow, gateway, open, state: () => state, kept: () => kept };
}

const words = { kind: 'message', text: 'نعم' } as const;

describe('working at the desk', () => {
  it('keeps a token that opens the office, until somebody leaves', async () => {
    const { flow, state, kept } = atDesk();
    await flow.signIn(session);
    expect([state().session, kept()]).toEqual([session, session]);
    flow.signOut();
    expect([state().session, kept()]).toEqual([undefined, undefined]);
  });

  it('keeps no token that opens nothing', async () => {
    const listCases = vi.fn(() => Promise.reject(refusal('sign-in-needed', 401)));
    const { flow, state, kept } = atDesk({ listCases });
    await flow.signIn(session);
    expect(state()).toMatchObject({ isSigningIn: false, refused: { code: 'sign-in-needed' } });
    expect(kept()).toBeUndefined();
  });

  it('turns pages there and back', async () => {
    const { flow, gateway, state } = atDesk({
      listCases: vi.fn(async () => ({ items: [], next: 'b' })),
    });
    await flow.signIn(session);
    await flow.turn('next');
    expect(state().inbox.places).toEqual([undefined, 'b']);
    expect(gateway.listCases.mock.lastCall?.[1]).toMatchObject({ after: 'b' });
    await flow.turn('previous');
    expect(state().inbox.places).toEqual([undefined]);
    flow.stop();
  });

  it('shows a case whose service is there no more', async () => {
    const { flow, open, state } = atDesk();
    await open();
    expect(state().opened).toMatchObject({ isLoading: false, found: { tag: '"1"' } });
    flow.stop();
  });

  it('does things on the strength of what was seen, under one key until it is certain', async () => {
    const { flow, gateway, open, state } = atDesk();
    await open();
    gateway.addCaseEvent.mockRejectedValueOnce(refusal('network-timeout', 0));
    expect(await flow.act('message', words)).toBe(false);
    expect(state().opened?.trouble?.failure.code).toBe('network-timeout');
    expect(await flow.act('message', words)).toBe(true);
    expect(await flow.act('message', words)).toBe(true);
    const options = gateway.addCaseEvent.mock.calls.map(([, , , { tag, idempotencyKey }]) => [
      tag,
      idempotencyKey,
    ]);
    expect(options).toEqual([
      ['"1"', 'key-1'],
      ['"1"', 'key-1'],
      ['"2"', 'key-2'],
    ]);
    flow.stop();
  });

  it('looks again where somebody was quicker, and tries on the strength of that', async () => {
    const { flow, gateway, open, state } = atDesk();
    await open();
    gateway.addCaseEvent.mockRejectedValueOnce(refusal('application-changed', 412));
    gateway.getCase.mockResolvedValueOnce(tagged('"5"'));
    expect(await flow.act('message', words)).toBe(false);
    expect(state().opened).toMatchObject({
      isChanged: true,
      found: { tag: '"5"' },
      trouble: { deed: 'message', failure: { code: 'application-changed' } },
    });
    expect(await flow.act('message', words)).toBe(true);
    expect(gateway.addCaseEvent.mock.lastCall?.[3].tag).toBe('"5"');
    flow.stop();
  });

  it('asks for a token anew in the middle of the work, and keeps the case', async () => {
    const { flow, gateway, open, state, kept } = atDesk();
    await open();
    gateway.addCaseEvent.mockRejectedValueOnce(refusal('sign-in-needed', 401));
    await flow.act('message', words);
    expect([state().session, kept()]).toEqual([undefined, undefined]);
    expect(state().opened?.reference).toBe('AP-1');
    await flow.signIn(session);
    expect(await flow.act('message', words)).toBe(true);
    flow.stop();
  });
});
