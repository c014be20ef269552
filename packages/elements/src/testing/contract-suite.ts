import type { FanarElement } from '../base/fanar-element.js';
import { describeAccessibility } from './accessibility-cases.js';
import type { Contract } from './contract.js';
import { describeDefinition } from './definition-cases.js';
import { describeDirection } from './direction-cases.js';
import { describeForm } from './form-cases.js';
import { describeMessages } from './messages-cases.js';
import { describeServer } from './server-cases.js';

/**
 * Holds an element to what every Fanar element promises. One call in the element's test; what is
 * the element's own stands beside it.
 */
export function describeElement<E extends FanarElement>(contract: Contract<E>): void {
  describe(`<${contract.elementClass.tag}> keeps the contract`, () => {
    describeDefinition(contract);
    describeAccessibility(contract);
    describeDirection(contract);
    describeMessages(contract);
    describeServer(contract);
    if (contract.form) describeForm(contract, contract.form);
  });
}
