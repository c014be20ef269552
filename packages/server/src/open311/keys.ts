import { createHash, timingSafeEqual } from 'node:crypto';

const shortest = 24;

/** Tells whether a key was given out. @throws RangeError on one that is too short */
export function createKeyCheck(keys: readonly string[] = []): (given: string) => boolean {
  if (keys.some((key) => key.length < shortest)) {
    throw new RangeError(`A key for Open311 needs at least ${String(shortest)} characters`);
  }
  const known = keys.map(digestOf);
  return (given) => {
    const digest = digestOf(given);
    // All are compared, and in constant time: how long it takes tells nothing of any.
    return known.filter((one) => timingSafeEqual(one, digest)).length > 0;
  };
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
