import { describe, expect, it } from 'vitest';
import changelog, { inPlainWords } from './changelog.mjs';

describe('a note in the changelog', () => {
  it('is an item with all of its paragraphs', () => {
    const summary = 'Long words break.\nThey did not.\n\nOn paper too.\n';
    expect(changelog.getReleaseLine({ summary })).toBe(
      '- Long words break.\n  They did not.\n\n  On paper too.',
    );
  });

  it('tells nothing of packages that only go along', () => {
    expect(changelog.getDependencyReleaseLine()).toBe('');
  });
});

describe('the changelog', () => {
  const written =
    '# @fanar/a\n\n## 2.0.0\n\n## 1.0.0\n\n### Major Changes\n\n- No `x`.\n\n### Patch Changes\n\n- Fast.\n\n## 0.1.0\n';

  it('has headings in plain words, and a sentence where nothing stands', () => {
    expect(inPlainWords(written)).toBe(
      '# @fanar/a\n\n## 2.0.0\n\nNothing of its own: released with the others.\n\n## 1.0.0\n\n### What breaks\n\n- No `x`.\n\n### Put right\n\n- Fast.\n\n## 0.1.0\n\nNothing of its own: released with the others.\n',
    );
  });

  it('stays as it is when it is read again', () => {
    expect(inPlainWords(inPlainWords(written))).toBe(inPlainWords(written));
  });
});
