/**
 * The elements in Svelte: properties and attributes by their names, events as `onfanar-…`.
 *
 *     import type {} from '@fanar/types/svelte';
 */
import type { EventHandler, HTMLAttributes } from 'svelte/elements';
import type { Description, EventNames, OtherAttributes, Properties } from './description.js';
import type { Elements } from './generated/elements.js';

type Listeners<Of extends Description> = {
  [Name in EventNames<Of> as `on${Name}`]?:
    EventHandler<HTMLElementEventMap[Name], Of['element']> | undefined | null;
};

type Own<Of extends Description> = Properties<Of> & OtherAttributes<Of> & Listeners<Of>;

type SvelteElement<Of extends Description> = Own<Of> &
  Omit<HTMLAttributes<Of['element']>, keyof Own<Of>>;

type SvelteElements = { [Tag in keyof Elements]: SvelteElement<Elements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
