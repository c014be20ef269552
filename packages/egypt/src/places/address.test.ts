import { stripBidiControls } from '@fanar/arabic';
import { describe, expect, it } from 'vitest';
import { addressLines } from './address.js';
import { visualOrder } from '../testing/visual-order.js';

const full = {
  governorate: 'EG-PTS',
  city: 'حي الشرق',
  policeStation: 'قسم الشرق',
  area: 'الإفرنج',
  street: 'شارع 23 يوليو',
  building: '12',
  floor: '3',
  unit: '5',
  landmark: 'أمام الفنار',
  postcode: '42511',
};

describe('addressLines', () => {
  it('writes from the street to the governorate, the landmark last', () => {
    expect(addressLines(full).map(stripBidiControls)).toEqual([
      'عقار ١٢، شارع ٢٣ يوليو',
      'الدور ٣، وحدة ٥',
      'الإفرنج، قسم الشرق، حي الشرق',
      'بورسعيد ٤٢٥١١',
      'علامة مميزة: أمام الفنار',
    ]);
  });

  it('leaves out what is absent', () => {
    expect(addressLines({ governorate: 'EG-C', street: ' ' }, { language: 'en' })).toEqual([
      '\u2068Cairo\u2069',
    ]);
    expect(addressLines({ governorate: 'EG-XX' })).toEqual(['\u2068EG-XX\u2069']);
  });

  it.each([
    [{ building: 'عقار رقم ١٢' }, 'عقار رقم ١٢'],
    [{ building: 'عماره ١٢' }, 'عماره ١٢'],
    [{ building: 'رقم ١٢' }, 'عقار رقم ١٢'],
    [{ floor: 'الدور الثالث' }, 'الدور الثالث'],
    [{ floor: 'الثالث' }, 'الدور الثالث'],
    [{ floor: 'Third floor' }, 'Third floor'],
    [{ unit: 'شقة ٥' }, 'شقة ٥'],
    [{ unit: 'Flat 5' }, 'Flat ٥'],
    [{ landmark: 'علامة مميزة: المسجد' }, 'علامة مميزة: المسجد'],
    [{ landmark: 'شقة الحارس' }, 'علامة مميزة: شقة الحارس'],
  ])('writes no label twice: %j', (parts, line) => {
    const lines = addressLines({ governorate: 'EG-C', ...parts }).map(stripBidiControls);
    expect(lines.filter((written) => written !== 'القاهرة')).toEqual([line]);
  });

  it('keeps every entry to one line', () => {
    const lines = addressLines({ governorate: 'EG-C', street: ' شارع\r\nفلسطين\u2029\t ' });
    expect(lines.map(stripBidiControls)).toEqual(['شارع فلسطين', 'القاهرة']);
  });

  it('keeps an Arabic street in one piece in an English address', () => {
    const [line = ''] = addressLines(full, { language: 'en' });
    const reversed = (word: string) => Array.from(word).reverse().join('');
    expect(stripBidiControls(visualOrder(line, 'ltr'))).toBe(
      `Building 12, ${reversed('يوليو')} 23 ${reversed('شارع')}`,
    );
  });
});
