import { holds, type PaymentStatus, type Scope, type ServiceDefinition } from '@fanar/contract';

/** The fees to be paid online once an application is sent; those known only later are not among them. */
export function feesDue(
  { payment, fees }: Pick<ServiceDefinition, 'payment' | 'fees'>,
  scope: Scope,
): PaymentStatus['fees'] {
  if (payment !== 'online') return [];
  return fees.flatMap(({ title, amount = 0, when }) =>
    amount > 0 && holds(when, scope) ? [{ title, amount }] : [],
  );
}
