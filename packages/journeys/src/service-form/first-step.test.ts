import type { ServiceDefinition } from '@fanar/contract';
import { expect } from '@open-wc/testing';
import './define.js';
import { partsNeeded } from './screen-parts.js';
import { currentPage } from './service-form.path.js';
import { begin, proceed } from './service-form.state.js';

/** The browser keeps 250 by itself, and the form alone is more. */
performance.setResourceTimingBufferSize(5000);

/** Modules that came over the network so far, by their paths in the repository. */
function modules(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.slice(1))
    .filter((path) => path.startsWith('packages/'));
}

async function json<T>(path: string): Promise<T> {
  return (await (await fetch(`/packages/${path}`)).json()) as T;
}

/** How a type is asked for and judged, and its control; what these share comes along. */
const IS_PART =
  /\/(?:([^/]+-field)\/\1|(?:field-kinds|contract\/src\/fields)\/(?!kind|parsed|field-rules|text\.)[^/]+)\.ts$/;

describe('the first step of a service', () => {
  it('is fetched with the parts that `npm run size` weighs, and with no other', async function () {
    this.timeout(60_000);
    const listed = await json<string[]>('journeys/src/testing/first-step.json');
    const path = 'catalogue/src/services/traffic/renew-vehicle-licence.json';
    const definition = await json<ServiceDefinition>(path);
    const before = new Set(modules());

    const first = proceed(begin(definition, 'an-example-of-a-key'));
    expect(currentPage(first)?.id).to.equal(definition.steps[0]?.id);
    const needed = partsNeeded(first, { receipt: false, prefill: false, judgement: false });
    await Promise.all(needed.map((load) => load('ar')));

    const fetched = modules().filter((module) => !before.has(module) && IS_PART.test(module));
    expect(Array.from(new Set(fetched)).sort()).to.deep.equal([...listed].sort());
  });
});
