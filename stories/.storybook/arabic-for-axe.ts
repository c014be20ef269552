/*
 * axe draws each text to find icons that are made of ligatures, and leaves their colours out. Arabic
 * letters join, so it takes Arabic for such icons. It compares the text with its first letter: given
 * the first letter for both, it measures the contrast of every text.
 */
const { fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
  fillText.call(this, text.charAt(0), ...place);
};
