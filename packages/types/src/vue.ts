/**
 * The elements in Vue templates: properties in either case, events as `@fanar-…`, `v-model` on what holds a
 * text. A template ref is the element itself.
 *
 *     import type {} from '@fanar/types/vue';
 */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { Description, EventNames, OtherAttributes, Properties } from './description.js';
import type { Elements } from './generated/elements.js';

/** `fanar-before-submit` → `FanarBeforeSubmit` */
type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

/** `heading-level` is read as `headingLevel`, but `maxlength` stays. */
type OneWordAttributes<Of extends Description> = Omit<OtherAttributes<Of>, `${string}-${string}`>;

type Listeners<Of extends Description> = {
  [Name in EventNames<Of> as `on${PascalCase<Name>}`]?: (
    event: HTMLElementEventMap[Name] & { readonly currentTarget: Of['element'] },
  ) => void;
};

interface TextModel<Text extends string> {
  modelValue?: Text | undefined;
  'onUpdate:modelValue'?: (value: Text) => void;
  modelModifiers?: { readonly lazy?: true; readonly trim?: true };
}

/** What is ticked has a `value` too, but its answer is `checked`. */
type Model<Of extends Description> = Of['element'] extends { checked: unknown }
  ? unknown
  : 'input' extends Of['events']
    ? Of['element'] extends { value: infer Text extends string }
      ? TextModel<Text>
      : unknown
    : unknown;

/** A `key` is Vue's: the one of an application is set by a template ref. */
type Own<Of extends Description> = Omit<Properties<Of>, 'key'> &
  OneWordAttributes<Of> &
  Listeners<Of> &
  Model<Of>;

type Props<Of extends Description> = Own<Of> & Omit<HTMLAttributes, keyof Own<Of>> & ReservedProps;

type VueElement<Of extends Description> = new () => Of['element'] & { readonly $props: Props<Of> };

type VueElements = { [Tag in keyof Elements]: VueElement<Elements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}

  interface HTMLAttributes {
    /** The slot of the element around it. */
    slot?: string | undefined;
  }
}
