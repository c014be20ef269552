/** The package.json that goes out, of the one in the workspace. Pure. */

/** What only the tests of other packages here import. */
const OURS_ALONE = /^\.\/testing\//;

/**
 * Without the entries that lead to helpers of tests, which are not packed; and with the repository it comes
 * from, where a workflow of GitHub says which: npm holds the provenance of a package against it.
 *
 * @template {Record<string, any>} T
 * @param {T} manifest
 * @param {string} directory of the package in the repository
 * @param {Record<string, string | undefined>} environment
 * @returns {T}
 */
export function publishedManifest(manifest, directory, environment) {
  const { GITHUB_SERVER_URL: host, GITHUB_REPOSITORY: name } = environment;
  const entries = Object.entries(manifest.exports ?? {});
  const exports = entries.filter(([entry]) => !OURS_ALONE.test(entry));
  return {
    ...manifest,
    ...(manifest.exports ? { exports: Object.fromEntries(exports) } : {}),
    ...(host && name
      ? { repository: { type: 'git', url: `git+${host}/${name}.git`, directory } }
      : {}),
  };
}
