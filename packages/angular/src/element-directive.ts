import {
  Directive,
  ElementRef,
  inject,
  type OnChanges,
  type OutputRef,
  type SimpleChanges,
} from '@angular/core';

/** An element in a template: what the template gives goes to the properties of the element. */
@Directive()
export abstract class ElementDirective<Element extends HTMLElement> implements OnChanges {
  /** The element itself, for its methods and for what can only be read. */
  readonly element = inject<ElementRef<Element>>(ElementRef).nativeElement;

  ngOnChanges(changes: SimpleChanges): void {
    for (const [name, { currentValue }] of Object.entries(changes)) {
      Reflect.set(this.element, name, currentValue);
    }
  }

  /** An event of the element as an output. It is listened to only where a template does. */
  protected heard<Type extends keyof HTMLElementEventMap>(
    type: Type,
  ): OutputRef<HTMLElementEventMap[Type]> {
    const { element } = this;
    return {
      subscribe(listener) {
        element.addEventListener(type, listener);
        return { unsubscribe: () => element.removeEventListener(type, listener) };
      },
    };
  }
}
