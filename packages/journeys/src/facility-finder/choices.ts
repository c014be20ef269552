import type { ServiceSummary, Text } from '@fanar/contract';
import { FEATURES, isOf, type Offered } from './facility-finder.state.js';
import type { Speech } from './opening.js';

/** A line of a select or a checkbox. */
export interface Line {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** What the controls offer to choose from. */
export interface Choices {
  readonly sectors: readonly Line[];
  readonly services: readonly Line[];
  readonly districts: readonly Line[];
  readonly features: readonly Line[];
}

/** In words; each list as it was `before` where it says the same, for a control then draws nothing. */
export function choicesOf(
  { sectors, services, districts }: Offered,
  sector: string,
  { t, words }: Pick<Speech, 't' | 'words'>,
  before: Choices | undefined,
): Choices {
  const line = ({ id, title }: { readonly id: string; readonly title: Text }): Line => ({
    value: id,
    label: words(title),
  });
  const inSector = (service: ServiceSummary): Line => {
    const of = sectors.find(({ id }) => isOf(service.id, id));
    return { ...line(service), ...(of && !sector && { group: words(of.title) }) };
  };
  const all: Line = { value: '', label: t('all') };
  const same = (was: readonly Line[] | undefined, is: readonly Line[]) =>
    was && JSON.stringify(was) === JSON.stringify(is) ? was : is;
  return {
    sectors: same(before?.sectors, [all, ...sectors.map(line)]),
    services: same(before?.services, [all, ...services.map(inSector)]),
    districts: same(before?.districts, [all, ...districts.map(line)]),
    features: same(
      before?.features,
      FEATURES.map((value) => ({ value, label: t(`feature-${value}`) })),
    ),
  };
}
