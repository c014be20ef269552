import { expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { executeServerCommand, getSnapshotConfig, writeFile } from '@web/test-runner-commands';
import type { FanarElement } from '../base/fanar-element.js';
import type { Contract } from './contract.js';
import { example, LANGUAGES } from './fixtures.js';

/**
 * Holds what assistive technology is told to the file `<name>.tree.txt` beside the test, which has the
 * tree of each language, for people to read. `npm run test:browsers -- --update-snapshots` writes it.
 * Chromium only.
 */
export async function expectTree<E extends FanarElement>(contract: Contract<E>): Promise<void> {
  const { elementClass, define } = contract;
  const path = `./${elementClass.tag.replace('fanar-', '')}.tree.txt`;
  const { updateSnapshots } = await getSnapshotConfig();
  const kept = updateSnapshots ? '' : await read(new URL(path, define));
  const keptTrees = kept.split(/\n(?=\S)/);
  const told: string[] = [];
  for (const language of LANGUAGES) {
    await example(contract, language);
    told.push(await treeOnce(language, (tree) => keptTrees.includes(tree)));
    fixtureCleanup();
  }
  const tree = told.join('\n');
  if (updateSnapshots) await writeFile({ path, content: tree });
  else expect(tree).to.equal(kept);
}

async function read(url: URL): Promise<string> {
  const response = await fetch(url);
  return response.ok ? response.text() : '';
}

/** The tree once it is as wanted, or has stayed as it is for a while: parts come late. */
async function treeOnce(title: string, isWanted: (tree: string) => boolean): Promise<string> {
  let tree = '';
  let since = 0;
  await waitUntil(
    async () => {
      const now = `${title}\n${await readTree()}`;
      if (now !== tree) [tree, since] = [now, Date.now()];
      return isWanted(tree) || Date.now() - since > 2000;
    },
    'the tree to come to rest',
    { timeout: 8000 },
  );
  return tree;
}

async function readTree(): Promise<string> {
  const lines = await executeServerCommand<readonly string[], undefined>('accessibility-tree');
  return lines.map((line) => `  ${line}\n`).join('');
}
