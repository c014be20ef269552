import type { ProcessingTime, ServiceDefinition } from '@fanar/contract';
import { addDays, daysInMonth, fromInstant, type CivilDate } from '@fanar/egypt';
import type { CaseFigureTable, FeedbackTable } from '../database/schema-figures.js';

/** So many cases that figures do not tell apart. */
export interface MadeUpCases extends Omit<CaseFigureTable, 'id' | 'application'> {
  readonly times: number;
}

export interface MadeUpAnswers extends Omit<FeedbackTable, 'hardest'> {
  readonly times: number;
}

interface MadeUp {
  readonly cases: readonly MadeUpCases[];
  readonly answers: readonly MadeUpAnswers[];
}

/** One in so many applicants says what they think. */
const answering = 4;

/**
 * Cases of a service that could have been: more in summer, done sooner and sent online more often from
 * month to month. The same each time for a service and its months.
 */
export function madeUp(
  { id, processingTime }: Pick<ServiceDefinition, 'id' | 'processingTime'>,
  months: readonly string[],
  now: Date,
): MadeUp {
  const chance = chanceOf(id);
  const today = fromInstant(now).date;
  const cases = new Counted<Omit<MadeUpCases, 'times'>>();
  const answers = new Counted<Omit<MadeUpAnswers, 'times'>>();
  const inMonth = 6 + chance() ** 2 * 220;
  months.forEach((month, at) => {
    const progress = at / months.length;
    const many = Math.round(inMonth * season(month) * (0.8 + 0.4 * progress + 0.2 * chance()));
    for (let one = 0; one < many; one += 1) {
      const received = dayIn(month, chance());
      const online = chance() < 0.45 + 0.35 * progress;
      const days = daysTaken(processingTime, progress, chance());
      const [draw, said] = [chance(), chance()];
      if (received > today) continue;
      const common = {
        service: id,
        channel: online ? 'online' : 'counter',
        received: month,
      } as const;
      const end = addDays(received, days);
      if (draw < 0.03) cases.add({ ...common, ...notEnded, outcome: 'withdrawn' });
      else if (end > today) cases.add({ ...common, ...notEnded, outcome: null });
      else {
        const ended = end.slice(0, 7);
        const is_timely = days <= longestDays(processingTime);
        const outcome = draw < 0.12 ? 'refused' : 'approved';
        cases.add({ ...common, ended, days, is_timely, outcome });
        if (said * answering < 1) {
          answers.add(answerOf(id, ended, { is_timely, outcome, wish: said * answering }));
        }
      }
    }
  });
  return { cases: cases.all(), answers: answers.all() };
}

const notEnded = { ended: null, days: null, is_timely: null } as const;

function answerOf(
  service: string,
  month: string,
  {
    is_timely,
    outcome,
    wish,
  }: { readonly is_timely: boolean; readonly outcome: string; readonly wish: number },
): Omit<MadeUpAnswers, 'times'> {
  const best = outcome === 'approved' ? (is_timely ? 6.2 : 4.6) : 3.6;
  const satisfaction = Math.max(1, Math.min(5, Math.round(best - 3 * wish)));
  const is_done = satisfaction >= 3 ? 'yes' : satisfaction === 2 ? 'partly' : 'no';
  return { service, month, satisfaction, is_done };
}

function dayIn(month: string, part: number): CivilDate {
  return addDays(`${month}-01`, Math.floor(part * daysInMonth(`${month}-01`)));
}

/** Most before the school year begins, fewest in winter. */
function season(month: string): number {
  return 1 + 0.25 * Math.cos(((Number(month.slice(5)) - 8) / 6) * Math.PI);
}

function daysTaken(time: ProcessingTime, progress: number, chance: number): number {
  const typical = (shortestDays(time) + longestDays(time)) / 2;
  return Math.floor(typical * (1.25 - 0.5 * progress) * (0.4 + 1.5 * chance ** 1.8));
}

const daysOf = { 'working-day': 7 / 5, day: 1, hour: 1 / 24, minute: 1 / (24 * 60) } as const;

function shortestDays({ min, unit }: ProcessingTime): number {
  return min * daysOf[unit];
}

/** Of the calendar, near enough for what is made up. */
function longestDays({ max, unit }: ProcessingTime): number {
  return Math.ceil(max * daysOf[unit]);
}

/** Things counted by what they are. */
class Counted<Thing extends object> {
  readonly #known = new Map<string, Thing & { times: number }>();

  add(thing: Thing): void {
    const key = JSON.stringify(thing);
    const known = this.#known.get(key);
    if (known) known.times += 1;
    else this.#known.set(key, { ...thing, times: 1 });
  }

  all(): readonly (Thing & { readonly times: number })[] {
    return [...this.#known.values()];
  }
}

/** Numbers from 0 to below 1, the same each time for a seed. Source: mulberry32, in the public domain. */
function chanceOf(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
