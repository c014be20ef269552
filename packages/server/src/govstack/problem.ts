import { PROBLEM_CODES, type FieldProblem, type Text } from '@fanar/contract';
import type { Context } from 'hono';
import { inLanguage, languageOf } from '../http/language.js';
import { HttpProblem, problemResponse } from '../http/problem.js';

const texts: Readonly<Record<number, Text>> = {
  400: { ar: 'الطلب المرسل غير صحيح', en: 'The request is not valid' },
  401: { ar: 'سجّل الدخول أولًا', en: 'Sign in first' },
  404: { ar: 'لا يوجد ما طلبته', en: 'What you asked for was not found' },
  405: { ar: 'هذا العنوان لا يقبل هذا الطلب', en: 'This address does not take this method' },
  409: { ar: 'لا يمكن تنفيذ الطلب الآن', en: 'The request cannot be carried out now' },
  413: { ar: 'الطلب أكبر من الحد المسموح', en: 'The request is too large' },
  422: { ar: 'بعض الإجابات تحتاج إلى تصحيح', en: 'Some answers need to be corrected' },
  429: { ar: 'طلبات كثيرة؛ حاول بعد قليل', en: 'Too many requests; try again in a while' },
  503: { ar: 'الخدمة متوقفة مؤقتًا', en: 'The service is out of use for a while' },
};
const fault: Text = { ar: 'حدث خطأ لدينا', en: 'Something went wrong on our side' };

/** A `systemError` of the specification; what is wrong with each answer is told besides. */
export function systemError(c: Context, problem: HttpProblem, headers: HeadersInit = {}): Response {
  const { status, code, details } = problem;
  const body = {
    code,
    message: PROBLEM_CODES[code],
    localizedMessage: inLanguage(texts[status] ?? fault, languageOf(c)),
    ...(details.errors && { errors: details.errors }),
  };
  const answer = problemResponse(problem, headers);
  const response = new Response(JSON.stringify(body), { status, headers: answer.headers });
  response.headers.set('Content-Type', 'application/json');
  return response;
}

export function invalid(...errors: readonly FieldProblem[]): HttpProblem {
  return new HttpProblem(400, 'request-invalid', { errors });
}
