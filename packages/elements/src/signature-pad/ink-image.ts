import { INK_WIDTH, PAD_HEIGHT, PAD_WIDTH, toPath, type Drawing } from './signature-pad.state.js';

/** Pixels for a unit of the pad: sharp on paper too. */
const SCALE = 2;

export interface InkImage {
  readonly file: File;
  /** The same as a `data:` address, for JSON. */
  readonly address: string;
}

/** The drawing as a PNG: black on transparent, whatever colours the page has. */
export function toImage(drawing: Drawing): InkImage {
  const canvas = document.createElement('canvas');
  canvas.width = PAD_WIDTH * SCALE;
  canvas.height = PAD_HEIGHT * SCALE;
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(SCALE, SCALE);
    Object.assign(context, { lineWidth: INK_WIDTH, lineCap: 'round', lineJoin: 'round' });
    for (const stroke of drawing) context.stroke(new Path2D(toPath(stroke)));
  }
  // Not `toBlob`: a form may be read in the very event that ends the stroke.
  const address = canvas.toDataURL();
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (byte) =>
    byte.charCodeAt(0),
  );
  return { address, file: new File([bytes], 'acknowledgement.png', { type: 'image/png' }) };
}
