import type { Language } from '@fanar/contract';
import type { Outcome } from './sandbox.js';

interface Words {
  readonly title: string;
  readonly notice: string;
  readonly reference: string;
  readonly amount: string;
  readonly choose: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly ended: string;
  readonly back: string;
  readonly missing: string;
}

export const words: Readonly<Record<Language, Words>> = {
  ar: {
    title: 'سداد الرسوم للتجربة',
    notice: 'هذه صفحة للتجربة: لا يُسحب أي مبلغ، ولا تُطلب بيانات بطاقة.',
    reference: 'رقم الطلب',
    amount: 'المبلغ',
    choose: 'اختر ما يحدث',
    outcomes: {
      pay: 'سدّد',
      fail: 'ارفض السداد',
      pending: 'ارجع قبل أن يكتمل السداد',
      late: 'سدّد، وأبلغ الجهة بعد قليل',
    },
    ended: 'انتهت عملية السداد هذه.',
    back: 'ارجع إلى طلبك',
    missing: 'لا توجد عملية سداد بهذا الرابط.',
  },
  en: {
    title: 'Test payment',
    notice: 'This page is for testing: no money is taken, and no card is asked for.',
    reference: 'Reference number',
    amount: 'Amount',
    choose: 'Choose what happens',
    outcomes: {
      pay: 'Pay',
      fail: 'Refuse the payment',
      pending: 'Go back before the payment is complete',
      late: 'Pay, and tell the authority a little later',
    },
    ended: 'This payment has ended.',
    back: 'Back to your application',
    missing: 'There is no payment under this link.',
  },
};
