import type { Language } from '@fanar/contract';

export interface ReportWords {
  readonly title: string;
  /** The quarter of a year, the first and the last of its months. */
  readonly quarter: (number: 1 | 2 | 3 | 4, year: string, first: string, last: string) => string;
  readonly demonstration: string;
  readonly notBegun: string;
  readonly running: (date: string) => string;
  readonly nothing: string;
  readonly glance: string;
  readonly figure: string;
  readonly now: string;
  readonly before: string;
  readonly bySector: string;
  readonly byService: string;
  /** Below a figure: what it was in the quarter before. */
  readonly was: string;
  readonly legend: string;
  readonly withheld: string;
  readonly howMany: (count: string) => string;
  readonly whyWithheld: (smallest: string) => string;
  readonly howMade: string;
  readonly made: string;
  readonly rounded: string;
  readonly asTable: string;
  readonly madeOn: (date: string) => string;
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  ar: {
    title: 'أداء الخدمات الحكومية الرقمية',
    quarter: (number, year, first, last) =>
      `الربع ${{ 1: 'الأول', 2: 'الثاني', 3: 'الثالث', 4: 'الرابع' }[number]} من عام ${year} (من ${first} إلى ${last})`,
    demonstration: 'هذه أرقام تجريبية وُضعت لعرض التقرير، وليست أرقام خدمات حقيقية.',
    notBegun: 'لم يبدأ هذا الربع بعد.',
    running: (date) => `لم ينتهِ هذا الربع بعد. الأرقام حتى ${date}، وستتغير.`,
    nothing:
      'لا توجد أرقام نعرضها لهذا الربع: إما لم تصل طلبات، أو كانت في كل خدمة أقل من أن نعرضها.',
    glance: 'باختصار',
    figure: 'الرقم',
    now: 'هذا الربع',
    before: 'الربع السابق',
    bySector: 'حسب القطاع',
    byService: 'حسب الخدمة',
    was: 'كان',
    legend: 'تحت كل رقم ما كان عليه في الربع السابق. والشرطة (—) تعني أنه لا يوجد رقم نعرضه.',
    withheld: 'ما لم نعرضه، ولماذا',
    howMany: (count) => `عدد الخانات التي لم نعرضها في هذا الربع: ${count}.`,
    whyWithheld: (smallest) =>
      `الخانة خدمة واحدة في شهر واحد. إذا كان ما فيها أقل من ${smallest} فلا نعرضها، ولا تدخل في أي مجموع، حتى لا يُعرف منها شيء عن أحد. وتظهر آراء الشهر بعد أن ينتهي.`,
    howMade: 'كيف حُسبت الأرقام',
    made: 'تُحسب الأرقام آليًّا من الطلبات نفسها، ولا يدخلها أحد بيده. وتبقى كما هي إذا حُذف طلب بعد ذلك.',
    rounded: 'النسب مقربة إلى أقرب عدد صحيح.',
    asTable: 'والأرقام نفسها متاحة في جدول (CSV)، وهذا معنى كل عمود فيه:',
    madeOn: (date) => `أُعد هذا التقرير آليًّا في ${date}.`,
  },
  en: {
    title: 'How digital government services did',
    quarter: (number, year, first, last) =>
      `${{ 1: 'First', 2: 'Second', 3: 'Third', 4: 'Fourth' }[number]} quarter of ${year} (${first} to ${last})`,
    demonstration:
      'These figures are made up to show the report. They are not those of real services.',
    notBegun: 'This quarter has not begun yet.',
    running: (date) => `This quarter is not over. The figures go to ${date} and will change.`,
    nothing:
      'There is nothing to tell of this quarter: either nothing came in, or too little of each service.',
    glance: 'At a glance',
    figure: 'Figure',
    now: 'This quarter',
    before: 'The quarter before',
    bySector: 'By sector',
    byService: 'By service',
    was: 'was',
    legend:
      'Below each figure is what it was in the quarter before. A dash (—) means that there is no figure to tell.',
    withheld: 'What is left out, and why',
    howMany: (count) => `Cells that are left out in this quarter: ${count}.`,
    whyWithheld: (smallest) =>
      `A cell is one service in one month. One with fewer than ${smallest} is not told, and no sum holds it, so that nothing is known of anybody. The answers of a month are told once it is over.`,
    howMade: 'How the figures are made',
    made: 'The figures are worked out from the applications themselves, and nobody enters them. They stay as they are when an application is removed later.',
    rounded: 'Shares are rounded to whole percents.',
    asTable: 'The same figures can be had as a table (CSV). This is what its columns mean:',
    madeOn: (date) => `This report was made by the system on ${date}.`,
  },
};
