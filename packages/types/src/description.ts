/** An element as its manifest tells of it: by names. The types are those of its class. */
export interface Description {
  readonly element: HTMLElement;
  /** Of the public properties that can be set. */
  readonly properties: string;
  /** Each attribute with the name of its property. */
  readonly attributes: object;
  readonly events: string;
}

type Optional<Type, Names extends keyof Type> = { [Name in Names]?: Type[Name] | undefined };

/** The properties that can be set, with what their class says of them. */
export type Properties<Of extends Description> = Optional<
  Of['element'],
  Of['properties'] & keyof Of['element']
>;

/** In markup `2` may be written `'2'`, and an object is written as JSON. */
type Written<Type> =
  Type | (Type extends number | boolean ? `${Type}` : Type extends object ? string : never);

/** The attributes, of the type of their property or that as text. */
export type Attributes<Of extends Description> = {
  [Name in keyof Of['attributes']]?:
    Written<Of['element'][Of['attributes'][Name] & keyof Of['element']]> | undefined;
};

/** Those that have another name than their property, such as `heading-level`. */
export type OtherAttributes<Of extends Description> = Omit<Attributes<Of>, Of['properties']>;

/** The names of the events it fires. */
export type EventNames<Of extends Description> = Of['events'] & keyof HTMLElementEventMap;
