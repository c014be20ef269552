/**
 * What editors show of our elements: custom data for VS Code, web-types for JetBrains, written beside the
 * manifest. Descriptions are in Arabic and English; the Arabic ones stand in `descriptions.ar.json` of each
 * package, by tag, and for attributes that many elements have by the name of the attribute.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} folder Of a package with a manifest. */
export function writeEditorData(folder) {
  /** @type {any} The generators have types of their own for it. */
  const manifest = withArabic(
    read(join(folder, 'custom-elements.json')),
    read(join(folder, 'descriptions.ar.json')),
  );
  const options = { typesSrc: 'parsedType', hideLogs: true };
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(join(folder, name), `${text.trim()}\n`);
  write('vscode.html-custom-data.json', getVsCodeHtmlCustomData(manifest, options));
  write('vscode.css-custom-data.json', getVsCodeCssCustomData(manifest, options));
  const { name, version } = read(join(folder, 'package.json'));
  const types = getWebTypesData(manifest, options);
  const webTypes = typeof types === 'string' ? JSON.parse(types) : types;
  write('web-types.json', JSON.stringify({ ...webTypes, name, version }, null, 2));
}

/**
 * @param {{ modules: { declarations?: { tagName?: string, description?: string,
 *   attributes?: { name: string, description?: string }[] }[] }[] }} manifest
 * @param {{ elements: Record<string, string>, attributes: Record<string, string> }} arabic
 */
function withArabic(manifest, { elements, attributes }) {
  for (const declaration of manifest.modules.flatMap((module) => module.declarations ?? [])) {
    if (!declaration.tagName) continue;
    declaration.description = both(elements[declaration.tagName], declaration.description);
    for (const attribute of declaration.attributes ?? []) {
      attribute.description = both(attributes[attribute.name], attribute.description);
    }
  }
  return manifest;
}

/**
 * @param {string | undefined} arabic
 * @param {string | undefined} english
 */
function both(arabic, english) {
  return [arabic, english].filter(Boolean).join('\n\n');
}
