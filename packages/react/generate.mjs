/**
 * Custom-elements manifests → `src/generated/`: one typed React component for each element, and an
 * index. Run `npm run analyze` at the root first.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readElements } from '../../scripts/manifest.mjs';

const out = new URL('src/generated/', import.meta.url);

/** `fanar-before-submit` → `onFanarBeforeSubmit` */
const handler = (event) =>
  `on${event.replace(/(^|-)([a-z])/g, (_match, _dash, letter) => letter.toUpperCase())}`;

function component({ name, tagName, module, description, events }) {
  // React knows `click` itself.
  const entries = events
    .filter((event) => event.name !== 'click')
    .map(
      (event) => `    ${handler(event.name)}: '${event.name}' as Heard<Element, '${event.name}'>,`,
    );
  const heardImport = entries.length > 0 ? `import type { Heard } from '../heard.js';\n` : '';
  const eventMap = entries.length > 0 ? `\n  events: {\n${entries.join('\n')}\n  },` : '';
  const comment = description.split('\n').join('\n * ').replaceAll(/ +$/gm, '');
  return `import { createComponent } from '@lit/react';
import * as React from 'react';
import { ${name} as Element } from '${module}';
import '${module}/define';
${heardImport}
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
const elements = readElements();
for (const element of elements) {
  writeFileSync(new URL(`${element.tagName}.ts`, out), component(element));
}
const lines = elements.map(({ name, tagName }) => `export { ${name} } from './${tagName}.js';`);
writeFileSync(new URL('index.ts', out), `${lines.join('\n')}\n`);
