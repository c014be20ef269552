/*
 * axe takes the fill of a text for its colour. Under forced colours Chromium paints that as it forces
 * `color`, but tells what the author wished.
 */
const { getPropertyValue } = CSSStyleDeclaration.prototype;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
  return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
};
