/**
 * Custom-elements manifests → `src/generated/elements.ts`: what each element has, by name. The types of it
 * are those of its class. Run `npm run analyze` at the root first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readElements } from '../../scripts/manifest.mjs';

const out = new URL('src/generated/', import.meta.url);

const union = (names) => names.map(({ name }) => `'${name}'`).join(' | ') || 'never';

const entry = ({ name, tagName, properties, events, ...documentation }) => `  /**
   * ${comment(documentation)}
   */
  '${tagName}': {
    element: ${name};
    properties: ${union(properties)};
    attributes: { ${attributes(properties)} };
    events: ${union(events)};
  };`;

const attributes = (properties) =>
  properties
    .filter(({ attribute }) => attribute)
    .map(({ name, attribute }) => `'${attribute}': '${name}';`)
    .join(' ');

function comment({ description, slots }) {
  const named = slots.map(({ name, description: holds }) => `- ${slotName(name)}: ${holds}`);
  const list = named.length > 0 ? ['', 'Slots:', ...named] : [];
  return [description, ...list].join('\n').split('\n').join('\n   * ').replaceAll(/ +$/gm, '');
}

const slotName = (name) => (name ? `\`${name}\`` : 'what stands within');

const elements = readElements();
const imports = elements.map(({ name, module }) => `import type { ${name} } from '${module}';`);

mkdirSync(out, { recursive: true });
writeFileSync(
  new URL('elements.ts', out),
  `${imports.join('\n')}

/** Every element, by its tag. */
export interface Elements {
${elements.map(entry).join('\n')}
}
`,
);
