/** Somebody who waits to be called. */
export interface Waiting {
  readonly id: string;
  readonly issuedAt: Date;
  /** Decides between those who came at the same moment. */
  readonly position: number;
  /** Start of the appointment, where there is one. */
  readonly dueAt?: Date | undefined;
}

/**
 * The order in which they are called as of now: first those whose appointment has begun, the earliest
 * appointment first; then the others as they came, among them who is early for an appointment. Nobody
 * therefore loses by coming early, and nobody gains by it over those who came before.
 */
export function callingOrder<Ticket extends Waiting>(
  waiting: readonly Ticket[],
  now: Date,
): Ticket[] {
  const rank = ({ dueAt }: Waiting): number => (dueAt && dueAt <= now ? dueAt.getTime() : Infinity);
  return [...waiting].sort(
    (one, other) =>
      compare(rank(one), rank(other)) ||
      compare(one.issuedAt.getTime(), other.issuedAt.getTime()) ||
      compare(one.position, other.position) ||
      compare(one.id, other.id),
  );
}

/** How many are called before a ticket. */
export interface Place {
  readonly ahead: number;
  /** Those behind whose appointment is still to begin, and who may be called before it then. */
  readonly overtaking: number;
}

/** Nothing where it does not wait. */
export function placeOf(id: string, waiting: readonly Waiting[], now: Date): Place | undefined {
  const order = callingOrder(waiting, now);
  const ahead = order.findIndex((ticket) => ticket.id === id);
  if (ahead < 0) return undefined;
  const own = order[ahead]?.dueAt;
  const overtakes = ({ dueAt }: Waiting): boolean =>
    dueAt !== undefined && dueAt > now && (own === undefined || dueAt < own);
  return { ahead, overtaking: order.slice(ahead + 1).filter(overtakes).length };
}

function compare<Value extends number | string>(one: Value, other: Value): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
