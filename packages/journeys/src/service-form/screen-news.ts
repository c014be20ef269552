import type { Draft, ServiceFormState } from './service-form.model.js';
import { currentPage, placeOf } from './service-form.path.js';
import { questionsInView } from './service-form.screening.js';

/** What is in view: a screen by name, nothing while it is on its way, and the problems it shows. */
export interface InView {
  /** Empty while something else is to be decided before it. */
  readonly screen: string | undefined;
  readonly problems: Draft['problems'];
}

export const nothingYet: InView = { screen: undefined, problems: [] };

/** What has become of the view since it was looked at last. */
export interface ScreenNews {
  readonly view: InView;
  /** Another screen took the place of one; the first of all comes with the page. */
  readonly hasMoved: boolean;
  /** Nothing was in view before. */
  readonly isFirst: boolean;
  readonly hasProblems: boolean;
}

export function newsOf(last: InView, now: InView): ScreenNews {
  if (!now.screen) {
    // Whatever comes next has to bring the focus back.
    const view = (last.screen ?? now.screen) === undefined ? last : { ...last, screen: '' };
    return { view, hasMoved: false, isFirst: false, hasProblems: false };
  }
  return {
    view: now,
    hasMoved: last.screen !== undefined && last.screen !== now.screen,
    isFirst: last.screen === undefined,
    hasProblems: last.problems !== now.problems && now.problems.length > 0,
  };
}

/**
 * @param isReady all is here that the screen is made of
 * @param isBehindOffer something else is to be decided first
 */
export function inView(state: ServiceFormState, isReady: boolean, isBehindOffer: boolean): InView {
  const problems = state.phase === 'draft' ? state.problems : [];
  const screen = isReady ? screenOf(state) : undefined;
  return { screen: isBehindOffer ? '' : screen, problems };
}

function screenOf(state: ServiceFormState): string | undefined {
  if (state.phase === 'loading') return undefined;
  if (state.phase !== 'draft') return state.phase;
  const place = placeOf(state);
  const question = place.screen === 'screening' ? questionsInView(state)[0]?.id : undefined;
  return currentPage(state)?.id ?? [place.screen, question].filter(Boolean).join(':');
}
