import type { components, ServiceDefinition } from '@fanar/contract';
import { addDays, type CivilDate } from '@fanar/egypt';
import type { Case } from './case.js';

type Appeal = NonNullable<components['schemas']['CaseDecision']['appeal']>;

/** How a decision of this day may be appealed, where the service says so. */
export function appealOf(
  { appeal }: Pick<ServiceDefinition, 'appeal'>,
  decided: CivilDate,
): Appeal | undefined {
  if (!appeal) return undefined;
  const { how, days, online = false } = appeal;
  return { how, until: addDays(decided, days), isOnline: online };
}

/** Why it cannot be appealed here, if it cannot. */
export function appealRefusal(
  { decision }: Case,
  today: CivilDate,
): { readonly code: 'appeal-not-offered' | 'appeal-late'; readonly until?: CivilDate } | undefined {
  const appeal = decision?.appeal;
  if (!appeal?.isOnline || decision?.isAppealed) return { code: 'appeal-not-offered' };
  return appeal.until < today ? { code: 'appeal-late', until: appeal.until } : undefined;
}
