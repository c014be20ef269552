import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { iconSet } from '../generated/icon-set.js';
import { iconStyles } from '../styles/icon.js';
import * as functions from './icons.js';

/** Along the line, or with lines of text in it: turned over with it. */
const MIRRORED = [
  ...['forward', 'back', 'arrow-forward', 'arrow-back', 'undo', 'redo', 'reply', 'list', 'exit'],
  ...['enter', 'external-link', 'share', 'send', 'file', 'message', 'users', 'id-card', 'card'],
  ...['receipt', 'truck'],
];

const functionName = (name: string) =>
  `icon-${name}`.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const all = functions as unknown as Readonly<Record<string, functions.Icon | undefined>>;

/** Shows every icon in its own direction and in those that wrappers set. */
class IconHost extends LitElement {
  static override readonly styles = iconStyles;

  override render(): TemplateResult {
    const icons = () =>
      Object.keys(iconSet).map((name) => html`<i id=${name}>${all[functionName(name)]?.()}</i>`);
    return html`<div>${icons()}</div>
      <div dir="ltr">${icons()}</div>
      <div dir="rtl">${icons()}</div>`;
  }
}
customElements.define('icon-host', IconHost);

describe('icons', () => {
  for (const dir of ['rtl', 'ltr']) {
    it(`turn over exactly where they should, each in the direction it stands in (${dir})`, async () => {
      const page = await fixture(html`<div dir=${dir}><icon-host></icon-host></div>`);
      const boxes = page.querySelector('icon-host')?.shadowRoot?.querySelectorAll('div') ?? [];
      const turned = Array.from(boxes, (box) =>
        Array.from(box.querySelectorAll('i'))
          .filter(({ firstElementChild: svg }) => svg && getComputedStyle(svg).scale === '-1 1')
          .map(({ id }) => id)
          .sort(),
      );
      const expected = [...MIRRORED].sort();
      expect(turned).to.deep.equal([dir === 'rtl' ? expected : [], [], expected]);
    });
  }

  it('are the same as functions and by name', () => {
    for (const [name, { path, mirror = false }] of Object.entries(iconSet)) {
      const drawn = all[functionName(name)];
      expect({ path: drawn?.path, mirror: drawn?.mirror }, name).to.deep.equal({ path, mirror });
    }
    const names = Object.keys(all).filter((key) => key.startsWith('icon'));
    expect(names).to.have.lengthOf(Object.keys(iconSet).length);
  });

  it('stay within their ground', async () => {
    const page = await fixture<HTMLElement>(html`<div><icon-host></icon-host></div>`);
    const paths = page.querySelector('icon-host')?.shadowRoot?.querySelectorAll('path') ?? [];
    for (const path of paths) {
      const { x, y, width, height } = path.getBBox();
      const name = path.closest('i')?.id;
      expect(Math.min(x, y), name).to.be.at.least(0);
      expect(Math.max(x + width, y + height), name).to.be.at.most(24);
      expect(Math.max(width, height), name).to.be.at.least(8);
    }
  });
});
