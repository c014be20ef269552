/** Who is called by appointment is told from the others by the letter. */
export type TicketSeries = 'walk-in' | 'appointment';

/** A letter counts to 999; a day on which that is not enough goes on with the next of its row. */
const letters: Readonly<Record<TicketSeries, string>> = {
  'walk-in': 'ACDEFGHJKL',
  appointment: 'BMNPQRSTUV',
};

const perLetter = 999;

/**
 * What is called: `A1` to `A999`, then `C1`; `B1` on for those with an appointment. Letters that are
 * read as digits are left out. Nothing where the row ends.
 *
 * @param position of the day, from 1 on
 */
export function ticketNumber(series: TicketSeries, position: number): string | undefined {
  const letter = letters[series][Math.floor((position - 1) / perLetter)];
  return letter && `${letter}${String(((position - 1) % perLetter) + 1)}`;
}
