import type { DayPart, Language, Visit } from '@fanar/contract';
import type { WaitEntryRow } from '../database/schema.js';
import type { Vault } from '../security/vault.js';
import type { Wish } from './wish.js';

/** Who waits, and the key to the entry, which goes into messages. */
export interface WaitingPerson {
  readonly name: string;
  /** E.164. */
  readonly mobile: string;
  readonly key: string;
}

/** An entry as it is worked with. */
export interface WaitEntry extends Wish {
  readonly id: string;
  readonly state: WaitEntryRow['state'];
  readonly visit: Visit;
  readonly language: Language;
  readonly unanswered: number;
}

export const entryPlace = (id: string): string => `wait-list:${id}`;
const personPlace = (id: string): string => `wait-list:${id}:person`;
const holdPlace = (id: string): string => `wait-list:${id}:hold`;

export function readEntry(row: WaitEntryRow): WaitEntry {
  const { id, state, from, to, unanswered } = row;
  return {
    ...{ id, state, from, to, unanswered },
    visit: JSON.parse(row.visit) as Visit,
    offices: JSON.parse(row.offices) as string[],
    parts: JSON.parse(row.parts) as DayPart[],
    refused: JSON.parse(row.refused) as string[],
    language: row.language as Language,
  };
}

export function sealWaiting(vault: Vault, id: string, person: WaitingPerson): Uint8Array {
  return vault.sealJson(person, personPlace(id));
}

export function openWaiting(
  vault: Vault,
  { id, person }: Pick<WaitEntryRow, 'id' | 'person'>,
): WaitingPerson {
  return vault.openJson(person, personPlace(id)) as WaitingPerson;
}

export function sealHoldKey(vault: Vault, id: string, key: string): Uint8Array {
  return vault.sealJson(key, holdPlace(id));
}

/** The offer of an entry, with the key to it; nothing where there is none. */
export function offerOf(
  vault: Vault,
  { id, hold, hold_key }: Pick<WaitEntryRow, 'id' | 'hold' | 'hold_key'>,
): { readonly hold: string; readonly key: string } | undefined {
  if (hold === null || hold_key === null) return undefined;
  return { hold, key: vault.openJson(hold_key, holdPlace(id)) as string };
}
