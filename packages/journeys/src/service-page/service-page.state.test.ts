import { describe, expect, it } from 'vitest';
import { licence } from '../testing/licence.js';
import {
  awaitingOffices,
  isAwaiting,
  loading,
  shown,
  unavailable,
  withOffices,
  withoutOffices,
} from './service-page.state.js';

const failure = { code: 'network-unreachable' };
const office = { id: 'unit', title: { ar: 'وحدة المرور' }, address: { ar: 'حي الشرق' } };
const fresh = shown(loading, licence);

describe('the offices of a service', () => {
  it('are awaited until they are known, or known to be missing', () => {
    expect([loading, fresh].map(isAwaiting)).toEqual([true, true]);
    const missing = withoutOffices(fresh, failure);
    const states = [withOffices(fresh, []), missing, unavailable(failure)];
    expect(states.map(isAwaiting)).toEqual([false, false, false]);
    expect(awaitingOffices(missing)).toEqual(fresh);
  });

  it('stand while the service is the same, whatever comes after', () => {
    const known = withOffices(fresh, [office]);
    expect(withoutOffices(known, failure)).toBe(known);
    expect(shown(known, { ...licence, version: 4 }).offices).toEqual([office]);
    expect(shown(known, { ...licence, id: 'traffic/other' }).offices).toBeUndefined();
  });
});
