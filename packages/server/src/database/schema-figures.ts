import type { components } from '@fanar/contract';
import type { Generated } from 'kysely';

type Schemas = components['schemas'];
type Feedback = Schemas['Feedback'];

/** By which door an application came: sent by the applicant, or by somebody of an office for them. */
export type Channel = 'online' | 'counter';

/** What figures need of an application that was taken; no personal datum, and it outlives the application. */
export interface CaseFigureTable {
  id: Generated<string>;
  /** Null once the application is removed. */
  application: string | null;
  service: string;
  channel: Channel;
  /** Month of Cairo in which nothing was left to wait for, `2026-11`. */
  received: string;
  /** Month of its last end. Null: not ended, or withdrawn. */
  ended: string | null;
  /** Of the calendar, from the day on which it was taken to that of its end. */
  days: number | null;
  /** Done in the time that the service declared then. Null where that is not known any more. */
  is_timely: boolean | null;
  outcome: Schemas['Outcome'] | null;
}

/** What somebody thought. Nothing here, not even an id, leads to an application. */
export interface FeedbackTable {
  service: string;
  /** Of Cairo, in which it was said. */
  month: string;
  satisfaction: number;
  is_done: NonNullable<Feedback['isDone']> | null;
  hardest: NonNullable<Feedback['hardest']> | null;
}
