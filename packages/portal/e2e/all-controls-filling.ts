import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Key, Tab } from './browsers/browser.js';
import { settle } from './all-controls.js';
import { png } from './files.js';

/** What the filled forms submit; where both forms say so, of either. */
export const FILLED = [
  'name=منى أحمد علي حسن',
  'id=29803120301234',
  'phone=+201112345678',
  'code=654321',
  'birth=1998-03-05',
  'home/governorate=EG-C',
  'home/city=مدينة نصر',
  'home/street=شارع عباس العقاد',
  'home/building=7',
  'spot/description=أمام الميناء',
  'spot/latitude=31.25',
  'spot/longitude=32.3',
  'subject=طلب جديد',
  'details=السلام عليكم\r\nأريد نسخة',
  'q=رخصة قيادة',
  'plate=سص56',
  'case=9/2024',
  'case/type=felony',
  'iban=EG340003000500000000263180017',
  'copies=12',
  'fees=7050',
  'office=zohour',
  'city=suez',
  'languages=ar',
  'languages=en',
  'languages=fr',
  'papers=card',
  'papers=contract',
  'papers=photo',
  'delivery=courier',
  'speed=normal',
  'rating=5',
  'visit=2026-01-13',
  'pickup=2026-01-21',
  'leave=2026-03-01/2026-03-04',
  'time=15:45',
  'owners/0/name=ليلى',
  'file=u-17',
  'file=contract.png',
  'declaration={"accepted":true,"version":"2026-1"}',
  'consent={"purpose":"إرسال رسائل عن طلبي","version":"2026-1","at":"2026-01-05T08:00:00.000Z"}',
  'signature=منى أحمد',
  'action=send',
  'outside=هناك',
];

/** A file to choose. */
async function contractIn(folder: string): Promise<string> {
  const path = join(folder, 'contract.png');
  await writeFile(path, png('contract.png').bytes);
  return path;
}

/** Goes to a control, or to one of its parts, what is in it selected. */
async function goTo(tab: Tab, control: string, part = ''): Promise<void> {
  const isThere = await tab.evaluate(
    (outer, inner) => {
      const host = document.querySelector<HTMLElement>(outer);
      const target = inner ? host?.shadowRoot?.querySelector<HTMLElement>(inner) : host;
      target?.focus();
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
        active.select();
      }
      return active !== document.body;
    },
    control,
    part,
  );
  if (!isThere) throw new Error(`“${control} ${part}” takes no focus.`);
}

async function write(tab: Tab, control: string, text: string, part = ''): Promise<void> {
  await goTo(tab, control, part);
  const [first = '', ...lines] = text.split('\n');
  await tab.type(first);
  for (const line of lines) {
    await tab.press('Enter');
    await tab.type(line);
  }
}

async function press(tab: Tab, control: string, key: Key, part = ''): Promise<void> {
  await goTo(tab, control, part);
  await tab.press(key);
}

/** Down a native list, or up where it is there, until it holds the value. */
async function pick(tab: Tab, control: string, value: string, part = ''): Promise<void> {
  await goTo(tab, control, part);
  const valueNow = () => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active as HTMLSelectElement).value;
  };
  for (const key of ['ArrowUp', 'ArrowDown'] as const) {
    for (let presses = 0; presses < 30; presses += 1) {
      if ((await tab.evaluate(valueNow)) === value) return;
      await tab.press(key);
    }
  }
  throw new Error(`“${control} ${part}” has no “${value}”.`);
}

/** As a person would, by keys, in the digits of their own keyboard. */
export async function fillFanar(tab: Tab, folder: string): Promise<void> {
  const own = (name: string) =>
    `:is(#fanar, [form=fanar])[name="${name}"], #fanar [name="${name}"]`;
  await write(tab, own('name'), 'منى أحمد علي حسن');
  await write(tab, own('id'), '٢٩٨٠٣١٢٠٣٠١٢٣٤');
  await write(tab, own('phone'), '٠١١١ ٢٣٤ ٥٦٧٨');
  await write(tab, own('code'), '٦٥٤٣٢١');
  await write(tab, own('birth'), '٥', '#day');
  await write(tab, own('birth'), 'مارس', '#month');
  await write(tab, own('birth'), '١٩٩٨', '#year');
  await pick(tab, own('home'), 'EG-C', '#governorate');
  await write(tab, own('home'), 'مدينة نصر', '#city');
  await write(tab, own('home'), 'شارع عباس العقاد', '#street');
  await write(tab, own('home'), '٧', '#building');
  await write(tab, own('spot'), 'أمام الميناء', '#description');
  await write(tab, own('spot'), '٣١٫٢٥، ٣٢٫٣', '#coordinates');
  await write(tab, own('subject'), 'طلب جديد');
  await write(tab, own('details'), 'السلام عليكم\nأريد نسخة');
  await write(tab, own('q'), 'رخصة قيادة');
  await write(tab, own('plate'), 'س ص', '#letters');
  await write(tab, own('plate'), '٥٦', '#digits');
  await write(tab, own('case'), '٩', '#number');
  await write(tab, own('case'), '٢٠٢٤', '#year');
  await pick(tab, own('case'), 'felony', '#type');
  await write(tab, own('iban'), 'eg34 0003 0005 0000 0000 2631 8001 7');
  await write(tab, own('copies'), '١٢');
  await write(tab, own('fees'), '٧٠٫٥٠');
  await pick(tab, own('office'), 'zohour');
  await write(tab, own('city'), 'السويس');
  await write(tab, own('languages'), 'الفرنسية');
  await press(tab, own('urgent'), 'Space');
  await press(tab, own('papers'), 'Space', '.choice:last-of-type input');
  await press(tab, own('delivery'), 'Space', 'input:not(:checked)');
  await press(tab, own('speed'), 'Space', 'input:not(:checked)');
  await press(tab, own('messages'), 'Space');
  await press(tab, own('rating'), 'Space', '.star:last-of-type input');
  // The arrows follow the eye: in an Arabic page the next day is to the left.
  await press(tab, own('visit'), 'ArrowLeft');
  await tab.press('Enter');
  await write(tab, own('pickup'), '٢١ يناير ٢٠٢٦');
  await write(tab, own('leave'), '١/٣/٢٠٢٦', '#start');
  await write(tab, own('leave'), '٤/٣/٢٠٢٦', '#end');
  await write(tab, own('time'), '٣', '#hour');
  await write(tab, own('time'), '٤٥', '#minute');
  await pick(tab, own('time'), 'pm', '#period');
  await write(tab, own('owners/0/name'), 'ليلى');
  await goTo(tab, own('file'));
  await tab.chooseFile(await contractIn(folder));
  await tab.evaluate(() => {
    // The moment of consent is part of what is submitted.
    const consent = document.querySelector<HTMLElement & { clock: () => number }>('fanar-consent');
    if (consent) consent.clock = () => Date.UTC(2026, 0, 5, 8);
  });
  await press(tab, own('declaration'), 'Space');
  await press(tab, own('consent'), 'Space');
  await write(tab, own('signature'), 'منى أحمد', '#control');
  await write(tab, '[form=fanar]', 'هناك');
  await settle(tab);
}

/** What the native controls hold, by their names. */
const WRITTEN: Readonly<Record<string, string>> = {
  name: 'منى أحمد علي حسن',
  id: '29803120301234',
  phone: '+201112345678',
  code: '654321',
  birth: '1998-03-05',
  'home/governorate': 'EG-C',
  'home/city': 'مدينة نصر',
  'home/street': 'شارع عباس العقاد',
  'home/building': '7',
  'spot/description': 'أمام الميناء',
  'spot/latitude': '31.25',
  'spot/longitude': '32.3',
  subject: 'طلب جديد',
  details: 'السلام عليكم\nأريد نسخة',
  q: 'رخصة قيادة',
  plate: 'سص56',
  case: '9/2024',
  'case/type': 'felony',
  iban: 'EG340003000500000000263180017',
  copies: '12',
  fees: '7050',
  office: 'zohour',
  city: 'suez',
  visit: '2026-01-13',
  pickup: '2026-01-21',
  leave: '2026-03-01/2026-03-04',
  time: '15:45',
  'owners/0/name': 'ليلى',
  signature: 'منى أحمد',
  outside: 'هناك',
};

/** Boxes and options that are switched over, by selectors in the form. */
const SWITCHED = [
  '[name=urgent]',
  '[name=papers][value=photo]',
  '[name=delivery][value=courier]',
  '[name=speed][value=normal]',
  '[name=messages]',
  '[name=rating][value="5"]',
  '[name=declaration]',
  '[name=consent]',
];

/** By script: how a person fills in native controls is for the browsers to prove. */
export async function fillNative(tab: Tab, folder: string): Promise<void> {
  await goTo(tab, '#native [name="file"][type=file]');
  await tab.chooseFile(await contractIn(folder));
  await tab.evaluate(
    (written, switched) => {
      const form = document.querySelector<HTMLFormElement>('#native');
      if (!form) throw new Error('There is no native form.');
      for (const [name, value] of Object.entries(written)) {
        const control = form.elements.namedItem(name);
        if (!control || control instanceof RadioNodeList) throw new Error(`${name} is no control.`);
        (control as HTMLInputElement).value = value;
      }
      for (const selector of switched) form.querySelector<HTMLElement>(selector)?.click();
      const french = form.querySelector<HTMLOptionElement>('[value=fr]');
      if (french) french.selected = true;
    },
    WRITTEN,
    SWITCHED,
  );
}
