import { randomUUID } from 'node:crypto';
import type {
  Appointment,
  AppointmentReceipt,
  ApplicationReceipt,
  ApplicationStatus,
  Availability,
  DraftReceipt,
  Hold,
  PaymentStart,
  ProblemDocument,
  SignatureRequest,
} from '@fanar/contract';
import type { TestServer } from './test-server.js';
import { service } from './test-catalogue.js';

/** Synthetic files: only their first bytes are real. */
export const files = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
  heic: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]),
};

export const newKey = (): string => randomUUID();

const tus = { 'Tus-Resumable': '1.0.0' };

/** Opens an upload. */
export function openUpload(
  { call }: TestServer,
  size: number,
  name = 'licence.pdf',
): Promise<Response> {
  const filename = Buffer.from(name).toString('base64');
  const headers = {
    ...tus,
    'Upload-Length': String(size),
    'Upload-Metadata': `filename ${filename}`,
  };
  return call('POST', '/uploads', { headers });
}

export function idOf(opened: Response): string {
  return opened.headers.get('Location')?.split('/').at(-1) ?? '';
}

export function append(
  { call }: TestServer,
  id: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const headers = {
    ...tus,
    'Upload-Offset': String(offset),
    'Content-Type': 'application/offset+octet-stream',
    'Content-Length': String(bytes.byteLength),
  };
  return call('PATCH', `/uploads/${id}`, { headers, body: bytes });
}

export function offsetOf({ call }: TestServer, id: string): Promise<Response> {
  return call('HEAD', `/uploads/${id}`, { headers: tus });
}

export function removeUpload({ call }: TestServer, id: string): Promise<Response> {
  return call('DELETE', `/uploads/${id}`, { headers: tus });
}

/** Uploads a whole file. */
export async function uploadFile(test: TestServer, name = 'رخصة.pdf'): Promise<string> {
  const id = idOf(await openUpload(test, files.pdf.byteLength, name));
  await append(test, id, 0, files.pdf);
  return id;
}

/** An application that holds, with a fresh upload. The people in it do not exist. */
export async function goodApplication(test: TestServer) {
  const id = await uploadFile(test);
  return {
    service,
    version: 1,
    language: 'ar',
    declared: true,
    answers: {
      fullName: 'سلمى عادل محمود فرج',
      nationalId: '29905150312345',
      mobile: '+201001234567',
      plate: 'سصع1234',
      vehicleType: 'private',
      licenceState: 'valid',
      vehicleLicence: [{ id, name: 'رخصة.pdf', size: 1, type: 'application/pdf' }],
      insured: true,
      violationsPaid: true,
      delivery: 'office',
    },
  };
}

export function submit({ call }: TestServer, json: unknown, key = newKey()): Promise<Response> {
  return call('POST', '/applications', { headers: { 'Idempotency-Key': key }, json });
}

/** The receipt as it stands. */
export async function receiptOf(
  { call }: TestServer,
  { reference, trackingKey }: Pick<ApplicationReceipt, 'reference' | 'trackingKey'>,
): Promise<ApplicationReceipt> {
  const headers = { 'Fanar-Key': trackingKey };
  return as.receipt(await call('GET', `/applications/${reference}/receipt`, { headers }));
}

export interface SlotChoice {
  readonly date: string;
  readonly time: string;
  readonly office?: string;
  /** Default: a visit for {@link service}. */
  readonly visit?: object;
}

export const visitFor = (...services: string[]) => ({
  services: services.map((id) => ({ service: id })),
});

export function hold({ call }: TestServer, slot: SlotChoice, key = newKey()): Promise<Response> {
  const json = { visit: visitFor(service), office: 'one-seat', ...slot };
  return call('POST', '/holds', { headers: { 'Idempotency-Key': key }, json });
}

export function book(
  { call }: TestServer,
  { id, key }: Pick<Hold, 'id' | 'key'>,
  details: object = {},
  idempotencyKey = newKey(),
): Promise<Response> {
  const person = { name: 'سلمى عادل محمود فرج', mobile: '+201001234567', language: 'ar' };
  return call('POST', '/appointments', {
    headers: { 'Idempotency-Key': idempotencyKey, 'Fanar-Key': key },
    json: { hold: id, ...person, ...details },
  });
}

/** Bodies by what the contract calls them; that they are so has been checked on arrival. */
export const as = {
  receipt: (answer: Response) => answer.json() as Promise<ApplicationReceipt>,
  draft: (answer: Response) => answer.json() as Promise<DraftReceipt>,
  payment: (answer: Response) => answer.json() as Promise<PaymentStart>,
  signature: (answer: Response) => answer.json() as Promise<SignatureRequest>,
  status: (answer: Response) => answer.json() as Promise<ApplicationStatus>,
  availability: (answer: Response) => answer.json() as Promise<Availability>,
  hold: (answer: Response) => answer.json() as Promise<Hold>,
  appointment: (answer: Response) => answer.json() as Promise<Appointment>,
  booking: (answer: Response) => answer.json() as Promise<AppointmentReceipt>,
  problem: (answer: Response) => answer.json() as Promise<ProblemDocument>,
};
