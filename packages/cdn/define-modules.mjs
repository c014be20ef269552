import { existsSync, readdirSync } from 'node:fs';

/**
 * Every element by its name, and the module that defines it.
 * @returns {{ name: string, module: string }[]} such as `text-field`, `@fanar/elements/text-field/define`
 */
export function defineModules() {
  return ['elements', 'journeys'].flatMap((folder) => {
    const src = new URL(`../${folder}/src/`, import.meta.url);
    return readdirSync(src, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/define.ts`, src)))
      .map(({ name }) => ({ name, module: `@fanar/${folder}/${name}/define` }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  });
}
