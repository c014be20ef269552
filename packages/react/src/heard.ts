import type { EventName } from '@lit/react';

/** The name of an event, typed as the event is heard at the element. */
export type Heard<Element extends HTMLElement, Name extends keyof HTMLElementEventMap> = EventName<
  HTMLElementEventMap[Name] & { readonly currentTarget: Element }
>;
