/** A number from zero to below the limit. */
export type Pick = (limit: number) => number;

/**
 * Choices read from numbers that were drawn beforehand; once they are used up, the first choice every
 * time. The first should be the simplest: numbers shrink to zero.
 */
export function tapeReader(tape: ArrayLike<number>): Pick {
  let at = 0;
  return (limit) => {
    const drawn = tape[at] ?? 0;
    at += 1;
    return drawn % limit;
  };
}

/** One of several, the simplest first. */
export function pickFrom<One>(pick: Pick, several: readonly [One, ...One[]]): One {
  return several[pick(several.length)] ?? several[0];
}
