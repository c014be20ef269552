import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { iconStyles } from '../styles/icon.js';
import { iconCheck, iconForward } from './icons.js';

/** Shows arrows in its own direction and in one that a wrapper sets. */
class IconHost extends LitElement {
  static override readonly styles = iconStyles;

  override render(): TemplateResult {
    return html`${iconForward()}
      <p dir="ltr">${iconForward()}${iconCheck()}</p>
      <p dir="rtl">${iconForward()}${iconCheck()}</p>`;
  }
}
customElements.define('icon-host', IconHost);

describe('icons', () => {
  for (const dir of ['rtl', 'ltr']) {
    it(`point where reading goes on, each in the direction it stands in (${dir})`, async () => {
      const page = await fixture(html`<div dir=${dir}><icon-host></icon-host></div>`);
      const icons = page.querySelector('icon-host')?.shadowRoot?.querySelectorAll('.icon') ?? [];
      const mirrored = Array.from(icons, (icon) => getComputedStyle(icon).scale.startsWith('-1'));
      expect(mirrored).to.deep.equal([dir === 'rtl', false, false, true, false]);
    });
  }
});
