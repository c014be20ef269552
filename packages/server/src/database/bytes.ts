/** Bytes as the drivers give them: `Buffer` from pg, `Uint8Array` from PGlite. */
export type Bytes = Uint8Array;
