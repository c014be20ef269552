/** What is told; the rest is read where the application is followed. */
export const newsKinds = ['request', 'decision', 'document', 'message', 'collection'] as const;
export type NewsKind = (typeof newsKinds)[number];

type Params = Readonly<Record<string, string>>;

interface Words {
  readonly title: (params: Params) => string;
  readonly text: (params: Params) => string;
}

type News = Readonly<Record<`case-${NewsKind}`, Words>>;

/** What is new, and where it is read: no person, no service, no link with a secret. One SMS at most. */
const arabic = (news: string): Words => ({
  title: ({ reference = '' }) => `جديد في طلبك ${reference}`,
  text: ({ reference = '' }) => `طلبك ${reference}: ${news}. تابعه من موقعنا.`,
});

const english = (news: string): Words => ({
  title: ({ reference = '' }) => `News of your application ${reference}`,
  text: ({ reference = '' }) => `Application ${reference}: ${news}. See it on our site.`,
});

export const arabicNews: News = {
  'case-request': arabic('مطلوب منك مستند'),
  'case-decision': arabic('صدر القرار'),
  'case-document': arabic('صدر لك مستند'),
  'case-message': arabic('وصلتك رسالة'),
  'case-collection': arabic('جاهز للاستلام'),
};

export const englishNews: News = {
  'case-request': english('a document is needed from you'),
  'case-decision': english('a decision was made'),
  'case-document': english('a document was issued to you'),
  'case-message': english('the office wrote to you'),
  'case-collection': english('it is ready to collect'),
};
