/*
 * What a citizen does with a form and sees of it, within the page. The functions here are sent to it
 * by their text, so each stands alone.
 */

/** One thing done to a part of a control, found by a selector in its shadow root. */
export type Act =
  | { readonly do: 'write' | 'pick'; readonly part: string; readonly text: string }
  /** Of a group of buttons or boxes: these and no others. */
  | { readonly do: 'choose'; readonly values: readonly string[] }
  | { readonly do: 'tick'; readonly part: string; readonly isOn: boolean }
  /** Takes out what was attached. */
  | { readonly do: 'clear' }
  | { readonly do: 'attach'; readonly name: string; readonly base64: string; readonly type: string }
  /** Adds items until there are so many. */
  | { readonly do: 'add'; readonly count: number };

export interface Entry {
  /** Name of the control. */
  readonly name: string;
  readonly acts: readonly Act[];
  /** Something wrong: waited for until the control knows it. */
  readonly isSlip?: boolean;
}

export interface Problem {
  /** Name of the control that the line of the summary leads to. */
  readonly name: string;
  readonly inSummary: string;
  readonly atField: string;
}

/** What is in view. */
export interface View {
  readonly screen: 'start' | 'questions' | 'tasks' | 'review' | 'sent' | 'other';
  readonly heading: string;
  /** Names of the controls of the questions, in order. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
  /** The link to the tracker, once it was sent. */
  readonly trackHref: string;
}

export interface Citizen {
  look(): Promise<View>;
  enter(entries: readonly Entry[]): Promise<View>;
  /** Presses the button that leads on. */
  goOn(): Promise<View>;
}

interface WithCitizen extends Window {
  citizen?: Citizen;
}

/** Makes the page ready for {@link goOn} and {@link enter}; answers with what is in view at first. */
export async function arrive(): Promise<View> {
  type Control = HTMLElement & {
    readonly name: string;
    readonly problem: { readonly code: string } | null;
    readonly updateComplete: Promise<unknown>;
    readonly problems?: readonly { readonly target?: { readonly name?: string } }[];
  };
  const PATIENCE_MS = 20_000;
  const PAUSE_MS = 4;

  const wordsOf = (node: Node | null | undefined): string =>
    (node?.textContent ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();

  const until = async <Value>(what: string, find: () => Value): Promise<NonNullable<Value>> => {
    for (const end = performance.now() + PATIENCE_MS; ;) {
      const found = find();
      if (found) return found;
      if (performance.now() > end) {
        throw new Error(`${what} never came; shown: ${wordsOf(root).slice(0, 600)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };

  let root: ShadowRoot | null = null;
  const form = document.querySelector('fanar-service-form') as Control;
  root = await until('The form', () => form.shadowRoot);
  const one = (selector: string, within: ParentNode = root as ShadowRoot) =>
    within.querySelector(selector) as Control | null;
  const all = (selector: string, within: ParentNode = root as ShadowRoot) =>
    Array.from(within.querySelectorAll(selector)) as Control[];

  const questions = () => one('form.questions:not([hidden])');
  const controls = () =>
    all('[name]', questions() ?? form).filter((each) => each.localName.includes('-'));

  const screenNow = (): View['screen'] | undefined => {
    if (one('#confirmation')) return 'sent';
    if (one('[name=declared]')) return 'review';
    if (one('fanar-task-list')) return 'tasks';
    if (one('fanar-button.start')) return 'start';
    const isWhole =
      questions() && one('fanar-button[type=submit]:not([hidden])', questions() ?? form);
    if (isWhole && controls().length > 0) return 'questions';
    return one('#heading') ? 'other' : undefined;
  };

  const problemsNow = (): Problem[] => {
    const summary = one('fanar-error-summary');
    const lines = summary?.shadowRoot ? all('li', summary.shadowRoot) : [];
    return lines.map((line, at) => {
      const target = summary?.problems?.[at]?.target as Control | undefined;
      return {
        name: target?.name ?? '',
        inSummary: wordsOf(line),
        atField: wordsOf(target?.shadowRoot?.querySelector('[part~=field-error]')),
      };
    });
  };

  const look = async (): Promise<View> => {
    const screen = await until('A screen', screenNow);
    await form.updateComplete;
    const isDefined = (control: Control) => control.matches(':defined');
    await until('Every control', () => controls().every(isDefined));
    await Promise.all(controls().map((control) => control.updateComplete));
    const track = all('fanar-button[href]').find((button) =>
      button.getAttribute('href')?.includes('/track/'),
    );
    return {
      screen,
      heading: wordsOf(one('#heading, #confirmation')),
      names: controls().map(({ name }) => name),
      problems: problemsNow(),
      trackHref: track?.getAttribute('href') ?? '',
    };
  };

  const tell = (part: Element, ...types: readonly string[]) => {
    for (const type of types)
      part.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  };

  const partOf = (control: Control, part: string) =>
    until(`“${part}” in ${control.name}`, () => control.shadowRoot?.querySelector(part));

  const act = async (control: Control, step: Act): Promise<void> => {
    switch (step.do) {
      case 'write':
      case 'pick': {
        const box = (await partOf(control, step.part)) as HTMLInputElement;
        if (step.do === 'pick') {
          await until(`“${step.text}” in ${control.name}`, () =>
            box.querySelector(`option[value="${CSS.escape(step.text)}"]`),
          );
        }
        box.value = step.text;
        tell(box, 'input', 'change');
        break;
      }
      case 'choose': {
        const { values } = step;
        const boxes = await until(`The answers of ${control.name}`, () => {
          const inputs = Array.from(control.shadowRoot?.querySelectorAll('input') ?? []);
          return values.every((value) => inputs.some((input) => input.value === value))
            ? inputs
            : null;
        });
        for (const box of boxes) if (box.checked !== values.includes(box.value)) box.click();
        break;
      }
      case 'tick': {
        const box = (await partOf(control, step.part)) as HTMLInputElement;
        if (box.checked !== step.isOn) box.click();
        break;
      }
      case 'clear': {
        for (const button of control.shadowRoot?.querySelectorAll<HTMLElement>('.remove') ?? []) {
          button.click();
        }
        break;
      }
      case 'attach': {
        const input = (await partOf(control, 'input[type=file]')) as HTMLInputElement;
        const bytes = Uint8Array.from(atob(step.base64), (letter) => letter.charCodeAt(0));
        const chosen = new DataTransfer();
        chosen.items.add(new File([bytes], step.name, { type: step.type }));
        input.files = chosen.files;
        tell(input, 'change');
        break;
      }
      case 'add': {
        for (;;) {
          const count = all('[data-item]', control).filter(
            (item) => item.parentElement === control,
          ).length;
          if (count >= step.count) break;
          ((await partOf(control, '.add')) as HTMLElement).click();
          await until('Another item', () => {
            const items = all('[data-item]', control).filter(
              (item) => item.parentElement === control,
            );
            return items.length > count;
          });
        }
      }
    }
    await control.updateComplete;
  };

  const enter = async (entries: readonly Entry[]): Promise<View> => {
    for (const { name, acts, isSlip } of entries) {
      const control = await until(name, () => controls().find((each) => each.name === name));
      for (const step of acts) await act(control, step);
      if (isSlip) await until(`The slip at ${name}`, () => control.problem);
    }
    const uploads = all('fanar-file-upload', questions() ?? form);
    const isArriving = ({ problem }: Control) => problem?.code === 'upload-under-way';
    await until('The files', () => !uploads.some(isArriving));
    return look();
  };

  /** The task that is not done yet, else what leads to the review. */
  const taskButton = (): HTMLElement | null | undefined => {
    const list = one('fanar-task-list');
    const open = list?.shadowRoot?.querySelector<HTMLElement>(
      '.task:not(.completed):not(.cannot-start) button',
    );
    return open ?? all('fanar-button').find((button) => !button.matches('.back, .quiet'));
  };

  const buttonNow = (): HTMLElement | null | undefined => {
    if (one('fanar-button.start')) return one('fanar-button.start');
    if (one('fanar-task-list')) return taskButton();
    return one('fanar-button[type=submit]:not([hidden])', questions() ?? form);
  };

  const goOn = async (): Promise<View> => {
    const button = await until('The button that leads on', buttonNow);
    const state = { news: undefined as CustomEvent<{ hasErrors: boolean }> | undefined };
    form.addEventListener(
      'fanar-step-change',
      (event) => {
        state.news = event as CustomEvent<{ hasErrors: boolean }>;
      },
      { once: true },
    );
    button.click();
    const news = await until('What follows', () => state.news);
    if (news.detail.hasErrors) {
      await until('The list of what is wrong', () => problemsNow().length > 0);
    }
    return look();
  };

  (window as WithCitizen).citizen = { look, enter, goOn };
  return look();
}

export function enter(entries: readonly Entry[]): Promise<View> {
  const { citizen } = window as WithCitizen;
  if (!citizen) throw new Error('Nobody has arrived at this page.');
  return citizen.enter(entries);
}

export function goOn(): Promise<View> {
  const { citizen } = window as WithCitizen;
  if (!citizen) throw new Error('Nobody has arrived at this page.');
  return citizen.goOn();
}

/** What the tracker says of an application. */
export interface Status {
  readonly heading: string;
  readonly service: string;
  /** Title of the stage that it is in. */
  readonly stage: string;
}

/** Waits until the tracker has found the application. */
export async function readStatus(): Promise<Status> {
  const PATIENCE_MS = 20_000;
  const PAUSE_MS = 4;
  const wordsOf = (node: Node | null | undefined): string =>
    (node?.textContent ?? '')
      .replace(/\p{Bidi_Control}/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  for (const end = performance.now() + PATIENCE_MS; ;) {
    const root = document.querySelector('fanar-status-tracker')?.shadowRoot;
    const stages = root?.querySelector('fanar-timeline')?.shadowRoot;
    const current = stages?.querySelector('[aria-current] .title');
    if (current) {
      return {
        heading: wordsOf(root?.querySelector('#status-heading')),
        service: wordsOf(root?.querySelector('.service')),
        stage: wordsOf(current),
      };
    }
    if (performance.now() > end) throw new Error(`No status came; shown: ${wordsOf(root)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
