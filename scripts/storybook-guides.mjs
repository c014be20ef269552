/**
 * Writes a page of Storybook for each guide and each package's README, and what its search looks through, from
 * the text as it stands in the repository. Run by `npm run analyze`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { toId } from 'storybook/internal/csf';
import { root } from './bootstrap.mjs';
import { guides, headingsOf, readmes } from './guides.mjs';

/** @typedef {import('./guides.mjs').Guide} Guide */

const folder = join(root, 'stories/guides/generated');
const GROUPS = { ar: 'الأدلة', en: 'Guides' };

const pages = [
  ...guides().map((guide) => ({ guide, title: `${GROUPS[guide.language]}/${nameOf(guide)}` })),
  ...readmes()
    .filter(({ path }) => path.startsWith('packages/'))
    .map((guide) => ({ guide, title: `Packages/${guide.path.split('/')[1]}` })),
].map((page) => ({ ...page, id: toId(page.title, 'Docs') }));

rmSync(folder, { recursive: true, force: true });
for (const { guide, title } of pages) {
  const file = join(folder, guide.path.replace(/\.md$/, '.mdx'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page(guide, title));
}
writeFileSync(join(folder, 'sections.json'), JSON.stringify(pages.flatMap(sectionsOf)));

/** The first heading, which a slash would cut in two. @param {Guide} guide */
function nameOf(guide) {
  return (headingsOf(guide.text)[0]?.title ?? guide.name).replaceAll('/', '∕');
}

/** @param {Guide} guide @param {string} title */
function page(guide, title) {
  const direction = guide.language === 'ar' ? 'rtl' : 'ltr';
  return `import { Markdown, Meta } from '@storybook/addon-docs/blocks';

<Meta title=${JSON.stringify(title)} />

<div className="guide" lang="${guide.language}" dir="${direction}">
  <Markdown>{${JSON.stringify(readable(guide))}}</Markdown>
</div>
`;
}

/** Without what only the repository needs: its frame for direction, and links to files. @param {Guide} guide */
function readable({ path, text }) {
  return text
    .replaceAll(/^<\/?div.*>\n/gm, '')
    .replaceAll(
      /(?<!!)\[([^\]]+)\]\((?!https?:|tel:|mailto:|#)([^)\s]+)\)/g,
      (_, label, target) => {
        const file = relative('.', join(dirname(path), target.replace(/#.*$/, '')));
        const other = pages.find(({ guide }) => guide.path === file);
        return other ? `[${label}](?path=/docs/${other.id})` : label;
      },
    );
}

/**
 * What stands under each heading, in words.
 * @param {{ guide: Guide, title: string, id: string }} page
 */
function sectionsOf({ guide, id }) {
  const [, ...parts] = `\n${readable(guide)}`.split(/^(?=#{1,4} )/m);
  return parts.map((part, at) => {
    const [first = '', ...lines] = part.split('\n');
    return {
      id: `${id}-${at}`,
      page: id,
      guide: nameOf(guide),
      language: guide.language,
      heading: inWords(first.replace(/^#+ /, '')),
      text: inWords(lines.join('\n')),
    };
  });
}

/** @param {string} markdown */
function inWords(markdown) {
  return markdown
    .replaceAll(/^ *```.*$/gm, ' ')
    .replaceAll(/^\|[ |:-]+\|$/gm, ' ')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
