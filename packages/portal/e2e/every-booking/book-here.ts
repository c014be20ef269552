/** What the receipt of a booking shows. */
export interface BookingReceipt {
  readonly reference: string;
  readonly key: string;
  readonly shown: string;
}

/**
 * From the first screen of the picker to its receipt: the first office, day and time that are free, and
 * every question that must be answered. Sent to the page by its text, so it stands alone.
 */
export async function bookHere(name: string, mobile: string): Promise<BookingReceipt> {
  type Control = HTMLElement & { readonly name: string; readonly updateComplete: Promise<unknown> };
  const PATIENCE_MS = 30_000;
  const root = document.querySelector('fanar-appointment-picker')?.shadowRoot;
  const one = <Found extends HTMLElement = HTMLElement>(selector: string) =>
    root?.querySelector<Found>(selector) ?? null;

  const wordsOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    const inside = node instanceof Element ? (node.shadowRoot ?? node) : node;
    if (node instanceof HTMLStyleElement) return '';
    return Array.from(inside.childNodes, wordsOf).join(' ');
  };
  const shown = () =>
    (root ? Array.from(root.childNodes, wordsOf).join(' ') : '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/gu, ' ');

  const until = async <Found>(what: string, find: () => Found): Promise<NonNullable<Found>> => {
    for (const end = performance.now() + PATIENCE_MS; ;) {
      const found = find();
      if (found) return found;
      if (performance.now() > end) throw new Error(`${what} never came; shown: ${shown()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  const write = async (control: Control, text: string) => {
    await control.updateComplete;
    const input = control.shadowRoot?.querySelector<HTMLInputElement>('input, textarea');
    if (!input) throw new Error(`“${control.name}” takes no words.`);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };

  const visit = () => one('.visit .actions fanar-button');
  const offices = () => one('#offices input');
  const days = () => one('.days button.choice');
  // What a service leaves nothing to choose of is passed over.
  await until('The picker', () => visit() ?? offices() ?? days());
  visit()?.click();
  await until('The offices', () => (visit() ? undefined : (offices() ?? days())));
  offices()?.click();
  one('#offices fanar-button[type=submit]')?.click();
  (await until('The days', days)).click();
  (await until('The times', () => one('#slots input'))).click();
  one('.times fanar-button[type=submit]')?.click();
  await until('The details', () => one('#details [name=mobile]'));
  for (const control of root?.querySelectorAll<Control>('#details [name]') ?? []) {
    const answers: Record<string, string> = { name, mobile, email: 'citizen@example.org' };
    const isAsked = control.hasAttribute('required');
    if (isAsked && control.localName.startsWith('fanar-')) {
      await write(control, answers[control.name] ?? name);
    }
  }
  one('#details .actions fanar-button')?.click();
  const panel = await until('The receipt', () =>
    one<HTMLElement & { readonly reference: string }>('#confirmed'),
  );
  const key = await until('The key', () => /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}/.exec(shown())?.[0]);
  return { reference: panel.reference, key, shown: shown() };
}
