/**
 * `dist/light.css`: the styles that elements bring along for native markup inside them, as a sheet of
 * its own. A page that links it and tokens.css looks the same before its scripts arrive and where none
 * run.
 */
import { readdirSync, writeFileSync } from 'node:fs';

const dist = new URL('dist/', import.meta.url);
const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.styles.js'))
  .sort();

const sheets = [];
for (const module of modules) {
  const styles = await import(new URL(module, dist).href);
  for (const [name, { cssText }] of Object.entries(styles)) {
    if (name.endsWith('LightStyles')) sheets.push(cssText.trim());
  }
}
writeFileSync(new URL('light.css', dist), `${withoutFallbacks(sheets.join('\n\n'))}\n`);

/** The page has tokens.css; what tokens are without it is in every element already. @param {string} text */
function withoutFallbacks(text) {
  const fallback = /(var\(--fanar-[\w-]+),(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
  return text.replace(fallback, '$1)');
}
