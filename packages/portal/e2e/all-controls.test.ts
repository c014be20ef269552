import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { FILLED, fillFanar, fillNative } from './all-controls-filling.js';
import {
  entriesOf,
  FORMS,
  goBack,
  openTown,
  pressButton,
  queryAt,
  readQuery,
  settle,
  submit,
  townPages,
} from './all-controls.js';
import { ENGINES, launch, type Browser, type Engine, type Tab } from './browsers/index.js';
import { openTab } from './during-test.js';
import { Scene } from './scene.js';

/** What both forms submit as their attributes are. */
const INITIAL = [
  'name=أحمد محمد عبد الرحمن السيد',
  'id=20001150300919',
  'phone=+201001234567',
  'code=482913',
  'birth=2000-01-15',
  'home/governorate=EG-PTS',
  'home/city=حي الشرق',
  'home/street=شارع 23 يوليو',
  'home/building=12',
  'spot/description=خلف مسجد السلام',
  'spot/latitude=31.2653',
  'spot/longitude=32.3019',
  'subject=صورة من القيد',
  'details=السطر الأول\r\nالسطر الثاني',
  'q=شهادة ميلاد',
  'plate=أبج1234',
  'case=7/2025',
  'case/type=misdemeanour',
  'iban=EG380019000500000000263180002',
  'copies=3',
  'fees=12550',
  'office=arab',
  'city=port-said',
  'languages=ar',
  'languages=en',
  'urgent=on',
  'papers=card',
  'papers=contract',
  'delivery=office',
  'speed=express',
  'messages=on',
  'rating=4',
  'visit=2026-01-12',
  'pickup=2026-01-20',
  'leave=2026-02-01/2026-02-09',
  'time=09:30',
  'owners/0/name=منى',
  'file=u-17',
  'signature=أحمد محمد',
  'action=send',
  'outside=هنا',
];

/**
 * A native file input without a file submits a file that is none, which every server must sort out.
 * Ours submits nothing. It is the one difference between the two forms.
 */
const withoutEmptyFile = (query: string) => query.replace('&file=&', '&');

const ofFile = (entry: string) => entry.startsWith('file=');
const nameIn = (entry: string) => entry.slice(0, entry.indexOf('='));

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.open({}, await townPages());
});

afterAll(() => scene.close());

/** @param engine Each has a folder of its own for the files that are chosen. */
async function fill(tab: Tab, engine: Engine): Promise<void> {
  const folder = join(scene.dataDir, engine);
  await mkdir(folder, { recursive: true });
  await fillFanar(tab, folder);
  await fillNative(tab, folder);
}

/** WebKit takes its keys one by one, and three engines share what there is of a machine. */
const PATIENT = { timeout: 240_000 };

// Each engine waits most of the time, so that they go beside each other.
describe.concurrent.each(ENGINES)('in %s', (engine) => {
  describe.sequential('all controls, beside native ones,', PATIENT, () => controls(engine));
  describe.sequential('a page that was not kept alive', PATIENT, () => restoring(engine));
});

function controls(engine: Engine): void {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(engine);
  });

  afterAll(() => browser.close());

  async function inTown(test: TestContext): Promise<Tab> {
    const tab = await openTab(browser, test);
    await openTown(tab, scene.at('town/'));
    return tab;
  }

  it('submit the same query string from their attributes', async (test) => {
    const tab = await inTown(test);
    const own = await submit(tab, 'fanar');
    await goBack(tab);
    expect(own).toBe(withoutEmptyFile(await submit(tab, 'native')));
    expect(readQuery(own)).toEqual(INITIAL);
  });

  it('submit the same query string once filled, keep it for who comes back, and are reset', async (test) => {
    const tab = await inTown(test);
    await fill(tab, engine);
    const own = await submit(tab, 'fanar');
    await goBack(tab);
    expect(own).toBe(await submit(tab, 'native'));
    expect(readQuery(own)).toEqual(FILLED);

    await goBack(tab);
    for (const form of FORMS) await pressButton(tab, form, 'reset');
    const reset = await submit(tab, 'fanar');
    await goBack(tab);
    expect(reset).toBe(withoutEmptyFile(await submit(tab, 'native')));
    expect(readQuery(reset)).toEqual(INITIAL);
  });

  it('are switched off and on again by a fieldset', async (test) => {
    const tab = await inTown(test);
    const before = await Promise.all(FORMS.map((form) => entriesOf(tab, form)));
    expect(await switchFieldsets(tab, true)).toEqual({ fanar: [true], native: [true] });
    // What stands outside of the fieldset is left alone.
    for (const form of FORMS) expect(await entriesOf(tab, form)).toEqual(['outside=هنا']);
    await tab.evaluate(() => document.querySelector<HTMLFormElement>('#fanar')?.requestSubmit());
    expect(readQuery(await queryAt(tab, 'fanar'))).toEqual(['outside=هنا']);

    await goBack(tab);
    expect(await switchFieldsets(tab, false)).toEqual({ fanar: [false], native: [false] });
    expect(await Promise.all(FORMS.map((form) => entriesOf(tab, form)))).toEqual(before);
  });

  it('hold back a form that is not filled, and submit what there is where it is not checked', async (test) => {
    const tab = await inTown(test);
    await tab.evaluate(emptyForms);
    await settle(tab);
    const [own, native] = [await lookAt(tab, 'fanar'), await lookAt(tab, 'native')];
    expect(own).toEqual(native);
    expect(own).toEqual({
      isValid: false,
      invalid: WANTED,
      reasons: ['valueMissing'],
      focused: 'name',
    });

    for (const form of FORMS) {
      await pressButton(tab, form, 'submit');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await tab.evaluate(() => location.pathname)).toBe('/town/');
    }

    await tab.evaluate(() => {
      for (const form of document.forms) form.noValidate = true;
    });
    const sent = readQuery(await submit(tab, 'fanar'));
    expect(sent).toEqual(EMPTY);
    await goBack(tab);
    const sentNatively = readQuery(await submit(tab, 'native'));
    expect(sentNatively.filter((entry) => !UNCHOSEN.includes(entry))).toEqual(EMPTY);
  });

  it('take a message of the page for an error', async (test) => {
    const tab = await inTown(test);
    for (const name of ['subject', 'office', 'delivery', 'urgent', 'visit', 'outside']) {
      const [own, native] = [await blame(tab, 'fanar', name), await blame(tab, 'native', name)];
      expect(own).toEqual(native);
      expect(own).toEqual(['راجع الإجابة', true, false, '', false, true]);
    }
  });
}

/** Controls that must be answered, in the order of the page. */
const WANTED = [
  ...[
    'name',
    'id',
    'phone',
    'code',
    'birth',
    'home',
    'spot',
    'subject',
    'details',
    'q',
    'plate',
    'case',
  ],
  ...['iban', 'copies', 'fees', 'office', 'city', 'languages', 'urgent', 'papers', 'delivery'],
  ...['speed', 'rating', 'visit', 'pickup', 'leave', 'time', 'owners', 'file', 'declaration'],
  ...['consent', 'signature', 'outside'],
];

/** What the forms submit with nothing in them. */
const EMPTY = [
  ...['name=', 'id=', 'phone=', 'code=', 'birth=', 'subject=', 'details=', 'q=', 'plate=', 'case='],
  ...['iban=', 'copies=', 'fees=', 'visit=', 'pickup=', 'leave=', 'time=', 'owners/0/name='],
  ...['action=send', 'outside='],
];

/** What native controls add where ours, like native radio buttons, submit no choice as nothing. */
const UNCHOSEN = [
  ...['home/governorate=', 'home/city=', 'home/street=', 'home/building=', 'case/type='],
  ...['spot/description=', 'spot/latitude=', 'spot/longitude='],
  ...['office=', 'city=', 'file=', 'signature='],
];

/** Switches the fieldset around each form's controls. Which states the controls in it are in. */
const switchFieldsets = (tab: Tab, disabled: boolean) =>
  tab.evaluate(async (isDisabled) => {
    const controlsIn = (root: ParentNode): Element[] =>
      Array.from(root.querySelectorAll('*')).flatMap((element) => [
        ...(element.matches('input, textarea, select, button') ? [element] : []),
        ...(element.shadowRoot ? controlsIn(element.shadowRoot) : []),
      ]);
    const states: Record<string, boolean[]> = {};
    for (const id of ['fanar', 'native']) {
      const fieldset = document.querySelector<HTMLFieldSetElement>(`#${id} > fieldset`);
      if (!fieldset) throw new Error('The form has no fieldset.');
      fieldset.disabled = isDisabled;
      for (const element of fieldset.querySelectorAll<HTMLElement & { updateComplete?: unknown }>(
        '*',
      )) {
        await element.updateComplete;
      }
      const all = controlsIn(fieldset).map((control) => control.matches(':disabled'));
      states[id] = Array.from(new Set(all));
    }
    return states;
  }, disabled);

/** Every answer becomes a needed one and is taken out. Runs in the page. */
function emptyForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('#fanar, #native')) {
    for (const control of form.elements) {
      const isNativeChoice = control.matches('[type=checkbox], [type=radio], button');
      if (!isNativeChoice && control.localName !== 'fanar-button') control.removeAttribute('value');
      control.removeAttribute('checked');
      if (control instanceof HTMLTextAreaElement) control.textContent = '';
      // Both positions of a switch are answers.
      if (!control.matches('[role=switch]')) control.toggleAttribute('required', true);
    }
    for (const option of form.querySelectorAll('option')) option.removeAttribute('selected');
    form.reset();
  }
}

/** What the browser has to say of a form. */
const lookAt = (tab: Tab, id: (typeof FORMS)[number]) =>
  tab.evaluate((formId) => {
    const form = document.getElementById(formId) as HTMLFormElement;
    const isValid = form.checkValidity();
    const controls = Array.from(form.elements) as HTMLInputElement[];
    const invalid = controls.filter((control) => control.matches(':invalid:not(fieldset)'));
    // Several native inputs stand for one control with several entries.
    const names = invalid.map(({ name }) => name.replace(/\/.*/, ''));
    const reasons = invalid.flatMap(({ validity }) =>
      ['valueMissing', 'badInput', 'customError', 'typeMismatch'].filter(
        (reason) => validity[reason as keyof ValidityState],
      ),
    );
    form.reportValidity();
    return {
      isValid,
      invalid: Array.from(new Set(names)),
      reasons: Array.from(new Set(reasons)),
      focused: (document.activeElement as HTMLInputElement).name,
    };
  }, id);

/** The page finds fault with one control and takes it back. */
const blame = (tab: Tab, id: (typeof FORMS)[number], control: string) =>
  tab.evaluate(
    (formId, name) => {
      const form = document.getElementById(formId) as HTMLFormElement;
      const found = form.elements.namedItem(name);
      const element = (found instanceof RadioNodeList ? found[0] : found) as HTMLInputElement;
      element.setCustomValidity('راجع الإجابة');
      const blamed = [
        element.validationMessage,
        element.validity.customError,
        form.checkValidity(),
      ];
      element.setCustomValidity('');
      return [
        ...blamed,
        element.validationMessage,
        element.validity.customError,
        form.checkValidity(),
      ];
    },
    id,
    control,
  );

/** What each engine gives back to custom elements without anything of ours. */
const GIVEN: Readonly<Record<Engine, Readonly<Record<string, readonly string[]>>>> = {
  chromium: { a: ['a'], b: ['b'], c: ['c'], file: [] },
  firefox: { a: ['b'], b: ['b'], c: ['c'], file: ['kept.txt'] },
  webkit: { a: ['a'], b: ['b'], c: ['c'], file: [] },
};

function restoring(engine: Engine): void {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(engine, { pageCache: false });
  });

  afterAll(() => browser.close());

  it('has its controls restored as far as the engine restores any custom element', async (test) => {
    const tab = await openTab(browser, test);
    await openTown(tab, scene.at('town/'));
    await fill(tab, engine);
    await tab.evaluate(holdMinimal);
    const filled = await submit(tab, 'fanar');
    await goBack(tab);
    const given = await tab.evaluate(givenToMinimal);
    expect(given).toEqual(GIVEN[engine]);
    expect(await submit(tab, 'native')).toBe(filled);

    await goBack(tab);
    const sent = readQuery(await submit(tab, 'fanar'));
    const texts = sent.filter((entry) => !ofFile(entry));
    if (['a', 'b', 'c'].every((name) => given[name]?.[0] === name)) {
      expect(texts).toEqual(FILLED.filter((entry) => !ofFile(entry)));
    } else {
      // Handed each other's answers, ours keep their own.
      const wrong = texts.filter((entry) => ![...FILLED, ...INITIAL].includes(entry));
      expect(wrong).toEqual([]);
      expect(sent.map(nameIn)).toEqual(expect.arrayContaining(['name', 'id', 'visit', 'outside']));
    }
  });
}

/** Runs in the page. */
function holdMinimal(): void {
  for (const element of document.querySelectorAll<HTMLElement & { internals: ElementInternals }>(
    '#minimal > *',
  )) {
    const name = element.getAttribute('name') ?? '';
    const data = new FormData();
    data.append('file', new File(['…'], 'kept.txt'));
    element.internals.setFormValue(name, name === 'file' ? data : name);
  }
}

/** Runs in the page. */
function givenToMinimal(): Record<string, string[]> {
  return Object.fromEntries(
    Array.from(document.querySelectorAll('#minimal > *'), (element) => [
      element.getAttribute('name') ?? '',
      (element as Element & { given: string[] }).given,
    ]),
  );
}
