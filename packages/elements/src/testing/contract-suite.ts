import type { FanarElement } from '../base/fanar-element.js';
import { describeAccessibility } from './accessibility-cases.js';
import type { Contract } from './contract.js';
import { describeDefinition } from './definition-cases.js';
import { describeDirection } from './direction-cases.js';
import { isChromium } from './fixtures.js';
import { describeForm } from './form-cases.js';
import { describeServer } from './server-cases.js';

// An element in a failed assertion is told by its tag: the runner would follow it through the whole
// page, and never come back.
afterEach(function () {
  const error = this.currentTest?.err as { actual?: unknown; expected?: unknown } | undefined;
  if (!error) return;
  if (error.actual instanceof Node) error.actual = error.actual.nodeName;
  if (error.expected instanceof Node) error.expected = error.expected.nodeName;
});

/**
 * Holds an element to what every Fanar element promises. One call in the element's test; what is
 * the element's own stands beside it.
 */
export function describeElement<E extends FanarElement>(contract: Contract<E>): void {
  describe(`<${contract.elementClass.tag}> keeps the contract`, () => {
    // Properties, slots and the registry have the same answers everywhere.
    if (isChromium) describeDefinition(contract);
    describeAccessibility(contract);
    describeDirection(contract);
    describeServer(contract);
    if (contract.form) describeForm(contract, contract.form);
  });
}
