import { randomBytes } from 'node:crypto';
import type { ServerOptions } from '@fanar/server';

type StaffTokens = NonNullable<ServerOptions['staffTokens']>;

/** How the desk is opened. */
export interface DeskAccess {
  readonly staffTokens: StaffTokens;
  /** The token that was made for trial, to be told to whoever started the site, and to nobody else. */
  readonly demonstration?: string;
}

/** Where the site runs, as far as it matters to who may open its desk. */
type Environment = Readonly<
  Partial<Record<'FANAR_STAFF_TOKENS' | 'FANAR_DEMONSTRATION' | 'PUBLIC_URL' | 'NODE_ENV', string>>
>;

/**
 * The tokens that open the desk: those of `FANAR_STAFF_TOKENS`, `<token>=<office>,<office>` or `<token>=all`,
 * with spaces between. Without any, a site on somebody's own machine makes one for trial, another at each
 * start. A site that the public reaches makes none unless `FANAR_DEMONSTRATION=1` says that it is for trial.
 *
 * @throws {TypeError} on tokens that are not written so
 */
export function deskAccess(
  { FANAR_STAFF_TOKENS = '', FANAR_DEMONSTRATION, PUBLIC_URL, NODE_ENV }: Environment,
  makeToken = (): string => randomBytes(24).toString('base64url'),
): DeskAccess {
  const given = FANAR_STAFF_TOKENS.split(/\s+/).filter(Boolean);
  if (given.length > 0) return { staffTokens: given.map(readToken) };
  const isPublic = !!PUBLIC_URL || NODE_ENV === 'production';
  if (isPublic && FANAR_DEMONSTRATION !== '1') return { staffTokens: [] };
  const demonstration = makeToken();
  return { staffTokens: [{ token: demonstration, offices: 'all' }], demonstration };
}

/** The token is not repeated in the error: that ends in a log. */
function readToken(text: string, index: number): StaffTokens[number] {
  const [, token, offices] = /^([\w.~+/-]{24,})=([a-z0-9-]+(?:,[a-z0-9-]+)*)$/.exec(text) ?? [];
  if (token === undefined || offices === undefined) {
    throw new TypeError(
      `FANAR_STAFF_TOKENS: number ${String(index + 1)} must be a token of 24 characters or more, «=», and the ids of its offices or «all».`,
    );
  }
  return { token, offices: offices === 'all' ? 'all' : offices.split(',') };
}
