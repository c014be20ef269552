import type { Problem } from '@fanar/contract';
import type { CivilDate, Clock } from '@fanar/egypt';
import type { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { LocalizedElement } from '../mixins/localized.js';
import type { Constructor } from '../mixins/mixin.js';
import { problemWords, type ValidatedElement } from '../mixins/validated.js';
import { boundsOf, type DayRules, type UnavailableDays } from './day-rules.state.js';
import { withDaysInWords } from './day-words.js';

/** Which days can be chosen. */
export const dayRules = Symbol('dayRules');

export interface AsksForDaysElement {
  /** First day accepted, ISO 8601. Default: none. */
  min: string;
  /** Last day accepted, ISO 8601. Default: none. */
  max: string;
  /**
   * Days that cannot be chosen: ISO dates, or a function of a day that says why it cannot and returns
   * undefined where it can; another function, once its answers change. In the calendar they can be
   * gone to and read. Default: none.
   */
  unavailable: UnavailableDays | undefined;
  /** A few words on a day, such as how many places are free; undefined for none. Default: none. */
  dayNotes: ((date: CivilDate) => string | undefined) | undefined;
  /** Shows the Hijri date too. Default: false. */
  hijri: boolean;
  /** Days by which the sighted Hijri calendar differs from Umm al-Qura: −1, 0 or 1. Default: 0. */
  hijriAdjustment: -1 | 0 | 1;
  /** Tells the present: for tests, or to go by a server's clock. Default: the device's. */
  clock: Clock;
  readonly [dayRules]: DayRules;
  [problemWords](problem: Problem): string;
}

type DayAsking = LitElement & LocalizedElement & ValidatedElement;

/** What everything offers that asks for a day. */
export function AsksForDays<Base extends Constructor<DayAsking>>(
  base: Base,
): Base & Constructor<AsksForDaysElement> {
  abstract class AsksForDays extends base implements AsksForDaysElement {
    @property() min = '';

    @property() max = '';

    @property({ attribute: false }) unavailable: UnavailableDays | undefined;

    @property({ attribute: false }) dayNotes: ((date: CivilDate) => string | undefined) | undefined;

    @property({ type: Boolean }) hijri = false;

    @property({ type: Number, attribute: 'hijri-adjustment' }) hijriAdjustment: -1 | 0 | 1 = 0;

    @property({ attribute: false }) clock: Clock = Date.now;

    get [dayRules](): DayRules {
      return { bounds: boundsOf(this.min, this.max), unavailable: this.unavailable };
    }

    override [problemWords](problem: Problem): string {
      return super[problemWords](withDaysInWords(problem, this.locale));
    }
  }
  return AsksForDays;
}
