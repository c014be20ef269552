import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('@fanar/cdn/package.json') as {
  readonly version: string;
};

/** Where the files for a plain script tag are on the built site. */
export const BUNDLE = `/fanar/${version}/`;

/** The script of such a tag. */
export const SCRIPT = `${BUNDLE}fanar.js`;
