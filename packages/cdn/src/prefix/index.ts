import MagicString, { type SourceMap } from 'magic-string';
import { packageFolders, readNames } from './names.js';
import { Renames, type SyntaxNode } from './renames.js';

/** A plugin for Vite and for Rolldown, as far as they ask of it. */
export interface PrefixPlugin {
  readonly name: string;
  /** Before others: it reads the code as it was published. */
  readonly enforce: 'pre';
  /** Vite alone: keeps our packages from being bundled ahead, without the plugins. */
  config(): {
    readonly optimizeDeps: { readonly exclude: string[] };
    readonly ssr: { readonly noExternal: string[] };
  };
  transform(
    this: { parse(code: string, options?: { lang?: 'js' | 'ts' }): unknown },
    code: string,
    id: string,
  ): { readonly code: string; readonly map: SourceMap } | null;
}

const PACKAGES = ['elements', 'journeys', 'cdn', 'react'].map((name) => `@fanar/${name}`);

/**
 * Gives every tag of Fanar in a bundle another prefix: `health-button` in place of `fanar-button`, so that
 * several front ends on one page, each with a version of its own, do not meet. Templates, selectors and
 * look-ups inside Fanar follow; names of events, custom properties and what is stored stay. Your own code
 * is left alone: it writes the tags as they are then.
 *
 * @param prefix Small letters, digits and hyphens, begun with a letter: `health`, `port-said`.
 * @throws RangeError where it is none
 */
export function prefixTags(prefix: string): PrefixPlugin {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(prefix)) {
    throw new RangeError(`"${prefix}" cannot begin a tag: small letters, digits and hyphens`);
  }
  const renames = new Renames(prefix, readNames());
  const folders = packageFolders();
  const isOurs = (path: string) =>
    path.includes('/node_modules/@fanar/') || folders.some((folder) => path.startsWith(folder));
  return {
    name: 'fanar-prefix',
    enforce: 'pre',
    config: () => ({
      optimizeDeps: { exclude: [...PACKAGES] },
      ssr: { noExternal: [...PACKAGES] },
    }),
    transform(code, id) {
      const path = id.replaceAll('\\', '/').replace(/[?#].*$/, '');
      const [, kind] = /\.(css|[jt]s)$/.exec(path) ?? [];
      if (!kind || !code.includes('fanar-') || !isOurs(path)) return null;
      const found =
        kind === 'css'
          ? renames.inStyleSheet(code)
          : renames.inScript(code, this.parse(code, { lang: kind as 'js' | 'ts' }) as SyntaxNode);
      if (found.length === 0) return null;
      const text = new MagicString(code);
      for (const { start, end, text: name } of found) text.update(start, end, name);
      return { code: text.toString(), map: text.generateMap({ source: id, hires: 'boundary' }) };
    },
  };
}
