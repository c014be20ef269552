import { expect, fixture, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import { FanarElement } from '../base/fanar-element.js';
import { anchoredPopoverStyles } from '../styles/anchored-popover.js';
import { css } from '../styles/css.js';
import { must, setViewport } from '../testing/fixtures.js';
import { until } from '../testing/until.js';
import { followAnchor } from './anchored-popover-fallback.js';
import { AnchoredPopoverController } from './anchored-popover.js';

class PopoverHost extends FanarElement {
  static override readonly tag = 'popover-host';

  static override readonly styles = [
    anchoredPopoverStyles,
    css`
      .popover-anchor {
        inline-size: 200px;
        block-size: 40px;
      }

      .inside {
        display: block;
        inline-size: 150px;
        block-size: 100px;
      }
    `,
  ];

  readonly dismissed: string[] = [];
  readonly popoverAt = new AnchoredPopoverController(this, {
    keepsAnchor: this.localName === 'typing-host',
    onDismiss: (reason) => this.dismissed.push(reason),
  });

  get anchorBox(): DOMRect {
    return this.box('.popover-anchor');
  }

  get popoverBox(): DOMRect {
    return this.box('.popover');
  }

  box(selector: string): DOMRect {
    return must(this.renderRoot.querySelector(selector), selector).getBoundingClientRect();
  }

  override render(): TemplateResult {
    return html`<div class="popover-anchor"><input aria-label="x" /></div>
      <div class="popover" popover="manual"><button class="inside">x</button></div>`;
  }
}
PopoverHost.define();
PopoverHost.define(customElements, 'typing-host');

describe('AnchoredPopoverController', () => {
  async function opened({ dir = 'rtl', above = 100, tag = 'popover-host' } = {}) {
    const page = await fixture<HTMLElement>(
      `<div dir="${dir}">
        <div style="block-size: ${String(above)}px"></div>
        <${tag}></${tag}>
        <div style="block-size: 3000px; padding-block-start: 150px"><button>outside</button></div>
      </div>`,
    );
    const host = must(page.querySelector<PopoverHost>(tag), 'host');
    await host.updateComplete;
    host.popoverAt.show();
    await nextFrame();
    await nextFrame();
    return { page, host };
  }

  /** A phone held sideways: WebKitGTK has no window as narrow as an upright one. */
  async function onPhone(test: () => Promise<void>) {
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport(640, 400);
    try {
      await until(() => innerHeight === 400);
      await test();
    } finally {
      await setViewport(width, height);
    }
  }

  afterEach(() => scrollTo(0, 0));

  for (const dir of ['rtl', 'ltr']) {
    it(`opens under its anchor, from the start, at least as wide: ${dir}`, async () => {
      const { host } = await opened({ dir });
      const { anchorBox, popoverBox } = host;
      expect(popoverBox.top - anchorBox.bottom).to.be.within(0, 8);
      expect(popoverBox.width).to.be.at.least(anchorBox.width);
      const [at, from] =
        dir === 'rtl' ? [popoverBox.right, anchorBox.right] : [popoverBox.left, anchorBox.left];
      expect(at).to.be.closeTo(from, 1);
    });
  }

  it('opens above where there is no room below', async () => {
    const { host } = await opened({ above: innerHeight - 60 });
    expect(host.anchorBox.top - host.popoverBox.bottom).to.be.within(0, 8);
  });

  it('moves along as the page scrolls', async () => {
    const { host } = await opened({ above: 300 });
    scrollTo(0, 150);
    await nextFrame();
    await nextFrame();
    expect(host.popoverBox.top - host.anchorBox.bottom).to.be.within(0, 8);
    expect(host.anchorBox.top).to.be.lessThan(200);
  });

  it('stays with its own anchor beside another host', async () => {
    const { page, host } = await opened();
    const other = document.createElement('popover-host') as PopoverHost;
    page.append(other);
    await other.updateComplete;
    expect(host.popoverBox.top - host.anchorBox.bottom).to.be.within(0, 8);
  });

  it('is closed by Escape, alone', async () => {
    const { page, host } = await opened();
    const heard: string[] = [];
    page.addEventListener('keydown', ({ key }) => heard.push(key));
    must(host.renderRoot.querySelector('input'), 'input').focus();
    await sendKeys({ press: 'Escape' });
    expect(host.dismissed).to.deep.equal(['escape']);
    expect(host.popoverAt.isOpen).to.equal(false);
    expect(heard).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['Escape']);
  });

  it('is closed by a press outside, not by one inside or on its anchor', async () => {
    const { page, host } = await opened();
    const press = async ({ left, top }: DOMRect) =>
      sendMouse({ type: 'click', position: [Math.round(left) + 5, Math.round(top) + 5] });
    await press(host.box('.inside'));
    await press(host.anchorBox);
    expect(host.popoverAt.isOpen).to.equal(true);
    await press(must(page.querySelector('button'), 'button').getBoundingClientRect());
    expect(host.dismissed).to.deep.equal(['outside']);
  });

  it('is closed by focus that goes elsewhere', async () => {
    const { page, host } = await opened();
    must(host.renderRoot.querySelector('input'), 'input').focus();
    must(host.renderRoot.querySelector('button'), 'button').focus();
    expect(host.popoverAt.isOpen).to.equal(true);
    must(page.querySelector('button'), 'button').focus();
    expect(host.dismissed).to.deep.equal(['outside']);
  });

  it('is closed with its host and opens again', async () => {
    const { page, host } = await opened();
    host.remove();
    expect(host.popoverAt.isOpen).to.equal(false);
    page.prepend(host);
    host.popoverAt.show();
    expect(host.popoverBox.height).to.be.greaterThan(0);
    expect(host.dismissed).to.deep.equal([]);
  });

  it('is a sheet at the bottom of a small screen', async () => {
    await onPhone(async () => {
      const { host } = await opened();
      await until(() => Math.abs(host.popoverBox.bottom - innerHeight) < 1);
      expect(host.popoverBox.left).to.be.closeTo(0, 1);
      expect(host.popoverBox.width).to.be.closeTo(document.documentElement.clientWidth, 1);
    });
  });

  it('is a sheet at the top where it would cover what the person types in', async () => {
    await onPhone(async () => {
      const { host } = await opened({ above: 330, tag: 'typing-host' });
      await until(() => Math.abs(host.popoverBox.top) < 1);
      expect(host.popoverBox.bottom).to.be.lessThan(host.anchorBox.top);
      scrollTo(0, 200);
      await until(() => Math.abs(host.popoverBox.bottom - innerHeight) < 1);
    });
  });

  it('comes out of its sheet when the screen grows', async () => {
    await onPhone(async () => {
      const { host } = await opened();
      await until(() => Math.abs(host.popoverBox.bottom - innerHeight) < 1);
      await setViewport(800, 600);
      await until(() => host.popoverBox.top - host.anchorBox.bottom < 9);
      expect(host.popoverBox.top - host.anchorBox.bottom).to.be.within(0, 8);
    });
  });

  it('follows its anchor in an engine without anchors', async () => {
    const page = await fixture<HTMLElement>(
      `<div dir="rtl">
        <div style="block-size: 300px"></div>
        <div style="inline-size: 200px; block-size: 40px"></div>
        <div popover="manual" style="inline-size: 150px; block-size: 100px"></div>
        <div style="block-size: 3000px"></div>
      </div>`,
    );
    const [spacer, anchor, popover] = Array.from(page.children) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    popover.showPopover();
    const stop = new AbortController();
    followAnchor(anchor, popover, { signal: stop.signal, keepsAnchor: false });
    const from = () => anchor.getBoundingClientRect();
    const at = () => popover.getBoundingClientRect();
    const isUnder = () => at().top >= from().bottom && at().top < from().bottom + 8;
    expect(isUnder()).to.equal(true);
    expect(at().right).to.be.closeTo(from().right, 1);
    expect(at().width).to.be.at.least(200);
    scrollTo(0, 150);
    await until(() => from().top < 200 && isUnder());
    spacer.style.blockSize = `${String(innerHeight + 90)}px`;
    dispatchEvent(new Event('resize'));
    await until(() => at().bottom <= from().top);
    stop.abort();
    expect(popover.style.inset).to.equal('');
  });
});
