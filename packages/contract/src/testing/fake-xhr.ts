/** As much of XMLHttpRequest as the upload client uses, over `fetch`. */
export class FakeXhr {
  onload?: () => void;
  onerror?: (event: unknown) => void;
  status = 0;
  responseText = '';
  readonly upload: {
    onprogress?: (event: { lengthComputable: true; loaded: number }) => void;
  } = {};

  #controller = new AbortController();
  #headers = new Headers();
  #answer: Headers | undefined;
  #method = '';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answer?.get(name) ?? null;
  }

  send(body: Blob | null): void {
    this.#exchange(body).then(
      () => this.onload?.(),
      (error: unknown) => {
        if (!this.#controller.signal.aborted) this.onerror?.(error);
      },
    );
  }

  abort(): void {
    this.#controller.abort();
  }

  async #exchange(body: Blob | null): Promise<void> {
    const response = await fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      body,
      signal: this.#controller.signal,
    });
    this.responseText = await response.text();
    this.#answer = response.headers;
    this.status = response.status;
    if (body) this.upload.onprogress?.({ lengthComputable: true, loaded: body.size });
  }
}
