import { describe, expect, it } from 'vitest';
import { html } from './html.js';

describe('html', () => {
  it('escapes what it is given', () => {
    expect(html`<p title="${'"'}">${"<b> & '"}</p>`.source).toBe(
      '<p title="&quot;">&lt;b&gt; &amp; &#39;</p>',
    );
  });

  it('keeps markup, joins lists, and leaves out what is not', () => {
    const items = ['a', 'b'].map((name) => html`<li>${name}</li>`);
    expect(html`${items}${false}${undefined}${0}`.source).toBe('<li>a</li><li>b</li>0');
  });
});
