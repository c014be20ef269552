/** Gives the citizen a text made on the spot. */
export function saveFile(name: string, type: string, text: string): void {
  // Marked, so that no reader takes Arabic for something else.
  saveBlob(name, new Blob(['\uFEFF', text], { type: `${type};charset=utf-8` }));
}

/** Gives the citizen a file made on the spot: by a link of its own, which works without a server. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the press.
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}

const MINUTE = 60_000;
