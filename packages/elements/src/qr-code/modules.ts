import { encode } from 'uqr';

export type ErrorCorrection = 'L' | 'M' | 'Q' | 'H';

/** A square of modules as one path, the quiet zone included in its size. */
export interface Modules {
  readonly size: number;
  readonly path: string;
}

/** The light frame that readers need, in modules: what ISO/IEC 18004 asks for. */
export const QUIET_ZONE = 4;

/** Nothing where the value is too long for any code. */
export function modulesOf(value: string, errorCorrection: ErrorCorrection): Modules | undefined {
  try {
    // Never less correction than asked for; more where it costs no room.
    const options = { ecc: errorCorrection, boostEcc: true, border: QUIET_ZONE } as const;
    const { data, size } = encode(value, options);
    return { size, path: data.map(rowPath).join('') };
  } catch {
    return undefined;
  }
}

/** Each run of dark modules is one rectangle: seams between single squares would show. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    path += `M${String(start)} ${String(y)}h${String(x - start + 1)}v1H${String(start)}z`;
  }
  return path;
}
