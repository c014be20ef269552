import { describe, expect, it } from 'vitest';
import { GatewayError } from './gateway.js';
import { createHttpStaffGateway } from './http-staff.js';
import type { CaseAct } from './staff-gateway.js';

const TOKEN = 'a-token-of-somebody-at-work';
const found = { status: { reference: 'AP-5016-014J' }, moves: [] };

/** A gateway to a server that answers so, and what it was asked. */
function gatewayTo(answer: () => Response) {
  const asked: Request[] = [];
  const fetch = async (request: Request) => {
    asked.push(request.clone());
    return answer();
  };
  const base = 'https://office.example/api/v1';
  const options = { base, token: TOKEN, fetch: fetch as typeof globalThis.fetch };
  return { gateway: createHttpStaffGateway(options), asked };
}

const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    new Response(JSON.stringify(body), {
      ...init,
      headers: { 'Content-Type': 'application/json', ...init.headers },
    });

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GatewayError);
  return (error as GatewayError).code;
}

describe('the gateway of an office', () => {
  it('shows its token in a header alone, and asks for a page of a view', async () => {
    const { gateway, asked } = gatewayTo(json({ items: [] }));
    await gateway.listCases('one', { view: 'waiting', after: 'abc' });
    expect(asked[0]?.headers.get('Authorization')).toBe(`Bearer ${TOKEN}`);
    expect(asked[0]?.url).toBe(
      'https://office.example/api/v1/staff/offices/one/cases?view=waiting&after=abc',
    );
  });

  it('gives a case with its tag, and goes back with it', async () => {
    const { gateway, asked } = gatewayTo(json(found, { headers: { ETag: '"4"' } }));
    expect(await gateway.getCase('one', 'AP-5016-014J')).toEqual({ case: found, tag: '"4"' });
    const act: CaseAct = { kind: 'message', text: 'نعم' };
    const options = { tag: '"4"', idempotencyKey: 'k'.repeat(16) };
    await gateway.addCaseEvent('one', 'AP-5016-014J', act, options);
    expect(asked[1]?.headers.get('If-Match')).toBe('"4"');
    expect(asked[1]?.headers.get('Idempotency-Key')).toBe('k'.repeat(16));
    expect(await asked[1]?.json()).toEqual(act);
  });

  it('says nothing of a case that has not changed', async () => {
    const { gateway, asked } = gatewayTo(() => new Response(null, { status: 304 }));
    expect(await gateway.getChangedCase('one', 'AP-5016-014J', '"4"')).toBeUndefined();
    expect(asked[0]?.headers.get('If-None-Match')).toBe('"4"');
  });

  it('gives the bytes of a file', async () => {
    const { gateway } = gatewayTo(() => new Response(new Uint8Array([1, 2, 3])));
    const file = await gateway.getCaseFile('one', 'AP-5016-014J', 'u'.repeat(20));
    expect(file.size).toBe(3);
  });

  it('rejects with the code of the server, and where an answer has no tag', async () => {
    const init = { status: 401, headers: { 'Content-Type': 'application/problem+json' } };
    const closed = gatewayTo(json({ code: 'sign-in-needed' }, init)).gateway;
    expect(await refusal(closed.listCases('one'))).toBe('sign-in-needed');
    const untagged = gatewayTo(json(found)).gateway;
    expect(await refusal(untagged.getCase('one', 'AP-5016-014J'))).toBe('answer-malformed');
  });
});
