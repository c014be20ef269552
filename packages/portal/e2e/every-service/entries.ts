import {
  resolveDateBound,
  type Answer,
  type Field,
  type FieldOf,
  type FieldType,
  type Language,
} from '@fanar/contract';
import { png, type SampleFile } from '../files.js';
import type { Act } from './citizen.js';

/** How an answer is given by hand, and what is said of a wrong one. */
interface Hand<Of extends Field> {
  /** The code of the message where nothing is given. */
  readonly missing: string;
  readonly enter: (field: Of, answer: never, language: Language) => readonly Act[];
  /** A slip of the hand, and the code of the message for it; nothing where there is none to make. */
  readonly slip?: (field: Of) => Slip | undefined;
}

/** Something wrong that is entered. */
export interface Slip {
  readonly acts: readonly Act[];
  readonly code: string;
}

type Parts = Readonly<Record<string, string>>;

const write = (part: string, text: string): Act => ({ do: 'write', part, text });
const pick = (part: string, text: string): Act => ({ do: 'pick', part, text });
const box = (text: string) => write('#control, textarea, .input', text);
const inBox = (_field: Field, answer: string) => [box(answer)];
const choose = (_field: Field, answer: string): readonly Act[] => [
  { do: 'choose', values: [answer] },
];
const tick: readonly Act[] = [{ do: 'tick', part: 'input[type=checkbox]', isOn: true }];

const text: Hand<FieldOf<'text' | 'text-area'>> = {
  missing: 'value-missing',
  enter: inBox,
  slip: ({ constraints }) =>
    (constraints?.minLength ?? 0) > 1 ? { acts: [box('أ')], code: 'text-too-short' } : undefined,
};

const number: Hand<FieldOf<'number' | 'amount'>> = {
  missing: 'number-required',
  enter: (_field, answer: number) => [box(String(answer))],
  slip: ({ constraints }) =>
    constraints?.max === undefined
      ? { acts: [box('كثير')], code: 'number-characters' }
      : { acts: [box(String(constraints.max + 1))], code: 'number-too-large' },
};

const choice: Hand<Field> = { missing: 'choice-missing', enter: choose };
const accepted: Hand<Field> = { missing: 'checkbox-missing', enter: () => tick };

const date: Hand<FieldOf<'date'>> = {
  missing: 'date-required',
  enter: (_field, answer: string) => dateBoxes(answer),
  slip: () => ({ acts: dateBoxes('2020-02-31'), code: 'date-real' }),
};

const HANDS: { readonly [Type in FieldType]?: Hand<FieldOf<Type>> } = {
  text,
  'text-area': text,
  'person-name': {
    missing: 'person-name-required',
    enter: inBox,
    slip: () => ({ acts: [box('Mina Fouad')], code: 'person-name-letters' }),
  },
  'national-id': {
    missing: 'national-id-required',
    enter: inBox,
    slip: () => ({ acts: [box('2000115030091')], code: 'national-id-length' }),
  },
  phone: {
    missing: 'phone-required',
    enter: (_field, answer: string) => [box(`0${answer.slice('+20'.length)}`)],
    slip: () => ({ acts: [box('0100 123')], code: 'phone-length' }),
  },
  email: {
    missing: 'value-missing',
    enter: inBox,
    slip: () => ({ acts: [box('name@')], code: 'email-format' }),
  },
  plate: {
    missing: 'plate-required',
    enter: (_field, answer: string) => plateBoxes(answer),
    slip: () => ({ acts: plateBoxes('أبج1034'), code: 'plate-zero' }),
  },
  iban: {
    missing: 'iban-required',
    enter: inBox,
    slip: () => ({ acts: [box('EG390019000500000000263180002')], code: 'iban-check' }),
  },
  address: {
    missing: 'address-incomplete',
    enter: (_field, answer: Parts) => addressBoxes(answer),
    slip: () => ({ acts: [pick('#governorate', 'EG-C')], code: 'address-incomplete' }),
  },
  location: {
    missing: 'location-required',
    enter: (_field, { description = '', latitude, longitude = '' }: Parts) => [
      write('#description', description),
      write('#coordinates', latitude === undefined ? '' : `${latitude}, ${longitude}`),
    ],
    slip: () => ({ acts: [write('#coordinates', '48.85, 2.35')], code: 'coordinates-outside' }),
  },
  'case-number': {
    missing: 'case-number-required',
    enter: (_field, answer: Parts) => caseBoxes(answer),
    slip: () => ({ acts: caseBoxes({ number: '12', year: '2999' }), code: 'case-number-future' }),
  },
  number,
  amount: {
    missing: 'amount-required',
    enter: (_field, answer: number) => [box(String(answer / 100))],
    slip: () => ({ acts: [box('كثير')], code: 'amount-characters' }),
  },
  date,
  'date-picker': {
    missing: 'date-required',
    enter: (_field, answer: string) => [box(answer.split('-').reverse().join('/'))],
    slip: () => ({ acts: [box('31/2/2020')], code: 'date-real' }),
  },
  'date-range': {
    missing: 'value-missing',
    enter: (_field, answer: string) => {
      const [start = '', end = ''] = answer.split('/');
      return rangeBoxes(start, end);
    },
    slip: ({ constraints }) => {
      const [min, max] = [constraints?.min, constraints?.max].map((bound) =>
        resolveDateBound(bound, new Date()),
      );
      return {
        acts: rangeBoxes(max ?? '2026-02-02', min ?? '2026-01-01'),
        code: 'date-range-order',
      };
    },
  },
  time: {
    missing: 'time-required',
    enter: (_field, answer: string) => {
      const [hour = 0, minute = 0] = answer.split(':').map(Number);
      return timeBoxes(hour % 12 || 12, minute, hour < 12 ? 'am' : 'pm');
    },
    slip: () => ({ acts: timeBoxes(25, 0, 'pm'), code: 'time-real' }),
  },
  select: {
    missing: 'choice-missing',
    enter: (_field, answer: string) => [pick('select', answer)],
  },
  radio: choice,
  'segmented-control': choice,
  combobox: {
    missing: 'choice-missing',
    enter: ({ options }, answer: string, language) => {
      const chosen = options.find(({ value }) => value === answer);
      return [box(chosen?.label[language] ?? '')];
    },
    slip: () => ({ acts: [box('ليس في القائمة')], code: 'choice-unknown' }),
  },
  'checkbox-group': {
    missing: 'choices-missing',
    enter: (_field, values: readonly string[]) => [{ do: 'choose', values }],
  },
  checkbox: accepted,
  consent: accepted,
  declaration: accepted,
  file: {
    missing: 'file-missing',
    enter: ({ constraints }) => [{ do: 'clear' }, attach(paperFor(constraints?.accept))],
    slip: () => ({ acts: [attach(note)], code: 'wrong-type' }),
  },
  group: {
    missing: 'group-missing',
    enter: (_field, items: readonly object[]) => [{ do: 'add', count: items.length }],
  },
};

function handFor<Of extends Field>({ id, type }: Of): Hand<Of> {
  const hand = HANDS[type] as Hand<Of> | undefined;
  if (!hand) throw new Error(`No hand has learnt to fill in “${id}”, of the type ${type}.`);
  return hand;
}

/** What gives the answer to a field. */
export function actsFor(field: Field, answer: Answer, language: Language): readonly Act[] {
  return handFor(field).enter(field, answer as never, language);
}

/** Code of the message of a field that was left empty. */
export const missingCodeOf = (field: Field): string => handFor(field).missing;

export const slipFor = (field: Field): Slip | undefined => handFor(field).slip?.(field);

function dateBoxes(date: string): readonly Act[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [write('#day', day), write('#month', month), write('#year', year)];
}

function rangeBoxes(start: string, end: string): readonly Act[] {
  const typed = (date: string) => date.split('-').reverse().join('/');
  return [write('#start', typed(start)), write('#end', typed(end))];
}

function timeBoxes(hour: number, minute: number, period: 'am' | 'pm'): readonly Act[] {
  return [write('#hour', String(hour)), write('#minute', String(minute)), pick('#period', period)];
}

function plateBoxes(plate: string): readonly Act[] {
  const digits = /\d*$/.exec(plate)?.[0] ?? '';
  return [
    write('#letters', plate.slice(0, plate.length - digits.length)),
    write('#digits', digits),
  ];
}

/** Port Said's districts are chosen, other cities are written. */
function addressBoxes({ governorate = '', city = '', ...more }: Parts): readonly Act[] {
  const inCity = governorate === 'EG-PTS' ? pick('#city', city) : write('input#city', city);
  const rest = Object.entries(more).map(([part, words]) => write(`#${part}`, words));
  return [pick('#governorate', governorate), inCity, ...rest];
}

function caseBoxes({ number = '', year = '', type, venue }: Parts): readonly Act[] {
  return [
    write('#number', number),
    write('#year', String(year)),
    ...(type ? [pick('#type', type)] : []),
    ...(venue ? [write('#venue', venue)] : []),
  ];
}

const picture = png('paper.png');

const note: SampleFile = { name: 'note.txt', bytes: Buffer.from('Not a paper at all.') };

/** A page without anything on it; whole, with its table of contents. */
const page = ((): SampleFile => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ].map((object, at) => `${String(at + 1)} 0 obj\n${object}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const places = objects.map((_, at) => head.length + objects.slice(0, at).join('').length);
  const entry = (place: number) => `${String(place).padStart(10, '0')} 00000 n \n`;
  const body = head + objects.join('');
  const table = `xref\n0 4\n0000000000 65535 f \n${places.map(entry).join('')}`;
  const end = `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return { name: 'paper.pdf', bytes: Buffer.from(body + table + end, 'latin1') };
})();

function paperFor(accept: readonly string[] = ['application/pdf']): SampleFile {
  return accept.includes('application/pdf') ? page : picture;
}

const typeByEnd = (name: string): string =>
  name.endsWith('.pdf') ? 'application/pdf' : name.endsWith('.png') ? 'image/png' : 'text/plain';

function attach({ name, bytes }: SampleFile): Act {
  return { do: 'attach', name, base64: bytes.toString('base64'), type: typeByEnd(name) };
}
