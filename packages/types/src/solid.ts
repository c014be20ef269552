/**
 * The elements in Solid: properties by their names or as `prop:…`, attributes as `attr:…`, events as
 * `on:fanar-…`.
 *
 *     import type {} from '@fanar/types/solid';
 */
import type { JSX } from 'solid-js';
import type {
  Attributes,
  Description,
  EventNames,
  OtherAttributes,
  Properties,
} from './description.js';
import type { Elements } from './generated/elements.js';

/** The same under names that say what they are, e.g. `prop:value`. */
type Explicit<Prefix extends string, Named> = {
  [Name in keyof Named as `${Prefix}:${Name & string}`]: Named[Name];
};

type Listeners<Of extends Description> = {
  [Name in EventNames<Of> as `on:${Name}`]?:
    JSX.EventHandlerWithOptionsUnion<Of['element'], HTMLElementEventMap[Name]> | undefined;
};

type Own<Of extends Description> = Properties<Of> &
  OtherAttributes<Of> &
  Explicit<'prop', Properties<Of>> &
  Explicit<'attr', Attributes<Of>> &
  Listeners<Of>;

type SolidElement<Of extends Description> = Own<Of> &
  Omit<JSX.HTMLAttributes<Of['element']>, keyof Own<Of>>;

type SolidElements = { [Tag in keyof Elements]: SolidElement<Elements[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
