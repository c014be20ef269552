import type { Field, ServiceDefinition } from '@fanar/contract';

const seats = [
  { value: 'owned', label: { ar: 'ملك', en: 'Owned' } },
  { value: 'rented', label: { ar: 'إيجار', en: 'Rented' } },
];

const activities = [
  { value: 'bakery', label: { ar: 'مخبز', en: 'Bakery' } },
  { value: 'grocery', label: { ar: 'بقالة', en: 'Grocery' } },
  { value: 'pharmacy', label: { ar: 'صيدلية', en: 'Pharmacy' } },
  { value: 'tailor', label: { ar: 'خياطة', en: 'Tailor' } },
];

/** Every type of field but the group, in the order in which a shop is asked for. */
const questions: readonly Field[] = [
  {
    id: 'tradeName',
    type: 'text',
    label: { ar: 'الاسم التجاري', en: 'Trade name' },
    hint: { ar: 'كما يُكتب على اللافتة', en: 'As on the sign' },
    constraints: { maxLength: 60 },
    eager: true,
    help: {
      title: { ar: 'كيف تختار الاسم؟', en: 'How to choose a name' },
      text: {
        ar: 'اختر اسمًا لا يحمله محل آخر في الحي نفسه.',
        en: 'Choose a name that no other shop in the district has.',
      },
    },
  },
  { id: 'about', type: 'text-area', label: { ar: 'وصف النشاط', en: 'What the shop does' } },
  {
    id: 'activity',
    type: 'combobox',
    label: { ar: 'النشاط', en: 'Activity' },
    options: activities,
  },
  {
    id: 'seat',
    type: 'radio',
    label: { ar: 'حيازة المحل', en: 'How you hold it' },
    options: seats,
  },
  {
    id: 'rent',
    type: 'amount',
    label: { ar: 'الإيجار الشهري', en: 'Monthly rent' },
    when: { '==': [{ var: 'seat' }, 'rented'] },
  },
  {
    id: 'area',
    type: 'number',
    label: { ar: 'المساحة', en: 'Area' },
    unit: { ar: 'متر مربع', en: 'square metres' },
    constraints: { min: 1, max: 5000 },
  },
  {
    id: 'inspectionFee',
    type: 'computed',
    label: { ar: 'رسم المعاينة', en: 'Inspection fee' },
    hint: { ar: 'جنيهان للمتر', en: 'Two pounds a metre' },
    value: { '*': [{ var: 'area' }, 200] },
    format: 'amount',
  },
  { id: 'place', type: 'address', label: { ar: 'عنوان المحل', en: 'Address of the shop' } },
  {
    id: 'size',
    type: 'select',
    label: { ar: 'فئة المحل', en: 'Class' },
    options: [
      { value: 'small', label: { ar: 'صغير', en: 'Small' } },
      { value: 'large', label: { ar: 'كبير', en: 'Large' } },
    ],
  },
  {
    id: 'shifts',
    type: 'segmented-control',
    label: { ar: 'الورديات', en: 'Shifts' },
    options: [
      { value: 'one', label: { ar: 'واحدة', en: 'One' } },
      { value: 'two', label: { ar: 'اثنتان', en: 'Two' } },
    ],
  },
  {
    id: 'services',
    type: 'checkbox-group',
    label: { ar: 'المرافق', en: 'Utilities' },
    options: [
      { value: 'water', label: { ar: 'مياه', en: 'Water' } },
      { value: 'power', label: { ar: 'كهرباء', en: 'Electricity' } },
      { value: 'gas', label: { ar: 'غاز', en: 'Gas' } },
    ],
  },
  { id: 'opening', type: 'time', label: { ar: 'موعد الفتح', en: 'Opens at' } },
  {
    id: 'start',
    type: 'date-picker',
    label: { ar: 'بدء النشاط', en: 'Start' },
    constraints: { min: 'today' },
  },
  { id: 'works', type: 'date-range', label: { ar: 'مدة التجهيز', en: 'Fitting out' } },
  { id: 'manager', type: 'person-name', label: { ar: 'اسم المدير', en: 'Manager' } },
  {
    id: 'managerId',
    type: 'national-id',
    label: { ar: 'الرقم القومي للمدير', en: 'National ID of the manager' },
    sensitive: true,
  },
  {
    id: 'managerBorn',
    type: 'date',
    label: { ar: 'تاريخ ميلاد المدير', en: 'Birth date of the manager' },
    constraints: { max: 'today' },
  },
  { id: 'phone', type: 'phone', label: { ar: 'الهاتف', en: 'Phone' } },
  { id: 'mail', type: 'email', label: { ar: 'البريد الإلكتروني', en: 'Email' }, required: false },
  { id: 'account', type: 'iban', label: { ar: 'رقم الحساب', en: 'Bank account' }, required: false },
  { id: 'van', type: 'plate', label: { ar: 'سيارة التوصيل', en: 'Delivery van' }, required: false },
  {
    id: 'dispute',
    type: 'case-number',
    label: { ar: 'قضية على المحل', en: 'Case about the shop' },
    required: false,
  },
  { id: 'food', type: 'checkbox', label: { ar: 'يبيع أغذية', en: 'Sells food' }, required: false },
  { id: 'texts', type: 'switch', label: { ar: 'رسائل على المحمول', en: 'Text messages' } },
  {
    id: 'front',
    type: 'file',
    label: { ar: 'صورة الواجهة', en: 'Photo of the front' },
    constraints: { accept: ['image/jpeg', 'image/png'], capture: 'environment' },
  },
  {
    id: 'ease',
    type: 'rating',
    label: { ar: 'ما رأيك في هذه الأسئلة؟', en: 'How were these questions?' },
    required: false,
  },
  {
    id: 'news',
    type: 'consent',
    label: { ar: 'رسائل عن الطلب', en: 'Messages' },
    text: { ar: 'إرسال رسائل عن طلبي', en: 'sending me messages about my application' },
    version: '2026-1',
    required: false,
  },
  {
    id: 'safety',
    type: 'declaration',
    label: { ar: 'أقر بذلك', en: 'I declare this' },
    text: { ar: 'في المحل طفاية حريق صالحة.', en: 'The shop has a working fire extinguisher.' },
    version: '2026-1',
  },
  { id: 'hand', type: 'signature', label: { ar: 'إقرار المدير', en: 'Acknowledgement' } },
];

const owners: Field = {
  id: 'owners',
  type: 'group',
  label: { ar: 'الملاك', en: 'Owners' },
  hint: { ar: 'كل من له حصة في المحل', en: 'Everybody with a share in the shop' },
  item: { ar: 'المالك', en: 'Owner' },
  add: { ar: 'أضف مالكًا', en: 'Add an owner' },
  max: 5,
  fields: [
    { id: 'ownerName', type: 'person-name', label: { ar: 'الاسم', en: 'Name' } },
    {
      id: 'share',
      type: 'number',
      label: { ar: 'الحصة', en: 'Share' },
      unit: { ar: 'قيراط من ٢٤', en: 'of 24' },
      constraints: { min: 1, max: 24 },
    },
    {
      id: 'heirs',
      type: 'group',
      label: { ar: 'الورثة', en: 'Heirs' },
      item: { ar: 'الوارث', en: 'Heir' },
      add: { ar: 'أضف وارثًا', en: 'Add an heir' },
      required: false,
      max: 3,
      fields: [{ id: 'heirName', type: 'person-name', label: { ar: 'اسم الوارث', en: 'Name' } }],
    },
  ],
};

const total: Field = {
  id: 'total',
  type: 'computed',
  label: { ar: 'مجموع الحصص', en: 'All shares' },
  value: { sum: [{ var: 'owners' }, { var: 'share' }] },
  format: 'number',
};

const reached: readonly Field[] = [
  {
    id: 'mobile',
    type: 'phone',
    label: { ar: 'رقم المحمول', en: 'Mobile number' },
    constraints: { kinds: ['mobile'], verify: true },
    autocomplete: 'tel',
  },
  {
    id: 'mail',
    type: 'email',
    label: { ar: 'البريد الإلكتروني', en: 'Email address' },
    required: false,
    constraints: { verify: true },
    autocomplete: 'email',
  },
];

/** A licence for a shop; what is asked is up to the story. */
function shop(title: { ar: string; en: string }, fields: readonly Field[]): ServiceDefinition {
  return {
    id: 'localities/shop-licence',
    version: 1,
    title: { ar: 'ترخيص محل', en: 'Licence a shop' },
    summary: { ar: 'رخّص محلك في الحي.', en: 'License your shop with the district.' },
    competentAuthority: { ar: 'حي الشرق ببورسعيد', en: 'El-Sharq district, Port Said' },
    audience: ['business'],
    fees: [],
    processingTime: { min: 5, max: 10, unit: 'working-day' },
    evidence: [],
    outputs: [{ title: { ar: 'رخصة محل', en: 'Shop licence' } }],
    channels: ['online', 'counter'],
    eligibility: [],
    appointment: 'none',
    next: [{ ar: 'يعاين مهندس الحي المحل.', en: 'An engineer of the district inspects the shop.' }],
    contact: { title: { ar: 'حي الشرق', en: 'El-Sharq district' }, phone: '0663220000' },
    declaration: { ar: 'أقر بصحة البيانات المدخلة', en: 'I declare that the data is correct' },
    stages: [
      {
        id: 'received',
        title: { ar: 'استلمنا طلبك', en: 'Received' },
        next: { ar: 'نراجع طلبك.', en: 'We check your application.' },
      },
    ],
    steps: [{ id: 'shop', title, fields }],
  };
}

export const everyQuestion = shop({ ar: 'بيانات المحل', en: 'The shop' }, questions);
export const ownersOfShop = shop({ ar: 'ملاك المحل', en: 'Who owns it' }, [owners, total]);
export const reachableOwner = shop({ ar: 'كيف نتواصل معك', en: 'How to reach you' }, reached);
