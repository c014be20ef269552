import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import config from '../vite.config.js';

for (const page of config.build.rolldownOptions.input) {
  describe(page, () => {
    // As `npm run build` has written it.
    const file = readFileSync(join(import.meta.dirname, '../dist', page), 'utf8');
    const html = file.replaceAll('&#39;', "'");

    it('says its language and direction', () => {
      assert.match(html, /<html lang="(ar" dir="rtl|en" dir="ltr)"/);
    });

    it('has a title and one first heading', () => {
      assert.match(html, /<title>.+<\/title>/);
      assert.equal(html.match(/<h1/g).length, 1);
    });

    it('carries a strict policy, before anything that it governs', () => {
      const [, policy] =
        /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
      assert.doesNotMatch(policy, /unsafe/);
    });

    it('keeps to the policy: no script, style or handler within the page', () => {
      assert.doesNotMatch(html, /<script(?![^>]+\bsrc=)|<style|\s(style|on\w+)=/);
    });

    it('loads nothing from another site', () => {
      assert.doesNotMatch(html, /\s(src|href)="(https?:)?\/\//);
    });
  });
}
