/** What is chosen in an element, as parameters of an address; `q` is what is typed. */
interface AddressState {
  /** Takes it from the address. What is not there is empty. */
  readonly read: (parameters: URLSearchParams) => void;
  /** Empty values are left out. */
  readonly write: () => Readonly<Record<string, string>>;
}

/** Milliseconds after a letter: browsers let an address change only so often. */
const PAUSE = 300;

/**
 * Keeps what is chosen in the address, which opens the same again. A choice is a step to come back
 * from; a letter is none.
 */
export function keepInAddress(element: HTMLElement, change: string, state: AddressState): void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  const read = () => state.read(new URLSearchParams(location.search));
  const write = () => {
    clearTimeout(typing);
    const before = new URLSearchParams(location.search);
    const said = Object.entries(state.write()).filter(([, value]) => value !== '');
    const after = new URLSearchParams(said);
    if (before.toString() === after.toString()) return;
    const address = `${location.pathname}${said.length > 0 ? `?${after.toString()}` : ''}`;
    if (choicesOf(before) === choicesOf(after)) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };
  read();
  element.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(write, PAUSE);
  });
  element.addEventListener(change, write);
  addEventListener('popstate', () => {
    clearTimeout(typing);
    read();
  });
}

function choicesOf(parameters: URLSearchParams): string {
  const choices = new URLSearchParams(parameters);
  choices.delete('q');
  return choices.toString();
}
