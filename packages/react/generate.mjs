/**
 * Custom-elements manifests → `src/generated/`: one typed React component for each element, and an
 * index. Run `npm run analyze` at the root first.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const packages = ['elements', 'journeys'];
const out = new URL('src/generated/', import.meta.url);

/** `fanar-before-submit` → `onFanarBeforeSubmit` */
const handler = (event) =>
  `on${event.replace(/(^|-)([a-z])/g, (_match, _dash, letter) => letter.toUpperCase())}`;

function elementsOf(name) {
  const manifest = new URL(`../${name}/custom-elements.json`, import.meta.url);
  if (!existsSync(manifest)) return [];
  return JSON.parse(readFileSync(manifest, 'utf8')).modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter((declaration) => declaration.customElement && declaration.tagName)
      .map((declaration) => ({ ...declaration, from: `@fanar/${name}/${folderOf(path)}` })),
  );
}

/** `dist/button/button.js` → `button` */
const folderOf = (path) => dirname(path).split('/').at(-1);

function component({ name, tagName, from, description = '', events = [] }) {
  const entries = events
    // Those documented by `@fires`; React knows `click` itself.
    .filter((event) => event.name && event.description && event.name !== 'click')
    .map(
      ({ name }) => `    ${handler(name)}: '${name}' as EventName<HTMLElementEventMap['${name}']>,`,
    );
  const eventImport = entries.length > 0 ? ', type EventName' : '';
  const eventMap = entries.length > 0 ? `\n  events: {\n${entries.join('\n')}\n  },` : '';
  const comment = description.split('\n').join('\n * ').replaceAll(/ +$/gm, '');
  return `import { createComponent${eventImport} } from '@lit/react';
import * as React from 'react';
import { ${name} as Element } from '${from}';
import '${from}/define';

/**
 * ${comment}
 */
export const ${name} = createComponent({
  react: React,
  tagName: '${tagName}',
  elementClass: Element,
  displayName: '${name}',${eventMap}
});
`;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const elements = packages.flatMap(elementsOf);
for (const element of elements) {
  writeFileSync(new URL(`${element.tagName}.ts`, out), component(element));
}
const lines = elements.map(({ name, tagName }) => `export { ${name} } from './${tagName}.js';`);
writeFileSync(new URL('index.ts', out), `${[...lines.sort(), 'export {};'].join('\n')}\n`);
