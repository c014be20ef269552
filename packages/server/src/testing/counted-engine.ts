import type { KyselyPlugin } from 'kysely';
import type { Vault } from '../security/vault.js';
import { openEngine, type Engine } from './open-engine.js';
import type { CatalogueData } from '../catalogue.js';

export interface CountedEngine extends Engine {
  /** What was done in the database and in the vault, in order, since it was last emptied. */
  readonly done: string[];
}

/** A server's inside that notes each statement and each hash. */
export async function openCountedEngine(
  data: CatalogueData,
  now: () => Date,
): Promise<CountedEngine> {
  const { resources, close } = await openEngine(data, now);
  const done: string[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      done.push(node.kind);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const noting =
    <Given extends unknown[], Result>(name: string, work: (...given: Given) => Result) =>
    (...given: Given): Result => {
      done.push(name);
      return work(...given);
    };
  const { seal, open, sealJson, openJson, hash, matches } = resources.vault;
  const vault: Vault = {
    seal: noting('seal', seal),
    open: noting('open', open),
    sealJson: noting('seal', sealJson),
    openJson: noting('open', openJson),
    hash: noting('hash', hash),
    matches: noting('hash', matches),
  };
  return { resources: { ...resources, db: resources.db.withPlugin(plugin), vault }, close, done };
}
