export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * Keeps what would be downloaded while something is done. A real download would leave files behind
 * wherever the tests run, and Firefox opens its list of them over the page, which loses the focus.
 */
export async function savedFiles(
  during: (files: readonly SavedFile[]) => Promise<void>,
): Promise<void> {
  const files: SavedFile[] = [];
  let last: Blob | undefined;
  const create = URL.createObjectURL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => ((last = blob), create.call(URL, blob));
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (last) files.push({ name: this.download, blob: last });
  };
  try {
    await during(files);
  } finally {
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = click;
  }
}
