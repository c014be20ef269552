/** How a note of `.changeset` reads in CHANGELOG.md. In English, as code and its types are; asks no host. */

/** What `changeset version` writes above each kind of change, and what stands there instead. */
const HEADINGS = {
  'Major Changes': 'What breaks',
  'Minor Changes': 'New',
  'Patch Changes': 'Put right',
};

/**
 * One note as an item of a list, in its own words.
 * @param {{ summary: string }} note
 */
function getReleaseLine({ summary }) {
  const [first = '', ...others] = summary.trim().split('\n');
  return [`- ${first}`, ...others.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

/** All packages have one version: that the others have it too is no news. */
function getDependencyReleaseLine() {
  return '';
}

/**
 * The same with headings in plain words, and a sentence where a package went along with the others.
 * @param {string} text of a whole CHANGELOG.md
 */
export function inPlainWords(text) {
  const named = Object.entries(HEADINGS).reduce(
    (words, [heading, plain]) => words.replaceAll(`### ${heading}\n`, `### ${plain}\n`),
    text,
  );
  const alone = /^(## \d.*)\n+(?=## |$(?![\s\S]))/gm;
  return named
    .replace(alone, '$1\n\nNothing of its own: released with the others.\n\n')
    .trimEnd()
    .concat('\n');
}

export default { getReleaseLine, getDependencyReleaseLine };
