/** Which numbers steps lead to. */
export interface Steps {
  /** How far one step goes; above zero. */
  readonly step: number;
  /** Steps are counted from here. Default: no end, and counted from zero. */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** Digits after the point, of a number as JavaScript writes it. */
function decimalsOf(value: number): number {
  const [size = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (size.split('.')[1]?.length ?? 0) - Number(exponent));
}

/**
 * The number some steps away, in plain decimal writing. From between two steps the first one goes to
 * the next of them; from nothing it goes to zero, or what is nearest to it. None goes past an end.
 * Null where there is no way to go.
 *
 * @param count How many; below zero for down.
 */
export function stepFrom(
  value: number | null,
  count: number,
  { step, minimum, maximum }: Steps,
): string | null {
  const base = minimum ?? 0;
  const places = Math.max(...[value ?? 0, base, step, maximum ?? 0].map(decimalsOf));
  // In whole numbers of the last place: 0.1 and 0.2 make 0.3.
  const whole = (number: number) => Math.round(number * 10 ** places);
  const stepsTo = (number: number) => (whole(number) - whole(base)) / whole(step);
  const first = minimum === undefined ? -Infinity : 0;
  const last = maximum === undefined ? Infinity : Math.floor(stepsTo(maximum));
  const within = (steps: number) => Math.min(Math.max(steps, first), last);

  let target = within(Math.ceil(stepsTo(0)));
  if (value !== null) {
    const from = stepsTo(value);
    target = within((count > 0 ? Math.floor(from) : Math.ceil(from)) + count);
    if ((target - from) * count <= 0) return null;
  }
  const result = whole(base) + target * whole(step);
  const isExact = step > 0 && last >= first && Number.isSafeInteger(result);
  return isExact ? (result / 10 ** places).toFixed(places) : null;
}
