/** The page around the form, in the language of its reader. */
const WORDS = {
  ar: {
    title: 'معاينة الخدمة',
    other: 'English',
    answers: 'ما يصل إلى صفحتك',
    faults: 'راجع تعريف الخدمة',
    note: 'معاينة: لا يُرسل شيء.',
  },
  en: {
    title: 'Service preview',
    other: 'العربية',
    answers: 'What your page receives',
    faults: 'Look at the definition',
    note: 'A preview: nothing is sent.',
  },
} as const;

export interface PageOptions {
  readonly language: 'ar' | 'en';
  readonly nonce: string;
  readonly imports: Readonly<Record<string, string>>;
  readonly styles: readonly string[];
  readonly form: string;
}

/** Contains nothing of the definition: that comes by events. */
export function pageOf({ language, nonce, imports, styles, form }: PageOptions): string {
  const words = WORDS[language];
  const other = language === 'ar' ? 'en' : 'ar';
  const links = [...styles, '/preview.css'].map((href) => `<link rel="stylesheet" href="${href}">`);
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
${links.join('\n')}
<script type="importmap" nonce="${nonce}">${JSON.stringify({ imports }).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${form}"></script>
<script type="module" src="/client.js"></script>
</head>
<body>
<header><p>${words.note}</p><a href="/?language=${other}" lang="${other}" hreflang="${other}">${words.other}</a></header>
<section id="faults" aria-labelledby="faults-title" hidden>
<h2 id="faults-title">${words.faults}</h2>
<ul lang="en" dir="ltr"></ul>
</section>
<main></main>
<section id="answers" aria-labelledby="answers-title" hidden>
<h2 id="answers-title">${words.answers}</h2>
<pre dir="ltr" tabindex="0" aria-labelledby="answers-title"></pre>
</section>
</body>
</html>
`;
}

export const pageStyles = `body { margin: 0; font-family: var(--fanar-font-body, system-ui, sans-serif); line-height: 1.7; color: var(--fanar-color-ink); background: var(--fanar-color-surface); }
header, main, section { max-inline-size: 48rem; margin-inline: auto; padding: 1rem; box-sizing: border-box; }
[hidden] { display: none; }
a { color: var(--fanar-color-link); text-underline-offset: 0.3em; }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: center; border-block-end: 1px solid var(--fanar-color-border); }
header p { margin: 0; }
header a { display: flex; align-items: center; min-block-size: 2.75rem; }
h2 { font-size: 1.125rem; margin-block: 0 0.5rem; }
#faults { border-block: 1px solid var(--fanar-color-danger); border-inline-start: 0.375rem solid var(--fanar-color-danger); background: var(--fanar-color-danger-soft); }
#faults ul { display: grid; gap: 0.75rem; margin: 0; padding: 0; list-style: none; }
#faults li { text-align: start; overflow-wrap: anywhere; }
#faults code, #faults span { display: block; }
#faults code { font-weight: 700; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem; border: 1px solid var(--fanar-color-border); padding: 0.75rem; }
`;
