import { sectors, type Language } from './sectors.js';
import type { SiteErrorCode } from './site-error.js';

export interface Words {
  readonly usage: string;
  readonly whichSector: string;
  readonly notThere: string;
  readonly whichLanguage: string;
  readonly whichFolder: (usual: string) => string;
  readonly written: (folder: string) => string;
  readonly next: string;
  readonly errors: Readonly<Record<SiteErrorCode, (subject: string) => string>>;
}

const listOf = (language: Language): string =>
  sectors
    .map(({ id, title }, at) => `  ${String(at + 1).padStart(2)}. ${id}  ${title[language]}`)
    .join('\n');

const ar: Words = {
  usage: `يكتب موقع قطاع كاملًا في مجلد فارغ.

  npm create fanar-site@latest my-site -- --sector=health --language=ar

  --sector     القطاع، من هذه القائمة
  --language   لغة الصفحات: ar أو en، والأصل ar
  --help       هذه الصفحة

${listOf('ar')}`,
  whichSector: `${listOf('ar')}\nأي قطاع؟ اكتب رقمه أو اسمه: `,
  notThere: 'ليس في القائمة.',
  whichLanguage: 'لغة الصفحات، ar أو en (ar): ',
  whichFolder: (usual) => `في أي مجلد؟ (${usual}): `,
  written: (folder) => `كُتب الموقع في:\n  ${folder}`,
  next: 'والآن:',
  errors: {
    'option-unknown': (subject) => `لم نفهم الأمر: ${subject}\nاكتب --help لترى ما يقبله.`,
    'sector-missing': () => `اذكر القطاع بـ --sector، وهو واحد من:\n${listOf('ar')}`,
    'sector-unknown': (subject) => `لا يوجد قطاع باسم «${subject}». القطاعات:\n${listOf('ar')}`,
    'language-unknown': (subject) => `لغة الصفحات ar أو en، وليست «${subject}».`,
    'folder-not-empty': (subject) =>
      `في هذا المجلد ملفات، ولن نكتب فوقها. اذكر مجلدًا آخر أو أفرغه:\n  ${subject}`,
    'folder-is-file': (subject) => `هذا ملف وليس مجلدًا. اذكر مجلدًا:\n  ${subject}`,
    'folder-not-writable': (subject) => `لا تمكن الكتابة هنا. راجع صلاحيات المجلد:\n  ${subject}`,
    cancelled: () => 'لم يُكتب شيء.',
  },
};

const en: Words = {
  usage: `Writes a whole sector site into an empty folder.

  npm create fanar-site@latest my-site -- --sector=health --language=ar

  --sector     one of those below
  --language   of the pages: ar or en; default ar
  --help       this page

${listOf('en')}`,
  whichSector: `${listOf('en')}\nWhich sector? Its number or name: `,
  notThere: 'That is not in the list.',
  whichLanguage: 'Language of the pages, ar or en (ar): ',
  whichFolder: (usual) => `In which folder? (${usual}): `,
  written: (folder) => `The site is in:\n  ${folder}`,
  next: 'Now:',
  errors: {
    'option-unknown': (subject) => `This was not understood: ${subject}\n--help says what is.`,
    'sector-missing': () => `Name the sector by --sector. It is one of:\n${listOf('en')}`,
    'sector-unknown': (subject) => `There is no sector "${subject}". There are:\n${listOf('en')}`,
    'language-unknown': (subject) => `The language is ar or en, not "${subject}".`,
    'folder-not-empty': (subject) =>
      `There are files in this folder, and none is written over. Name another, or empty it:\n  ${subject}`,
    'folder-is-file': (subject) => `This is a file. Name a folder:\n  ${subject}`,
    'folder-not-writable': (subject) =>
      `Nothing can be written here. Check the permissions of the folder:\n  ${subject}`,
    cancelled: () => 'Nothing was written.',
  },
};

export const words: Readonly<Record<Language, Words>> = { ar, en };
