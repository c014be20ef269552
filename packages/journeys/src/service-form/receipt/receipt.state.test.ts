import type { ApplicationReceipt } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { licenceReceipt } from '../../testing/licence.js';
import { awaitedBy, newsOf, pauseAfter } from './receipt.state.js';

type Payment = NonNullable<ApplicationReceipt['payment']>['status'];
type Signature = NonNullable<ApplicationReceipt['coSigners']>[number]['status'];

function paid(status: Payment): ApplicationReceipt {
  return { ...licenceReceipt, payment: { status, amount: 7000, fees: [] } };
}

function signedBy(...statuses: readonly Signature[]): ApplicationReceipt {
  return { ...licenceReceipt, coSigners: statuses.map((status) => ({ name: 'منى', status })) };
}

const processing: ApplicationReceipt = { ...licenceReceipt, state: 'processing' };

describe('a receipt that is not the last word', () => {
  it('waits for machines within minutes, for people longer, and for nothing once it is settled', () => {
    expect(awaitedBy(processing)).toBe('machine');
    expect(awaitedBy(paid('pending'))).toBe('machine');
    expect(awaitedBy(signedBy('signed', 'waiting'))).toBe('people');
    expect(awaitedBy(signedBy('signed', 'declined'))).toBe(undefined);
    expect(awaitedBy(paid('due'))).toBe(undefined);
    expect(awaitedBy(licenceReceipt)).toBe(undefined);
  });

  it('is looked for less and less often, and then no more', () => {
    const pauses: number[] = [];
    for (let pause = pauseAfter(0, 'machine'); pause; pause = pauseAfter(pauses.length, 'machine'))
      pauses.push(pause);
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    const minutes = pauses.reduce((sum, pause) => sum + pause, 0) / 60_000;
    expect(minutes).toBeGreaterThan(8);
    expect(minutes).toBeLessThan(15);
    expect(pauseAfter(0, 'people')).toBe(60_000);
    expect(pauseAfter(0, undefined)).toBe(undefined);
  });

  it('tells what is new once, and what was so already never', () => {
    expect(newsOf(paid('pending'), paid('paid'))).toBe('paid');
    expect(newsOf(paid('paid'), paid('paid'))).toBe(undefined);
    expect(newsOf(paid('pending'), paid('failed'))).toBe('payment-failed');
    expect(newsOf(signedBy('waiting', 'waiting'), signedBy('signed', 'waiting'))).toBe('signed');
    expect(newsOf(signedBy('waiting', 'waiting'), signedBy('signed', 'declined'))).toBe('declined');
    expect(newsOf(processing, licenceReceipt)).toBe('received');
    expect(newsOf(processing, processing)).toBe(undefined);
  });
});
