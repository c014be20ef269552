import type { AccessibilityFeature, AssistanceNeed, Office } from '@fanar/contract';

/** What a building has to have for a need; what people there do is prepared anywhere. */
const TAKES: Partial<Record<AssistanceNeed, AccessibilityFeature>> = {
  wheelchair: 'step-free-entrance',
  'sign-language': 'sign-language',
};

/** Whether an office has what these needs take. Of one that says nothing of itself, nothing is held against it. */
export function suits({ accessibility }: Office, needs: readonly AssistanceNeed[]): boolean {
  if (!accessibility) return true;
  return needs.every((need) => {
    const feature = TAKES[need];
    return feature === undefined || accessibility.includes(feature);
  });
}
