/**
 * For `mousedown` on the button that ends a form: pressing it must not first take the focus out of a
 * field, whose error would go, the page would move up, and the press would hit nothing.
 */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
