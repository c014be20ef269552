import { RENEWAL } from '../addresses.js';

/** One of each kind: what is typed into, what opens over the page, what holds words of the page, journeys. */
const SPECIMENS: Readonly<Record<string, string>> = {
  'text-field': `<fanar-text-field name="name" label="الاسم رباعيًّا" hint="كما في بطاقة الرقم القومي"
    required></fanar-text-field>`,
  'invalid field': `<fanar-text-field name="street" label="الشارع ورقم العقار"
    error="اكتب الشارع ورقم العقار"></fanar-text-field>`,
  select: `<fanar-select name="district" label="الحي"><option value="">اختر الحي</option>
    <option value="sharq">حي الشرق</option><option value="arab">حي العرب</option></fanar-select>`,
  combobox: `<fanar-combobox name="office" label="مكتب التموين"><option value="a">مكتب الشرق</option>
    <option value="b">مكتب العرب</option><option value="c">مكتب بورفؤاد</option></fanar-combobox>`,
  'date-picker': `<fanar-date-picker name="date" label="تاريخ الميلاد" min="2001-01-01" max="2001-12-31">
    </fanar-date-picker>`,
  'radio-group': `<fanar-radio-group name="use" label="نوع الترخيص"><option value="private">سيارة خاصة</option>
    <option value="taxi">سيارة أجرة</option><option value="truck">نقل</option></fanar-radio-group>`,
  button: '<fanar-button>احجز موعدًا</fanar-button>',
  tag: '<fanar-tag tone="success">تم الاستلام</fanar-tag>',
  alert: `<fanar-alert tone="warning" heading="مطلوب استكمال مستندات">أمامك عشرة أيام عمل لاستكمالها.
    </fanar-alert>`,
  card: '<fanar-card heading="تجديد رخصة تسيير" href="#renew">في وحدة المرور أو بالبريد السريع.</fanar-card>',
  'service-form': `<fanar-service-form service="${RENEWAL}" api="/api/v1" autosave="off" started>
    </fanar-service-form>`,
  'appointment-picker': `<fanar-appointment-picker service="${RENEWAL}" api="/api/v1">
    </fanar-appointment-picker>`,
  'status-tracker': '<fanar-status-tracker api="/api/v1"></fanar-status-tracker>',
};

/** Of those that open over the page: what opens them. */
export const OPENERS: Readonly<Record<string, string>> = {
  combobox: '.toggle',
  'date-picker': '.open',
};

export const SPECIMEN_NAMES = Object.keys(SPECIMENS);

/** All of them, each in a box of its own. */
export const SPECIMENS_MARKUP = Object.entries(SPECIMENS)
  .map(([name, markup]) => `<div data-specimen="${name}">${markup}</div>`)
  .join('\n');
