import { expect, fixture } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { FanarElement } from '../base/fanar-element.js';
import { expectTree } from './accessibility-tree.js';
import type { Contract } from './contract.js';
import {
  deepActiveElement,
  dirOf,
  example,
  isChromium,
  must,
  pressTogether,
  settled,
} from './fixtures.js';
import { until } from './until.js';

export function describeAccessibility<E extends FanarElement>(contract: Contract<E>): void {
  describe('accessibility', () => {
    // Chromium alone is asked what axe asks, and in Arabic: the stories are audited in both languages.
    if (isChromium) {
      it('has no axe violation', async () => {
        await expect(await example(contract)).to.be.accessible();
      });

      it('tells assistive technology what it is', () => expectTree(contract));
    }

    it('is reached with Tab and left again', async () => {
      const wrapper = await fixture<HTMLElement>(
        `<div lang="ar" dir="${dirOf('ar')}">
          <button id="before">قبل</button>${contract.markup.ar}<button id="after">بعد</button>
        </div>`,
      );
      const element = await settled(must(wrapper.children[1], 'element') as E);
      await until(() => contract.isDrawn?.(element) ?? true, 'what comes later');
      must(wrapper.querySelector<HTMLElement>('#before'), 'button').focus();
      let stops = 0;
      const stopped = new Set<Element>();
      for (; stops <= contract.tabStops; stops += 1) {
        await sendKeys({ press: 'Tab' });
        if (!element.contains(document.activeElement)) break;
        stopped.add(must(deepActiveElement(), 'focus'));
      }
      expect(stops, 'stops').to.equal(contract.tabStops);
      expect(stopped.size, 'places').to.equal(contract.tabStops);
      expect(document.activeElement?.id).to.equal('after');
      if (contract.tabStops === 0) return;
      await pressTogether('Shift', 'Tab');
      expect(element.contains(document.activeElement), 'backwards').to.equal(true);
    });

    if (isChromium && contract.tabStops > 0) {
      it('shows the focus in forced colours', async () => {
        await executeServerCommand('forced-colors', { active: true });
        try {
          const element = await example(contract);
          expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
          await sendKeys({ press: 'Tab' });
          element.focus();
          const { outlineStyle } = getComputedStyle(must(deepActiveElement(), 'focus'));
          expect(outlineStyle, 'focus ring').to.equal('solid');
        } finally {
          await executeServerCommand('forced-colors', { active: false });
        }
      });
    }
  });
}
