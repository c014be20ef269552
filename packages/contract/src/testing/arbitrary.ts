import fc from 'fast-check';
import { everything, goodAnswers, upload } from './definition.js';

const ids = [...everything.steps.flatMap(({ fields }) => fields.map(({ id }) => id as string))];

const nearly = fc.constantFrom<unknown>(
  ...Object.values(goodAnswers),
  ...everything.steps.flatMap(({ fields }) =>
    fields.flatMap((field) => ('options' in field ? field.options.map(({ value }) => value) : [])),
  ),
  '',
  '   ',
  'x',
  '01001234567',
  '+20663220000',
  '15999',
  '١٢٣',
  'أحمد',
  'عبد الرحمن',
  'a\u0000b',
  '\uD800',
  'ص'.repeat(11),
  '😀'.repeat(10),
  '😀'.repeat(11),
  'صَّ'.repeat(10),
  `ص${'\u064B'.repeat(99)}`,
  `ص${'\u064B'.repeat(100)}`,
  '20002300300919',
  false,
  [],
  [upload, { ...upload, id: 'B'.repeat(24) }],
  [upload, upload],
  [upload, upload, upload],
  [{ ...upload, size: 0 }],
  [{ ...upload, size: 1001 }],
  [{ ...upload, size: 1.5 }],
  [{ ...upload, type: 'image/gif' }],
  [{ ...upload, name: '' }],
  [{ ...upload, extra: 1 }],
  [null],
);

/** Any JSON, most of it near to answers: known keys, values that are right, almost right or wild. */
export const anyAnswers = fc.oneof(
  { weight: 6, arbitrary: mixed() },
  { weight: 1, arbitrary: fc.jsonValue() },
);

function mixed() {
  const edits = fc.dictionary(
    fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constantFrom('extra', '__proto__', 'constructor', 'a/b~c') },
    ),
    fc.oneof({ weight: 8, arbitrary: nearly }, { weight: 1, arbitrary: fc.jsonValue() }),
    { maxKeys: 5 },
  );
  const dropped = fc.subarray(ids, { maxLength: 4 });
  return fc.tuple(edits, dropped).map(([edit, without]): unknown => {
    const answers = { ...goodAnswers, ...edit };
    return Object.fromEntries(Object.entries(answers).filter(([id]) => !without.includes(id)));
  });
}
