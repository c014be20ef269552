const HIDDEN = '•';
const SHOWN_AT_THE_END = 3;

/** Hides an answer but for its last three letters or digits; a short one is hidden whole. */
export function maskOf(answer: string): string {
  const count = answer.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let left = count > 2 * SHOWN_AT_THE_END ? count - SHOWN_AT_THE_END : count;
  return answer.replace(/[\p{L}\p{N}]/gu, (character) => (left-- > 0 ? HIDDEN : character));
}

/** What a masked answer shows of itself, without the gaps; empty where it is hidden whole. */
export function endOf(masked: string): string {
  return masked.replace(/[^\p{L}\p{N}]/gu, '');
}
