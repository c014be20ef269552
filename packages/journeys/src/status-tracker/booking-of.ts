import type { ApplicationStatus } from '@fanar/contract';
import { serviceAddress } from '../service-address.js';

/** The page on which an appointment is booked for the application; the reference is its fragment. */
export function bookingOf(
  pattern: string | undefined,
  status: Pick<ApplicationStatus, 'reference' | 'service'> | undefined,
): string | undefined {
  if (!pattern || !status) return undefined;
  const { reference, service } = status;
  const page = serviceAddress(pattern, service).split('#', 1).join('');
  return `${page}#${new URLSearchParams({ reference }).toString()}`;
}
