/**
 * Custom-elements manifests → `src/generated/`: one directive for each element, and an index. Run
 * `npm run analyze` at the root first.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readElements } from '../../scripts/manifest.mjs';

const out = new URL('src/generated/', import.meta.url);

/** What reads the text of a plain attribute, by the type of the property. */
const readers = {
  boolean: 'asBoolean',
  number: 'asNumber',
  'number | undefined': 'asOptionalNumber',
};

/** `fanar-before-submit` → `fanarBeforeSubmit` */
const camelCase = (event) => event.replace(/-([a-z])/g, (_match, letter) => letter.toUpperCase());

/** The properties that hold the answer of a control; none where nothing is asked, or what is asked is elsewhere. */
function answersOf({ properties }) {
  const has = (name) => properties.some((property) => property.name === name);
  if (!has('required') || !has('value')) return [];
  if (has('values')) return ['value', 'values'];
  return [['checked', 'given'].find(has) ?? 'value'];
}

function directive({ name, tagName, module, description, properties, events }) {
  const answers = answersOf({ properties });
  const used = properties.map(readerOf).filter(Boolean);
  const outputs = [
    ...answers.map((answer) => ({
      name: `${answer}Change`,
      gives: `Element['${answer}']`,
      from: `this.edited('${answer}')`,
    })),
    // A template knows the others as events of every element.
    ...events
      .filter((event) => event.name.startsWith('fanar-'))
      .map((event) => ({
        name: camelCase(event.name),
        description: event.description,
        gives: `HTMLElementEventMap['${event.name}']`,
        from: `this.heard('${event.name}')`,
      })),
  ];
  return [
    ...imports({
      ...{ name, module, readers: [...new Set(used)] },
      isControl: answers.length > 0,
      hasOutputs: outputs.length > 0,
    }),
    `${comment(description)}@Directive({
  selector: '${tagName}',
  inputs: [${properties.map(input).join(', ')}],
  outputs: [${outputs.map((output) => `'${output.name}'`).join(', ')}],${
    answers.length > 0 ? `\n  providers: controlProviders(forwardRef(() => ${name})),` : ''
  }
})
export class ${name} extends ${answers.length > 0 ? 'Control' : 'Element'}Directive<Element> {`,
    ...properties.map(field),
    ...outputs.map(output),
    ...answerName(answers),
    '}\n',
  ].join('\n');
}

const imports = ({ name, module, readers, isControl, hasOutputs }) => [
  `import { Directive${isControl ? ', forwardRef' : ''}${hasOutputs ? ', type OutputRef' : ''} } from '@angular/core';`,
  `import type { ${name} as Element } from '${module}';`,
  `import '${module}/define';`,
  ...(readers.length > 0
    ? [`import { ${readers.sort().join(', ')} } from '../attribute-text.js';`]
    : []),
  isControl
    ? `import { ControlDirective, controlProviders } from '../control-directive.js';\n`
    : `import { ElementDirective } from '../element-directive.js';\n`,
];

const readerOf = ({ type }) => readers[type?.text];

function input(property) {
  const reader = readerOf(property);
  return reader ? `{ name: '${property.name}', transform: ${reader} }` : `'${property.name}'`;
}

const field = ({ name, description }) =>
  `${comment(description, '  ')}  declare ${name}: Element['${name}'];`;

const output = ({ name, description, gives, from }) =>
  `${comment(description, '  ')}  readonly ${name}: OutputRef<${gives}> = ${from};`;

/** Where several can be chosen, it is all of them that are the answer. */
function answerName([answer, several]) {
  if (!answer) return [];
  if (!several) return [`  protected readonly answerName = '${answer}';`];
  return [
    `  protected get answerName() {
    return this.element.multiple ? '${several}' : '${answer}';
  }`,
  ];
}

function comment(text = '', indent = '') {
  if (!text) return '';
  const lines = text.split('\n').map((line) => `${indent} * ${line}`.trimEnd());
  return `${[`${indent}/**`, ...lines, `${indent} */`].join('\n')}\n`;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const elements = readElements();
for (const element of elements) {
  writeFileSync(new URL(`${element.tagName}.ts`, out), directive(element));
}
const lines = elements.map(({ name, tagName }) => `export { ${name} } from './${tagName}.js';`);
writeFileSync(new URL('index.ts', out), `${lines.sort().join('\n')}\n`);
