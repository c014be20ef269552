/** What a mixin takes and gives. TypeScript asks for exactly these `any` arguments. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Constructor<T = object> = abstract new (...args: any[]) => T;
