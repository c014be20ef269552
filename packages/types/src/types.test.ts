import { readFileSync } from 'node:fs';
import type { FanarTextField } from '@fanar/elements/text-field';
import type { FanarServiceForm } from '@fanar/journeys/service-form';
import type { LitElement } from 'lit';
import type { JSX } from 'solid-js';
import type { SvelteHTMLElements } from 'svelte/elements';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { GlobalComponents } from 'vue';
import type { Elements } from './generated/elements.js';
import type {} from './solid.js';
import type {} from './svelte.js';
import type {} from './vue.js';

/** The argument of a listener that may also be left out or be an object. */
type Heard<Listener> = Parameters<Extract<Listener, (event: never) => void>>[0];
type Submitted = HTMLElementEventMap['fanar-submitted'];

type IsSame<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

type OwnNames<Element> = Exclude<keyof Element & string, keyof LitElement>;

/** Names of what is not read-only, beside what every Lit element has. */
type Settable<Element> = {
  [Name in OwnNames<Element>]: IsSame<
    Pick<Element, Name>,
    { -readonly [Key in Name]: Element[Key] }
  > extends true
    ? Name
    : never;
}[OwnNames<Element>];

/** A method can be set too, as far as types go. */
type Callable<Element> = {
  [Name in OwnNames<Element>]: Element[Name] extends (...args: never) => unknown ? Name : never;
}[OwnNames<Element>];

type Tag = keyof Elements;
type Unknown = {
  [Of in Tag]: Exclude<Elements[Of]['properties'], Settable<Elements[Of]['element']>>;
}[Tag];
type Untold = {
  [Of in Tag]: Exclude<
    Settable<Elements[Of]['element']>,
    Elements[Of]['properties'] | Callable<Elements[Of]['element']>
  >;
}[Tag];

describe('the generated names', () => {
  it('are those of all that can be set on the classes', () => {
    expectTypeOf<Unknown>().toBeNever();
    expectTypeOf<Untold>().toBeNever();
  });

  it('are those of events that are typed', () => {
    expectTypeOf<Elements[keyof Elements]['events']>().toExtend<keyof HTMLElementEventMap>();
  });

  it('have what comes from a mixin of another package', () => {
    const file = new URL('generated/elements.ts', import.meta.url);
    const [, form = ''] = readFileSync(file, 'utf8').split("'fanar-service-form': {");
    const [, properties] = /properties: (.*);/.exec(form) ?? [];
    expect(properties?.split(' | ')).toEqual(
      expect.arrayContaining(["'service'", "'autosave'", "'numerals'", "'messages'"]),
    );
  });
});

describe('Vue', () => {
  type Field = InstanceType<GlobalComponents['fanar-text-field']>;
  type Form = InstanceType<GlobalComponents['fanar-service-form']>;
  type Checkbox = InstanceType<GlobalComponents['fanar-checkbox']>;

  it('has the properties of the classes, and a ref is the element', () => {
    expectTypeOf<Form['$props']['headingLevel']>().toEqualTypeOf<
      FanarServiceForm['headingLevel'] | undefined
    >();
    expectTypeOf<Field>().toExtend<FanarTextField>();
    // @ts-expect-error A label is a text.
    const props: Field['$props'] = { label: 1 };
    expectTypeOf(props.maxlength).toEqualTypeOf<number | `${number}` | undefined>();
  });

  it('binds what holds a text by v-model, and nothing else', () => {
    expectTypeOf<Field['$props']['modelValue']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Checkbox['$props']>().not.toHaveProperty('modelValue');
  });

  it('types events', () => {
    expectTypeOf<Heard<Form['$props']['onFanarSubmitted']>>().toEqualTypeOf<
      Submitted & { readonly currentTarget: FanarServiceForm }
    >();
    expectTypeOf<Form['$props']>().not.toHaveProperty('onFanarNonsense');
  });
});

describe('Svelte', () => {
  type Field = SvelteHTMLElements['fanar-text-field'];
  type Form = SvelteHTMLElements['fanar-service-form'];

  it('has properties, attributes and events', () => {
    expectTypeOf<Field['value']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Form['definition']>().toEqualTypeOf<FanarServiceForm['definition'] | undefined>();
    expectTypeOf<Form['heading-level']>().toExtend<number | string | undefined>();
    expectTypeOf<Heard<Form['onfanar-submitted']>>().toExtend<
      Submitted & { currentTarget: FanarServiceForm }
    >();
    // @ts-expect-error A label is a text.
    const props: Field = { label: 1 };
    expectTypeOf(props).not.toHaveProperty('onfanar-nonsense');
  });
});

describe('Solid', () => {
  type Field = JSX.IntrinsicElements['fanar-text-field'];
  type Form = JSX.IntrinsicElements['fanar-service-form'];

  it('has properties, attributes and events, each under its prefix', () => {
    expectTypeOf<Field['prop:value']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Field['attr:maxlength']>().toEqualTypeOf<number | `${number}` | undefined>();
    expectTypeOf<Form['prop:definition']>().toEqualTypeOf<
      FanarServiceForm['definition'] | undefined
    >();
    expectTypeOf<Heard<Form['on:fanar-submitted']>>().toExtend<
      Submitted & { currentTarget: FanarServiceForm }
    >();
    // @ts-expect-error A label is a text.
    const props: Field = { 'prop:label': 1 };
    expectTypeOf(props).not.toHaveProperty('attr:messages');
  });
});
