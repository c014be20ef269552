import type { components, FieldProblem } from '@fanar/contract';
import { fromInstant, type CivilDate } from '@fanar/egypt';
import type { Catalogue } from '../catalogue.js';
import { HttpProblem } from '../http/problem.js';

type Schemas = components['schemas'];
type CaseAct = Schemas['CaseAct'];

/** Something that is collected or delivered, with the id of its office. */
export type HeldItem = Omit<Schemas['CaseItem'], 'office'> & { readonly office?: string };

type Collection = Extract<CaseAct, { kind: 'collection' }>;
type Delivery = Extract<CaseAct, { kind: 'delivery' }>;

/** What can happen with it. */
export type ItemFact =
  | (Collection & { readonly office: string })
  | Delivery
  | { readonly kind: 'handed-over'; readonly item: string };

/** All items once this has happened too. @param id of the event, and of an item that is new */
export function afterItem(
  items: readonly HeldItem[],
  id: string,
  at: Date,
  fact: ItemFact,
): readonly HeldItem[] {
  const { date } = fromInstant(at);
  if (fact.kind === 'handed-over') {
    return items.map((one) =>
      one.id === fact.item
        ? { ...one, date, state: one.state === 'on-way' ? 'delivered' : 'collected' }
        : one,
    );
  }
  const { kind, item = id, ...said } = fact;
  const state = kind === 'collection' ? 'ready' : 'on-way';
  const present: HeldItem = { ...said, id: item, state, date };
  return items.some((one) => one.id === item)
    ? items.map((one) => (one.id === item ? present : one))
    : [...items, present];
}

/**
 * What an office does with an item, as it is kept.
 * @throws HttpProblem 404 `item-not-found`, `office-not-found`; 409 `item-handed-over`; 422 for days
 *   that are past or in the wrong order
 */
export function itemFact(
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'officeTitle'> },
  items: readonly HeldItem[],
  wanted: Collection | Delivery | Extract<CaseAct, { kind: 'handed-over' }>,
  { office, today }: { readonly office: string; readonly today: CivilDate },
): ItemFact {
  const known = items.find(({ id }) => id === wanted.item);
  if (wanted.item !== undefined && !known) throw new HttpProblem(404, 'item-not-found');
  if (known?.state === 'collected' || known?.state === 'delivered') {
    throw new HttpProblem(409, 'item-handed-over');
  }
  if (wanted.kind !== 'collection') return wanted;
  const errors = problemsOf(wanted, today);
  if (errors.length > 0) throw new HttpProblem(422, 'answers-invalid', { errors });
  const where = wanted.office ?? office;
  if (!catalogue.officeTitle(where)) throw new HttpProblem(404, 'office-not-found');
  return { ...wanted, office: where };
}

function problemsOf({ from, until }: Collection, today: CivilDate): FieldProblem[] {
  if (until < from) return [{ pointer: '/until', code: 'date-range-order' }];
  if (until >= today) return [];
  return [{ pointer: '/until', code: 'date-too-early', params: { min: today } }];
}
