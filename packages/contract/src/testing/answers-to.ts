import type { Answers, Field, FieldType, ServiceDefinition } from '../definition.js';
import { upload } from './definition.js';
import { pickFrom, type Pick } from './tape.js';

type Plain = Exclude<FieldType, 'group' | 'computed'>;

const file = (letter: string, more: object = {}) => ({ ...upload, id: letter.repeat(24), ...more });
const home = { governorate: 'EG-PTS', city: 'حي الشرق', street: 'شارع ٢٣ يوليو' };
const dispute = { number: '1234', year: 2025, judicial: false };

/** Right whatever is set. */
const RIGHT: Readonly<Record<Plain, readonly [unknown, ...unknown[]]>> = {
  checkbox: [true, false],
  radio: ['a', 'b'],
  number: [4, 0, 9],
  text: ['نص', 'abc'],
  switch: [false, true],
  select: ['a', 'b', 'c'],
  'segmented-control': ['a', 'b', 'c'],
  combobox: ['a', 'b', 'c'],
  'checkbox-group': [
    ['a', 'b'],
    ['b', 'c', 'a'],
  ],
  amount: [100, 5000, 10_000],
  rating: [1, 5],
  date: ['2001-02-03', '2020-02-29'],
  'date-picker': ['2026-01-01', '2026-02-28'],
  'date-range': ['2026-01-01/2026-01-01', '2025-12-20/2026-03-01'],
  time: ['09:30', '23:59'],
  'national-id': ['29001011234567', '20001150300919'],
  'person-name': ['أحمد محمد علي', 'عبد الرحمن حسن'],
  phone: ['+201001234567'],
  plate: ['أبج1234', 'ى1'],
  email: ['name@example.com'],
  iban: ['EG380019000500000000263180002'],
  'text-area': ['سطر\nوسطر', 'نص'],
  address: [home, { ...home, building: '12', postcode: '42511' }],
  location: [
    { description: 'خلف المسجد\nالباب الأزرق' },
    { latitude: 31.2653, longitude: 32.3019 },
    { description: 'الميناء', latitude: 31.25, longitude: 32.3, accuracy: 12 },
  ],
  'case-number': [
    dispute,
    { ...dispute, year: 48, judicial: true, type: 'felony', venue: 'النقض' },
  ],
  file: [[file('A')]],
  signature: [
    { mode: 'type', name: 'أحمد محمد' },
    { mode: 'draw', image: `data:image/png;base64,iVBORw0KGgo${'A'.repeat(50)}` },
  ],
  consent: [{ purpose: 'نسأل', version: '1', at: '2025-12-31T10:00:00Z' }],
  declaration: [{ accepted: true, version: '1' }],
};

/** Nearly right, or right for other settings than these. */
const DOUBTFUL: Readonly<Partial<Record<FieldType, readonly [unknown, ...unknown[]]>>> = {
  radio: ['c', 'd', ''],
  select: ['d', ''],
  number: [-1, 2.5, 12.25, 51, 1e21],
  text: ['', '  ', 'ن', 'نصّ طويل جدًّا هنا', 'a\nb', 'a\u202Eb'],
  'text-area': ['a\u0000b', 'x'.repeat(11), 'x'.repeat(2001)],
  'checkbox-group': [['a'], ['c', 'b'], ['a', 'a'], ['d'], []],
  amount: [0, 99, -1, 2.5, 10_001],
  rating: [0, 6, '5'],
  date: ['1999-12-31', '2026-01-02', '2026-02-30', '1/2/2020'],
  'date-picker': ['2025-12-31', '2026-03-03', '٢٠٢٦-٠١-٠١'],
  'date-range': ['2026-03-01/2026-01-01', '2025-12-01/2026-01-01', '2026-01-01', '/'],
  time: ['24:00', '9:30', ''],
  'national-id': ['30803011234567', '32704010300919', '29013011234567', '2900101123456'],
  'person-name': ['أحمد', 'أحمد  علي', 'Ahmed Ali'],
  phone: ['+20663220000', '15999', '0100 123 4567'],
  plate: ['أبج1034', 'أ ب ج 12'],
  email: ['name@', ' name@example.com', 'Name@Example.com'],
  iban: ['EG390019000500000000263180002', 'eg380019000500000000263180002'],
  address: [{}, { ...home, governorate: 'EG-XX' }, { ...home, city: '' }, { governorate: 'EG-C' }],
  location: [
    {},
    { description: '' },
    { description: 'أ\u202Eب' },
    { latitude: 31.2653 },
    { latitude: 32.3019, longitude: 31.2653 },
    { latitude: '31.2653', longitude: 32.3019 },
    { latitude: 31.26530001, longitude: 32.3019 },
    { latitude: 31.2653, longitude: 32.3019, accuracy: 0 },
    { description: 'الميناء', accuracy: 5 },
    { coordinates: 'هناك' },
  ],
  'case-number': [{}, { ...dispute, year: 2027 }, { ...dispute, judicial: true }],
  file: [
    [],
    [file('A'), file('B')],
    [file('A'), file('A')],
    [file('A', { size: 0 })],
    [file('A', { type: 'image/gif' })],
    [{}],
  ],
  signature: [
    { mode: 'type', name: ' ' },
    { mode: 'draw', image: 'data:,x' },
  ],
  consent: [{ purpose: 'نسأل', version: '0', at: '2025-12-31T10:00:00Z' }, true],
  declaration: [
    { accepted: true, version: '0' },
    { accepted: false, version: '1' },
  ],
  group: [[], [{}], [7], Array.from({ length: 21 }, () => ({})), {}],
};

const WILD: readonly [unknown, ...unknown[]] = [
  undefined,
  '',
  null,
  0,
  true,
  false,
  [],
  {},
  [[]],
  ['a'],
  [null],
  JSON.parse('{"__proto__": [], "constructor": 1}'),
];

/** Answers as a form keeps them. One in two is right throughout, as far as single answers go. */
export function answersTo({ applicant, steps }: ServiceDefinition, pick: Pick): Answers {
  const isRight = pick(2) === 0;
  const answers = item(
    steps.flatMap(({ fields }) => fields),
    pick,
    isRight,
  );
  if (applicant && (isRight || pick(8) > 0)) answers.applicant = pickFrom(pick, ['a', 'b']);
  return answers as Answers;
}

function item(fields: readonly Field[], pick: Pick, isRight: boolean): Record<string, unknown> {
  const given = fields.map((field) => [field.id, answerTo(field, pick, isRight)] as const);
  const answers = Object.fromEntries(given.filter(([, answer]) => answer !== undefined));
  return isRight || pick(12) > 0 ? answers : { ...answers, stranger: pickFrom(pick, WILD) };
}

function answerTo(field: Field, pick: Pick, isRight: boolean): unknown {
  const doubt = isRight ? 0 : pick(12);
  if (doubt === 1) return pickFrom(pick, WILD);
  if (doubt === 2) return pickFrom(pick, DOUBTFUL[field.type] ?? WILD);
  if (field.type === 'computed') return isRight ? undefined : pickFrom(pick, [undefined, 'نعم', 5]);
  if (field.required === false && pick(3) === 1) return undefined;
  if (field.type !== 'group') return pickFrom(pick, RIGHT[field.type]);
  const least = field.min ?? 1;
  const length = least + pick((field.max ?? 3) - least + 1);
  return Array.from({ length }, () => item(field.fields, pick, isRight));
}
