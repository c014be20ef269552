import { expect, fixture } from '@open-wc/testing';
import { versionOf, type FanarElement } from '../base/fanar-element.js';
import { VERSION } from '../base/version.js';
import type { Contract } from './contract.js';
import { example } from './fixtures.js';

export function describeDefinition<E extends FanarElement>(contract: Contract<E>): void {
  const { elementClass, properties, slots = [] } = contract;
  const { tag } = elementClass;
  const names = Object.keys(properties) as (keyof E & string)[];

  describe('definition', () => {
    it('is defined under its tag', async () => {
      const element = await example(contract);
      expect(customElements.get(tag)).to.equal(elementClass);
      expect(element.localName).to.equal(tag);
      expect(versionOf(element)).to.equal(VERSION);
    });

    it('is defined again in silence', () => {
      const warnings = warningsOf(() => elementClass.define());
      expect(warnings).to.deep.equal([]);
    });

    it('leaves a tag taken by another version and says so once', () => {
      const older = Object.assign(class extends HTMLElement {}, {
        [Symbol.for('fanar.version')]: '0.0.0-older',
      });
      const taken = { get: () => older, define: expect.fail };
      const warnings = warningsOf(() => {
        elementClass.define(taken as unknown as CustomElementRegistry);
      });
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain(`<${tag}>`).and.contain('0.0.0-older').and.contain(VERSION);
    });

    for (const name of names) {
      it(`keeps "${name}" set before it is connected`, async () => {
        const element = new elementClass();
        element[name] = properties[name] as E[typeof name];
        const parent = await fixture<HTMLElement>('<div lang="ar" dir="rtl"></div>');
        parent.append(element);
        await element.updateComplete;
        expect(element[name]).to.deep.equal(properties[name]);
      });

      it(`takes "${name}" after it is connected`, async () => {
        const element = await example(contract);
        element[name] = properties[name] as E[typeof name];
        await element.updateComplete;
        expect(element[name]).to.deep.equal(properties[name]);
      });
    }

    for (const name of slots) {
      it(`shows what is put into ${name ? `the slot "${name}"` : 'it'}`, async () => {
        const element = await example(contract);
        const child = document.createElement('span');
        child.slot = name;
        element.append(child);
        expect(child.assignedSlot?.getRootNode()).to.equal(element.shadowRoot);
      });
    }
  });
}

function warningsOf(act: () => void): string[] {
  const { warn } = console;
  const said: string[] = [];
  const { setTimeout } = window;
  console.warn = (words: string) => said.push(words);
  // No test waits for what else may be told: each warning replaces the one that was to come.
  let tell = (): void => undefined;
  window.setTimeout = ((later: () => void) => ((tell = later), 0)) as typeof setTimeout;
  try {
    act();
    tell();
  } finally {
    console.warn = warn;
    window.setTimeout = setTimeout;
  }
  return said;
}
