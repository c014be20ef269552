import type { CaseAct, StaffText } from '@fanar/contract/staff';
import type { Deed } from './desk.state.js';

/** The answers of a form, by the name of the field. */
export type Given = Readonly<Record<string, unknown>>;

/** The request that a deed is about. */
export const requestOf = (deed: Deed): string => deed.split(' ')[1] ?? '';

/** What is sent for a form that is filled in: its fields are checked, so that what is needed is there. */
export function actOf(deed: Deed, given: Given): CaseAct {
  const note = textOf(given, 'note');
  switch (deed) {
    case 'stage':
      return { kind: 'stage', stage: wordsOf(given, 'stage'), ...(note && { note }) };
    case 'request': {
      const why = textOf(given, 'why');
      const title = textOf(given, 'title') ?? { ar: '' };
      return { kind: 'request', title, due: wordsOf(given, 'due'), ...(why && { why }) };
    }
    case 'message':
      return { kind: 'message', text: wordsOf(given, 'text') };
    case 'decision': {
      const outcome = wordsOf(given, 'outcome');
      if (outcome === 'partly-approved' || outcome === 'refused') {
        return { kind: 'decision', outcome, note: note ?? { ar: '' } };
      }
      return { kind: 'decision', outcome: 'approved', ...(note && { note }) };
    }
    case 'document': {
      const [file] = given.file as readonly { readonly id: string }[];
      return {
        ...{ kind: 'document', title: textOf(given, 'title') ?? { ar: '' } },
        upload: file?.id ?? '',
      };
    }
    case 'office':
      return { kind: 'office', office: wordsOf(given, 'office') };
    default:
      return aboutRequest(deed, given, note);
  }
}

function aboutRequest(deed: Deed, given: Given, note: StaffText | undefined): CaseAct {
  const request = requestOf(deed);
  if (deed.startsWith('withdrawal')) return { kind: 'request-withdrawn', request };
  const isAccepted = given.verdict === 'accepted';
  return { kind: 'judgement', request, isAccepted, ...(note && { note }) };
}

/** `noteAr` and `noteEn` as one text; nothing where the Arabic is missing. */
function textOf(given: Given, name: string): StaffText | undefined {
  const [ar, en] = [wordsOf(given, `${name}Ar`), wordsOf(given, `${name}En`)];
  return ar ? { ar, ...(en && { en }) } : undefined;
}

function wordsOf(given: Given, name: string): string {
  const answer = given[name];
  return typeof answer === 'string' ? answer.trim() : '';
}
