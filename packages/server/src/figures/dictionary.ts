import type { DataColumn } from '@fanar/contract';

/** What each column of the table means, in its order: the one source for the table, the API and the report. */
export const columns = [
  {
    name: 'sector',
    type: 'text',
    title: { ar: 'القطاع', en: 'Sector' },
    meaning: {
      ar: 'معرّف القطاع الذي يقدم الخدمة.',
      en: 'Id of the sector that the service is of.',
    },
  },
  {
    name: 'service',
    type: 'text',
    title: { ar: 'الخدمة', en: 'Service' },
    meaning: { ar: 'معرّف الخدمة.', en: 'Id of the service.' },
  },
  {
    name: 'month',
    type: 'month',
    title: { ar: 'الشهر', en: 'Month' },
    meaning: {
      ar: 'شهر ميلادي بتوقيت القاهرة. يُحسب كل طلب في شهر وصوله وفي شهر انتهائه، وكل رأي في الشهر الذي قيل فيه.',
      en: 'A month of the calendar in Cairo. An application counts in the month in which it came and in that in which it ended, an answer in the month in which it was given.',
    },
  },
  {
    name: 'received',
    type: 'integer',
    title: { ar: 'الطلبات الواردة', en: 'Received' },
    meaning: {
      ar: 'الطلبات التي وصلت كاملة، بتوقيعاتها ورسومها، ومنها ما سُحب بعد ذلك.',
      en: 'Applications that came in whole, signed and paid for where that is needed; those withdrawn later are among them.',
    },
  },
  {
    name: 'online_percent',
    type: 'percent',
    title: { ar: 'قُدّم إلكترونيًّا', en: 'Online' },
    meaning: {
      ar: 'نسبة ما أرسله مقدم الطلب بنفسه من الطلبات الواردة. الباقي أرسله موظف عنه.',
      en: 'Share of the received ones that the applicant sent. The rest was sent by somebody of an office for them.',
    },
  },
  {
    name: 'ended',
    type: 'integer',
    title: { ar: 'الطلبات المنتهية', en: 'Ended' },
    meaning: {
      ar: 'الطلبات التي رُفضت أو تمت حتى آخر مراحلها. لا يدخل فيها ما سحبه صاحبه، وإذا أُعيد النظر بعد تظلم تُحسب آخر نهاية.',
      en: 'Applications that were refused, or done to their last stage. Those withdrawn are left out; after an appeal the last end counts.',
    },
  },
  {
    name: 'median_days',
    type: 'days',
    title: { ar: 'نصف الطلبات انتهى خلال (يوم)', en: 'Half took at most (days)' },
    meaning: {
      ar: 'عدد أيام التقويم من يوم اكتمال الطلب إلى يوم انتهائه، الذي لم يتجاوزه نصف الطلبات المنتهية.',
      en: 'Days of the calendar from the day on which it was complete to its end, which half of the ended ones took at most.',
    },
  },
  {
    name: 'ninetieth_percentile_days',
    type: 'days',
    title: { ar: '٩ من كل ١٠ انتهت خلال (يوم)', en: 'Nine in ten took at most (days)' },
    meaning: {
      ar: 'عدد الأيام الذي لم يتجاوزه تسعة من كل عشرة طلبات منتهية.',
      en: 'The same for nine in ten of the ended ones.',
    },
  },
  {
    name: 'within_promise_percent',
    type: 'percent',
    title: { ar: 'انتهى في المدة المعلنة', en: 'In the declared time' },
    meaning: {
      ar: 'نسبة ما انتهى من الطلبات في المدة التي تعلنها الخدمة وقت انتهائها. الإجازات الرسمية لا تُحسب في أيام العمل.',
      en: 'Share of the ended ones that were done in the time that the service declared when they ended. Public holidays are no working days.',
    },
  },
  {
    name: 'answers',
    type: 'integer',
    title: { ar: 'الآراء', en: 'Answers' },
    meaning: {
      ar: 'من قالوا رأيهم بعد انتهاء طلباتهم. تظهر آراء الشهر بعد أن ينتهي، ولا شيء فيها يدل على صاحبها.',
      en: 'Those who said what they think after the end. The answers of a month are told once it is over; nothing in them leads to anybody.',
    },
  },
  {
    name: 'satisfied_percent',
    type: 'percent',
    title: { ar: 'راضون', en: 'Satisfied' },
    meaning: {
      ar: 'نسبة من اختاروا «راضٍ» أو «راضٍ جدًّا» ممن قالوا رأيهم.',
      en: 'Share of the answers that are “satisfied” or “very satisfied”.',
    },
  },
  {
    name: 'completed_percent',
    type: 'percent',
    title: { ar: 'أتموا ما أرادوا', en: 'Did what they came for' },
    meaning: {
      ar: 'نسبة من أتموا ما جاؤوا من أجله ممن أجابوا عن هذا السؤال.',
      en: 'Share of those who could do what they came for among those who answered that question.',
    },
  },
] as const satisfies readonly DataColumn[];

export type ColumnName = (typeof columns)[number]['name'];
