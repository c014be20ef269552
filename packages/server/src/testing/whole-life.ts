import type { components, DraftReceipt, Field, ServiceDefinition } from '@fanar/contract';
import type { CatalogueData } from '../catalogue.js';
import type { Message, Messages } from '../messages/messages.js';
import type { ServerOptions } from '../server.js';
import { casesOf, caseTokens } from './cases.js';
import { append, as, book, hold, idOf, newKey, openUpload, submit, visitFor } from './examples.js';
import { hallOf } from './hall.js';
import { jointService } from './joint-service.js';
import { service as bookable, testCatalogue } from './test-catalogue.js';
import type { TestServer } from './test-server.js';

type Schemas = components['schemas'];

/** People who do not exist, and what they say: each found nowhere but where it was sent to. */
const person = {
  name: 'زبيدة نوفل شاهين غطاس',
  mobile: '+201055512377',
  nationalId: '28801011212341',
  mail: 'zubaida.naufal@portsaid.example',
  address: '417 شارع المنارة القديمة',
};
const sister = {
  ownerName: 'وصال نوفل شاهين غطاس',
  ownerMobile: '+201288844421',
  ownerId: '29905150312345',
};
const said = {
  answer: 'المستند الناقص من خزانة الجدة',
  message: 'أرجو البت قبل سفري إلى الواحات',
  office: 'وصلنا ما كتبته عن الواحات',
  why: 'الصورة السابقة كانت بلا ختم النسر',
  note: 'قُبل بعد سماع الجارة',
  corrected: '903 زقاق البرج الجديد',
  visit: 'أحتاج كرسيًا قرب النافذة الغربية',
};
const files = {
  lease: ['عقد-المنارة.pdf', 'CONTENT-OF-THE-LEASE'],
  answer: ['ختم-النسر.pdf', 'CONTENT-OF-THE-ANSWER'],
  issued: ['شهادة-الفنار.pdf', 'CONTENT-OF-THE-CERTIFICATE'],
  left: ['مسودة-متروكة.pdf', 'CONTENT-OF-THE-DRAFT'],
} as const;

const label = (ar: string) => ({ ar, en: ar });
const sensitive: readonly Field[] = [
  { id: 'nationalId', type: 'national-id', label: label('الرقم القومي'), sensitive: true },
  { id: 'address', type: 'text', label: label('العنوان'), sensitive: true },
  { id: 'lease', type: 'file', label: label('العقد') },
];

/** With all that may follow, and kept for as short as a service can say. */
const lifeService: ServiceDefinition = {
  ...jointService,
  id: 'notary/whole-life',
  correction: { stages: ['received'] },
  retention: { afterEnd: { days: 30 }, basis: label('قاعدة للاختبار') },
  steps: jointService.steps.map((step) => ({ ...step, fields: [...step.fields, ...sensitive] })),
};

const lifeCatalogue: CatalogueData = {
  ...testCatalogue,
  definitions: [...testCatalogue.definitions, lifeService],
  offices: testCatalogue.offices.map((office) => ({
    ...office,
    services: [...office.services, lifeService.id],
  })),
};

/** What a server is started with, to be lived through. @param carry who gets the messages */
export function lifeOptions(
  seen: Message[],
  carry: Messages['send'],
): Pick<ServerOptions, 'catalogue' | 'payments' | 'staffTokens' | 'messages'> {
  const send = (message: Message): Promise<void> => {
    seen.push(message);
    return carry(message);
  };
  return {
    catalogue: lifeCatalogue,
    payments: 'sandbox',
    staffTokens: caseTokens,
    messages: { send },
  };
}

export interface Life {
  readonly reference: string;
  readonly trackingKey: string;
  /** What was said of people and by them. */
  readonly markers: readonly string[];
  /** Of the markers, what was corrected. */
  readonly former: string;
  /** Every key that a receipt gave out. */
  readonly keys: Readonly<Record<string, string>>;
}

const digitsOf = (mobile: string): string => mobile.slice(3);

const markers: readonly string[] = [
  ...[person.name, digitsOf(person.mobile), person.nationalId, person.address, 'zubaida.naufal'],
  ...[sister.ownerName, digitsOf(sister.ownerMobile), sister.ownerId],
  ...Object.values(said),
  ...Object.values(files).flat(),
];

/** Everything that one application can be part of, until it is decided on the next day. */
export async function liveThrough(test: TestServer, seen: readonly Message[]): Promise<Life> {
  const left = await keepDraft(test);
  const sent = await apply(test, seen);
  const { reference, trackingKey, coSigners = [] } = sent;
  await signAndPay(test, sent);
  const elsewhere = await waitAndBook(test, reference);
  await decide(test, sent);
  return {
    reference,
    trackingKey,
    markers,
    former: person.address,
    keys: {
      application: trackingKey,
      coSigner: coSigners[0]?.key ?? '',
      draft: sent.draft.key,
      leftDraft: left.key,
      ...elsewhere,
    },
  };
}

async function upload(test: TestServer, [name, content]: readonly [string, string]) {
  const bytes = Buffer.from(
    `%PDF-1.7\n% ${content}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`,
  );
  const id = idOf(await openUpload(test, bytes.byteLength, name));
  await append(test, id, 0, bytes);
  return { id, name, size: bytes.byteLength, type: 'application/pdf' };
}

function draftOf(test: TestServer, answers: object): Promise<DraftReceipt> {
  const { id: service, version } = lifeService;
  return post<DraftReceipt>(test, '/drafts', { service, version, language: 'ar', answers });
}

async function post<Body>({ call }: TestServer, path: string, json: object): Promise<Body> {
  const answer = await call('POST', path, { headers: { 'Idempotency-Key': newKey() }, json });
  if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

async function keepDraft(test: TestServer): Promise<DraftReceipt> {
  const lease = [await upload(test, files.left)];
  return draftOf(test, { fullName: person.name, lease });
}

async function apply(test: TestServer, seen: readonly Message[]) {
  const answers = {
    fullName: person.name,
    mobile: person.mobile,
    mail: person.mail,
    nationalId: person.nationalId,
    address: person.address,
    lease: [await upload(test, files.lease)],
    owners: [{ ...sister, hasDeed: 'no' }],
  };
  const draft = await draftOf(test, answers);
  const { id } = await post<Schemas['Verification']>(test, '/verifications', {
    email: person.mail,
    language: 'ar',
  });
  await test.server.work();
  const code = seen.findLast(({ kind }) => kind === 'verification-code')?.params.code ?? '';
  const { proof } = await post<Schemas['VerificationProof']>(test, `/verifications/${id}/check`, {
    code,
  });
  const answer = await submit(test, {
    service: lifeService.id,
    version: lifeService.version,
    language: 'ar',
    declared: true,
    answers,
    draft: { id: draft.id, key: draft.key },
    proofs: { '/mail': proof },
  });
  return { ...(await as.receipt(answer)), draft };
}

async function signAndPay(
  test: TestServer,
  { reference, trackingKey, coSigners }: Schemas['ApplicationReceipt'],
): Promise<void> {
  await test.call('POST', `/applications/${reference}/signatures/mine`, {
    headers: { 'Fanar-Key': coSigners?.[0]?.key ?? '' },
    json: { decision: 'signed', declared: true },
  });
  const start = await test.call('POST', `/applications/${reference}/payments`, {
    headers: { 'Fanar-Key': trackingKey, 'Idempotency-Key': newKey() },
    json: { returnTo: 'http://localhost/form', language: 'ar' },
  });
  const { address } = await as.payment(start);
  const body = new URLSearchParams({ outcome: 'pay' });
  await test.server.app.request(address, { method: 'POST', body });
  await test.server.work();
}

/** An appointment for the application, a ticket each with it and without, and a place on the wait list. */
async function waitAndBook(test: TestServer, reference: string): Promise<Record<string, string>> {
  const held = await as.hold(await hold(test, { date: '2026-11-24', time: '09:00' }));
  const { name, mobile, mail: email } = person;
  const details = { name, mobile, email, note: said.visit, application: reference };
  const booked = await as.booking(await book(test, held, details));
  const entry = await post<Schemas['WaitListReceipt']>(test, '/wait-list', {
    visit: visitFor(bookable),
    offices: ['one-seat'],
    from: '2026-11-25',
    to: '2026-11-25',
    name,
    mobile,
    language: 'ar',
  });
  await test.server.work();
  const offered = await test.call('GET', `/wait-list/${entry.id}`, {
    headers: { 'Fanar-Key': entry.key },
  });
  const { offer } = (await offered.json()) as Schemas['WaitListEntry'];
  test.pass(22.5 * 3600);
  const arrival = await test.call('POST', `/appointments/${booked.reference}/check-in`, {
    headers: { 'Fanar-Key': booked.key },
    json: {},
  });
  const { ticket } = (await arrival.json()) as Schemas['CheckIn'];
  test.pass(3600);
  const walkIn = await hallOf(test).ticket();
  return {
    hold: held.key,
    appointment: booked.key,
    waitList: entry.key,
    offer: offer?.key ?? '',
    checkIn: ticket.key,
    ticket: walkIn.key,
  };
}

async function decide(test: TestServer, sent: Schemas['ApplicationReceipt']): Promise<void> {
  const { reference } = sent;
  const cases = casesOf(test);
  await cases.case(reference);
  const title = { ar: 'صورة مختومة' };
  const asked = await cases.act(reference, {
    kind: 'request',
    title,
    why: { ar: said.why },
    due: '2026-12-01',
  });
  const request = asked.status.requests?.[0]?.id ?? '';
  const answer = await upload(test, files.answer);
  await cases.mine('POST', sent, '/responses', {
    request,
    files: [answer.id],
    words: said.answer,
  });
  await cases.staff(`/${reference}/files/${answer.id}`);
  await cases.act(reference, { kind: 'judgement', request, isAccepted: true });
  await cases.mine('POST', sent, '/messages', { text: said.message });
  const changes = [{ pointer: '/address', value: said.corrected }];
  const corrected = await cases.mine(
    'POST',
    sent,
    '/corrections',
    { changes },
    { 'If-Match': '*' },
  );
  if (!corrected.ok) throw new Error(await corrected.text());
  await cases.act(reference, { kind: 'message', text: said.office });
  const { id } = await upload(test, files.issued);
  await cases.act(reference, { kind: 'document', title: { ar: 'شهادة' }, upload: id });
  await cases.act(reference, { kind: 'stage', stage: 'done' });
  const note = { ar: said.note };
  await cases.act(reference, { kind: 'decision', outcome: 'approved', note });
  await test.server.work();
}
