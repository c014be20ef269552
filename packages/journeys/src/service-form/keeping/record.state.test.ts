import { fieldsOf } from '@fanar/contract';
import { describe, expect, it } from 'vitest';
import { filesIn, sensitiveFields, withoutFiles, withoutSensitive } from './record.js';
import { family, record, scan } from './testing/record.js';

const { nationalId: _id, vehicleLicence, owners: _owners, ...others } = record.answers;

describe('a record without what is sensitive', () => {
  it('lacks those answers, in groups too, and asks for them again', () => {
    const request = { ...record, declared: true, language: 'ar' } as const;
    const { record: kept, leftOut } = withoutSensitive(family, { ...record, unsettled: [request] });
    expect(kept).toEqual({
      ...record,
      answers: {
        ...others,
        vehicleLicence,
        owners: [{ name: 'سارة محمد علي حسن', power: [scan] }, { name: 'منى محمد علي حسن' }],
      },
      asked: ['mobile', 'owners', 'owners/0/name'],
      isDeclared: false,
      unsettled: [],
    });
    expect(leftOut).toEqual(['nationalId', 'income']);
    expect(JSON.stringify(kept)).not.toContain('29001011234567');
  });

  it('is the same where nothing sensitive was answered', () => {
    const plain = { ...record, answers: others };
    expect(withoutSensitive(family, plain)).toEqual({ record: plain, leftOut: [] });
  });

  it('can name what it would lack before it is asked', () => {
    expect(sensitiveFields(fieldsOf(family)).map(({ id }) => id)).toEqual(['nationalId', 'income']);
  });
});

describe('files of the answers', () => {
  it('are found wherever they stand', () => {
    expect(filesIn(record.answers).map(({ id }) => id)).toEqual([
      'upload-000000000000001',
      'scan-1',
    ]);
  });

  it('can be taken out, and leave no empty answer behind', () => {
    const { owners } = withoutFiles(record.answers, ({ id }) => id === 'scan-1');
    expect(owners).toEqual([
      { name: 'سارة محمد علي حسن', income: 900_000 },
      { name: 'منى محمد علي حسن' },
    ]);
    expect(withoutFiles(record.answers, () => true)).not.toHaveProperty('vehicleLicence');
    expect(withoutFiles(record.answers, () => false)).toEqual(record.answers);
  });
});
