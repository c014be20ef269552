import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds by which a signature may be old, or early by another clock. */
const tolerance = 300;

export const signatureHeader = 'Sandbox-Signature';

/** Signs a body with the moment, so that a recording of the call soon is worth nothing. */
export function signBody(secret: string, body: string, at: Date): string {
  const seconds = String(Math.floor(at.getTime() / 1000));
  return `t=${seconds},v1=${macOf(secret, seconds, body)}`;
}

export function isSigned(secret: string, body: string, header: string | null, now: Date): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (seconds === undefined || given === undefined) return false;
  const isRecent = Math.abs(now.getTime() / 1000 - Number(seconds)) <= tolerance;
  const expected = Buffer.from(macOf(secret, seconds, body));
  return timingSafeEqual(expected, Buffer.from(given)) && isRecent;
}

function macOf(secret: string, seconds: string, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}
