import type { ProblemDetail, StepChangeDetail } from './service-form.events.js';

/** Something that happened on the way, for counting. Names of things alone, never what was entered. */
export type AnalyticsEvent =
  | { readonly name: 'form-started' | 'submitted' }
  | { readonly name: 'step-shown'; readonly step: string }
  | {
      readonly name: 'step-left';
      readonly step: string;
      /** Whole seconds from when it was shown. */
      readonly seconds: number;
    }
  | {
      readonly name: 'problem-shown';
      readonly code: string;
      /** Id of the field. */
      readonly field: string;
      readonly step?: string;
    }
  | { readonly name: 'help-opened'; readonly field: string };

/** What has to be remembered from one event to the next. */
export interface Visit {
  readonly hasStarted: boolean;
  readonly step?: string;
  /** Milliseconds of a clock that only runs forward. */
  readonly since: number;
}

export const newVisit: Visit = { hasStarted: false, since: 0 };

const MS = 1000;

/** Another screen is shown: what there is to tell, and what to remember. */
export function moved(
  visit: Visit,
  { screen, step: id }: Pick<StepChangeDetail, 'screen' | 'step'>,
  now: number,
): { readonly visit: Visit; readonly events: readonly AnalyticsEvent[] } {
  const { hasStarted, step: left, since } = visit;
  const step = id ?? (screen === 'review' ? 'review' : undefined);
  // Told again because something is wrong there.
  if (step !== undefined && step === left) return { visit, events: [] };
  // Told again of the same step, with what is wrong there.
  if (step !== undefined && step === left) return { visit, events: [] };
  const seconds = Math.round((now - since) / MS);
  return {
    visit: { hasStarted: hasStarted || step !== undefined, since: now, ...(step && { step }) },
    events: [
      ...(left === undefined ? [] : [{ name: 'step-left', step: left, seconds } as const]),
      ...(step !== undefined && !hasStarted ? [{ name: 'form-started' } as const] : []),
      ...(step === undefined ? [] : [{ name: 'step-shown', step } as const]),
    ],
  };
}

export function problemsTold({ step, problems }: ProblemDetail): readonly AnalyticsEvent[] {
  return problems.map(({ field, code }) => ({
    name: 'problem-shown',
    code,
    field: fieldIdOf(field),
    ...(step !== undefined && { step }),
  }));
}

/** `owners/0/name` is a question `name`, asked of whomever. */
export function fieldIdOf(path: string): string {
  return path.split('/').findLast((part) => !/^\d+$/.test(part)) ?? path;
}
