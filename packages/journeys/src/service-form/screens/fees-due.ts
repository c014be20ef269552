import { holds, type Fee, type Scope, type ServiceDefinition } from '@fanar/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { asOf, latestOf, money } from './fees.js';
import { name, section, t, type Screen } from './screen.js';

/** The fees that are due for these answers, and what they come to. */
export function feesDue(
  screen: Screen,
  { fees }: ServiceDefinition,
  scope: Scope,
): TemplateResult | typeof nothing {
  const due = fees.filter(({ when }) => holds(when, scope));
  const latest = latestOf(due);
  if (latest === undefined) return nothing;
  const known = due.flatMap((fee) => fee.amount ?? []);
  const rows = due.map((fee) => ({
    id: fee.id,
    label: name(screen, fee.title),
    value: told(screen, fee),
  }));
  const sum = money(
    screen,
    known.reduce((total, one) => total + one, 0),
  );
  const more = known.length < due.length ? [t(screen, 'fees-more')] : [];
  const total = { id: 'fanar:total', label: t(screen, 'fees-total'), value: [sum, ...more] };
  return section(
    screen,
    t(screen, 'fees'),
    html`<fanar-summary-list
        .rows=${known.length > 0 && due.length > 1 ? [...rows, total] : rows}
      ></fanar-summary-list>
      <p class="note">${asOf(screen, latest)}</p>`,
  );
}

/** What is known only at assessment is told by its note, where there is one. */
function told(screen: Screen, { amount: piastres, note: words }: Fee): string {
  if (piastres !== undefined) return money(screen, piastres);
  return words ? name(screen, words) : t(screen, 'fee-set-later');
}
