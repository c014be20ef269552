import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { HttpProblem } from '../http/problem.js';

/** The offices that somebody works for. */
export type StaffOffices = readonly string[] | 'all';

/** Tells whose token it is; nothing for one that is nobody's. */
export type StaffOf = (
  token: string,
) => StaffOffices | undefined | Promise<StaffOffices | undefined>;

/** A token that a host has given out. */
export interface StaffToken {
  /** At least 24 characters, which cannot be guessed. */
  readonly token: string;
  readonly offices: StaffOffices;
}

interface KnowsStaff {
  readonly staffOf: StaffOf;
}

const shortest = 24;

/** @throws RangeError on a token that is too short */
export function createStaffOf(tokens: readonly StaffToken[] = [], other?: StaffOf): StaffOf {
  if (tokens.some(({ token }) => token.length < shortest)) {
    throw new RangeError(`A token of staff needs at least ${String(shortest)} characters`);
  }
  const known = tokens.map(({ token, offices }) => ({ digest: digestOf(token), offices }));
  return (token) => {
    const given = digestOf(token);
    // All are compared, and in constant time: how long it takes tells nothing of any.
    const matching = known.filter(({ digest }) => timingSafeEqual(digest, given));
    return matching[0]?.offices ?? other?.(token);
  };
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * The offices of whoever calls.
 * @throws HttpProblem 401 `sign-in-needed`
 */
export async function staffOffices({ staffOf }: KnowsStaff, c: Context): Promise<StaffOffices> {
  const offices = await officesOfCaller({ staffOf }, c);
  if (offices === undefined) throw new HttpProblem(401, 'sign-in-needed');
  return offices;
}

/** Whether somebody of an office calls, where anybody may. */
export async function isStaff(resources: KnowsStaff, c: Context): Promise<boolean> {
  return (await officesOfCaller(resources, c)) !== undefined;
}

async function officesOfCaller(
  { staffOf }: KnowsStaff,
  c: Context,
): Promise<StaffOffices | undefined> {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  return token === undefined ? undefined : staffOf(token);
}

/** @throws HttpProblem 401 `sign-in-needed` unless the caller works for the office */
export async function assertStaffOf(
  resources: KnowsStaff,
  c: Context,
  office: string,
): Promise<void> {
  if (!worksFor(await staffOffices(resources, c), office)) {
    throw new HttpProblem(401, 'sign-in-needed');
  }
}

export function worksFor(offices: StaffOffices, office: string): boolean {
  return offices === 'all' || offices.includes(office);
}
