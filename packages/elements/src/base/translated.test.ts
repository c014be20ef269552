import { expect, fixture } from '@open-wc/testing';
import '../text-field/define.js';
import type { FanarTextField } from '../text-field/text-field.js';
import { must } from '../testing/fixtures.js';

it('goes on saying what changes after a translator of the page', async () => {
  const field = await fixture<FanarTextField>(
    '<fanar-text-field lang="ar" label="الاسم" error="اكتب اسمك"></fanar-text-field>',
  );
  const root = must(field.shadowRoot, 'root');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter(({ data }) => data.trim())) {
    const font = document.createElement('font');
    font.append('Nom');
    text.replaceWith(font);
  }
  field.error = 'اكتب لقبك';
  await field.updateComplete;
  expect(root.textContent).to.contain('اكتب لقبك').and.contain('Nom');
  field.label = 'اللقب';
  await field.updateComplete;
  expect(root.textContent).to.contain('اللقب').and.not.contain('الاسم');
});
