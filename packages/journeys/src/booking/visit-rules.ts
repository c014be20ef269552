import type {
  AssistanceNeed,
  ServiceDefinition,
  ServiceId,
  Text,
  Visit,
  VisitMode,
  VisitQuestions,
  VisitRules,
} from '@fanar/contract';

/** A service as far as a booking goes. */
export interface BookedService {
  readonly id: ServiceId;
  readonly title: Text;
  readonly rules: VisitRules;
}

const AT_OFFICE: readonly VisitMode[] = ['in-person'];
/** What the contract has room for. */
const MOST = 20;

export function bookedService(definition: ServiceDefinition): BookedService {
  const { id, title } = definition;
  return { id, title, rules: definition.visit ?? {} };
}

/** Whether the two can be done in one visit: where either says so. */
export function combine(one: BookedService, other: BookedService): boolean {
  return admits(one, other.id) || admits(other, one.id);
}

/** Whether the service says itself that the other can be done along with it. */
export function admits({ id, rules }: BookedService, other: string): boolean {
  const { combinesWith = [] } = rules;
  if (combinesWith !== 'sector') return (combinesWith as readonly string[]).includes(other);
  return sectorOf(id) === sectorOf(other);
}

/** What of a visit is open to choice, all of its services together. */
export interface VisitChoices {
  readonly maxPeople: number;
  readonly modes: readonly VisitMode[];
  /** Whether one may book for somebody else. */
  readonly canBeFor: boolean;
  readonly asks: VisitQuestions;
  readonly needs: readonly AssistanceNeed[];
}

export function choicesFor(services: readonly BookedService[]): VisitChoices {
  const rules = services.map((service) => service.rules);
  const [first = AT_OFFICE, ...others] = rules.map(({ modes = AT_OFFICE }) => modes);
  return {
    maxPeople: Math.min(MOST, ...rules.map(({ maxPeople = 1 }) => maxPeople)),
    modes: first.filter((mode) => others.every((modes) => modes.includes(mode))),
    canBeFor: rules.length > 0 && rules.every(({ onBehalf = false }) => onBehalf),
    asks: { ...asked(rules, 'email'), ...asked(rules, 'note') },
    needs: [...new Set(rules.flatMap(({ needs = [] }) => needs))],
  };
}

/** Required where one of them requires it. */
function asked(rules: readonly VisitRules[], name: keyof VisitQuestions): VisitQuestions {
  const wishes = rules.flatMap(({ asks }) => asks?.[name] ?? []);
  const [first] = wishes;
  if (!first) return {};
  return { [name]: wishes.includes('required') ? 'required' : first };
}

function sectorOf(id: string): string {
  return id.split('/', 1).join('');
}

/** How often the service can be done in one visit. */
export function mostOf({ rules }: BookedService): number {
  return Math.min(MOST, rules.maxCount ?? 1);
}

/** Ids with how often each is wanted: `traffic/renew, traffic/plate*2`. What is none is left out. */
export function readServices(text: string): Visit['services'] {
  return text.split(/[\s,]+/).flatMap((item) => {
    const [service = '', count] = item.split('*');
    if (!isServiceId(service)) return [];
    const times = Number(count);
    return [{ service, ...(times > 1 && times <= MOST && { count: Math.trunc(times) }) }];
  });
}

/** Ids with spaces or commas between. */
export function readIds(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').split(/[\s,]+/).filter(Boolean))];
}

function isServiceId(text: string): text is ServiceId {
  return /^[^/]+\/[^/]+$/.test(text);
}
