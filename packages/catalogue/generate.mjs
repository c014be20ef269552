/**
 * `src/services/{sector}/{service}.json` → `src/generated/loaders.ts`, one lazy chunk of each service
 * for a page, and `src/generated/definitions.ts`, all of them for servers. To offer a service is to
 * put its file there.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const generated = new URL('src/generated/', here);
const ids = readdirSync(new URL('src/services/', here), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replaceAll('\\', '/').replace(/\.json$/, ''))
  .sort();

const json = (id) => `'../services/${id}.json'`;
const lines = (write) => ids.map(write).join('\n');

const files = {
  'loaders.ts': `/** Literal paths, so that a bundler makes one lazy chunk of each service. */
export const loaders = {
${lines((id) => `  '${id}': () => import(${json(id)}, { with: { type: 'json' } }),`)}
};
`,
  'definitions.ts': `${lines((id, at) => `import d${at} from ${json(id)} with { type: 'json' };`)}

export const definitions: readonly unknown[] = [${ids.map((_, at) => `d${at}`).join(', ')}];
`,
};

mkdirSync(generated, { recursive: true });
for (const [name, content] of Object.entries(files)) {
  writeFileSync(new URL(name, generated), content);
}
